import ArgumentParser
import CaseKernel
import CouncilModules

/// `redress check`: what is wrong with councils' modules, all at once.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check council modules; every fault as file:line:column.",
        discussion: "Loading and checking are one: what passes here is what the host serves.")

    @Argument(help: "Folders of councils, or single council folders.")
    var paths: [String] = ["councils"]

    @Option(help: "The folder of plug-ins, against which what modules say of them is checked. [Plugins]")
    var plugins: String?

    @Flag(help: "Let warnings fail the check too.")
    var strict = false

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let today = try Day.today()
        var faults: [Fault] = []
        var councils: Set<String> = []
        var unready: [String] = []
        for path in paths {
            let folders: CouncilFolders
            do { folders = try CouncilFolders.read(path) } catch {
                throw Outcome.failing(
                    Outcome.atFault, "\(error.description): expected a folder of councils or of one council")
            }
            councils.formUnion(folders.councils.map(\.folder))
            let checked = folders.checked(with: Plugins.installed(in: plugins))
            faults += checked.flatMap(\.faults)
            faults += checked.flatMap { $0.shown(on: today)?.checked.module?.outdated(on: today) ?? [] }
            unready += self.unready(among: checked, on: today)
            for base in folders.bases.values.sorted(by: { $0.name < $1.name }) {
                faults += checkBase(base, bases: folders.bases)
            }
        }
        try report(unique(faults), councils: councils.count, unready: unready)
    }

    /// The councils whose version in force, or else the next, could not go live.
    private func unready(among checked: [CheckedCouncil], on today: Day) -> [String] {
        checked.filter { council in
            guard let module = council.shown(on: today)?.checked.module else { return true }
            return !Readiness(of: module).isReady
        }.map(\.name)
    }

    /// A base's fault shows once, however many councils inherit it.
    private func unique(_ faults: [Fault]) -> [Fault] {
        var seen: Set<Fault> = []
        return faults.filter { seen.insert($0).inserted }
    }

    private func report(_ faults: [Fault], councils: Int, unready: [String]) throws {
        let errors = faults.filter { $0.severity == .error }.count
        let warnings = faults.filter { $0.severity == .warning }.count
        let notes = faults.count - errors - warnings
        switch output.format {
        case .json:
            try OutputFormat.printJSON(
                CheckAnswer(
                    councils: councils, errors: errors, warnings: warnings, notes: notes, notReady: unready,
                    faults: faults.map(FaultLine.init)))
        case .text:
            for fault in faults { print(fault) }
            if !unready.isEmpty { print(readiness(unready)) }
            print(
                "\(Terminal.counted(councils, "council")) checked: \(Terminal.counted(errors, "error")), "
                    + Terminal.counted(warnings, "warning") + (notes > 0 ? ", \(Terminal.counted(notes, "note"))" : "")
            )
        }
        if councils == 0 {
            throw Outcome.failing(Outcome.atFault, "no council was found in \(paths.joined(separator: ", "))")
        }
        if errors > 0 || (strict && warnings > 0) { throw Outcome.atFault }
    }

    /// One line, however many there are.
    private func readiness(_ unready: [String]) -> String {
        let shown = unready.prefix(10).joined(separator: ", ") + (unready.count > 10 ? " …" : "")
        return "not ready to go live: \(shown) (see redress council readiness \(unready.count == 1 ? shown : "ID"))"
    }

    private struct CheckAnswer: Encodable {
        let councils: Int
        let errors: Int
        let warnings: Int
        let notes: Int
        let notReady: [String]
        let faults: [FaultLine]
    }

    private struct FaultLine: Encodable {
        let file: String
        let line: Int
        let column: Int
        let severity: String
        let found: String
        let expected: String
        let remedy: String
        let rule: String?

        init(_ fault: Fault) {
            (file, line, column) = (fault.file, fault.line, fault.column)
            severity = fault.severity.rawValue
            (found, expected, remedy) = (fault.found, fault.expected, fault.remedy)
            rule = fault.source?.description
        }
    }
}
