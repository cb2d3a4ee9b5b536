import Foundation
import GRDB

/// What the disk itself allows, one commit after another: the rate that committing in groups has to beat.
struct DiskCommits {
    private let seconds: [Double]

    private static let lasting = Duration.seconds(4)

    /// How many commits a second.
    var perSecond: Int { Int(Double(seconds.count) / seconds.reduce(0, +)) }

    /// How long the given share of commits took at most.
    func milliseconds(at share: Double) -> Double {
        (seconds[Int(Double(seconds.count - 1) * share)] * 100_000).rounded() / 100
    }

    /// Appends 4 KiB to a file and waits for the disk, again and again.
    static func appended(in folder: String) throws -> DiskCommits {
        let path = folder + "/appended"
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw NotAsMeant("\(path) cannot be written") }
        defer { close(file) }
        let page = [UInt8](repeating: 0x52, count: 4_096)
        return try DiskCommits {
            guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else {
                throw NotAsMeant("\(path) cannot be written")
            }
        }
    }

    /// Commits one row of 1 KiB to a SQLite database set as the stores are, again and again.
    static func throughSQLite(in folder: String) throws -> DiskCommits {
        let database = try DatabaseQueue(path: folder + "/commits.sqlite")
        try database.writeWithoutTransaction { database in
            try database.execute(
                sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE rows (bytes BLOB NOT NULL)")
        }
        let bytes = Data(repeating: 0x52, count: 1_024)
        return try DiskCommits {
            try database.write { try $0.execute(sql: "INSERT INTO rows (bytes) VALUES (?)", arguments: [bytes]) }
        }
    }

    private init(_ commit: () throws -> Void) throws {
        let clock = ContinuousClock()
        let end = clock.now + Self.lasting
        var seconds: [Double] = []
        while clock.now < end { seconds.append(try clock.measure(commit).inSeconds) }
        self.seconds = seconds.sorted()
    }
}

extension Duration {
    fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
