import ArgumentParser
import CaseDesk
import CaseKernel
import CouncilModules

/// `redress council`: the modules, read from their folders.
struct CouncilCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "council", abstract: "List and show council modules, and explain their settings.",
        subcommands: [ListCouncils.self, ShowCouncil.self, ExplainSetting.self])
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
        commandName: "show", abstract: "Print a council's module merged with its base and the law.")

    @Argument(help: "The council.")
    var id: String

    @OptionGroup
    var folder: CouncilsOption

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let shown = ShownCouncil(try folder.module(of: id))
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
        discussion: "For example: timescale, timescale/@within, timescale/from, milestone.")

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

/// A council as `show` prints it: what it says, line by line, and every limit with whose it is.
private struct ShownCouncil: Encodable {
    let id: String
    let name: String
    let version: String
    let effectiveFrom: String
    let base: String?
    let facts: [FactLine]
    let limits: [LimitView]
    let shortfalls: [String]

    struct FactLine: Encodable {
        let section: String
        let attributes: [String: String]
        let words: String
        let at: String
    }

    init(_ module: CouncilModule) {
        id = module.id.name
        name = module.name
        version = module.version
        effectiveFrom = module.effectiveFrom.description
        base = module.base?.name
        facts = module.facts.map {
            FactLine(
                section: $0.section, attributes: $0.attributes, words: $0.words,
                at: "\($0.evidence.file):\($0.evidence.line)")
        }
        let procedure = Procedure(law: .regulations2006, promises: module.promises)
        limits = LimitView.all(of: procedure)
        shortfalls = module.shortfalls.map(\.description)
    }

    var text: String {
        var lines = ["\(id)  \(name)", "version \(version), in effect from \(effectiveFrom)"]
        if let base { lines.append("inherits from \(base)") }
        lines.append("")
        for fact in facts {
            let pairs = fact.attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\"\($0.value)\"" }.joined(
                separator: " ")
            lines.append("\(fact.section) \(pairs)  [\(fact.at)]")
            if !fact.words.isEmpty { lines.append("    “\(fact.words)”") }
        }
        lines += ["", "limits in force:"]
        lines += limits.map { "    \($0.step): \($0.limit), set by the \($0.setBy) (\($0.source))" }
        if !shortfalls.isEmpty { lines += ["", "where the law applies instead:"] + shortfalls.map { "    \($0)" } }
        return lines.joined(separator: "\n") + "\n"
    }
}
