import CaseKernel

/// `<who-may-complain>` and `<complaint-subjects>`: who, and about what.
enum EligibilityElements {
    static let categories = Attribute<[ComplainantCategory]>(
        "categories", .list("complainant-category"), .required, "The classes of people the words cover.")
    static let about = Attribute<[SubjectCode]>(
        "about", .list("subject-code"),
        "What they may complain about, where the page lets them complain about these alone. Who has the right by law has it "
            + "for everything; the check warns.")
    static let person = ElementDefinition(
        "person", "People who may complain, as one line of the page puts them.",
        help:
            "Those whose sufficient interest the council decides are other-with-sufficient-interest: it gives its reasons.",
        attributes: [categories.erased, about.erased])
    static let ground = Attribute<RepresentativeGround>(
        "ground", .choice("representative-ground"), .required, "Why they may act.")
    static let consent = Attribute<ConsentForm>(
        "consent", .choice("consent-form"), "How the person they act for is asked to agree. Asked for, and never a bar."
    )
    static let proof = Attribute<[ProofAsked]>(
        "proof", .list("proof-asked"), "What they are asked to show. Asked for, and never a bar.")
    static let childSignsFrom = Attribute<Int>(
        "child-signs-from", .whole(0...17), "The age, in years, from which the child is asked to sign.")
    static let representative = ElementDefinition(
        "representative", "People who may complain for somebody else.",
        help: "What is asked for stands on the page and on the team's form, where a representative is recorded.",
        attributes: [ground.erased, consent.erased, proof.erased, childSignsFrom.erased])
    static let limitGround = Attribute<AnswerLimitGround>(
        "because", .choice("answer-limit-ground"), .required, "Why part of an answer may be left out.")
    static let answerLimit = ElementDefinition(
        "answer-limit", "Who may complain, and may not be told all of the answer.",
        help:
            "It takes nothing from the right to complain. It stands on the page and on the team's form for an answer.",
        attributes: [limitGround.erased])
    static let whoMayComplain = ElementDefinition(
        "who-may-complain", "Who may complain.",
        help: "People the page leaves out may complain all the same; the check warns, and pages show the law's list.",
        children: [person.any, representative.any, answerLimit.any])

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
            procedure.erased, phone.erased, email.erased, url.erased, ElementDefinition.reviewBy.erased,
        ])

    static let definition = ElementDefinition(
        "elsewhere", "What is not dealt with under this procedure.", children: [destination.some])
}
