import CaseKernel

/// The law's list of people who may complain, gathered as a reader would look for themselves.
enum ComplainantGroup: CaseIterable {
    case children, careLeavers, family, adoption, specialGuardianship, others

    var heading: String {
        switch self {
        case .children: "Children and young people"
        case .careLeavers: "People who have left care"
        case .family: "Parents and foster carers"
        case .adoption: "Adoption"
        case .specialGuardianship: "Special guardianship"
        case .others: "Other people who care about the child"
        }
    }

    /// What else those people need to know.
    var note: RuleLine? {
        switch self {
        case .children: RuleLine("You can be any age.")
        case .family: RuleLine("A parent can complain with or without parental responsibility.", .act("s.26(3)(b)"))
        case .others:
            RuleLine(
                "You could be a grandparent, an aunt or a family friend. The council decides first whether you have enough "
                    + "interest in the child’s welfare. It must tell you what it decides.", .regulation("12"))
        case .careLeavers, .adoption, .specialGuardianship: nil
        }
    }
}

extension ComplainantCategory {
    /// Where a reader would look; `nil` of those who complain to somebody else than the council.
    var group: ComplainantGroup? {
        switch self {
        case .lookedAfterChild, .childInNeed: .children
        case .careLeaver, .qualifyingForAdvice, .inEducationOrTraining: .careLeavers
        case .parent, .parentalResponsibility, .fosterCarer, .fosterCarerUsualLimit: .family
        case .childWhoMayBeAdopted, .parentInAdoption, .prospectiveAdopter, .adoptedPerson, .familyOfAdoptedPerson,
            .adoptionSupport:
            .adoption
        case .specialGuardianshipChild, .specialGuardian, .parentInSpecialGuardianship, .specialGuardianshipApplicant:
            .specialGuardianship
        case .sufficientInterest, .adoptionSufficientInterest, .specialGuardianshipSufficientInterest: .others
        case .voluntaryOrganisation, .voluntaryOrganisationSufficientInterest: nil
        }
    }
}
