/// What an answer may say besides its words.
enum AnswerFields {
    static let inputs: [StepInput] = [
        StepInput(
            "findings", "what was found, point by point: 1=upheld,2=not-upheld (also partly-upheld, no-finding)",
            required: false),
        StepInput(
            "rights", "whether it told of the right to go on, and how; told unless said",
            .choice(["told", "not-told"]),
            required: false),
        StepInput(
            "independent-person", "at stages 2 and 3, whether the independent person took part; yes unless said",
            .choice(["yes", "no"]), required: false),
        StepInput(
            "stage", "which stage it answers; the one that runs unless said", .choice(["1", "2", "3"]), required: false),
    ]
}

extension FormReader {
    /// An answer as it was filled in.
    mutating func answer(by: String, on day: Day) -> Answer {
        Answer(
            on: day, by: by, words: text("words") ?? "", isResolved: text("resolved") == "yes", findings: findings(),
            tellsRights: text("rights") != "not-told", isWithIndependentPerson: text("independent-person") != "no")
    }

    private mutating func findings() -> [PointFinding] {
        var findings: [PointFinding] = []
        for part in list("findings") {
            let halves = part.split(whereSeparator: { $0 == "=" || $0 == ":" })
            guard halves.count == 2, let number = Int(halves[0].trimmed).flatMap(PointNumber.init),
                let finding = PointFinding.Finding(written: halves[1].trimmed)
            else {
                let words = PointFinding.Finding.allCases.map(\.rawValue).joined(separator: ", ")
                fault(
                    "findings",
                    "expected a list like 1=upheld,2=not-upheld (of \(words)), found \(part.prefix(40))")
                return []
            }
            findings.append(PointFinding(number, finding))
        }
        return findings
    }
}

extension PointFinding.Finding {
    /// A finding as a person writes it: `Partly upheld`, or in the Ombudsman's words `partially-upheld`.
    init?(written text: Substring) {
        let name = String(text.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
        self.init(rawValue: name == "partially-upheld" ? Self.partlyUpheld.rawValue : name)
    }
}
