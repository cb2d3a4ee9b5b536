/// A person who wants to complain and has not: the council knows of it, so it must inform and offer help (SI 2004/719 reg 4(2)).
public struct Intended: Hashable, Sendable {
    /// The day the council came to know of it.
    public let on: Day
    /// By which door.
    public let channel: Channel
    /// Who it is.
    public let complainant: Complainant
    /// What it is about, as far as they want to say.
    public let about: String?
    /// Whether an advocate was asked for.
    public let wantsAdvocate: Bool
    /// The council module's version the case is pinned to.
    public let moduleVersion: String
    /// The law's version the case is pinned to.
    public let lawVersion: String

    /// Brings the facts together.
    public init(
        on: Day, channel: Channel, complainant: Complainant, about: String? = nil, wantsAdvocate: Bool,
        moduleVersion: String, lawVersion: String
    ) {
        self.on = on
        self.channel = channel
        self.complainant = complainant
        self.about = about
        self.wantsAdvocate = wantsAdvocate
        self.moduleVersion = moduleVersion
        self.lawVersion = lawVersion
    }
}

/// How a case began.
public indirect enum Opening: Hashable, Sendable {
    /// With a representation.
    case received(Received)
    /// With the wish to make one.
    case intended(Intended)

    /// The day the council first knew.
    public var day: Day {
        switch self {
        case .received(let received): received.receipt.receivedOn
        case .intended(let intended): intended.on
        }
    }

    /// The day it was entered here.
    public var enteredOn: Day {
        switch self {
        case .received(let received): received.receipt.enteredOn
        case .intended(let intended): intended.on
        }
    }

    /// By which door.
    public var channel: Channel {
        switch self {
        case .received(let received): received.receipt.channel
        case .intended(let intended): intended.channel
        }
    }

    /// The council module's version the case is pinned to.
    public var moduleVersion: String {
        switch self {
        case .received(let received): received.moduleVersion
        case .intended(let intended): intended.moduleVersion
        }
    }

    /// The law's version the case is pinned to.
    public var lawVersion: String {
        switch self {
        case .received(let received): received.lawVersion
        case .intended(let intended): intended.lawVersion
        }
    }
}
