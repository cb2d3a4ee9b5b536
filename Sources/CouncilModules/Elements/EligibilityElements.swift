import CaseKernel

/// `<who-may-complain>` and `<complaint-subjects>`: who, and about what.
enum EligibilityElements {
    static let categories = Attribute<[ComplainantCategory]>(
        "categories", .list("complainant-category"), .required, "The classes of people the words cover.")
    static let person = ElementDefinition(
        "person", "People who may complain, as one line of the page puts them.", attributes: [categories.erased])
    static let ground = Attribute<RepresentativeGround>(
        "ground", .choice("representative-ground"), .required, "Why they may act.")
    static let representative = ElementDefinition(
        "representative", "People who may complain for somebody else.", attributes: [ground.erased])
    static let whoMayComplain = ElementDefinition(
        "who-may-complain", "Who may complain.",
        help: "People the page leaves out may complain all the same; the check warns, and pages show the law's list.",
        children: [person.any, representative.any])

    static let subjectCode = Attribute<SubjectCode>("code", .choice("subject-code"), .required, "What it is about.")
    static let subjectMatter = Attribute<Matter>(
        "matter", .choice("matter"), "A matter that goes elsewhere at other councils, and is within the procedure here."
    )
    static let subject = ElementDefinition(
        "subject", "Something a complaint may be about.", attributes: [subjectCode.erased, subjectMatter.erased])
    static let serviceCode = Attribute<ServiceCode>("code", .choice("service-code"), .required, "Which service.")
    static let service = ElementDefinition(
        "service", "A service whose complaints are within the procedure.", attributes: [serviceCode.erased])
    static let subjects = ElementDefinition(
        "complaint-subjects", "What complaints may be about.", children: [subject.any, service.any])
}

/// `<elsewhere>`: what is not dealt with under this procedure, and where it goes.
enum ElsewhereElements {
    static let matter = Attribute<Matter>("matter", .choice("matter"), .required, "What the complaint is about.")
    static let to = Attribute<DestinationKind>("to", .choice("destination-kind"), .required, "Where it goes.")
    static let name = Attribute<String>("name", .text(), "What the page calls that procedure or body.")
    static let contact = Attribute<String>("contact", .text(), "How to reach it.")
    static let subject = Attribute<SubjectCode>(
        "subject", .choice("subject-code"), "What it is about, in the words for what is within the procedure.")
    static let service = Attribute<ServiceCode>(
        "service", .choice("service-code"), "The service it is about, in the words for what is within the procedure.")
    static let part = Attribute<ExcludedPart>(
        "part", .choice("excluded-part"), .standard("whole"), "How much of a complaint goes there.")
    static let procedure = Attribute<String>(
        "procedure", .identifier, "The id of the <corporate-procedure> whose timetable it has.")
    static let phone = Attribute<String>("phone", .phone, "Its telephone number.")
    static let email = Attribute<String>("email", .email, "Its email address.")
    static let url = Attribute<String>("url", .url, "Its web address.")
    static let destination = ElementDefinition(
        "destination", "A matter that goes elsewhere, and where.",
        attributes: [
            matter.erased, to.erased, name.erased, contact.erased, subject.erased, service.erased, part.erased,
            procedure.erased, phone.erased, email.erased, url.erased,
        ])

    static let definition = ElementDefinition(
        "elsewhere", "What is not dealt with under this procedure.", children: [destination.some])
}
