/// Why something is not used: what was found, what was expected and what to do, in a sentence or two without values.
struct Refused: Error, Hashable, Sendable {
    let sentence: String

    init(_ sentence: String) { self.sentence = sentence }
}
