import Crypto
import FoundationEssentials

/// The recipients' public keys, as the operator keeps them: `<keys-folder>/<council>/<recipient>.pub`.
struct RecipientKeys {
    let folder: String

    /// The key of a file's recipient.
    ///
    /// - Throws: ``FolderTrouble`` when there is none, or what is there is no key.
    func key(of label: SealedLabel) throws -> Curve25519.KeyAgreement.PublicKey {
        let council = try Directory(label.council, in: Directory(folder))
        let text = String(decoding: try council.read("\(label.recipient).pub", atMost: 200), as: UTF8.self)
        guard let bytes = Data(base64Encoded: text.filter { !$0.isWhitespace }),
            let key = try? Curve25519.KeyAgreement.PublicKey(rawRepresentation: bytes), isSound(key)
        else { throw FolderTrouble.notSetUp }
        return key
    }

    /// A point of small order shares the same secret with everybody: all zeros.
    private func isSound(_ key: Curve25519.KeyAgreement.PublicKey) -> Bool {
        let secret = try? Curve25519.KeyAgreement.PrivateKey().sharedSecretFromKeyAgreement(with: key)
        return secret?.withUnsafeBytes { $0.contains { $0 != 0 } } ?? false
    }
}
