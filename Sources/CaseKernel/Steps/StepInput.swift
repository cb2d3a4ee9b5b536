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
        /// Some of these, with commas between.
        case choices([String])
        /// A whole number from 1.
        case number
        /// Whole numbers from 1, with commas between.
        case numbers
        /// Whole pounds from 1, as they are written: `250`, `£1,250`.
        case pounds
    }

    /// Makes an input.
    init(_ name: String, _ help: String, _ kind: Kind = .words, required: Bool = true) {
        self.name = name
        self.kind = kind
        self.isRequired = required
        self.help = help
    }
}

extension StepName {
    private var whichComplainant: StepInput {
        StepInput("complainant", "which complainant, by number; the first unless said", .number, required: false)
    }

    /// What is to be filled in for this step; every step may also be dated with `on` (today unless said).
    public var inputs: [StepInput] {
        switch self {
        case .intend, .warnOfGuesses, .moveToVersion, .noteDelivery, .noteReading: []
        case .receive: ReceiptFields.inputs
        case .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout, .linkCase, .addPoint,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .dateGrounds, .decideLate, .route, .stopForProceedings, .notifyStop, .endProceedings, .resubmit, .refuse,
            .skipStage1, .holdOptionalStep, .appointInvestigator, .appointIndependentPerson, .appointAdjudicator,
            .sendStatement, .commentOnStatement, .settleStatement, .receiveReport, .notifyChild, .tellRights,
            .recordReceipt,
            .decideLateRequest, .appointPanelMember, .arrangePanel, .sendPanelPapers, .holdPanel, .receivePanelReport,
            .runStageAgain, .updateComplainant, .notePause, .reviewWithdrawn, .referEarly, .contactOmbudsman,
            .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction, .completeAction, .reportAction:
            MatterFields.inputs(of: self)
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
                whichComplainant,
            ]
        case .addWords, .write: [StepInput("words", "what to say")]
        case .reportSilence: [StepInput("words", "anything to add", required: false)]
        case .reply: [StepInput("by", "who writes, by role"), StepInput("words", "what to say")]
        case .correctContact: ContactFields.inputs + [whichComplainant]
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
                whichComplainant,
                StepInput("also", "further categories, with commas between", required: false),
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
                StepInput(
                    "stage", "which stage; the one that runs unless said", .choice(["1", "2", "3"]),
                    required: false),
            ]
        case .answer:
            [
                StepInput("by", "who answers, by role"),
                StepInput("words", "the answer"),
                StepInput("resolved", "whether the council believes it resolved", .choice(["yes", "no"])),
            ] + AnswerFields.inputs
        case .request:
            [
                StepInput("by", "who asks", .choice(Speaker.allCases.map(\.rawValue))),
                StepInput("words", "what they said; the reasons, for a review panel", required: false),
                StepInput(
                    "stage", "which stage; the next one unless said", .choice(["1", "2", "3"]),
                    required: false),
            ]
        case .withdraw:
            [
                StepInput("by", "who asks", .choice(Speaker.allCases.map(\.rawValue))),
                StepInput("words", "what they said", required: false),
            ]
        case .close: [StepInput("by", "who closes it")]
        }
    }
}

extension StepInput.Kind {
    /// What was expected instead of `text`; `nil` when it will do. A day is looked at where it is read.
    func expectation(of text: String) -> String? {
        switch self {
        case .words, .day: return nil
        case .choice(let choices):
            return choices.contains(String(text.trimmed)) ? nil : "one of \(choices.joined(separator: ", "))"
        case .choices(let choices):
            let isMet = text.split(separator: ",").allSatisfy { choices.contains(String($0.trimmed)) }
            return isMet ? nil : "some of \(choices.joined(separator: ", ")), with commas between"
        case .number: return Int(text.trimmed).map { $0 >= 1 } == true ? nil : "a whole number from 1"
        case .numbers:
            let isMet = text.split(separator: ",").allSatisfy { Int($0.trimmed).map { $0 >= 1 } == true }
            return isMet ? nil : "whole numbers from 1, with commas between"
        case .pounds: return text.pounds == nil ? "whole pounds from 1, without pence, such as 250 or £1,250" : nil
        }
    }
}

extension StepInput {
    /// A value that will do.
    var example: String {
        switch kind {
        case .words: name == "what" ? "notice-1" : "x"
        case .day: "2026-04-08"
        case .choice(let choices), .choices(let choices): choices.first ?? ""
        case .number, .numbers, .pounds: "1"
        }
    }
}

extension String {
    /// The whole pounds that it says, with or without the sign, commas between the thousands, and `.00` after them.
    var pounds: Int? {
        var text = String(trimmed)
        if text.hasPrefix("£") { text = String(text.dropFirst().trimmed) }
        if text.hasSuffix(".00") { text = String(text.dropLast(3)) }
        let groups = text.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }), (1...3).contains(groups[0].count) || groups.count == 1,
            groups.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }), let pounds = Int(groups.joined())
        else { return nil }
        return pounds >= 1 ? pounds : nil
    }
}
