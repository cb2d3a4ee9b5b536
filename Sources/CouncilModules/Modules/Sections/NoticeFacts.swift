/// How to reach a body about the pages themselves or about data, as published.
public struct ContactDetails: Hashable, Sendable {
    /// Its telephone number.
    public let phone: String?
    /// Its email address.
    public let email: String?
    /// Its page or form.
    public let url: String?
    /// Its postal address.
    public let postal: String?

    /// Whether there is no way at all.
    public var isEmpty: Bool { phone == nil && email == nil && url == nil && postal == nil }

    init(_ reader: ElementReader) {
        phone = reader.value(NoticeElements.phone)
        email = reader.value(NoticeElements.email)
        url = reader.value(NoticeElements.url)
        postal = reader.value(NoticeElements.postal)
    }
}

/// Whom to tell when a page cannot be used.
public struct AccessibilityContact: Hashable, Sendable {
    /// How to reach them.
    public let details: ContactDetails
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) {
        details = ContactDetails(reader)
        evidence = reader.evidence
    }
}

/// Whom to ask about personal data, and how long it is kept.
public struct PrivacyContact: Hashable, Sendable {
    /// The data protection officer, by name or title, if the page says.
    public let officer: String?
    /// How to reach them.
    public let details: ContactDetails
    /// How long complaints are kept, in the words published; empty when nothing is.
    public let retention: [Evidence]
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) {
        officer = reader.value(NoticeElements.officer)
        details = ContactDetails(reader)
        retention = reader.children(NoticeElements.retention).map(\.evidence)
        evidence = reader.evidence
    }
}

/// A national body that the notices name.
public struct NationalContact: Hashable, Sendable {
    /// What it is for.
    public let kind: NationalContactKind
    /// Its name.
    public let name: String
    /// How to reach it.
    public let details: ContactDetails
    /// The words, and whether they are the base's.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        kind = try reader.required(NoticeElements.kind)
        name = try reader.required(NoticeElements.name)
        details = ContactDetails(reader)
        evidence = reader.evidence
    }
}
