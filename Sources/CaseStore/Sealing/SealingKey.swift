import Crypto

/// A 256-bit key that seals bytes with AES-GCM, bound to where they belong.
///
/// The sealed form is nonce, ciphertext and tag: 28 bytes longer than what went in. Nonces are random.
struct SealingKey: Sendable {
    private let key: SymmetricKey

    /// Draws a new key.
    init() {
        key = SymmetricKey(size: .bits256)
    }

    /// Makes a key of 32 bytes, or `nil` of any other number.
    init?(bytes: [UInt8]) {
        guard bytes.count == Self.length else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// Makes a key of one that was derived.
    init(_ key: SymmetricKey) { self.key = key }

    /// The key itself, for wrapping under another.
    var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }

    /// A key for one purpose, from which this one cannot be found.
    func derived(for label: String) -> SymmetricKey {
        HKDF<SHA256>.deriveKey(inputKeyMaterial: key, info: Array(label.utf8), outputByteCount: Self.length)
    }

    func seal(_ bytes: [UInt8], boundTo fields: AuthenticatedFields) throws(StoreError) -> [UInt8] {
        do {
            let box = try AES.GCM.seal(bytes, using: key, authenticating: fields.bytes)
            return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
        } catch {
            throw .unavailable(reason: "The cryptographic library would not seal: nothing was stored.")
        }
    }

    /// The bytes that were sealed, or `nil` when anything of them, the key or the binding is not what it was.
    func open(_ sealed: [UInt8], boundTo fields: AuthenticatedFields) -> [UInt8]? {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let bytes = try? AES.GCM.open(box, using: key, authenticating: fields.bytes)
        else { return nil }
        return Array(bytes)
    }

    static let length = 32
}
