public import CaseKernel

/// What a complaints manager knows when a council's module is begun; ``files()`` makes a folder of it that checks clean.
public struct ModuleOutline: Hashable, Sendable {
    /// Something that may be known.
    public enum Topic: String, CaseIterable, Hashable, Sendable {
        /// The council's full name.
        case name
        /// A shorter name for tight places.
        case shortName = "short-name"
        /// The address of its complaints page.
        case page
        /// That page's title.
        case pageTitle = "page-title"
        /// The day the page was read, as YYYY-MM-DD.
        case seen
        /// The email address for complaints.
        case email
        /// The telephone number for complaints.
        case phone
        /// When that telephone is answered, as monday-friday 09:00-17:00.
        case hours
        /// The postal address for complaints.
        case address
        /// The complaints manager's title, as the council puts it.
        case manager = "complaints-manager"
        /// The telephone number for a worry about a child, in office hours.
        case safeguardingPhone = "safeguarding-phone"
        /// The same out of office hours.
        case safeguardingOutOfHours = "safeguarding-out-of-hours"
        /// The service that provides advocates.
        case advocacyProvider = "advocacy-provider"
        /// That service's telephone number.
        case advocacyPhone = "advocacy-phone"
        /// Whom it serves, such as any-child or children-in-care care-leavers.
        case advocacyServes = "advocacy-serves"
        /// Working days in which a complaint is acknowledged.
        case acknowledgementDays = "acknowledgement-days"
        /// Working days in which stage 1 is answered.
        case stage1Days = "stage-1-days"
        /// The most it can take, when it is complex.
        case stage1MostDays = "stage-1-most-days"
        /// Working days in which stage 2 is answered.
        case stage2Days = "stage-2-days"
        /// The most it can take, when more time is needed.
        case stage2MostDays = "stage-2-most-days"
        /// Working days in which a review panel meets.
        case panelDays = "panel-days"
        /// Working days in which the panel reports.
        case panelReportDays = "panel-report-days"
        /// Working days in which the council answers the panel.
        case panelResponseDays = "panel-response-days"
        /// The email address that is told of new complaints.
        case teamEmail = "team-email"
        /// Whom to email when a page cannot be used.
        case accessibilityEmail = "accessibility-email"
        /// The data protection officer's email address.
        case privacyEmail = "privacy-email"
    }

    /// The council's address and folder.
    public let id: CouncilID
    /// The base it will inherit from.
    public let base: CouncilID?
    /// The day on which it is begun.
    public let today: Day
    /// What is known, each of its topic's form.
    public private(set) var answers: [Topic: String] = [:]

    /// An outline in which nothing is known but the council.
    public init(id: CouncilID, base: CouncilID?, today: Day) {
        self.id = id
        self.base = base
        self.today = today
    }

    /// Keeps an answer, or says what is wrong with it.
    public mutating func answer(_ topic: Topic, _ value: String) -> String? {
        let folded = value.folded
        if let fault = topic.fault(in: folded) { return fault }
        answers[topic] = folded
        return nil
    }
}

extension ModuleOutline.Topic {
    /// What is asked, without a question mark.
    public var question: String {
        switch self {
        case .name: "The council's full name"
        case .shortName: "A shorter name for tight places"
        case .page: "The address of its complaints page"
        case .pageTitle: "That page's title"
        case .seen: "The day the page was read, as YYYY-MM-DD"
        case .email: "The email address for complaints"
        case .phone: "The telephone number for complaints"
        case .hours: "When that telephone is answered, as monday-friday 09:00-17:00"
        case .address: "The postal address for complaints"
        case .manager: "The complaints manager's title, as the council puts it"
        case .safeguardingPhone: "The telephone number for a worry about a child, in office hours"
        case .safeguardingOutOfHours: "The same out of office hours"
        case .advocacyProvider: "The service that provides advocates"
        case .advocacyPhone: "That service's telephone number"
        case .advocacyServes: "Whom it serves, such as any-child or children-in-care care-leavers"
        case .acknowledgementDays: "Working days in which a complaint is acknowledged"
        case .stage1Days: "Working days in which stage 1 is answered"
        case .stage1MostDays: "The most it can take, when it is complex"
        case .stage2Days: "Working days in which stage 2 is answered"
        case .stage2MostDays: "The most it can take, when more time is needed"
        case .panelDays: "Working days in which a review panel meets"
        case .panelReportDays: "Working days in which the panel reports"
        case .panelResponseDays: "Working days in which the council answers the panel"
        case .teamEmail: "The email address that is told of new complaints"
        case .accessibilityEmail: "Whom to email when a page cannot be used"
        case .privacyEmail: "The data protection officer's email address"
        }
    }

    /// What is wrong with an answer; `nil` when nothing is.
    fileprivate func fault(in value: String) -> String? {
        switch self {
        case .name, .pageTitle, .address, .manager, .advocacyProvider:
            check(ValueType<String>.text(), value)
        case .shortName:
            check(ValueType<String>.text(upTo: 60), value)
        case .page:
            check(ValueType<String>.url, value)
        case .seen:
            check(ValueType<Day>.date, value)
        case .email, .teamEmail, .accessibilityEmail, .privacyEmail:
            check(ValueType<String>.email, value)
        case .phone, .safeguardingPhone, .safeguardingOutOfHours, .advocacyPhone:
            check(ValueType<String>.phone, value)
        case .hours:
            OutlineHours(value) == nil
                ? "expected days and times, such as monday-friday 09:00-17:00" : nil
        case .advocacyServes:
            check(AdvocacyElements.serves.type, value)
        case .acknowledgementDays, .stage1Days, .stage1MostDays, .stage2Days, .stage2MostDays, .panelDays,
            .panelReportDays, .panelResponseDays:
            check(TimescaleElement.within.type, value)
        }
    }

    private func check<Value>(_ type: ValueType<Value>, _ value: String) -> String? {
        guard type.parse(value) == nil else { return nil }
        let guess = FormGuess.remedy(for: value, type.form) { type.parse($0) != nil }
        return "expected \(type.form.expected)" + (guess.map { ": \($0)" } ?? "")
    }
}

/// Opening hours as they are typed: `monday-friday 09:00-17:00`.
struct OutlineHours {
    let days: DayRange
    let from: String
    let to: String

    init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        let times = parts.last?.split(separator: "-").map(String.init) ?? []
        guard parts.count == 2, times.count == 2, let days = DayRange(rawValue: parts[0]),
            times.allSatisfy({ ValueType<String>.clockTime.parse($0) != nil }), times[0] < times[1]
        else { return nil }
        (self.days, from, to) = (days, times[0], times[1])
    }
}
