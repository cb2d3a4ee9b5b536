public import CaseKernel

/// Something irregular. Where only months are known it may be so in two ways, or only perhaps.
public struct TimelineFinding: Hashable, Sendable {
    /// The rule that was broken.
    public let rule: Source
    /// What was wrong, in a sentence; two where the months leave open which.
    public let reasons: [String]
    /// Whether it is so whichever day of its month everything fell on.
    public let isCertain: Bool

    /// What was found of a line each time the history was gone through, brought together.
    ///
    /// - Parameter lateness: how late what a rule is about was, each time: of several reasons the first and last are given.
    static func merged(_ ways: [[Finding]], lateness: (Source) -> [Int?]) -> [TimelineFinding] {
        var rest = ways
        var merged: [TimelineFinding] = []
        for finding in ways[0] where rest.allSatisfy({ $0.contains(finding) }) {
            for way in rest.indices { rest[way].removeAll { $0 == finding } }
            merged.append(TimelineFinding(rule: finding.rule, reasons: [finding.reason], isCertain: true))
        }
        while let next = rest.joined().first {
            let rule = next.rule
            let late = lateness(rule)
            var said: [(reason: String, late: Int)] = []
            for way in rest.indices {
                guard let index = rest[way].firstIndex(where: next.isLike) else { continue }
                said.append((rest[way].remove(at: index).reason, late[way] ?? way))
            }
            let ordered = said.enumerated().sorted { ($0.element.late, $0.offset) < ($1.element.late, $1.offset) }
            let ends = [ordered.first, ordered.last].compactMap { $0?.element.reason }
            merged.append(
                TimelineFinding(
                    rule: rule, reasons: ends.first == ends.last ? Array(ends.prefix(1)) : ends,
                    isCertain: said.count == ways.count))
        }
        return merged
    }
}

extension Finding {
    /// Whether another is of the same, with other dates: the same rule, and reasons that begin alike.
    fileprivate func isLike(_ other: Finding) -> Bool {
        rule == other.rule && reason.split(separator: " ").prefix(4) == other.reason.split(separator: " ").prefix(4)
    }
}
