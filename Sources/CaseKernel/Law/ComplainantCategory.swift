/// The classes of people who may complain: a closed list, each with the provision that names it.
///
/// What a person says of themselves is recorded as claimed; a complaints manager may establish another.
public enum ComplainantCategory: String, CaseIterable, Hashable, Sendable {
    /// A child looked after by the authority.
    case lookedAfterChild = "looked-after-child"
    /// A child in need who is not looked after.
    case childInNeed = "child-in-need"
    /// A parent; parental responsibility is not required.
    case parent = "parent"
    /// Someone other than a parent who has parental responsibility.
    case parentalResponsibility = "person-with-parental-responsibility"
    /// A local authority foster parent, those caring through independent agencies among them.
    case fosterCarer = "foster-carer"
    /// Anyone else the authority considers has a sufficient interest in the child's welfare: a grandparent, a friend.
    case sufficientInterest = "other-with-sufficient-interest"
    /// A child who may be adopted.
    case childWhoMayBeAdopted = "child-who-may-be-adopted"
    /// A parent or guardian of a child who may be adopted.
    case parentInAdoption = "parent-or-guardian-in-adoption"
    /// Someone wishing to adopt a child.
    case prospectiveAdopter = "prospective-adopter"
    /// An adopted person.
    case adoptedPerson = "adopted-person"
    /// A parent, birth parent or former guardian of an adopted person.
    case familyOfAdoptedPerson = "family-of-adopted-person"
    /// Anyone else to whom adoption support arrangements extend.
    case adoptionSupport = "adoption-support-recipient"
    /// Anyone else with a sufficient interest in a child who is, or may be, adopted.
    case adoptionSufficientInterest = "other-with-interest-in-adopted-child"
    /// A child under a special guardianship order.
    case specialGuardianshipChild = "special-guardianship-child"
    /// A special guardian.
    case specialGuardian = "special-guardian"
    /// A parent of a child under a special guardianship order.
    case parentInSpecialGuardianship = "parent-in-special-guardianship"
    /// Anyone else with a sufficient interest in the welfare of a child under a special guardianship order.
    case specialGuardianshipSufficientInterest = "other-with-interest-in-special-guardianship-child"
    /// Someone who has applied for an assessment of special guardianship support.
    case specialGuardianshipApplicant = "special-guardianship-support-applicant"
    /// A relevant child or former relevant child: a care leaver.
    case careLeaver = "care-leaver"
    /// A person qualifying for advice and assistance.
    case qualifyingForAdvice = "person-qualifying-for-advice"
    /// A person under 25 helped with education or training.
    case inEducationOrTraining = "person-in-education-or-training"
    /// A foster carer complaining about the usual fostering limit.
    case fosterCarerUsualLimit = "foster-carer-usual-limit"
    /// A child whom a voluntary organisation accommodates and no council looks after, a parent, or somebody with parental
    /// responsibility, who complains about that organisation.
    case voluntaryOrganisation = "complainant-about-voluntary-organisation"
    /// Anyone else with a sufficient interest in the welfare of such a child.
    case voluntaryOrganisationSufficientInterest = "other-with-interest-in-voluntary-organisation-child"

    /// The provision that lets this person complain.
    public var source: Source {
        switch self {
        case .lookedAfterChild, .childInNeed: .act("s.26(3)(a)")
        case .parent: .act("s.26(3)(b)")
        case .parentalResponsibility: .act("s.26(3)(c)")
        case .fosterCarer: .act("s.26(3)(d)")
        case .sufficientInterest: .act("s.26(3)(e)")
        case .childWhoMayBeAdopted, .parentInAdoption, .prospectiveAdopter, .adoptedPerson, .familyOfAdoptedPerson,
            .adoptionSupport:
            .act("s.26(3B)(a)")
        case .adoptionSufficientInterest: .act("s.26(3B)(b)")
        case .specialGuardianshipChild: .act("s.26(3C)(a)")
        case .specialGuardian, .parentInSpecialGuardianship: .act("s.26(3C)(b)")
        case .specialGuardianshipSufficientInterest: .act("s.26(3C)(c)")
        case .specialGuardianshipApplicant: .act("s.26(3C)(d)")
        case .careLeaver: .act("s.24D(1)(a)")
        case .qualifyingForAdvice: .act("s.24D(1)(b)")
        case .inEducationOrTraining: .act("s.24D(1)(c)")
        case .fosterCarerUsualLimit: .regulation("23")
        case .voluntaryOrganisation, .voluntaryOrganisationSufficientInterest: .regulation("21, 22")
        }
    }

