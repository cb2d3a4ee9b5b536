public import CaseStore
import Crypto
import Foundation
import GRDB

extension SQLiteStore {
    /// See ``CouncilStore/keep(_:lastGood:)``.
    public func keep(_ module: ModuleVersion, lastGood: Bool) async throws(StoreError) {
        try await committer.change { group in
            try group.database.run(
                "INSERT OR IGNORE INTO modules (version, archive, digest, is_last_good) VALUES (?, ?, ?, 0)",
                [module.version, Data(module.archive), Data(SHA256.hash(data: module.archive))])
            guard lastGood else { return }
            try group.database.run("UPDATE modules SET is_last_good = 0 WHERE is_last_good = 1", [])
            try group.database.run("UPDATE modules SET is_last_good = 1 WHERE version = ?", [module.version])
        }
    }

    /// See ``CouncilStore/module(version:)``.
    public func module(version: String) async throws(StoreError) -> ModuleVersion? {
        try await module("version = ?", [version])
    }

    /// See ``CouncilStore/lastGoodModule()``.
    public func lastGoodModule() async throws(StoreError) -> ModuleVersion? {
        try await module("is_last_good = ?", [1])
    }

    private func module(
        _ condition: String, _ arguments: StatementArguments
    ) async throws(StoreError) -> ModuleVersion? {
        try await read { database in
            let row = try database.first("SELECT version, archive FROM modules WHERE \(condition)", arguments)
            return try row.map { ModuleVersion(version: try $0.text(0), archive: try $0.bytes(1)) }
        }
    }
}
