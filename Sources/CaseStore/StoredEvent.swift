/// An event as a store keeps it: a name, the version of that name's encoding, and bytes the store does not look into.
///
/// The name and version stay readable in the file, so that old encodings can be found; the payload is sealed.
public struct StoredEvent: Hashable, Sendable {
    /// What happened, in a word that never changes: `received`. It holds no personal data.
    public let name: String
    /// The version of the payload's encoding under this name, from 1.
    public let version: Int
    /// The encoded event, in the clear; it reaches the disk only sealed.
    public let payload: [UInt8]

    /// Makes an event from its stored parts.
    public init(name: String, version: Int, payload: [UInt8]) {
        self.name = name
        self.version = version
        self.payload = payload
    }
}
