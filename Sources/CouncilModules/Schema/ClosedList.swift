/// An attribute's closed list of values: what the schema enumerates, what editors offer, what a fault suggests.
public protocol ClosedList: CaseIterable, RawRepresentable<String>, Hashable, Sendable where AllCases == [Self] {
    /// What the value means, in one line.
    var help: String { get }
}
