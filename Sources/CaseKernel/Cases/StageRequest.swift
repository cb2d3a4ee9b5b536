/// A request for the next stage; oral or written, no form demanded.
public struct StageRequest: Hashable, Sendable {
    /// The day it was received.
    public let on: Day
    /// Who asked.
    public let by: Speaker
    /// What they said, when they said more than the request itself; stage 2 needs no reasons (regulation 15(2)).
    public let words: String?
    /// The last day of the window in which it could be made, where that had gone by; `nil` of a request in time.
    public let missedLastDay: Day?

    /// Whether it came after the window.
    public var isLate: Bool { missedLastDay != nil }

    /// Makes a request.
    public init(on: Day, by: Speaker, words: String? = nil, missedLastDay: Day? = nil) {
        self.missedLastDay = missedLastDay
        self.on = on
        self.by = by
        self.words = words
    }
}
