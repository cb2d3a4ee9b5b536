import CLibXML2

/// Collects what libxml2 reports during one parse. Used by one thread, for one parse.
final class XMLTreeBuilder {
    private let source: SourceText
    private let context: xmlParserCtxtPtr
    private var open: [XMLElement] = []
    /// Where the last tag, comment or instruction ended; character data begins there.
    private var markupEnd = 0
    private(set) var root: XMLElement?
    private(set) var fault: Fault?

    init(source: SourceText, context: xmlParserCtxtPtr) {
        self.source = source
        self.context = context
    }

    private var offset: Int { max(0, min(xmlByteConsumed(context), source.bytes.count)) }

    func started(_ name: String, namespace: String?, attributes values: [Written]) {
        let end = offset
        let start = TagScanner.start(ofTagEndingAt: end, in: source.bytes)
        let found = values.isEmpty ? [] : TagScanner.attributes(ofTagAt: start, in: source.bytes)
        let written = found.filter { $0.name != "xmlns" && !$0.name.hasPrefix("xmlns:") }
        let attributes = zip(values, written).filter { !$0.0.isSchemaHint }
            .map { XMLAttribute(name: $0.name, value: $0.value, offset: $1.offset) }
        open.append(XMLElement(name: name, namespace: namespace, attributes: attributes, offset: start))
        markupEnd = (source.bytes[end...].firstIndex(of: UInt8(ascii: ">")) ?? end) + 1
    }

    func ended() {
        guard let element = open.popLast() else { return }
        markupEnd = offset
        if open.isEmpty { root = element } else { open[open.count - 1].children.append(element) }
    }

    func passedMarkup() { markupEnd = offset }

    /// Takes character data in; a CDATA section counts as text even when it is only white space, as in XML Schema.
    func read(_ bytes: UnsafeBufferPointer<UInt8>, isSection: Bool = false) {
        guard let last = open.indices.last else { return }
        if open[last].textOffset == nil {
            guard isSection || !bytes.allSatisfy(TagScanner.isSpace) else { return }
            let start = source.bytes[markupEnd...].firstIndex { !TagScanner.isSpace($0) }
            open[last].textOffset = start ?? markupEnd
        }
        open[last].text += String(decoding: bytes, as: UTF8.self)
    }

    /// Stops at a document type declaration, before any of it is read: entities and files can only be named there.
    func declaredType() {
        xmlStopParser(context)
        guard fault == nil else { return }
        let pattern = Array("<!DOCTYPE".utf8)
        let start = source.bytes.indices[markupEnd...].first { source.bytes[$0...].starts(with: pattern) }
        fault = source.fault(
            at: start ?? markupEnd, found: "a document type declaration (<!DOCTYPE …>)",
            expected: "no document type declaration: one is not allowed here, nor are entities of its own",
            remedy: "delete it, and write characters as themselves")
    }

    func failed(code: UInt32, message: String) {
        guard fault == nil else { return }
        fault = XMLFaultWording(source: source, open: open, offset: offset).fault(code: code, message: message)
        xmlStopParser(context)
    }

    /// An attribute as libxml2 gives it.
    struct Written {
        let name: String
        let namespace: String?
        let value: String

        /// Whether it names the schema for XML editors; it says nothing about a council, so it may stand anywhere.
        var isSchemaHint: Bool {
            namespace == "http://www.w3.org/2001/XMLSchema-instance" && name.hasSuffix(":noNamespaceSchemaLocation")
        }
    }
}

extension XMLTreeBuilder {
    /// The functions libxml2 calls; each finds its builder in the user data.
    static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.internalSubset = { builder, _, _, _ in XMLTreeBuilder.from(builder)?.declaredType() }
        handler.startElementNs = { builder, name, prefix, namespace, _, _, count, _, attributes in
            XMLTreeBuilder.from(builder)?.started(
                XMLTreeBuilder.qualified(prefix, name), namespace: XMLTreeBuilder.text(namespace),
                attributes: XMLTreeBuilder.pairs(attributes, count: Int(count)))
        }
        handler.endElementNs = { builder, _, _, _ in XMLTreeBuilder.from(builder)?.ended() }
        handler.characters = { builder, bytes, count in
            XMLTreeBuilder.from(builder)?.read(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handler.ignorableWhitespace = { _, _, _ in }
        handler.cdataBlock = { builder, bytes, count in
            XMLTreeBuilder.from(builder)?.read(UnsafeBufferPointer(start: bytes, count: Int(count)), isSection: true)
        }
        handler.comment = { builder, _ in XMLTreeBuilder.from(builder)?.passedMarkup() }
        handler.processingInstruction = { builder, _, _ in XMLTreeBuilder.from(builder)?.passedMarkup() }
        handler.serror = { builder, error in
            guard let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            let message = error.message.map { String(cString: $0) } ?? ""
            XMLTreeBuilder.from(builder)?.failed(code: UInt32(error.code), message: message)
        }
        return handler
    }

    private static func from(_ pointer: UnsafeMutableRawPointer?) -> XMLTreeBuilder? {
        pointer.map { Unmanaged<XMLTreeBuilder>.fromOpaque($0).takeUnretainedValue() }
    }

    private static func text(_ pointer: UnsafePointer<xmlChar>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private static func qualified(_ prefix: UnsafePointer<xmlChar>?, _ name: UnsafePointer<xmlChar>?) -> String {
        guard let prefix = text(prefix) else { return text(name) ?? "" }
        return prefix + ":" + (text(name) ?? "")
    }

    /// libxml2 hands over five pointers an attribute: name, prefix, namespace, and the value's start and end.
    private static func pairs(
        _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
    ) -> [Written] {
        guard let pointers else { return [] }
        return (0..<count).map { index in
            let fields = pointers + index * 5
            return Written(
                name: qualified(fields[1], fields[0]), namespace: text(fields[2]),
                value: value(from: fields[3], to: fields[4]))
        }
    }

    /// With entities off libxml2 leaves one thing written as a reference: an ampersand, as `&#38;`.
    private static func value(from start: UnsafePointer<xmlChar>?, to end: UnsafePointer<xmlChar>?) -> String {
        guard let start, let end else { return "" }
        let value = String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
        return value.contains("&") ? value.replacing("&#38;", with: "&") : value
    }
}
