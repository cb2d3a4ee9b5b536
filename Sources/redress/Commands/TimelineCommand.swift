import ArgumentParser
import CaseDesk
import CaseKernel
import CaseTimeline
import CouncilModules
import FoundationEssentials

/// `redress timeline`: replays a dated history, and says of every limit whether it was kept.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Replay a dated history: every limit met, missed or running, and what was irregular.",
        discussion: """
            FILE is CSV of date,step,details, such as

              2025-03-03,receive,who=parent; how=letter
              2025-03-28,answer,by=team manager; resolved=no
              2025-04,request-next-stage,
              2025-09-12,answer,stage=2; findings=1=upheld,2=not-upheld

            redress steps lists the steps and their details. Where only the month is known, a date is 2025-04, and limits come out \
            as a range. It takes histories as they were: steps missing, late, repeated, out of order, begun at stage 2. What was \
            irregular is said, and the replay goes on. Of a history without a receive nothing is said of stage 1, nor of anything \
            else that counts from the receipt. A receive once nothing of the complaint runs any more begins a second complaint, \
            which is reported after the first. Steps of another track, such as the corporate one that a point was routed to, are \
            marked with track=2. Nothing is stored.

            Exit codes: 0 when the file could be read, however irregular the history (with --strict, 1 when it is), 1 when it could not.
            """)

    @Argument(help: "The file; - reads standard input.")
    var file: String

    @Option(help: "The council.")
    var council: String

    @Option(help: "The day on which the history is looked at, such as 2026-03-23. [today]")
    var asOf: String?

    @Flag(help: "Show how every date comes about, day by day.")
    var explain = false

    @Flag(help: "Exit with 1 when anything was irregular or missed.")
    var strict = false

    @OptionGroup
    var folder: CouncilsOption

    @OptionGroup
    var output: FormatOption

    func validate() throws {
        if let asOf, Day(iso: asOf) == nil {
            throw ValidationError("--as-of \(asOf.prefix(40)): expected a date like 2026-03-23")
        }
    }

    func run() throws {
        let module = try folder.module(of: council)
        let read = TimelineFile(try TimelineText.read(file))
        guard read.faults.isEmpty else {
            for fault in read.faults { Terminal.writeError("\(file):\(fault)\n") }
            throw Outcome.atFault
        }
        guard !read.lines.isEmpty else {
            throw Outcome.failing(Outcome.atFault, "\(file) tells of nothing; expected lines of date,step,details")
        }
        let setting = try Self.setting(of: module, asOf: asOf ?? read.asOf?.description)
        let timelines = Timeline.complaints(read.lines, in: setting)
        let faults = timelines.flatMap(\.faults)
        guard faults.isEmpty else {
            for fault in faults { Terminal.writeError("\(file):\(fault)\n") }
            throw Outcome.atFault
        }
        if let line = timelines.last?.laterLines.first {
            throw Outcome.failing(
                Outcome.atFault, "\(file):\(line.number): a file tells of at most \(Timeline.complaintLimit) complaints"
            )
        }
        let reports = timelines.map {
            TimelineReport($0, council: module.name, setting: setting, explain: explain)
        }
        let report = TimelineReport(
            timelines[0], council: module.name, setting: setting, explain: explain, later: Array(reports.dropFirst()))
        switch output.format {
        case .json: try OutputFormat.printJSON(report)
        case .text: Terminal.write(report.text)
        }
        let unmet = timelines[0].faults(
            of: read.expectations, writtenFor: read.calendarVersion, on: setting.calendar)
        for fault in unmet { Terminal.writeError("\(file):\(fault)\n") }
        if !unmet.isEmpty || strict && timelines.contains(where: \.isIrregular) { throw Outcome.atFault }
    }

    /// Under what a council's history is gone through, on a day or today.
    ///
    /// - Throws: an exit code, once the reason has been said.
    static func setting(of module: CouncilModule, asOf: String?) throws -> TimelineSetting {
        let today: Day
        do { today = try asOf.flatMap { Day(iso: $0) } ?? CivilClock().today } catch {
            throw Outcome.failing(Outcome.cannotWork, "\(error)")
        }
        guard WorkingCalendar.englandAndWales.days.contains(today) else {
            throw Outcome.failing(Outcome.atFault, "\(today) is outside the years whose working days are known")
        }
        return TimelineSetting(
            procedure: Procedure(law: .regulations2006, promises: module.promises), calendar: .englandAndWales,
            asOf: today)
    }
}

/// The text of a timeline file.
enum TimelineText {
    /// The longest file that is read, in bytes: some twenty thousand lines.
    static let limit = 2_000_000

    /// Reads a file, or standard input for `-`.
    ///
    /// - Throws: an exit code, once the reason has been said.
    static func read(_ path: String) throws -> String {
        let bytes =
            path == "-" ? FilledFields.standardInput() : FileManager.default.contents(atPath: path).map(Array.init)
        guard let bytes else { throw Outcome.failing(Outcome.atFault, "\(path) cannot be read: is there such a file?") }
        guard bytes.count <= limit else {
            throw Outcome.failing(Outcome.atFault, "\(path) is longer than \(limit) bytes, which no history is")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Outcome.failing(
                Outcome.atFault, "\(path) is not UTF-8: save it as CSV UTF-8 from the program it was written with")
        }
        return text
    }
}
