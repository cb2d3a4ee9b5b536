import CouncilModules

extension ServedGroup {
    /// Whom an advocacy service works for.
    var words: String {
        switch self {
        case .childrenInCare: "children in care"
        case .careLeavers: "care leavers"
        case .childrenInNeed: "children in need"
        case .childProtection: "children with a child protection plan or conference"
        case .disabledChildren: "disabled children"
        case .anyChild: "any child or young person"
        case .adults: "adults"
        }
    }
}

extension AdvocacyAudience {
    /// What a page says of an offer that goes beyond the law's; `nil` for one that does not.
    var wider: String? {
        switch self {
        case .children, .careLeavers, .childrenAndCareLeavers: nil
        case .serviceUsers: "This council also offers an advocate to anyone who gets help from its children’s services."
        case .anyone: "This council also says that anyone can ask for someone to help them complain."
        }
    }
}

extension ReferralRoute {
    /// Who gets in touch with the service.
    var words: String {
        switch self {
        case .self: "You can get in touch yourself."
        case .team: "Ask the council, and it will put you in touch."
        case .either: "You can get in touch yourself, or ask the council to."
        }
    }
}

extension FormatKind {
    /// The help as a page names it; `nil` for one that only the council's words can name.
    var words: String? {
        switch self {
        case .largePrint: "large print"
        case .braille: "braille"
        case .audio: "audio"
        case .easyRead: "easy read"
        case .translation: "translation into another language"
        case .interpreter: "an interpreter"
        case .signLanguage: "sign language"
        case .textRelay: "text relay, for calls by typing"
        case .friendOrRelative: "a friend or relative who speaks or writes for you"
        case .helpToComplain: "help to make your complaint"
        case .homeVisit: "a visit at home"
        case .other: nil
        }
    }
}
