/// The versions of the format that this program knows, and how a file of one is made a file of the next.
struct SchemaHistory: Sendable {
    /// The version that the definitions describe.
    let newest: Int
    /// A step for every earlier version that is still read, without a gap.
    let steps: [SchemaStep]

    /// What this program knows. A test may put an older version before it, for there is only one so far.
    @TaskLocal static var known = SchemaHistory(newest: CouncilSchema.version, steps: [])

    /// A file as the newest version would have it, and the version it is written for.
    ///
    /// One that does not say its version is left as it is, for the definitions to complain of; so is one of a later program.
    func newest(of source: SourceText) throws(Fault) -> (source: SourceText, root: XMLElement, writtenFor: Int?) {
        var (source, writtenFor): (SourceText, Int?) = (source, nil)
        while true {
            let root = try XMLReader.read(source)
            guard let attribute = root.attribute(CouncilElement.schema.name), let version = Int(attribute.value.folded)
            else { return (source, root, writtenFor) }
            writtenFor = writtenFor ?? version
            guard let step = steps.first(where: { $0.from == version }) else { return (source, root, writtenFor) }
            let next = TextEdit.value(of: attribute, "\(version + 1)", in: source)
            source = source.edited(step.edits(root, source) + [next].compactMap(\.self))
        }
    }

    /// The fault of a file that is written for a later version than this program knows.
    func faultOfLater(_ root: XMLElement, in source: SourceText) -> Fault? {
        guard let attribute = root.attribute(CouncilElement.schema.name),
            let version = CouncilElement.schema.type.parse(attribute.value.folded), version > newest
        else { return nil }
        return source.fault(
            at: attribute.offset, found: "a file written for schema \(version)",
            expected: "one of at most schema \(newest), which this program knows",
            remedy: "update the program, or write schema=\"\(newest)\" if that is meant")
    }
}

/// What makes a file of one version of the format a file of the next, by changes to its text: all else stays as written.
struct SchemaStep: Sendable {
    /// The version it starts from.
    let from: Int
    /// The changes, but for the number of the version itself; none may add or take away a line.
    let edits: @Sendable (XMLElement, SourceText) -> [TextEdit]
}
