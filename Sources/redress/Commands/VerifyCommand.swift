import ArgumentParser
import CouncilHost

/// `redress verify`: checks what is stored.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Check the stores: chains, ledger, keys and references.")

    @Option(help: "One council; every one unless said.")
    var council: String?

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        guard case .verified(let stores) = try await install.ask(.verify(council: council)) else { return }
        switch output.format {
        case .json: try OutputFormat.printJSON(stores)
        case .text:
            for store in stores {
                let erased = store.erased > 0 ? ", \(store.erased) erased" : ""
                print(
                    "\(store.council): \(store.cases) cases\(erased), \(store.events) events, "
                        + "\(store.problems.count) problems")
                for problem in store.problems { print("  \(problem)") }
            }
        }
        if stores.contains(where: { !$0.problems.isEmpty }) { throw Outcome.atFault }
    }
}
