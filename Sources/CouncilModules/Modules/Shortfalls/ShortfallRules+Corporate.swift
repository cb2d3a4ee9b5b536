import CaseKernel

extension ShortfallRule {
    /// Times of the council's other procedures that are longer than the Ombudsman's Code, which is no law.
    static let corporateRules = [
        codeRule("6.2", "an acknowledgement within 5 working days of receipt at stage 1", 1, .acknowledgement, 5),
        codeRule("6.3", "an answer within 10 working days of the acknowledgement at stage 1", 1, .answer, 10),
        codeRule("6.12", "an acknowledgement within 5 working days of the request at stage 2", 2, .acknowledgement, 5),
        codeRule("6.14", "an answer within 20 working days of the acknowledgement at stage 2", 2, .answer, 20),
        ShortfallRule(.code("6.5"), "at most as many working days again, when it takes longer") { module in
            stages(of: module).compactMap { stage in
                guard stage.number < 3,
                    let timescale = stage.timescale(.answer), let upTo = timescale.upTo,
                    !upTo.isWithin(WorkingDays(stage.number == 1 ? 20 : 40))
                else { return nil }
                return Finding(
                    "up to \(upTo.inWords) for the answer at stage \(stage.number) of another procedure",
                    at: timescale.evidence)
            }
        },
        // Told by a summary of the Code; which paragraph says so was not checked, so none is named.
        ShortfallRule(.code("(two stages only)"), "no more than two stages") { module in
            stages(of: module).filter { $0.number > 2 }.map {
                Finding("a stage \($0.number) of another procedure", at: $0.evidence)
            }
        },
    ]

    private static func codeRule(
        _ provision: String, _ rule: String, _ number: Int, _ time: TimescaleClock, _ days: UInt16
    ) -> ShortfallRule {
        ShortfallRule(.code(provision), rule) { module in
            stages(of: module).filter { $0.number == number }.compactMap { stage in
                guard let timescale = stage.timescale(time), let clock = stage.clock(for: time) else { return nil }
                let name =
                    "\(time == .answer ? "the answer" : "the acknowledgement") at stage \(number) of another procedure"
                if let span = timescale.within, !span.isWithin(WorkingDays(days)) {
                    return Finding("\(span.inWords) for \(name)", at: timescale.evidence)
                }
                guard let from = timescale.from, !from.isLawful(for: clock) else { return nil }
                return Finding("\(name) counted from \(from.rawValue), which may be later", at: timescale.evidence)
            }
        }
    }

    private static func stages(of module: CouncilModule) -> [CorporateStage] {
        module.corporateProcedures.flatMap(\.stages)
    }
}
