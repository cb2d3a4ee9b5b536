import CaseKernel

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
    /// The stage it is in or was last in, from 1; absent before the first begins.
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

    init(_ followed: FollowedCase) {
        let (file, track) = (followed.file, followed.tracks.first)
        let standing = StandingName(followed.state, of: followed.tracks)
        reference = followed.id.reference
        council = followed.council.name
        self.state = standing.rawValue
        stateInWords = standing.inWords
        stage = standing.stage?.number
        receivedOn = file.receivedOn.description
        acknowledgedOn = track?.acknowledgedOn?.description
        deadlines = followed.deadlines
        answers = followed.tracks.flatMap(\.passes).compactMap { pass in
            pass.answer.map {
                AnswerView(
                    stage: pass.stage.number, answeredOn: $0.on.description, by: $0.by, words: $0.words,
                    resolved: $0.isResolved)
            }
        }
        openSteps = followed.steps.filter(\.isOpen).map(StepView.init)
    }
}
