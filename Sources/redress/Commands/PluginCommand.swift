import ArgumentParser
import CouncilHost

/// `redress plugin`: the programs that carry what leaves.
struct PluginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "List and check plug-ins, and send a test through one.",
        discussion: "Answered by the running host or, when none runs, by the command itself.",
        subcommands: [ListPlugins.self, CheckPlugins.self, SendTest.self, RetryPlugins.self])
}

/// `redress plugin list`.
struct ListPlugins: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List each council's plug-ins, and what waits, arrived and failed.")

    @Option(help: "One council; every one unless said.")
    var council: String?

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        guard case .plugins(let reports) = try await install.ask(.plugins(council: council)) else { return }
        switch output.format {
        case .json: try OutputFormat.printJSON(reports)
        case .text:
            for report in reports {
                let oldest = report.oldestWaiting.map { ", the oldest since \($0)" } ?? ""
                print(
                    "\(report.council): \(report.waiting) waiting\(oldest), \(report.delivered) delivered, "
                        + "\(report.failed) failed")
                for line in report.plugins { print("  \(Self.text(of: line))") }
                for failure in report.failures {
                    let about = failure.reference.map { " about \($0)" } ?? ""
                    print("  not delivered: \(failure.what)\(about): \(failure.reason)\n      \(failure.remedy)")
                }
            }
        }
    }

    private static func text(of line: PluginReport.Line) -> String {
        let version = line.version.map { " \($0)" } ?? ""
        let can = line.capabilities.isEmpty ? "" : " (\(line.capabilities.joined(separator: ", ")))"
        let trouble = line.trouble.map { "\n      \($0)" } ?? ""
        return
            "\(line.plugin)\(version)\(can): \(line.state), restarted \(line.restarts) times, \(line.waiting) waiting, "
            + "\(line.delivered) delivered, \(line.failed) failed\(trouble)"
    }
}

/// `redress plugin check`.
struct CheckPlugins: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Start each plug-in that a council names and say what is wrong with its settings.")

    @Option(help: "One council; every one unless said.")
    var council: String?

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        guard case .pluginChecks(let lines) = try await install.ask(.checkPlugins(council: council)) else { return }
        switch output.format {
        case .json: try OutputFormat.printJSON(lines)
        case .text:
            for line in lines {
                print(
                    "\(line.council)  \(line.plugin): \(line.faults.isEmpty ? "all is well" : "\(line.faults.count) faults")"
                )
                for fault in line.faults { print("  \(fault)") }
            }
        }
        if lines.contains(where: { !$0.faults.isEmpty }) { throw Outcome.atFault }
    }
}

/// `redress plugin send`.
struct SendTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send",
        abstract: "Send a test through a council's plug-in to an address, and say what became of it.")

    @Option(help: "The council.")
    var council: String

    @Option(help: "The plug-in, as the council's module names it.")
    var plugin: String

    @Option(help: "The address: an email address, a web address or a folder's name, as the plug-in takes it.")
    var to: String

    @OptionGroup
    var install: InstallOptions

    func run() async throws {
        let request = OfficeRequest.sendTest(council: council, plugin: plugin, to: to)
        guard case .tested(let words, let arrived) = try await install.ask(request) else { return }
        print(words)
        if !arrived { throw Outcome.atFault }
    }
}

/// `redress plugin retry`.
struct RetryPlugins: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Have alerts and lists sent again that did not reach a council's team.",
        discussion: "What belongs to a case is sent again by the case's own step, send-again.")

    @Option(help: "The council.")
    var council: String

    @OptionGroup
    var install: InstallOptions

    func run() async throws {
        guard case .sentAgain(let count) = try await install.ask(.sendFailedAgain(council: council)) else { return }
        print("\(count) to be sent again")
    }
}
