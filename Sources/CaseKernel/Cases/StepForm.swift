/// A step as somebody filled it in, in words: from a terminal, a timeline file or a page. Not yet checked.
public struct StepForm: Hashable, Sendable {
    /// The step.
    public let step: StepName
    /// On which track.
    public let track: TrackNumber
    /// What was filled in, by input name; `on` is the day.
    public let fields: [String: String]

    /// Makes a form.
    public init(step: StepName, track: TrackNumber = .first, fields: [String: String]) {
        self.step = step
        self.track = track
        self.fields = fields
    }
}

/// What is wrong with a form: every field at once.
public struct FormFaults: Error, Hashable, Sendable, CustomStringConvertible {
    /// Each fault, by field.
    public let faults: [Fault]

    /// Gathers faults.
    public init(faults: [Fault]) { self.faults = faults }

    /// One field's fault.
    public struct Fault: Hashable, Sendable {
        /// The field.
        public let field: String
        /// What was expected of it, as a sentence.
        public let message: String

        /// Makes a fault.
        public init(field: String, message: String) {
            self.field = field
            self.message = message
        }
    }

    /// All of them, a line each.
    public var description: String { faults.map { "\($0.field): \($0.message)" }.joined(separator: "\n") }
}

extension StepForm {
    /// The act this form asks for, done on `today` unless it says `on`.
    ///
    /// - Throws: ``FormFaults`` naming every field that is missing, unknown or malformed.
    public func act(today: Day, in file: CaseFile?, under circumstances: Circumstances) throws(FormFaults) -> Act {
        var reader = FormReader(fields: fields)
        let day = reader.day("on") ?? today
        reader.check(against: step.inputs)
        let act =
            step == .refer
            ? reader.referral(on: day, track: track, in: file, under: circumstances)
            : reader.act(step, on: day, track: track, default: extensionDay(in: file, under: circumstances))
        reader.refuseUnknown(expecting: step.inputs.map(\.name) + ["on"])
        guard let act, reader.faults.isEmpty else { throw FormFaults(faults: reader.faults) }
        return act
    }

    /// The last day a notice may name: what `until` means when it is left out.
    private func extensionDay(in file: CaseFile?, under circumstances: Circumstances) -> (stage: Stage, day: Day)? {
        guard let file, let track = file.track(track) else { return nil }
        return file.lastExtensionDay(of: track, under: circumstances)
    }
}

/// Reads fields, gathering faults as it goes.
struct FormReader {
    let fields: [String: String]
    var faults: [FormFaults.Fault] = []

    mutating func fault(_ field: String, _ message: String) {
        faults.append(FormFaults.Fault(field: field, message: message))
    }

