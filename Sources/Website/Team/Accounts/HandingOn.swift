import CaseDesk
import CaseKernel
import CaseStore
import CouncilHost
import TeamDesk

/// The cases that an account has a part of, and their going to somebody else.
struct HandingOn: Sendable {
    let served: ServedCouncil
    let from: Int

    private func query(after last: CaseSummary? = nil) -> SummaryQuery {
        var filter = SummaryQuery.Filter()
        filter.handler = from
        return SummaryQuery(.all, where: filter, limit: 200, after: last)
    }

    /// How many there are, counted to ten thousand.
    func count() async throws -> Int {
        try await DeskError.asProblem { try await served.desk.worklistCount(query(), upTo: 10_000) }
    }

    /// Gives every part to somebody else.
    ///
    /// - Returns: those that could not be given, each with why; empty when all were.
    func hand(to next: Account, by role: String) async throws -> [String] {
        var left: [String] = []
        var last: CaseSummary?
        repeat {
            let page = try await DeskError.asProblem { try await served.desk.worklist(query(after: last)) }
            for summary in page {
                if let reason = try await hand(summary.id, to: next, by: role) {
                    left.append("\(summary.id.reference): \(reason)")
                }
            }
            last = page.last
        } while last != nil
        return left
    }

    private func hand(_ id: CaseID, to next: Account, by role: String) async throws -> String? {
        let opened: OpenedCase
        do { opened = try await served.desk.opened(id) } catch DeskError.noSuchCase {
            // Erased since the list was read: nobody has a part in it any more.
            return nil
        } catch { throw Problem(asDeskError: error) }
        let parts = (opened.file?.assignments ?? [:]).filter { $0.value.number == from }.map(\.key.rawValue).sorted()
        for part in parts {
            let form = StepForm(
                step: .assign, fields: ["account": "\(next.number)", "part": part, "by": role])
            do { _ = try await served.desk.perform(form, on: id) } catch {
                guard case .refused(let refusal) = error else { throw Problem(error) }
                return refusal.reason
            }
        }
        return nil
    }
}
