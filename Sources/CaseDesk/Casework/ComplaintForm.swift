public import CaseKernel

/// A complaint as the team filled it in at a terminal, for one that came by letter, telephone or in person.
public struct ComplaintForm: Hashable, Sendable {
    /// What was filled in, by field name.
    public let fields: [String: String]

    /// Makes a form.
    public init(fields: [String: String]) { self.fields = fields }

    /// The fields there are, each with what it is.
    public static let inputs: [(name: String, help: String)] = [
        ("kind", "who complains: \(ComplainantCategory.allCases.map(\.rawValue).joined(separator: ", "))"),
        ("complaint", "what was said; complaint-2 to complaint-9 for further points"),
        ("channel", "how it came: \(Channel.allCases.map(\.rawValue).joined(separator: ", "))"),
        ("received-on", "the day it reached anyone at the council; today unless said"),
        ("name", "the person's name"), ("email", "their email address"), ("phone", "their telephone number"),
        ("safe-contact", "how to reach them safely"), ("wanted", "what would put it right"),
        ("happened-on", "when it happened"), ("advocate-wanted", "yes or no"), ("under-18", "yes or no"),
        ("child-name", "the child's name"), ("child-born-on", "the child's date of birth"),
    ]

    private static let furtherPoints = (2...9).map { "complaint-\($0)" }

    /// The complaint this form describes.
    ///
    /// - Throws: ``FormFaults`` naming every field at fault.
    public func complaint() throws(FormFaults) -> NewComplaint {
        var reader = Reader(fields: fields)
        reader.refuseUnknown(Self.inputs.map(\.name) + Self.furtherPoints)
        let kind = reader.choice("kind", ComplainantCategory.self)
        let channel = reader.choice("channel", Channel.self)
        let points = ([reader.text("complaint")] + Self.furtherPoints.map { reader.text($0) }).compactMap { $0 }
        if reader.text("complaint") == nil { reader.fault("complaint", "is needed: what was said") }
        let (received, happened) = (reader.day("received-on"), reader.day("happened-on"))
        let child = Child(name: reader.text("child-name"), bornOn: reader.day("child-born-on"))
        let (wantsAdvocate, isUnder18) = (reader.flag("advocate-wanted"), reader.flag("under-18"))
        let representation = Representation(points: points, wanted: reader.text("wanted"), happenedOn: happened)
        guard reader.faults.isEmpty, let kind, let channel, let representation else {
            throw FormFaults(faults: reader.faults)
        }
        return NewComplaint(
            representation: representation,
            complainant: Complainant(
                claimed: kind, name: reader.text("name"), email: reader.text("email"), phone: reader.text("phone"),
                safeContact: reader.text("safe-contact"), isUnder18: isUnder18),
            child: child == Child() ? nil : child, wantsAdvocate: wantsAdvocate, channel: channel, receivedOn: received)
    }

    private struct Reader {
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

        mutating func refuseUnknown(_ known: [String]) {
            for name in fields.keys.sorted() where !known.contains(name) {
                fault(String(name.prefix(40)), "is not a field of a complaint; it has \(known.joined(separator: ", "))")
            }
        }
    }
}
