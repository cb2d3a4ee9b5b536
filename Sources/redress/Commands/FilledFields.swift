import ArgumentParser
import FoundationEssentials
import Glibc

/// What was filled in on a command line as `name=value`.
struct FilledFields {
    let values: [String: String]

    init(_ fields: [String]) throws {
        var filled: [String: String] = [:]
        for field in fields {
            let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty else {
                throw ValidationError("\(field.prefix(40)): expected name=value, like resolved=yes")
            }
            guard filled.updateValue(try Self.value(String(parts[1])), forKey: String(parts[0])) == nil else {
                throw ValidationError("\(parts[0]) is given twice")
            }
        }
        values = filled
    }

    private static func value(_ text: String) throws -> String {
        guard text.hasPrefix("@") else { return text }
        let isInput = text == "@-"
        let bytes =
            isInput ? standardInput() : FileManager.default.contents(atPath: String(text.dropFirst())).map(Array.init)
        guard let bytes, let words = String(validating: bytes, as: UTF8.self) else {
            throw ValidationError(
                "\(isInput ? "standard input" : String(text.dropFirst())) cannot be read as UTF-8 text")
        }
        return words.hasSuffix("\n") ? String(words.dropLast()) : words
    }

    /// Everything on standard input, or `nil` when it cannot be read.
    static func standardInput() -> [UInt8]? {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
            guard count >= 0 else { return nil }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }
}
