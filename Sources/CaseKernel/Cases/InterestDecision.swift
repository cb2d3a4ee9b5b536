/// The decision of regulation 12.
public struct InterestDecision: Hashable, Sendable {
    /// Whether the person has sufficient interest.
    public let isAccepted: Bool
    /// The reasons; a refusal must have them (policy: reasons for refusing).
    public let reasons: String?
    /// Whether the child's views were taken, and if not why (regulation 12(2)).
    public let childsViews: String?
    /// Who decided.
    public let by: String
    /// When.
    public let on: Day

    /// Makes a decision.
    public init(isAccepted: Bool, reasons: String? = nil, childsViews: String? = nil, by: String, on: Day) {
        self.isAccepted = isAccepted
        self.reasons = reasons
        self.childsViews = childsViews
        self.by = by
        self.on = on
    }
}
