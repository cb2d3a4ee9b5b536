public import CaseKernel

/// A dated history as a file tells it: CSV of `date,step,details`.
///
/// A date is a day, `2024-08-29`, or a month, `2024-08`. Details are `key=value` pairs with semicolons between. Blank lines,
/// lines that begin with `#`, a heading, a byte order mark and either kind of line end are taken as they come.
public struct TimelineFile: Hashable, Sendable {
    /// The lines that could be read, in the order of the file.
    public let lines: [TimelineLine]
    /// What could not be read, every fault at once, in the order of the file.
    public let faults: [TimelineFault]

    /// Reads a file's text. Never fails: what is wrong is among the ``faults``.
    public init(_ text: String) {
        var lines: [TimelineLine] = []
        var faults: [TimelineFault] = []
        for (index, row) in CSVRows(text).rows.enumerated() where !row.isSkipped {
            if index == 0 || lines.isEmpty && faults.isEmpty, row.isHeading { continue }
            do throws(TimelineFaults) { lines.append(try TimelineLine(row)) } catch { faults += error.faults }
        }
        self.lines = lines
        self.faults = faults
    }
}

/// When something happened, as exactly as it is known.
public enum TimelineDate: Hashable, Sendable {
    /// On a day.
    case day(Day)
    /// Some time in a month, given by its first day and its last.
    case month(first: Day, last: Day)

    /// Reads `2024-08-29` or `2024-08`; `nil` when it is neither.
    public init?(_ text: String) {
        if let day = Day(iso: text) {
            self = .day(day)
            return
        }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].count == 4, parts[1].count == 2, let first = Day(iso: text + "-01") else {
            return nil
        }
        self = .month(first: first, last: first.monthsLater(1).advanced(by: -1))
    }

    /// The first day it can have been.
    public var first: Day {
        switch self {
        case .day(let day), .month(let day, _): day
        }
    }

    /// The last day it can have been.
    public var last: Day {
        switch self {
        case .day(let day), .month(_, let day): day
        }
    }
}

/// One line of a history.
public struct TimelineLine: Hashable, Sendable {
    /// The line of the file it begins on, from 1.
    public let number: Int
    /// When.
    public let date: TimelineDate
    /// What was done, with what was filled in.
    public let form: StepForm

    init(_ row: CSVRows.Row) throws(TimelineFaults) {
        var faults: [TimelineFault] = []
        let cells = row.cells
        let date = TimelineDate(cells[0].text)
        if date == nil {
            faults.append(
                TimelineFault(
                    cells[0],
                    "found the date \(cells[0].text.quoted); expected a day like 2024-08-29 or a month like 2024-08"))
        }
        let name = cells.count > 1 ? cells[1].text.asName : ""
        let step = StepName(rawValue: name).flatMap { $0.canBeTold ? $0 : nil }
        if step == nil { faults.append(TimelineFault(cells.count > 1 ? cells[1] : cells[0], Self.noStep(name))) }
        var details = Details()
        if cells.count > 2 { details.read(Array(cells[2...]), of: step) }
        faults += details.faults
        guard let date, let step, faults.isEmpty else { throw TimelineFaults(faults: faults) }
        number = row.line
        self.date = date
        form = StepForm(step: step, track: details.track, fields: details.fields)
    }

    private static func noStep(_ name: String) -> String {
        guard !name.isEmpty else { return "found no step; expected date,step,details: redress steps lists the steps" }
        let known = StepName.allCases.filter(\.canBeTold).map(\.rawValue)
        let near = known.min { $0.distance(to: name) < $1.distance(to: name) } ?? ""
        return "found the step \(name.quoted); expected one that redress steps lists, such as \(near)"
    }
}

extension StepName {
    /// Whether a history can tell of it: everything but what the program does by itself.
    public var canBeTold: Bool { self == .intend ? false : !isPrograms }
}

/// Something in a file that could not be read.
public struct TimelineFault: Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public let line: Int
    /// The column, from 1, in characters.
    public let column: Int
    /// What was found, what was expected, and what to do.
    public let message: String

    init(_ cell: CSVRows.Cell, _ message: String) {
        line = cell.line
        column = cell.column
        self.message = message
    }

    init(line: Int, column: Int = 1, _ message: String) {
        self.line = line
        self.column = column
        self.message = message
    }

    /// `3:12: error: …`, to be put after the file's name and a colon.
    public var description: String { "\(line):\(column): error: \(message)" }
}

/// All that is wrong with one line.
struct TimelineFaults: Error {
    let faults: [TimelineFault]
}

/// What a line says besides date and step.
private struct Details {
    var fields: [String: String] = [:]
    var track: TrackNumber?
    var faults: [TimelineFault] = []

    /// Reads `key=value` pairs; a piece without a key goes on with the value before it, as commas and semicolons do in prose.
    mutating func read(_ cells: [CSVRows.Cell], of step: StepName?) {
        var last: String?
        for cell in cells {
            for (index, piece) in cell.text.split(separator: ";", omittingEmptySubsequences: false).enumerated() {
                let words = String(piece).trimmed
                guard !words.isEmpty else { continue }
                let halves = words.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                let key = String(halves[0]).asName
                guard halves.count == 2, step == nil || isKey(key, of: step) || last == nil else {
                    if let last, let value = fields[last] {
                        fields[last] = value + (index == 0 ? ", " : "; ") + words
                    } else {
                        faults.append(TimelineFault(cell, "found \(words.quoted); expected key=value"))
                    }
                    continue
                }
                last = key
                take(key, String(halves[1]).trimmed, cell, step)
            }
        }
    }

    private func isKey(_ key: String, of step: StepName?) -> Bool {
        key == "track" || step?.inputs.contains { $0.name == key } ?? true
    }

    private mutating func take(_ key: String, _ value: String, _ cell: CSVRows.Cell, _ step: StepName?) {
        if key == "track" {
            guard let number = Int(value).flatMap(TrackNumber.init) else {
                faults.append(TimelineFault(cell, "found track=\(value.quoted); expected a whole number from 1"))
                return
            }
            track = number
            return
        }
        guard let step else { return }
        guard let input = step.inputs.first(where: { $0.name == key }) else {
            let known = step.inputs.map(\.name) + (step.isOfTrack ? ["track"] : [])
            let list = known.isEmpty ? "none" : known.joined(separator: ", ")
            faults.append(TimelineFault(cell, "found the detail \(key.quoted); \(step.rawValue) has \(list)"))
            return
        }
        fields[key] = input.kind.understood(value)
    }
}

extension StepInput.Kind {
    /// A value as a person may write it, as the choice it means: `Partly upheld` for `partly-upheld`.
    fileprivate func understood(_ value: String) -> String {
        switch self {
        case .choice(let choices): choices.contains(value) || !choices.contains(value.asName) ? value : value.asName
        case .words, .day, .choices, .number, .numbers: value
        }
    }
}
