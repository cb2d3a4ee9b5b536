/// How large a file may be. Real modules are a hundredth of this; the limits keep a hostile one cheap.
enum XMLLimits {
    /// Bytes in one file: 1 MiB.
    static let bytes = 1 << 20
    static let depth = 32
    static let elements = 20_000
    static let attributes = 200

    /// The fault of the first limit `source` passes, found by a scan that needs no parser and no memory.
    ///
    /// It must come before libxml2, whose search for repeated attributes takes a time that grows with their square.
    static func fault(in source: SourceText) -> Fault? {
        var scan = Scan(bytes: source.bytes)
        while let tag = scan.nextTag() {
            if tag.attributes > attributes {
                return source.limitFault(at: tag.offset, "more than \(attributes) attributes on one element")
            }
            if scan.elements > elements { return source.limitFault(at: tag.offset, "more than 20,000 elements") }
            if scan.depth > depth {
                return source.limitFault(at: tag.offset, "elements nested more than \(depth) deep")
            }
        }
        return nil
    }

    /// A walk from start tag to start tag that steps over comments, CDATA and processing instructions.
    private struct Scan {
        let bytes: [UInt8]
        var index = 0
        var depth = 0
        var elements = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        mutating func nextTag() -> (offset: Int, attributes: Int)? {
            while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
                if skip("<!--", to: "-->", from: open) || skip("<![CDATA[", to: "]]>", from: open)
                    || skip("<?", to: "?>", from: open)
                {
                    continue
                }
                // A document type declaration stops the parser, so nothing after it needs a limit.
                if has("<!", at: open) { return nil }
                if has("</", at: open) {
                    depth -= 1
                    index = open + 2
                    continue
                }
                return tag(at: open)
            }
            return nil
        }

        private mutating func tag(at open: Int) -> (offset: Int, attributes: Int) {
            elements += 1
            depth += 1
            var values = 0
            index = open + 1
            while index < bytes.count, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "<") {
                let byte = bytes[index]
                index += 1
                guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { continue }
                values += 1
                while index < bytes.count, bytes[index] != byte { index += 1 }
                index = min(index + 1, bytes.count)
            }
            if index < bytes.count, bytes[index] == UInt8(ascii: ">"), bytes[index - 1] == UInt8(ascii: "/") {
                depth -= 1
            }
            return (open, values)
        }

        private mutating func skip(_ start: StaticString, to end: StaticString, from open: Int) -> Bool {
            guard has(start, at: open) else { return false }
            index = open + start.utf8CodeUnitCount
            while index < bytes.count, !has(end, at: index) { index += 1 }
            index = min(index + end.utf8CodeUnitCount, bytes.count)
            return true
        }

        private func has(_ text: StaticString, at offset: Int) -> Bool {
            guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
            for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] {
                return false
            }
            return true
        }
    }
}

extension SourceText {
    fileprivate func limitFault(at offset: Int, _ found: String) -> Fault {
        fault(
            at: offset, found: found, expected: "a file within the limits of docs/council-modules.md",
            remedy: "split it up or take out what does not belong")
    }
}
