import CaseDesk
import CaseKernel
import CouncilHost
import CouncilModules
import TeamDesk

/// The fields of a step's form, made of the step's typed inputs; what a case already knows is offered to choose from.
struct StepFields: Sendable {
    let step: StepName
    let fields: [Field]
    private let inputs: [StepInput]
    private let points: [Int]

    init(_ step: StepName, track: TrackNumber?, _ found: TeamCase) {
        self.step = step
        inputs = step.inputs
        let meant = track.flatMap(found.file.track)
        points = (meant?.points ?? found.file.points.map(\.number)).map(\.number)
        var fields = step.inputs.flatMap { Self.fields(of: $0, step, track: meant, found) }
        fields.append(
            Field("on", Said("The day it happens or happened"), hint: Said("Today unless you say another day"), .date))
        self.fields = fields
    }

    /// What a form says, by input name, as ``StepForm`` reads it; and what of it is no date.
    func read(_ answers: Answers) -> (fields: [String: String], faults: [FieldFault]) {
        var filled: [String: String] = [:]
        var faults: [FieldFault] = []
        for field in fields {
            switch field.kind {
            case .date:
                let date = DateAnswer(field.name, in: answers)
                faults += date.faults(missing: nil)
                if let day = date.day { filled[field.name] = day.description }
            case .anyOf:
                let chosen = answers.all(field.name)
                if !chosen.isEmpty { filled[field.name] = chosen.joined(separator: ",") }
            case .oneOf, .line, .words: if let text = answers.text(field.name) { filled[field.name] = text }
            }
        }
        let findings = points.compactMap { point in
            filled.removeValue(forKey: "finding-\(point)").map { "\(point)=\($0)" }
        }
        if !findings.isEmpty { filled["findings"] = findings.joined(separator: ",") }
        return (filled, faults)
    }

    /// A fault of an input, at the field that stands for it.
    func fault(_ fault: FormFaults.Fault) -> FieldFault {
        let field = fields.first {
            $0.name == fault.field || (fault.field == "findings" && $0.name.hasPrefix("finding-"))
        }
        let label = field?.label(.adult) ?? fault.field
        return FieldFault(field?.names.first ?? fields[0].names[0], Said(Self.told(label, fault.message)))
    }

    /// `The answer is needed`, or what was expected after the field's name.
    private static func told(_ label: String, _ message: String) -> String {
        message.hasPrefix("is needed")
            ? "Fill this in: \(label.prefix(1).lowercased() + label.dropFirst())" : "\(label): \(message)"
    }

    /// What is filled in before anybody has typed.
    func prefilled(_ found: TeamCase) -> Answers {
        var answers = Answers()
        if inputs.contains(where: { $0.name == "by" && !Self.isSpeaker($0) }) {
            answers.set("by", [(try? found.visit.account.role.title.lowercased()) ?? ""])
        }
        if let entry = found.visit.query("entry"), Int(entry) != nil { answers.set("entry", [entry]) }
        return answers
    }

    private static func isSpeaker(_ input: StepInput) -> Bool {
        if case .choice = input.kind { true } else { false }
    }

    private static func fields(
        of input: StepInput, _ step: StepName, track: Track?, _ found: TeamCase
    ) -> [Field] {
        let label = Said(input.help.capitalisedFirst)
        let hint = input.isRequired ? nil : Said("You can leave this out")
        func one(_ options: [Field.Option]) -> [Field] {
            [Field(input.name, label, hint: hint, .oneOf(input.isRequired ? options : options))]
        }
        switch (input.name, input.kind) {
        case ("findings", _): return findings(track, found)
        case ("account", _): return one(accounts(found))
        case ("points", .numbers): return [Field(input.name, label, hint: hint, .anyOf(points(track, found)))]
        case ("what", .words) where [.handOver, .sendAgain].contains(step): return one(parcels(found))
        case ("statement", .number): return one(statements(track))
        case ("action", .number): return one(actions(found))
        case ("complainant", .number): return one(complainants(found))
        case ("provider", .words) where step == .refer: return one(providers(found))
        case (_, .choice(let choices)): return one(choices.map { option($0, of: input.name) })
        case (_, .choices(let choices)):
            return [Field(input.name, label, hint: hint, .anyOf(choices.map { option($0, of: input.name) }))]
        case (_, .day): return [Field(input.name, label, hint: hint ?? Said("For example, 27 3 2026"), .date)]
        case (_, .number), (_, .numbers), (_, .pounds): return [Field(input.name, label, hint: hint, .line(.plain))]
        case (_, .words):
            let isLong = long.contains(input.name)
            return [
                Field(input.name, label, hint: hint, isLong ? .words(limit: Limits.complaintCharacters) : .line(.plain))
            ]
        }
    }

