import ArgumentParser
import CaseDesk
import CouncilHost

/// `redress report`: what regulation 13 asks to be kept of a year's complaints.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Print the facts of a year's complaints: limits met and missed, outcomes, advocates.",
        discussion: """
            A line for each procedure that a complaint received from 1 April to 31 March ran under (SI 2006/1738 reg 13). The \
            *_due, *_done and *_kept columns are the law's limits; *_days is how long what is to be done as soon as possible \
            took, in days of the calendar. Nobody is named; a reference still leads to a person, so keep the file safe, and \
            suppress small numbers before publishing any.
            """)

    @Option(help: "The council.")
    var council: String

    @Option(help: "The year, such as 2026-27: 1 April 2026 to 31 March 2027.")
    var year: String

    @OptionGroup
    var install: InstallOptions

    @Option(name: .long, help: "csv or json.")
    var format = ReportFormat.csv

    enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
        case csv
        case json
    }

    func validate() throws {
        guard ReportingYear(year) != nil else {
            throw ValidationError("--year \(year.prefix(40)): expected a year and the one after, such as 2026-27")
        }
    }

    func run() async throws {
        guard let year = ReportingYear(year),
            case .report(let lines, let erased) = try await install.ask(.report(council: council, year: year))
        else { return }
        if erased > 0 {
            let cases = Terminal.counted(erased, "case")
            Terminal.writeError("note: without \(cases) of this year that had been erased since\n")
        }
        switch format {
        case .json: try OutputFormat.printJSON(lines.map(\.values))
        case .csv:
            print(RecordView.columns.joined(separator: ","))
            for line in lines { print(RecordView.columns.map { line.values[$0] ?? "" }.joined(separator: ",")) }
        }
    }
}
