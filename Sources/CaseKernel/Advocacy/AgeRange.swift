/// The ages that a service works for, in whole years; open at an end that is `nil`.
public struct AgeRange: Hashable, Sendable {
    /// The youngest.
    public let from: Int?
    /// The oldest.
    public let to: Int?

    /// Makes a range; one with its ends the wrong way round holds nobody.
    public init(from: Int? = nil, to: Int? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether an age is in it; one that is not known rules nothing out.
    func holds(_ age: Int?) -> Bool {
        guard let age else { return true }
        return (from ?? age) <= age && age <= (to ?? age)
    }

    /// `people from 8 to 17`; `nil` for everybody.
    var inWords: String? {
        switch (from, to) {
        case (nil, nil): nil
        case (let from?, nil): "people from \(from)"
        case (nil, let to?): "people up to \(to)"
        case (let from?, let to?): "people from \(from) to \(to)"
        }
    }
}

/// While a service works for a council; open at an end that is `nil`.
public struct Contract: Hashable, Sendable {
    /// The first day.
    public let from: Day?
    /// The last day.
    public let until: Day?

    /// Makes a contract; one without days always runs.
    public init(from: Day? = nil, until: Day? = nil) {
        self.from = from
        self.until = until
    }

    /// Whether it runs on a day.
    public func runs(on day: Day) -> Bool { obstacle(on: day) == nil }

    /// Why nobody new is referred on a day; `nil` while it runs.
    func obstacle(on day: Day) -> String? {
        if let from, day < from { return "It works for the council from \(from.inWords)" }
        if let until, day > until { return "It worked for the council until \(until.inWords)" }
        return nil
    }
}
