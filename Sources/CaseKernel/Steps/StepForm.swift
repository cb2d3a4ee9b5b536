/// A step as somebody filled it in, in words: from a terminal, a timeline file or a page. Not yet checked.
public struct StepForm: Hashable, Sendable {
    /// The step.
    public let step: StepName
    /// On which track; `nil` where it does not say, and means the one on which the step makes sense.
    public let track: TrackNumber?
    /// What was filled in, by input name; `on` is the day.
    public let fields: [String: String]

    /// Makes a form.
    public init(step: StepName, track: TrackNumber? = nil, fields: [String: String]) {
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
        try read(today: today, in: file, under: circumstances, module: "", isLenient: false)
    }

    /// What this form says already happened: like ``act(today:in:under:)``, but words nobody knows any more may be missing.
    ///
    /// - Parameter module: names the module's version, for a form that opens a case.
    /// - Throws: ``FormFaults`` naming every field that is unknown, malformed, or missing and cannot be done without.
    public func fact(
        today: Day, in file: CaseFile?, under circumstances: Circumstances, module: String
    ) throws(FormFaults) -> Fact {
        try read(today: today, in: file, under: circumstances, module: module, isLenient: true).fact
    }

    /// What is wrong with what was filled in, of something that happened on a day, whatever the case it is of.
    public func faultsAsTold(on day: Day) -> [FormFaults.Fault] {
        let nothing = Circumstances(
            procedure: Procedure(law: .regulations2006), calendar: .englandAndWales, today: day)
        do throws(FormFaults) {
            _ = try fact(today: day, in: nil, under: nothing, module: "")
            return []
        } catch {
            // To whom a person is referred, and on which track, is for the case to say.
            return step == .refer ? error.faults.filter { !["track", "provider"].contains($0.field) } : error.faults
        }
    }

    private func read(
        today: Day, in file: CaseFile?, under circumstances: Circumstances, module: String, isLenient: Bool
    ) throws(FormFaults) -> Act {
        var reader = FormReader(fields: fields)
        reader.isLenient = isLenient
        let day = reader.day("on") ?? today
        let track = track ?? file?.trackMeant(by: step, reader.points) ?? .first
        reader.on = day
        reader.check(against: step.inputs, isLenient: isLenient)
        let act = act(
            by: &reader, on: day, track: track, in: file, under: circumstances, module: module, isLenient: isLenient)
        reader.refuseUnknown(expecting: step.inputs.map(\.name) + ["on"])
        if act == nil, isLenient {
            for input in indispensable(beside: reader.faults.map(\.field), in: file, under: circumstances) {
                reader.fault(input.name, "is needed: \(input.help)")
            }
        }
        if act == nil, reader.faults.isEmpty { reader.check(against: step.inputs, isLenient: false) }
        guard let act, reader.faults.isEmpty else { throw FormFaults(faults: reader.faults) }
        return act
    }

    private func act(
        by reader: inout FormReader, on day: Day, track: TrackNumber, in file: CaseFile?,
        under circumstances: Circumstances, module: String, isLenient: Bool
    ) -> Act? {
        if step == .refer { return reader.referral(on: day, track: track, in: file, under: circumstances) }
        if step == .receive, isLenient {
            return reader.received(on: day, module: module, law: circumstances.procedure.law).map { .receive($0) }
        }
        return reader.act(
            step, on: day, track: FormReader.Place(number: track, track: file?.track(track)),
            default: file?.track(track).flatMap { file?.lastExtensionDay(of: $0, under: circumstances) })
    }

    /// What is missing and without which this cannot be told at all, however little else is known: found by filling in
    /// everything but the one.
    private func indispensable(
        beside faulty: [String], in file: CaseFile?, under circumstances: Circumstances
    ) -> [StepInput] {
        var filled = fields
        let missing = step.inputs.filter { FormReader(fields: fields).text($0.name) == nil }
        for input in step.inputs where missing.contains(input) || faulty.contains(input.name) {
            filled[input.name] = input.example
        }
        return missing.filter { input in
            guard input.isRequired, !faulty.contains(input.name) else { return false }
            var others = filled
            others[input.name] = nil
            var reader = FormReader(fields: others, on: circumstances.today)
            reader.isLenient = true
            let act = act(
                by: &reader, on: circumstances.today, track: track ?? .first, in: file, under: circumstances,
                module: "",
                isLenient: true)
            return act == nil
        }
    }
}

