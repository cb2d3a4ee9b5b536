import CouncilModules

extension DeferralGround {
    /// After “it may wait while there is”.
    var words: String {
        switch self {
        case .court: "a court case"
        case .tribunal: "a tribunal"
        case .disciplinary: "action against a worker"
        case .criminalInvestigation: "a police case"
        case .criminalProceedings: "a criminal trial"
        case .childProtection: "a check on a child’s safety"
        case .otherInvestigation: "another check"
        }
    }
}

extension Deferral {
    /// For what the council waits, beside the law.
    func sentences(_ voice: Voice) -> String {
        let grounds = String.list(grounds.map(\.words), "or")
        let again = reviewEvery.map { " It looks at this again every \($0.onPage)." } ?? ""
        return Said(
            "This council says that it may wait while there is \(grounds).\(again) The days of the law go on, unless the law "
                + "itself says that the council must not look into it.",
            young: "This council may wait while there is \(grounds).\(again) It must write to you and say why.")(voice)
    }
}

extension CountedFrom {
    /// After “this council counts from”.
    var words: String {
        switch self {
        case .event: "the day it happened"
        case .awareness: "the day you came to know of it"
        case .proceedingsEnd: "the end of a court case"
        }
    }
}

extension PartlyLate {
    /// What is done when only some of it is in time.
    var words: String {
        switch self {
        case .whole: "If only some of it is in time, this council looks at all of it."
        case .eachPart: "If only some of it is in time, this council decides on each part."
        case .partInTime:
            "If only some of it is in time, this council looks at that part. It must still think about the rest."
        }
    }
}
