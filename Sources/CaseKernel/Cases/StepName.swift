/// The things people do in a case, by the names a terminal, a timeline file and the door use.
public enum StepName: String, CaseIterable, Hashable, Sendable {
    /// Record that somebody wants to complain and has not yet.
    case intend = "intend"
    /// Register a representation.
    case receive = "receive"
    /// Read it for any risk, as a person.
    case checkSafeguarding = "check-safeguarding"
    /// Record what the complainant has been found to be.
    case establishCategory = "establish-category"
    /// Decide sufficient interest.
    case decideInterest = "decide-interest"
    /// Tell the person that they have no sufficient interest.
    case notifyRefusal = "notify-refusal"
    /// Write to say it has arrived.
    case acknowledge = "acknowledge"
    /// Give details of the procedure and advocacy, and offer help.
    case inform = "inform"
    /// Record that an advocate is wanted.
    case requestAdvocate = "request-advocate"
    /// Record that no advocate is wanted.
    case declineAdvocate = "decline-advocate"
    /// Record the advocate appointed.
    case appointAdvocate = "appoint-advocate"
    /// Agree a later start of stage 1, at the complainant's request.
    case agreeLaterStart = "agree-later-start"
    /// Send a notice that the stage takes longer.
    case extend = "extend"
    /// Send the answer.
    case answer = "answer"
    /// Ask for the next stage.
    case request = "request-next-stage"
    /// Produce the written record of an oral complaint.
    case produceRecord = "produce-record"
    /// Withdraw.
    case withdraw = "withdraw"
    /// Confirm a withdrawal in writing.
    case confirmWithdrawal = "confirm-withdrawal"
    /// Add something to the complaint.
    case addWords = "add-to-complaint"
    /// Write to the team.
    case write = "write-to-team"
    /// Say that nobody has been in touch.
    case reportSilence = "report-no-contact"
    /// Write to the complainant.
    case reply = "write-to-complainant"
    /// Correct what to call the complainant and how to reach them.
    case correctContact = "correct-contact"
    /// Say that the code is lost.
    case reportLostCode = "report-lost-code"
    /// Warn the team that somebody tries wrong codes.
    case warnOfGuesses = "warn-of-guesses"
    /// Give the complainant a new code.
    case replaceCode = "replace-code"
    /// Leave the code as it is.
    case keepCode = "keep-code"
    /// Refer the person to an advocacy provider.
    case refer = "refer-to-advocacy"
    /// Hand over a notice that waits, or pass on a referral by hand.
    case handOver = "hand-over"
    /// Have something sent again that did not arrive.
    case sendAgain = "send-again"
    /// Say which ways of writing are safe, having read what the person said.
    case confirmContact = "confirm-contact"
    /// Note what became of something that was sent.
    case noteDelivery = "note-delivery"
    /// Note that the complainant read a notice.
    case noteReading = "note-reading"
    /// Close the case.
    case close = "close"

    /// The rule that the step carries out.
    public var source: Source {
        switch self {
        case .intend: .advocacyRegulation("4(2)")
        case .receive: .regulation("6")
        case .addWords, .write, .reportSilence, .reply: .policy("messages")
        case .correctContact: .policy("safe contact")
        case .reportLostCode, .replaceCode: .policy("lost codes")
        case .warnOfGuesses, .keepCode: .policy("guessed codes")
        case .checkSafeguarding: .policy("safeguarding first")
        case .establishCategory: .policy("claimed and established")
        case .decideInterest: .regulation("12(1)")
        case .notifyRefusal: .regulation("12(4)")
        case .acknowledge: .policy("acknowledgement")
        case .inform: .regulation("11")
        case .requestAdvocate, .declineAdvocate: .act("s.26A")
        case .appointAdvocate: .advocacyRegulation("5")
        case .agreeLaterStart: .regulation("14(4)")
        case .extend: .regulation("14(5), 17(6)")
        case .answer: .regulation("14(1), 15(1)")
        case .request: .regulation("15(2)")
        case .produceRecord: .regulation("16, 17(5)")
        case .withdraw, .confirmWithdrawal: .regulation("7")
        case .refer: .act("s.26A")
        case .handOver, .noteReading: .policy("when a notice is received")
        case .sendAgain, .noteDelivery: .policy("what is sent")
        case .confirmContact: .policy("safe contact")
        case .close: .policy("closing")
        }
    }

