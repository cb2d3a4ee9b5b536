import CaseKernel
import CaseTimeline

/// A sample history: a timeline file in `cases/` that says what should come of it, run whenever the module is checked.
enum SampleHistory {
    /// Where the histories of a folder cannot be read, or come out otherwise than they expect; in the order of the files.
    static func faults(in files: ModuleFiles, under procedure: Procedure) -> [Fault] {
        files.files.keys.sorted().filter { $0.hasPrefix(ModuleFiles.cases + "/") && $0.hasSuffix(".csv") }
            .flatMap { path in
                faults(of: files.files[path] ?? [], under: procedure).map { fault in
                    Fault(
                        file: files.folder + "/" + path, position: TextPosition(line: fault.line, column: fault.column),
                        severity: .error, found: fault.found, expected: fault.expected, remedy: fault.remedy,
                        source: nil)
                }
            }
    }

    private struct Found {
        let line: Int
        let column: Int
        let found: String
        let expected: String
        let remedy: String
    }

    private static func faults(of bytes: [UInt8], under procedure: Procedure) -> [Found] {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            return [
                Found(
                    line: 1, column: 1, found: "bytes that are no UTF-8", expected: "a CSV file in UTF-8",
                    remedy: "save it as UTF-8")
            ]
        }
        let file = TimelineFile(text)
        guard file.faults.isEmpty else { return file.faults.map(found) }
        guard !file.lines.isEmpty, !file.expectations.isEmpty else {
            let missing = file.lines.isEmpty ? "that happened" : "that is expected"
            return [
                Found(
                    line: 1, column: 1, found: "nothing \(missing)",
                    expected: "lines of date,step,details and lines of expect,clock,details", remedy: "add them")
            ]
        }
        let calendar = WorkingCalendar.englandAndWales
        let last = file.lines.map(\.date.last).max() ?? calendar.days.lowerBound
        let timeline = Timeline(
            file.lines, in: TimelineSetting(procedure: procedure, calendar: calendar, asOf: file.asOf ?? last))
        guard timeline.faults.isEmpty else { return timeline.faults.map(found) }
        return timeline.faults(of: file.expectations, writtenFor: file.calendarVersion, on: calendar).map(found)
    }

    /// A fault of the file, as a check puts it: what was found, what was expected, and what to do.
    private static func found(_ fault: TimelineFault) -> Found {
        let halves = fault.message.split(separator: "; expected ", maxSplits: 1)
        let found = halves[0].hasPrefix("found ") ? halves[0].dropFirst("found ".count) : halves[0]
        let rest = halves.count == 2 ? String(halves[1]) : "a line that redress timeline can read"
        let parts = rest.split(separator: ": ", maxSplits: 1)
        return Found(
            line: fault.line, column: fault.column, found: String(found), expected: String(parts[0]),
            remedy: parts.count == 2 ? String(parts[1]) : "mend the line")
    }
}
