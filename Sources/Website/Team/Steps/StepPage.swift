import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules

/// The form of a step: the rule it comes from, what is filled in, and what it will start.
struct TeamStepPage: TeamView {
    static let template = "team-step"
    var isAtFault: Bool { hasFaults }
    let title: String
    let frame: TeamFrame
    let reference: String
    let back: String
    let source: String
    let track: String?
    /// What the council's module says that bears on the step.
    let asks: [String]
    let hasAsks: Bool
    let form: TeamFormPage
    let faults: [FaultLine]
    let hasFaults: Bool
    /// Why the procedure does not allow it now, and what to do instead.
    let refusal: String?
    let remedy: String?
    let rule: String?
    /// Whether it can be recorded as something that already happened.
    let canRecord: Bool
    /// What the step would come to, once asked for.
    let hasPreview: Bool
    let changes: [String]
    let hasChanges: Bool
    let findings: [String]
    let hasFindings: Bool
    let isPast: Bool
    /// What was entered since the form was made.
    let since: [HistoryRow]
    let hasSince: Bool

    init(
        _ found: TeamCase, _ fields: StepFields, track: TrackNumber?, answers: Answers, faults: [FieldFault] = [],
        refusal: Refusal? = nil, preview: StepPreview? = nil, isPast: Bool = false, since: Int? = nil
    ) {
        let step = fields.step
        title = step.inWords.capitalisedFirst
        frame = found.visit.frame
        reference = found.opened.id.reference
        back = found.path(.whole)
        source = step.source.description
        asks = Self.asks(step, found)
        hasAsks = !asks.isEmpty
        self.track = found.file.tracks.count > 1 ? track.map { "Track \($0.number)" } : nil
        form = TeamFormPage(
            title, found.visit, to: found.path(.step(step, track)), fields: fields.fields, answers: answers,
            faults: faults, button: "Do it",
            hidden: [TeamFormPage.Hidden(name: "version", value: "\(found.opened.version)")])
        self.faults = faults.map { FaultLine($0, .adult) }
        hasFaults = !faults.isEmpty
        self.refusal = refusal.map { "\($0.reason)." }
        remedy = refusal?.remedy
        rule = refusal?.rule.description
        canRecord = step.obstacleToRecording == nil && !step.isComplainants || refusal != nil
        hasPreview = preview != nil
        changes = (preview?.changes ?? []).map(\.inWords)
        hasChanges = !changes.isEmpty
        findings = (preview?.findings ?? []).map { "\($0.reason) (\($0.rule))" }
        hasFindings = !findings.isEmpty
        self.isPast = isPast
        self.since = since.map { found.opened.since($0).map { HistoryRow($0, found) } } ?? []
        hasSince = !self.since.isEmpty
    }
}

extension TeamStepPage {
    /// What the council asks for of those who act for others, and what an answer may leave out.
    private static func asks(_ step: StepName, _ found: TeamCase) -> [String] {
        let eligibility = found.served.module.eligibility
        return switch step {
        case .recordRepresentative:
            (eligibility?.representatives ?? []).filter { !$0.asked.isEmpty }.map {
                "\($0.ground.help) The council asks for \(String.list($0.asked)). It bars nobody."
            }
        case .answer: (eligibility?.answerLimits ?? []).map { "An answer may leave out part of it: \($0.ground.help)" }
        case _: []
        }
    }
}

extension StepPreview.DateChange {
    /// As a page says it.
    var inWords: String {
        let name = (Clock(rawValue: clock)?.inWords ?? clock).capitalisedFirst
        let whose = ClockSetter.inWords(setBy)
        func day(_ text: String) -> String { Day(iso: text)?.inWords ?? text }
        switch (before, after) {
        case (nil, let after?): return "\(name) (\(whose)): due by \(day(after))"
        case (let before?, let after?): return "\(name) (\(whose)): moves from \(day(before)) to \(day(after))"
        case (let before?, nil): return "\(name) (\(whose)): was due by \(day(before)); runs no more"
        case (nil, nil): return "\(name) (\(whose)): no date"
        }
    }
}

/// A new code, shown once.
struct NewCodePage: TeamView {
    static let template = "team-code"
    let title = "The new code"
    let frame: TeamFrame
    let reference: String
    let code: String
    let back: String
    let dates: [String] = []
    let hasDates = false

    init(_ found: TeamCase, code: String) {
        frame = found.visit.frame
        reference = found.opened.id.reference
        self.code = code
        back = found.path(.whole)
    }
}
