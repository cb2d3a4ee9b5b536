/// How an element comes together with the same one of a base: the one place that says what of a base a council's own takes
/// the place of.
///
/// An element that is not written comes from the base whole. Where both have it, parts that the law or a page tells apart are
/// told apart here too; a sentence with its values is one fact, and is never made of two pages.
struct Inheritance: Hashable, Sendable {
    /// The attributes by which elements of that name in one place are told apart; without any they stand together.
    let key: [String]
    /// Whether the two are put together, part by part and attribute by attribute; else the own one stands for both.
    let isPutTogether: Bool

    private static func parts(_ key: String...) -> Inheritance { Inheritance(key: key, isPutTogether: true) }
    private static func facts(_ key: String...) -> Inheritance { Inheritance(key: key, isPutTogether: false) }

    /// The rule of every element that has not simply one fact or one list of facts.
    static let rules: [String: Inheritance] = [
        "safeguarding": parts(), "safeguarding-contact": facts("to"),
        "contacts": parts(), "channel": facts("kind", "purpose"),
        "who-may-complain": parts(), "person": facts("categories"), "representative": facts("ground"),
        "answer-limit": facts("because"),
        "complaint-subjects": parts(), "subject": facts("code", "matter"), "service": facts("code"),
        "elsewhere": parts(), "destination": facts("matter", "subject", "service"),
        "advocacy": parts(), "advocacy-offer": facts("to"),
        "help": parts(), "format": facts("kind"),
        "procedure": parts(), "acknowledgement": parts(), "stage": parts("number"), "deferral": facts("while"),
        "handled-by": facts("role"), "optional-step": facts("kind", "when"), "timescale": facts("clock"),
        "window": facts("for"), "told": facts("what"), "practice": facts("what"),
        "corporate-procedure": parts("id"), "corporate-stage": parts("number"), "contact-kind": facts("kind"),
        "plugins": parts(), "plugin": parts("name"), "setting": facts("name"),
        "outgoing": parts(), "write": facts("way"),
        "commitments": parts(), "commitment": facts("kind"), "ombudsman": parts(),
        "national-contact": facts("kind"), "statement": facts("about"),
    ]

    /// What tells an element apart from others of its name in one place; `nil` when it has nothing that could.
    func key(of element: XMLElement, as definition: ElementDefinition) -> [String]? {
        let values = key.map { name -> String? in
            if let written = element.attribute(name) { return written.value.filter { !$0.isWhitespace } }
            guard case .standard(let value)? = definition.attributes.first(where: { $0.name == name })?.presence else {
                return nil
            }
            return value
        }
        return values.isEmpty || values.contains { $0 != nil } ? values.map { $0 ?? "" } : nil
    }
}

extension ElementDefinition {
    /// How it comes together with the same one of a base.
    var inheritance: Inheritance { Inheritance.rules[name] ?? Inheritance(key: [], isPutTogether: false) }
}
