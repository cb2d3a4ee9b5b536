import CaseKernel
import CaseStoreSQLite
import CaseStoreTesting
import Foundation
import GRDB
import Testing

@testable import CaseStore

@Suite("The files of a store")
struct SQLiteFileTests {
    @Test("hold nothing a person wrote in the clear", arguments: [true, false])
    func holdNoPlaintext(closed: Bool) async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        for number in 1...50 {
            let reply = StoreSamples.reply("Sample Client Key \(number)", in: store)
            _ = try await store.open(StoreSamples.opening(number, in: store, reply: reply), at: StoreSamples.now)
        }
        if closed { await stores.close() }
        let contents = try data.files().map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        for secret in ["Sample Payload", "Sample Reply", "Sample Client Key", "four words"] {
            #expect(!contents.contains { $0.range(of: Data(secret.utf8)) != nil }, "\(secret) is in a file")
        }
        // What may be there is there, so the search does find things.
        #expect(contents.contains { $0.range(of: Data(StoreSamples.id(1).reference.utf8)) != nil })
        await stores.close()
    }

    @Test("hold nothing of a visit in the clear, and do not open it without its token", arguments: [true, false])
    func holdNoVisits(closed: Bool) async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        let tokens = (1...20).map { _ in VisitToken.drawn() }
        for token in tokens {
            try await store.keep(
                Array("Sample Draft".utf8), of: token, after: 0, until: StoreSamples.now + 60, at: StoreSamples.now)
        }
        let id = store.mac(.visit, of: tokens[0].bytes)
        let kept = try #require(try await store.sealedVisit(id, at: StoreSamples.now))
        if closed { await stores.close() }
        let contents = try data.files().map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        let secrets = [Data("Sample Draft".utf8)] + tokens.flatMap { [Data($0.bytes), Data($0.text.utf8)] }
        for secret in secrets { #expect(!contents.contains { $0.range(of: secret) != nil }) }
        // What may be there is there, so the search does find things.
        #expect(contents.contains { $0.range(of: Data(kept.sealed)) != nil })
        await stores.close()
        // Whoever has the council's key can make any code of whatever is in the files; none of them is the key.
        let known = [id, kept.sealed, [], Array(store.council.name.utf8)]
        for purpose in MACPurpose.allCases {
            for bytes in known {
                let key = try #require(SealingKey(bytes: store.mac(purpose, of: bytes)))
                #expect(key.open(kept.sealed, boundTo: store.visitBinding(id, version: 1)) == nil)
            }
        }
        let key = try #require(SealingKey(bytes: store.mac(.visitSeal, of: tokens[0].bytes)))
        #expect(key.open(kept.sealed, boundTo: store.visitBinding(id, version: 1)) == Array("Sample Draft".utf8))
        #expect(key.open(kept.sealed, boundTo: store.visitBinding(id, version: 2)) == nil)
    }

    @Test("written before visits were kept open as they are, and keep visits from then on")
    func beforeVisits() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try data.execute("DROP TABLE visits; DELETE FROM grdb_migrations WHERE identifier LIKE '3 %'")
        #expect(try await data.problems() == [])
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        #expect(try await store.history(of: StoreSamples.id(1))?.events.count == 3)
        let token = VisitToken.drawn()
        try await store.keep([1], of: token, after: 0, until: StoreSamples.now + 60, at: StoreSamples.now)
        #expect(try await store.visit(token, at: StoreSamples.now) == KeptVisit(version: 1, body: [1]))
        await stores.close()
    }

    @Test("lose a visit that was tampered with, and say so without a word of it")
    func tamperedVisit() async throws {
        let data = try DataFolderOnDisk()
        let token = VisitToken.drawn()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        try await store.keep([1], of: token, after: 0, until: StoreSamples.now + 60, at: StoreSamples.now)
        try await store.keep([2], of: token, after: 1, until: StoreSamples.now + 60, at: StoreSamples.now)
        await stores.close()
        try data.execute("UPDATE visits SET version = 1")
        let again = try data.stores()
        let opened = try await again.open(StoreSamples.council())
        let error = await #expect(throws: StoreError.self) { try await opened.visit(token, at: StoreSamples.now) }
        if case .damaged? = error {} else { Issue.record("the visit opened as another version of itself") }
        #expect(error?.description.contains(token.text) == false)
        await again.close()
    }

    @Test("are for their owner alone")
    func modes() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let store = try await stores.open(StoreSamples.council())
        _ = try await store.open(StoreSamples.opening(1, in: store), at: StoreSamples.now)
        let files = try data.files()
        let names = Set(files.map { URL(fileURLWithPath: $0).lastPathComponent })
        #expect(
            names == [
                "lock", "install.key", "cases.sqlite", "cases.sqlite-wal", "cases.sqlite-shm", "keys.sqlite",
                "team.sqlite",
            ])
        for file in files { #expect(try mode(file) == 0o600, "\(file)") }
        for folder in [data.path, data.path + "/councils", data.councilPath] {
            #expect(try mode(folder) == 0o700, "\(folder)")
        }
        await stores.close()
    }

    @Test("are opened by one program at a time, and the second is told who has them")
    func secondIsLockedOut() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let locked = StoreError.locked(path: data.path + "/lock", holder: ProcessInfo.processInfo.processIdentifier)
        #expect(throws: locked) { try data.stores() }
        await stores.close()
        let next = try data.stores()
        await next.close()
    }

    @Test("are let go at once, though a program that is just being started still holds them")
    func letGoInSpiteOfAChild() async throws {
        let data = try DataFolderOnDisk()
        let stores = try data.stores()
        let lock = try #require(
            try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").first {
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0))
                    == data.path + "/lock"
            }.flatMap(Int32.init))
        // What a child has of the file until it is another program.
        let held = dup(lock)
        defer { close(held) }
        await stores.close()
        let next = try data.stores()
        await next.close()
    }

    @Test(
        "one missing, or of another council or install, is refused and never made anew", arguments: Misplaced.allCases)
    func misplacedIsRefused(_ misplaced: Misplaced) async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try await misplaced.happen(to: data)
        let before = try filesProper(data)
        guard case .damaged(let reason) = try await data.refusal() else {
            Issue.record("a store opened that must not have")
            return
        }
        #expect(reason.contains(misplaced.named))
        #expect(try filesProper(data) == before)
    }

    @Test("of one council spoilt leave the next untouched")
    func oneCouncilAlone() async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        try Data("this is no database, and long enough to be looked at".utf8)
            .write(to: URL(fileURLWithPath: data.casesPath))
        let stores = try data.stores()
        await #expect(throws: StoreError.self) { try await stores.open(StoreSamples.council()) }
        let other = try await stores.open(StoreSamples.council("elsewhere"))
        #expect(try await other.open(StoreSamples.opening(1, in: other), at: StoreSamples.now) == .opened)
        await stores.close()
    }

    @Test("pages overwritten in the middle are told of, without a crash", arguments: [4_096, 8_192, 20_480, 40_960])
    func overwrittenPages(offset: Int) async throws {
        let data = try DataFolderOnDisk()
        try await data.fill()
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: data.casesPath))
        try handle.seek(toOffset: UInt64(offset))
        try handle.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
        try handle.close()
        do {
            #expect(try await !data.problems().isEmpty)
        } catch let error as StoreError {
            #expect(error.description.contains("cases.sqlite") || error.description.contains("Case "))
        }
    }

    /// The files without those that SQLite lays beside an open one.
    private func filesProper(_ data: DataFolderOnDisk) throws -> [String] {
        try data.files().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}

