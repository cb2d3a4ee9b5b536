/// Where a council's start page is, as paper shows it: to be read and to be scanned.
struct PrintedStart: Sendable {
    /// The address without `https://`, which nobody types.
    let address: String
    let code: QRCode?

    init(_ address: String, _ councilName: String) {
        self.address =
            ["https://", "http://"].first(where: address.hasPrefix).map { String(address.dropFirst($0.count)) }
            ?? address
        code = QRCode(address, leadsTo: "the start page of \(councilName)")
    }
}
