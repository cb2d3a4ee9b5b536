public import CaseKernel

/// Somebody to tell about a worry for a child.
public struct SafeguardingContact: Hashable, Sendable {
    /// What kind of contact it is.
    public let kind: SafeguardingKind
    /// Who answers.
    public let name: String
    /// The number, address or URL, if the page gives one.
    public let to: String?
    /// When they can be reached.
    public let when: ContactHours
    /// How urgent a worry it is for.
    public let danger: Danger
    /// Opening hours, if the page gives them.
    public let hours: [OpeningHours]
    /// When nobody answers all the same.
    public let closures: [Closure]
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        closures = reader.children(ClosedElement.definition).map(Closure.init)
        kind = try reader.required(SafeguardingElements.kind)
        name = try reader.required(SafeguardingElements.name)
        to = reader.value(SafeguardingElements.to)
        when = try reader.required(SafeguardingElements.when)
        danger = try reader.required(SafeguardingElements.danger)
        hours = try reader.children(HoursElement.definition).map(OpeningHours.init)
        evidence = reader.evidence
    }
}

/// Opening hours on some days of the week, in local time.
public struct OpeningHours: Hashable, Sendable {
    /// The days.
    public let days: DayRange
    /// When they open, as `09:00`.
    public let from: String
    /// When they close.
    public let to: String

    init(_ reader: ElementReader) throws(Fault) {
        days = try reader.required(HoursElement.days)
        from = try reader.required(HoursElement.from)
        to = try reader.required(HoursElement.to)
    }
}

/// When nobody answers, whatever the opening hours say: a day of the week, some days of a year, or bank holidays.
public struct Closure: Hashable, Sendable {
    /// A day of every week.
    public let days: DayRange?
    /// The first day of a time.
    public let from: Day?
    /// Its last day; the first when the page names one day only.
    public let until: Day?
    /// Whether it is closed on bank holidays.
    public let onBankHolidays: Bool

    init(_ reader: ElementReader) {
        days = reader.value(ClosedElement.days)
        from = reader.value(ClosedElement.from)
        until = reader.value(ClosedElement.until) ?? from
        onBankHolidays = reader.value(ClosedElement.bankHolidays) == .yes
    }
}

/// A way of complaining.
public struct PublishedChannel: Hashable, Sendable {
    /// What kind of way it is.
    public let kind: ChannelKind
    /// The address, number or URL, if the page gives one.
    public let to: String?
    /// Who answers, if the page says.
    public let name: String?
    /// What it may be used for.
    public let purpose: ChannelPurpose
    /// The word that a text message has to begin with.
    public let keyword: String?
    /// The extension of a telephone number.
    public let `extension`: String?
    /// How somebody comes to a place, if the page says.
    public let visit: VisitKind?
    /// What it is for; empty for every subject.
    public let subjects: [SubjectCode]
    /// The services it is for; empty for all.
    public let services: [ServiceCode]
    /// Opening hours, if the page gives them.
    public let hours: [OpeningHours]
    /// When nobody is there all the same.
    public let closures: [Closure]
    /// The words.
    public let evidence: Evidence

    /// Whether any complaint about anything may come by it.
    public var isForEveryComplaint: Bool { purpose == .any && subjects.isEmpty && services.isEmpty }

    /// Whether a complaint can be spoken there.
    public var takesSpeech: Bool {
        switch kind {
        case .phone, .inPerson, .voicemail: true
        case .email, .text, .letter, .onlineForm, .advocate, .leaflet, .webChat, .freepost, .app, .contactCard: false
        }
    }

    init(_ reader: ElementReader) throws(Fault) {
        kind = try reader.required(ContactElements.kind)
        to = reader.value(ContactElements.to)
        name = reader.value(ContactElements.name)
        purpose = try reader.required(ContactElements.purpose)
        keyword = reader.value(ContactElements.keyword)
        `extension` = reader.value(ContactElements.extension)
        visit = reader.value(ContactElements.visit)
        subjects = reader.value(ContactElements.subjects) ?? []
        services = reader.value(ContactElements.services) ?? []
        closures = reader.children(ClosedElement.definition).map(Closure.init)
        hours = try reader.children(HoursElement.definition).map(OpeningHours.init)
        evidence = reader.evidence
    }
}
