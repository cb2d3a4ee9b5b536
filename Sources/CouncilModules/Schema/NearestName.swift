/// Finds the name that a wrong one was probably meant to be.
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

    /// Those of `names` that have most words in common with it, when any has one: at most three, in their order.
    ///
    /// Small words count only where no other does, so that `walk-in` finds `in-person` and `in-writing` finds nothing.
    static func related(to name: String, among names: some Sequence<String>) -> [String] {
        let wanted = words(of: name)
        guard !wanted.isEmpty else { return [] }
        let scored = names.map { candidate in (name: candidate, score: score(wanted, words(of: candidate))) }
        let best = scored.map(\.score).max() ?? 0
        guard best > 0 else { return [] }
        let found = scored.filter { $0.score == best }.map(\.name)
        return found.count > 3 ? [] : found
    }

    private static let smallWords: Set<String> = [
        "a", "an", "and", "at", "by", "for", "in", "not", "of", "on", "the", "to",
    ]

    private static func score(_ wanted: [String], _ candidate: [String]) -> Int {
        wanted.reduce(0) { sum, word in
            if candidate.contains(word) { return sum + (smallWords.contains(word) ? 1 : 4) }
            let isNear = candidate.contains { $0.commonPrefix(with: word) >= 5 }
            return sum + (isNear ? 3 : 0)
        }
    }

    /// The words of a name in lower case: what stands between hyphens, spaces and the like.
    private static func words(of name: String) -> [String] {
        name.lowercased().prefix(60).split { !$0.isLetter && !$0.isNumber }.map(String.init)
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

extension String {
    /// How many characters two words begin with alike: `request` and `requested` are nearly one.
    fileprivate func commonPrefix(with other: String) -> Int { zip(self, other).prefix { $0 == $1 }.count }
}
