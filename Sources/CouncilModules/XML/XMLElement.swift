/// An element as written, with the byte offsets that its faults point at.
struct XMLElement: Sendable {
    /// The name as written, prefix included.
    let name: String
    /// The namespace, when it has one; council modules use none.
    let namespace: String?
    var attributes: [XMLAttribute]
    /// Where its `<` is.
    let offset: Int
    var children: [XMLElement] = []
    /// All its own character data, in order; empty when it is only white space.
    var text = ""
    /// Where its first character that is not white space, or its first CDATA section, is; `nil` when it has neither.
    var textOffset: Int?
    /// Which file it is from: 0 is the document's own, 1 its base's, 2 that base's base's, and so on.
    var generation = 0

    /// The first attribute of that name.
    func attribute(_ name: String) -> XMLAttribute? { attributes.first { $0.name == name } }
}

/// An attribute as written, entities resolved.
struct XMLAttribute: Sendable {
    /// The name as written, prefix included.
    let name: String
    let value: String
    /// Where its name begins.
    let offset: Int
    /// Which file it is from, as of the element.
    var generation = 0
}
