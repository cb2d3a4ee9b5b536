/// The kind of a safeguarding contact.
public enum SafeguardingKind: String, ClosedList {
    /// A telephone number of the council.
    case phone
    /// A form or page.
    case online
    /// The police, other than 999.
    case police
    /// 999.
    case emergency
    /// A helpline that is not the council's.
    case helpline
    /// Somebody to talk to, such as a teacher.
    case person
    /// An email address.
    case email

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .phone: "A telephone number of the council."
        case .online: "A form or page."
        case .police: "The police, other than 999."
        case .emergency: "999."
        case .helpline: "A helpline that is not the council's."
        case .person: "Somebody to talk to, such as a teacher."
        case .email: "An email address."
        }
    }
}

/// When somebody can be reached.
public enum ContactHours: String, ClosedList {
    /// At any hour of any day, or the page does not say otherwise.
    case anyTime = "any-time"
    /// In office hours only.
    case officeHours = "office-hours"
    /// Outside office hours only.
    case outOfHours = "out-of-hours"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .anyTime: "At any hour of any day, or the page does not say otherwise."
        case .officeHours: "In office hours only."
        case .outOfHours: "Outside office hours only."
        }
    }
}

/// How urgent the worry is that a safeguarding contact is for.
public enum Danger: String, ClosedList {
    /// A child is in danger now.
    case immediate
    /// A worry about a child who is not in immediate danger.
    case concern

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .immediate: "A child is in danger now."
        case .concern: "A worry about a child who is not in immediate danger."
        }
    }
}

/// The days that opening hours are for.
public enum DayRange: String, ClosedList {
    /// Monday to Friday.
    case mondayFriday = "monday-friday"
    /// Every day.
    case everyDay = "every-day"
    /// Mondays.
    case monday
    /// Tuesdays.
    case tuesday
    /// Wednesdays.
    case wednesday
    /// Thursdays.
    case thursday
    /// Fridays.
    case friday
    /// Saturdays.
    case saturday
    /// Sundays.
    case sunday

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .mondayFriday: "Monday to Friday."
        case .everyDay: "Every day."
        case .monday: "Mondays."
        case .tuesday: "Tuesdays."
        case .wednesday: "Wednesdays."
        case .thursday: "Thursdays."
        case .friday: "Fridays."
        case .saturday: "Saturdays."
        case .sunday: "Sundays."
        }
    }
}

/// A way of complaining.
public enum ChannelKind: String, ClosedList {
    /// An email address.
    case email
    /// A telephone number, or by telephone.
    case phone
    /// A number for text messages.
    case text
    /// A postal address, or in writing.
    case letter
    /// A form on the council's website.
    case onlineForm = "online-form"
    /// Speaking to somebody face to face.
    case inPerson = "in-person"
    /// Through an advocate or an advocacy service.
    case advocate
    /// A leaflet with a form to fill in.
    case leaflet
    /// A chat on the council's website.
    case webChat = "web-chat"
    /// A postal address that needs no stamp.
    case freepost
    /// An app.
    case app
    /// A card to fill in and send back.
    case contactCard = "contact-card"
    /// A number where a message can be left, and nobody answers.
    case voicemail

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .email: "An email address."
        case .phone: "A telephone number, or by telephone."
        case .text: "A number for text messages."
        case .letter: "A postal address, or in writing."
        case .onlineForm: "A form on the council's website."
        case .inPerson: "Speaking to somebody face to face."
        case .advocate: "Through an advocate or an advocacy service."
        case .leaflet: "A leaflet with a form to fill in."
        case .webChat: "A chat on the council's website."
        case .freepost: "A postal address that needs no stamp."
        case .app: "An app."
        case .contactCard: "A card to fill in and send back."
        case .voicemail: "A number where a message can be left, and nobody answers."
        }
    }
}

/// What a channel may be used for.
public enum ChannelPurpose: String, ClosedList {
    /// Any complaint.
    case any
    /// Asking for stage 2.
    case investigationRequest = "investigation-request"
    /// Asking for stage 3.
    case panelRequest = "panel-request"

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .any: "Any complaint."
        case .investigationRequest: "Asking for stage 2."
        case .panelRequest: "Asking for stage 3."
        }
    }
}

/// How somebody comes to a place where they can complain face to face.
public enum VisitKind: String, ClosedList {
    /// Without an appointment.
    case walkIn = "walk-in"
    /// With an appointment only.
    case appointment

    /// What the value means, in one line.
    public var help: String {
        switch self {
        case .walkIn: "Without an appointment."
        case .appointment: "With an appointment only."
        }
    }
}
