public import CaseKernel

/// Whom an advocate is offered to.
public enum AdvocacyAudience: String, ClosedList {
    /// Children and young people.
    case children
    /// Care leavers.
    case careLeavers = "care-leavers"
    /// Children, young people and care leavers.
    case childrenAndCareLeavers = "children-and-care-leavers"
    /// Those who receive the service.
    case serviceUsers = "service-users"
    /// Anyone who wants to complain.
    case anyone

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .children: "Children and young people."
        case .careLeavers: "Care leavers."
        case .childrenAndCareLeavers: "Children, young people and care leavers."
        case .serviceUsers: "Those who receive the service."
        case .anyone: "Anyone who wants to complain."
        }
    }
}

extension AdvocacyGroup: ClosedList {
    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .childrenInCare: "Looked after children."
        case .careLeavers: "Care leavers."
        case .childrenInNeed: "Children in need."
        case .childProtection: "Children with a child protection plan or conference."
        case .disabledChildren: "Disabled children."
        case .anyChild: "Any child or young person."
        case .adults: "Adults too."
        }
    }
}

/// Who may bring somebody to an advocacy provider.
public enum ReferralRoute: String, ClosedList {
    /// The person themselves.
    case `self`
    /// The complaints team.
    case team
    /// Either of them.
    case either

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .self: "The person themselves."
        case .team: "The complaints team."
        case .either: "Either of them."
        }
    }
}

/// What kind of service an advocacy provider is, and how the council has it.
public enum AdvocacyArrangement: String, ClosedList {
    /// The council's own advocates.
    case inHouse = "in-house"
    /// A local charity.
    case localCharity = "local-charity"
    /// A national body.
    case national
    /// Shared with other councils.
    case shared
    /// Bought for one person at a time.
    case spotPurchase = "spot-purchase"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .inHouse: "The council's own advocates."
        case .localCharity: "A local charity."
        case .national: "A national body."
        case .shared: "Shared with other councils."
        case .spotPurchase: "Bought for one person at a time."
        }
    }
}

/// A format or a kind of help.
public enum FormatKind: String, ClosedList {
    /// Large print.
    case largePrint = "large-print"
    /// Braille.
    case braille
    /// Audio.
    case audio
    /// Easy read.
    case easyRead = "easy-read"
    /// Translation.
    case translation
    /// An interpreter.
    case interpreter
    /// Sign language.
    case signLanguage = "sign-language"
    /// Text relay.
    case textRelay = "text-relay"
    /// A friend or relative speaks or writes for the person.
    case friendOrRelative = "friend-or-relative"
    /// Help to make the complaint.
    case helpToComplain = "help-to-complain"
    /// A visit at home.
    case homeVisit = "home-visit"
    /// Anything else.
    case other

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .largePrint: "Large print."
        case .braille: "Braille."
        case .audio: "Audio."
        case .easyRead: "Easy read."
        case .translation: "Translation."
        case .interpreter: "An interpreter."
        case .signLanguage: "Sign language."
        case .textRelay: "Text relay."
        case .friendOrRelative: "A friend or relative speaks or writes for the person."
        case .helpToComplain: "Help to make the complaint."
        case .homeVisit: "A visit at home."
        case .other: "Anything else."
        }
    }
}

/// What a commitment is about.
public enum CommitmentKind: String, ClosedList {
    /// How the complaint will be handled.
    case service
    /// How things will be put right.
    case remedy
    /// What the council does with what it learns.
    case learning

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .service: "How the complaint will be handled."
        case .remedy: "How things will be put right."
        case .learning: "What the council does with what it learns."
        }
    }
}
