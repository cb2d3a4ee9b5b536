/// The rows of a CSV text (RFC 4180), each character of a cell with its place in the text.
struct CSVRows {
    private(set) var rows: [Row] = []

    /// Where a character stands: line and column, from 1.
    struct Place: Hashable {
        let line: Int
        let column: Int
    }

    /// A cell, or a part of one: its characters without quotes and outer white space, and where each stands.
    struct Cell: Hashable {
        let characters: ArraySlice<Character>
        let places: ArraySlice<Place>
        /// Where it begins, were it empty.
        let opening: Place

        var text: String { String(characters) }
        /// Where it begins.
        var start: Place { places.first ?? opening }

        init(_ characters: ArraySlice<Character>, at places: ArraySlice<Place>, opening: Place) {
            var (first, end) = (characters.startIndex, characters.endIndex)
            while first < end, characters[first].isWhitespace { first += 1 }
            while first < end, characters[end - 1].isWhitespace { end -= 1 }
            self.characters = characters[first..<end]
            self.places = places[first..<end]
            self.opening = opening
        }

        /// The parts between separators.
        func parts(at separator: Character, limit: Int = .max) -> [Cell] {
            var parts: [Cell] = []
            var from = characters.startIndex
            for index in characters.indices where characters[index] == separator && parts.count < limit {
                parts.append(Cell(characters[from..<index], at: places[from..<index], opening: start))
                from = index + 1
            }
            return parts + [Cell(characters[from...], at: places[from...], opening: places.last ?? opening)]
        }
    }

    /// A row of at least one cell.
    struct Row: Hashable {
        let line: Int
        var cells: [Cell]

        /// Whether there is nothing to read: a blank row, or a remark.
        var isSkipped: Bool {
            cells[0].characters.first == "#" || cells.allSatisfy(\.characters.isEmpty)
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
            let opening = Place(line: line, column: column)
            var text: [Character] = []
            var places: [Place] = []
            var isQuoted = index < characters.count && characters[index] == "\""
            if isQuoted { step() }
            while index < characters.count {
                let character = characters[index]
                if isQuoted, character == "\"" {
                    step()
                    isQuoted = index < characters.count && characters[index] == "\""
                    if !isQuoted { continue }
                } else if !isQuoted, character == "," || character.isNewline {
                    break
                }
                text.append(character)
                places.append(Place(line: line, column: column))
                step()
            }
            return Cell(text[...], at: places[...], opening: opening)
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
}
