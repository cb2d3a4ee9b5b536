import Foundation

/// The real program, which stands beside the running tests.
enum Program {
    static var path: String {
        get throws {
            let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
            return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("redress").path
        }
    }

    /// A run that is over.
    struct Ended: Sendable {
        let code: Int32
        let out: String
        let err: String

        var lines: [String] { out.split(separator: "\n").map(String.init) }
        func json() throws -> JSONValue { try JSONValue(Array(out.utf8)) }
    }
}
