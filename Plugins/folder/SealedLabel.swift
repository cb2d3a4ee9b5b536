/// What a sealed file says of itself in the clear, in its first line; sealed in, so that it cannot be exchanged.
struct SealedLabel: Hashable, Sendable {
    let council: String
    let recipient: String
    let key: String

    /// `redress folder 1 newtown/helping-hands/k-17`.
    var line: String { "redress folder 1 \(council)/\(recipient)/\(key)" }
}
