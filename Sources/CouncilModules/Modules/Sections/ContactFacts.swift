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
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
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
    /// Opening hours, if the page gives them.
    public let hours: [OpeningHours]
    /// The words.
    public let evidence: Evidence

    /// Whether a complaint can be spoken there.
    public var takesSpeech: Bool {
        switch kind {
        case .phone, .inPerson: true
        case .email, .text, .letter, .onlineForm, .advocate, .leaflet, .webChat: false
        }
    }

    init(_ reader: ElementReader) throws(Fault) {
        kind = try reader.required(ContactElements.kind)
        to = reader.value(ContactElements.to)
        name = reader.value(ContactElements.name)
        purpose = try reader.required(ContactElements.purpose)
        hours = try reader.children(HoursElement.definition).map(OpeningHours.init)
        evidence = reader.evidence
    }
}

/// A matter that goes elsewhere, and where.
public struct Destination: Hashable, Sendable {
    /// What the complaint is about.
    public let matter: Matter
    /// Where it goes.
    public let to: DestinationKind
    /// What the page calls that procedure or body.
    public let name: String?
    /// How to reach it.
    public let contact: String?
    /// What it is about, in the words for what is within the procedure.
    public let subject: SubjectCode?
    /// The service it is about, in those words.
    public let service: ServiceCode?
    /// How much of a complaint goes there.
    public let part: ExcludedPart
    /// The id of the council's other procedure that it runs under.
    public let procedure: String?
    /// Its telephone number.
    public let phone: String?
    /// Its email address.
    public let email: String?
    /// Its web address.
    public let url: String?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        subject = reader.value(ElsewhereElements.subject)
        service = reader.value(ElsewhereElements.service)
        part = try reader.required(ElsewhereElements.part)
        procedure = reader.value(ElsewhereElements.procedure)
        phone = reader.value(ElsewhereElements.phone)
        email = reader.value(ElsewhereElements.email)
        url = reader.value(ElsewhereElements.url)
        matter = try reader.required(ElsewhereElements.matter)
        to = try reader.required(ElsewhereElements.to)
        name = reader.value(ElsewhereElements.name)
        contact = reader.value(ElsewhereElements.contact)
        evidence = reader.evidence
    }
}
