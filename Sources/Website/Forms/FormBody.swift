import HTTPTypes
import Hummingbird
import NIOCore

/// A page's form as it was sent: every field with its values in order, decoded and cleaned of what nobody can see.
struct FormBody: Sendable {
    /// How large it was, in bytes.
    let size: Int
    private let values: [String: [String]]

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL, section 5.1); bytes that are no UTF-8 become U+FFFD.
    init(_ bytes: [UInt8]) {
        var values: [String: [String]] = [:]
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = parts.first else { continue }
            let value = parts.count == 2 ? parts[1] : []
            values[Self.decoded(name), default: []].append(TypedText.cleaned(Self.decoded(value)))
        }
        self.values = values
        size = bytes.count
    }

    /// Takes a form that came with files.
    init(_ upload: Upload) {
        var values: [String: [String]] = [:]
        for part in upload.parts {
            values[part.name, default: []].append(TypedText.cleaned(String(decoding: part.bytes, as: UTF8.self)))
        }
        self.values = values
        size = upload.size
    }

    /// Reads the body of a request.
    ///
    /// - Throws: a problem when it is larger than any form of ours may be.
    init(of request: Request) async throws {
        do {
            let bytes = Array(buffer: try await request.body.collect(upTo: Limits.formBytes))
            if let upload = Upload(bytes, type: request.headers[.contentType] ?? "") {
                self.init(upload)
            } else {
                self.init(bytes)
            }
        } catch is NIOTooManyBytesError {
            throw Problem(
                .contentTooLarge, "too-large", "That is too long to send",
                detail: "Nothing was recorded. Go back: what you wrote may still be there. Send less of it at a time.")
        }
    }

    /// The first value of a field; `nil` when it was not sent or holds nothing but white space.
    func text(_ name: String) -> String? {
        guard let text = values[name]?.first, text.contains(where: { !$0.isWhitespace }) else { return nil }
        return text
    }

    /// The names of its fields, in alphabetical order.
    var names: [String] { values.keys.sorted() }

    /// All values of a field: the boxes that were ticked.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): decoded.append(UInt8(ascii: " "))
            case UInt8(ascii: "%"):
                if rest.count >= 2, let high = digit(rest[rest.startIndex]),
                    let low = digit(rest[rest.startIndex + 1])
                {
                    decoded.append(high << 4 | low)
                    rest = rest.dropFirst(2)
                } else {
                    decoded.append(byte)
                }
            case _: decoded.append(byte)
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case _: nil
        }
    }
}
