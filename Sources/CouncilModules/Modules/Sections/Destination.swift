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
