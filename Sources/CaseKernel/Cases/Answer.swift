/// The answer at the end of a stage.
public struct Answer: Hashable, Sendable {
    /// The day it was sent.
    public let on: Day
    /// Who answered, by role.
    public let by: String
    /// What was said.
    public let words: String
    /// Whether the council believes the matter resolved; the complainant may think otherwise (regulation 15(2)).
    public let isResolved: Bool

    /// What it found, point by point; empty where it does not say.
    public let findings: [PointFinding]
    /// Whether it told of the right to go on, and how (regulations 15(2), 17(8), 20(3)).
    public let tellsRights: Bool
    /// Whether the independent person of stage 2 took part in what it decides (regulations 17(7), 20(3)).
    public let isWithIndependentPerson: Bool

    /// Makes an answer.
    public init(
        on: Day, by: String, words: String, isResolved: Bool, findings: [PointFinding] = [], tellsRights: Bool = true,
        isWithIndependentPerson: Bool = true
    ) {
        self.findings = findings
        self.tellsRights = tellsRights
        self.isWithIndependentPerson = isWithIndependentPerson
        self.on = on
        self.by = by
        self.words = words
        self.isResolved = isResolved
    }
}