    /// Whether the step belongs to a track rather than to the whole case.
    public var isOfTrack: Bool {
        switch self {
        case .intend, .receive, .checkSafeguarding, .establishCategory, .addWords, .write, .reportSilence, .reply,
            .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode, .handOver, .sendAgain,
            .confirmContact, .noteDelivery, .noteReading, .close:
            false
        case .refer, .decideInterest, .notifyRefusal, .acknowledge, .inform, .requestAdvocate, .declineAdvocate,
            .appointAdvocate,
            .agreeLaterStart, .extend, .answer, .request, .produceRecord, .withdraw, .confirmWithdrawal:
            true
        }
    }
}

extension StepName {
    /// Whether the complainant, or their advocate, takes the step rather than the council.
    public var isComplainants: Bool {
        switch self {
        case .requestAdvocate, .declineAdvocate, .request, .withdraw, .addWords, .write, .reportSilence,
            .correctContact,
            .reportLostCode:
            true
        case .intend, .receive, .checkSafeguarding, .establishCategory, .decideInterest, .notifyRefusal, .acknowledge,
            .inform,
            .appointAdvocate, .agreeLaterStart, .extend, .answer, .produceRecord, .confirmWithdrawal, .reply,
            .warnOfGuesses, .replaceCode, .keepCode, .refer, .handOver, .sendAgain, .confirmContact, .noteDelivery,
            .noteReading, .close:
            false
        }
    }

    /// Whether the program itself takes the step, so that nobody is offered it.
    public var isPrograms: Bool { [.warnOfGuesses, .intend, .noteDelivery, .noteReading].contains(self) }

    /// Whether it has a place before anything is complained about: to inform and help, to reach the person, and to keep
    /// them safe (SI 2004/719 reg 4(2)).
    var canPrecedeComplaint: Bool {
        switch self {
        case .intend, .receive, .checkSafeguarding, .establishCategory, .inform, .requestAdvocate, .declineAdvocate,
            .appointAdvocate, .write, .reply, .correctContact, .reportLostCode, .warnOfGuesses, .replaceCode, .keepCode,
            .refer, .handOver, .sendAgain, .confirmContact, .noteDelivery, .noteReading, .close:
            true
        case .decideInterest, .notifyRefusal, .acknowledge, .agreeLaterStart, .extend, .answer, .request,
            .produceRecord, .withdraw, .confirmWithdrawal, .addWords, .reportSilence:
            false
        }
    }
}

/// One thing to be filled in for a step.
public struct StepInput: Hashable, Sendable {
    /// Its name: `by`, `words`, `until`.
    public let name: String
    /// What may be filled in.
    public let kind: Kind
    /// Whether the step cannot be done without it.
    public let isRequired: Bool
    /// What it is, in a line.
    public let help: String

    /// The forms an input takes.
    public enum Kind: Hashable, Sendable {
        /// Any words.
        case words
        /// An ISO date.
        case day
        /// One of these.
        case choice([String])
    }

    init(_ name: String, _ help: String, _ kind: Kind = .words, required: Bool = true) {
        self.name = name
        self.kind = kind
        self.isRequired = required
        self.help = help
    }
}

