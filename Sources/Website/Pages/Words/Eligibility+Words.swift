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
        case .notSaid: "Someone else can complain for you."
        }
    }
}
