public import CaseKernel
import CaseStore

extension CaseDesk {
    /// Carries out a step, deciding afresh when another writer got there first.
    public func perform(_ form: StepForm, on id: CaseID) async throws(DeskError) -> CaseDossier {
        try await perform(on: id) { today, loaded throws(DeskError) in
            do throws(FormFaults) {
                return try form.act(today: today, in: loaded.state.file, under: loaded.circumstances)
            } catch {
                throw .faults(error)
            }
        }
    }

    /// Takes in the complaint of somebody who had wanted to complain: it goes on in the same case, under the same code.
    public func receive(_ complaint: NewComplaint, in id: CaseID) async throws(DeskError) -> CaseDossier {
        try await perform(on: id) { today, loaded throws(DeskError) in
            let module = Procedures.Current(
                moduleVersion: loaded.moduleVersion, procedure: loaded.circumstances.procedure)
            return try complaint.act(today: today, module: module)
        }
    }

    func perform(
        on id: CaseID, settling settled: [OutboxSettlement] = [], _ act: (Day, Loaded) throws(DeskError) -> Act
    ) async throws(DeskError) -> CaseDossier {
        let done = try await carryOut(on: id, settling: settled, act)
        var dossier = CaseDossier(id, council, done.opened.state, done.opened.events, done.opened.circumstances)
        dossier.newCode = done.newCode
        return dossier
    }

    /// A step that was carried out: the case as it now is, and a new code where the step gave one.
    struct Done {
        let opened: OpenedCase
        let newCode: String?
    }

    func carryOut(
        on id: CaseID, settling settled: [OutboxSettlement] = [], _ act: (Day, Loaded) throws(DeskError) -> Act
    ) async throws(DeskError) -> Done {
        try await decidingAfresh { () throws(DeskError) in try await attempt(act, on: id, settling: settled) }
    }

    private func attempt(
        _ act: (Day, Loaded) throws(DeskError) -> Act, on id: CaseID, settling settled: [OutboxSettlement]
    ) async throws(DeskError) -> Done {
        let loaded = try await load(id)
        let act = try act(loaded.circumstances.today, loaded)
        let events: [Event]
        do { events = try decide(act, in: loaded.state, under: loaded.circumstances) } catch { throw .refused(error) }
        let state = try Self.state(after: events, in: loaded)
        let (version, circumstances) = try await pin(of: state, after: loaded)
        let summary = CaseSummary(id, state, under: circumstances, moduleVersion: version)
        let now = clock.now
        let stored = try encode(events, at: now)
        let code = act.fact.step == .replaceCode ? AccessCode.drawn() : nil
        let codeMAC = code.map { store.mac(.accessCode, of: $0.bytes(for: id)) }
        var outbox = OutboxChange(at: now)
        outbox.settled = settled
        let leaving = items(after: events, in: loaded.state, of: id, loaded.circumstances, at: now)
        if act.fact.step == .sendAgain { outbox.sentAgain = leaving } else { outbox.written = leaving }
        let change = outbox
        try await self.stored { () throws(StoreError) in
            try await store.append(stored, after: loaded.version, summary: summary, codeMAC: codeMAC, outbox: change)
        }
        ring(leaving)
        let recorded = loaded.events + events.map { RecordedEvent(event: $0, at: now) }
        let opened = OpenedCase(id: id, council: council, state: state, events: recorded, circumstances: circumstances)
        return Done(opened: opened, newCode: code?.text)
    }

    /// What a case comes to with more events; a correction has it read afresh.
    static func state(after events: [Event], in loaded: Loaded) throws(DeskError) -> CaseState {
        guard let place = events.lazy.compactMap(\.correctedEntry).first else {
            return events.reduce(loaded.state, evolve)
        }
        let before = loaded.events.map(\.event)
        if let refusal = CaseState.obstacle(toCorrecting: place, in: before) { throw .refused(refusal) }
        return CaseState.read(before + events)
    }

    /// What a case is under after a step: another version where the step moved it there.
    private func pin(of state: CaseState, after loaded: Loaded) async throws(DeskError) -> (String, Circumstances) {
        guard let file = state.file, file.moduleVersion != loaded.moduleVersion else {
            return (loaded.moduleVersion, loaded.circumstances)
        }
        return (file.moduleVersion, try await circumstances(of: file))
    }
}
