import CaseKernel
import CouncilModules

extension ServiceCode {
    /// The service as a page names it; `nil` for one that only the council's words can name.
    var words: String? {
        switch self {
        case .childrenInNeed: "help for children in need, disabled children among them"
        case .lookedAfterChildren: "care for children the council looks after"
        case .leavingCare: "help for young people leaving care, and after"
        case .specialGuardianship: "support for special guardians and their families"
        case .adoptionSupport: "support after adoption"
        case .adoption: "most of what the council does when a child may be adopted"
        case .fostering:
            "fostering, where it is about the child’s care or the usual limit on how many children a carer has"
        case .other: nil
        }
    }
}

extension SubjectCode {
    /// The subject as a page names it; `nil` for one that only the council's words can name.
    var words: String? {
        switch self {
        case .decision: "a decision you do not agree with"
        case .quality: "help that is not good enough"
        case .refusal: "being refused help"
        case .delay: "waiting too long"
        case .nonDelivery: "not getting what you were promised"
        case .cost: "what help costs, how much you get, or a change to it"
        case .assessment: "an assessment"
        case .criteria: "how the rules about who gets help were used"
        case .notListenedTo: "not being listened to"
        case .staff: "how staff spoke to you or treated you"
        case .policyEffect: "what a council rule or policy does to a child"
        case .planOrReview: "a care plan or a review"
        case .other: nil
        }
    }
}

extension RepresentativeGround {
    /// When somebody else may complain, as a page says it.
    var words: String {
        switch self {
        case .permission: "Someone else can complain for you, if you say that they may."
        case .lacksCapacity: "If a person cannot decide or agree for themselves, someone else can complain for them."
        case .parentalResponsibility: "Someone with parental responsibility can complain for a child."
        case .councillor: "You can ask a councillor to complain for you."
        case .memberOfParliament: "You can ask a member of Parliament to complain for you."
        case .advocate: "An advocate can complain for you."
        case .notSaid: "Someone else can complain for you."
        }
    }
}

extension CouncilModules.Representative {
    /// When they may complain, and what the council asks for; it bars nobody.
    var words: String {
        guard !asked.isEmpty else { return ground.words }
        return
            "\(ground.words) The council asks for \(String.list(asked)). You can still complain yourself without that."
    }

    /// What the council asks for when somebody acts for another.
    var asked: [String] {
        let agreement: String? =
            switch consent {
            case .spoken: "the person’s agreement, in speech or in writing"
            case .written: "the person’s agreement in writing"
            case .signed: "the person’s signed agreement"
            case nil: nil
            }
        return [agreement].compactMap(\.self) + proof.map(\.words)
            + (childSignsFrom.map { ["the child’s own signature, from the age of \($0)"] } ?? [])
    }
}

extension ProofAsked {
    /// What is asked for, as a page says it.
    var words: String {
        switch self {
        case .authority: "proof that they may act for the person"
        case .parentalResponsibility: "proof of parental responsibility"
        case .identity: "proof of who they are"
        }
    }
}

extension AnswerLimit {
    /// What may be left out, as a page says it.
    var words: String {
        switch ground {
        case .othersData: "You can complain, and part of the answer may be left out where it is about somebody else."
        case .proceedings:
            "You can complain, and part of the answer may be left out because of a court or other proceedings."
        case .safety: "You can complain, and part of the answer may be left out where it could put somebody in danger."
        }
    }
}

extension EligiblePeople {
    /// What the council's page lets them complain about, beside what the law does; `nil` where it is everything.
    var onlyAbout: String? {
        guard let about else { return nil }
        let people = String.list(categories.map(\.title))
        let subjects = String.list(about.map { $0.words ?? $0.rawValue.replacing("-", with: " ") })
        let right =
            categories.contains { !$0.needsSufficientInterest }
            ? " By law they can complain about everything that is listed below." : ""
        return "The council’s page lets \(people) complain about \(subjects).\(right)"
    }
}