    /// Inputs that hold more than a line.
    private static let long: Set<String> = [
        "words", "reasons", "because", "reason", "evidence", "safe-contact", "childs-views",
    ]

    private static func option(_ value: String, of name: String) -> Field.Option {
        let label: String =
            switch name {
            case "category", "who", "also": ComplainantCategory(rawValue: value)?.title ?? value
            case "bars": PersonBar(rawValue: value).map { "The person \($0.inWords)" } ?? barless(value)
            case "stage": "Stage \(value)"
            case _: value.replacing("-", with: " ").capitalisedFirst
            }
        return Field.Option(value: value, label: Said(label.capitalisedFirst))
    }

    private static func barless(_ value: String) -> String {
        value == "none" ? "Nothing bars them: they have declared so" : value.replacing("-", with: " ")
    }

    private static func statements(_ track: Track?) -> [Field.Option] {
        (track?.pass(.investigation)?.investigation.statements ?? []).map {
            Field.Option(value: "\($0.number)", label: Said("Version \($0.number), sent on \($0.sentOn.inWords)"))
        }
    }

    private static func findings(_ track: Track?, _ found: TeamCase) -> [Field] {
        let options = PointFinding.Finding.allCases.map {
            Field.Option(value: $0.rawValue, label: Said($0.rawValue.replacing("-", with: " ").capitalisedFirst))
        }
        return points(track, found).map { point in
            Field("finding-\(point.value)", Said("What was found on \(point.label(.adult))"), .oneOf(options))
        }
    }

    private static func points(_ track: Track?, _ found: TeamCase) -> [Field.Option] {
        let meant = track?.points ?? found.file.points.map(\.number)
        return found.file.points.filter { meant.contains($0.number) }.map { point in
            Field.Option(
                value: "\(point.number.number)", label: Said("point \(point.number.number): \(short(point.words))"))
        }
    }

    private static func accounts(_ found: TeamCase) -> [Field.Option] {
        found.accounts.filter { !$0.isClosed }.map { account in
            Field.Option(value: "\(account.number)", label: Said("\(account.name), \(account.role.title.lowercased())"))
        }
    }

    private static func parcels(_ found: TeamCase) -> [Field.Option] {
        SentLine.all(of: found).map { line in
            Field.Option(value: line.name, label: Said("\(line.what) (\(line.name))"), hint: Said(line.standing))
        }
    }

    private static func actions(_ found: TeamCase) -> [Field.Option] {
        found.file.actions.map { action in
            Field.Option(value: "\(action.number.number)", label: Said(short(action.agreed.what)))
        }
    }

    private static func complainants(_ found: TeamCase) -> [Field.Option] {
        found.file.complainants.map { person in
            Field.Option(
                value: "\(person.number.number)",
                label: Said("\(person.number.number): \(person.name ?? person.category.title)"))
        }
    }

    private static func providers(_ found: TeamCase) -> [Field.Option] {
        found.served.module.arrangements.advocacy.map { provider in
            Field.Option(value: provider.id, label: Said(provider.name))
        }
    }

    private static func short(_ text: String) -> String {
        text.count > 80 ? text.prefix(79) + "…" : text
    }
}
