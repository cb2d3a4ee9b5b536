import PluginProtocol
import Synchronization

/// Keeps personal data and secrets out of what a plug-in writes to standard error, before it reaches the log.
///
/// It masks more than it must: every word of anything the process was given, and whatever looks like an address, a number,
/// a key or something encoded.
final class Scrubber: Sendable {
    /// What stands where something was taken out.
    static let mask = "[…]"
    /// Beyond so many words nothing is let through any more: the memory for them has to end somewhere.
    static let mostWords = 200_000

    private let words = Mutex<Set<String>>([])

    /// Learns the words of a text that the process is given.
    func learn(_ text: String) {
        let found = Self.words(of: text)
        words.withLock { words in
            guard words.count < Self.mostWords else { return }
            words.formUnion(found)
        }
    }

    /// A line fit for the log: without control characters and with everything that may be personal masked.
    func scrubbed(_ line: String) -> String {
        let words = words.withLock { $0 }
        guard words.count < Self.mostWords else { return Self.mask }
        let plain = Self.withoutNumbers(String(line.map { $0.isPrintable ? $0 : " " }))
        let masked = plain.split(separator: " ", omittingEmptySubsequences: true).map { chunk in
            Self.looksEncoded(chunk) ? Self.mask : Self.masked(chunk, words)
        }
        return masked.joined(separator: " ")
    }

    /// The words of a text, lower-cased: runs of letters and digits, and the parts of those that change case within.
    private static func words(of text: String) -> Set<String> {
        var found: Set<String> = []
        for run in text.split(whereSeparator: { !$0.isLetterOrDigit }) {
            if run.count >= 2 { found.insert(run.lowercased()) }
            for part in run.humps where part.count >= 2 { found.insert(part) }
        }
        return found
    }

    /// Masks digits in groups, as telephone numbers and dates are written.
    private static func withoutNumbers(_ line: String) -> String {
        line.replacing(/[0-9][0-9 ().\/-]{4,}[0-9]/) { match in
            match.output.count { $0.isNumber } >= 6 ? mask : String(match.output)
        }
    }

    /// An address, or something in an encoding that would hide a word.
    private static func looksEncoded(_ chunk: Substring) -> Bool {
        if chunk.contains("@") || chunk.contains("\\") || chunk.contains("&#") || chunk.contains("=?") { return true }
        if chunk.contains(/[%=][0-9A-Fa-f]{2}/) { return true }
        return chunk.contains(/[A-Za-z0-9+\/=_-]{25}/) && !chunk.isPath
    }

    /// Masks each run of letters and digits that is known, holds something known, or is a number or a key.
    private static func masked(_ chunk: Substring, _ words: Set<String>) -> String {
        var result = ""
        var rest = chunk[...]
        while let first = rest.first {
            guard first.isLetterOrDigit else {
                result.append(first)
                rest = rest.dropFirst()
                continue
            }
            let run = rest.prefix { $0.isLetterOrDigit }
            result += isPersonal(run, words) ? mask : String(run)
            rest = rest[run.endIndex...]
        }
        return result
    }

    private static func isPersonal(_ run: Substring, _ words: Set<String>) -> Bool {
        let digits = run.count { $0.isNumber }
        if run.contains(/[0-9]{4}/) || digits >= 4 { return true }
        if run.count > 24 || (run.count >= 12 && digits > 0) { return true }
        let lower = run.lowercased()
        if words.contains(lower) || run.humps.contains(where: words.contains) { return true }
        return holdsKnown(Array(lower), words)
    }

    /// Whether a known word of four or more stands anywhere in it: `janesmith`, `Janes`.
    private static func holdsKnown(_ letters: [Character], _ words: Set<String>) -> Bool {
        guard letters.count >= 5 else { return false }
        for start in 0...(letters.count - 4) {
            for end in (start + 4)...letters.count where words.contains(String(letters[start..<end])) {
                return true
            }
        }
        return false
    }
}

extension Character {
    fileprivate var isLetterOrDigit: Bool { isLetter || isNumber }

    /// Whether a log may hold it: no control character, and nothing that turns the writing around.
    fileprivate var isPrintable: Bool {
        unicodeScalars.allSatisfy {
            switch $0.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned,
                .spaceSeparator:
                false
            default: true
            }
        }
    }
}

extension Substring {
    /// The parts of `JaneSmith7`, lower-cased: `jane`, `smith`, `7`.
    fileprivate var humps: [String] {
        var parts: [String] = []
        var last: Character?
        for character in self {
            let isStart = last.map { $0.isLowercase && character.isUppercase || $0.isNumber != character.isNumber }
            if isStart ?? true { parts.append("") }
            parts[parts.count - 1].append(contentsOf: character.lowercased())
            last = character
        }
        return parts
    }

    /// Whether it is an absolute path, which is cut into its names and not taken for base64.
    fileprivate var isPath: Bool {
        let bare = drop { "\"'([".contains($0) }
        return bare.hasPrefix("/") && !bare.contains("+") && bare.split(separator: "/").allSatisfy { $0.count <= 24 }
    }
}
