import ArgumentParser
import CouncilHost

/// `redress council changes`.
struct CouncilChanges: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes", abstract: "Show what the running host came to serve otherwise, council by council.",
        discussion: """
            For every council whose folder was changed, added, removed or broken since the host began: when, and each value that \
            is another, with what it was, what it is, and its file and line. What changed while no host ran is shown from the \
            start. The log of the host has the same lines.
            """)

    @Argument(help: "The council; every one without it.")
    var id: String?

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        guard case .changes(let changes) = try await install.ask(.changes(council: id)) else { return }
        switch output.format {
        case .json: try OutputFormat.printJSON(changes)
        case .text:
            for change in changes {
                print("\(change.at)  \(change.council)  \(change.kind.words), version \(change.version.prefix(12))")
                for part in change.changes { print("    \(part)") }
            }
            if changes.isEmpty { print("nothing has changed") }
        }
    }
}

extension ServedChange.Kind {
    fileprivate var words: String {
        switch self {
        case .changed: "changed"
        case .added: "served for the first time"
        case .removed: "folder removed; open cases can be followed"
        case .back: "folder is back"
        case .broken: "folder is broken; what was served goes on"
        case .mended: "folder is whole again"
        }
    }
}
