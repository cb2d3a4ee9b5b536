import CaseDesk
import CaseKernel
import FoundationEssentials
import TeamDesk

/// A step that can be taken, or cannot and why.
struct StepLine: Sendable {
    let words: String
    let address: String
    let source: String
    /// By when, where a clock runs.
    let due: String?
    let isLate: Bool
    /// Where the reasons of that day stand.
    let why: String?
    let reason: String?
    let remedy: String?
    let track: String?
    /// The most pressing first.
    let order: Int

    init(_ step: OpenStep, _ found: TeamCase) {
        let today = found.opened.circumstances.today
        words = step.step.inWords.capitalisedFirst
        address = found.path(.step(step.step, step.track))
        source = (step.refusal?.rule ?? step.step.source).description
        due = step.dueOn.map { "by \($0.inWords)" }
        isLate = step.dueOn.map { $0 < today } ?? false
        why = step.dueOn.map { _ in found.path(.whole) + "?why=\(step.step.rawValue)#why" }
        reason = step.refusal.map { "\($0.reason)." }
        remedy = step.refusal?.remedy
        track = found.file.tracks.count > 1 ? step.track.map { "Track \($0.number)" } : nil
        order = step.dueOn.map { Int($0.number) } ?? Int.max
    }
}

/// Steps that belong together.
struct StepGroupLines: Sendable {
    let title: String
    let steps: [StepLine]

    static func all(of steps: [OpenStep], _ found: TeamCase) -> [StepGroupLines] {
        StepGroup.allCases.compactMap { group in
            let own = steps.filter { $0.step.group == group }
            guard !own.isEmpty else { return nil }
            return StepGroupLines(title: group.rawValue, steps: own.map { StepLine($0, found) })
        }
    }
}

/// Something that left, or waits to be handed over.
struct SentLine: Sendable {
    let name: String
    let what: String
    let standing: String
    let remedy: String?

    static func all(of found: TeamCase) -> [SentLine] {
        let (opened, file) = (found.opened, found.file)
        return file.parcels.map {
            let view = ParcelView($0.parcel, $0.standing, opened.state, opened.circumstances)
            return SentLine(
                name: view.name, what: view.kind.replacing("-", with: " ").capitalisedFirst, standing: view.standing,
                remedy: view.remedy)
        }
    }
}

/// One entry of the history.
struct HistoryRow: Sendable {
    let number: Int
    let on: String
    let recorded: String
    let what: String
    let track: String?
    let isStruck: Bool
    /// Where it is corrected, where that can be done.
    let correct: String?

    init(_ line: OpenedCase.HistoryLine, _ found: TeamCase) {
        number = line.number
        on = line.on.inWords
        recorded = Date(timeIntervalSince1970: TimeInterval(line.recordedAt)).formatted(.iso8601)
        what = line.what.capitalisedFirst
        track = found.file.tracks.count > 1 ? line.track.map { "Track \($0.number)" } : nil
        isStruck = line.isStruck
        correct =
            line.fixed == nil && found.access.allows(.correctEntry)
            ? found.path(.step(.correctEntry, nil)) + "?entry=\(line.number)" : nil
    }
}

/// The whole history of a case.
struct TeamHistoryPage: TeamView {
    static let template = "team-history"
    let title = "History"
    let frame: TeamFrame
    let reference: String
    let back: String
    let rows: [HistoryRow]

    init(_ found: TeamCase) {
        frame = found.visit.frame
        reference = found.opened.id.reference
        back = found.path(.whole)
        rows = found.opened.history.map { HistoryRow($0, found) }
    }
}
