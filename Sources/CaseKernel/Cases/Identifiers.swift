/// The name of a council's folder and of its place in every address: `newtown`, `east-newtown`.
///
/// 2 to 40 characters of `a`–`z`, `0`–`9` and single hyphens, beginning with a letter.
public struct CouncilID: Hashable, Sendable {
    /// The name as written.
    public let name: String

    /// Makes an identifier, or `nil` when `name` is not one.
    public init?(_ name: some StringProtocol) {
        let bytes = Array(name.utf8)
        guard (2...40).contains(bytes.count), let first = bytes.first, first >= UInt8(ascii: "a"),
            bytes.last != UInt8(ascii: "-")
        else { return nil }
        var afterHyphen = false
        for byte in bytes {
            let isHyphen = byte == UInt8(ascii: "-")
            let isLetterOrDigit =
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            guard isLetterOrDigit || (isHyphen && !afterHyphen) else { return nil }
            afterHyphen = isHyphen
        }
        self.name = String(name)
    }
}

extension CouncilID: Comparable, CustomStringConvertible {
    /// Alphabetical.
    public static func < (left: CouncilID, right: CouncilID) -> Bool { left.name < right.name }
    /// The name as written.
    public var description: String { name }
}

/// The reference of one case within its council: eight characters and a check character, `K7QF-3M9D-X`.
///
/// Thirty-one characters that are hard to confuse (no I, L, O, U or Z). The check character is the weighted sum of the
/// eight modulo 31, a prime, so one wrong character, or two neighbours swapped, is never another case's reference.
public struct CaseID: Hashable, Sendable {
    /// The reference as printed, upper case with its hyphens.
    public let reference: String

    /// How many references there are: 31 to the power of 8, some 39.6 bits.
    public static let count: UInt64 = 852_891_037_441

    /// Makes the reference that `number` modulo ``count`` stands for.
    public init(number: UInt64) {
        var digits: [Int] = []
        var rest = number % Self.count
        for _ in 0..<8 {
            digits.append(Int(rest % 31))
            rest /= 31
        }
        self.init(digits: digits)
    }

    /// Reads a reference as a person may type it: any case, with or without hyphens and spaces, O for 0, I and L for 1,
    /// Z for 2; `nil` when it is not one or its check character is wrong.
    public init?(_ text: some StringProtocol) {
        var digits: [Int] = []
        for character in text.uppercased() where character != "-" && character != " " {
            guard digits.count < 9, let digit = Self.alphabet.firstIndex(of: Self.plain(character)) else { return nil }
            digits.append(digit)
        }
        guard digits.count == 9, Self.check(digits.dropLast()) == digits[8] else { return nil }
        self.init(digits: Array(digits.dropLast()))
    }

    private init(digits: [Int]) {
        let characters = digits.map { Self.alphabet[$0] }
        let check = Self.alphabet[Self.check(digits)]
        reference = String(characters[0..<4]) + "-" + String(characters[4..<8]) + "-" + String(check)
    }

    private static func check(_ digits: some Sequence<Int>) -> Int {
        var sum = 0
        for (index, digit) in digits.enumerated() { sum += (index + 1) * digit }
        return sum % 31
    }

    private static func plain(_ character: Character) -> Character {
        switch character {
        case "O": "0"
        case "I", "L": "1"
        case "Z": "2"
        default: character
        }
    }

    private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXY")
}

extension CaseID: Comparable, CustomStringConvertible {
    /// Alphabetical by reference.
    public static func < (left: CaseID, right: CaseID) -> Bool { left.reference < right.reference }
    /// The reference as printed.
    public var description: String { reference }
}

/// The number of a complainant within one case, from 1.
public struct ComplainantNumber: Hashable, Sendable {
    /// 1 and up.
    public let number: Int
    /// Makes a number; there is no zeroth complainant, so `nil` below 1.
    public init?(_ number: Int) {
        guard number >= 1 else { return nil }
        self.number = number
    }
    private init(first: Void) { number = 1 }
    /// The complainant the case began with.
    public static let first = ComplainantNumber(first: ())
}

/// The number of a point of complaint within one case, from 1: what answers and findings refer to.
public struct PointNumber: Hashable, Sendable {
    /// 1 and up.
    public let number: Int
    /// Makes a number; `nil` below 1.
    public init?(_ number: Int) {
        guard number >= 1 else { return nil }
        self.number = number
    }
}

/// The number of a track within one case, from 1: one procedure, over some points, for one complainant.
public struct TrackNumber: Hashable, Sendable {
    /// 1 and up.
    public let number: Int
    /// Makes a number; `nil` below 1.
    public init?(_ number: Int) {
        guard number >= 1 else { return nil }
        self.number = number
    }
    private init(first: Void) { number = 1 }
    /// The track the case began with.
    public static let first = TrackNumber(first: ())
}

extension ComplainantNumber: Comparable {
    /// Lower numbers first.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
extension PointNumber: Comparable {
    /// Lower numbers first.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
extension TrackNumber: Comparable {
    /// Lower numbers first.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
