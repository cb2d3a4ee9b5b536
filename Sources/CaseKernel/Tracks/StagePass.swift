/// One going through of a stage: asked for, begun, extended, worked on and answered, as far as any of that happened.
///
/// A stage that is run again is a second pass; what was late in the first stays on record.
public struct StagePass: Hashable, Sendable {
    /// Which stage.
    public let stage: Stage
    /// Who asked for it and when; `nil` of a first stage, and where it began without being asked for.
    public internal(set) var request: StageRequest?
    /// Day 0 and its rule, once known.
    public internal(set) var start: Start?
    /// When both agreed to go straight to it, where they did (regulation 17(1)(a)).
    public internal(set) var agreedOn: Day?
    /// When the track ended otherwise than by an answer while this was the stage it was in.
    public internal(set) var endedOn: Day?
    /// When it was acknowledged, in a procedure that acknowledges each stage.
    public internal(set) var acknowledgedOn: Day?
    /// Every notice that it takes longer, oldest first. Only one that is lawful moves the limit.
    public internal(set) var extensions: [ExtensionNotice] = []
    /// The answer that ended it.
    public internal(set) var answer: Answer?
    /// When the complainant had the answer in their hands, where that is known.
    public internal(set) var answerReceivedOn: Day?
    /// When the right to go on was told, where the answer had left it out.
    public internal(set) var rightsToldOn: Day?
    /// Why the stage was run again, where it was.
    public internal(set) var ranAgainBecause: String?
    /// The work of stage 2.
    public internal(set) var investigation: InvestigationWork {
        get { keptInvestigation?.value ?? InvestigationWork() }
        set { keptInvestigation = .value(newValue) }
    }
    /// The work of stage 3.
    public internal(set) var panel: PanelWork {
        get { keptPanel?.value ?? PanelWork() }
        set { keptPanel = .value(newValue) }
    }
    private var keptInvestigation: Kept<InvestigationWork>?
    private var keptPanel: Kept<PanelWork>?

    /// A stage's first day and the rule that set it.
    public struct Start: Hashable, Sendable {
        /// Day 0.
        public let on: Day
        /// Which rule.
        public let basis: StartBasis
    }

    /// By what it came to it.
    var cameBy: Milestone {
        request != nil ? .requested : agreedOn != nil ? .skipAgreed : start?.basis.milestone ?? .began
    }

    /// The day on which it came to it: asked for, agreed on, or begun.
    var cameOn: Day? { request?.on ?? agreedOn ?? start?.on }

    init(_ stage: Stage, request: StageRequest? = nil) {
        self.stage = stage
        self.request = request
    }

    /// Whether a panel was asked for too late and the council decided against one: as if it had not been asked for.
    var isTurnedDown: Bool { panel.lateDecision?.isAccepted == false }

    /// Whether a panel was asked for too late, nobody has decided yet, and nothing was done towards one all the same.
    public var awaitsLateDecision: Bool {
        request?.isLate == true && panel.lateDecision == nil && !panel.hasBegun
    }
}

/// What is done in stage 2.
public struct InvestigationWork: Hashable, Sendable {
    /// Everybody appointed, oldest first; whoever was appointed last to a part has it.
    public internal(set) var appointments: [Dated<Appointment>] = []
    /// The versions of the statement of complaint that were sent, oldest first, with what was said of each.
    public internal(set) var statements: [StatementVersion] = []
    /// When the statement was settled, and whether the complainant agreed.
    public internal(set) var statementSettled: Dated<Bool>?
    /// When each report was received.
    public internal(set) var reports: [ReportKind: Day] = [:]
    /// When the child was told of the decision (section 26(7)).
    public internal(set) var childNotifiedOn: Day?

    /// Who has a part now.
    public func holder(of part: Appointment.Part) -> Appointment? {
        appointments.last { $0.value.part == part }?.value
    }
}

/// A version of the statement of complaint as it was sent to the complainant, and what they said of it.
public struct StatementVersion: Hashable, Sendable {
    /// Its place among the versions of its stage, from 1.
    public let number: Int
    /// When it was sent.
    public let sentOn: Day
    /// What it says; `nil` where it is kept elsewhere.
    public let words: String?
    /// What the complainant, or their advocate, said of it, oldest first.
    public internal(set) var comments: [Dated<String>] = []
}

/// What is done in stage 3.
public struct PanelWork: Hashable, Sendable {
    /// What was decided of a request after the window.
    public internal(set) var lateDecision: LateRequestDecision?
    /// Everybody appointed, oldest first.
    public internal(set) var members: [Dated<PanelAppointment>] = []
    /// The day set for it, and whether that is as late as it is because the complainant wished it.
    public internal(set) var arranged: Arranged?
    /// When the papers were sent.
    public internal(set) var papersSentOn: Day?
    /// When it met, and who was there.
    public internal(set) var met: Dated<PanelAttendance>?
    /// When its report was sent.
    public internal(set) var reportSentOn: Day?
    /// When the authority received the report.
    public internal(set) var reportReceivedOn: Day?

    /// A panel's day.
    public struct Arranged: Hashable, Sendable {
        /// When that was settled.
        public let settledOn: Day
        /// When it meets.
        public let meetsOn: Day
        /// Whether the complainant asked for a day after the limit.
        public let isComplainantsWish: Bool
    }

    /// What was decided of a late request.
    public struct LateRequestDecision: Hashable, Sendable {
        /// When.
        public let on: Day
        /// Whether a panel is appointed all the same.
        public let isAccepted: Bool
        /// Why.
        public let reasons: String
    }

    /// Whether anything was done towards it.
    public var hasBegun: Bool {
        !members.isEmpty
            || [arranged?.settledOn, papersSentOn, met?.on, reportSentOn, reportReceivedOn].contains { $0 != nil }
    }

    /// Whether it has exactly three members, and exactly one of them in the chair (regulation 19(2)).
    public var isComplete: Bool { members.count == 3 && members.count(where: \.value.isChair) == 1 }

    /// When somebody was first appointed to the chair.
    public var chairOn: Day? { members.first(where: \.value.isChair)?.on }
}

/// A value and the day it dates from.
public struct Dated<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What.
    public let value: Value
    /// Since when.
    public let on: Day

    init(_ value: Value, on: Day) {
        self.value = value
        self.on = on
    }
}
