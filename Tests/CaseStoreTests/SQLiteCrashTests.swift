import CaseKernel
import CaseStore
import CaseStoreSQLite
import CaseStoreTesting
import GRDB
import Synchronization
import Testing

@Suite("A store that was never closed")
struct SQLiteCrashTests {
    @Test("holds everything that was acknowledged before the crash", arguments: [20, 90, 160])
    func keepsWhatWasAcknowledged(moment: Int) async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try await store.keep(StoreSamples.module, lastGood: true)
        let crash = CrashAt(moment, data)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in 0..<10 {
                group.addTask {
                    for number in 1...20 { try await work(worker * 100 + number, in: store, crash) }
                }
            }
            try await group.waitForAll()
        }
        await stores.close()
        let (copy, acknowledged) = try #require(crash.result)
        #expect(!acknowledged.isEmpty)
        let again = try await copy.stores().open(StoreSamples.council())
        for (number, version) in acknowledged {
            let found = try await again.history(of: StoreSamples.id(number))?.version.number ?? 0
            #expect(found >= version, "case \(number) has lost events")
        }
        for number in (0..<10).flatMap({ worker in (1...20).map { worker * 100 + $0 } }) {
            let version = try await again.history(of: StoreSamples.id(number))?.version.number
            let written = try await again.outbox(of: StoreSamples.id(number)).count
            #expect(written == version.map { $0 - 1 } ?? 0, "case \(number) and its outbox came apart")
        }
        #expect(try await again.verify().problems == [])
        await again.close()
    }

    @Test("never gives a key to two cases, and goes on with the unused ones")
    func keysAreGivenOnce() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try await open(1...10, in: store)
        let copy = try data.copiedAsAfterACrash()
        let copied = try copy.stores()
        let again = try await copied.open(StoreSamples.council())
        try await open(11...20, in: again)
        await copied.close()
        await stores.close()
        let keys = try await DatabaseQueue(path: copy.casesPath).read {
            try Int.fetchAll($0, sql: "SELECT key_number FROM cases ORDER BY number")
        }
        #expect(keys == Array(1...20))
    }

    @Test("makes more keys when they run out, and notes how far the ledger had got")
    func keysAreMadeAgain() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try await store.keep(StoreSamples.module, lastGood: true)
        try await open(1...600, in: store)
        try await open(601...1_100, in: store)
        #expect(try await store.verify().problems == [])
        await stores.close()
        let anchors = try await DatabaseQueue(path: data.keysPath).read {
            try Int.fetchAll($0, sql: "SELECT position FROM anchors ORDER BY position")
        }
        #expect(anchors.count >= 3 && anchors.first == 0 && anchors.last == 1_100)
    }

    @Test("one change that the tables refuse does not spoil those that were to be committed with it")
    func oneFailsAlone() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        let opened = await withTaskGroup(of: Bool.self, returning: Int.self) { group in
            for number in 1...100 {
                group.addTask {
                    let good = StoreSamples.opening(number, in: store)
                    let bad = CaseOpening(codeMAC: [], events: good.events, summary: good.summary, reply: nil)
                    return (try? await store.open(number % 10 == 0 ? bad : good, at: StoreSamples.now)) == .opened
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(opened == 90)
        #expect(try await store.caseCount() == 90)
        #expect(try await store.history(of: StoreSamples.id(10)) == nil)
        await stores.close()
    }

    private func open(_ numbers: ClosedRange<Int>, in store: SQLiteStore) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in numbers {
                group.addTask {
                    _ = try await store.open(StoreSamples.opening(number, in: store), at: StoreSamples.now)
                }
            }
            try await group.waitForAll()
        }
    }

    private func work(_ number: Int, in store: SQLiteStore, _ crash: CrashAt) async throws {
        let opening = StoreSamples.opening(number, in: store, outbox: [StoreSamples.item("first-\(number)")])
        _ = try await store.open(opening, at: StoreSamples.now)
        try crash.acknowledged(number, version: 2)
        try await store.append(
            [StoreSamples.event("more")], after: CaseVersion(number: 2), summary: StoreSamples.summary(number),
            outbox: OutboxChange(at: StoreSamples.now, written: [StoreSamples.item("second-\(number)")]))
        try crash.acknowledged(number, version: 3)
    }
}

/// Copies the files at the given acknowledgement, in the middle of the work of others.
final class CrashAt: Sendable {
    private struct State {
        var acknowledged: [Int: Int] = [:]
        var count = 0
        var result: (copy: DataFolderOnDisk, acknowledged: [Int: Int])?
    }

    private let moment: Int
    private let data: DataFolderOnDisk
    private let state = Mutex(State())

    init(_ moment: Int, _ data: DataFolderOnDisk) {
        self.moment = moment
        self.data = data
    }

    var result: (copy: DataFolderOnDisk, acknowledged: [Int: Int])? { state.withLock { $0.result } }

    func acknowledged(_ number: Int, version: Int) throws {
        let before = state.withLock { state -> [Int: Int]? in
            state.acknowledged[number] = version
            state.count += 1
            return state.count == moment ? state.acknowledged : nil
        }
        guard let before else { return }
        // Whatever was acknowledged by now must be in the copy; what follows may be.
        let copy = try data.copiedAsAfterACrash()
        state.withLock { $0.result = (copy, before) }
    }
}
