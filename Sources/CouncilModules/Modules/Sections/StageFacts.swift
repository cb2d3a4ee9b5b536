public import CaseKernel

/// How the council acknowledges a complaint.
public struct Acknowledgement: Hashable, Sendable {
    /// In what time, if the page says.
    public let timescale: PublishedTimescale?
    /// Whether it is left out when the complaint is settled at once.
    public let isUnlessSettled: Bool
    /// What it tells.
    public let told: [Told]
    /// What else is done.
    public let practices: [Practice]
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        timescale = try reader.child(TimescaleElement.definition).map(PublishedTimescale.init)
        isUnlessSettled = reader.value(ProcedureElements.unlessSettled) == .yes
        told = try reader.children(ProcedureElements.told).map(Told.init)
        practices = try reader.children(ProcedureElements.practice).map(Practice.init)
        evidence = reader.evidence
    }
}

/// A stage as the page describes it.
public struct PublishedStage: Hashable, Sendable {
    /// Which stage it is in law.
    public let stage: Stage
    /// What the council calls it, if it says.
    public let title: String?
    /// Who plays a part.
    public let people: [StagePerson]
    /// Steps of the council's own.
    public let optionalSteps: [OptionalStep]
    /// The times it publishes.
    public let timescales: [PublishedTimescale]
    /// The windows for asking for the next stage.
    public let windows: [RequestWindow]
    /// Who may come to the panel.
    public let attendance: Attendance?
    /// What the council asks for before the stage begins.
    public let asked: [Asked]
    /// How its answer is given, if the page says.
    public let answer: PublishedAnswer?
    /// What the complainant is told.
    public let told: [Told]
    /// What else is done.
    public let practices: [Practice]
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        let number = try reader.required(ProcedureElements.number)
        guard let stage = Stage.statutory.first(where: { $0.number == number }) else {
            throw reader.fault("number=\"\(number)\"", "1, 2 or 3", "correct it", at: ProcedureElements.number.name)
        }
        self.stage = stage
        title = reader.value(ProcedureElements.title)
        people = try reader.children(StageElements.handledBy).map(StagePerson.init)
        optionalSteps = try reader.children(StageElements.optionalStep).map(OptionalStep.init)
        timescales = try reader.children(TimescaleElement.definition).map(PublishedTimescale.init)
        windows = try reader.children(StageElements.window).map(RequestWindow.init)
        attendance = try reader.child(StageElements.attendance).map(Attendance.init)
        asked = try reader.children(PathElements.askedFor).map(Asked.init)
        answer = try reader.child(PathElements.answer).map(PublishedAnswer.init)
        told = try reader.children(ProcedureElements.told).map(Told.init)
        practices = try reader.children(ProcedureElements.practice).map(Practice.init)
        evidence = reader.evidence
    }
}

extension PublishedStage {
    /// The kernel's clock for one of its times: an acknowledgement is the stage's own, and stage 2's runs on none.
    func clock(for timescale: PublishedTimescale) -> Clock? {
        guard timescale.clock == .acknowledgement else { return timescale.clock.inLaw }
        return stage == .reviewPanel ? .panelAcknowledgement : nil
    }
}

/// Somebody who plays a part in a stage, under the council's own title.
public struct StagePerson: Hashable, Sendable {
    /// The part.
    public let role: StageRole
    /// What the council calls them.
    public let title: String
    /// Whom they work for.
    public let employed: Employment
    /// How many there are, if the page says.
    public let members: Int?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        role = try reader.required(StageElements.role)
        title = try reader.required(StageElements.title)
        employed = try reader.required(StageElements.employed)
        members = reader.value(StageElements.members)
        evidence = reader.evidence
    }
}

