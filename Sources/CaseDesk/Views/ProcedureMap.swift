public import CaseKernel

/// The ways a case can go: from where, by which step, to where. For people to read; what can be done in a case is for
/// `openSteps` to say, and tests hold that every way here can be gone by an act.
public struct ProcedureMap: Sendable {
    /// One way.
    public struct Way: Hashable, Sendable {
        /// Where the case is; `nil` before there is one.
        public let from: StandingName?
        /// What is done.
        public let step: StepName
        /// Where it then is.
        public let to: StandingName

        /// The rule by which it is gone.
        public var source: Source {
            if step == .answer { return from?.stage?.sourceOfAnswer ?? step.source }
            guard step == .request else { return step.source }
            return (from?.stage ?? .localResolution).ruleOfGoingOn
        }

        init(_ from: StandingName?, _ step: StepName, _ to: StandingName) {
            self.from = from
            self.step = step
            self.to = to
        }
    }

    /// The stages of the procedures, each with the places of a case in it.
    public static let stages: [(stage: Stage, places: [StandingName])] = Stage.allCases.map { stage in
        (stage, StandingName.allCases.filter { $0.stage == stage })
    }

    /// Every way.
    public static let ways: [Way] = opening + statutory + ending + corporate + contacts

    private static let opening = [
        Way(nil, .intend, .intended), Way(nil, .receive, .localResolution), Way(nil, .receive, .awaitingStart),
        Way(.intended, .receive, .localResolution), Way(.intended, .receive, .awaitingStart),
        Way(.awaitingStart, .decideInterest, .localResolution), Way(.awaitingStart, .decideInterest, .refused),
        Way(.awaitingStart, .appointAdvocate, .localResolution),
        Way(.awaitingStart, .declineAdvocate, .localResolution),
        Way(.awaitingStart, .establishCategory, .localResolution),
    ]

    private static let statutory = [
        Way(.localResolution, .answer, .answered), Way(.localResolution, .request, .investigation),
        Way(.localResolution, .skipStage1, .investigation), Way(.answered, .request, .investigation),
        Way(.investigation, .answer, .investigated), Way(.investigated, .request, .reviewPanel),
        Way(.investigated, .referEarly, .withOmbudsman), Way(.investigated, .runStageAgain, .investigation),
        Way(.reviewPanel, .decideLateRequest, .investigated), Way(.reviewPanel, .answer, .concluded),
        Way(.withOmbudsman, .runStageAgain, .investigation), Way(.closed, .request, .investigation),
        Way(.closed, .runStageAgain, .investigation),
    ]

    private static let ending: [Way] =
        [StandingName.awaitingStart, .localResolution, .answered, .investigation, .investigated, .reviewPanel]
        .flatMap {
            [Way($0, .withdraw, .withdrawn), Way($0, .stopForProceedings, .stopped)]
        }
        // Later there is a right to go on, and a stage that was asked for is owed.
        + [Way(.awaitingStart, .refuse, .refused), Way(.localResolution, .refuse, .refused)]
        + [
            Way(.localResolution, .decideLate, .refused), Way(.localResolution, .route, .rerouted),
            Way(.localResolution, .route, .corporateResponse), Way(.stopped, .resubmit, .localResolution),
        ]
        + [
            StandingName.intended, .answered, .investigated, .concluded, .refused, .withdrawn, .stopped, .rerouted,
            .withOmbudsman, .corporateAnswered, .corporateConcluded, .contactAnswered,
        ].map { Way($0, .close, .closed) }

    private static let corporate = [
        Way(nil, .receive, .corporateResponse), Way(.corporateResponse, .answer, .corporateAnswered),
        Way(.corporateResponse, .route, .localResolution), Way(.corporateResponse, .withdraw, .withdrawn),
        Way(.corporateAnswered, .request, .corporateReview), Way(.corporateAnswered, .route, .localResolution),
        Way(.corporateReview, .answer, .corporateConcluded),
    ]

    private static let contacts = [Way(nil, .receive, .contact), Way(.contact, .answer, .contactAnswered)]
}

extension StandingName {
    /// The place in a few words: `stage 1 runs`.
    public var title: String {
        switch self {
        case .intended: "wants to complain"
        case .awaitingStart: "waits to begin"
        case .localResolution: "stage 1 runs"
        case .answered: "stage 1 answered"
        case .investigation: "stage 2 runs"
        case .investigated: "stage 2 answered"
        case .reviewPanel: "stage 3 runs"
        case .concluded: "stage 3 answered"
        case .corporateResponse: "corporate stage 1 runs"
        case .corporateAnswered: "corporate stage 1 answered"
        case .corporateReview: "corporate stage 2 runs"
        case .corporateConcluded: "corporate stage 2 answered"
        case .contact: "not replied to"
        case .contactAnswered: "replied to"
        case .refused: "refused"
        case .stopped: "ended by other proceedings"
        case .rerouted: "went elsewhere"
        case .withOmbudsman: "sent to the Ombudsman"
        case .withdrawn: "withdrawn"
        case .closed: "closed"
        }
    }
}
