import Foundation
import GRDB

/// How the two files of a council are opened.
enum Connections {
    /// The cases: write-ahead log, and every commit waits for the disk.
    static func openCases(_ path: String) throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { database in
            // After opening, because GRDB itself sets NORMAL, which may lose the last commits in a power cut.
            try database.execute(sql: "PRAGMA synchronous = FULL")
            // What an erased case took up, now or in an earlier version of a row, is overwritten.
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
        }
        return pool
    }

    /// The keys: a rollback journal, so that a key that was deleted lingers in no write-ahead log.
    static func openKeys(_ path: String) throws -> DatabaseQueue {
        var configuration = configuration
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA secure_delete = ON")
            try database.execute(sql: "PRAGMA synchronous = FULL")
        }
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    /// The people of a realm: few, and every commit waits for the disk.
    static func openTeam(_ path: String) throws -> DatabaseQueue {
        try openKeys(path)
    }

    /// How long a file that somebody else works on is waited for, in seconds.
    static let busySeconds = 5

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(TimeInterval(busySeconds))
        configuration.publicStatementArguments = false
        return configuration
    }
}
