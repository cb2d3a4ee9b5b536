/// What `redress council explain NAME` answers.
public enum SchemaExplanation: Hashable, Sendable {
    /// The help for an element, an attribute, or everything of that name.
    case found(String)
    /// Nothing has that name; these are near it.
    case unknown(nearest: [String])
}

extension CouncilSchema {
    /// Explains an element (`timescale`), an attribute (`timescale/@clock`), or every attribute of a name (`clock`).
    public static func explain(_ query: String) -> SchemaExplanation {
        let wanted = query.folded.lowercased().filter { $0 != "<" && $0 != ">" }
        let parts = wanted.split(separator: "/").map(String.init)
        if parts.count >= 2, let last = parts.last, last.hasPrefix("@") {
            guard let element = elements.first(where: { $0.name == parts[parts.count - 2] }) else {
                return .unknown(nearest: nearest(to: parts[parts.count - 2]))
            }
            guard let attribute = element.attributes.first(where: { "@" + $0.name == last }) else {
                let near = NearestName.nearest(to: String(last.dropFirst()), among: element.attributes.map(\.name))
                return .unknown(nearest: near.map { ["\(element.name)/@\($0)"] } ?? [element.name])
            }
            return .found(text(of: attribute, on: element))
        }
        let name = (parts.last ?? wanted).filter { $0 != "@" }
        var texts = elements.filter { $0.name == name && !wanted.hasPrefix("@") }.map { text(of: $0) }
        for element in elements {
            texts += element.attributes.filter { $0.name == name && texts.count < 12 }.map { text(of: $0, on: element) }
        }
        return texts.isEmpty ? .unknown(nearest: nearest(to: name)) : .found(texts.joined(separator: "\n\n"))
    }

    /// Every name that can be explained: elements, and attributes as `element/@attribute`.
    public static var explainedNames: [String] {
        elements.flatMap { element in [element.name] + element.attributes.map { "\(element.name)/@\($0.name)" } }
    }

    private static func nearest(to name: String) -> [String] {
        let names = elements.map(\.name) + elements.flatMap { $0.attributes.map(\.name) }
        let near = NearestName.nearest(to: name, among: names).map { [$0] } ?? []
        let containing = name.count < 3 ? [] : names.filter { $0.contains(name) && !near.contains($0) }
        var seen: Set<String> = []
        return (near + containing).filter { seen.insert($0).inserted }
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
