import Foundation

/// How old a reader of some text must be, by the Flesch-Kincaid grade level.
///
/// J. P. Kincaid and others, *Derivation of new readability formulas for Navy enlisted personnel* (1975):
/// 0.39 × words per sentence + 11.8 × syllables per word − 15.59. The reading age is the grade and five years.
public struct ReadingAge {
    /// What stands for a name, an address or a number: one short word that is nobody's to simplify.
    public static let name = "Name"
    /// The sentences that have a word of ours.
    public let sentences: [Sentence]

    /// A sentence, and what it adds to the grade.
    public struct Sentence: CustomStringConvertible {
        /// As it was written.
        public let text: String
        /// Its words.
        public let words: [String]
        /// How many syllables they have.
        public var syllables: Int { words.map(Syllables.count).reduce(0, +) }

        /// The grade it would have alone.
        public var grade: Double { ReadingAge.grade(words: words.count, sentences: 1, syllables: syllables) }

        /// What it weighs, and its words.
        public var description: String {
            "grade \((grade * 10).rounded() / 10), \(words.count) words, \(syllables) syllables: \(text)"
        }

        init(_ text: String) {
            self.text = text
            words = text.split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "'" }.map(String.init)
                .filter { $0.contains { $0.isLetter || $0.isNumber } }
        }

        /// Whether it has a word that is ours: a line of names and numbers alone is nobody's prose.
        var isProse: Bool { words.contains { $0 != ReadingAge.name && $0.contains(where: \.isLetter) } }
    }

    /// Text in which each line is a block of its own: a paragraph, a list item, a heading, a cell of a table.
    public init(_ text: String) {
        sentences = text.split(separator: "\n").flatMap { Self.sentences(of: String($0)) }.filter(\.isProse)
    }

    /// The grade of the whole.
    public var grade: Double {
        Self.grade(
            words: sentences.map(\.words.count).reduce(0, +), sentences: sentences.count,
            syllables: sentences.map(\.syllables).reduce(0, +))
    }

    /// The same of whole sentences only, so that a page's many short labels cannot make up for prose that is hard.
    public var prose: ReadingAge { ReadingAge(sentences.filter { $0.words.count >= 5 }) }

    private init(_ sentences: [Sentence]) { self.sentences = sentences }

    /// The sentences that weigh most, hardest first.
    public func worst(_ count: Int = 5) -> String {
        sentences.sorted { $0.grade > $1.grade }.prefix(count).map(\.description).joined(separator: "\n")
    }

    static func grade(words: Int, sentences: Int, syllables: Int) -> Double {
        guard words > 0, sentences > 0 else { return 0 }
        return 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    /// A sentence ends at a full stop, a question mark or an exclamation mark before a space, and where its block ends.
    private static func sentences(of block: String) -> [Sentence] {
        block.split(separator: /[.?!]+["”’)]*(\s+|$)/).map { Sentence(String($0).trimmingCharacters(in: .whitespaces)) }
            .filter { !$0.words.isEmpty }
    }
}
