/// Several values as one run of bytes that no other values give: each field is preceded by its length.
///
/// What is sealed is bound to such a run, so that a sealed value moved to another place does not open there.
public struct AuthenticatedFields: Hashable, Sendable {
    /// The run so far.
    public private(set) var bytes: [UInt8] = []

    /// Begins a run; `label` says what kind of thing is bound, and keeps kinds apart.
    public init(_ label: String) {
        append(label)
    }

    /// Adds a text.
    public mutating func append(_ text: String) {
        append(Array(text.utf8))
    }

    /// Adds a whole number.
    public mutating func append(_ number: Int) {
        append(Self.bigEndian(Int64(number)))
    }

    /// Adds bytes.
    public mutating func append(_ field: [UInt8]) {
        bytes.append(contentsOf: Self.bigEndian(Int64(field.count)))
        bytes.append(contentsOf: field)
    }

    private static func bigEndian(_ number: Int64) -> [UInt8] {
        withUnsafeBytes(of: number.bigEndian) { Array($0) }
    }
}
