/// A form that came with files (RFC 7578): each part's name and bytes. Names of files are not kept.
struct Upload: Sendable {
    /// How large it was, in bytes.
    let size: Int
    let parts: [Part]

    struct Part: Sendable {
        let name: String
        let bytes: ArraySlice<UInt8>
    }

    /// How many parts are read at most.
    private static let limit = 200

    /// Reads `multipart/form-data`; `nil` when the type is another, or names no boundary. What is cut off is left out.
    init?(_ body: [UInt8], type: String) {
        guard type.lowercased().hasPrefix("multipart/form-data"), let boundary = Self.parameter("boundary", of: type),
            (1...70).contains(boundary.utf8.count)
        else { return nil }
        size = body.count
        let mark = Array("--\(boundary)".utf8)
        var parts: [Part] = []
        var rest = body[...]
        guard let first = rest.firstRange(of: mark) else { return nil }
        rest = rest[first.upperBound...]
        while parts.count < Self.limit, rest.starts(with: Self.lineEnd) {
            rest = rest.dropFirst(2)
            guard let end = rest.firstRange(of: Self.lineEnd + mark) else { break }
            if let part = Self.part(rest[..<end.lowerBound]) { parts.append(part) }
            rest = rest[end.upperBound...]
        }
        self.parts = parts
    }

    private static let lineEnd: [UInt8] = [13, 10]

    private static func part(_ bytes: ArraySlice<UInt8>) -> Part? {
        guard let blank = bytes.firstRange(of: lineEnd + lineEnd) else { return nil }
        let heads = String(decoding: bytes[..<blank.lowerBound], as: UTF8.self).split(separator: "\r\n")
        guard
            let disposition = heads.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: String(disposition))
        else { return nil }
        return Part(name: name, bytes: bytes[blank.upperBound...])
    }

    /// A parameter of a header's value, with or without quotes.
    private static func parameter(_ name: String, of text: String) -> String? {
        for piece in text.split(separator: ";").dropFirst() {
            let pair = piece.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == name else { continue }
            return String(pair[1].drop { $0.isWhitespace }).trimmingQuotes
        }
        return nil
    }
}

extension String {
    fileprivate var trimmingQuotes: String {
        count >= 2 && first == "\"" && last == "\"" ? String(dropFirst().dropLast()) : self
    }
}
