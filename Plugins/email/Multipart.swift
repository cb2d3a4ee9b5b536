import Foundation

/// Some parts in one body (RFC 2046, section 5.1).
struct Multipart {
    let kind: String
    let boundary: String
    let parts: [String]

    /// The body with its own fields in front.
    var text: String {
        let bodies = parts.map { "--\(boundary)\r\n\($0)\r\n" }.joined()
        return "Content-Type: multipart/\(kind); boundary=\"\(boundary)\"\r\n\r\n\(bodies)--\(boundary)--\r\n"
    }

    /// A part of text.
    static func part(_ type: String, _ text: String) -> String {
        "Content-Type: \(type)\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + QuotedPrintable.encode(text)
    }

    /// A part to be kept as a file.
    static func attachment(_ type: String, named name: String, _ data: Data) -> String {
        let lines = data.base64EncodedString(options: [
            .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
        ])
        return """
            Content-Type: \(type)\r
            Content-Disposition: attachment; filename="\(name)"\r
            Content-Transfer-Encoding: base64\r
            \r
            \(lines)
            """
    }
}