    /// What the page and the letters call this person.
    public var title: String {
        switch self {
        case .lookedAfterChild: "a child or young person looked after by the council"
        case .childInNeed: "a child or young person in need of the council's help"
        case .parent: "a parent"
        case .parentalResponsibility: "someone else with parental responsibility"
        case .fosterCarer: "a foster carer"
        case .sufficientInterest: "someone else with enough interest in the child's welfare"
        case .childWhoMayBeAdopted: "a child who may be adopted"
        case .parentInAdoption: "a parent or guardian of a child who may be adopted"
        case .prospectiveAdopter: "someone who wants to adopt a child"
        case .adoptedPerson: "an adopted person"
        case .familyOfAdoptedPerson: "a parent, birth parent or former guardian of an adopted person"
        case .adoptionSupport: "someone else to whom adoption support extends"
        case .adoptionSufficientInterest: "someone else with enough interest in a child who is or may be adopted"
        case .specialGuardianshipChild: "a child under a special guardianship order"
        case .specialGuardian: "a special guardian"
        case .parentInSpecialGuardianship: "a parent of a child under a special guardianship order"
        case .specialGuardianshipSufficientInterest:
            "someone else with enough interest in a child under a special guardianship order"
        case .specialGuardianshipApplicant: "someone who has asked for an assessment of special guardianship support"
        case .careLeaver: "a care leaver"
        case .qualifyingForAdvice: "a young person who qualifies for advice and help after care"
        case .inEducationOrTraining: "a care leaver under 25 helped with education or training"
        case .fosterCarerUsualLimit: "a foster carer asking to care for more children than the usual limit"
        case .voluntaryOrganisation:
            "a child living with a voluntary organisation, or that child's family, about the organisation"
        case .voluntaryOrganisationSufficientInterest:
            "someone else with enough interest in a child living with a voluntary organisation, about the organisation"
        }
    }

    /// Whether the complaint is a voluntary organisation's to consider, under the procedure it runs itself, and not the
    /// council's (regulations 21 and 22).
    public var isForOrganisation: Bool {
        switch self {
        case .voluntaryOrganisation, .voluntaryOrganisationSufficientInterest: true
        case .lookedAfterChild, .childInNeed, .parent, .parentalResponsibility, .fosterCarer, .sufficientInterest,
            .childWhoMayBeAdopted, .parentInAdoption, .prospectiveAdopter, .adoptedPerson, .familyOfAdoptedPerson,
            .adoptionSupport, .adoptionSufficientInterest, .specialGuardianshipChild, .specialGuardian,
            .parentInSpecialGuardianship, .specialGuardianshipSufficientInterest, .specialGuardianshipApplicant,
            .careLeaver, .qualifyingForAdvice, .inEducationOrTraining, .fosterCarerUsualLimit:
            false
        }
    }

    /// Whether the authority must first decide that the person has sufficient interest (regulation 12).
    public var needsSufficientInterest: Bool {
        switch self {
        case .sufficientInterest, .adoptionSufficientInterest, .specialGuardianshipSufficientInterest: true
        case .lookedAfterChild, .childInNeed, .parent, .parentalResponsibility, .fosterCarer, .childWhoMayBeAdopted,
            .parentInAdoption, .prospectiveAdopter, .adoptedPerson, .familyOfAdoptedPerson, .adoptionSupport,
            .specialGuardianshipChild, .specialGuardian, .parentInSpecialGuardianship, .specialGuardianshipApplicant,
            .careLeaver, .qualifyingForAdvice, .inEducationOrTraining, .fosterCarerUsualLimit, .voluntaryOrganisation,
            .voluntaryOrganisationSufficientInterest:
            false
        }
    }

    /// Whether section 26A entitles this person to an advocate: children complaining, and care leavers (s.24D).
    ///
    /// Only for them does the wait for an advocate move the start of stage 1 (regulation 14(3)(b)).
    public var isEntitledToAdvocate: Bool {
        switch self {
        case .lookedAfterChild, .childInNeed, .childWhoMayBeAdopted, .specialGuardianshipChild, .careLeaver,
            .qualifyingForAdvice, .inEducationOrTraining:
            true
        case .parent, .parentalResponsibility, .fosterCarer, .sufficientInterest, .parentInAdoption,
            .prospectiveAdopter,
            .adoptedPerson, .familyOfAdoptedPerson, .adoptionSupport, .adoptionSufficientInterest, .specialGuardian,
            .parentInSpecialGuardianship, .specialGuardianshipSufficientInterest, .specialGuardianshipApplicant,
            .fosterCarerUsualLimit, .voluntaryOrganisation, .voluntaryOrganisationSufficientInterest:
            false
        }
    }
}
