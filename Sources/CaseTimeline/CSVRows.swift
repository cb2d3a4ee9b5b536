/// The rows of a CSV text (RFC 4180), each cell with the place where it begins.
struct CSVRows {
    private(set) var rows: [Row] = []

    /// A cell: its text without quotes and outer white space, and where it begins.
    struct Cell: Hashable {
        var text: String
        let line: Int
        let column: Int
    }

    /// A row of at least one cell.
    struct Row: Hashable {
        let line: Int
        var cells: [Cell]

        /// Whether there is nothing to read: a blank row, or a remark.
        var isSkipped: Bool {
            cells[0].text.hasPrefix("#") || cells.allSatisfy { $0.text.isEmpty }
        }

        /// Whether it names the columns.
        var isHeading: Bool { cells[0].text.lowercased() == "date" }
    }

    init(_ text: String) {
        var reader = Reader(
            characters: Array(text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()) : text))
        while let row = reader.row() { rows.append(row) }
    }

    private struct Reader {
        let characters: [Character]
        var index = 0
        var line = 1
        var column = 1

        init(characters: [Character]) { self.characters = characters }

        mutating func row() -> Row? {
            guard index < characters.count else { return nil }
            var row = Row(line: line, cells: [cell()])
            while index < characters.count, characters[index] == "," {
                step()
                row.cells.append(cell())
            }
            if index < characters.count { step() }
            return row
        }

        /// Reads up to the next comma or line end outside quotes.
        private mutating func cell() -> Cell {
            while index < characters.count, characters[index] == " " || characters[index] == "\t" { step() }
            let (startLine, startColumn) = (line, column)
            var text = ""
            var isQuoted = index < characters.count && characters[index] == "\""
            if isQuoted { step() }
            while index < characters.count {
                let character = characters[index]
                if isQuoted {
                    guard character == "\"" else {
                        text.append(character)
                        step()
                        continue
                    }
                    step()
                    if index < characters.count, characters[index] == "\"" {
                        text.append("\"")
                        step()
                    } else {
                        isQuoted = false
                    }
                    continue
                }
                if character == "," || character.isNewline { break }
                text.append(character)
                step()
            }
            return Cell(text: text.trimmed, line: startLine, column: startColumn)
        }

        private mutating func step() {
            if characters[index].isNewline {
                line += 1
                column = 1
            } else {
                column += 1
            }
            index += 1
        }
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        var rest = self[...]
        while let first = rest.first, first.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.isWhitespace { rest = rest.dropLast() }
        return String(rest)
    }

    /// As a step, key or choice is written: `Hold panel` and `hold_panel` are `hold-panel`.
    var asName: String {
        String(trimmed.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
    }

    /// In quotation marks, and no longer than a line bears.
    var quoted: String { "\"\(prefix(60))\"" }

    /// How many letters have to change to make it another (Levenshtein's distance).
    func distance(to other: String) -> Int {
        let (own, others) = (Array(self), Array(other.prefix(60)))
        var row = Array(0...others.count)
        for (i, letter) in own.enumerated() {
            var next = [i + 1]
            for (j, target) in others.enumerated() {
                next.append(Swift.min(row[j + 1] + 1, next[j] + 1, row[j] + (letter == target ? 0 : 1)))
            }
            row = next
        }
        return row[others.count]
    }
}
