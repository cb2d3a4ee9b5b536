import Crypto
import FoundationEssentials

/// A sealed file: its label, a line end, then HPKE's encapsulated key and ciphertext (RFC 9180, base mode).
///
/// X25519, HKDF-SHA256, ChaCha20-Poly1305; the label's line is HPKE's `info`, and there is no further data.
enum SealedFile {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly
    private static let lineEnd = UInt8(ascii: "\n")
    private static let keyLength = 32

    /// The file is not one, or not for this key.
    struct Unopened: Error {}

    /// Seals content for the holder of a key.
    static func seal(
        _ content: Data, labelled label: SealedLabel, for key: Curve25519.KeyAgreement.PublicKey
    ) throws -> [UInt8] {
        let line = Data(label.line.utf8)
        var sender = try HPKE.Sender(recipientKey: key, ciphersuite: suite, info: line)
        let ciphertext = try sender.seal(content)
        return Array(line) + [lineEnd] + Array(sender.encapsulatedKey) + Array(ciphertext)
    }

    /// Opens a file with its recipient's key.
    static func open(_ file: Data, with key: Curve25519.KeyAgreement.PrivateKey) throws -> Data {
        guard file.starts(with: Data("redress folder 1 ".utf8)), let end = file.prefix(400).firstIndex(of: lineEnd),
            file.count - end > keyLength
        else { throw Unopened() }
        let sealed = Data(file[(end + 1)...])
        var recipient = try HPKE.Recipient(
            privateKey: key, ciphersuite: suite, info: Data(file[..<end]), encapsulatedKey: sealed.prefix(keyLength))
        return try recipient.open(Data(sealed.dropFirst(keyLength)))
    }
}
