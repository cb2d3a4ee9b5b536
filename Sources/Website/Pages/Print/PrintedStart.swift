/// Where a council's start page is, as paper shows it: to be read, without `https://`, which nobody types, and to be scanned.
struct PrintedStart: Sendable {
    /// The host, after which a line may break.
    let host: String
    /// The rest, with its slash.
    let path: String
    let code: QRCode?

    init(_ address: String, _ councilName: String) {
        let scheme = ["https://", "http://"].first(where: address.hasPrefix) ?? ""
        let bare = address.dropFirst(scheme.count)
        let end = bare.firstIndex(of: "/") ?? bare.endIndex
        (host, path) = (String(bare[..<end]), String(bare[end...]))
        code = QRCode(address, leadsTo: "the start page of \(councilName)")
    }
}
