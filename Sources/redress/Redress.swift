import ArgumentParser

/// The program: parses, wires, calls.
@main
struct Redress: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redress",
        abstract: "Run children's social care complaints procedures for English councils.",
        discussion: """
            Exit codes: 0 when all is well (warnings alone are well), 1 when what was checked or asked for is at fault, \
            64 on bad usage, 70 and above when the program could not do its work.
            """,
        subcommands: [
            ServeCommand.self, CheckCommand.self, DueCommand.self, DaysCommand.self, CouncilCommand.self,
            RouteCommand.self, CaseCommand.self, PluginCommand.self, ProcedureCommand.self, ReportCommand.self,
            StepsCommand.self,
            TimelineCommand.self,
            UserCommand.self, VerifyCommand.self,
        ])
}
