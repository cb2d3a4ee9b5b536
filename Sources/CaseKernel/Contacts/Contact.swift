/// How a complainant can be reached, and how they must not be: what they said, which whoever writes or calls obeys.
public struct Contact: Hashable, Sendable {
    /// The ways that are safe, as chosen; empty when the person did not say.
    public let ways: [ContactWay]
    /// An email address.
    public let email: String?
    /// A telephone number, for calls and texts.
    public let phone: String?
    /// A postal address.
    public let address: String?
    /// What to take care of.
    public let cares: [ContactCare]
    /// When it is safe, in their own words.
    public let times: String?
    /// How to reach them safely, and how not to, in their own words.
    public let words: String?
    /// Addresses and numbers that must never be used.
    public let never: [String]

    /// Brings together what was given.
    public init(
        ways: [ContactWay] = [], email: String? = nil, phone: String? = nil, address: String? = nil,
        cares: [ContactCare] = [], times: String? = nil, words: String? = nil,
        never: [String] = []
    ) {
        self.ways = ways
        self.email = email
        self.phone = phone
        self.address = address
        self.cares = cares
        self.times = times
        self.words = words
        self.never = never
    }

    /// What stands between a number for calls and another one for texts, where one line holds both.
    public static let textsMark = "; texts: "

    /// The number for text messages: where the line on record holds one number, it is for both.
    public var textNumber: String? {
        phone.flatMap { $0.split(separator: Contact.textsMark, maxSplits: 1).last.map(String.init) }
    }

    /// The number for calls: the first of the line on record, where it holds two.
    public var callNumber: String? {
        phone.flatMap { $0.split(separator: Contact.textsMark, maxSplits: 1).first.map(String.init) }
    }

    /// Whether the council can reach the person itself: by a way they chose, or by any it knows where they chose none.
    public var isReachable: Bool {
        guard !ways.contains(.none) else { return false }
        guard !ways.isEmpty else { return (email ?? phone ?? address ?? words) != nil }
        return ways.contains(where: isKnown)
    }

    /// Whether what a way needs is on record; the person's own words may say it too.
    private func isKnown(_ way: ContactWay) -> Bool {
        switch way {
        case .email: (email ?? words) != nil
        case .phone, .text: (phone ?? words) != nil
        case .letter: (address ?? words) != nil
        case .advocate, .none: false
        }
    }
}

/// The ways of reaching a person.
public enum ContactWay: String, CaseIterable, Hashable, Sendable {
    /// By email.
    case email = "email"
    /// By telephone.
    case phone = "phone"
    /// By text message.
    case text = "text"
    /// By letter.
    case letter = "letter"
    /// Through their advocate.
    case advocate = "advocate"
    /// Not at all: they will look on the tracking page.
    case none = "none"
}

/// What whoever reaches a person has to take care of.
public enum ContactCare: String, CaseIterable, Hashable, Sendable {
    /// Leave no voicemail.
    case noVoicemail = "no-voicemail"
    /// Speak to nobody else: whoever answers is not told who calls or why.
    case onlyMe = "only-me"
    /// Plain envelopes, and subjects that say nothing.
    case neutral = "neutral"
    /// Nothing to the place where they live.
    case notAtHome = "not-at-home"
}
