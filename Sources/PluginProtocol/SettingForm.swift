/// What the value of a setting, or an address, may be.
public struct SettingForm: Codable, Hashable, Sendable {
    /// Which kind of value.
    public let kind: Kind
    /// The least of a whole number.
    public let least: Int?
    /// The greatest of a whole number.
    public let most: Int?
    /// What may be chosen.
    public let choices: [String]

    /// The kinds of value.
    public enum Kind: String, Codable, Hashable, Sendable {
        /// A line of text, up to 500 characters.
        case text
        /// A whole number.
        case whole
        /// `yes` or `no`.
        case flag
        /// One of some.
        case choice
        /// An email address.
        case email
        /// An address that begins with `https://`.
        case url
        /// A host name or an address in digits.
        case host
        /// A short name: lower-case letters, digits and single hyphens, up to 60.
        case name
        /// An absolute path.
        case path
    }

    enum CodingKeys: String, CodingKey { case kind, least, most, choices }

    /// Makes a form.
    public init(_ kind: Kind, least: Int? = nil, most: Int? = nil, choices: [String] = []) {
        self.kind = kind
        self.least = least
        self.most = most
        self.choices = choices
    }

    /// Reads a form: its kind alone, as `"email"`, or an object with more.
    public init(from decoder: any Decoder) throws {
        if let kind = try? decoder.singleValueContainer().decode(Kind.self) {
            self.init(kind)
            return
        }
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try fields.decode(Kind.self, forKey: .kind), least: try fields.decodeIfPresent(Int.self, forKey: .least),
            most: try fields.decodeIfPresent(Int.self, forKey: .most),
            choices: try fields.decodeIfPresent([String].self, forKey: .choices) ?? [])
    }

    /// Whether a value has this form. Control characters are in none.
    public func accepts(_ value: String) -> Bool {
        guard !value.isEmpty, value.utf8.count <= 2_000, !value.unicodeScalars.contains(where: isControl) else {
            return false
        }
        return switch kind {
        case .text: value.count <= 500
        case .whole: isWhole(value)
        case .flag: ["yes", "no"].contains(value)
        case .choice: choices.contains(value)
        case .email: isEmail(value)
        case .url: isURL(value)
        case .host:
            value.utf8.count <= 253 && value.utf8.allSatisfy { isLetterOrDigit($0) || ".-:[]".utf8.contains($0) }
        case .name: isName(value)
        case .path: value.hasPrefix("/") && !value.split(separator: "/").contains("..")
        }
    }

    /// What is expected, as a fault says it.
    public var expected: String {
        switch kind {
        case .text: "a line of text, up to 500 characters"
        case .whole: "a whole number from \(least ?? 0) to \(most ?? Int(Int32.max))"
        case .flag: "yes or no"
        case .choice: "one of " + choices.joined(separator: ", ")
        case .email: "an email address"
        case .url: "an address that begins with https://"
        case .host: "a host name"
        case .name: "a short name of lower-case letters, digits and single hyphens"
        case .path: "an absolute path"
        }
    }

    private func isWhole(_ value: String) -> Bool {
        guard value.utf8.count <= 10, value.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(value)
        else { return false }
        return number >= (least ?? 0) && number <= (most ?? Int(Int32.max))
    }

    private func isEmail(_ value: String) -> Bool {
        let parts = value.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...64).contains(parts[0].utf8.count), (3...253).contains(parts[1].utf8.count),
            value.utf8.allSatisfy({ isLetterOrDigit($0) || "@.!#$%&'*+/=?^_`{|}~-".utf8.contains($0) })
        else { return false }
        let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.allSatisfy {
            !$0.isEmpty && $0.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
        }
            && !parts[0].hasPrefix(".") && !parts[0].hasSuffix(".") && !parts[0].contains("..")
    }

    private func isURL(_ value: String) -> Bool {
        guard value.hasPrefix("https://"), value.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return false }
        let host = value.dropFirst(8).prefix { $0 != "/" && $0 != "?" }
        return !host.isEmpty && !host.contains("@")
    }

    private func isName(_ value: String) -> Bool {
        value.utf8.count <= 60 && value.first != "-" && value.last != "-" && !value.contains("--")
            && value.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028 || scalar.value == 0x2029
}
