import ArgumentParser
import CaseKernel
import CouncilModules

/// `redress council readiness`: what a council still lacks before it can go live.
struct ReadinessCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "readiness", abstract: "List what a council still lacks before it can go live, and why.",
        discussion: "Exit code 0 when nothing is lacking, 1 when something is or when the module does not load.")

    @Argument(help: "The council.")
    var id: String

    @OptionGroup
    var folder: CouncilsOption

    @OptionGroup
    var output: FormatOption

    func run() throws {
        let answer = ReadinessAnswer(try folder.module(of: id))
        switch output.format {
        case .json: try OutputFormat.printJSON(answer)
        case .text: print(answer.text, terminator: "")
        }
        if !answer.ready { throw Outcome.atFault }
    }
}

/// What `readiness` answers.
private struct ReadinessAnswer: Encodable {
    let council: String
    let status: String
    let ready: Bool
    let lacking: [Line]

    struct Line: Encodable {
        let lacking: String
        let reason: String
        let remedy: String
        let rule: String?
    }

    init(_ module: CouncilModule) {
        let readiness = Readiness(of: module)
        council = module.id.name
        status = module.status.rawValue
        ready = readiness.isReady
        lacking = readiness.items.map {
            Line(lacking: $0.lacking, reason: $0.reason, remedy: $0.remedy, rule: $0.source?.description)
        }
    }

    var text: String {
        guard !ready else { return "\(council) is ready to go live\n" }
        let things = Terminal.counted(lacking.count, "thing")
        var lines = ["\(council) is not ready to go live: it lacks \(things)"]
        for line in lacking {
            lines.append("  \(line.lacking)\(line.rule.map { " [\($0)]" } ?? "")")
            lines.append("      \(line.reason)")
            lines.append("      \(line.remedy)")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
