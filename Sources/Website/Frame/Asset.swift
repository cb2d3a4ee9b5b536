import CouncilModules
import Crypto
import HTTPTypes
import Hummingbird
import NIOCore

/// A file of the site's own that pages refer to: named by its content, so that a browser may keep it for good.
struct Asset: Sendable {
    /// Its address.
    let path: String
    private let bytes: [UInt8]
    private let contentType: String

    /// The style sheet of every page.
    static let stylesheet = Asset("site", "css", PackageResources.site_css, "text/css; charset=utf-8")

    /// The one script: it lets a person leave by pressing Shift three times, and empties the page before it goes.
    ///
    /// Nothing depends on it: without it, Exit this page is a link.
    static let exitScript = Asset("exit", "js", PackageResources.exit_js, "text/javascript; charset=utf-8")

    /// A council's colour as a style sheet of its own, since no page may hold style: the header's on screens, light or dark; on
    /// paper the header has none.
    static func looks(_ brand: Colour) -> Asset {
        let sheet = "@media screen { :root { --brand: \(brand.hex); --on-brand: \(Colour.white.hex); } }\n"
        return Asset("looks", "css", Array(sheet.utf8), "text/css; charset=utf-8")
    }

    /// Named by the first 16 hexadecimal digits of its SHA-256.
    private init(_ name: String, _ ending: String, _ bytes: [UInt8], _ contentType: String) {
        let digits = SHA256.hash(data: bytes).prefix(8).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        path = "/assets/\(name)-\(digits).\(ending)"
        self.bytes = bytes
        self.contentType = contentType
    }

    /// The response for its address.
    var response: Response {
        Response(
            status: .ok,
            headers: [.contentType: contentType, .cacheControl: "public, max-age=31536000, immutable"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
