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

    /// The module of a council that loads.
    ///
    /// - Throws: an exit code, once the reason has been said.
    func module(of id: String) throws -> CouncilModule {
        let folders = try folders()
        guard let checked = zip(folders.councils, folders.checked()).first(where: { $0.0.name == id })?.1 else {
            let known = folders.councils.map(\.name).joined(separator: ", ")
            throw Outcome.failing(Outcome.atFault, "no council \(id) in \(councils); there are \(known)")
        }
        guard let module = checked.module else {
            for fault in checked.faults { Terminal.writeError("\(fault)\n") }
            throw Outcome.atFault
        }
        return module
    }
}

/// `redress council list`.
struct ListCouncils: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the councils and whether each loads.")

    @OptionGroup
    var folder: CouncilsOption

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let folders = try folder.folders()
        let lines = zip(folders.councils, folders.checked()).map(Line.init)
        switch output.format {
        case .json: try OutputFormat.printJSON(lines)
        case .text:
            for line in lines {
                let counts = "\(Terminal.counted(line.errors, "error")), \(Terminal.counted(line.warnings, "warning"))"
                print("\(line.id)  \(line.name ?? "-")  \(counts)")
            }
        }
    }

    private struct Line: Encodable {
        let id: String
        let name: String?
        let effectiveFrom: String?
        let errors: Int
        let warnings: Int

        init(_ files: ModuleFiles, _ checked: CheckedModule) {
            id = files.name
            name = checked.module?.name
            effectiveFrom = checked.module?.effectiveFrom.description
            errors = checked.errors.count
            warnings = checked.warnings.count
        }
    }
}

/// `redress council show`.
struct ShowCouncil: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Print what a council's module says, and every limit with whose it is.",
        discussion: """
            With --merged also what comes from its base: every value is followed by its file and line, and every limit by the \
            council's file and line or by the law's provision.
            """)

    @Argument(help: "The council.")
    var id: String

    @Flag(help: "What the council inherits too, each value with where it comes from.")
    var merged = false

    @OptionGroup
    var folder: CouncilsOption

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let shown = ShownCouncil(try folder.module(of: id), isMerged: merged)
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
