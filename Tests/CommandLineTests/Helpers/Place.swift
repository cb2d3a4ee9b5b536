import Foundation

/// Where some words first stand in a text: line and column in characters, from 1.
struct Place: Hashable {
    let line: Int
    let column: Int

    init?(of words: String, in text: String) {
        guard let range = text.range(of: words) else { return nil }
        let before = text[..<range.lowerBound]
        line = before.count { $0.isNewline } + 1
        column = before.reversed().prefix { !$0.isNewline }.count + 1
    }
}
