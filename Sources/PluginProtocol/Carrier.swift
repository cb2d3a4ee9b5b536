/// What carries deliveries out of an install: the plug-ins behind it, each in a process of its own.
public protocol Carrier: Sendable {
    /// Hands a delivery to a council's plug-in and says what became of it; never later than the limits allow.
    func carry(_ delivery: Delivery, by plugin: String, for council: PluginCouncil) async -> CarriageOutcome

    /// How every plug-in that has been started for a council stands.
    func standings() async -> [PluginStanding]
}

/// A council as a plug-in's process knows it.
public struct PluginCouncil: Hashable, Sendable {
    /// Its name in addresses.
    public let id: String
    /// Its name.
    public let name: String
    /// The settings its module gives the plug-in.
    public let settings: [String: String]

    /// Brings a council together.
    public init(id: String, name: String, settings: [String: String]) {
        self.id = id
        self.name = name
        self.settings = settings
    }
}

/// What became of handing a delivery to a plug-in.
public enum CarriageOutcome: Hashable, Sendable {
    /// The plug-in's own answer.
    case answered(DeliveryOutcome)
    /// The plug-in hung, crashed or lied over it: whether it arrived is not known, and the same may come of trying again.
    case misbehaved(Misbehaviour)
    /// It was not handed over: the plug-in is not installed, not set up, or rests after failing.
    case unavailable(Unavailability)

    /// Ways of misbehaving.
    public enum Misbehaviour: String, CaseIterable, Hashable, Sendable {
        /// It did not answer in time.
        case hung = "hung"
        /// Its process ended over it.
        case crashed = "crashed"
        /// Its answer was not one, or another delivery's.
        case lied = "lied"
        /// It wrote more than it may.
        case flooded = "flooded"
    }

    /// Reasons for which nothing was handed over.
    public enum Unavailability: String, CaseIterable, Hashable, Sendable {
        /// No such plug-in is installed.
        case notInstalled = "not-installed"
        /// A setting or secret is missing or refused.
        case notSetUp = "not-set-up"
        /// It did not shake hands.
        case noHandshake = "no-handshake"
        /// It has failed and is started again later.
        case resting = "resting"
        /// The host is stopping.
        case closing = "closing"
    }
}

/// How one council's process of one plug-in stands.
public struct PluginStanding: Codable, Hashable, Sendable {
    /// The council.
    public let council: String
    /// The plug-in.
    public let plugin: String
    /// Its version; `nil` before the first handshake.
    public let version: String?
    /// What it can do.
    public let capabilities: [PluginCapability]
    /// Where it stands.
    public let state: State
    /// How often it was started again after failing.
    public let restarts: Int
    /// What its settings lack, or how it last misbehaved, in a sentence without values; `nil` when all is well.
    public let trouble: String?

    /// Where a process can stand.
    public enum State: String, Codable, CaseIterable, Hashable, Sendable {
        /// It runs.
        case running = "running"
        /// It was stopped for want of work.
        case idle = "idle"
        /// It has failed and waits to be started again.
        case resting = "resting"
        /// A setting or secret is missing or refused.
        case notSetUp = "not-set-up"
        /// No such plug-in is installed.
        case notInstalled = "not-installed"
    }

    /// Brings a standing together.
    public init(
        council: String, plugin: String, version: String?, capabilities: [PluginCapability], state: State,
        restarts: Int, trouble: String?
    ) {
        self.council = council
        self.plugin = plugin
        self.version = version
        self.capabilities = capabilities
        self.state = state
        self.restarts = restarts
        self.trouble = trouble
    }
}
