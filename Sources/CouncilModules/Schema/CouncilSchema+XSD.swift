extension CouncilSchema {
    /// The XML Schema (1.0) that says what the reader accepts, with the help that XML editors show: `councils/council.xsd`.
    public static let xsd: String = {
        var writer = XSDWriter()
        writer.write()
        return writer.text
    }()
}

/// Writes the definitions as an XML Schema.
///
/// Every element that is not a root is declared in a group of its own: said once, and no file can begin with it.
private struct XSDWriter {
    private(set) var text = ""
    private var depth = 0

    mutating func write() {
        line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        line("<!-- Generated from the definitions in Sources/CouncilModules; a test fails when they differ. -->")
        open("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" version=\"\(CouncilSchema.version)\">")
        for root in CouncilSchema.roots { write(root) }
        let rootNames = Set(CouncilSchema.roots.map(\.name))
        for element in CouncilSchema.elements where !rootNames.contains(element.name) {
            open("<xs:group name=\"\(element.name)\">")
            open("<xs:sequence>")
            write(element)
            close("</xs:sequence>")
            close("</xs:group>")
        }
        open("<xs:simpleType name=\"blank\">")
        restrict("xs:token", ["<xs:maxLength value=\"0\"/>"])
        close("</xs:simpleType>")
        for form in CouncilSchema.forms { write(form) }
        close("</xs:schema>")
    }

    private mutating func write(_ element: ElementDefinition) {
        open("<xs:element name=\"\(element.name)\">")
        document([element.summary, element.help].filter { !$0.isEmpty }.joined(separator: " "))
        open(element.takesWords ? "<xs:complexType mixed=\"true\">" : "<xs:complexType>")
        let isBlank = element.children.isEmpty && !element.takesWords
        if isBlank { openBlank() }
        if !element.children.isEmpty {
            open("<xs:sequence>")
            for child in element.children {
                let most = child.most.map(String.init) ?? "unbounded"
                line("<xs:group ref=\"\(child.element.name)\" minOccurs=\"\(child.least)\" maxOccurs=\"\(most)\"/>")
            }
            close("</xs:sequence>")
        }
        for attribute in element.attributes { write(attribute) }
        if isBlank { closeBlank() }
        close("</xs:complexType>")
        close("</xs:element>")
    }

    /// An element with nothing in it may still be closed on another line, which XML Schema's empty content forbids.
    private mutating func openBlank() {
        open("<xs:simpleContent>")
        open("<xs:extension base=\"blank\">")
    }

    private mutating func closeBlank() {
        close("</xs:extension>")
        close("</xs:simpleContent>")
    }

    private mutating func write(_ attribute: AnyAttribute) {
        let presence: String
        switch attribute.presence {
        case .required: presence = " use=\"required\""
        case .optional: presence = ""
        case .standard(let value): presence = " default=\"\(value.escapedForXML)\""
        }
        open("<xs:attribute name=\"\(attribute.name)\" type=\"\(attribute.form.name)\"\(presence)>")
        document(attribute.help)
        close("</xs:attribute>")
    }

    private mutating func write(_ form: ValueForm) {
        open("<xs:simpleType name=\"\(form.name)\">")
        switch form.restriction {
        case .text(let least, let most): restrict("xs:token", lengths(least, most))
        case .pattern(let pattern, let least, let most):
            restrict("xs:token", ["<xs:pattern value=\"\(pattern.xsd.escapedForXML)\"/>"] + lengths(least, most))
        case .whole(let range):
            restrict(
                "xs:integer",
                [
                    "<xs:pattern value=\"0|[1-9][0-9]{0,5}\"/>", "<xs:minInclusive value=\"\(range.lowerBound)\"/>",
                    "<xs:maxInclusive value=\"\(range.upperBound)\"/>",
                ])
        case .date:
            restrict(
                "xs:date",
                [
                    "<xs:pattern value=\"20[0-9]{2}-[0-9]{2}-[0-9]{2}\"/>", "<xs:minInclusive value=\"2000-01-01\"/>",
                    "<xs:maxInclusive value=\"2050-12-31\"/>",
                ])
        case .choice: writeChoices(form)
        case .list:
            open("<xs:restriction>")
            open("<xs:simpleType>")
            open("<xs:list>")
            open("<xs:simpleType>")
            writeChoices(form)
            close("</xs:simpleType>")
            close("</xs:list>")
            close("</xs:simpleType>")
            line("<xs:minLength value=\"1\"/>")
            close("</xs:restriction>")
        }
        close("</xs:simpleType>")
    }

    private mutating func writeChoices(_ form: ValueForm) {
        open("<xs:restriction base=\"xs:token\">")
        for choice in form.choices {
            open("<xs:enumeration value=\"\(choice.value)\">")
            document(choice.help)
            close("</xs:enumeration>")
        }
        close("</xs:restriction>")
    }

    private mutating func restrict(_ base: String, _ facets: [String]) {
        open("<xs:restriction base=\"\(base)\">")
        facets.forEach { line($0) }
        close("</xs:restriction>")
    }

    private func lengths(_ least: Int, _ most: Int) -> [String] {
        ["<xs:minLength value=\"\(least)\"/>", "<xs:maxLength value=\"\(most)\"/>"]
    }

    private mutating func document(_ words: String) {
        line("<xs:annotation><xs:documentation>\(words.escapedForXML)</xs:documentation></xs:annotation>")
    }

    private mutating func open(_ tag: String) {
        line(tag)
        depth += 1
    }

    private mutating func close(_ tag: String) {
        depth -= 1
        line(tag)
    }

    private mutating func line(_ content: String) {
        text += String(repeating: "  ", count: depth) + content + "\n"
    }
}

extension CouncilSchema {
    /// Every form of value that an attribute has, once, by name.
    static let forms: [ValueForm] = {
        var seen: Set<String> = []
        return elements.flatMap(\.attributes).map(\.form).filter { seen.insert($0.name).inserted }
            .sorted { $0.name < $1.name }
    }()
}

extension String {
    /// Safe inside an XML attribute or text.
    fileprivate var escapedForXML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
            "\"", with: "&quot;")
    }
}
