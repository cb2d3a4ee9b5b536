/// What became of a delivery, as a plug-in answers `deliver`.
///
/// There is no free text in it: what a mail server says may hold an address, and would end in a log.
public enum DeliveryOutcome: Hashable, Sendable {
    /// Whoever it was for, or the service that hands it on, has taken it.
    case delivered
    /// Not now: try again, no sooner than after some seconds where the other side said so.
    case later(DeliveryReason, after: Int? = nil)
    /// Never in this form: somebody has to put something right first.
    case never(DeliveryReason)
}

/// Why something was not delivered, from a closed list.
public enum DeliveryReason: String, Codable, CaseIterable, Hashable, Sendable {
    /// The other side does not take this address.
    case addressRefused = "address-refused"
    /// The other side takes the address and not this message.
    case messageRefused = "message-refused"
    /// The operator does not allow this address: a private network, a scheme other than https, a redirect.
    case notAllowed = "not-allowed"
    /// The other side said that it is busy, or to come back later.
    case busy = "busy"
    /// The other side could not be reached.
    case unreachable = "unreachable"
    /// The connection ended before it was known whether the message was taken.
    case interrupted = "interrupted"
    /// The other side could not prove who it is, or offers no encryption.
    case notTrusted = "not-trusted"
    /// The other side refused the name and password.
    case signInRefused = "sign-in-refused"
    /// It took too long.
    case tooSlow = "too-slow"
    /// The plug-in's settings do not let it work.
    case notSetUp = "not-set-up"
    /// The plug-in could not do it for a reason of its own.
    case failed = "failed"
}

/// The answer to `deliver`, with the key of the delivery it is about.
public struct DeliveryAnswer: Codable, Hashable, Sendable {
    /// The key that the delivery had.
    public let key: String
    /// What became of it.
    public let outcome: DeliveryOutcome

    enum CodingKeys: String, CodingKey { case key, outcome, reason, after }

    /// Makes an answer.
    public init(key: String, outcome: DeliveryOutcome) {
        self.key = key
        self.outcome = outcome
    }

    /// Reads an answer; an outcome that is not one of the three, or a reason that is not listed, is malformed.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        key = try fields.decode(String.self, forKey: .key)
        switch try fields.decode(String.self, forKey: .outcome) {
        case "delivered": outcome = .delivered
        case "later":
            let after = try fields.decodeIfPresent(Int.self, forKey: .after)
            outcome = .later(
                try fields.decode(DeliveryReason.self, forKey: .reason), after: after.map { min(max($0, 0), 86_400) })
        case "never": outcome = .never(try fields.decode(DeliveryReason.self, forKey: .reason))
        default:
            throw DecodingError.dataCorruptedError(
                forKey: .outcome, in: fields, debugDescription: "not delivered, later or never")
        }
    }

    /// Writes it as `{"key": …, "outcome": "later", "reason": "busy", "after": 60}`.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(key, forKey: .key)
        switch outcome {
        case .delivered: try fields.encode("delivered", forKey: .outcome)
        case .later(let reason, let after):
            try fields.encode("later", forKey: .outcome)
            try fields.encode(reason, forKey: .reason)
            try fields.encodeIfPresent(after, forKey: .after)
        case .never(let reason):
            try fields.encode("never", forKey: .outcome)
            try fields.encode(reason, forKey: .reason)
        }
    }
}
