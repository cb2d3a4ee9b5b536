public import CaseKernel
public import CaseStore

/// Casework on pages: against the version that was looked at, so that nobody overwrites what they did not see.
extension CaseDesk {
    /// A case as its team sees it.
    public func opened(_ id: CaseID) async throws(DeskError) -> OpenedCase { try await loaded(id).0 }

    /// Carries out a step.
    ///
    /// - Parameter version: the version its form was made at.
    /// - Returns: the case as it now is, and a new code where the step gave one, shown this once.
    /// - Throws: ``DeskError/changedMeanwhile(_:)`` when something was entered since; nothing is entered then.
    public func enter(
        _ form: StepForm, in id: CaseID, after version: Int
    ) async throws(DeskError) -> (opened: OpenedCase, newCode: String?) {
        let done = try await carryOut(on: id) { today, loaded throws(DeskError) in
            try check(version, loaded, id)
            return try act(form, today, loaded)
        }
        return (done.opened, done.newCode)
    }

    /// Registers the complaint of somebody who had wanted to complain, in the same case.
    public func enter(
        _ complaint: NewComplaint, in id: CaseID, after version: Int
    ) async throws(DeskError) -> OpenedCase {
        try await carryOut(on: id) { today, loaded throws(DeskError) in
            try check(version, loaded, id)
            let module = Procedures.Current(
                moduleVersion: loaded.moduleVersion, procedure: loaded.circumstances.procedure)
            return try complaint.act(today: today, module: module)
        }.opened
    }

    /// Records what already happened, lawful or not; no notice leaves, nobody is referred.
    ///
    /// - Returns: the case as it now is, and what was wrong with it.
    public func record(
        _ form: StepForm, in id: CaseID, after version: Int
    ) async throws(DeskError) -> (opened: OpenedCase, findings: [Finding]) {
        try await decidingAfresh { () throws(DeskError) in try await recordOnce(form, id, version) }
    }

    /// What a step would come to.
    ///
    /// - Parameter isPast: whether it is recorded as something that already happened.
    public func preview(_ form: StepForm, in id: CaseID, isPast: Bool) async throws(DeskError) -> StepPreview {
        let (before, loaded) = try await loaded(id)
        let (events, findings): ([Event], [Finding])
        if isPast {
            (events, findings) = try recorded(form, loaded)
        } else {
            let act = try act(form, loaded.circumstances.today, loaded)
            do { events = try decide(act, in: loaded.state, under: loaded.circumstances) } catch {
                throw .refused(error)
            }
            findings = []
        }
        let after = OpenedCase(
            id: id, council: council, state: try Self.state(after: events, in: loaded), events: loaded.events,
            circumstances: loaded.circumstances)
        return StepPreview(findings: findings, before: before.deadlines, after: after.deadlines)
    }

    /// A case's line in the worklist, as it would be written now; `nil` where there is no such case.
    public func summary(of id: CaseID) async throws(DeskError) -> CaseSummary? {
        try await stillThere(id).map { loaded in
            CaseSummary(id, loaded.state, under: loaded.circumstances, moduleVersion: loaded.moduleVersion)
        }
    }

    private func recordOnce(
        _ form: StepForm, _ id: CaseID, _ version: Int
    ) async throws(DeskError) -> (opened: OpenedCase, findings: [Finding]) {
        let loaded = try await load(id)
        try check(version, loaded, id)
        let (events, findings) = try recorded(form, loaded)
        let state = try Self.state(after: events, in: loaded)
        let now = clock.now
        let stored = try encode(events, at: now)
        let summary = CaseSummary(id, state, under: loaded.circumstances, moduleVersion: loaded.moduleVersion)
        try await self.stored { () throws(StoreError) in
            try await store.append(stored, after: loaded.version, summary: summary)
        }
        let all = loaded.events + events.map { RecordedEvent(event: $0, at: now) }
        let opened = OpenedCase(
            id: id, council: council, state: state, events: all, circumstances: loaded.circumstances)
        return (opened, findings)
    }

    private func recorded(_ form: StepForm, _ loaded: Loaded) throws(DeskError) -> ([Event], [Finding]) {
        // A code is given now or not at all, and what was sent is told by who sent it.
        if let refusal = form.step.obstacleToRecording { throw .refused(refusal) }
        let fact: Fact
        do throws(FormFaults) {
            fact = try form.fact(
                today: loaded.circumstances.today, in: loaded.state.file, under: loaded.circumstances,
                module: loaded.moduleVersion)
        } catch { throw .faults(error) }
        do {
            let recorded = try CaseKernel.record(fact, in: loaded.state, under: loaded.circumstances)
            return (recorded.events, recorded.findings)
        } catch { throw .refused(error) }
    }

    private func act(_ form: StepForm, _ today: Day, _ loaded: Loaded) throws(DeskError) -> Act {
        do throws(FormFaults) {
            return try form.act(today: today, in: loaded.state.file, under: loaded.circumstances)
        } catch { throw .faults(error) }
    }

    private func check(_ version: Int, _ loaded: Loaded, _ id: CaseID) throws(DeskError) {
        guard loaded.events.count != version else { return }
        throw .changedMeanwhile(opened(id, loaded))
    }

    private func loaded(_ id: CaseID) async throws(DeskError) -> (OpenedCase, Loaded) {
        let loaded = try await load(id)
        return (opened(id, loaded), loaded)
    }

    private func opened(_ id: CaseID, _ loaded: Loaded) -> OpenedCase {
        OpenedCase(
            id: id, council: council, state: loaded.state, events: loaded.events, circumstances: loaded.circumstances)
    }
}
