import ArgumentParser
import CaseDesk
import CaseKernel
import CouncilModules

/// `redress procedure`: the states, steps, clocks and people of one council's procedure.
struct ProcedureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "procedure", abstract: "Show the states, steps, clocks and people of a council's procedure.",
        discussion: """
            As text, or as a Mermaid state diagram that can be pasted into a page. What a council publishes stands beside the law; \
            where it publishes nothing, the law applies.
            """)

    @Option(help: "The council.")
    var council: String

    @Option(help: "text or mermaid.")
    var format = Format.text

    @OptionGroup
    var folder: CouncilsOption

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case mermaid
    }

    func run() throws {
        let module = try folder.module(of: council)
        switch format {
        case .text: print(ProcedureSheet(module).text, terminator: "")
        case .mermaid: print(ProcedureDiagram(module).text, terminator: "")
        }
    }
}

/// A council's procedure as a page of text.
private struct ProcedureSheet {
    private let module: CouncilModule
    private let limits: [LimitView]

    init(_ module: CouncilModule) {
        self.module = module
        limits = LimitView.all(of: Procedure(law: .regulations2006, promises: module.promises))
    }

    var text: String {
        var lines = ["The complaints procedure of \(module.name)", ""]
        for (stage, places) in ProcedureMap.stages { lines += section(stage, places) }
        lines += ["Before and after the stages"]
        let others = StandingName.allCases.filter { $0.stage == nil }
        lines += ways(from: [nil] + others)
        return lines.joined(separator: "\n") + "\n"
    }

    private func section(_ stage: Stage, _ places: [StandingName]) -> [String] {
        var lines = [stage.title.prefix(1).uppercased() + stage.title.dropFirst()]
        let people = module.stages.first { $0.stage == stage }?.people ?? []
        lines += people.map { "  who: \($0.title) (\($0.role.rawValue))" }
        lines += limits.filter { stage.clocks.contains($0.step) }.map {
            "  clock: \($0.step), \($0.limit) \(counted($0)) [\(origin(of: $0))]"
        }
        lines += ways(from: places.map(Optional.some))
        return lines + [""]
    }

    /// Whose it is and where it stands; a policy's source says that it is one.
    private func origin(of limit: LimitView) -> String {
        limit.setBy == "policy" ? limit.source : "\(limit.setBy): \(limit.source)"
    }

    private func counted(_ limit: LimitView) -> String {
        limit.from.hasPrefix("before ") ? limit.from : "from when \(limit.from)"
    }

    private func ways(from places: [StandingName?]) -> [String] {
        places.flatMap { place -> [String] in
            let ways = ProcedureMap.ways.filter { $0.from == place }
            guard !ways.isEmpty else { return [] }
            return ["  \(place?.title ?? "nothing received yet"):"]
                + ways.map { "    \($0.step.rawValue) -> \($0.to.title) [\($0.source)]" }
        }
    }
}

extension Stage {
    /// The clocks of the stage, by name.
    fileprivate var clocks: Set<String> {
        let clocks: [Clock] =
            switch self {
            case .localResolution: [.acknowledgement, .localResolution, .oneYear]
            case .investigation: [.investigation, .investigationOuterLimit, .statement, .update]
            case .reviewPanel:
                [
                    .panelRequest, .panelAcknowledgement, .panelChair, .panelPapers, .panelMeeting, .panelReport,
                    .panelResponse, .update,
                ]
            case .corporateResponse:
                [.corporateAcknowledgement, .corporateResponse, .corporateResponseOuterLimit]
            case .corporateReview: [.corporateReviewAcknowledgement, .corporateReview, .corporateReviewOuterLimit]
            case .reply: [.reply]
            }
        return Set(clocks.map(\.rawValue))
    }
}

/// A council's procedure as a Mermaid state diagram.
private struct ProcedureDiagram {
    private let module: CouncilModule

    init(_ module: CouncilModule) { self.module = module }

    var text: String {
        var lines = ["---", "title: The complaints procedure of \(plain(module.name))", "---", "stateDiagram-v2"]
        for (stage, places) in ProcedureMap.stages {
            lines.append("    state \"\(plain(heading(of: stage)))\" as stage_\(name(stage.rawValue)) {")
            lines += places.map { "        \(name($0.rawValue)) : \(plain($0.title))" }
            lines.append("    }")
        }
        lines += StandingName.allCases.filter { $0.stage == nil }.map {
            "    \(name($0.rawValue)) : \(plain($0.title))"
        }
        lines += ProcedureMap.ways.map {
            "    \($0.from.map { name($0.rawValue) } ?? "[*]") --> \(name($0.to.rawValue)) : \($0.step.rawValue)"
        }
        lines.append("    \(name(StandingName.closed.rawValue)) --> [*]")
        return lines.joined(separator: "\n") + "\n"
    }

    private func heading(of stage: Stage) -> String {
        let people = module.stages.first { $0.stage == stage }?.people.map(\.title) ?? []
        return people.isEmpty ? stage.title : "\(stage.title): \(people.joined(separator: ", "))"
    }

    private func name(_ text: String) -> String { text.split(separator: "-").joined(separator: "_") }

    /// Without what Mermaid would read as its own.
    private func plain(_ text: String) -> String {
        String(text.map { "\":;#{}[]\n".contains($0) ? " " : $0 })
    }
}
