extension CouncilSchema {
    /// `docs/council-modules.md`: an introduction, and every element and attribute, in Markdown.
    public static let referencePage: String =
        introduction + "\n## Reference\n\n" + elements.map(section).joined(separator: "\n") + "\n## Values\n\n"
        + closedLists.map(values).joined(separator: "\n")

    /// Every closed list once.
    private static let closedLists: [ValueForm] = {
        var seen: Set<String> = []
        return forms.filter { !$0.choices.isEmpty && seen.insert($0.choicesName).inserted }
    }()

    private static func section(_ element: ElementDefinition) -> String {
        var lines = ["### `<\(element.name)>`", "", element.summary]
        if !element.help.isEmpty { lines += ["", element.help] }
        let homes = parents(of: element.name)
        let place =
            homes.isEmpty
            ? "The one element of its file." : "In " + homes.map { "`<\($0)>`" }.joined(separator: ", ") + "."
        lines += [
            "", place + (element.text.inWords.map { " Its text is \($0)." } ?? " It has no text of its own."), "",
        ]
        if !element.attributes.isEmpty {
            lines += ["| attribute | | value | |", "|---|---|---|---|"]
            lines += element.attributes.map(row)
            lines.append("")
        }
        if !element.children.isEmpty {
            lines.append(
                "Holds, in this order: "
                    + element.children.map { "`<\($0.element.name)>` (\($0.often))" }
                    .joined(separator: ", ") + ".")
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }

    private static func row(_ attribute: AnyAttribute) -> String {
        let value: String
        if attribute.form.choices.isEmpty {
            value = attribute.form.expected
        } else {
            let name = attribute.form.choicesName
            value = (attribute.form.isList ? "one or more of " : "one of ") + "[\(name)](#\(name))"
        }
        return "| `\(attribute.name)` | \(attribute.presence.words) | \(value) | \(attribute.help) |"
    }

    private static func values(_ form: ValueForm) -> String {
        (["### \(form.choicesName)", "", "| value | |", "|---|---|"]
            + form.choices.map { "| `\($0.value)` | \($0.help) |" } + [""])
            .joined(separator: "\n")
    }
}
