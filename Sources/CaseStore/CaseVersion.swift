/// How many events a case's history holds; what a writer says it has read, so that no one else's work is overwritten.
public struct CaseVersion: Hashable, Sendable {
    /// The number of events, 0 and up.
    public let number: Int

    /// Makes a version from a count of events.
    public init(number: Int) { self.number = number }

    /// The version of a case that does not exist yet.
    public static let none = CaseVersion(number: 0)
}

extension CaseVersion: Comparable, CustomStringConvertible {
    /// Shorter histories come first.
    public static func < (left: CaseVersion, right: CaseVersion) -> Bool { left.number < right.number }
    /// The number of events.
    public var description: String { String(number) }
}
