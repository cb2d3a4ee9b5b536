import CaseKernel

/// What a document inherits from: the base it names, the one which that names, and so on.
struct BaseChain {
    /// The folders, the nearest first.
    private(set) var folders: [ModuleFiles] = []
    /// Their documents in the same order; those with faults are left out, and all beyond them.
    private(set) var documents: [CouncilDocument] = []
    /// What is wrong with the chain and with each base in it.
    private(set) var faults: [Fault] = []

    /// Whether all of it is known.
    var isWhole: Bool { documents.count == folders.count && !isBroken }
    private var isBroken = false

    /// Follows the names from a document in a folder of that name.
    init(of document: CouncilDocument, in folder: String, among bases: [String: ModuleFiles]) {
        var current = document
        var names = document.isBase ? [folder] : []
        while let named = current.reader.value(CouncilElement.base)?.name {
            guard let files = bases[named] else {
                stop(at: current.unknownBase(named, among: bases.keys.filter { !names.contains($0) }.sorted()))
                return
            }
            guard !names.contains(named) else {
                stop(at: current.circle(names + [named]))
                return
            }
            names.append(named)
            folders.append(files)
            guard let next = files.readBase(&faults) else {
                isBroken = true
                return
            }
            documents.append(next)
            current = next
        }
    }

    private mutating func stop(at fault: Fault) {
        isBroken = true
        faults.append(fault)
    }
}

extension CouncilDocument {
    fileprivate func unknownBase(_ name: String, among known: [String]) -> Fault {
        let nearest = NearestName.nearest(to: name, among: known)
        return reader.fault(
            "base=\(name.quoted), of which there is no folder",
            known.isEmpty ? "the name of a folder with \(ModuleFiles.base)" : "one of " + known.joined(separator: ", "),
            nearest.map { "write \($0)" } ?? "put that folder beside this one, or leave base out",
            at: CouncilElement.base.name)
    }

    /// The names lead back to one of them.
    fileprivate func circle(_ names: [String]) -> Fault {
        reader.fault(
            "base=\((names.last ?? "").quoted), which leads back to itself: " + names.joined(separator: " → "),
            "a base that does not inherit from this one", "leave base out here, or name another",
            at: CouncilElement.base.name)
    }
}
