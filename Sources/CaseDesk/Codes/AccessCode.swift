import CaseKernel

/// The words with which a person follows their case: six of 2,048, so 66 bits. Shown once, kept only as a MAC.
public struct AccessCode: Hashable, Sendable {
    /// The words, in order.
    public let words: [String]

    /// Draws a new code from the system's generator.
    public static func drawn() -> AccessCode {
        var generator = SystemRandomNumberGenerator()
        return AccessCode(words: (0..<6).compactMap { _ in CodeWords.all.randomElement(using: &generator) })
    }

    private init(words: [String]) { self.words = words }

    /// Reads a code as a person may type it: any case, any spaces, hyphens or commas between the words.
    ///
    /// Never `nil`: whether it is the right code only the MAC can say.
    public init(typed text: some StringProtocol) {
        words = text.lowercased().split { !$0.isLetter }.prefix(12).map(String.init)
    }

    /// The code as shown: `acorn-bramble-cedar-…`.
    public var text: String { words.joined(separator: "-") }

    /// What the MAC is taken over: the case with the words, so that one case's MAC is worth nothing in another's row.
    func bytes(for id: CaseID) -> [UInt8] { Array("\(id.reference)\n\(text)".utf8) }
}
