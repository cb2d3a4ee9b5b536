import CaseKernel
import CouncilModules

/// One stage as the law has it, with the council's people, promises and offers.
struct StageSection {
    /// The anchor: `stage-1`.
    let anchor: String
    let heading: String
    let purpose: RuleLine
    let people: [StagePersonLine]
    let times: [TimeRule]
    /// What else is to be known of the time.
    let timeNotes: [RuleLine]
    /// What the council's page says of its own ways.
    let notes: [String]
    /// From what the days are counted.
    let starts: [RuleLine]
    let hasStarts: Bool
    /// `stage 1`.
    let anchorWords: String
    let told: [RuleLine]
    /// What else the council says is done.
    let practices: [String]
    let offers: [String]
    /// What the offers never delay.
    let offersNote: RuleLine?
    let hasOffers: Bool
    /// Who may come.
    let attendance: [RuleLine]
    let hasAttendance: Bool
    /// How to go on, if the answer does not settle it.
    let next: [RuleLine]
    /// Where to ask for the next stage.
    let nextChannels: [ChannelLine]
    let quotation: Quotation?

    init(_ stage: Stage, _ facts: ProcedureFacts) {
        let published = facts.module.published(stage)
        anchor = "stage-\(stage.number)"
        heading = Self.heading(stage, published?.title)
        purpose = stage.purpose
        people = StagePersonLine.lines(for: stage, published)
        times = facts.times(of: stage)
        timeNotes = facts.timeNotes(of: stage)
        notes = facts.notes(of: stage)
        starts = facts.starts(of: stage)
        hasStarts = !starts.isEmpty
        anchorWords = "stage \(stage.number)"
        told = facts.told(at: stage)
        practices = (published?.practices ?? []).compactMap(\.what.words).unique
        offers = (published?.optionalSteps ?? []).map(\.sentence).unique
        hasOffers = !offers.isEmpty
        offersNote = stage.offersNote
        attendance = stage == .reviewPanel ? facts.attendance : []
        hasAttendance = !attendance.isEmpty
        next = facts.next(after: stage)
        nextChannels = facts.channels(after: stage)
        quotation = Quotation(about: "stage \(stage.number)", published?.everyEvidence ?? [], of: facts.module)
    }

    /// `Stage 1: Local resolution`; the council's title, unless it only gives the number again.
    private static func heading(_ stage: Stage, _ title: String?) -> String {
        let number = ["one", "two", "three"][stage.number - 1]
        let plain = ["stage \(stage.number)", "stage \(number)"]
        let name = title.flatMap { plain.contains($0.lowercased()) ? nil : $0 } ?? stage.lawName
        return "Stage \(stage.number): \(name)"
    }
}

extension PublishedStage {
    /// Everything of the stage that has words, in the page's order.
    fileprivate var everyEvidence: [Evidence] {
        let parts: [[Evidence]] = [
            [evidence], people.map(\.evidence), optionalSteps.map(\.evidence), timescales.map(\.evidence),
            timescales.flatMap(\.extensions).map(\.evidence),
            windows.map(\.evidence), timescales.flatMap(\.secondFigures).map(\.evidence),
            windows.flatMap(\.secondFigures).map(\.evidence),
            [attendance?.evidence, answer?.evidence].compactMap(\.self), asked.map(\.evidence),
            told.map(\.evidence),
            practices.map(\.evidence),
        ]
        return parts.flatMap(\.self).sorted {
            ($0.position.line, $0.position.column) < ($1.position.line, $1.position.column)
        }
    }
}

extension Stage {
    /// That an offer is only that.
    fileprivate var offersNote: RuleLine? {
        switch self {
        case .localResolution:
            RuleLine(
                "This is an offer. You can say no. It never stops or delays your complaint, or your right to ask for stage 2.",
                .regulation("14(1), 15(2)"))
        case .investigation:
            RuleLine("This is an offer. You can say no. The time for the answer stays the same.", .regulation("17(3)"))
        case .reviewPanel:
            RuleLine("This is an offer. You can say no. The times for the panel stay the same.", .regulation("19(4)"))
        case .corporateResponse, .corporateReview, .reply: nil
        }
    }
}

extension [String] {
    /// Each line once, in order.
    var unique: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
