/// A provider of advocates, as far as the choice of one depends on it.
public struct AdvocacyService: Hashable, Sendable {
    /// A short name for it, the council's own.
    public let id: String
    /// Its name.
    public let name: String
    /// Whom it works for.
    public let serves: Set<AdvocacyGroup>
    /// The ages it works for, where a group has none of its own.
    public let ages: AgeRange
    /// The ages of single groups.
    public let groupAges: [AdvocacyGroup: AgeRange]
    /// While it works for the council.
    public let contract: Contract
    /// Whether its page wants the person to ask it themselves; the team still passes on whoever asks the council.
    public let isAskedByPerson: Bool
    /// Its place when several fit; 1 is asked first, and one without a place last.
    public let order: Int?
    /// The area it works in, as published; it decides nothing, for no case says where a person lives.
    public let area: String?
    /// Whether it is there for those whom no provider of the council's own serves.
    public let isSafetyNet: Bool
    /// The name of the base it is inherited from; `nil` for the council's own.
    public let base: String?
    /// Whether something carries a referral to it; else the complaints team passes it on by hand.
    public let isCarriedTo: Bool

    /// Brings a service together.
    public init(
        id: String, name: String, serves: Set<AdvocacyGroup>, ageFrom: Int? = nil, ageTo: Int? = nil,
        groupAges: [AdvocacyGroup: AgeRange] = [:], contract: Contract = Contract(), isAskedByPerson: Bool = false,
        order: Int? = nil, area: String? = nil, isSafetyNet: Bool = false, base: String? = nil,
        isCarriedTo: Bool = true
    ) {
        self.id = id
        self.name = name
        self.serves = serves
        ages = AgeRange(from: ageFrom, to: ageTo)
        self.groupAges = groupAges
        self.contract = contract
        self.isAskedByPerson = isAskedByPerson
        self.order = order
        self.area = area
        self.isSafetyNet = isSafetyNet
        self.base = base
        self.isCarriedTo = isCarriedTo
    }
}

/// What a council has arranged for now: by which ways it can write to people, and who provides advocates (section 26A).
public struct Arrangements: Hashable, Sendable {
    /// The ways for which something carries what is written.
    public let ways: Set<ContactWay>
    /// The advocacy services, in the order in which the council names them, safety nets last.
    public let advocacy: [AdvocacyService]
    /// Whether there is an address at which the complaints team is told of what comes in.
    public let tellsTeam: Bool

    /// Brings arrangements together.
    public init(ways: Set<ContactWay> = [], advocacy: [AdvocacyService] = [], tellsTeam: Bool = false) {
        self.ways = ways
        self.advocacy = advocacy
        self.tellsTeam = tellsTeam
    }

    /// Nothing is arranged.
    public static let none = Arrangements()
}
