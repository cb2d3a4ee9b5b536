import CouncilModules

extension ChannelKind {
    /// What a page calls this way of complaining.
    var words: String {
        switch self {
        case .email: "Email"
        case .phone: "Phone"
        case .text: "Text message"
        case .letter: "Letter"
        case .onlineForm: "Online form"
        case .inPerson: "In person"
        case .advocate: "With an advocate’s help"
        case .leaflet: "Leaflet"
        case .webChat: "Web chat"
        }
    }
}

extension ChannelPurpose {
    /// What it is for, where that is not any complaint.
    var words: String? {
        switch self {
        case .any: nil
        case .investigationRequest: "to ask for stage 2"
        case .panelRequest: "to ask for stage 3"
        }
    }
}

extension ContactHours {
    /// When somebody answers; `nil` at any time, which also stands for a page that does not say.
    var words: String? {
        switch self {
        case .anyTime: nil
        case .officeHours: "in office hours"
        case .outOfHours: "outside office hours: evenings, nights, weekends and bank holidays"
        }
    }
}

extension ContactHours {
    /// The same in a few words, beside a number.
    func short(_ voice: Voice) -> String? {
        switch self {
        case .anyTime: nil
        case .officeHours: Said("In office hours", young: "In the day, Monday to Friday")(voice)
        case .outOfHours:
            Said("Evenings, nights, weekends and bank holidays", young: "In the evening, at night and at weekends")(
                voice)
        }
    }
}

extension OpeningHours {
    /// `Monday to Friday, 9am to 5pm`.
    var words: String { "\(days.words), \(from.clockWords) to \(to.clockWords)" }
}

extension DayRange {
    /// `Monday to Friday`.
    var words: String {
        switch self {
        case .mondayFriday: "Monday to Friday"
        case .everyDay: "every day"
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }
}
