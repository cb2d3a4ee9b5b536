import CaseKernel

/// Reads fields filled in at a terminal, gathering faults as it goes.
struct FieldReader {
    let fields: [String: String]
    var faults: [FormFaults.Fault] = []

    mutating func fault(_ field: String, _ message: String) {
        faults.append(FormFaults.Fault(field: field, message: message))
    }

    func text(_ name: String) -> String? {
        fields[name].flatMap { text in text.contains { !$0.isWhitespace } ? text : nil }
    }

    mutating func day(_ name: String) -> Day? {
        guard let text = text(name) else { return nil }
        guard let day = Day(iso: text) else {
            fault(name, "expected a date like 2026-04-08, found \(text.prefix(40))")
            return nil
        }
        return day
    }

    mutating func flag(_ name: String) -> Bool {
        switch text(name) {
        case "yes": return true
        case .none, "no": return false
        case .some(let other):
            fault(name, "expected yes or no, found \(other.prefix(40))")
            return false
        }
    }

    mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
        _ name: String, _ type: Choice.Type
    ) -> Choice? {
        let expected = "expected one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))"
        guard let text = text(name) else {
            fault(name, "is needed; \(expected)")
            return nil
        }
        guard let choice = Choice(rawValue: text) else {
            fault(name, "\(expected), found \(text.prefix(40))")
            return nil
        }
        return choice
    }

    mutating func refuseUnknown(_ known: [String], of form: String) {
        for name in fields.keys.sorted() where !known.contains(name) {
            fault(String(name.prefix(40)), "is not a field of \(form); it has \(known.joined(separator: ", "))")
        }
    }
}
