/// The groups of people that an advocacy provider may work for.
public enum AdvocacyGroup: String, CaseIterable, Hashable, Sendable {
    /// Looked after children.
    case childrenInCare = "children-in-care"
    /// Care leavers.
    case careLeavers = "care-leavers"
    /// Children in need.
    case childrenInNeed = "children-in-need"
    /// Children with a child protection plan or conference.
    case childProtection = "child-protection"
    /// Disabled children.
    case disabledChildren = "disabled-children"
    /// Any child or young person.
    case anyChild = "any-child"
    /// Adults too.
    case adults = "adults"

    /// The group as reasons name it.
    public var inWords: String {
        switch self {
        case .childrenInCare: "children in care"
        case .careLeavers: "care leavers"
        case .childrenInNeed: "children in need"
        case .childProtection: "children with a child protection plan or conference"
        case .disabledChildren: "disabled children"
        case .anyChild: "any child or young person"
        case .adults: "adults"
        }
    }
}

/// Somebody who wants an advocate, as far as the choice of a provider depends on it.
public struct AdvocacySeeker: Hashable, Sendable {
    /// What they are.
    public let category: ComplainantCategory
    /// Their age in years, if it is known.
    public let age: Int?
    /// The groups they belong to.
    public let groups: Set<AdvocacyGroup>

    /// Reads the groups off what is known; `also` are those that no category says.
    public init(
        category: ComplainantCategory, age: Int? = nil, isUnder18: Bool = false, also: Set<AdvocacyGroup> = []
    ) {
        self.category = category
        self.age = age
        let isChild = age.map { $0 < 18 } ?? (isUnder18 || category.isChilds)
        var groups = category.advocacyGroups.union(also)
        if isChild || category.isCareLeavers { groups.insert(.anyChild) }
        if !isChild { groups.insert(.adults) }
        self.groups = groups
    }
}

extension ComplainantCategory {
    /// Whether only a child is in it.
    public var isChilds: Bool {
        switch self {
        case .lookedAfterChild, .childInNeed, .childWhoMayBeAdopted, .specialGuardianshipChild: true
        case .careLeaver, .qualifyingForAdvice, .inEducationOrTraining, .parent, .parentalResponsibility, .fosterCarer,
            .sufficientInterest, .parentInAdoption, .prospectiveAdopter, .adoptedPerson, .familyOfAdoptedPerson,
            .adoptionSupport, .adoptionSufficientInterest, .specialGuardian, .parentInSpecialGuardianship,
            .specialGuardianshipSufficientInterest, .specialGuardianshipApplicant, .fosterCarerUsualLimit,
            .voluntaryOrganisation, .voluntaryOrganisationSufficientInterest:
            false
        }
    }

    /// Whether section 24D is theirs.
    var isCareLeavers: Bool {
        switch self {
        case .careLeaver, .qualifyingForAdvice, .inEducationOrTraining: true
        case .lookedAfterChild, .childInNeed, .childWhoMayBeAdopted, .specialGuardianshipChild, .parent,
            .parentalResponsibility, .fosterCarer, .sufficientInterest, .parentInAdoption, .prospectiveAdopter,
            .adoptedPerson, .familyOfAdoptedPerson, .adoptionSupport, .adoptionSufficientInterest, .specialGuardian,
            .parentInSpecialGuardianship, .specialGuardianshipSufficientInterest, .specialGuardianshipApplicant,
            .fosterCarerUsualLimit, .voluntaryOrganisation, .voluntaryOrganisationSufficientInterest:
            false
        }
    }

    /// The groups that the category alone says.
    fileprivate var advocacyGroups: Set<AdvocacyGroup> {
        switch self {
        case .lookedAfterChild: [.childrenInCare]
        case .childInNeed: [.childrenInNeed]
        case .careLeaver, .qualifyingForAdvice, .inEducationOrTraining: [.careLeavers]
        case .childWhoMayBeAdopted, .specialGuardianshipChild, .parent, .parentalResponsibility, .fosterCarer,
            .sufficientInterest, .parentInAdoption, .prospectiveAdopter, .adoptedPerson, .familyOfAdoptedPerson,
            .adoptionSupport, .adoptionSufficientInterest, .specialGuardian, .parentInSpecialGuardianship,
            .specialGuardianshipSufficientInterest, .specialGuardianshipApplicant, .fosterCarerUsualLimit,
            .voluntaryOrganisation, .voluntaryOrganisationSufficientInterest:
            []
        }
    }
}
