import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// The one script: it lets a person leave by pressing Shift three times, and empties the page before it goes.
///
/// Nothing depends on it: without it, Exit this page is a link.
struct ExitScript: Sendable {
    /// The first 16 hexadecimal digits of its SHA-256.
    let version: String
    private let bytes: [UInt8]

    static let current = ExitScript(bytes: PackageResources.exit_js)

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        version = SHA256.hash(data: bytes).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// The response for its address.
    var response: Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/javascript; charset=utf-8", .cacheControl: "public, max-age=31536000, immutable",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
