import CouncilModules
import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A council's colour as a style sheet of its own, since no page may hold style; named by its content, and kept for good.
struct CouncilStylesheet: Sendable {
    /// The first 16 hexadecimal digits of its SHA-256.
    let version: String
    private let bytes: [UInt8]

    /// Sets the header's colour on screens, light or dark; on paper the header has none.
    init(brand: Colour) {
        bytes = Array("@media screen { :root { --brand: \(brand.hex); --on-brand: \(Colour.white.hex); } }\n".utf8)
        version = SHA256.hash(data: bytes).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The response for its address.
    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/css; charset=utf-8", .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
