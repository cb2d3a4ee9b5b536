import CaseStore
import GRDB
import Synchronization

/// Puts the changes of many callers on disk together: whatever queues during one commit is the next.
///
/// No caller hears of its change before the commit that holds it is on disk. A caller that is cancelled still hears.
final class Committer: Sendable {
    private let pool: DatabasePool
    private let file: StoreFile
    private let keys: KeyRing
    private let state = Mutex(State())
    /// Whether the write-ahead log holds what has been overwritten in the file.
    private let isLogStale = Mutex(false)

    /// How many changes go into one commit at most.
    private static let groupLimit = 1_024

    private struct State {
        var queued: [QueuedChange] = []
        var isDraining = false
        var isClosed = false
    }

    init(_ pool: DatabasePool, file: StoreFile, keys: KeyRing) {
        self.pool = pool
        self.file = file
        self.keys = keys
    }

    /// Whether changes are no longer taken.
    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Carries out `body` in the next commit and returns once that is on disk.
    ///
    /// `body` refuses by throwing a ``StoreError`` before it writes; then the others of the group go ahead without it.
    /// It is called again when another change of the group failed, so it leaves nothing behind but what it writes.
    /// - Parameters:
    ///   - last: whether no change is taken after it.
    ///   - emptiesLog: whether what `body` overwrites is not to stay in the write-ahead log either.
    func change<Value: Sendable>(
        last: Bool = false, emptiesLog: Bool = false, _ body: @escaping @Sendable (inout ChangeGroup) throws -> Value
    ) async throws(StoreError) -> Value {
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Value, StoreError>, Never>) in
            let change = QueuedChange(
                emptiesLog: emptiesLog,
                carryOut: { group in
                    let value = try body(&group)
                    return { continuation.resume(returning: .success(value)) }
                },
                refuse: { continuation.resume(returning: .failure($0)) })
            if !enqueue(change, last: last) { change.refuse(.closed(file.council)) }
        }
        return try result.get()
    }

    private func enqueue(_ change: QueuedChange, last: Bool) -> Bool {
        enum Next { case refuse, wait, drain }
        let next: Next = state.withLock { state in
            guard !state.isClosed else { return .refuse }
            state.isClosed = last
            state.queued.append(change)
            guard !state.isDraining else { return .wait }
            state.isDraining = true
            return .drain
        }
        switch next {
        case .refuse: return false
        case .wait: return true
        case .drain:
            pool.asyncWriteWithoutTransaction { self.drain($0) }
            return true
        }
    }

    private func drain(_ database: Database) {
        while let group = nextGroup() { commit(group, database) }
        if isLogStale.withLock({ $0 }) { emptyLog(database) }
    }

    private func nextGroup() -> [QueuedChange]? {
        state.withLock { state in
            guard !state.queued.isEmpty else {
                state.isDraining = false
                return nil
            }
            let group = Array(state.queued.prefix(Self.groupLimit))
            state.queued.removeFirst(group.count)
            return group
        }
    }

    /// Commits a group. When a change fails half-way, what it wrote must go: all is undone and each is tried alone.
    private func commit(_ changes: [QueuedChange], _ database: Database) {
        var outcomes: [(tell: @Sendable () -> Void, emptiesLog: Bool)] = []
        do {
            try database.beginTransaction(.immediate)
            var group = try ChangeGroup(database, keys: keys)
            for change in changes {
                do {
                    outcomes.append((try group.carryOut(change), change.emptiesLog))
                } catch  where changes.count > 1 {
                    if database.isInsideTransaction { try database.rollback() }
                    for change in changes { commit([change], database) }
                    return
                }
            }
            try group.forgetWhatExpired()
            try database.commit()
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            let refusal = file.storeError(error)
            for change in changes { change.refuse(refusal) }
            return
        }
        for outcome in outcomes where !outcome.emptiesLog { outcome.tell() }
        let patient = outcomes.filter(\.emptiesLog)
        guard !patient.isEmpty else { return }
        isLogStale.withLock { $0 = true }
        emptyLog(database)
        for outcome in patient { outcome.tell() }
    }

    /// Moves what is in the write-ahead log into the file and begins it anew. Whoever reads is hardly waited for, since all
    /// who write would wait as well: it is tried again after the next changes, and when the store closes.
    private func emptyLog(_ database: Database) {
        try? database.execute(sql: "PRAGMA busy_timeout = 100")
        if (try? database.checkpoint(.truncate)) != nil { isLogStale.withLock { $0 = false } }
        try? database.execute(sql: "PRAGMA busy_timeout = \(Connections.busySeconds * 1_000)")
    }
}
