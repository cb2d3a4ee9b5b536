/// Why nothing may be written to a person, so that a notice waits on the page of the case and the team tells them.
public enum HoldReason: String, CaseIterable, Hashable, Sendable {
    /// The person asked not to be contacted.
    case notToBeContacted = "not-to-be-contacted"
    /// No way of writing is on record that the person called safe.
    case noWrittenWay = "no-written-way"
    /// What they said in their own words about being reached has to be read by a person first.
    case ownWords = "own-words"
    /// When it is safe was said in words that could mean more than one thing.
    case timesUnclear = "times-unclear"
    /// The address is one that the person said must never be used.
    case neverUsed = "never-used"
    /// The council has arranged nothing that carries what is written by that way.
    case notArranged = "not-arranged"
    /// The entry that it told of was corrected before it left (policy: corrections).
    case corrected

    /// Why, as a sentence for the team.
    public var inWords: String {
        switch self {
        case .notToBeContacted: "The person asked not to be contacted"
        case .noWrittenWay: "No safe way of writing to the person is on record"
        case .ownWords: "What the person said in their own words about being reached has to be read first"
        case .timesUnclear: "When it is safe to write has to be read by a person"
        case .neverUsed: "The address is one that the person said must never be used"
        case .notArranged: "The council has arranged nothing that carries notices by the way the person chose"
        case .corrected: "The entry that it told of was corrected before it left"
        }
    }
}

/// What somebody of the team found on reading what a person said about being reached: it counts until the contact changes.
public struct ContactConfirmation: Hashable, Sendable {
    /// The ways of writing that are safe.
    public let ways: [ContactWay]
    /// When; any time when it is `nil`.
    public let hours: SafeHours?
    /// Who read it, by role.
    public let by: String
    /// When that was.
    public let on: Day

    /// Brings a confirmation together.
    public init(ways: [ContactWay], hours: SafeHours?, by: String, on: Day) {
        self.ways = ways
        self.hours = hours
        self.by = by
        self.on = on
    }
}
