public import CaseKernel

/// What a history was about, and what came of it: points, findings, remedies, actions and reports.
public struct TimelineContent: Sendable {
    /// What was complained about.
    public let points: [PointStory]
    /// How many points each finding was the last one of; only those that were made.
    public let findings: [(finding: PointFinding.Finding, count: Int)]
    /// The remedies that were offered.
    public let remedies: [RemedyStory]
    /// What was to be done.
    public let actions: [ActionStory]
    /// The reports of stages 2 and 3.
    public let reports: [ReportStory]

    /// A point, and what became of it.
    public struct PointStory: Hashable, Sendable {
        /// Its number.
        public let number: PointNumber
        /// What was said; `nil` where the history does not tell.
        public let words: String?
        /// When its grounds arose, or the first and last day that can have been.
        public let arose: [Day]
        /// The last decision on the procedure it goes to.
        public let route: RouteDecision.Route?
        /// Why it was refused, where it was.
        public let refusal: PointRefusal.Ground?
        /// The last finding, and the stage that made it.
        public let finding: PointFinding.Finding?
        /// The stage whose answer made that finding.
        public let foundAt: Stage?
    }

    /// A remedy, and the day it was offered or the first and last that can have been.
    public struct RemedyStory: Hashable, Sendable {
        /// The remedy.
        public let remedy: Remedy
        /// When.
        public let on: [Day]
    }

    /// An action, with its days, each of them the day or the first and last it can have been.
    public struct ActionStory: Hashable, Sendable {
        /// Its number.
        public let number: ActionNumber
        /// What, and who sees to it.
        public let agreed: AgreedAction
        /// The last day for it.
        public let due: [Day]
        /// When it was done; empty where the history does not tell.
        public let done: [Day]
    }

    /// A report, and when it was received.
    public struct ReportStory: Hashable, Sendable {
        /// On which track.
        public let track: TrackNumber
        /// Whose: one of the two of stage 2; `nil` of the panel's.
        public let kind: ReportKind?
        /// When.
        public let on: [Day]
    }

    /// Reads it off the history as it stands with every month at its earliest and at its latest.
    init(_ early: CaseState, _ late: CaseState) {
        let (first, last) = (early.file, late.file)
        points =
            (first?.points ?? []).map { point in PointStory(point, first, last) }
            + PointStory.unnumbered(in: first)
        let found = points.compactMap(\.finding)
        findings = PointFinding.Finding.allCases.compactMap { finding in
            let count = found.count { $0 == finding }
            return count == 0 ? nil : (finding, count)
        }
        remedies = (first?.remedies ?? []).enumerated().map { index, remedy in
            RemedyStory(
                remedy: remedy.value, on: TimelineLimit.ends([remedy.on, (last?.remedies ?? []).at(index)?.on]))
        }
        actions = (first?.actions ?? []).enumerated().map { index, action in
            let other = (last?.actions ?? []).at(index)
            return ActionStory(
                number: action.number, agreed: action.agreed, due: TimelineLimit.ends([action.dueOn, other?.dueOn]),
                done: TimelineLimit.ends([action.completedOn, other?.completedOn]))
        }
        reports = Self.reports(first, last)
    }

    private static func reports(_ first: CaseFile?, _ last: CaseFile?) -> [ReportStory] {
        (first?.tracks ?? []).flatMap { track in
            track.passes.enumerated().flatMap { index, pass -> [ReportStory] in
                let other = last?.track(track.number)?.passes.at(index)
                let stage2 = ReportKind.allCases.map { kind in
                    (kind as ReportKind?, [pass.investigation.reports[kind], other?.investigation.reports[kind]])
                }
                let panel = (nil as ReportKind?, [pass.panel.reportReceivedOn, other?.panel.reportReceivedOn])
                return (stage2 + [panel]).compactMap { kind, days in
                    let on = TimelineLimit.ends(days)
                    return on.isEmpty ? nil : ReportStory(track: track.number, kind: kind, on: on)
                }
            }
        }
    }
}

extension TimelineContent.PointStory {
    fileprivate init(_ point: Point, _ first: CaseFile?, _ last: CaseFile?) {
        let other = last?.points.first { $0.number == point.number }
        let found = first?.lastFinding(of: point.number)
        self.init(
            number: point.number, words: point.words == Representation.notSaid ? nil : point.words,
            arose: TimelineLimit.ends([point.aroseOn, other?.aroseOn]), route: point.routes.last?.value.route,
            refusal: point.refusal?.value.ground, finding: found?.finding, foundAt: found?.stage)
    }

    /// Points of which only an answer tells, by number.
    fileprivate static func unnumbered(in file: CaseFile?) -> [Self] {
        guard let file else { return [] }
        let known = file.points.map(\.number)
        let told = file.tracks.flatMap(\.passes).compactMap(\.answer).flatMap(\.findings).map(\.point)
        return Set(told).subtracting(known).sorted().map { number in
            let found = file.lastFinding(of: number)
            return Self(
                number: number, words: nil, arose: [], route: nil, refusal: nil, finding: found?.finding,
                foundAt: found?.stage)
        }
    }
}

extension CaseFile {
    /// What the latest answer that speaks of a point found of it.
    fileprivate func lastFinding(of point: PointNumber) -> (finding: PointFinding.Finding, stage: Stage)? {
        let answers = tracks.flatMap(\.passes).compactMap { pass in pass.answer.map { (pass.stage, $0) } }
        let found = answers.flatMap { stage, answer in
            answer.findings.filter { $0.point == point }.map { (day: answer.on, finding: $0.finding, stage: stage) }
        }
        return found.enumerated().max { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map {
            ($0.element.finding, $0.element.stage)
        }
    }
}

extension TimelineLimit {
    static func ends(_ days: [Day?]) -> [Day] { ends(days.compactMap(\.self)) }
}

extension Array {
    fileprivate func at(_ index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
