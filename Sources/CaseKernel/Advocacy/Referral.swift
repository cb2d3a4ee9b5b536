/// Passing somebody who wants an advocate on to an advocacy provider, with their consent.
public struct Referral: Hashable, Sendable {
    /// Which referral of the case, from 1.
    public let number: ReferralNumber
    /// The provider's short name in the council's module.
    public let provider: String
    /// The provider's name, as it was then.
    public let providerName: String
    /// Whether the provider is inherited from the council's base rather than one of the council's own.
    public let isSafetyNet: Bool
    /// Whether something carries it to the provider; else the complaints team passes it on by hand.
    public let isCarried: Bool
    /// Why this provider, a sentence each.
    public let reasons: [String]
    /// Who consented, and how.
    public let consent: Consent
    /// The day by which the advocate is wanted; `nil` for as soon as possible.
    public let wantedBy: Day?
    /// When.
    public let on: Day

    /// Brings a referral together.
    public init(
        number: ReferralNumber, provider: String, providerName: String, isSafetyNet: Bool, isCarried: Bool = true,
        reasons: [String],
        consent: Consent, wantedBy: Day?, on: Day
    ) {
        self.number = number
        self.provider = provider
        self.providerName = providerName
        self.isSafetyNet = isSafetyNet
        self.isCarried = isCarried
        self.reasons = reasons
        self.consent = consent
        self.wantedBy = wantedBy
        self.on = on
    }
}

/// Who agreed that a provider is told, and how they said so.
public struct Consent: Hashable, Sendable {
    /// Who.
    public let by: Giver
    /// By which door they said so.
    public let how: Channel

    /// Who may agree: the person, or for a child who cannot decide, somebody with parental responsibility.
    public enum Giver: String, CaseIterable, Hashable, Sendable {
        /// The person who wants the advocate.
        case person = "the-person"
        /// Somebody with parental responsibility for a child who cannot decide it.
        case parentalResponsibility = "person-with-parental-responsibility"

        /// Who it is, as a line says it.
        public var inWords: String {
            switch self {
            case .person: "the person"
            case .parentalResponsibility: "somebody with parental responsibility"
            }
        }
    }

    /// Makes a consent.
    public init(by giver: Giver, how: Channel) {
        by = giver
        self.how = how
    }
}

/// The number of a referral within one case, from 1.
public struct ReferralNumber: Hashable, Sendable {
    /// 1 and up.
    public let number: Int
    /// Makes a number; `nil` below 1.
    public init?(_ number: Int) {
        guard number >= 1 else { return nil }
        self.number = number
    }
    init(after count: Int) { number = max(count, 0) + 1 }
    /// The first of a case.
    public static let first = ReferralNumber(after: 0)
}
