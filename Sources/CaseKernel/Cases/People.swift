/// The person making the representation.
public struct Complainant: Hashable, Sendable {
    /// Which complainant of the case.
    public let number: ComplainantNumber
    /// What the person said they are.
    public let claimed: ComplainantCategory
    /// What a complaints manager has found them to be, when that was looked into.
    public internal(set) var established: ComplainantCategory?
    /// What else they were found to be.
    public internal(set) var alsoEstablished: [ComplainantCategory] = []
    /// Their name, or what to call them; none need be given.
    public internal(set) var name: String?
    /// How to reach them safely, and how not to.
    public internal(set) var contact: Contact
    /// What somebody of the team found on reading how they can be reached; `nil` until then, and after each change of it.
    public internal(set) var confirmation: ContactConfirmation?
    /// Whether the person is under 18: a child complaining under section 26 is entitled to an advocate in any category.
    public let isUnder18: Bool

    /// Makes a complainant as they describe themselves.
    public init(
        number: ComplainantNumber = .first, claimed: ComplainantCategory, name: String? = nil,
        contact: Contact = Contact(), isUnder18: Bool = false
    ) {
        self.number = number
        self.claimed = claimed
        self.name = name
        self.contact = contact
        self.isUnder18 = isUnder18
    }

    /// The category that counts first: the established one, else the claimed one.
    public var category: ComplainantCategory { established ?? claimed }

    /// Every category that counts.
    public var categories: [ComplainantCategory] { [category] + alsoEstablished }

    /// Whether the authority decides sufficient interest first: not where any category gives a right.
    public var needsSufficientInterest: Bool { categories.allSatisfy(\.needsSufficientInterest) }

    /// Whether section 26A entitles this person to an advocate.
    public var isEntitledToAdvocate: Bool { isUnder18 || categories.contains(where: \.isEntitledToAdvocate) }

    /// Whether the complaint is a voluntary organisation's to consider: not where any category makes it the council's.
    public var isForOrganisation: Bool { categories.allSatisfy(\.isForOrganisation) }

    /// The same person under another number.
    func numbered(_ number: ComplainantNumber) -> Complainant {
        Complainant(number: number, claimed: claimed, name: name, contact: contact, isUnder18: isUnder18)
    }
}

/// The child or young person concerned, as far as the complainant says; may be the complainant.
public struct Child: Hashable, Sendable {
    /// Their name.
    public let name: String?
    /// Their date of birth.
    public let bornOn: Day?

    /// Makes a child from what was given.
    public init(name: String? = nil, bornOn: Day? = nil) {
        self.name = name
        self.bornOn = bornOn
    }
}

/// Someone who helps a child or care leaver under arrangements made under section 26A.
public struct Advocate: Hashable, Sendable {
    /// Their name.
    public let name: String
    /// The provider they work for.
    public let provider: String?

    /// Makes an advocate; `nil` when the name is blank.
    public init?(name: String, provider: String? = nil) {
        guard name.contains(where: { !$0.isWhitespace }) else { return nil }
        self.name = name
        self.provider = provider
    }
}

/// What bars a person from being the advocate (SI 2004/719 reg 3).
public enum AdvocateBar: String, CaseIterable, Hashable, Sendable {
    /// They are a subject of the complaint: 3(a).
    case subject = "subject-of-complaint"
    /// They manage someone who is: 3(b).
    case managesSubject = "manages-subject"
    /// They manage the service complained about: 3(c).
    case managesService = "manages-service"
    /// They control the resources of that service: 3(d).
    case controlsResources = "controls-resources"
    /// They are, or may become, involved in considering the complaint for the authority: 3(e).
    case considersComplaint = "considers-complaint"

    /// The paragraph that sets the bar.
    public var source: Source {
        switch self {
        case .subject: .advocacyRegulation("3(a)")
        case .managesSubject: .advocacyRegulation("3(b)")
        case .managesService: .advocacyRegulation("3(c)")
        case .controlsResources: .advocacyRegulation("3(d)")
        case .considersComplaint: .advocacyRegulation("3(e)")
        }
    }
}

/// Who asks, withdraws or says: the complainant, or their advocate in the complainant's name.
public enum Speaker: String, CaseIterable, Hashable, Sendable {
    /// The complainant.
    case complainant = "complainant"
    /// The complainant's advocate (regulations 7(1), 15(2), 18(1)).
    case advocate = "advocate"
}
