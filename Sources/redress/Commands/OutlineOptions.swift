import ArgumentParser
import CouncilModules

/// What `redress council new` may be told of a council, a flag each.
struct OutlineOptions: ParsableArguments {
    @Option(help: "The council's full name.")
    var name: String?

    @Option(help: "A shorter name for tight places.")
    var shortName: String?

    @Option(help: "The address of its complaints page.")
    var page: String?

    @Option(help: "That page's title.")
    var pageTitle: String?

    @Option(help: "The day the page was read, as YYYY-MM-DD.")
    var seen: String?

    @Option(help: "The email address for complaints.")
    var email: String?

    @Option(help: "The telephone number for complaints.")
    var phone: String?

    @Option(help: "When that telephone is answered, as monday-friday 09:00-17:00.")
    var hours: String?

    @Option(help: "The postal address for complaints.")
    var address: String?

    @Option(name: .customLong("complaints-manager"), help: "The complaints manager's title, as the council puts it.")
    var manager: String?

    @Option(help: "The telephone number for a worry about a child, in office hours.")
    var safeguardingPhone: String?

    @Option(help: "The same out of office hours.")
    var safeguardingOutOfHours: String?

    @Option(help: "The service that provides advocates.")
    var advocacyProvider: String?

    @Option(help: "That service's telephone number.")
    var advocacyPhone: String?

    @Option(help: "Whom it serves, such as any-child or children-in-care care-leavers.")
    var advocacyServes: String?

    @Option(help: "Working days in which a complaint is acknowledged.")
    var acknowledgementDays: String?

    @Option(name: .customLong("stage-1-days"), help: "Working days in which stage 1 is answered.")
    var stage1Days: String?

    @Option(name: .customLong("stage-1-most-days"), help: "The most it can take, when it is complex.")
    var stage1MostDays: String?

    @Option(name: .customLong("stage-2-days"), help: "Working days in which stage 2 is answered.")
    var stage2Days: String?

    @Option(name: .customLong("stage-2-most-days"), help: "The most it can take, when more time is needed.")
    var stage2MostDays: String?

    @Option(help: "Working days in which a review panel meets.")
    var panelDays: String?

    @Option(help: "Working days in which the panel reports.")
    var panelReportDays: String?

    @Option(help: "Working days in which the council answers the panel.")
    var panelResponseDays: String?

    @Option(help: "The email address that is told of new complaints.")
    var teamEmail: String?

    @Option(help: "Whom to email when a page cannot be used.")
    var accessibilityEmail: String?

    @Option(help: "The data protection officer's email address.")
    var privacyEmail: String?

    /// What was typed for a topic.
    func value(_ topic: ModuleOutline.Topic) -> String? {
        switch topic {
        case .name: name
        case .shortName: shortName
        case .page: page
        case .pageTitle: pageTitle
        case .seen: seen
        case .email: email
        case .phone: phone
        case .hours: hours
        case .address: address
        case .manager: manager
        case .safeguardingPhone: safeguardingPhone
        case .safeguardingOutOfHours: safeguardingOutOfHours
        case .advocacyProvider: advocacyProvider
        case .advocacyPhone: advocacyPhone
        case .advocacyServes: advocacyServes
        case .acknowledgementDays: acknowledgementDays
        case .stage1Days: stage1Days
        case .stage1MostDays: stage1MostDays
        case .stage2Days: stage2Days
        case .stage2MostDays: stage2MostDays
        case .panelDays: panelDays
        case .panelReportDays: panelReportDays
        case .panelResponseDays: panelResponseDays
        case .teamEmail: teamEmail
        case .accessibilityEmail: accessibilityEmail
        case .privacyEmail: privacyEmail
        }
    }
}