/// Reads fields, gathering faults as it goes.
struct FormReader {
    let fields: [String: String]
    /// The day the form is dated.
    var on: Day?
    /// Whether it tells what already happened, which need not have been lawful.
    var isLenient = false
    var faults: [FormFaults.Fault] = []

    init(fields: [String: String], on: Day? = nil) {
        self.fields = fields
        self.on = on
    }

    /// The track a form is about, by number and as it stands.
    struct Place {
        let number: TrackNumber
        let track: Track?
    }

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

    mutating func check(against inputs: [StepInput], isLenient: Bool = false) {
        for input in inputs {
            guard let text = text(input.name) else {
                if input.isRequired, !isLenient { fault(input.name, "is needed: \(input.help)") }
                continue
            }
            if let expected = input.kind.expectation(of: text) {
                fault(input.name, "expected \(expected), found \(text.prefix(40))")
            }
        }
    }

    mutating func refuseUnknown(expecting known: [String]) {
        for name in fields.keys.sorted() where !known.contains(name) {
            fault(String(name.prefix(40)), "is not a field of this step; it has \(known.joined(separator: ", "))")
        }
    }

    mutating func act(_ step: StepName, on day: Day, track place: Place, default last: (stage: Stage, day: Day)?)
        -> Act?
    {
        let by = text("by") ?? ""
        let track = place.number
        switch step {
        case .intend, .receive, .warnOfGuesses, .moveToVersion, .refer, .noteDelivery, .noteReading:
            fault("step", "a complaint is registered through the door or the page, not as a step of a case")
            return nil
        case .addWords: return .write(Message(.addition, on: day, words: text("words")))
        case .write: return .write(Message(.toTeam, on: day, words: text("words")))
        case .reportSilence: return .write(Message(.silence, on: day, words: text("words")))
        case .reply: return .write(Message(.toComplainant, on: day, by: by, words: text("words")))
        case .correctContact: return .correctContact(of: complainant, name: text("name"), contact(), on: day)
        case .reportLostCode: return codeRoute.map { .reportLostCode(via: $0, on: day) }
        case .replaceCode: return codeRoute.map { .replaceCode(via: $0, by: by, on: day) }
        case .keepCode: return .keepCode(by: by, on: day)
        case .checkSafeguarding: return safeguardingCheck(by: by, on: day)
        case .establishCategory:
            return choice("category", ComplainantCategory.self).map {
                .establishCategory(
                    $0, also: list("also").compactMap(ComplainantCategory.init(rawValue:)),
                    of: complainant, by: by, on: day)
            }
        case .decideInterest:
            return isAccepted.map { isAccepted in
                .decideInterest(
                    InterestDecision(
                        isAccepted: isAccepted, reasons: text("reasons"), childsViews: text("childs-views"), by: by,
                        on: day), track: track)
            }
        case .notifyRefusal: return .notifyRefusal(on: day, track: track)
        case .acknowledge: return .acknowledge(on: day, track: track)
        case .inform: return .inform(on: day, track: track)
        case .requestAdvocate:
            return .requestAdvocate(on: day, how: text("how").flatMap(Channel.init(rawValue:)), track: track)
        case .handOver: return parcel.map { .handOver($0, by: by, on: day) }
        case .sendAgain: return parcel.map { .sendAgain($0, by: by, on: day) }
        case .confirmContact: return .confirmContact(of: complainant, confirmation(by: by, on: day))
        case .declineAdvocate: return .declineAdvocate(on: day, track: track)
        case .appointAdvocate:
            return Advocate(name: text("name") ?? "", provider: text("provider")).map {
                .appoint(
                    $0, bars: Set(text("bars").flatMap(AdvocateBar.init(rawValue:)).map { [$0] } ?? []), on: day,
                    track: track)
            }
        case .agreeLaterStart: return self.day("start").map { .agreeLaterStart($0, on: day, track: track) }
        case .extend: return extend(on: day, place, default: last)
        case .answer:
            return .answer(answer(by: by, on: day), at: stage(of: place) ?? place.answering, track: track)
        case .request:
            return .request(
                stage(of: place) ?? place.asking, StageRequest(on: day, by: speaker, words: text("words")), track: track
            )
        case .produceRecord: return .produceRecord(on: day, track: track)
        case .withdraw: return .withdraw(Withdrawal(on: day, by: speaker, words: text("words")), track: track)
        case .confirmWithdrawal: return .confirmWithdrawal(on: day, track: track)
        case .close: return .close(by: by, on: day)
        case .recordRepresentative, .checkWithChild, .addComplainant, .namePersonComplainedAbout, .linkCase, .addPoint,
            .checkPeopleComplainedAbout, .assign, .release, .note, .correctEntry,
            .dateGrounds, .decideLate, .route, .stopForProceedings, .notifyStop, .endProceedings, .resubmit, .refuse,
            .skipStage1, .holdOptionalStep, .appointInvestigator, .appointIndependentPerson, .appointAdjudicator,
            .sendStatement, .commentOnStatement, .settleStatement, .receiveReport, .notifyChild, .tellRights,
            .recordReceipt,
            .decideLateRequest, .appointPanelMember, .arrangePanel, .sendPanelPapers, .holdPanel, .receivePanelReport,
            .runStageAgain, .updateComplainant, .notePause, .reviewWithdrawn, .referEarly, .contactOmbudsman,
            .recordOmbudsmanDecision, .freezeDecision, .offerRemedy, .agreeAction, .completeAction, .reportAction:
            return matter(step, track: place.track).map { .enter(Entry($0, on: day, by: text("by"), track: track)) }
        }
    }

