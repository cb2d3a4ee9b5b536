public import CaseKernel

extension CouncilModule {
    /// What a day has overtaken, as warnings: contacts to be looked at again, and advocacy contracts that are over.
    ///
    /// Apart from ``checkModule(_:bases:)``, which reads no clock: a version that is kept must be read alike for ever.
    public func outdated(on day: Day) -> [Fault] {
        ((facts + inheritedFacts).compactMap { $0.review(on: day) } + endedContracts(on: day)).inOrder
    }

    /// Contracts that are over, where no advocate is left for children by the council's own arrangements.
    private func endedContracts(on day: Day) -> [Fault] {
        let own = advocacyProviders.filter { !$0.evidence.isInherited }
        let running = own.filter { $0.contract.runs(on: day) }
        guard let last = own.last, running.isEmpty else { return [] }
        return [
            Fault(
                file: last.evidence.file, position: last.evidence.position, severity: .warning,
                found: "no advocacy provider of the council's own whose contract runs on \(day)",
                expected: "help to get an advocate for every child who complains",
                remedy:
                    "add the provider that took its place; until then children are referred to the base's, or by hand",
                source: .act("s.26A"))
        ]
    }
}

extension PublishedFact {
    /// The warning that the day for looking at it again is past.
    fileprivate func review(on day: Day) -> Fault? {
        guard let due = attributes[ElementDefinition.reviewBy.name].flatMap({ Day(iso: $0) }), due < day else {
            return nil
        }
        let name = attributes["name"] ?? attributes["to"] ?? attributes["kind"] ?? section
        return Fault(
            file: evidence.file, position: evidence.position, severity: .warning,
            found: "\(name.quoted), to be looked at again by \(due)",
            expected: "a day for looking at it again that is still to come",
            remedy: "see whether it is still right, and write a later review-by, and the day it was seen", source: nil)
    }
}
