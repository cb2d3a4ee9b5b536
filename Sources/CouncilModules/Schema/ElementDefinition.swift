import CaseKernel

/// One element of the format: the single place that says what it is called, means and may hold.
struct ElementDefinition: Sendable {
    /// A child element, and how often it may stand there.
    struct Child: Sendable {
        let element: ElementDefinition
        let least: Int
        /// No upper end when `nil`.
        let most: Int?
    }

    let name: String
    /// What it is, in one line.
    let summary: String
    /// More, when one line is not enough.
    let help: String
    let attributes: [AnyAttribute]
    /// What it holds, in this order.
    let children: [Child]
    /// What its own text is; words as published may name their source.
    let text: ElementText

    init(
        _ name: String, _ summary: String, help: String = "", attributes: [AnyAttribute] = [], children: [Child] = [],
        text: ElementText
    ) {
        self.name = name
        self.summary = summary
        self.help = help
        self.attributes =
            text == .published
            ? attributes + [ElementDefinition.source.erased, ElementDefinition.seen.erased] : attributes
        self.children = children
        self.text = text
    }

    /// An element whose own text is the words as published, unless it has none.
    init(
        _ name: String, _ summary: String, help: String = "", attributes: [AnyAttribute] = [], children: [Child] = [],
        words: Bool = true
    ) {
        self.init(
            name, summary, help: help, attributes: attributes, children: children, text: words ? .published : .none)
    }

    /// Whether it may have text of its own.
    var takesWords: Bool { text != .none }

    /// Whether text that is more than white space between tags may stand in it; `text` may still be white space in CDATA.
    func allows(_ text: String) -> Bool { takesWords || (children.isEmpty && text.folded.isEmpty) }

    /// Which page the words are from.
    static let source = Attribute<String>(
        "source", .identifier, "The id of the <source> the words are from; the first source when left out.")

    /// When the words were read, for one passage of a page.
    static let seen = Attribute<Day>(
        "seen", .date, "The day these words were read, where that is another day than their source's.")
    /// When a contact has to be looked at again.
    static let reviewBy = Attribute<Day>(
        "review-by", .date, "The day by which somebody looks whether it is still right; the check warns after it.")

    var one: Child { Child(element: self, least: 1, most: 1) }
    var atMostOne: Child { Child(element: self, least: 0, most: 1) }
    var any: Child { Child(element: self, least: 0, most: nil) }
    var some: Child { Child(element: self, least: 1, most: nil) }
}
