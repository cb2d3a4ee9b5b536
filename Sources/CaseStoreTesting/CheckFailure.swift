/// What a store did that it must not do, as a sentence.
public struct CheckFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The sentence.
    public let description: String

    /// Makes a failure.
    public init(_ description: String) {
        self.description = description
    }
}

func expect(_ isTrue: Bool, _ sentence: String) throws {
    guard isTrue else { throw CheckFailure(sentence) }
}

func expect<Value: Equatable>(_ found: Value, is wanted: Value, _ sentence: String) throws {
    guard found == wanted else { throw CheckFailure("\(sentence): wanted \(wanted), found \(found)") }
}
