public import CaseKernel

/// The wish to complain, or for an advocate, as the team filled it in at a terminal.
public struct IntentionForm: Hashable, Sendable {
    /// What was filled in, by field name.
    public let fields: [String: String]

    /// Makes a form.
    public init(fields: [String: String]) { self.fields = fields }

    /// The fields there are, each with what it is.
    public static let inputs: [(name: String, help: String)] = [
        ("kind", "who it is: \(ComplainantCategory.allCases.map(\.rawValue).joined(separator: ", "))"),
        ("about", "what it is about, as far as they want to say"),
        ("channel", "how it came: \(Channel.allCases.map(\.rawValue).joined(separator: ", "))"),
        ("on", "the day the council came to know; today unless said"),
        ("name", "the person's name"), ("email", "their email address"), ("phone", "their telephone number"),
        ("safe-contact", "how to reach them safely"), ("advocate-wanted", "yes or no"), ("under-18", "yes or no"),
    ]

    /// What this form describes.
    ///
    /// - Throws: ``FormFaults`` naming every field at fault.
    public func intention() throws(FormFaults) -> NewIntention {
        var reader = FieldReader(fields: fields)
        reader.refuseUnknown(Self.inputs.map(\.name), of: "a wish to complain")
        let kind = reader.choice("kind", ComplainantCategory.self)
        let channel = reader.choice("channel", Channel.self)
        let (day, wantsAdvocate, isUnder18) = (
            reader.day("on"), reader.flag("advocate-wanted"), reader.flag("under-18")
        )
        guard reader.faults.isEmpty, let kind, let channel else { throw FormFaults(faults: reader.faults) }
        let contact = Contact(
            email: reader.text("email"), phone: reader.text("phone"), words: reader.text("safe-contact"))
        return NewIntention(
            complainant: Complainant(
                claimed: kind, name: reader.text("name"), contact: contact, isUnder18: isUnder18),
            about: reader.text("about"), wantsAdvocate: wantsAdvocate, channel: channel, on: day)
    }
}