/// A file that is not the one that belongs there.
enum Misplaced: String, CaseIterable, Sendable {
    case noKeys, noCases, emptyKeys, otherInstallKey, otherCouncilsCases, otherCouncilsKeys

    /// The file that the refusal must name.
    var named: String {
        switch self {
        case .noKeys, .emptyKeys, .otherInstallKey, .otherCouncilsKeys: "keys.sqlite"
        case .noCases, .otherCouncilsCases: "cases.sqlite"
        }
    }

    func happen(to data: DataFolderOnDisk) async throws {
        switch self {
        case .noKeys: try FileManager.default.removeItem(atPath: data.keysPath)
        case .noCases: try FileManager.default.removeItem(atPath: data.casesPath)
        case .emptyKeys: try Data().write(to: URL(fileURLWithPath: data.keysPath))
        case .otherInstallKey:
            try Data(repeating: 7, count: 32).write(to: URL(fileURLWithPath: data.path + "/install.key"))
        case .otherCouncilsCases: try await swap("cases.sqlite", data)
        case .otherCouncilsKeys: try await swap("keys.sqlite", data)
        }
    }

    private func swap(_ name: String, _ data: DataFolderOnDisk) async throws {
        let stores = try data.stores()
        _ = try await stores.open(StoreSamples.council("elsewhere"))
        await stores.close()
        try FileManager.default.removeItem(atPath: data.councilPath + "/" + name)
        try FileManager.default.copyItem(
            atPath: data.path + "/councils/elsewhere/" + name, toPath: data.councilPath + "/" + name)
    }
}
