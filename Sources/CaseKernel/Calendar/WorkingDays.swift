/// A number of whole working days, 0 to 65,535. Never hours, never calendar days.
public struct WorkingDays: Hashable, Sendable {
    /// How many.
    public let count: Int

    /// Makes a number of working days; a literal that is negative or too large does not compile.
    public init(_ count: UInt16) {
        self.count = Int(count)
    }

    /// Makes a number of working days, or `nil` outside 0 to 65,535.
    public init?(exactly count: Int) {
        guard let small = UInt16(exactly: count) else { return nil }
        self.init(small)
    }
}

extension WorkingDays: Comparable {
    /// Fewer days come first.
    public static func < (left: WorkingDays, right: WorkingDays) -> Bool { left.count < right.count }
}

extension WorkingDays: CustomStringConvertible {
    /// `10 working days`, `1 working day`.
    public var description: String { count == 1 ? "1 working day" : "\(count) working days" }
}
