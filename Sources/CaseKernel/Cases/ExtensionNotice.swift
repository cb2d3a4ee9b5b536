/// A written notice that a stage will take longer.
public struct ExtensionNotice: Hashable, Sendable {
    /// The day it was sent.
    public let sentOn: Day
    /// Whether the reason is that the complaint is complex: the only one stage 1 allows (regulation 14(5)).
    public let isForComplexity: Bool
    /// The reason in words.
    public let reason: String
    /// The day by which the stage will be answered.
    public let until: Day

    /// Makes a notice.
    public init(sentOn: Day, isForComplexity: Bool, reason: String, until: Day) {
        self.sentOn = sentOn
        self.isForComplexity = isForComplexity
        self.reason = reason
        self.until = until
    }
}
