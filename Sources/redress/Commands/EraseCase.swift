import ArgumentParser
import CaseDesk
import CaseKernel
import CouncilHost

/// `redress case erase`: erases a closed case for ever.
struct EraseCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase", abstract: "Erase a closed case for ever; first say what that comes to.",
        discussion: """
            Nobody asking for it is a ground: while the law has the council keep a complaint, there is no right to have it erased \
            (UK GDPR Article 17(3)(b)). The grounds are:
            \(ErasureGround.allCases.map { "  \($0.rawValue): \($0.inWords)" }.joined(separator: "\n"))

            Without --confirm nothing is changed. With it the case's key is destroyed, and its line in the worklist, its words in \
            the search, its code and kept answers are gone: nobody can read it again, and it cannot be undone. What stays is the \
            reference, the day it was received, when it was erased, by whom and why, who looked at it, and its sealed history, of \
            which the names of the entries can be read. A case that is open, or in which somebody waits, is refused. What has left \
            already is not called back, and backups made before hold the case until they are destroyed; when one is put back, \
            leave erased.sqlite where it is, and the case is erased again.
            """)

    @Argument(help: "The reference.")
    var reference: String

    @Option(help: "The council.")
    var council: String

    @Flag(help: "Erase it.")
    var confirm = false

    @Option(help: "Who erases it, by role.")
    var by: String?

    @Option(help: "Why: \(ErasureGround.allCases.map(\.rawValue).joined(separator: ", ")).")
    var because: String?

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func validate() throws {
        let known = ErasureGround.allCases.map(\.rawValue).joined(separator: ", ")
        if let because, ErasureGround(rawValue: because) == nil {
            throw ValidationError("--because \(because.prefix(60)): expected one of \(known)")
        }
        guard confirm else { return }
        guard by?.isEmpty == false, because != nil else {
            throw ValidationError("--confirm needs --by ROLE and --because GROUND, one of \(known): both are kept")
        }
    }

    func run() async throws {
        let order = confirm ? ErasureOrder(by: by ?? "", because: because ?? "") : nil
        switch try await install.ask(.erase(council: council, reference: reference, order: order)) {
        case .erasurePreview(let preview):
            switch output.format {
            case .json: try OutputFormat.printJSON(preview)
            case .text: for line in preview.lines { print(line) }
            }
            if preview.obstacle != nil { throw Outcome.atFault }
        case .erased(let lines):
            switch output.format {
            case .json: try OutputFormat.printJSON(lines)
            case .text: for line in lines { print(line.inWords) }
            }
        case .list, .received, .dossier, .verified, .plugins, .pluginChecks, .tested, .imported, .report, .moves,
            .changes,
            .sentAgain, .accounts, .accountLink, .failure:
            return
        }
    }
}

extension ErasurePreview {
    fileprivate var lines: [String] {
        let last = lastEntryOn.map { ", the last entered on \($0)" } ?? ""
        let end =
            obstacle.map { "it may not be erased: \($0)" }
            ?? "nothing was changed: add --confirm --by ROLE --because GROUND; it cannot be undone"
        return [
            "\(reference)  \(state)  received \(receivedOn)",
            "  \(Terminal.counted(entries, "entry", "entries")) would be erased\(last)",
            end,
        ]
    }
}

/// `redress case erased`: what is left of cases that were erased.
struct ErasedCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erased", abstract: "List the cases of a council that were erased: when, by whom and why.")

    @Option(help: "The council.")
    var council: String

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        guard case .erased(let lines) = try await install.ask(.erasures(council: council)) else { return }
        switch output.format {
        case .json: try OutputFormat.printJSON(lines)
        case .text:
            for line in lines { print(line.inWords) }
            if lines.isEmpty { print("no case was erased") }
        }
    }
}
