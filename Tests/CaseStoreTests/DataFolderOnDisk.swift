import CaseStore
import CaseStoreSQLite
import CaseStoreTesting
import Foundation
import GRDB

/// A data folder with the sample council, and the ways of looking at its files behind the store's back.
struct DataFolderOnDisk: Sendable {
    private let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/data"
    }

    var councilPath: String { path + "/councils/sampleshire" }
    var casesPath: String { councilPath + "/cases.sqlite" }
    var keysPath: String { councilPath + "/keys.sqlite" }

    func stores() throws -> SQLiteStores {
        try SQLiteStores(folder: path)
    }

    /// Five cases, the first with a third event; closed cleanly.
    func fill() async throws {
        let stores = try stores()
        let store = try await stores.open(StoreSamples.council())
        try await store.keep(StoreSamples.module, lastGood: true)
        for number in 1...5 {
            let reply = number == 2 ? StoreSamples.reply("key", in: store) : nil
            let opening = StoreSamples.opening(number, in: store, reply: reply)
            _ = try await store.open(opening, at: StoreSamples.now)
        }
        let more = [StoreSamples.event("more")]
        try await store.append(more, after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
        await stores.close()
    }

    /// Changes a file as someone might who has the file and not the keys: without triggers, references or checks.
    func tamper(_ path: String, _ sql: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let database = try DatabaseQueue(path: path, configuration: configuration)
        try database.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA ignore_check_constraints = ON")
            for name in try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
                try database.execute(sql: "DROP TRIGGER \(name)")
            }
            try database.execute(sql: sql)
        }
        try database.close()
    }

    /// Runs a statement on the cases file as any program might, triggers and checks in force.
    func execute(_ sql: String) throws {
        let database = try DatabaseQueue(path: casesPath)
        try database.write { try $0.execute(sql: sql) }
    }

    /// What a check of the whole store finds after reopening.
    func problems() async throws -> [String] {
        let stores = try stores()
        let problems = try await stores.open(StoreSamples.council()).verify().problems
        await stores.close()
        return problems
    }

    /// The error that opening the council throws, or `nil` when it opens.
    func refusal() async throws -> StoreError? {
        let stores = try stores()
        defer { Task { await stores.close() } }
        do {
            _ = try await stores.open(StoreSamples.council())
            return nil
        } catch let error as StoreError {
            return error
        }
    }

    /// Copies the files as they stand, as a crash would leave them.
    func copiedAsAfterACrash() throws -> DataFolderOnDisk {
        let copy = try DataFolderOnDisk()
        try FileManager.default.createDirectory(atPath: copy.councilPath, withIntermediateDirectories: true)
        // A reader keeps the log from being begun anew between the copying of one file and of the next.
        let reader = try DatabaseQueue(path: casesPath)
        try reader.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN; SELECT count(*) FROM cases")
            for name in ["cases.sqlite", "cases.sqlite-wal", "keys.sqlite", "team.sqlite"] {
                try FileManager.default.copyItem(
                    atPath: councilPath + "/" + name, toPath: copy.councilPath + "/" + name)
            }
            try database.execute(sql: "COMMIT")
        }
        try FileManager.default.copyItem(atPath: path + "/install.key", toPath: copy.path + "/install.key")
        return copy
    }

    /// Every file under the folder, by its path, in order.
    func files() throws -> [String] {
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return names.sorted().map { path + "/" + $0 }.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }
}
