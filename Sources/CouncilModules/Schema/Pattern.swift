/// The form of a short text, said once: it matches here, and writes itself as an XML Schema pattern.
indirect enum Pattern: Sendable {
    /// One character of these ranges.
    case one([ClosedRange<Unicode.Scalar>])
    /// These characters, exactly.
    case literal(String)
    case sequence([Pattern])
    case either([Pattern])
    /// So many times or more; no upper end when `most` is `nil`.
    case repeated(Pattern, least: Int, most: Int?)

    static func optional(_ pattern: Pattern) -> Pattern { .repeated(pattern, least: 0, most: 1) }
    static func any(_ pattern: Pattern) -> Pattern { .repeated(pattern, least: 0, most: nil) }
    static func some(_ pattern: Pattern) -> Pattern { .repeated(pattern, least: 1, most: nil) }

    /// Whether the whole of `text` has this form.
    func matches(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        return ends(in: scalars, from: [0]).contains(scalars.count)
    }

    /// Every place a match that begins at one of `starts` can end, each once, so that no text can make it slow.
    private func ends(in text: [Unicode.Scalar], from starts: [Int]) -> [Int] {
        switch self {
        case .one(let ranges):
            return starts.compactMap { start in
                start < text.count && ranges.contains { $0.contains(text[start]) } ? start + 1 : nil
            }
        case .literal(let literal):
            let wanted = literal.unicodeScalars
            return starts.compactMap { text[$0...].starts(with: wanted) ? $0 + wanted.count : nil }
        case .sequence(let parts): return parts.reduce(starts) { $0.isEmpty ? [] : $1.ends(in: text, from: $0) }
        case .either(let choices):
            return Pattern.once(choices.flatMap { $0.ends(in: text, from: starts) }, in: text)
        case .repeated(let part, let least, let most):
            return part.repeats(in: text, from: starts, least: least, most: most)
        }
    }

    private func repeats(in text: [Unicode.Scalar], from starts: [Int], least: Int, most: Int?) -> [Int] {
        var latest = starts
        for _ in 0..<least { latest = Pattern.once(ends(in: text, from: latest), in: text) }
        var isKnown = [Bool](repeating: false, count: text.count + 1)
        for end in latest { isKnown[end] = true }
        var all = latest
        var count = least
        while !latest.isEmpty, count < most ?? Int.max {
            latest = ends(in: text, from: latest).filter { end in
                defer { isKnown[end] = true }
                return !isKnown[end]
            }
            all += latest
            count += 1
        }
        return all
    }

    private static func once(_ ends: [Int], in text: [Unicode.Scalar]) -> [Int] {
        guard ends.count > 1 else { return ends }
        var isKnown = [Bool](repeating: false, count: text.count + 1)
        return ends.filter { end in
            defer { isKnown[end] = true }
            return !isKnown[end]
        }
    }

    /// The pattern as XML Schema writes it.
    var xsd: String {
        switch self {
        case .one(let ranges):
            "["
                + ranges.map { range in
                    range.lowerBound == range.upperBound
                        ? Pattern.escaped(range.lowerBound)
                        : Pattern.escaped(range.lowerBound) + "-" + Pattern.escaped(range.upperBound)
                }.joined() + "]"
        case .literal(let text): text.unicodeScalars.map(Pattern.escaped).joined()
        case .sequence(let parts): parts.map(\.xsd).joined()
        case .either(let choices): "(" + choices.map(\.xsd).joined(separator: "|") + ")"
        case .repeated(let part, let least, let most): "(" + part.xsd + ")" + Pattern.count(least, most)
        }
    }

    private static func count(_ least: Int, _ most: Int?) -> String {
        switch (least, most) {
        case (0, 1): "?"
        case (0, nil): "*"
        case (1, nil): "+"
        case (_, let most): "{\(least),\(most.map(String.init) ?? "")}"
        }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        "\\|.-^?*+{}()[]".unicodeScalars.contains(scalar) ? "\\" + String(scalar) : String(scalar)
    }
}

extension Pattern {
    static let digit = Pattern.one(["0"..."9"])
    static let lowerOrDigit = Pattern.one(["a"..."z", "0"..."9"])

    /// `newtown`, `north-newtown`: lower-case letters and digits with single hyphens, beginning with a letter.
    static let identifier = Pattern.sequence([
        .one(["a"..."z"]), .any(lowerOrDigit), .any(.sequence([.literal("-"), .some(lowerOrDigit)])),
    ])
    static let clockTime = Pattern.sequence([
        .either([
            .sequence([.one(["0"..."1"]), digit]), .sequence([.literal("2"), .one(["0"..."3"])]),
        ]), .literal(":"), .one(["0"..."5"]), digit,
    ])
    static let phone = Pattern.sequence([
        .one(["0"..."9", "+"..."+"]), .repeated(.one(["0"..."9", " "..." "]), least: 1, most: 18), digit,
    ])
    static let url = Pattern.sequence([
        .literal("http"), .optional(.literal("s")), .literal("://"), .one(["a"..."z", "A"..."Z", "0"..."9"]),
        .any(.one(["!"..."~"])),
    ])
    static let email = Pattern.sequence([
        .some(
            .one(["a"..."z", "A"..."Z", "0"..."9", "."...".", "_"..."_", "%"..."%", "+"..."+", "'"..."'", "-"..."-"])),
        .literal("@"), domain(upper: true),
    ])
    static let host = domain(upper: false)
    static let colour = Pattern.sequence([
        .literal("#"), .repeated(.one(["0"..."9", "a"..."f", "A"..."F"]), least: 6, most: 6),
    ])

    private static func domain(upper: Bool) -> Pattern {
        let letters: [ClosedRange<Unicode.Scalar>] =
            upper ? ["a"..."z", "A"..."Z", "0"..."9"] : ["a"..."z", "0"..."9"]
        let label = Pattern.sequence([
            .some(.one(letters)), .any(.sequence([.some(.literal("-")), .some(.one(letters))])),
        ])
        return .sequence([label, .some(.sequence([.literal("."), label]))])
    }
}
