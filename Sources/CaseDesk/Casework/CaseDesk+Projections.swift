public import CaseKernel
import CaseStore
import Synchronization

extension CaseDesk {
    /// Makes the worklist afresh when it was computed on another calendar, and tells which cases were told other dates.
    ///
    /// Called when a store is opened, before anything is served from it, so that no worklist mixes two calendars.
    /// - Returns: the cases whose told dates are now computed otherwise; empty when the calendar is the same.
    public func refreshProjections() async throws(DeskError) -> [CaseID] {
        let first = try await worklist(SummaryQuery(.all, limit: 1))
        guard let stamp = first.first, stamp.calendarVersion != calendar.version else { return [] }
        let promises = try await promisesOfEveryCase()
        let (calendar, today) = (calendar, clock.today)
        let changed = Mutex<[CaseID]>([])
        _ = try await stored { () throws(StoreError) in
            try await store.rebuildSummaries { events, id in
                let state = try EventCoding.state(of: events)
                guard let file = state.file, let law = Law.version(named: file.opening.lawVersion) else {
                    throw NoReceipt()
                }
                let procedure = Procedure(law: law, promises: promises[file.moduleVersion] ?? [])
                if !file.changedDates(under: procedure, on: calendar).isEmpty {
                    changed.withLock { $0.append(id) }
                }
                return CaseSummary(
                    id, state, under: Circumstances(procedure: procedure, calendar: calendar, today: today),
                    moduleVersion: file.moduleVersion)
            }
        }
        return changed.withLock { $0 }
    }

    /// A history that does not begin with a receipt under a law that is known.
    private struct NoReceipt: Error {}

    private func promisesOfEveryCase() async throws(DeskError) -> [String: [Promise]] {
        var known: [String: [Promise]] = [:]
        var last: CaseSummary?
        repeat {
            let page = try await worklist(SummaryQuery(.all, limit: 1_000, after: last))
            for version in Set(page.map(\.moduleVersion)) where known[version] == nil {
                known[version] = try await procedures.promises(version)
            }
            last = page.last
        } while last != nil
        return known
    }
}
