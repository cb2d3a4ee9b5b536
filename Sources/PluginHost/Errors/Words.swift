/// The words of texts, as a ``Scrubber`` knows them: lower-cased runs of two or more letters and digits.
enum Words {
    /// Adds the words of a text, and the parts of those that change case within.
    static func add(_ text: String, to words: inout Set<String>) {
        for run in text.utf8.split(whereSeparator: { $0 < 0x80 && !isLetterOrDigit($0) }) where run.count >= 2 {
            if run.allSatisfy({ $0 < 0x80 }) {
                add(run: Substring(run), to: &words)
            } else {
                for run in Substring(run).split(whereSeparator: { !$0.isLetterOrDigit }) { add(run: run, to: &words) }
            }
        }
    }

    private static func add(run: Substring, to words: inout Set<String>) {
        guard run.utf8.count >= 2 else { return }
        words.insert(run.lowercased())
        guard run.utf8.dropFirst().contains(where: { !(0x61...0x7A).contains($0) }) else { return }
        for part in run.humps where part.count >= 2 { words.insert(part) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}

extension Character {
    var isLetterOrDigit: Bool { isLetter || isNumber }

    /// Whether a log may hold it: no control character, and nothing that turns the writing around.
    var isPrintable: Bool {
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
    var humps: [String] {
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
    var isPath: Bool {
        let bare = drop { "\"'([".contains($0) }
        return bare.hasPrefix("/") && !bare.contains("+") && bare.split(separator: "/").allSatisfy { $0.count <= 24 }
    }
}
