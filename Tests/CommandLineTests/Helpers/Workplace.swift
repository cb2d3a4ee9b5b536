import Foundation
import Synchronization

/// A fresh folder with councils in it, which is gone when its last user is.
final class Workplace: Sendable {
    let path: String
    private let programs = Mutex<[RunningProgram]>([])

    /// Makes a folder with copies of the named councils, of the base and of the schema.
    init(councils: [String] = Workplace.fiveCouncils) throws {
        let name = "redress-\(UUID().uuidString.prefix(8))"
        path = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
        try FileManager.default.createDirectory(atPath: path + "/councils", withIntermediateDirectories: true)
        for council in ["base", "council.xsd"] + councils {
            try FileManager.default.copyItem(atPath: Self.repository + "/councils/" + council, toPath: folder(council))
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    static let fiveCouncils = ["dudley", "medway", "st-helens", "unnamed-council", "windsor-and-maidenhead"]

    private static let repository = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .path

    func folder(_ council: String) -> String { "\(path)/councils/\(council)" }
    func module(_ council: String) -> String { folder(council) + "/council.xml" }

    func text(of file: String) throws -> String { try String(contentsOfFile: file, encoding: .utf8) }

    func write(_ text: String, to file: String) throws {
        try text.write(toFile: file.hasPrefix("/") ? file : "\(path)/\(file)", atomically: true, encoding: .utf8)
    }

    /// Makes a council out of another, as its operator would: copies the folder, then changes identifier and name.
    func copy(_ council: String, to other: String, name: String) throws {
        try FileManager.default.copyItem(atPath: folder(council), toPath: folder(other))
        let text = try text(of: module(other))
            .replacingOccurrences(of: "id=\"\(council)\"", with: "id=\"\(other)\"")
            .replacing(
                /name="[^"]*" short-name="[^"]*"/, with: "name=\"\(name)\" short-name=\"\(name)\"", maxReplacements: 1)
        try write(text, to: module(other))
    }

    func remove(_ council: String) throws { try FileManager.default.removeItem(atPath: folder(council)) }

    /// Makes the data folder that a host would have made, for a command that runs before any host did.
    func makeDataFolder() throws {
        try FileManager.default.createDirectory(
            atPath: path + "/data", withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    func run(_ arguments: [String], stdin: String = "") async throws -> Program.Ended {
        let program = try start(arguments, stdin: stdin)
        return Program.Ended(code: await program.code, out: program.out, err: program.err)
    }

    func start(_ arguments: [String], stdin: String = "", environment: [String: String] = [:]) throws -> RunningProgram
    {
        let program = try RunningProgram(arguments, in: path, stdin: stdin, environment: environment)
        programs.withLock { $0.append(program) }
        return program
    }

    /// All that was written to standard error: the log and what terminals were told.
    var standardError: String { programs.withLock { $0 }.map(\.err).joined(separator: "\n") }
}
