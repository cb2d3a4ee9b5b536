public import CaseKernel
public import CaseStore

extension CaseDesk {
    /// What erasing a case would come to; nothing is changed.
    public func previewErasure(of id: CaseID) async throws(DeskError) -> ErasurePreview {
        let loaded = try await load(id)
        return ErasurePreview(
            reference: id.reference, state: StandingName(loaded.state).rawValue,
            receivedOn: receivedOn(loaded).description,
            lastEntryOn: loaded.events.map(\.at).max().map { clock.day(at: $0).description },
            entries: loaded.events.count,
            obstacle: loaded.state.obstacleToErasing(under: loaded.circumstances))
    }

    /// Erases a case for ever.
    ///
    /// - Parameters:
    ///   - by: who does, by role.
    ///   - ground: why.
    /// - Throws: ``DeskError/faults(_:)`` for a case that may not be erased, or when nobody is named.
    public func erase(_ id: CaseID, by: String, because ground: ErasureGround) async throws(DeskError) -> Erasure {
        guard by.contains(where: { !$0.isWhitespace }), by.count <= Self.longestRole else {
            throw .fault("by", "say who erases the case, by role, in at most \(Self.longestRole) letters")
        }
        return try await decidingAfresh { () throws(DeskError) in try await eraseOnce(id, by, ground) }
    }

    /// Every case that was erased, by the day it was.
    public func erasures() async throws(DeskError) -> [Erasure] {
        try await stored { () throws(StoreError) in try await store.erasures() }
    }

    /// That a case was erased, or `nil` when it was not.
    public func erasure(of id: CaseID) async throws(DeskError) -> Erasure? {
        try await stored { () throws(StoreError) in try await store.erasure(of: id) }
    }

    /// How many cases that were received in a year have been erased since.
    public func erasureCount(of year: ReportingYear) async throws(DeskError) -> Int {
        guard let days = year.days else { return 0 }
        return try await erasures().count { days.contains($0.receivedOn) }
    }

    private static let longestRole = 100

    private func eraseOnce(
        _ id: CaseID, _ by: String, _ ground: ErasureGround
    ) async throws(DeskError) -> Erasure {
        let loaded = try await load(id)
        if let obstacle = loaded.state.obstacleToErasing(under: loaded.circumstances) {
            throw .fault("case", "\(obstacle) Nothing was erased (\(ErasureGround.source)).")
        }
        let role = by.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let erasure = Erasure(id: id, receivedOn: receivedOn(loaded), erasedOn: today, by: role, because: ground)
        try await stored { () throws(StoreError) in try await store.erase(erasure, after: loaded.version) }
        return erasure
    }

    private func receivedOn(_ loaded: Loaded) -> Day { loaded.state.file?.receivedOn ?? today }
}

/// What erasing a case would come to. It holds nothing that a person said.
public struct ErasurePreview: Codable, Hashable, Sendable {
    /// The reference.
    public let reference: String
    /// Where the case has got to.
    public let state: String
    /// The day it counts as received.
    public let receivedOn: String
    /// The day of its last entry.
    public let lastEntryOn: String?
    /// How many entries its history has.
    public let entries: Int
    /// Why it may not be erased now; absent when it may be.
    public let obstacle: String?
}
