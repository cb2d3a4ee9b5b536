/// Finds the name that a misspelt one was probably meant to be.
enum NearestName {
    /// The closest of `names`, if it is close enough to be a slip; the earlier one when two are as close.
    static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(48))
        var best: (name: String, distance: Int)?
        for candidate in names {
            let scalars = Array(candidate.unicodeScalars)
            guard abs(scalars.count - wanted.count) <= 3 else { continue }
            let found = distance(wanted, scalars)
            if found <= max(1, min(3, scalars.count / 3)), found < best?.distance ?? Int.max {
                best = (candidate, found)
            }
        }
        return best?.name
    }

    /// How many letters must be added, dropped, changed or swapped with a neighbour.
    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let same = left[row] == right[column]
                var best = min(last[column + 1] + 1, current[column] + 1, last[column] + (same ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    best = min(best, beforeLast[column - 1] + 1)
                }
                current.append(best)
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}
