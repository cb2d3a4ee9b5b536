extension String {
    /// The same with a capital first letter.
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ items: [String], _ last: String = "and") -> String {
        guard let final = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(last) " + final
    }
}
