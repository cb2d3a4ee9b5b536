public import CaseKernel

/// Where a fact of a module is from: the words as published, which page, and where in which file they stand.
public struct Evidence: Hashable, Sendable {
    /// The words as published, white space folded; empty when the module gives none.
    public let words: String
    /// The id of the module's source that they are from.
    public let source: String
    /// The day the words were read, where that is another day than their source's.
    public let seen: Day?
    /// The file, as the path it was read from.
    public let file: String
    /// Where in it the element stands.
    public let position: TextPosition
    /// Whether it comes from a base rather than from the council's own file.
    public let isInherited: Bool

    var place: FilePlace { FilePlace(file: file, position: position) }
    /// The line, from 1.
    public var line: Int { position.line }
}

/// A place in one of the files that a module is made of.
struct FilePlace: Hashable {
    let file: String
    let position: TextPosition
}
