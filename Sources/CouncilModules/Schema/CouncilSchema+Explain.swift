/// What `redress council explain NAME` answers.
public enum SchemaExplanation: Hashable, Sendable {
    /// The help for an element, an attribute, a list of values, or everything of that name.
    case found(String)
    /// Nothing has that name; these are near it.
    case unknown(nearest: [String])
}

extension CouncilSchema {
    /// Explains an element (`timescale`), an attribute (`timescale/@clock`, or without the `@`), every attribute of a name
    /// (`clock`), or a list of values (`milestone`).
    public static func explain(_ query: String) -> SchemaExplanation {
        let wanted = query.folded.lowercased().filter { $0 != "<" && $0 != ">" }
        let parts = wanted.split(separator: "/").map(String.init)
        if parts.count >= 2, let last = parts.last, let found = attribute(last, of: parts[parts.count - 2]) {
            return found
        }
        let name = (parts.last ?? wanted).filter { $0 != "@" }
        var texts = elements.filter { $0.name == name && !wanted.hasPrefix("@") }.map { text(of: $0) }
        for element in elements {
            texts += element.attributes.filter { $0.name == name && texts.count < 12 }.map { text(of: $0, on: element) }
        }
        if texts.isEmpty, let list = text(ofList: name) { texts = [list] }
        return texts.isEmpty ? .unknown(nearest: nearest(to: name)) : .found(texts.joined(separator: "\n\n"))
    }

    /// The attribute that is asked for as `element/@name` or `element/name`; `nil` when an element is asked for by its path.
    private static func attribute(_ written: String, of parent: String) -> SchemaExplanation? {
        let isMarked = written.hasPrefix("@")
        let name = isMarked ? String(written.dropFirst()) : written
        guard let element = elements.first(where: { $0.name == parent }) else {
            return isMarked ? .unknown(nearest: nearest(to: parent)) : nil
        }
        if let attribute = element.attributes.first(where: { $0.name == name }) {
            return .found(text(of: attribute, on: element))
        }
        guard isMarked || !elements.contains(where: { $0.name == name }) else { return nil }
        let near = NearestName.nearest(to: name, among: element.attributes.map(\.name))
        return .unknown(nearest: near.map { ["\(element.name)/@\($0)"] } ?? [element.name])
    }

    /// Every name that can be explained: elements, and attributes as `element/@attribute`.
    public static var explainedNames: [String] {
        elements.flatMap { element in [element.name] + element.attributes.map { "\(element.name)/@\($0.name)" } }
    }

    private static func nearest(to name: String) -> [String] {
        let names = elements.map(\.name) + elements.flatMap { $0.attributes.map(\.name) }
        let near = NearestName.nearest(to: name, among: names + lists.keys.sorted()).map { [$0] } ?? []
        let containing = name.count < 3 ? [] : names.filter { $0.contains(name) && !near.contains($0) }
        var seen: Set<String> = []
        return (near + containing).filter { seen.insert($0).inserted }
    }

    /// The lists of values by name, each with the attributes that take them.
    private static var lists: [String: [(attribute: String, choices: [ValueForm.Choice])]] {
        let all = elements.flatMap { element in
            element.attributes.filter { !$0.form.choices.isEmpty }.map {
                (list: $0.form.choicesName, attribute: "\(element.name)/@\($0.name)", choices: $0.form.choices)
            }
        }
        return Dictionary(grouping: all, by: \.list).mapValues { $0.map { ($0.attribute, $0.choices) } }
    }

    private static func text(ofList name: String) -> String? {
        guard let uses = lists[name], let choices = uses.first?.choices else { return nil }
        return
            ([name, "  A list of values, for: " + uses.map(\.attribute).joined(separator: ", ")]
            + choices.map { "    \($0.value): \($0.help)" }).joined(separator: "\n")
    }

    private static func text(of element: ElementDefinition) -> String {
        var lines = ["<\(element.name)>", "  \(element.summary)"]
        if !element.help.isEmpty { lines.append("  \(element.help)") }
        let homes = parents(of: element.name)
        lines.append(homes.isEmpty ? "  The one element of its file." : "  In: " + homes.joined(separator: ", "))
        lines.append(element.text.inWords.map { "  Its text: \($0)." } ?? "  No text of its own.")
        if !element.attributes.isEmpty { lines.append("  Attributes:") }
        lines += element.attributes.map { "    \($0.name)\($0.presence == .required ? " (required)" : ""): \($0.help)" }
        if !element.children.isEmpty { lines.append("  Elements, in this order:") }
        lines += element.children.map { "    \($0.element.name) (\($0.often)): \($0.element.summary)" }
        return lines.joined(separator: "\n")
    }

    private static func text(of attribute: AnyAttribute, on element: ElementDefinition) -> String {
        var lines = ["\(element.name)/@\(attribute.name)", "  \(attribute.help)", "  \(attribute.presence.words)"]
        if attribute.form.choices.isEmpty {
            lines.append("  Value: \(attribute.form.expected).")
        } else {
            lines.append(attribute.form.isList ? "  One or more, with spaces between, of:" : "  One of:")
            lines += attribute.form.choices.map { "    \($0.value): \($0.help)" }
        }
        return lines.joined(separator: "\n")
    }
}

extension ElementDefinition.Child {
    /// How often it may stand there, in words.
    var often: String {
        switch (least, most) {
        case (1, 1): "exactly one"
        case (0, 1): "at most one"
        case (0, nil): "any number"
        case (1, nil): "one or more"
        case (let least, let most): "\(least) to \(most.map(String.init) ?? "any number")"
        }
    }
}

extension Presence {
    /// Whether it must be written, in words.
    var words: String {
        switch self {
        case .required: "Required."
        case .optional: "Optional."
        case .standard(let value): "Optional; \(value) when left out."
        }
    }
}

extension ValueForm {
    var isList: Bool {
        switch restriction {
        case .list: true
        case .text, .pattern, .whole, .date, .choice: false
        }
    }
}
