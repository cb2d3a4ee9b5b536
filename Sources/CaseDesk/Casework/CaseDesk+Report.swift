import CaseKernel
import CaseStore

extension CaseDesk {
    /// What regulation 13 asks to be kept of everything that was received in a year, a line for each procedure a complaint
    /// ran under, in the order received. A track that began later in its case counts in the year it began in.
    public func report(of year: ReportingYear) async throws(DeskError) -> [RecordView] {
        guard let days = year.days else { return [] }
        var lines: [(day: Day, view: RecordView)] = []
        var last: CaseSummary?
        repeat {
            let page = try await worklist(SummaryQuery(.all, limit: 1_000, after: last))
            for summary in page where summary.receivedOn <= days.upperBound {
                guard let loaded = try await stillThere(summary.id) else { continue }
                for record in loaded.state.records(under: loaded.circumstances) where days.contains(record.receivedOn) {
                    lines.append((record.receivedOn, RecordView(record, of: summary.id)))
                }
            }
            last = page.last
        } while last != nil
        return lines.sorted { $0.day < $1.day }.map(\.view)
    }
}
