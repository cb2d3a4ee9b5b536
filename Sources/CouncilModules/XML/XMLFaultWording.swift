import CLibXML2

/// Puts libxml2's errors into words that say what to do.
struct XMLFaultWording {
    let source: SourceText
    /// The elements that were open, outermost first.
    let open: [XMLElement]
    let offset: Int

    func fault(code: UInt32, message: String) -> Fault {
        let isMismatch = code == XML_ERR_TAG_NAME_MISMATCH.rawValue && source.bytes[..<offset].last == UInt8(ascii: ">")
        if offset >= source.bytes.count, !isMismatch, let element = open.last { return unfinished(element) }
        switch code {
        case XML_ERR_TAG_NAME_MISMATCH.rawValue: return mismatch()
        case XML_ERR_DOCUMENT_END.rawValue where offset < source.bytes.count:
            return say("something after the end of the file's one element", "nothing but comments there", "delete it")
        case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue:
            return say(
                "an entity that XML does not define", "a character, or one of &amp; &lt; &gt; &quot; &apos;",
                "write the character itself, in UTF-8")
        case XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue,
            XML_ERR_NAME_REQUIRED.rawValue where isAfterAmpersand:
            return say("an & on its own", "&amp; for an ampersand", "write &amp; instead of &")
        case XML_ERR_ATTRIBUTE_REDEFINED.rawValue:
            return say("the same attribute twice on one element", "each attribute once", "delete one of them")
        case XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue:
            return say("an attribute whose value has no quotes", "name=\"value\"", "put quotes round the value")
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue:
            return say("an attribute with no value", "name=\"value\"", "give it a value, or delete it")
        case XML_ERR_LT_IN_ATTRIBUTE.rawValue:
            return say(
                "a < inside an attribute's value", "the end of the value, or &lt; for the character",
                "look for a quote that was not closed before here")
        case XML_ERR_INVALID_CHAR.rawValue:
            return say("a control character", "text", "delete it")
        default:
            let words = message.folded
            return say(
                words.isEmpty ? "broken XML" : "broken XML (\(words))", "well-formed XML",
                "look here, and at what comes just before")
        }
    }

    private var isAfterAmpersand: Bool {
        source.bytes[max(0, offset - 64)..<offset].contains(UInt8(ascii: "&"))
            || (offset < source.bytes.count && source.bytes[offset] == UInt8(ascii: "&"))
    }

    private func mismatch() -> Fault {
        let start = TagScanner.start(ofTagEndingAt: offset - 1, in: source.bytes)
        let written = String(decoding: source.bytes[start..<min(offset, start + 60)], as: UTF8.self)
        guard let element = open.last else {
            return say("a closing tag that nothing opened", "no closing tag", "delete it")
        }
        if let fault = misspelt(element, closedBy: written, at: start) { return fault }
        let line = source.position(at: element.offset).line
        return source.fault(
            at: start, found: "the closing tag \(written.quoted)",
            expected: "</\(element.name)>, opened on line \(line)",
            remedy: "close <\(element.name)> before here, or correct this tag")
    }

    /// When only one of two tags names an element of the format and they are nearly the same, the other is the slip.
    private func misspelt(_ element: XMLElement, closedBy written: String, at start: Int) -> Fault? {
        let closing = String(written.dropFirst(2).prefix { $0 != ">" }).folded
        let known = CouncilSchema.elements.map(\.name)
        if !known.contains(element.name), known.contains(closing) {
            return source.fault(
                at: element.offset, found: "the element <\(element.name)>, which the format does not have",
                expected: "<\(closing)>, as its closing tag on line \(source.position(at: start).line) says",
                remedy: "write <\(closing)>")
        }
        guard known.contains(element.name), !known.contains(closing),
            NearestName.nearest(to: closing, among: [element.name]) != nil
        else { return nil }
        return source.fault(
            at: start, found: "the closing tag \(written.quoted)",
            expected: "</\(element.name)>, opened on line \(source.position(at: element.offset).line)",
            remedy: "write </\(element.name)>")
    }

    private func unfinished(_ element: XMLElement) -> Fault {
        let line = source.position(at: element.offset).line
        return say(
            "the file ends inside <\(element.name)>, opened on line \(line)", "</\(element.name)>",
            "the file may be cut off: copy it again, or write what is missing")
    }

    private func say(_ found: String, _ expected: String, _ remedy: String) -> Fault {
        source.fault(at: offset, found: found, expected: expected, remedy: remedy)
    }
}
