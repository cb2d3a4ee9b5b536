import CaseKernel

/// Something that must never happen by acts, and did.
struct Violation: Hashable, Sendable, CustomStringConvertible {
    /// The invariants.
    enum Invariant: String, CaseIterable, Sendable {
        /// Some lawful way leads to an end.
        case noEnd = "no lawful way leads to an end"
        /// Stage 3 comes only after stage 2 (regulation 18(1)).
        case panelTooEarly = "stage 3 without an answered stage 2"
        /// Nobody who is barred sits on a panel (regulation 19(2), (3)).
        case barred = "somebody barred is on the panel"
        /// An answer after its limit is not in time (regulations 14(1), 17(3), 20(3)).
        case keptThoughLate = "an answer after its limit counts as in time"
        /// Nothing stops a clock or moves it on, but what the law names.
        case moved = "a clock was moved"
        /// Every answer tells of the right to go on (regulations 15(2), 17(8), 20(3)).
        case rightDropped = "an answer tells of no right"
    }

    let invariant: Invariant
    let detail: String

    init(_ invariant: Invariant, _ detail: String) {
        self.invariant = invariant
        self.detail = detail
    }

    var description: String { "\(invariant.rawValue): \(detail)" }

    /// What an act did that it must not have done.
    static func found(
        by act: Act, of events: [Event], from before: CaseState, to after: CaseState, under now: Circumstances
    ) -> [Violation] {
        guard let file = after.file else { return [] }
        let name = act.fact.step.rawValue
        var found: [Violation] = []
        for track in file.tracks {
            let earlier = before.file?.track(track.number)
            let isNew =
                track.passes.count { $0.stage == .reviewPanel } > earlier?.passes.count { $0.stage == .reviewPanel }
                ?? 0
            if isNew, earlier?.pass(.investigation)?.answer == nil { found.append(Violation(.panelTooEarly, name)) }
            if track.hasBarredMember { found.append(Violation(.barred, name)) }
            found += track.answersKeptThoughLate(in: file, on: now.calendar).map {
                Violation(.keptThoughLate, "\(name) \($0)")
            }
        }
        if let earlier = before.file { found += moved(from: earlier, to: file, by: act.fact.step, under: now) }
        return found + rightsDropped(events, name)
    }

    /// The steps that the law lets move a clock that runs: extensions, and what sets the start of stage 1.
    private static let movers: Set<StepName> = [
        .extend, .agreeLaterStart, .appointAdvocate, .declineAdvocate, .decideInterest, .establishCategory,
        .runStageAgain,
        .recordReceipt, .tellRights, .endProceedings,
    ]

    private static func moved(
        from before: CaseFile, to after: CaseFile, by step: StepName, under now: Circumstances
    ) -> [Violation] {
        guard !movers.contains(step) else { return [] }
        let later = after.clocks(under: now.procedure, on: now.calendar)
        return before.clocks(under: now.procedure, on: now.calendar).compactMap { reading in
            guard case .law = reading.authority, case .running(let limit) = reading.standing,
                let same = later.first(where: {
                    $0.track == reading.track && $0.clock == reading.clock && $0.subject == reading.subject
                        && $0.authority.name == "law" && $0.deadline?.start == limit.start
                }), let moved = same.deadline, moved.lastDay > limit.lastDay
            else { return nil }
            return Violation(.moved, "\(step.rawValue) moved \(reading.clock.rawValue)")
        }
    }

    private static func rightsDropped(_ events: [Event], _ name: String) -> [Violation] {
        events.compactMap { event in
            switch event {
            case .told(let notice) where [.answer, .adjudication, .panelResponse].contains(notice.kind):
                notice.rights.isEmpty ? Violation(.rightDropped, name) : nil
            case .answered(_, let stage, let answer):
                answer.tellsRights ? nil : Violation(.rightDropped, "\(name) \(stage.rawValue)")
            case _: nil
            }
        }
    }
}

extension Track {
    fileprivate var hasBarredMember: Bool {
        let parts = passes.filter { $0.stage == .investigation }.flatMap(\.investigation.appointments).map(\.value.name)
        return passes.filter { $0.stage == .reviewPanel }.contains { pass in
            let members = pass.panel.members.map(\.value)
            return members.contains { !$0.bars.isEmpty || parts.contains($0.name) } || members.count > 3
                || members.count(where: \.isChair) > 1
        }
    }

    /// Answers that the case calls in time though they came after the limit, counted here anew and in another way.
    fileprivate func answersKeptThoughLate(in file: CaseFile, on calendar: WorkingCalendar) -> [String] {
        passes.compactMap { pass in
            guard let answer = pass.answer, let start = pass.start?.on, let days = pass.stage.ordinaryDays else {
                return nil
            }
            var last = start
            var left = days
            while left > 0 {
                last = last.advanced(by: 1)
                if calendar.isWorkingDay(last) { left -= 1 }
            }
            let extended = pass.extensions.first { $0.sentOn <= last && $0.until > last }
            guard answer.on > max(last, extended?.until ?? last) else { return nil }
            return wasKept(pass, in: file) ? pass.stage.rawValue : nil
        }
    }

    private func wasKept(_ pass: StagePass, in file: CaseFile) -> Bool {
        let clock: Clock = pass.stage == .localResolution ? .localResolution : .investigation
        let readings = file.clocks(of: self, under: Procedure(law: .regulations2006), on: .englandAndWales)
        return readings.contains {
            guard $0.clock == clock, case .law = $0.authority, case .done(let deadline, let day) = $0.standing else {
                return false
            }
            return deadline.start == pass.start?.on && day <= deadline.lastDay
        }
    }
}

extension Stage {
    /// The law's ordinary limit for the answer, in working days.
    fileprivate var ordinaryDays: Int? {
        switch self {
        case .localResolution: 10
        case .investigation: 25
        case .reviewPanel, .corporateResponse, .corporateReview, .reply: nil
        }
    }
}
