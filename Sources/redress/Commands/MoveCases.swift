import ArgumentParser
import CaseDesk
import CouncilHost

/// `redress council move-cases`.
struct MoveCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move-cases",
        abstract:
            "Move a council's open cases to the version of its module in force; first say which dates would move.",
        discussion: """
            A case keeps the version it began under. Without --confirm nothing is changed: every date that would move is printed. \
            With it each case gets an entry in its history that says who moved it and why. No limit of the law moves, and a \
            date that was missed stays missed.
            """)

    @Argument(help: "The council.")
    var id: String

    @Option(name: .customLong("case"), help: "One case, instead of every open one.")
    var reference: String?

    @Flag(help: "Move them.")
    var confirm = false

    @Option(help: "Who moves them, by role.")
    var by: String?

    @Option(help: "Why.")
    var because: String?

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func validate() throws {
        guard confirm else { return }
        guard by?.isEmpty == false, because?.isEmpty == false else {
            throw ValidationError("--confirm needs --by ROLE and --because REASON: both stand in each case's history")
        }
    }

    func run() async throws {
        let order = confirm ? MoveOrder(by: by ?? "", because: because ?? "") : nil
        let request = OfficeRequest.moveCases(council: id, reference: reference, order: order)
        guard case .moves(let moves) = try await install.ask(request) else { return }
        switch output.format {
        case .json: try OutputFormat.printJSON(moves)
        case .text: for line in lines(moves) { print(line) }
        }
    }

    private func lines(_ moves: [CaseMove]) -> [String] {
        guard !moves.isEmpty else { return ["nothing to move: every open case is under the version in force"] }
        let late = moves.flatMap(\.dates).count(where: \.becomesLate)
        let cases = Terminal.counted(moves.count, "case")
        let done = confirm ? "\(cases) moved" : "\(cases) would be moved"
        let ending = confirm ? "" : "; nothing was changed: add --confirm --by ROLE --because REASON"
        return moves.flatMap(\.lines) + [
            "\(done), \(Terminal.counted(moves.flatMap(\.dates).count, "date")), \(late) late at once\(ending)"
        ]
    }
}

extension CaseMove {
    fileprivate var lines: [String] {
        let versions = "version \(fromVersion.prefix(12)) to \(toVersion.prefix(12))"
        let stays = missed.map { "    \($0.step), track \($0.track): missed already, and stays as it was" }
        let none = dates.isEmpty && missed.isEmpty ? ["    no date moves"] : []
        return ["\(reference)  \(versions)"] + dates.map(\.line) + stays + none
    }
}

extension MovedDate {
    fileprivate var line: String {
        "    \(step), track \(track), set by the \(setBy): \(from ?? "no day") to \(to ?? "no day")\(becomesLate ? "  LATE" : "")"
    }
}