    func text(_ name: String) -> String? {
        guard let text = fields[name], text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    mutating func day(_ name: String) -> Day? {
        guard let text = text(name) else { return nil }
        guard let day = Day(iso: text) else {
            fault(name, "expected a date like 2026-04-08, found \(text.prefix(40))")
            return nil
        }
        return day
    }

    mutating func check(against inputs: [StepInput]) {
        for input in inputs {
            guard let text = text(input.name) else {
                if input.isRequired { fault(input.name, "is needed: \(input.help)") }
                continue
            }
            if case .choice(let choices) = input.kind, !choices.contains(text) {
                fault(input.name, "expected one of \(choices.joined(separator: ", ")), found \(text.prefix(40))")
            }
        }
    }

    mutating func refuseUnknown(expecting known: [String]) {
        for name in fields.keys.sorted() where !known.contains(name) {
            fault(String(name.prefix(40)), "is not a field of this step; it has \(known.joined(separator: ", "))")
        }
    }

    mutating func act(_ step: StepName, on day: Day, track: TrackNumber, default last: (stage: Stage, day: Day)?)
        -> Act?
    {
        let by = text("by") ?? ""
        switch step {
        case .intend, .receive, .warnOfGuesses, .refer, .noteDelivery, .noteReading:
            fault("step", "a complaint is registered through the door or the page, not as a step of a case")
            return nil
        case .addWords: return .write(Message(.addition, on: day, words: text("words")))
        case .write: return .write(Message(.toTeam, on: day, words: text("words")))
        case .reportSilence: return .write(Message(.silence, on: day, words: text("words")))
        case .reply: return .write(Message(.toComplainant, on: day, by: by, words: text("words")))
        case .correctContact: return .correctContact(name: text("name"), contact(), on: day)
        case .reportLostCode: return codeRoute.map { .reportLostCode(via: $0, on: day) }
        case .replaceCode: return codeRoute.map { .replaceCode(via: $0, by: by, on: day) }
        case .keepCode: return .keepCode(by: by, on: day)
        case .checkSafeguarding: return safeguardingCheck(by: by, on: day)
        case .establishCategory:
            return text("category").flatMap(ComplainantCategory.init(rawValue:)).map {
                .establishCategory($0, by: by, on: day)
            }
        case .decideInterest:
            let decision = InterestDecision(
                isAccepted: text("decision") == "accepted", reasons: text("reasons"), childsViews: text("childs-views"),
                by: by, on: day)
            return .decideInterest(decision, track: track)
        case .notifyRefusal: return .notifyRefusal(on: day, track: track)
        case .acknowledge: return .acknowledge(on: day, track: track)
        case .inform: return .inform(on: day, track: track)
        case .requestAdvocate:
            return .requestAdvocate(on: day, how: text("how").flatMap(Channel.init(rawValue:)), track: track)
        case .handOver: return parcel.map { .handOver($0, by: by, on: day) }
        case .sendAgain: return parcel.map { .sendAgain($0, by: by, on: day) }
        case .confirmContact: return .confirmContact(confirmation(by: by, on: day))
        case .declineAdvocate: return .declineAdvocate(on: day, track: track)
        case .appointAdvocate:
            return Advocate(name: text("name") ?? "", provider: text("provider")).map {
                .appoint(
                    $0, bars: Set(text("bars").flatMap(AdvocateBar.init(rawValue:)).map { [$0] } ?? []), on: day,
                    track: track)
            }
        case .agreeLaterStart: return self.day("start").map { .agreeLaterStart($0, on: day, track: track) }
        case .extend: return extend(on: day, track: track, default: last)
        case .answer:
            return .answer(
                Answer(on: day, by: by, words: text("words") ?? "", isResolved: text("resolved") == "yes"), track: track
            )
        case .request:
            return .requestInvestigation(StageRequest(on: day, by: speaker, words: text("words")), track: track)
        case .produceRecord: return .produceRecord(on: day, track: track)
        case .withdraw: return .withdraw(Withdrawal(on: day, by: speaker, words: text("words")), track: track)
        case .confirmWithdrawal: return .confirmWithdrawal(on: day, track: track)
        case .close: return .close(by: by, on: day)
        }
    }

    private var codeRoute: CodeRoute? { text("via").flatMap(CodeRoute.init(rawValue:)) }

    private var speaker: Speaker { text("by").flatMap(Speaker.init(rawValue:)) ?? .complainant }

    private mutating func safeguardingCheck(by: String, on day: Day) -> Act? {
        guard text("outcome") == "referred" else {
            return .checkSafeguarding(SafeguardingCheck(on: day, by: by, outcome: .noConcern))
        }
        guard let to = text("to") else {
            fault("to", "is needed: to whom it was referred")
            return nil
        }
        return .checkSafeguarding(SafeguardingCheck(on: day, by: by, outcome: .referred(to: to)))
    }

    private mutating func extend(on day: Day, track: TrackNumber, default last: (stage: Stage, day: Day)?) -> Act? {
        let words = text("words") ?? ""
        // Where no stage runs, the rules refuse whatever day stands here.
        let until = self.day("until") ?? last?.day ?? day
        guard last?.stage == .investigation else {
            if last?.stage == .localResolution, text("reason") == "other" {
                fault(
                    "reason", "stage 1 can be extended only because the complaint is complex (SI 2006/1738 reg 14(5))")
            }
            return .extendForComplexity(because: words, until: until, sentOn: day, track: track)
        }
        return .extendInvestigation(because: words, until: until, sentOn: day, track: track)
    }
}
