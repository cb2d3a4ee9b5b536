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
    func change<Value: Sendable>(
        last: Bool = false, _ body: @escaping @Sendable (inout ChangeGroup) throws -> Value
    ) async throws(StoreError) -> Value {
        let result = await withCheckedContinuation {
            (continuation: CheckedContinuation<Result<Value, StoreError>, Never>) in
            let change = QueuedChange(
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
        var outcomes: [@Sendable () -> Void] = []
        do {
            try database.beginTransaction(.immediate)
            var group = try ChangeGroup(database, keys: keys)
            for change in changes {
                do {
                    outcomes.append(try group.carryOut(change))
                } catch  where changes.count > 1 {
                    if database.isInsideTransaction { try database.rollback() }
                    for change in changes { commit([change], database) }
                    return
                }
            }
            try group.forgetWhatExpired()
            try database.commit()
            // Waits for whoever reads, a few seconds at most; else the log is emptied when the store closes.
            if group.isToEmptyLog { _ = try? database.checkpoint(.truncate) }
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            let refusal = file.storeError(error)
            for change in changes { change.refuse(refusal) }
            return
        }
        for outcome in outcomes { outcome() }
    }
}