/// A step the law does not know, in a place the law leaves room for.
public struct OptionalStep: Hashable, Sendable {
    /// What it is.
    public let kind: OptionalStepKind
    /// Where it stands.
    public let when: StepSlot
    /// How firmly it is published.
    public let gate: StepGate
    /// How long it takes, if the page says.
    public let within: Span?
    /// Whether it may be held more than once.
    public let isRepeatable: Bool
    /// What may come of it, if the page says.
    public let outcomes: [CaseKernel.OptionalStep.Outcome]
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        kind = try reader.required(StageElements.kind)
        when = try reader.required(StageElements.when)
        gate = try reader.required(StageElements.gate)
        within = reader.span(PathElements.stepWithin, PathElements.stepUnit)
        isRepeatable = reader.value(PathElements.repeatable) == .yes
        outcomes = reader.value(PathElements.outcomes) ?? []
        evidence = reader.evidence
    }
}

/// How long the complainant has to ask for the next stage, as published.
public struct RequestWindow: Hashable, Sendable {
    /// The statutory stage it is for asking for; `nil` in another procedure.
    public let asksFor: Stage?
    /// What it is counted from, if the page says.
    public let from: StartEvent?
    /// How long, if the page says.
    public let span: Span?
    /// The same as the page gives it: weeks stay weeks.
    let written: String?
    /// How it is published.
    public let kind: WindowKind
    /// What the council does with a late request, if the page says.
    public let late: LateRequest?
    /// What the complainant may do when the answer is late, if the page says.
    public let ifAnswerLate: LateAnswer?
    /// What other pages of the council say of the same time.
    public let secondFigures: [SecondFigure]
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        switch try reader.required(StageElements.windowFor) {
        case .investigation: asksFor = .investigation
        case .reviewPanel: asksFor = .reviewPanel
        case .nextStage: asksFor = nil
        }
        from = reader.value(StageElements.windowFrom)
        span = reader.span(StageElements.windowWithin, StageElements.windowUnit)
        written = span.flatMap { span in reader.value(StageElements.windowUnit).map { $0.written(span) } }
        late = reader.value(StageElements.late)
        ifAnswerLate = reader.value(StageElements.ifAnswerLate)
        kind = try reader.required(StageElements.windowKind)
        secondFigures = reader.children(SecondFigureElement.definition).map(SecondFigure.init)
        evidence = reader.evidence
    }

    /// The window as the council gives it for a review panel; `nil` where the law's alone applies: stage 2 has none
    /// (regulation 15(2)), advice is no window, and one that counts from before the answer is received may be shorter.
    var promise: Promise? {
        guard asksFor == .reviewPanel, from.map(\.milestone) ?? .answerReceived == .answerReceived else { return nil }
        let given: Span? =
            switch kind {
            case .anyTime: .unlimited
            case .limit: span.flatMap { $0.isWithin(Law.regulations2006.panelRequest.days) ? nil : $0 }
            case .advisory: nil
            }
        return given.map {
            Promise(
                .panelRequest, startsAt: .answerReceived, within: $0, obligation: .will, words: evidence.words)
        }
    }
}

/// Who may come to the panel, as published; `nil` where the page does not say.
public struct Attendance: Hashable, Sendable {
    /// Whether the complainant may come.
    public let mayAttend: Bool?
    /// How many may come with them.
    public let companions: Int?
    /// Whether one of those may speak for them.
    public let maySpeak: Bool?
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        mayAttend = reader.value(StageElements.mayAttend).map { $0 == .yes }
        companions = reader.value(StageElements.companions)
        maySpeak = reader.value(StageElements.maySpeak).map { $0 == .yes }
        evidence = reader.evidence
    }
}

/// Something the complainant is told.
public struct Told: Hashable, Sendable {
    /// What.
    public let what: ToldTopic
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        what = try reader.required(ProcedureElements.toldWhat)
        evidence = reader.evidence
    }
}

/// Something that is done, as the page puts it.
public struct Practice: Hashable, Sendable {
    /// What.
    public let what: PracticeTopic
    /// The words.
    public let evidence: Evidence

    init(_ reader: ElementReader) throws(Fault) {
        what = try reader.required(ProcedureElements.practiceWhat)
        evidence = reader.evidence
    }
}
