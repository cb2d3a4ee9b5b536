import CQREncode

/// An address as a QR code: its modules, drawn as one path.
///
/// A quarter of it may be dirty or torn and it still reads (error correction Q).
struct QRCode: Sendable {
    /// The address it holds, in print beside it.
    let address: String
    /// What it is, for those who do not see it.
    let label: String
    /// The length of a side, in modules, with the quiet zone.
    let side: Int
    /// The dark modules, as the path of an SVG.
    let path: String

    /// The clear space on every side, in modules (ISO/IEC 18004).
    static let quietZone = 4

    /// Encodes an address; `nil` when it is too long for any code.
    init?(_ address: String, leadsTo place: String) {
        self.init(address, labelled: "QR code that leads to \(place), at \(address)")
    }

    /// Encodes a text; `nil` when it is too long for any code.
    init?(_ address: String, labelled label: String) {
        guard let code = QRcode_encodeString8bit(address, 0, QR_ECLEVEL_Q) else { return nil }
        defer { QRcode_free(code) }
        let width = Int(code.pointee.width)
        let modules = UnsafeBufferPointer(start: code.pointee.data, count: width * width)
        var path = ""
        for row in 0..<width {
            var column = 0
            while column < width {
                let start = column
                while column < width, modules[row * width + column] & 1 == 1 { column += 1 }
                if column > start {
                    let length = column - start
                    path += "M\(start + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
                }
                column += 1
            }
        }
        self.path = path
        self.address = address
        self.label = label
        side = width + 2 * Self.quietZone
    }
}
