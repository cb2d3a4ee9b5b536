import CaseKernel

/// `<source>`: a page that facts are from.
enum SourceElement {
    static let id = Attribute<String>("id", .identifier, .required, "A short name for it, used in source=\"…\".")
    static let title = Attribute<String>("title", .text(), .required, "The page's title.")
    static let url = Attribute<String>("url", .url, "Where it is.")
    static let seen = Attribute<Day>("seen", .date, .required, "The day it was read.")

    static let definition = ElementDefinition(
        "source", "A page the facts are from, and the day it was read.",
        help: "The first one is the source of every fact that names no other.",
        attributes: [id.erased, title.erased, url.erased, seen.erased], words: false)
}

/// `<operator>`: the body that runs the service for the council.
enum OperatorElement {
    static let name = Attribute<String>("name", .text(), .required, "The body's name.")

    static let definition = ElementDefinition(
        "operator", "The body that runs the service, when it is not the council itself.",
        help:
            "Pages and letters say that it runs the service and that the council answers; the Ombudsman names the council.",
        attributes: [name.erased])
}

/// `<statement>`: published sentences that no more exact element holds.
enum StatementElement {
    static let about = Attribute<StatementTopic>("about", .choice("statement-topic"), .required, "What they are about.")

    static let definition = ElementDefinition(
        "statement", "Published sentences that no more exact element holds.", attributes: [about.erased])
}

/// `<time-limit>`: how late a complaint may be.
enum TimeLimitElement {
    static let months = Attribute<Int>("months", .whole(1...60), .required, "How many months.")
    static let countedFrom = Attribute<[CountedFrom]>(
        "counted-from", .list("counted-from"), .required, "What they are counted from; whichever is latest.")
    static let obligation = Attribute<LateObligation>(
        "obligation", .choice("late-obligation"), .required, "What the council says it does with a late complaint.")
    static let partly = Attribute<PartlyLate>(
        "partly", .choice("partly-late"), "What is done with a complaint that is partly in time, if it says.")
    static let reasonsGiven = Attribute<YesNo>(
        "reasons-given", .choice("yes-no"), "Whether it says that it gives reasons.")

    static let definition = ElementDefinition(
        "time-limit", "How late a complaint may be.",
        help: "The law's own limit is a year, and it may always be set aside (regulation 9).",
        attributes: [months.erased, countedFrom.erased, obligation.erased, reasonsGiven.erased, partly.erased])
}

/// `<commitments>`: what the council promises of its handling.
enum CommitmentElements {
    static let kind = Attribute<CommitmentKind>("kind", .choice("commitment-kind"), .required, "What it is about.")
    static let commitment = ElementDefinition(
        "commitment", "One thing the council promises.", attributes: [kind.erased])

    static let definition = ElementDefinition(
        "commitments", "What the council promises of its handling.", children: [commitment.some])
}

/// `<ombudsman>`: the Local Government and Social Care Ombudsman, as the page gives it.
enum OmbudsmanElement {
    static let name = Attribute<String>("name", .text(), .required, "The name as the page writes it.")
    static let phone = Attribute<String>("phone", .phone, "Its telephone number.")
    static let url = Attribute<String>("url", .url, "Its website.")
    static let postal = Attribute<String>("postal", .text(), "Its postal address.")
    static let earlyContact = Attribute<YesNo>(
        "early-contact", .choice("yes-no"), "Whether the page says that it can be spoken to at any time.")

    static let definition = ElementDefinition(
        "ombudsman", "The Local Government and Social Care Ombudsman, as the page gives it.",
        help: "Details left out come from a base, marked as inherited.",
        attributes: [
            name.erased, phone.erased, url.erased, postal.erased, earlyContact.erased,
            ElementDefinition.reviewBy.erased,
        ],
        children: [ProcedureElements.practice.any])
}

/// `<languages>`: the languages of the wording the module supplies itself.
enum LanguagesElement {
    /// A language the module may bring wording in.
    static let codes = Attribute<[LanguageCode]>(
        "codes", .list("language-code"), .required, "The languages' codes.")

    static let definition = ElementDefinition(
        "languages", "The languages of wording that the module brings; English when left out.",
        attributes: [codes.erased], words: false)
}
