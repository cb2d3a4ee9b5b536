public import CaseKernel

/// Where a case has got to, in one word for lists and programs.
public enum StandingName: String, CaseIterable, Hashable, Sendable {
    /// There is only the wish to complain.
    case intended = "intended"
    /// The first stage waits for an advocate or a decision.
    case awaitingStart = "awaiting-start"
    /// Stage 1.
    case localResolution = "local-resolution"
    /// Stage 1 is answered.
    case answered = "answered"
    /// Stage 2.
    case investigation = "investigation"
    /// Stage 2 is answered.
    case investigated = "investigated"
    /// Stage 3.
    case reviewPanel = "review-panel"
    /// Stage 3 is answered.
    case concluded = "concluded"
    /// The corporate procedure, stage 1.
    case corporateResponse = "corporate-response"
    /// Stage 1 of the corporate procedure is answered.
    case corporateAnswered = "corporate-answered"
    /// The corporate procedure, stage 2.
    case corporateReview = "corporate-review"
    /// Stage 2 of the corporate procedure is answered.
    case corporateConcluded = "corporate-concluded"
    /// A compliment, comment or enquiry that is not answered.
    case contact = "contact"
    /// A compliment, comment or enquiry that is answered.
    case contactAnswered = "contact-answered"
    /// No sufficient interest, or every point refused.
    case refused = "refused"
    /// Other proceedings ended consideration.
    case stopped = "stopped"
    /// Every point went elsewhere.
    case rerouted = "rerouted"
    /// Sent to the Ombudsman after stage 2.
    case withOmbudsman = "with-ombudsman"
    /// Withdrawn.
    case withdrawn = "withdrawn"
    /// Closed.
    case closed = "closed"

    /// Reads it off a case, by its first track that is still going.
    public init(_ state: CaseState) { self.init(state, of: state.file?.tracks ?? []) }

    /// Reads it off some of a case's tracks.
    init(_ state: CaseState, of tracks: [Track]) {
        if case .closed = state {
            self = .closed
            return
        }
        let track = tracks.first { $0.ending == nil } ?? tracks.first
        self = track.map { Self($0.progress) } ?? .awaitingStart
    }

    /// Reads it off where a track has got to.
    public init(_ progress: Progress) {
        self =
            switch progress {
            case .intended: .intended
            case .awaitingStart: .awaitingStart
            case .running(let pass): Self(running: pass.stage)
            case .answered(let pass, _): Self(answered: pass.stage)
            case .ended(let ending, from: _): Self(ending)
            }
    }

    private init(running stage: Stage) {
        self =
            switch stage {
            case .localResolution: .localResolution
            case .investigation: .investigation
            case .reviewPanel: .reviewPanel
            case .corporateResponse: .corporateResponse
            case .corporateReview: .corporateReview
            case .reply: .contact
            }
    }

    private init(answered stage: Stage) {
        self =
            switch stage {
            case .localResolution: .answered
            case .investigation: .investigated
            case .reviewPanel: .concluded
            case .corporateResponse: .corporateAnswered
            case .corporateReview: .corporateConcluded
            case .reply: .contactAnswered
            }
    }

    private init(_ ending: TrackEnding) {
        self =
            switch ending {
            case .refused, .pointsRefused: .refused
            case .withdrawn: .withdrawn
            case .rerouted: .rerouted
            case .stopped: .stopped
            case .referredEarly: .withOmbudsman
            }
    }

    /// The stage it is in or was last in; `nil` before the first and where it ended otherwise.
    public var stage: Stage? {
        switch self {
        case .localResolution, .answered: .localResolution
        case .investigation, .investigated: .investigation
        case .reviewPanel, .concluded: .reviewPanel
        case .corporateResponse, .corporateAnswered: .corporateResponse
        case .corporateReview, .corporateConcluded: .corporateReview
        case .contact, .contactAnswered: .reply
        case .intended, .awaitingStart, .refused, .stopped, .rerouted, .withOmbudsman, .withdrawn, .closed: nil
        }
    }

    /// A sentence for the person whose complaint it is.
    public var inWords: String {
        switch self {
        case .intended: "You told the council that you want help to complain. You have not complained yet."
        case .awaitingStart: "The council has your complaint. Stage 1 has not begun yet."
        case .localResolution: "Your complaint is at stage 1: the manager of the service is looking into it."
        case .answered: "Your complaint has been answered at stage 1."
        case .investigation: "Your complaint is at stage 2: it is being investigated with an independent person."
        case .investigated: "Your complaint has been answered at stage 2."
        case .reviewPanel: "Your complaint is at stage 3: three independent people review it."
        case .concluded: "The council has answered the review panel. That was its last stage."
        case .corporateResponse: "Your complaint is at stage 1 of the council’s corporate complaints procedure."
        case .corporateAnswered:
            "Your complaint has been answered at stage 1 of the council’s corporate complaints procedure."
        case .corporateReview: "Your complaint is at stage 2 of the council’s corporate complaints procedure."
        case .corporateConcluded:
            "Your complaint has been answered at the last stage of the council’s corporate complaints procedure."
        case .contact: "The council has what you wrote."
        case .contactAnswered: "The council has replied to you."
        case .refused: "The council decided that it cannot take your complaint under this procedure."
        case .stopped: "The council does not go on with your complaint while other proceedings run."
        case .rerouted: "Your complaint is dealt with in another way than this procedure."
        case .withOmbudsman: "Your complaint has gone to the Ombudsman."
        case .withdrawn: "This complaint was withdrawn."
        case .closed: "This complaint is closed."
        }
    }
}
