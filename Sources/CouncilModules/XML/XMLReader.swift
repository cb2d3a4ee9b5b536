import CLibXML2

/// Parses XML into a tree that knows where everything stands, or says why it cannot.
///
/// No network, no entities, no document type declaration, UTF-8 only, within ``XMLLimits``. Safe to call from many threads.
enum XMLReader {
    /// libxml2's tables are made once, before the first parse; `static let` makes that safe between threads.
    private static let isReady: Bool = {
        xmlInitParser()
        return true
    }()

    /// The root element, or the first thing that makes `source` unreadable: after it a parser only guesses.
    static func read(_ source: SourceText) throws(Fault) -> XMLElement {
        if let fault = XMLEncoding.fault(in: source) ?? XMLLimits.fault(in: source) { throw fault }
        guard isReady, let context = source.makeContext() else { throw source.unreadable() }
        defer { xmlFreeParserCtxt(context) }
        xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
        let tree = XMLTreeBuilder(source: source, context: context)
        withExtendedLifetime(tree) {
            context.pointee.sax.pointee = XMLTreeBuilder.handler
            context.pointee.userData = Unmanaged.passUnretained(tree).toOpaque()
            xmlParseDocument(context)
            context.pointee.userData = nil
        }
        if let fault = tree.fault { throw fault }
        guard let root = tree.root else { throw source.unreadable() }
        return root
    }
}

extension SourceText {
    fileprivate func makeContext() -> xmlParserCtxtPtr? {
        bytes.withUnsafeBytes { bytes in
            xmlCreateMemoryParserCtxt(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
        }
    }

    fileprivate func unreadable() -> Fault {
        fault(
            at: 0, found: "this is not XML", expected: "one element",
            remedy: "copy another council's file and change it")
    }
}
