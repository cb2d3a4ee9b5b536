import CaseKernel
import CouncilModules

extension Stage {
    /// The law's name for the stage.
    var lawName: String {
        switch self {
        case .localResolution: "Local resolution"
        case .investigation: "Investigation"
        case .reviewPanel: "Review panel"
        case .corporateResponse: "Response"
        case .corporateReview: "Review"
        case .reply: "Reply"
        }
    }

    /// What it is for, in a sentence or two.
    var purpose: RuleLine {
        switch self {
        case .localResolution:
            RuleLine(
                "The council looks into your complaint and tries to put things right with you.", .regulation("14(1)"))
        case .investigation:
            RuleLine(
                "Your complaint is investigated. Someone independent of the council takes part from start to finish.",
                .regulation("17(2), 17(3)"))
        case .reviewPanel:
            RuleLine(
                "Three independent people meet to look at how your complaint was dealt with and what should happen now.",
                .regulation("19(1), 19(2)"))
        case .corporateResponse: RuleLine("The council looks into your complaint and answers you.", .code("6.3"))
        case .corporateReview: RuleLine("Someone else at the council looks at it again.", .code("6.14"))
        case .reply: RuleLine("The council replies to you.")
        }
    }
}

extension ToldTopic {
    /// What you are told, after “The council tells you”.
    var words: String {
        switch self {
        case .received: "that it has your complaint"
        case .accepted: "whether it accepts your complaint"
        case .procedure: "which procedure your complaint is dealt with under"
        case .otherProcess: "if any of it belongs to another procedure"
        case .delay: "if it will take longer, and how it is going"
        case .findings: "what was found"
        case .decision: "what was decided and what will be done"
        case .reportCopy: "what the report says: you get a copy"
        case .nextStageRight: "how to ask for the next stage"
        case .ombudsmanRight: "how to complain to the Ombudsman"
        case .contactDetails: "who to contact if you have a question"
        case .reasons: "the reasons"
        case .nextSteps: "what happens next"
        case .whoDeals: "who deals with it"
        case .actions: "what will be done, and by when"
        case .whenToExpectAnswer: "when to expect the answer"
        }
    }
}

extension OptionalStepKind {
    /// The step as an offer.
    var words: String {
        switch self {
        case .settleQuickly: "The council may try to sort things out with you quickly."
        case .meeting: "The council may offer you a meeting to talk about it."
        case .mediation: "The council may offer you mediation: someone who takes no side helps you both to talk."
        case .resolutionMeeting: "The council may offer you a meeting about what is not settled yet."
        case .reconsideration: "You can ask the manager to look at the answer again."
        case .furtherContact: "You can talk to the complaints team about what to do next."
        case .informalTalk: "You can talk it over first with someone you trust."
        case .restorative: "The council may offer you a talk that helps to mend things between you."
        case .alternativeResolution: "The council may offer you another way to settle it."
        case .explainingMeeting: "The council may offer you a meeting to explain what it found."
        }
    }
}

extension PracticeTopic {
    /// What is done, for the topics that a page says in words of its own; the law's text covers the others.
    var words: String? {
        switch self {
        case .visit: "Someone may come and see you to talk about your complaint."
        case .contact: "They may get in touch to talk about it with you."
        case .agreePlan: "They may agree with you how they will look into it."
        case .noReinvestigation:
            "The panel does not do the investigation again. It looks for the best way to settle things."
        case .reports, .evidence, .purpose, .independence, .recommendation, .endOfProcedure, .resolvedHere, .handover,
            .other:
            nil
        }
    }
}

extension Obligation {
    /// How firmly the council put a time, before the time itself.
    var lead: String {
        switch self {
        case .will: "This council says"
        case .aims: "This council aims for"
        case .usually: "This council says usually"
        case .may: "This council says it may take"
        }
    }
}

extension CouncilModules.OptionalStep {
    /// The step as an offer, with its time and its place.
    var sentence: String {
        let time = within.map { " This takes up to \($0.onPage)." } ?? ""
        let again = isRepeatable ? " You can do it more than once." : ""
        let after =
            outcomes.contains(.failed) || outcomes.contains(.declined)
            ? " If you say no, or it does not work, your complaint goes on." : ""
        return (place ?? kind.words) + time + again + after
    }

    /// What it is, where its place makes it more than an offer within a stage.
    private var place: String? {
        switch when {
        case .isTheStage:
            kind == .informalTalk
                ? "Talking to the worker or their manager is already this stage."
                : kind.words + " This is already the stage itself."
        case .anyStage: kind.words + " You can ask for it at any stage."
        case .beforeAcknowledgement, .withinStage, .beforeNextStage, .beforeStage: nil
        }
    }
}

extension AskedFor {
    /// What is asked for, after “asks you for”.
    var words: String {
        switch self {
        case .signedScope: "your signed list of points"
        case .writtenRequest: "a letter or an email"
        case .reasons: "your reasons"
        case .outcomes: "what you want to happen"
        case .grounds: "one of the grounds on its list"
        }
    }
}

extension Routing {
    /// When the procedure is chosen.
    var sentences: String {
        let moments = when.map { moment in
            switch moment {
            case .atIntake: "when it gets your complaint"
            case .afterAcknowledgement: "after it tells you that it has your complaint"
            case .afterStage1: "after stage 1"
            }
        }
        let none = mayFitNone ? " If no way fits, it tells you." : ""
        return "This council decides how to deal with a complaint \(String.list(moments, "or")).\(none)"
            + (givesReasons ? " It tells you why." : "")
    }
}
