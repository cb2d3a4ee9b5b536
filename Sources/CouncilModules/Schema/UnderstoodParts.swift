/// What of a file with faults of form can still be asked what it means.
///
/// An element is asked when its name and every attribute of its own tag are understood; whatever depends on a part that
/// is not understood stays unsaid, so that no fault is only another's shadow.
struct UnderstoodParts {
    /// Where the elements begin whose own tag is in doubt.
    private(set) var doubtfulTags: Set<Int> = []
    /// The names of those elements.
    private var doubtfulNames: Set<String> = []
    /// Where the elements begin that are not known where they stand; nothing in them is asked.
    private(set) var leftOut: Set<Int> = []
    /// The names of the elements in which one was left out.
    private var incomplete: Set<String> = []

    mutating func doubtTag(of element: XMLElement) {
        doubtfulTags.insert(element.offset)
        doubtfulNames.insert(element.name)
    }

    mutating func leaveOut(_ child: XMLElement, of parent: XMLElement) {
        leftOut.insert(child.offset)
        incomplete.insert(parent.name)
    }

    /// Whether every element of that name is known: none has a doubtful tag, or stands unread where it could be.
    func knowsAll(_ definition: ElementDefinition, in root: ElementDefinition) -> Bool {
        let parents = Set(CouncilSchema.parents(of: definition.name))
        return !doubtfulNames.contains(definition.name) && incomplete.isDisjoint(with: parents)
            && !incomplete.contains(root.name)
    }
}
