import CaseKernel
import CaseStore
import CaseStoreTesting
import Foundation
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("An erased case in SQLite")
struct SQLiteErasureTests {
    private let second = StoreSamples.id(2)
    private let looked = CaseVersion(number: 2)

    @Test("leaves no key, no word of the index, no kept answer and no date in any file, open or closed")
    func leavesNothing() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        let word = Array("8letters".utf8)
        try await store.index([SearchEntry(id: second, words: [word])], upTo: 6)
        // A summary of its own, by which it is told from the others.
        let summary = StoreSamples.summary(2, stage: "a stage like no other")
        try await store.append([StoreSamples.event("third")], after: looked, summary: summary)
        let kept = try data.kept(of: second)
        #expect(kept.count == 3)
        let traces = kept + [Data(word), Data(summary.stage.utf8)]
        for trace in traces { #expect(try data.holds(trace), "the search finds what is there") }
        try await store.erase(StoreSamples.erasure(2), after: CaseVersion(number: 3))
        for trace in traces { #expect(try !data.holds(trace)) }
        await stores.close()
        for trace in traces { #expect(try !data.holds(trace)) }
        #expect(try await data.problems() == [])
    }

    @Test("is erased again when its cases and keys are put back from before")
    func backupPutBack() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        let backup = try data.backup(["cases.sqlite", "keys.sqlite"])
        try await data.erase(second, after: looked)
        try data.putBack(backup)
        try await expectErased(data)
    }

    @Test("is erased to the end after a crash that came before its key was destroyed")
    func crashBeforeTheKey() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        let keys = try data.backup(["keys.sqlite"])
        try await data.erase(second, after: looked)
        try data.putBack(keys)
        try FileManager.default.removeItem(atPath: data.erasedPath)
        #expect(try data.keyCount(of: second) == 1)
        try await expectErased(data)
        #expect(try data.keyCount(of: second) == 0)
        // The tombstone was written again: what is put back now is erased as well.
        #expect(FileManager.default.fileExists(atPath: data.erasedPath))
    }

    @Test("is not another that got its reference after an older backup was put back")
    func anotherOfTheSameReference() async throws {
        let data = try DataFolderOnDisk()
        let empty = try data.stores()
        _ = try await empty.open(StoreSamples.council())
        await empty.close()
        let backup = try data.backup(["cases.sqlite", "keys.sqlite"])
        try await data.fill()
        try await data.erase(second, after: looked)
        try data.putBack(backup)
        try await data.fill()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        #expect(try await store.history(of: second)?.events.count == 2)
        #expect(try await store.erasures() == [])
        await stores.close()
        #expect(try await data.problems() == [])
    }

