import ArgumentParser
import CaseDesk
import CaseKernel
import CouncilModules

/// `redress council`: the modules, read from their folders.
struct CouncilCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "council", abstract: "List, show and begin council modules, and explain their settings.",
        subcommands: [
            ListCouncils.self, ShowCouncil.self, NewCouncil.self, ReadinessCommand.self, ExplainSetting.self,
            MoveCases.self, UpgradeCouncil.self, CouncilChanges.self,
        ])
}

struct CouncilsOption: ParsableArguments {
    @Option(help: "The folder of councils.")
    var councils = "councils"

    func folders() throws -> CouncilFolders {
        do { return try CouncilFolders.read(councils) } catch {
            throw Outcome.failing(Outcome.atFault, error.description)
        }
    }

    /// What checking a council's folder gives.
    ///
    /// - Throws: an exit code, once the reason has been said.
    func council(_ id: String) throws -> CheckedCouncil {
        let folders = try folders()
        guard let checked = folders.checked().first(where: { $0.name == id }) else {
            let known = folders.councils.map(\.name).joined(separator: ", ")
            throw Outcome.failing(Outcome.atFault, "no council \(id) in \(councils); there are \(known)")
        }
        return checked
    }

    /// The module of a council that is in force, or that will be next where none is yet.
    ///
    /// - Throws: an exit code, once the reason has been said.
    func module(of id: String, on day: Day? = nil) throws -> CouncilModule {
        let checked = try council(id)
        guard let module = checked.shown(on: try day ?? .today())?.checked.module else {
            for fault in checked.faults { Terminal.writeError("\(fault)\n") }
            throw Outcome.atFault
        }
        return module
    }
}

/// `redress council list`.
struct ListCouncils: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the councils and whether each loads.",
        discussion: "Where a council has several versions: which is in force, and which comes when.")

    @OptionGroup
    var folder: CouncilsOption

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let folders = try folder.folders()
        let today = try Day.today()
        let lines = folders.checked().map { Line($0, on: today) }
        switch output.format {
        case .json: try OutputFormat.printJSON(lines)
        case .text:
            for line in lines {
                let counts = "\(Terminal.counted(line.errors, "error")), \(Terminal.counted(line.warnings, "warning"))"
                print("\(line.id)  \(line.name ?? "-")  \(counts)")
                if line.versions.count > 1 { for version in line.versions { print("    \(version.text)") } }
            }
        }
    }

    private struct Line: Encodable {
        let id: String
        let name: String?
        let effectiveFrom: String?
        let errors: Int
        let warnings: Int
        let versions: [VersionLine]

        init(_ checked: CheckedCouncil, on day: Day) {
            let module = checked.shown(on: day)?.checked.module
            id = checked.name
            name = module?.name
            effectiveFrom = module?.effectiveFrom.description
            errors = checked.errors.count
            warnings = checked.warnings.count
            versions = VersionLine.all(of: checked, on: day)
        }
    }
}

/// `redress council show`.
struct ShowCouncil: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print what a council's module says, and every limit with whose it is.",
        discussion: """
            With --merged also what comes from its base: every value is followed by its file and line, and every limit by the \
            council's file and line or by the law's provision. Of several versions the one in force is printed; --on DATE
            prints the one in force on that day.
            """)

    @Argument(help: "The council.")
    var id: String

    @Flag(help: "What the council inherits too, each value with where it comes from.")
    var merged = false

    @Option(help: "The day whose version is printed; today unless said.")
    var on: Day?

    @OptionGroup
    var folder: CouncilsOption

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let today = try Day.today()
        let module = try folder.module(of: id, on: on)
        let versions = VersionLine.all(of: try folder.council(id), on: today)
        let shown = ShownCouncil(module, versions: versions, isMerged: merged)
        switch output.format {
        case .json: try OutputFormat.printJSON(shown)
        case .text: print(shown.text, terminator: "")
        }
    }
}

/// `redress council explain`.
struct ExplainSetting: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Explain an element, attribute or list of values of the module format.",
        discussion: "For example: timescale, timescale/@within, timescale/from, start-event.")

    @Argument(help: "An element, element/@attribute, or a list of values.")
    var name: String

    func run() throws {
        switch CouncilSchema.explain(name) {
        case .found(let text): print(text)
        case .unknown(let nearest):
            let hint = nearest.isEmpty ? "" : "; did you mean \(nearest.joined(separator: " or "))?"
            throw Outcome.failing(Outcome.atFault, "there is no setting \(name)\(hint)")
        }
    }
}