extension StepName {
    /// What is to be filled in for this step; every step may also be dated with `on` (today unless said).
    public var inputs: [StepInput] {
        switch self {
        case .intend, .receive, .warnOfGuesses, .noteDelivery, .noteReading: []
        case .refer:
            [
                StepInput("provider", "the provider's short name; the one that fits best unless said", required: false),
                StepInput("consent-by", "who agreed", .choice(Consent.Giver.allCases.map(\.rawValue))),
                StepInput("consent-how", "how they said so", .choice(Channel.allCases.map(\.rawValue))),
            ]
        case .handOver:
            [
                StepInput("what", "what was handed over, such as notice-3 or referral-1"),
                StepInput("by", "who handed it over, by role"),
            ]
        case .sendAgain:
            [StepInput("what", "what to send again, such as notice-3 or referral-1"), StepInput("by", "who, by role")]
        case .confirmContact:
            [
                StepInput("by", "who read what the person said, by role"),
                StepInput("ways", "the safe ways of writing, with commas between: email, text, letter"),
                StepInput(
                    "hours", "when it is safe, such as monday-friday 16:00-18:00; any time unless said", required: false
                ),
            ]
        case .addWords, .write: [StepInput("words", "what to say")]
        case .reportSilence: [StepInput("words", "anything to add", required: false)]
        case .reply: [StepInput("by", "who writes, by role"), StepInput("words", "what to say")]
        case .correctContact: ContactFields.inputs
        case .reportLostCode:
            [StepInput("via", "how a new one should come", .choice(CodeRoute.allCases.map(\.rawValue)))]
        case .replaceCode:
            [
                StepInput("by", "who gives it, by role"),
                StepInput("via", "how it reaches the person", .choice(CodeRoute.allCases.map(\.rawValue))),
            ]
        case .keepCode: [StepInput("by", "who looked into it")]
        case .checkSafeguarding:
            [
                StepInput("by", "who read it: a role or a name"),
                StepInput("outcome", "what was found", .choice(["no-concern", "referred"])),
                StepInput("to", "to whom it was referred; required when it was", required: false),
            ]
        case .establishCategory:
            [
                StepInput("category", "what the complainant is", .choice(ComplainantCategory.allCases.map(\.rawValue))),
                StepInput("by", "who looked into it"),
            ]
        case .decideInterest:
            [
                StepInput("decision", "whether there is sufficient interest", .choice(["accepted", "refused"])),
                StepInput("by", "who decided"),
                StepInput("reasons", "why; required for a refusal", required: false),
                StepInput("childs-views", "the child's views, or why they were not sought", required: false),
            ]
        case .requestAdvocate:
            [
                StepInput(
                    "how", "by which door they asked; with it they are referred at once",
                    .choice(Channel.allCases.map(\.rawValue)), required: false)
            ]
        case .notifyRefusal, .acknowledge, .inform, .declineAdvocate, .produceRecord,
            .confirmWithdrawal:
            []
        case .appointAdvocate:
            [
                StepInput("name", "the advocate's name"),
                StepInput("provider", "the provider they work for", required: false),
                StepInput(
                    "bars", "what would bar them (SI 2004/719 reg 3), or none once that is checked",
                    .choice(["none"] + AdvocateBar.allCases.map(\.rawValue))),
            ]
        case .agreeLaterStart: [StepInput("start", "the day agreed, after the day stage 1 would start", .day)]
        case .extend:
            [
                StepInput("reason", "stage 1 allows only complex", .choice(["complex", "other"])),
                StepInput("words", "the reason as the notice gives it"),
                StepInput("until", "the new date; the last one allowed unless said", .day, required: false),
            ]
        case .answer:
            [
                StepInput("by", "who answers, by role"),
                StepInput("words", "the answer"),
                StepInput("resolved", "whether the council believes it resolved", .choice(["yes", "no"])),
            ]
        case .request, .withdraw:
            [
                StepInput("by", "who asks", .choice(Speaker.allCases.map(\.rawValue))),
                StepInput("words", "what they said", required: false),
            ]
        case .close: [StepInput("by", "who closes it")]
        }
    }
}
