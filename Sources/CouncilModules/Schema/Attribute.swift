/// One attribute of an element: its XML name, the type of its value, whether it must be there, and its help.
///
/// The one definition from which the reader, the schema, `explain` and the reference page come.
struct Attribute<Value: Sendable>: Sendable {
    let name: String
    let type: ValueType<Value>
    let presence: Presence
    let help: String

    init(_ name: String, _ type: ValueType<Value>, _ presence: Presence, _ help: String) {
        self.name = name
        self.type = type
        self.presence = presence
        self.help = help
    }

    /// An attribute that may be left out.
    init(_ name: String, _ type: ValueType<Value>, _ help: String) { self.init(name, type, .optional, help) }

    /// The definition without its Swift type.
    var erased: AnyAttribute {
        AnyAttribute(name: name, form: type.form, presence: presence, help: help) { type.parse($0) != nil }
    }
}

/// Whether an attribute must be written.
enum Presence: Hashable, Sendable {
    case required
    case optional
    /// Read as this value when it is not written.
    case standard(String)
}

/// An ``Attribute`` without its Swift type.
struct AnyAttribute: Sendable {
    let name: String
    let form: ValueForm
    let presence: Presence
    let help: String
    /// Whether a value, its white space folded, has the form.
    let accepts: @Sendable (String) -> Bool
}
