/// Something to carry to an address: what the host asks of a plug-in with `deliver`.
public struct Delivery: Codable, Hashable, Sendable {
    /// The idempotency key: the same however often the delivery is tried, and no other delivery's. 1 to 80 letters, digits
    /// and hyphens.
    public let key: String
    /// What is carried.
    public let kind: Kind
    /// Where to, in the form that the plug-in's manifest names.
    public let address: String
    /// The person's own number or postal address, where `address` is that of a service that hands it on: a text-message
    /// gateway, a post room.
    public let onward: String?
    /// What it says, for a person to read.
    public let message: Message
    /// The same as data, for a referral.
    public let packet: ReferralPacket?

    /// The kinds of thing that leave an install.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        /// A notice to a complainant.
        case notice
        /// A referral to an advocacy provider.
        case referral
        /// Word to the complaints team that something has arrived; no personal data.
        case alert
        /// The team's daily list of what is due and late; no personal data.
        case digest
        /// A test by the operator.
        case test
    }

    /// What is said, in two forms.
    public struct Message: Codable, Hashable, Sendable {
        /// One line that tells a stranger nothing.
        public let subject: String
        /// The plain text.
        public let text: String
        /// The same as HTML, a whole document.
        public let html: String
        /// The language, such as `en-GB`.
        public let language: String
        /// Whether nothing on the outside may show whom it is from: the person asked for that.
        public let isNeutral: Bool

        enum CodingKeys: String, CodingKey {
            case subject, text, html, language
            case isNeutral = "neutral"
        }

        /// Makes a message.
        public init(subject: String, text: String, html: String, language: String = "en-GB", isNeutral: Bool = false) {
            self.subject = subject
            self.text = text
            self.html = html
            self.language = language
            self.isNeutral = isNeutral
        }
    }

    /// Makes a delivery.
    public init(
        key: String, kind: Kind, address: String, onward: String? = nil, message: Message,
        packet: ReferralPacket? = nil
    ) {
        self.key = key
        self.kind = kind
        self.address = address
        self.onward = onward
        self.message = message
        self.packet = packet
    }

    /// Whether the key is one: a plug-in may make a header or a file's name of it.
    public var hasProperKey: Bool {
        (1...80).contains(key.utf8.count)
            && key.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
    }
}

/// What an advocacy provider is told of somebody who wants an advocate: enough to reach them safely, never the story.
public struct ReferralPacket: Codable, Hashable, Sendable {
    /// The case's reference.
    public let reference: String
    /// The council.
    public let council: String
    /// The first name, or what the person is known as.
    public let knownAs: String?
    /// Who it is, as a group: `looked-after-child`.
    public let group: String
    /// Whether the person is under 18.
    public let isUnder18: Bool
    /// How to reach them safely, and how not to, a line each.
    public let safeContact: [String]
    /// What would help them: an interpreter, large print.
    public let help: [String]
    /// The day by which the advocate is wanted, as `2026-06-09`; `nil` for as soon as possible.
    public let wantedBy: String?
    /// The day the advocate was asked for.
    public let askedOn: String
    /// Who consented to the referral and how.
    public let consent: String

    enum CodingKeys: String, CodingKey {
        case reference, council, group, help, consent
        case knownAs = "known_as"
        case isUnder18 = "under_18"
        case safeContact = "safe_contact"
        case wantedBy = "wanted_by"
        case askedOn = "asked_on"
    }

    /// Brings a packet together.
    public init(
        reference: String, council: String, knownAs: String?, group: String, isUnder18: Bool, safeContact: [String],
        help: [String], wantedBy: String?, askedOn: String, consent: String
    ) {
        self.reference = reference
        self.council = council
        self.knownAs = knownAs
        self.group = group
        self.isUnder18 = isUnder18
        self.safeContact = safeContact
        self.help = help
        self.wantedBy = wantedBy
        self.askedOn = askedOn
        self.consent = consent
    }
}