    /// Whom it is about; what was typed has been checked to be a number from 1.
    private var complainant: ComplainantNumber { number("complainant").flatMap(ComplainantNumber.init) ?? .first }

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

    private mutating func extend(on day: Day, _ place: Place, default last: (stage: Stage, day: Day)?) -> Act? {
        let words = text("words") ?? ""
        // Where no stage runs, the rules refuse whatever day stands here.
        let until = self.day("until") ?? last?.day ?? day
        let stage = stage(of: place) ?? last?.stage ?? .localResolution
        switch stage {
        case .localResolution:
            if text("reason") == "other" {
                guard isLenient else {
                    fault(
                        "reason",
                        "stage 1 can be extended only because the complaint is complex (SI 2006/1738 reg 14(5))")
                    return nil
                }
                return .extend(.localResolution, because: words, until: until, sentOn: day, track: place.number)
            }
            return .extendForComplexity(because: words, until: until, sentOn: day, track: place.number)
        case .investigation:
            return .extendInvestigation(because: words, until: until, sentOn: day, track: place.number)
        case .reviewPanel, .corporateResponse, .corporateReview, .reply:
            return .extend(stage, because: words, until: until, sentOn: day, track: place.number)
        }
    }

    /// The stage that `stage` names within the track's procedure.
    private func stage(of place: Place) -> Stage? {
        number("stage").flatMap { number in
            (place.track?.kind ?? .statutory).stages.first { $0.number == number }
        }
    }
}

extension FormReader.Place {
    /// The stage that an answer answers: the one that runs, or would.
    var answering: Stage { track?.current?.stage ?? track?.kind.stages.first ?? .localResolution }

    /// The stage that a request asks for: the one after, but stage 2 again as long as that is not answered, for a panel
    /// comes only after it (regulation 18(1)).
    var asking: Stage {
        if let pass = track?.current, pass.stage == .investigation, pass.answer == nil { return .investigation }
        return track?.nextStage ?? track?.kind.stages.last ?? .investigation
    }
}
