import CaseKernel
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
        case .freepost: "Letter, no stamp needed"
        case .app: "App"
        case .contactCard: "Contact card"
        case .voicemail: "Leave a message by phone"
        }
    }
}

extension PublishedChannel {
    /// Whatever has to be known to use it: how, for what, and when.
    var notes: [String] {
        let how: [String?] = [
            keyword.map { "Begin your text with the word \($0)." }, `extension`.map { "Ask for extension \($0)." },
            visit?.words, about.map { "For complaints about \($0)." }, purpose.words,
        ]
        return how.compactMap(\.self) + hours.map(\.words) + closures.map(\.words)
    }

    /// What it is for, where that is not every subject.
    private var about: String? {
        let names = subjects.compactMap(\.words) + services.compactMap(\.words)
        guard !subjects.isEmpty || !services.isEmpty else { return nil }
        return names.isEmpty ? "some subjects" : names.joined(separator: "; ")
    }
}

extension VisitKind {
    /// What somebody does who wants to come.
    var words: String {
        switch self {
        case .walkIn: "You can walk in."
        case .appointment: "Make an appointment first. You can complain in any other way without one."
        }
    }
}

extension Closure {
    /// `Closed on Wednesday and on bank holidays`.
    var words: String {
        let time = from.map { first in
            until.flatMap { $0 == first ? nil : "from \(first.inWords) to \($0.inWords)" } ?? "on \(first.inWords)"
        }
        let times = [days.map { "on \($0.words)" }, time, onBankHolidays ? "on bank holidays" : nil]
        return "Closed " + String.list(times.compactMap(\.self))
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
