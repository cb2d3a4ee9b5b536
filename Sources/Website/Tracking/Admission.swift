import CaseDesk
import CaseKernel
import CouncilHost
import Hummingbird

extension Site {
    /// Leave to follow a case, for whoever has its code; every door that takes a code asks here.
    ///
    /// - Throws: ``DeskError/noSuchCase`` for a wrong reference and a wrong code alike, after the same wait.
    func admit(
        _ reference: String, code: String, to council: ServedCouncil, _ request: Request, _ context: SiteContext
    ) async throws -> (id: CaseID, keyholder: CaseKeyholder) {
        let address = address(of: request, context)
        // What cannot be a reference is still counted by what was typed.
        let id = CaseID(reference)
        let name = "\(council.id.name) \(id?.reference ?? String(reference.prefix(20)))"
        let wait = guesses.wait(reference: name, address: address, at: milliseconds)
        if wait > 0 { try await Task.sleep(for: .milliseconds(wait)) }
        do {
            guard let id else { throw DeskError.noSuchCase }
            let keyholder = try await council.desk.admit(id, code: AccessCode(typed: code))
            guesses.right(reference: name, address: address)
            return (id, keyholder)
        } catch let error as DeskError {
            if case .noSuchCase = error, let id, let times = guesses.wrong(reference: name) {
                // Not waited for: how long it takes would tell that there is such a case.
                Task { try? await council.desk.warnOfGuesses(id, times: times) }
            }
            throw error
        }
    }
}
