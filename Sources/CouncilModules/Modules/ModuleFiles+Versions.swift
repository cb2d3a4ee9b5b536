import CaseKernel

extension ModuleFiles {
    /// The folder as one for each version: `council.xml` and every file of `versions`, each with what they share.
    ///
    /// Wording is of every version. A sample case is of the version in force on the day its complaint was received; one
    /// that says no such day is of them all, so that its fault is told.
    var eachVersion: [ModuleFiles] {
        let inner = ModuleFiles.versions + "/"
        let others = Set(files.keys).union(refused.keys).filter { $0.hasPrefix(inner) }.sorted()
        guard !others.isEmpty else { return [self] }
        let shared = files.filter { !$0.key.hasPrefix(inner) && $0.key != ModuleFiles.council }
        let sharedRefusals = refused.filter { !$0.key.hasPrefix(inner) && $0.key != ModuleFiles.council }
        let versions = ([ModuleFiles.council] + others).map { path in
            var (own, ownRefusals) = (shared, sharedRefusals)
            own[ModuleFiles.council] = files[path]
            ownRefusals[ModuleFiles.council] = refused[path]
            return ModuleFiles(name: name, folder: folder, files: own, refused: ownRefusals, document: path)
        }
        return ModuleFiles.sharingOutCases(versions)
    }

    /// Each version with the sample cases that are its own.
    private static func sharingOutCases(_ versions: [ModuleFiles]) -> [ModuleFiles] {
        let starts = versions.map { $0.start?.day }
        guard let first = versions.first else { return [] }
        let days = first.files.keys.filter { $0.hasPrefix(cases + "/") }.map { ($0, first.receiptOfCase($0)) }
        return zip(versions, starts).map { version, start in
            let others = days.compactMap { path, day -> String? in
                guard let day, let owner = ownerOf(day, among: starts), start != owner else { return nil }
                return path
            }
            let own = version.files.filter { !others.contains($0.key) }
            return ModuleFiles(
                name: version.name, folder: version.folder, files: own, refused: version.refused,
                document: version.document)
        }
    }

    /// When the version that a day belongs to takes effect: the last before it, else the first of all.
    private static func ownerOf(_ day: Day, among starts: [Day?]) -> Day? {
        let known = starts.compactMap(\.self)
        return known.filter { $0 <= day }.max() ?? known.min()
    }

    /// When the document says that it takes effect, and where it says so; as far as that can be read.
    var start: (day: Day, place: ElementReader)? {
        guard let reader = understood(ModuleFiles.council, as: CouncilElement.definition)?.reader,
            let day = reader.value(CouncilElement.effectiveFrom)
        else { return nil }
        return (day, reader)
    }

    private func receiptOfCase(_ path: String) -> Day? {
        understood(path, as: SampleCaseElements.definition)?.reader.child(SampleCaseElements.received)?
            .value(SampleCaseElements.receivedOn)
    }

    private func understood(_ path: String, as definition: ElementDefinition) -> CouncilDocument? {
        source(path).flatMap { CouncilDocument.read($0, as: definition).document }
    }
}
