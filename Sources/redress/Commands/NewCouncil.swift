import ArgumentParser
import CaseDesk
import CaseKernel
import CouncilModules
import FoundationEssentials
import Glibc

/// `redress council new`: begins a module from what a complaints manager knows.
struct NewCouncil: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin a council's module from what is known of it; a draft that checks clean.",
        discussion: """
            Only the identifier and the name are needed. At a terminal, or with --ask, what no flag says is asked for; an empty \
            answer leaves it out. Nothing that is there already is written over.
            """)

    @Argument(help: "The council's folder and address, such as north-newtown.")
    var id: String

    @OptionGroup
    var known: OutlineOptions

    @Option(help: "The base it inherits from. [base, where there is one]")
    var base: String?

    @Flag(help: "Ask for what no flag says.")
    var ask = false

    @OptionGroup
    var folder: CouncilsOption

    func run() throws {
        guard let council = CouncilID(id), id.utf8.count >= 2 else {
            throw ValidationError(
                "\(id.prefix(60)): expected 2 to 40 lower-case letters, digits and single hyphens, beginning with a letter"
            )
        }
        let path = folder.councils + "/" + council.name
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Outcome.failing(Outcome.atFault, "\(path) is there already: nothing was written")
        }
        let bases = try folder.folders().bases
        let outline = try filled(
            ModuleOutline(id: council, base: try base(among: bases), today: try CivilClock().today))
        let files = outline.files(in: path)
        let checked = checkModule(files, bases: bases)
        guard let module = checked.module else {
            for fault in checked.errors { Terminal.writeError("\(fault)\n") }
            throw Outcome.failing(Outcome.atFault, "what was told does not fit together: nothing was written")
        }
        try write(outline.text, to: path)
        Terminal.write(report(module, checked, path))
    }

    private func base(among bases: [String: ModuleFiles]) throws -> CouncilID? {
        guard let base else { return bases["base"] == nil ? nil : CouncilID("base") }
        guard bases[base] != nil, let id = CouncilID(base) else {
            throw ValidationError("--base \(base.prefix(60)): there is no such base in \(folder.councils)")
        }
        return id
    }

    private func filled(_ empty: ModuleOutline) throws -> ModuleOutline {
        var outline = empty
        for topic in ModuleOutline.Topic.allCases {
            guard let value = known.value(topic) else { continue }
            if let fault = outline.answer(topic, value) {
                throw ValidationError("--\(topic.rawValue) \(value.prefix(60)): \(fault)")
            }
        }
        if ask || isatty(STDIN_FILENO) == 1 { askFor(&outline) }
        guard outline.answers[.name] != nil else { throw ValidationError("--name: the council's full name is needed") }
        return outline
    }

    /// Asks until an answer fits, is empty, or there are no more answers.
    private func askFor(_ outline: inout ModuleOutline) {
        for topic in ModuleOutline.Topic.allCases where outline.answers[topic] == nil {
            while true {
                Terminal.write("\(topic.question)? ")
                guard let line = readLine() else { return }
                guard !line.allSatisfy(\.isWhitespace) else { break }
                guard let fault = outline.answer(topic, line) else { break }
                Terminal.write("  \(fault)\n")
            }
        }
    }

    private func write(_ text: String, to path: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
            try Data(text.utf8).write(to: URL(filePath: path + "/council.xml"), options: .withoutOverwriting)
        } catch {
            throw Outcome.failing(Outcome.cannotWork, "\(path) could not be written: \(error)")
        }
    }

    private func report(_ module: CouncilModule, _ checked: CheckedModule, _ path: String) -> String {
        let lacking = Readiness(of: module).items.map { "  \($0.lacking)" }
        let lines =
            [
                "wrote \(path)/council.xml, a draft: no errors, \(Terminal.counted(checked.warnings.count, "warning"))",
                "what it lacks before it can go live:",
            ] + lacking + [
                "next: fill in what its comments name, from the council's page and in its words; then",
                "  redress check \(path)", "  redress council readiness \(module.id.name)",
                "  redress council explain ELEMENT, for what an element is for",
            ]
        return lines.joined(separator: "\n") + "\n"
    }
}
