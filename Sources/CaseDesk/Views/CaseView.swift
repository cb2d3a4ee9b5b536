public import CaseKernel

/// A case as the person who holds its code sees it: where it is, its dates, what was answered, what they can do.
public struct CaseView: Codable, Hashable, Sendable {
    /// The reference.
    public let reference: String
    /// The council.
    public let council: String
    /// Where it has got to, as one of ``StandingName``.
    public let state: String
    /// Where it has got to, in words.
    public let stateInWords: String
    /// The stage it is in or was last in: 1 or 2; absent before stage 1 begins.
    public let stage: Int?
    /// The day it counts as received, or on which the council came to know of the wish to complain.
    public let receivedOn: String
    /// The day it was acknowledged.
    public let acknowledgedOn: String?
    /// Every clock.
    public let deadlines: [DeadlineView]
    /// The answers given, oldest first.
    public let answers: [AnswerView]
    /// What the person can do now.
    public let openSteps: [StepView]

    /// An answer as it was given.
    public struct AnswerView: Codable, Hashable, Sendable {
        /// Which stage it ends.
        public let stage: Int
        /// When it was sent.
        public let answeredOn: String
        /// Who answered, by role.
        public let by: String
        /// What was said.
        public let words: String
        /// Whether the council believes the matter resolved.
        public let resolved: Bool

        enum CodingKeys: String, CodingKey {
            case stage, by, words, resolved
            case answeredOn = "answered_on"
        }
    }

    enum CodingKeys: String, CodingKey {
        case reference, council, state, stage, deadlines, answers
        case stateInWords = "state_in_words"
        case receivedOn = "received_on"
        case acknowledgedOn = "acknowledged_on"
        case openSteps = "open_steps"
    }

    init(_ file: CaseFile, state: CaseState, id: CaseID, council: CouncilID, circumstances: Circumstances) {
        let track = file.tracks.first
        let standing = StandingName(state)
        reference = id.reference
        self.council = council.name
        self.state = standing.rawValue
        stateInWords = standing.inWords
        stage = standing.stage?.number
        receivedOn = file.receivedOn.description
        acknowledgedOn = track?.acknowledgedOn?.description
        deadlines = file.clocks(under: circumstances.procedure, on: circumstances.calendar).map {
            DeadlineView($0, on: circumstances.calendar, today: circumstances.today)
        }
        answers =
            (track?.progress.localOutcome.answer).map {
                [
                    AnswerView(
                        stage: 1, answeredOn: $0.on.description, by: $0.by, words: $0.words, resolved: $0.isResolved)
                ]
            } ?? []
        openSteps = CaseKernel.openSteps(in: state, under: circumstances)
            .filter { $0.step.isComplainants && $0.isOpen }.map(StepView.init)
    }
}

/// Where a case has got to, in one word for lists and programs.
public enum StandingName: String, CaseIterable, Hashable, Sendable {
    /// There is only the wish to complain.
    case intended = "intended"
    /// Stage 1 waits for an advocate or a decision.
    case awaitingStart = "awaiting-start"
    /// Stage 1.
    case localResolution = "local-resolution"
    /// Stage 1 is answered.
    case answered = "answered"
    /// Stage 2.
    case investigation = "investigation"
    /// No sufficient interest.
    case refused = "refused"
    /// Withdrawn.
    case withdrawn = "withdrawn"
    /// Closed.
    case closed = "closed"

    /// Reads it off a case, by its first track that is still going.
    public init(_ state: CaseState) {
        if case .closed = state {
            self = .closed
            return
        }
        let names = (state.file?.tracks ?? []).map { Self($0.progress) }
        self = names.first { ![.refused, .withdrawn].contains($0) } ?? names.first ?? .awaitingStart
    }

    private init(_ progress: Progress) {
        self =
            switch progress {
            case .intended: .intended
            case .awaitingStart: .awaitingStart
            case .localResolution: .localResolution
            case .answered: .answered
            case .investigation: .investigation
            case .refused: .refused
            case .withdrawn: .withdrawn
            }
    }

    /// The stage it is in; `nil` before the first and after the last.
    public var stage: Stage? {
        switch self {
        case .localResolution, .answered: .localResolution
        case .investigation: .investigation
        case .intended, .awaitingStart, .refused, .withdrawn, .closed: nil
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
        case .refused: "The council decided that it cannot take your complaint under this procedure."
        case .withdrawn: "This complaint was withdrawn."
        case .closed: "This complaint is closed."
        }
    }
}
