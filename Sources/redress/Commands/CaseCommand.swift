import ArgumentParser
import CaseDesk
import CouncilHost
import FoundationEssentials
import Logging
import PluginHost

/// `redress case`: casework from a terminal, through the running host or, when none runs, in the stores themselves.
struct CaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "case", abstract: "List, show and work on cases from a terminal.",
        subcommands: [
            ListCases.self, ShowCase.self, ReceiveCase.self, IntendCase.self, StepCase.self, ImportCases.self,
            EraseCase.self, ErasedCases.self,
        ])
}

struct InstallOptions: ParsableArguments {
    @Option(help: "The folder of councils.")
    var councils = "councils"

    @Option(help: "The folder that holds the stores and keys.")
    var data = "data"

    @Option(help: "The folder of plug-ins. [Plugins]")
    var plugins: String?

    /// Asks the running host, or opens the stores under their lock when none runs.
    ///
    /// - Throws: an exit code, once the reason has been said.
    func ask(_ request: OfficeRequest) async throws -> OfficeReply {
        let reply = try await OfficeSocket(data: data).ask(request)
        if let reply { return try succeeded(reply) }
        guard FileManager.default.fileExists(atPath: data) else {
            throw Outcome.failing(
                Outcome.cannotWork, "there is no data folder \(data): name the one the host uses with --data")
        }
        let logger = Logger(label: "redress") { _ in SwiftLogNoOpLogHandler() }
        let plugins = Plugins(folder: plugins, data: data, logger: logger)
        let install = try await Install.open(councils: councils, data: data, plugins: plugins, logger: logger)
        let answer = await Office(registry: install.registry, plugins: plugins.desk).answer(request)
        await plugins.host.close()
        await install.close()
        return try succeeded(answer)
    }

    private func succeeded(_ reply: OfficeReply) throws -> OfficeReply {
        guard case .failure(let failure) = reply else { return reply }
        throw Outcome.failing(failure.isRefusal ? Outcome.atFault : Outcome.cannotWork, failure.message)
    }
}

/// `redress case list`.
struct ListCases: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List a council's open cases, the next due first.")

    @Option(help: "The council.")
    var council: String

    @Flag(help: "Closed cases too.")
    var all = false

    @Option(help: "How many at most.")
    var limit = 200

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        guard case .list(let lines) = try await install.ask(.list(council: council, all: all, limit: limit)) else {
            return
        }
        switch output.format {
        case .json: try OutputFormat.printJSON(lines)
        case .text:
            for line in lines {
                let due = line.nextDue.map { "\(line.nextStep ?? "-") by \($0)" } ?? line.nextStep ?? "nothing due"
                print(
                    "\(line.reference)  \(line.state)  received \(line.receivedOn)  \(due)\(line.isLate ? "  LATE" : "")"
                )
            }
            if lines.isEmpty { print(all ? "no cases" : "no open cases") }
        }
    }
}

/// `redress case show`.
struct ShowCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a case: what was said, its dates and why, what can be done, what happened."
    )

    @Argument(help: "The reference.")
    var reference: String

    @Option(help: "The council.")
    var council: String

    @Flag(help: "Show every day of every date, and the steps that cannot be taken and why.")
    var explain = false

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        guard case .dossier(let dossier) = try await install.ask(.show(council: council, reference: reference)) else {
            return
        }
        try DossierPrinter(explain: explain).print(dossier, as: output.format)
    }
}

/// `redress case receive`.
struct ReceiveCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "receive", abstract: "Register a complaint that came by letter, telephone, email or in person.",
        discussion: """
            What is known is given as name=value, where @FILE reads a file and @- standard input:
            \(ComplaintForm.inputs.map { "  \($0.name): \($0.help)" }.joined(separator: "\n"))
            """)

    @Argument(help: "What is filled in, as name=value.")
    var fields: [String]

    @Option(help: "The council.")
    var council: String

    @Option(name: .customLong("case"), help: "The case of a person who had wanted to complain; it goes on there.")
    var reference: String?

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        let fields = try FilledFields(fields).values
        let request = OfficeRequest.receive(council: council, reference: reference, fields: fields)
        switch try await install.ask(request) {
        case .received(let received): try received.print(as: output.format)
        case .dossier(let dossier): try DossierPrinter(explain: false).print(dossier, as: output.format)
        case .list, .verified, .plugins, .pluginChecks, .tested, .sentAgain, .report, .imported, .moves, .accounts,
            .accountLink, .changes, .erasurePreview, .erased, .failure:
            return
        }
    }
}

/// `redress case intend`.
struct IntendCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "intend",
        abstract: "Record that somebody wants to complain, or wants an advocate, and has not complained.",
        discussion: """
            The council must then give information and help at once (SI 2004/719 reg 4(2)). What is known is given as name=value:
            \(IntentionForm.inputs.map { "  \($0.name): \($0.help)" }.joined(separator: "\n"))
            """)

    @Argument(help: "What is filled in, as name=value.")
    var fields: [String]

    @Option(help: "The council.")
    var council: String

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        let request = OfficeRequest.intend(council: council, fields: try FilledFields(fields).values)
        guard case .received(let received) = try await install.ask(request) else { return }
        try received.print(as: output.format, heading: "noted as of")
    }
}

extension ReceivedLine {
    fileprivate func print(as format: OutputFormat, heading: String = "received") throws {
        switch format {
        case .json: try OutputFormat.printJSON(self)
        case .text:
            Swift.print("\(reference) \(heading) \(receivedOn)")
            Swift.print("the person's code, shown this once: \(code)")
            for deadline in deadlines { Swift.print("  \(deadline.line)") }
        }
    }
}

/// `redress case step`.
struct StepCase: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step", abstract: "Take a step in a case: acknowledge, extend, answer and the others.",
        discussion: """
            What is to be filled in is given as name=value; case show lists each step's. The value @FILE reads a file, and \
            @- standard input, so that words need not stand in a command line. Every step takes on=DATE; it is today unless said.
            """)

    @Argument(help: "The reference.")
    var reference: String

    @Argument(help: "The step.")
    var step: String

    @Argument(help: "What is filled in, as name=value.")
    var fields: [String] = []

    @Option(help: "The council.")
    var council: String

    @Option(help: "Which track of the case; the one on which the step makes sense unless said.")
    var track: Int?

    @OptionGroup
    var install: InstallOptions

    @OptionGroup
    var output: FormatOption

    func run() async throws {
        let request = OfficeRequest.step(
            council: council, reference: reference, step: step, track: track, fields: try FilledFields(fields).values)
        guard case .dossier(let dossier) = try await install.ask(request) else { return }
        switch output.format {
        case .json: try OutputFormat.printJSON(dossier)
        case .text:
            print("\(dossier.reference): \(step) recorded; the case is now \(dossier.state)")
            if let code = dossier.newCode { print("the person's new code, shown this once: \(code)") }
            for deadline in dossier.deadlines { print("  \(deadline.line)") }
        }
    }
}
