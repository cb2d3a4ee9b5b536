/// A request for the next stage; oral or written, no form demanded.
public struct StageRequest: Hashable, Sendable {
    /// The day it was received.
    public let on: Day
    /// Who asked.
    public let by: Speaker
    /// What they said, when they said more than the request itself; stage 2 needs no reasons (regulation 15(2)).
    public let words: String?

    /// Makes a request.
    public init(on: Day, by: Speaker, words: String? = nil) {
        self.on = on
        self.by = by
        self.words = words
    }
}
