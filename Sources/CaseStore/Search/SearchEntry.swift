public import CaseKernel

/// What a case can be found by: codes of its words, never the words.
public struct SearchEntry: Hashable, Sendable {
    /// The case.
    public let id: CaseID
    /// The codes of its words, ``SearchEntry/length`` bytes each; none for a case that is not to be found any more.
    public let words: Set<[UInt8]>

    /// How much of a code is kept, in bytes: enough to tell words apart, and one that falls together with another only finds
    /// a case too many, which is looked at before it is shown.
    public static let length = 8

    /// Makes an entry.
    public init(id: CaseID, words: Set<[UInt8]>) {
        self.id = id
        self.words = words
    }
}

/// What has changed since a search index was last made: the cases, and how far that goes.
public struct SearchBacklog: Hashable, Sendable {
    /// The cases whose entries are to be made again, each once.
    public let cases: [CaseID]
    /// Where the index has got to once they are.
    public let position: Int

    /// Brings both together.
    public init(cases: [CaseID], position: Int) {
        self.cases = cases
        self.position = position
    }
}
