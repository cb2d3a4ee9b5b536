/// A plain yes or no.
public enum YesNo: String, ClosedList {
    /// Yes.
    case yes
    /// No.
    case no

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .yes: "Yes."
        case .no: "No."
        }
    }
}

/// What a published sentence that no more exact element holds is about.
public enum StatementTopic: String, ClosedList {
    /// Why the council wants to hear from people.
    case welcome
    /// Compliments, comments and suggestions.
    case feedback
    /// What the council calls a complaint.
    case definition
    /// What the page or the procedure is for.
    case purpose
    /// The law or guidance the council says it follows.
    case legalBasis = "legal-basis"
    /// Which procedure a complaint is dealt with under.
    case routing
    /// What is kept private and what cannot be.
    case confidentiality
    /// Looking at records, and asking for permission to.
    case records
    /// Complaining for somebody else.
    case representatives
    /// What to try before a complaint.
    case beforeComplaining = "before-complaining"
    /// What a complaint should say.
    case whatToTell = "what-to-tell"
    /// How many stages there are and what they are called.
    case stages
    /// What information is given, and how.
    case information
    /// Withdrawing a complaint.
    case withdrawal
    /// Complaints of several people that are joined.
    case joinedComplaints = "joined-complaints"
    /// A complaint that changes while it runs.
    case changedScope = "changed-scope"
    /// Documents the page offers.
    case documents
    /// A warning about the page or one of its documents.
    case notice
    /// Anything else.
    case other

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .welcome: "Why the council wants to hear from people."
        case .feedback: "Compliments, comments and suggestions."
        case .definition: "What the council calls a complaint."
        case .purpose: "What the page or the procedure is for."
        case .legalBasis: "The law or guidance the council says it follows."
        case .routing: "Which procedure a complaint is dealt with under."
        case .confidentiality: "What is kept private and what cannot be."
        case .records: "Looking at records, and asking for permission to."
        case .representatives: "Complaining for somebody else."
        case .beforeComplaining: "What to try before a complaint."
        case .whatToTell: "What a complaint should say."
        case .stages: "How many stages there are and what they are called."
        case .information: "What information is given, and how."
        case .withdrawal: "Withdrawing a complaint, at whichever stage."
        case .joinedComplaints: "Complaints of several people that are joined."
        case .changedScope: "A complaint that changes or grows while it runs."
        case .documents: "Documents the page offers."
        case .notice: "A warning about the page or one of its documents."
        case .other: "Anything else."
        }
    }
}

/// The unit of a published length of time.
public enum TimeUnit: String, ClosedList {
    /// Working days, as regulation 2 defines them.
    case workingDays = "working-days"
    /// Days, without saying which; read as calendar days.
    case days
    /// Calendar days.
    case calendarDays = "calendar-days"
    /// Weeks.
    case weeks
    /// Months.
    case months

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .workingDays: "Working days, as regulation 2 defines them."
        case .days: "Days, without saying which; read as calendar days."
        case .calendarDays: "Calendar days."
        case .weeks: "Weeks."
        case .months: "Months."
        }
    }
}

/// A language that a module may bring wording in.
public enum LanguageCode: String, ClosedList {
    /// English.
    case en
    /// Welsh.
    case cy
    /// Polish.
    case pl
    /// Romanian.
    case ro
    /// Panjabi.
    case pa
    /// Urdu.
    case ur
    /// Bengali.
    case bn
    /// Gujarati.
    case gu
    /// Arabic.
    case ar
    /// Somali.
    case so
    /// Ukrainian.
    case uk
    /// Portuguese.
    case pt
    /// Spanish.
    case es
    /// French.
    case fr
    /// Chinese.
    case zh
    /// Turkish.
    case tr
    /// Persian.
    case fa
    /// Pashto.
    case ps
    /// Tigrinya.
    case ti
    /// British Sign Language.
    case bfi

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .en: "English."
        case .cy: "Welsh."
        case .pl: "Polish."
        case .ro: "Romanian."
        case .pa: "Panjabi."
        case .ur: "Urdu."
        case .bn: "Bengali."
        case .gu: "Gujarati."
        case .ar: "Arabic."
        case .so: "Somali."
        case .uk: "Ukrainian."
        case .pt: "Portuguese."
        case .es: "Spanish."
        case .fr: "French."
        case .zh: "Chinese."
        case .tr: "Turkish."
        case .fa: "Persian."
        case .ps: "Pashto."
        case .ti: "Tigrinya."
        case .bfi: "British Sign Language."
        }
    }
}
