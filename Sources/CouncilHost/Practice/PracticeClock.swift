import Foundation
import Synchronization

/// The clock of a practice install: the system's, moved forward as far as somebody asked; it is never moved back.
///
/// How far is kept in the data folder, whose mark it is: a folder with it is a practice's and no other's.
public final class PracticeClock: Sendable {
    private let path: String
    private let ahead: Mutex<Int64>

    /// The name of the mark in a data folder.
    public static let name = "practice.json"

    /// The longest a clock is moved at once, in days.
    public static let longest = 400

    private struct Mark: Codable {
        var seconds: Int64
    }

    /// Opens the mark of a data folder, or makes it.
    ///
    /// - Throws: ``NotForPractice`` where the folder holds stores that were not made for practice, or cannot be used.
    public init(data: String) throws(NotForPractice) {
        path = data + "/" + Self.name
        if let bytes = FileManager.default.contents(atPath: path) {
            guard let mark = try? JSONDecoder().decode(Mark.self, from: bytes) else {
                throw NotForPractice("\(path) cannot be read; move the folder \(data) away and start again")
            }
            ahead = Mutex(mark.seconds)
            return
        }
        guard !FileManager.default.fileExists(atPath: data + "/install.key") else {
            throw NotForPractice(
                "the data folder \(data) was not made for practice and may hold real cases; name another with --data")
        }
        ahead = Mutex(0)
        try write(0)
    }

    /// Whether a data folder is a practice's, where nothing real may be kept.
    public static func marks(_ data: String) -> Bool { FileManager.default.fileExists(atPath: data + "/" + name) }

    /// Seconds since 1970 in the practice.
    public var now: Int64 { Self.system + ahead.withLock { $0 } }

    /// The moment outside.
    public static var system: Int64 { Int64(Date().timeIntervalSince1970.rounded(.down)) }

    /// How many days it is ahead.
    public var daysAhead: Int { Int(ahead.withLock { $0 } / 86_400) }

    /// Moves it forward, by 1 to ``longest`` days.
    public func move(days: Int) throws(NotForPractice) {
        guard (1...Self.longest).contains(days) else {
            throw NotForPractice("a clock is moved by 1 to \(Self.longest) days at once")
        }
        let seconds = ahead.withLock { ahead in
            ahead += Int64(days) * 86_400
            return ahead
        }
        try write(seconds)
    }

    private func write(_ seconds: Int64) throws(NotForPractice) {
        do {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try JSONEncoder().encode(Mark(seconds: seconds)).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw NotForPractice("\(path) cannot be written")
        }
    }
}

/// Why something cannot be practised here.
public struct NotForPractice: Error, Hashable, Sendable, CustomStringConvertible {
    /// What to do.
    public let description: String

    init(_ description: String) { self.description = description }
}
