import CaseDesk
import CaseKernel
import CouncilModules
import TeamDesk

/// A case as its team sees it.
struct TeamCasePage: TeamView {
    static let template = "team-case"
    let title = "Case"
    let frame: TeamFrame
    let reference: String
    let standing: String
    /// What was just done.
    let done: String?
    let canAct: Bool
    let safety: CaseSafety
    let people: CasePeople
    let points: [PointLine]
    let hasPoints: Bool
    let wanted: String?
    let happened: String?
    let about: String?
    let statements: [StatementLine]
    let hasStatements: Bool
    let tracks: [TrackClocks]
    /// Why a date is what it is, where that was asked.
    let why: WhyDate?
    let due: [StepLine]
    let hasDue: Bool
    let groups: [StepGroupLines]
    let closedSteps: [StepLine]
    let hasClosedSteps: Bool
    let register: String?
    let sent: [SentLine]
    let hasSent: Bool
    let messages: [MessageLine]
    let hasMessages: Bool
    let notes: [MessageLine]
    let hasNotes: Bool
    let owed: [OwedLine]
    let hasOwed: Bool
    let changedDates: [String]
    let hasChangedDates: Bool
    let latest: [HistoryRow]
    let history: String
    let viewings: String?

    init(_ found: TeamCase, done: StepName? = nil, why: String? = nil) {
        let (opened, file) = (found.opened, found.file)
        frame = found.visit.frame
        reference = opened.id.reference
        standing = StandingName(opened.state).title
        self.done = done.map { "Done: \($0.inWords)." }
        canAct = found.access != .read
        safety = CaseSafety(file, found)
        people = CasePeople(found)
        points = file.points.map { PointLine($0, file) }
        hasPoints = !points.isEmpty
        wanted = file.received?.representation.wanted
        happened = (file.received?.representation).flatMap { $0.happenedOn?.inWords ?? $0.happenedInWords }
        about = if case .intended(let intended) = file.opening { intended.about } else { nil }
        statements = StatementLine.all(of: file)
        hasStatements = !statements.isEmpty
        tracks = file.tracks.map { TrackClocks($0, found) }
        self.why = why.flatMap { WhyDate($0, found) }
        let steps = opened.steps.filter { found.access.allows($0.step) && $0.step != .receive }
        due = steps.filter { $0.isOpen && $0.isDue }.map { StepLine($0, found) }.sorted { $0.order < $1.order }
        hasDue = !due.isEmpty
        groups = StepGroupLines.all(of: steps.filter { $0.isOpen && !$0.isDue }, found)
        closedSteps = steps.filter { !$0.isOpen }.map { StepLine($0, found) }
        hasClosedSteps = !closedSteps.isEmpty
        let canRegister = file.received == nil && found.access.allows(.receive)
        register = canRegister ? found.visit.area.path(.register) + "?case=\(opened.id.reference)" : nil
        sent = SentLine.all(of: found)
        hasSent = !sent.isEmpty
        messages = file.messages.map(MessageLine.init)
        hasMessages = !messages.isEmpty
        notes = file.notes.map(MessageLine.init)
        hasNotes = !notes.isEmpty
        owed = OwedLine.all(of: file)
        hasOwed = !owed.isEmpty
        changedDates = file.changedDates(
            under: opened.circumstances.procedure, on: opened.circumstances.calendar
        ).map {
            "\($0.told.clock.inWords.capitalisedFirst) was told as \($0.told.day.inWords) on \($0.toldOn.inWords); it is now \($0.now.inWords)."
        }
        hasChangedDates = !changedDates.isEmpty
        latest = opened.history.suffix(8).reversed().map { HistoryRow($0, found) }
        history = found.path(.history)
        viewings = (try? found.visit.account.role) == .complaintsManager ? found.path(.viewings) : nil
    }
}

/// One thing complained about: where it went and what was found.
struct PointLine: Sendable {
    let number: Int
    let words: String
    let lines: [String]

