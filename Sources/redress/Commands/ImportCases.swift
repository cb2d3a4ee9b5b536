import ArgumentParser
import CaseDesk
import CaseKernel
import CaseTimeline
import CouncilHost
import CouncilModules
import FoundationEssentials

/// `redress case import`: takes in open cases as timeline files.
struct ImportCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Take in open cases as timeline files; a trial run unless --commit is given.",
        discussion: """
            Every .csv file of the folder is one case, in the format of redress timeline, with a line for its receipt and every date \
            known to the day. A trial run shows what each file comes to, and stores nothing. With --commit the cases are stored only \
            if every file is without fault; each gets a reference and a code, which are shown this once. No notice leaves and \
            nobody is referred. A file that was taken in before is known again and not taken in twice. Cases begin under the \
            council's module as it is now.
            """)

    @Argument(help: "The folder of timeline files.")
    var folder: String

    @Option(help: "The council.")
    var council: String

    @Flag(help: "Store the cases.")
    var commit = false

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    /// A file and what was read from it.
    private struct Source {
        let path: String
        let text: String
        let file: TimelineFile
    }

    func run() async throws {
        let sources = try self.sources()
        guard try check(sources) else { throw Outcome.atFault }
        guard commit else {
            if case .text = output.format {
                print("\nNothing was stored: this was a trial run. Add --commit to take in \(sources.count.cases).")
            }
            return
        }
        var taken: [ImportedLine] = []
        for source in sources {
            let request = OfficeRequest.importCase(council: council, file: source.path, text: source.text)
            guard case .imported(let line) = try await install.ask(request) else { return }
            taken.append(line)
            if case .text = output.format { print(line.text) }
        }
        if case .json = output.format { try OutputFormat.printJSON(taken) }
    }

    private func sources() throws -> [Source] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
            throw Outcome.failing(Outcome.atFault, "\(folder) cannot be read: is there such a folder?")
        }
        let files = names.filter { $0.lowercased().hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
        guard !files.isEmpty else {
            throw Outcome.failing(Outcome.atFault, "\(folder) holds no .csv file; each case is a file of its own")
        }
        return try files.map { name in
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            let text = try TimelineText.read(path)
            return Source(path: path, text: text, file: TimelineFile(text))
        }
    }

    /// Says what every file comes to; `false` when one of them has a fault.
    private func check(_ sources: [Source]) throws -> Bool {
        let module = try CouncilsOption.parse(["--councils", install.councils]).module(of: council)
        let setting = try TimelineCommand.setting(of: module, asOf: nil)
        var reports: [TimelineReport] = []
        var isFaultless = true
        for source in sources {
            for fault in source.file.faults { Terminal.writeError("\(source.path):\(fault)\n") }
            let timeline = Timeline(source.file.lines, in: setting)
            let faults = source.file.lines.isEmpty ? [] : timeline.faultsAsCase(source.file.lines)
            for fault in faults { Terminal.writeError("\(source.path): error: \(fault.field): \(fault.message)\n") }
            if source.file.lines.isEmpty, source.file.faults.isEmpty {
                Terminal.writeError("\(source.path): error: it tells of nothing\n")
            }
            isFaultless = isFaultless && source.file.faults.isEmpty && faults.isEmpty && !source.file.lines.isEmpty
            let report = TimelineReport(timeline, council: module.name, setting: setting, explain: false)
            reports.append(report)
            if case .text = output.format, !commit { print("\(source.path)\n\n\(report.text)") }
        }
        if case .json = output.format, !commit { try OutputFormat.printJSON(reports) }
        return isFaultless
    }
}

extension Int {
    fileprivate var cases: String { self == 1 ? "this case" : "these \(self) cases" }
}

extension ImportedLine {
    fileprivate var text: String {
        guard let code else { return "\(file): \(reference), taken in before" }
        return "\(file): \(reference); the person's code, shown this once: \(code)"
    }
}
