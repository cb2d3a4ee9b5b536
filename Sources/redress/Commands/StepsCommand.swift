import ArgumentParser
import CaseKernel
import CaseTimeline

/// `redress steps`: the steps of a case, and what is filled in for each.
struct StepsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "steps", abstract: "List the steps that a timeline file may use, and what is filled in for each.",
        discussion: """
            A timeline file has lines of date,step,details; details are name=value with semicolons between. Those marked * are asked \
            for when the step is taken now; in a history they may be missing where nobody knows them any more. Several points of a \
            complaint are parted by a / with a space on either side. A date among the details may be a month, like the date of a \
            line. A step of a track \
            takes track=2 for the second track of a case, such as a corporate one that a point was routed to.
            """)

    @Argument(help: "Only this step.")
    var step: String?

    @Option(help: "The council; the steps are the same for all.")
    var council: String?

    @OptionGroup
    var output: FormatOption

    func validate() throws {
        guard let step, StepName(rawValue: step)?.canBeTold != true else { return }
        let meant = StepName.meant(by: step).map { "did you mean \($0.rawValue)? " } ?? ""
        throw ValidationError("\(step.prefix(60)) is no step: \(meant)redress steps lists them")
    }

    func run() throws {
        let steps = StepName.allCases.filter { $0.canBeTold && (step == nil || $0.rawValue == step) }
        switch output.format {
        case .json: try OutputFormat.printJSON(steps.map(StepSheet.init))
        case .text:
            var lines: [String] = []
            for group in StepGroup.allCases {
                let own = steps.filter { $0.group == group }
                guard !own.isEmpty else { continue }
                if step == nil { lines += [group.rawValue, ""] }
                for step in own { lines += StepSheet(step).lines + [""] }
            }
            Terminal.write(lines.joined(separator: "\n"))
        }
    }
}

/// A step as it is listed.
private struct StepSheet: Encodable {
    let step: String
    let about: String
    let source: String
    let ofTrack: Bool
    let inputs: [Input]

    struct Input: Encodable {
        let name: String
        let about: String
        let kind: String
        let required: Bool
        let choices: [String]?
    }

    init(_ step: StepName) {
        self.step = step.rawValue
        about = step.inWords
        source = step.source.description
        ofTrack = step.isOfTrack
        inputs = step.inputs.map {
            Input(
                name: $0.name, about: $0.help, kind: $0.kind.name, required: $0.isRequired, choices: $0.kind.choices)
        }
    }

    var lines: [String] {
        ["  \(step)  \(about) [\(source)]"]
            + inputs.map { input in
                let choices = input.choices.map { " (\($0.joined(separator: ", ")))" } ?? ""
                return "      \(input.name)\(input.required ? "*" : ""): \(input.about)\(choices)"
            }
    }
}

extension StepInput.Kind {
    fileprivate var name: String {
        switch self {
        case .words: "words"
        case .day: "day"
        case .choice: "choice"
        case .choices: "choices"
        case .number: "number"
        case .numbers: "numbers"
        case .pounds: "pounds"
        }
    }

    fileprivate var choices: [String]? {
        switch self {
        case .choice(let choices), .choices(let choices): choices
        case .words, .day, .number, .numbers, .pounds: nil
        }
    }
}