    init(_ point: Point, _ file: CaseFile) {
        number = point.number.number
        words = point.words
        let routes = point.routes.map { route in
            "Routed on \(route.on.inWords) to \(route.value.destination ?? route.value.route.rawValue): \(route.value.reason)"
        }
        let findings = file.tracks.flatMap(\.passes).compactMap { pass -> String? in
            guard let answer = pass.answer, let found = answer.findings.first(where: { $0.point == point.number })
            else { return nil }
            let finding = found.finding.rawValue.replacing("-", with: " ")
            return "\(pass.stage.title.capitalisedFirst), \(answer.on.inWords): \(finding)"
        }
        lines =
            [point.aroseOn.map { "The grounds arose on \($0.inWords)" }].compactMap(\.self) + routes + findings
            + [
                point.lateDecision.map {
                    "\($0.value.isAccepted ? "Considered though out of time" : "Not considered, being out of time"): \($0.value.reasons)"
                },
                point.refusal.map { "Refused on \($0.on.inWords): \($0.value.words)" },
                point.isStopped ? "Its consideration ended because of other proceedings" : nil,
            ].compactMap(\.self)
    }
}

/// Something that was written to or by the team.
struct MessageLine: Sendable {
    let on: String
    let who: String
    let words: String

    init(_ message: Message) {
        on = message.on.inWords
        who =
            message.kind.isTeams
            ? (message.by ?? "The team").capitalisedFirst
            : message.kind == .silence ? "The complainant: nobody has been in touch" : "The complainant"
        words = message.words ?? ""
    }

    init(_ note: TeamNote) {
        on = note.on.inWords
        who = (note.by ?? "The team").capitalisedFirst
        words = note.words
    }
}

/// A remedy, an action or word from the Ombudsman.
struct OwedLine: Sendable {
    let what: String
    let standing: String

    static func all(of file: CaseFile) -> [OwedLine] {
        file.remedies.map { remedy in
            OwedLine(
                what: "Remedy: \(remedy.value.words)\(remedy.value.pounds.map { " (£\($0))" } ?? "")",
                standing: "offered on \(remedy.on.inWords)")
        }
            + file.actions.map { action in
                OwedLine(
                    what: "Action \(action.number.number): \(action.agreed.what), by \(action.agreed.owner)",
                    standing: action.reportedOn.map { "done, and told on \($0.inWords)" }
                        ?? action.completedOn.map { "done on \($0.inWords), not yet told" }
                        ?? "due by \(action.dueOn.inWords)")
            }
            + file.ombudsman.map { entry in
                switch entry.value {
                case .contacted(let reference):
                    OwedLine(
                        what: "The Ombudsman\(reference.map { " (\($0))" } ?? "")",
                        standing: "since \(entry.on.inWords)")
                case .decided(let outcome):
                    OwedLine(
                        what: "The Ombudsman decided: \(outcome.rawValue.replacing("-", with: " "))",
                        standing: "on \(entry.on.inWords)")
                }
            }
            + file.freezes.map { freeze in
                OwedLine(
                    what:
                        "\(freeze.value.what.capitalisedFirst) \(freeze.value.isFrozen ? "waits for the answer" : "does not wait")",
                    standing: "decided on \(freeze.on.inWords): \(freeze.value.reasons)")
            }
    }
}

extension StandingName {
    /// As a page of the team's says it.
    var title: String {
        switch self {
        case .intended: "Wants to complain"
        case .awaitingStart: "Stage 1, not begun"
        case .localResolution: "Stage 1"
        case .answered: "Stage 1 answered"
        case .investigation: "Stage 2"
        case .investigated: "Stage 2 answered"
        case .reviewPanel: "Stage 3"
        case .concluded: "Stage 3 answered"
        case .corporateResponse: "Corporate stage 1"
        case .corporateAnswered: "Corporate stage 1 answered"
        case .corporateReview: "Corporate stage 2"
        case .corporateConcluded: "Corporate stage 2 answered"
        case .contact: "Comment or enquiry"
        case .contactAnswered: "Comment or enquiry answered"
        case .refused: "Refused"
        case .stopped: "Stopped for other proceedings"
        case .rerouted: "Sent elsewhere"
        case .withOmbudsman: "With the Ombudsman"
        case .withdrawn: "Withdrawn"
        case .closed: "Closed"
        }
    }
}