    @Test("cannot be made of one that is there by somebody with the files alone")
    func forged() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try data.tamper(
            data.casesPath,
            """
            INSERT INTO erased SELECT number, zeroblob(60) FROM cases WHERE reference = '\(second)';
            DELETE FROM summaries WHERE case_number = (SELECT case_number FROM erased)
            """)
        for _ in 1...2 {
            #expect(
                try await data.problems().contains { $0.contains("\(second)") && $0.contains("not by this program") })
        }
        #expect(try data.keyCount(of: second) == 1, "the case can still be put right")
    }

    @Test("cannot be given to another case by moving its erasure there")
    func moved() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try await data.erase(second, after: looked)
        try data.tamper(
            data.casesPath,
            "UPDATE erased SET case_number = (SELECT number FROM cases WHERE reference = '\(StoreSamples.id(3))')")
        let third = StoreSamples.id(3)
        for _ in 1...2 {
            #expect(
                try await data.problems().contains { $0.contains("\(third)") && $0.contains("not by this program") })
        }
        #expect(try data.keyCount(of: third) == 1, "the case can still be put right")
    }

    @Test("is told of when something of it has come back")
    func somethingLeft() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try await data.erase(second, after: looked)
        try data.tamper(
            data.casesPath,
            """
            INSERT INTO search_words SELECT x'0102030405060708', case_number FROM erased;
            UPDATE cases SET code_mac = zeroblob(32) WHERE number IN (SELECT case_number FROM erased)
            """)
        let problems = try await data.problems()
        #expect(problems.contains { $0.contains("search_words") })
        #expect(problems.contains { $0.contains("still have a code") })
    }

    @Test("is told of when its tombstone is changed while the store is open, with what to do")
    func tombstoneChangedMeanwhile() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try await data.erase(second, after: looked)
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try data.tamper(data.erasedPath, "UPDATE tombstones SET sealed = zeroblob(60)")
        let problems = try await store.verify().problems
        #expect(problems.contains { $0.contains("erased.sqlite") && $0.contains("move the file away") }, "\(problems)")
        await stores.close()
        // What it says to do does.
        try FileManager.default.removeItem(atPath: data.erasedPath)
        try await expectErased(data)
    }

    @Test("is told of when it is there again while the store is open")
    func backAgain() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        let other = try DataFolderOnDisk()
        try FileManager.default.copyItem(atPath: data.path, toPath: other.path)
        try await other.erase(second, after: looked)
        try FileManager.default.copyItem(atPath: other.erasedPath, toPath: data.erasedPath)
        #expect(try await store.verify().problems.contains { $0.contains("\(second) was erased and is there") })
        await stores.close()
        try await expectErased(data)
    }

    @Test("is found among however many events without a look at them")
    func plan() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        let plan = try await store.read { database in
            try Row.fetchAll(
                database, sql: "EXPLAIN QUERY PLAN " + ErasedTable.select + " ORDER BY erased.case_number"
            ).map { $0["detail"] as String }
        }
        #expect(plan.first?.contains("SCAN erased") == true, "\(plan)")
        #expect(!plan.contains { $0.contains("SCAN events") || $0.contains("B-TREE") }, "\(plan)")
        await stores.close()
    }

    @Test("has a tombstone that is held against its seal, and against its council")
    func tombstoneChanged() async throws {
        for sql in ["UPDATE tombstones SET sealed = zeroblob(60)", "UPDATE council SET name = 'othershire'"] {
            let data = try DataFolderOnDisk()
            try await data.fill()
            try await data.erase(second, after: looked)
            try data.tamper(data.erasedPath, sql)
            guard case .damaged(let reason) = try await data.refusal() else {
                Issue.record("it opened after \(sql)")
                continue
            }
            #expect(reason.contains("erased.sqlite"))
        }
    }

    @Test("keeps its council from being begun anew once the files beside its tombstone are lost")
    func filesLost() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try await data.erase(second, after: looked)
        for path in [data.casesPath, data.keysPath] { try FileManager.default.removeItem(atPath: path) }
        guard case .damaged(let reason) = try await data.refusal() else {
            Issue.record("a council whose files were lost was begun anew")
            return
        }
        #expect(reason.contains("missing"))
    }

    @Test("has its key destroyed though somebody reads it all the while")
    func readMeanwhile() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask { [second] in
                    let events = try await store.history(of: second)?.events.count
                    #expect(events == nil || events == 2)
                }
            }
            group.addTask { [looked] in try await store.erase(StoreSamples.erasure(2), after: looked) }
            try await group.waitForAll()
        }
        #expect(try await store.history(of: second) == nil)
        #expect(try await store.verify().problems == [])
        await stores.close()
    }

    @Test("raises no alarm with a check that goes on beside it")
    func checkedMeanwhile() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try await store.keep(StoreSamples.module, lastGood: true)
        for number in 1...60 {
            _ = try await store.open(StoreSamples.opening(number, in: store), at: StoreSamples.now)
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 1...60 {
                group.addTask { [looked] in
                    try await store.erase(StoreSamples.erasure(number), after: looked)
                }
            }
            for _ in 1...40 { group.addTask { try await expectSound(store) } }
            try await group.waitForAll()
        }
        #expect(try await store.verify().checked.erasures == 60)
        await stores.close()
    }

    private func expectSound(_ store: SQLiteStore) async throws {
        #expect(try await store.verify().problems == [])
    }

    private func expectErased(_ data: DataFolderOnDisk) async throws {
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        #expect(try await store.history(of: second) == nil)
        #expect(try await store.erasures() == [StoreSamples.erasure(2)])
        #expect(try await store.caseCount() == 4)
        #expect(try await store.verify().problems == [])
        await stores.close()
    }
}

extension DataFolderOnDisk {
    var erasedPath: String { councilPath + "/erased.sqlite" }

    fileprivate func erase(_ id: CaseID, after version: CaseVersion) async throws {
        let stores = try stores()
        let store = try await stores.open(StoreSamples.council())
        try await store.erase(StoreSamples.erasure(2), after: version)
        await stores.close()
    }

    /// The files of these names as they are.
    fileprivate func backup(_ names: [String]) throws -> [String: Data] {
        let pairs = try names.map { ($0, try Data(contentsOf: URL(fileURLWithPath: councilPath + "/" + $0))) }
        return Dictionary(uniqueKeysWithValues: pairs)
    }

    fileprivate func putBack(_ backup: [String: Data]) throws {
        for (name, content) in backup {
            for ending in ["-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: councilPath + "/" + name + ending)
            }
            try content.write(to: URL(fileURLWithPath: councilPath + "/" + name))
        }
    }

    /// Whether any file of the folder holds these bytes.
    fileprivate func holds(_ bytes: Data) throws -> Bool {
        try files().contains { try Data(contentsOf: URL(fileURLWithPath: $0)).range(of: bytes) != nil }
    }

    /// What is kept of a case that erasing it must destroy: its wrapped key, its code and an answer.
    fileprivate func kept(of id: CaseID) throws -> [Data] {
        let cases = try DatabaseQueue(path: casesPath)
        let own = try cases.read { database in
            [
                try Data.fetchOne(
                    database,
                    sql: "SELECT sealed FROM replies JOIN cases ON number = case_number WHERE reference = '\(id)'"),
                try Data.fetchOne(database, sql: "SELECT code_mac FROM cases WHERE reference = '\(id)'"),
            ]
        }
        let key = try DatabaseQueue(path: keysPath).read { database in
            try Data.fetchOne(
                database, sql: "SELECT wrapped FROM case_keys WHERE number = ?", arguments: [keyNumber(of: id)])
        }
        return (own + [key]).compactMap(\.self)
    }

    fileprivate func keyCount(of id: CaseID) throws -> Int? {
        try DatabaseQueue(path: keysPath).read { database in
            try Int.fetchOne(
                database, sql: "SELECT count(*) FROM case_keys WHERE number = ?", arguments: [keyNumber(of: id)])
        }
    }

    private func keyNumber(of id: CaseID) throws -> Int? {
        try DatabaseQueue(path: casesPath).read { database in
            try Int.fetchOne(database, sql: "SELECT key_number FROM cases WHERE reference = '\(id)'")
        }
    }
}
