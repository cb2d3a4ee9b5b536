import CaseKernel

/// What a line says besides date and step.
struct TimelineDetails {
    private(set) var fields: [String: String] = [:]
    /// Where each value stands.
    private(set) var places: [String: CSVRows.Place] = [:]
    private(set) var track: TrackNumber?
    private(set) var faults: [TimelineFault] = []
    private let step: StepName?
    private let inputs: [StepInput]

    init(of step: StepName?) {
        self.step = step
        inputs = step?.inputs ?? []
    }

    /// Reads `key=value` pairs; a piece without a key goes on with the value before it, as commas and semicolons do in prose.
    mutating func read(_ cells: [CSVRows.Cell]) {
        var last: String?
        for cell in cells {
            for (index, piece) in cell.parts(at: ";").enumerated() where !piece.characters.isEmpty {
                let halves = piece.parts(at: "=", limit: 1)
                let key = halves[0].text.asName
                if halves.count == 2, isKey(key) || last == nil || step == nil {
                    last = key
                    take(key, halves[1], of: piece)
                } else if let last, !isMisspelt(piece) {
                    fields[last] = (fields[last] ?? "") + (index == 0 ? ", " : "; ") + piece.text
                } else if halves.count == 2 {
                    faults.append(TimelineFault(piece.start, noDetail(key) + Self.asWords))
                } else {
                    faults.append(TimelineFault(piece.start, "found \(piece.text.quoted); expected key=value"))
                }
            }
        }
        takeTrack()
        for input in inputs { fields[input.name] = fields[input.name].map(input.kind.understood) }
    }

    private static let asWords = "; if it is part of the value before it, put a space before the ="

    private var keys: [String] { inputs.map(\.name) + (step?.isOfTrack == true ? ["track"] : []) }

    private func isKey(_ key: String) -> Bool { key == "track" || inputs.contains { $0.name == key } }

    /// Whether a piece that goes on with a value looks like a detail of its own: a plain word of two letters or more with `=`
    /// right after it, or one that is nearly a detail of the step.
    private func isMisspelt(_ piece: CSVRows.Cell) -> Bool {
        guard let equals = piece.characters.firstIndex(of: "=") else { return false }
        let word = String(piece.characters[..<equals])
        guard word.count > 1, word.allSatisfy({ $0.isASCII && $0.isLetter || $0 == "-" }) else { return false }
        return word == word.lowercased() || word.asName.nearest(of: keys) != nil
    }

    private func noDetail(_ key: String) -> String {
        let list = keys.isEmpty ? "none" : keys.joined(separator: ", ")
        let near = key.nearest(of: keys).map { "; did you mean \($0)?" } ?? ""
        return "found the detail \(key.quoted); \(step?.rawValue ?? "it") has \(list)\(near)"
    }

    private mutating func take(_ key: String, _ value: CSVRows.Cell, of piece: CSVRows.Cell) {
        guard step != nil else { return }
        guard isKey(key) else {
            faults.append(TimelineFault(piece.start, noDetail(key)))
            return
        }
        if let earlier = places[key] {
            faults.append(
                TimelineFault(
                    piece.start,
                    "found \(key)=\(value.text.quoted) after \(key)=\((fields[key] ?? "").quoted) in column \(earlier.column); "
                        + "expected it once"))
            return
        }
        places[key] = value.start
        fields[key] = value.text
    }

    private mutating func takeTrack() {
        guard let text = fields.removeValue(forKey: "track"), let place = places["track"] else { return }
        guard let number = Int(text).flatMap(TrackNumber.init) else {
            faults.append(TimelineFault(place, "found track=\(text.quoted); expected a whole number from 1"))
            return
        }
        track = number
    }

    /// What is wrong with the values of a form, a month being as good as a day.
    func faultsOfValues(in form: StepForm, on day: Day?) -> [FormFaults.Fault] {
        var fields = form.fields
        for input in inputs where input.kind == .day {
            if let text = fields[input.name], case .month(let first, _)? = TimelineDate(text) {
                fields[input.name] = first.description
            }
        }
        return StepForm(step: form.step, track: form.track, fields: fields).faultsAsTold(on: day ?? Day(number: 0))
    }
}

extension StepInput.Kind {
    /// A value as a person may write it, as the choice it means: `Partly upheld` for `partly-upheld`.
    fileprivate func understood(_ value: String) -> String {
        switch self {
        case .choice(let choices): choices.contains(value) || !choices.contains(value.asName) ? value : value.asName
        case .words, .day, .choices, .number, .numbers, .pounds: value
        }
    }
}
