public import CaseKernel

/// The offer of an advocate, as the page puts it.
public struct AdvocacyOffer: Hashable, Sendable {
    /// To whom.
    public let to: AdvocacyAudience
    /// How firmly.
    public let obligation: Obligation
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        to = try reader.required(AdvocacyElements.offeredTo)
        obligation = try reader.required(AdvocacyElements.obligation)
        evidence = reader.evidence
    }
}

/// A service that provides advocates.
public struct AdvocacyProvider: Hashable, Sendable {
    /// A short name for it.
    public let id: String
    /// Its name.
    public let name: String
    /// Its telephone number.
    public let phone: String?
    /// Its email address.
    public let email: String?
    /// Its website.
    public let url: String?
    /// Its number for text messages.
    public let text: String?
    /// Whom it works for.
    public let serves: [ServedGroup]
    /// The youngest it works for, in years.
    public let ageFrom: Int?
    /// The oldest it works for, in years.
    public let ageTo: Int?
    /// The area it works in.
    public let area: String?
    /// Who may ask it for help.
    public let referral: ReferralRoute?
    /// Its place when several fit; 1 is asked first.
    public let order: Int?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        id = try reader.required(AdvocacyElements.id)
        name = try reader.required(AdvocacyElements.name)
        phone = reader.value(AdvocacyElements.phone)
        email = reader.value(AdvocacyElements.email)
        url = reader.value(AdvocacyElements.url)
        text = reader.value(AdvocacyElements.text)
        serves = try reader.required(AdvocacyElements.serves)
        ageFrom = reader.value(AdvocacyElements.ageFrom)
        ageTo = reader.value(AdvocacyElements.ageTo)
        area = reader.value(AdvocacyElements.area)
        referral = reader.value(AdvocacyElements.referral)
        order = reader.value(AdvocacyElements.order)
        evidence = reader.evidence
    }
}

/// A format or a kind of help to complain.
public struct HelpFormat: Hashable, Sendable {
    /// What kind.
    public let kind: FormatKind
    /// How firmly it is offered, if the page says.
    public let obligation: Obligation?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        kind = try reader.required(HelpElements.kind)
        obligation = reader.value(HelpElements.obligation)
        evidence = reader.evidence
    }
}
