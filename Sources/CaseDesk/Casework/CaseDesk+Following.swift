public import CaseKernel
import CaseStore

/// Leave to follow a case: which case, and against which code it was given, so that it ends when the code does.
public struct CaseKeyholder: Codable, Hashable, Sendable {
    /// The reference.
    public let reference: String
    /// The MAC of the code that was shown.
    public let codeMAC: [UInt8]
}

extension CaseDesk {
    /// The case that a person with its code may see, as other programs read it.
    ///
    /// - Throws: ``DeskError/noSuchCase`` for a wrong reference and a wrong code alike.
    public func follow(_ id: CaseID, code: AccessCode) async throws(DeskError) -> CaseView {
        try await view(try await admit(id, code: code))
    }

    /// The case that leave was given to follow, as other programs read it.
    ///
    /// What waited to be read has been, once it is shown; if that cannot be noted now, the next look does it.
    /// - Parameter isShown: whether what is given back is shown, and not only asked whether it is there.
    /// - Throws: ``DeskError/noSuchCase`` once another code has been given.
    public func view(_ keyholder: CaseKeyholder, isShown: Bool = true) async throws(DeskError) -> CaseView {
        let followed = try await follow(keyholder)
        if isShown, !followed.unreadNotices.isEmpty { try? await noteReading(keyholder) }
        return CaseView(followed)
    }

    /// Leave to follow a case, for whoever has its code.
    ///
    /// - Throws: ``DeskError/noSuchCase`` for a wrong reference and a wrong code alike.
    public func admit(_ id: CaseID, code: AccessCode) async throws(DeskError) -> CaseKeyholder {
        let kept = try await stored { () throws(StoreError) in try await store.codeMAC(of: id) }
        // Compared in any case, so that the time taken does not tell whether there is such a case.
        let matches = store.matches(kept ?? [UInt8](repeating: 0, count: 32), .accessCode, of: code.bytes(for: id))
        guard let kept, matches else { throw .noSuchCase }
        return CaseKeyholder(reference: id.reference, codeMAC: kept)
    }

    /// The case that leave was given to follow.
    ///
    /// - Throws: ``DeskError/noSuchCase`` once another code has been given.
    public func follow(_ keyholder: CaseKeyholder) async throws(DeskError) -> FollowedCase {
        let id = try await caseID(of: keyholder)
        let loaded = try await load(id)
        guard let file = loaded.state.file else { throw .noSuchCase }
        return FollowedCase(
            id: id, council: council, state: loaded.state, file: file, events: loaded.events,
            circumstances: loaded.circumstances)
    }

    /// Carries out a step of the complainant's own.
    ///
    /// - Throws: ``DeskError/noSuchCase`` once another code has been given, and for a step that is not the complainant's, or
    ///   that names a track of another complainant.
    public func perform(_ form: StepForm, as keyholder: CaseKeyholder) async throws(DeskError) {
        guard form.step.isComplainants else { throw .noSuchCase }
        _ = try await perform(on: try await caseID(of: keyholder)) { today, loaded throws(DeskError) in
            guard let own = loaded.state.file?.firsts(form) else { throw .noSuchCase }
            do throws(FormFaults) {
                return try own.act(today: today, in: loaded.state.file, under: loaded.circumstances)
            } catch { throw .faults(error) }
        }
    }

    /// Records that a case's code is said to be lost; says nothing of whether there is such a case, or what became of it.
    ///
    /// - Throws: only what the store throws.
    public func reportLostCode(_ id: CaseID, via route: CodeRoute) async throws(DeskError) {
        try await note(on: id, unless: { $0.lost != nil }) { .reportLostCode(via: route, on: $0) }
    }

    /// Tells the team that wrong codes have been tried for a case, until they have looked into it; nothing where there is
    /// no such case.
    ///
    /// - Throws: only what the store throws.
    public func warnOfGuesses(_ id: CaseID, times: Int) async throws(DeskError) {
        try await note(on: id, unless: { $0.guessedOn != nil }) { .warnOfGuesses(times: times, on: $0) }
    }

    /// Records trouble with a code once: whoever knows a reference must not be able to fill a history.
    private func note(
        on id: CaseID, unless isNoted: (CodeTrouble) -> Bool, _ act: (Day) -> Act
    ) async throws(DeskError) {
        do throws(DeskError) {
            _ = try await perform(on: id) { today, loaded throws(DeskError) in
                // Noted already: stop here, and say as little as of a case that is not there.
                guard loaded.state.file?.codeTrouble.map(isNoted) != true else { throw .noSuchCase }
                return act(today)
            }
        } catch {
            guard case .store(let storeError) = error else { return }
            throw .store(storeError)
        }
    }

    func caseID(of keyholder: CaseKeyholder) async throws(DeskError) -> CaseID {
        guard let id = CaseID(keyholder.reference) else { throw .noSuchCase }
        let kept = try await stored { () throws(StoreError) in try await store.codeMAC(of: id) }
        guard kept == keyholder.codeMAC else { throw .noSuchCase }
        return id
    }
}
