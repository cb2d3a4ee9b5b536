public import CaseKernel

/// Who may complain, as the page lists them; the law's own list holds whatever it leaves out.
public struct Eligibility: Hashable, Sendable {
    /// The lines of the list.
    public let people: [EligiblePeople]
    /// Those who may complain for somebody else.
    public let representatives: [Representative]
    /// Why part of an answer may be left out.
    public let answerLimits: [AnswerLimit]
    /// The words above the list.
    public let evidence: Evidence

    /// The classes that any line covers.
    public var categories: Set<ComplainantCategory> { Set(people.flatMap(\.categories)) }

    init(_ reader: ElementReader) throws(Fault) {
        people = try reader.children(EligibilityElements.person).map(EligiblePeople.init)
        representatives = try reader.children(EligibilityElements.representative).map(Representative.init)
        answerLimits = try reader.children(EligibilityElements.answerLimit).map(AnswerLimit.init)
        evidence = reader.evidence
    }
}

/// One line of the list of those who may complain.
public struct EligiblePeople: Hashable, Sendable {
    /// The classes it covers.
    public let categories: [ComplainantCategory]
    /// What the page lets them complain about; `nil` for everything.
    public let about: [SubjectCode]?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        categories = try reader.required(EligibilityElements.categories)
        about = reader.value(EligibilityElements.about)
        evidence = reader.evidence
    }
}

/// People who may complain for somebody else.
public struct Representative: Hashable, Sendable {
    /// Why they may act.
    public let ground: RepresentativeGround
    /// How the person they act for is asked to agree, if the page says.
    public let consent: ConsentForm?
    /// What they are asked to show.
    public let proof: [ProofAsked]
    /// The age from which a child is asked to sign, in years.
    public let childSignsFrom: Int?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        ground = try reader.required(EligibilityElements.ground)
        consent = reader.value(EligibilityElements.consent)
        proof = reader.value(EligibilityElements.proof) ?? []
        childSignsFrom = reader.value(EligibilityElements.childSignsFrom)
        evidence = reader.evidence
    }
}

/// Why part of an answer may be left out, though the person may complain.
public struct AnswerLimit: Hashable, Sendable {
    /// Why.
    public let ground: AnswerLimitGround
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        ground = try reader.required(EligibilityElements.limitGround)
        evidence = reader.evidence
    }
}

/// Something a complaint may be about.
public struct ComplaintSubject: Hashable, Sendable {
    /// What.
    public let code: SubjectCode
    /// A matter that goes elsewhere at other councils, and is within the procedure here.
    public let matter: Matter?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        code = try reader.required(EligibilityElements.subjectCode)
        matter = reader.value(EligibilityElements.subjectMatter)
        evidence = reader.evidence
    }
}

/// A service whose complaints are within the procedure.
public struct CoveredService: Hashable, Sendable {
    /// Which.
    public let code: ServiceCode
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        code = try reader.required(EligibilityElements.serviceCode)
        evidence = reader.evidence
    }
}
