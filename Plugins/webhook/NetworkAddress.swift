/// An address of the network layer, and whether it is one that anybody may reach.
struct NetworkAddress: Hashable, Sendable {
    /// Its 4 or 16 bytes.
    let bytes: [UInt8]
    /// The address in digits.
    let text: String

    /// A network that is not the public one: its first bits.
    private struct Network {
        let bytes: [UInt8]
        let length: Int

        func contains(_ address: [UInt8]) -> Bool {
            (0..<length).allSatisfy { bit in
                (address[bit / 8] ^ bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
            }
        }
    }

    /// Whether it lies in none of the networks that are private, local, reserved or for many at once.
    var isPublic: Bool {
        if bytes.count == 4 { return !Self.private4.contains { $0.contains(bytes) } }
        guard bytes.count == 16, Self.global6.contains(bytes) else { return false }
        return !Self.private6.contains { $0.contains(bytes) }
    }

    /// IANA's registry of special-purpose IPv4 addresses, multicast and what is kept for the future.
    private static let private4: [Network] = [
        Network(bytes: [0], length: 8), Network(bytes: [10], length: 8), Network(bytes: [100, 64], length: 10),
        Network(bytes: [127], length: 8), Network(bytes: [169, 254], length: 16),
        Network(bytes: [172, 16], length: 12), Network(bytes: [192, 0, 0], length: 24),
        Network(bytes: [192, 0, 2], length: 24), Network(bytes: [192, 88, 99], length: 24),
        Network(bytes: [192, 168], length: 16), Network(bytes: [198, 18], length: 15),
        Network(bytes: [198, 51, 100], length: 24), Network(bytes: [203, 0, 113], length: 24),
        Network(bytes: [224], length: 4), Network(bytes: [240], length: 4),
    ]

    /// Of IPv6 only 2000::/3 is given out. Everything else is refused: ::1, ::ffff:0:0/96, 64:ff9b::/96, fc00::/7, fe80::/10.
    private static let global6 = Network(bytes: [0x20], length: 3)

    /// Within it: IETF's own with Teredo, documentation, and 6to4, which holds an IPv4 address.
    private static let private6: [Network] = [
        Network(bytes: [0x20, 0x01, 0x00], length: 23), Network(bytes: [0x20, 0x01, 0x0D, 0xB8], length: 32),
        Network(bytes: [0x20, 0x02], length: 16), Network(bytes: [0x3F, 0xFF, 0x00], length: 20),
    ]
}
