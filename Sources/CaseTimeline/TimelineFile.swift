public import CaseKernel

/// A dated history as a file tells it: CSV of `date,step,details`.
///
/// A date is a day, `2024-08-29`, or a month, `2024-08`. Details are `key=value` pairs with semicolons between. Blank lines,
/// lines that begin with `#`, a heading, a byte order mark and either kind of line end are taken as they come.
///
/// A file may also say what should come of it, as the sample cases of a council do: lines of `expect`, and, once each,
/// `as-of,2026-05-01` (the day it is looked at) and `calendar,VERSION` (the calendar its dates were written for).
public struct TimelineFile: Hashable, Sendable {
    /// The lines that could be read, in the order of the file.
    public let lines: [TimelineLine]
    /// What could not be read, every fault at once, in the order of the file.
    public let faults: [TimelineFault]
    /// What should come of it.
    public let expectations: [TimelineExpectation]
    /// The day on which it is to be looked at, if it says.
    public let asOf: Day?
    /// The version of the calendar that its dates were written for, if it says.
    public let calendarVersion: String?

    /// Reads a file's text. Never fails: what is wrong is among the ``faults``.
    public init(_ text: String) {
        var lines: [TimelineLine] = []
        var faults: [TimelineFault] = []
        var expectations: [TimelineExpectation] = []
        var asOf: Day?
        var calendarVersion: String?
        for (index, row) in CSVRows(text).rows.enumerated() where !row.isSkipped {
            if index == 0 || lines.isEmpty && faults.isEmpty, row.isHeading { continue }
            do throws(TimelineFaults) {
                switch row.kind {
                case .happened: lines.append(try TimelineLine(row))
                case .expectation: expectations.append(try TimelineExpectation(row))
                case .asOf: asOf = try row.day
                case .calendar: calendarVersion = row.rest
                }
            } catch { faults += error.faults }
        }
        self.expectations = expectations
        self.asOf = asOf
        self.calendarVersion = calendarVersion
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
    /// Where each detail's value stands, and, under no name, the step.
    private let places: [String: CSVRows.Place]

    init(_ row: CSVRows.Row) throws(TimelineFaults) {
        var faults: [TimelineFault] = []
        let cells = row.cells
        let date = TimelineDate(cells[0].text)
        if date == nil {
            faults.append(
                TimelineFault(
                    cells[0].start,
                    "found the date \(cells[0].text.quoted); expected a day like 2024-08-29 or a month like 2024-08"))
        }
        let name = cells.count > 1 ? cells[1].text.asName : ""
        let step = StepName(rawValue: name).flatMap { $0.canBeTold ? $0 : nil }
        if step == nil {
            faults.append(TimelineFault((cells.count > 1 ? cells[1] : cells[0]).start, Self.noStep(name)))
        }
        var details = TimelineDetails(of: step)
        if cells.count > 2 { details.read(Array(cells[2...])) }
        faults += details.faults
        number = row.line
        let places = details.places.merging(["": (cells.count > 1 ? cells[1] : cells[0]).start]) { $1 }
        self.places = places
        guard let step else { throw TimelineFaults(faults: faults) }
        form = StepForm(step: step, track: details.track, fields: details.fields)
        for fault in details.faultsOfValues(in: form, on: date?.first) {
            faults.append(Self.fault(fault, of: form, at: places, row.line))
        }
        guard let date, faults.isEmpty else { throw TimelineFaults(faults: faults) }
        self.date = date
    }

    private static func noStep(_ name: String) -> String {
        guard !name.isEmpty else { return "found no step; expected date,step,details: redress steps lists the steps" }
        let meant = StepName.meant(by: name).map { ", such as \($0.rawValue)" } ?? ""
        return "found the step \(name.quoted); expected one that redress steps lists\(meant)"
    }

    /// What is wrong with how it is filled in, at the value that is meant.
    func fault(_ fault: FormFaults.Fault) -> TimelineFault { Self.fault(fault, of: form, at: places, number) }

    private static func fault(
        _ fault: FormFaults.Fault, of form: StepForm, at places: [String: CSVRows.Place], _ line: Int
    ) -> TimelineFault {
        TimelineFault(
            places[fault.field] ?? places[""] ?? CSVRows.Place(line: line, column: 1),
            "\(form.step.rawValue): \(fault.field) \(fault.message)")
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

    init(_ place: CSVRows.Place, _ message: String) {
        line = place.line
        column = place.column
        self.message = message
    }

    /// `3:12: error: …`, to be put after the file's name and a colon.
    public var description: String { "\(line):\(column): error: \(message)" }
}

/// All that is wrong with one line.
struct TimelineFaults: Error {
    let faults: [TimelineFault]
}

extension CSVRows.Row {
    enum Kind {
        /// Something happened.
        case happened
        /// Something is to come of it.
        case expectation
        /// The day it is looked at.
        case asOf
        /// The calendar it was written for.
        case calendar
    }

    var kind: Kind {
        switch cells[0].text.asName {
        case "expect": .expectation
        case "as-of": .asOf
        case "calendar": .calendar
        case _: .happened
        }
    }

    /// All that comes after the first cell, as it was written.
    var rest: String { cells.dropFirst().map(\.text).joined(separator: ", ") }

    /// The day that the second cell gives.
    var day: Day {
        get throws(TimelineFaults) {
            guard cells.count > 1, let day = Day(iso: cells[1].text) else {
                let cell = cells.count > 1 ? cells[1] : cells[0]
                throw TimelineFaults(faults: [
                    TimelineFault(cell.start, "found \(cell.text.quoted); expected a day like 2026-05-01")
                ])
            }
            return day
        }
    }
}
