import Hummingbird

/// In which of its two wordings a page speaks: every page of a council has both.
enum Voice: String, CaseIterable, Codable, Hashable, Sendable {
    /// For adults.
    case adult
    /// For children and young people: short words, short sentences, a reading age of eleven at most.
    case young

    /// The other one.
    var other: Voice { self == .adult ? .young : .adult }
    /// Whether it is the young person's, for templates.
    var isYoung: Bool { self == .young }
}

/// The same thing said twice.
struct Said: Hashable, Sendable {
    private let adult: String
    private let young: String

    /// Says it for adults and for young people.
    init(_ adult: String, young: String) {
        self.adult = adult
        self.young = young
    }

    /// Says it the same way to everyone.
    init(_ both: String) { self.init(both, young: both) }

    /// The words for one of them.
    func callAsFunction(_ voice: Voice) -> String { voice.isYoung ? young : adult }
}
