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
        var reader = FieldReader(fields: fields)
        reader.refuseUnknown(Self.inputs.map(\.name) + Self.furtherPoints, of: "a complaint")
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
                claimed: kind, name: reader.text("name"),
                contact: Contact(
                    email: reader.text("email"), phone: reader.text("phone"), words: reader.text("safe-contact")),
                isUnder18: isUnder18),
            child: child == Child() ? nil : child, wantsAdvocate: wantsAdvocate, channel: channel, receivedOn: received)
    }
}
