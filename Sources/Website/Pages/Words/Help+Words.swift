import CaseKernel
import CouncilModules

extension AdvocacyGroup {
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

extension AdvocacyArrangement {
    /// What kind of service it is.
    var words: String {
        switch self {
        case .inHouse: "part of the council"
        case .localCharity: "a local charity"
        case .national: "a national service"
        case .shared: "shared with other councils"
        case .spotPurchase: "arranged for each person"
        }
    }
}

extension FormatKind {
    /// The help as a page names it; `nil` for one that only the council's words can name.
    func words(for voice: Voice) -> String? {
        switch self {
        case .largePrint: "large print"
        case .braille: "braille"
        case .audio: Said("audio", young: "a recording to listen to")(voice)
        case .easyRead: Said("easy read", young: "easy words with pictures")(voice)
        case .translation: Said("translation into another language", young: "letters in your own language")(voice)
        case .interpreter: Said("an interpreter", young: "someone who speaks your language")(voice)
        case .signLanguage: "sign language"
        case .textRelay: Said("text relay, for calls by typing", young: "a way to call by typing")(voice)
        case .friendOrRelative:
            Said(
                "a friend or relative who speaks or writes for you",
                young: "a friend or someone in your family to speak or write for you")(voice)
        case .helpToComplain: "help to make your complaint"
        case .homeVisit: Said("a visit at home", young: "a visit where you live")(voice)
        case .other: nil
        }
    }
}
