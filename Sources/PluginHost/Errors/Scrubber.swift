import PluginProtocol
import Synchronization

/// Keeps personal data and secrets out of what a plug-in writes to standard error, before it reaches the log.
///
/// It masks more than it must: every word of anything the process was given, and whatever looks like an address, a number,
/// a key or something encoded.
final class Scrubber: Sendable {
    /// What stands where something was taken out.
    static let mask = "[…]"

    /// How many bytes are kept unread: a plug-in that writes nothing to standard error costs no reading.
    private static let mostUnread = 1 << 20

    private struct Known {
        var words: Set<String> = []
        var unread: [String] = []
        var unreadBytes = 0

        mutating func read(upTo most: Int) {
            for text in unread where words.count < most { Words.add(text, to: &words) }
            (unread, unreadBytes) = ([], 0)
        }
    }

    private let mostWords: Int
    private let known = Mutex(Known())

    /// Beyond so many words nothing is let through any more: the memory for them has to end somewhere.
    init(mostWords: Int = 200_000) { self.mostWords = mostWords }

    /// Learns the words of a text that the process is given.
    func learn(_ text: String) {
        known.withLock { known in
            guard !text.isEmpty, known.words.count < mostWords else { return }
            known.unread.append(text)
            known.unreadBytes += text.utf8.count
            if known.unreadBytes > Self.mostUnread { known.read(upTo: mostWords) }
        }
    }

    /// A line fit for the log: without control characters and with everything that may be personal masked.
    func scrubbed(_ line: String) -> String {
        let words = known.withLock { known -> Set<String>? in
            known.read(upTo: mostWords)
            return known.words.count < mostWords ? known.words : nil
        }
        guard let words else { return Self.mask }
        let plain = String(line.map { $0.isPrintable ? $0 : " " })
        let decoded = Self.each(of: plain) { Self.looksEncoded($0) ? Self.mask : String($0) }
        return Self.each(of: Self.withoutNumbers(decoded)) { Self.masked($0, words) }
    }

    /// Changes each part between spaces.
    private static func each(of line: String, _ change: (Substring) -> String) -> String {
        line.split(separator: " ", omittingEmptySubsequences: true).map(change).joined(separator: " ")
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
