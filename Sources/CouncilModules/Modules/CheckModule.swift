import CaseKernel

/// Checks one version in a council's folder and makes its module: the one function behind `redress check`, the running host and old versions.
///
/// Reads no disk. `bases` holds the folders that a council may inherit from, by name.
public func checkModule(_ files: ModuleFiles, bases: [String: ModuleFiles]) -> CheckedModule {
    var faults = files.refusals
    let cases = files.readCases(&faults)
    let notices = files.readNotices(&faults)
    guard let document = files.read(ModuleFiles.council, as: CouncilElement.definition, &faults) else {
        return CheckedModule(module: nil, faults: faults.inOrder)
    }
    let chain = BaseChain(of: document, in: files.name, among: bases)
    faults += MeaningCheck.faults(in: document, folder: files.name, inheriting: chain)
    faults += chain.faults
    let shared = chain.folders.flatMap { $0.readNotices(&faults) }
    faults += chain.folders.flatMap(\.refusals)
    guard faults.isEmpty else { return CheckedModule(module: nil, faults: faults.inOrder) }
    let version = ModuleArchive(council: files, bases: chain.folders).version
    do {
        let merged = document.inheriting(chain.documents)
        let module = try CouncilModule(
            document, merged: merged, notices: notices + shared, cases: cases, version: version)
        let procedure = Procedure(law: .regulations2006, promises: module.promises)
        let wrongDates =
            module.sampleCases.flatMap { $0.faults(under: procedure) }
            + SampleHistory.faults(in: files, under: procedure)
        let warnings =
            module.shortfalls + OutgoingCheck.warnings(of: merged) + SecondFigureCheck.notes(on: merged)
        return CheckedModule(module: wrongDates.isEmpty ? module : nil, faults: (wrongDates + warnings).inOrder)
    } catch {
        return CheckedModule(module: nil, faults: [error])
    }
}

/// Checks a base's folder, and those that it inherits from in turn; every fault is an error.
public func checkBase(_ files: ModuleFiles, bases: [String: ModuleFiles] = [:]) -> [Fault] {
    var faults = files.refusals
    _ = files.readNotices(&faults)
    if let document = files.readBase(&faults) {
        let chain = BaseChain(of: document, in: files.name, among: bases)
        faults += chain.faults + MeaningCheck.faults(across: document, inheriting: chain)
    }
    return faults.inOrder
}

extension ModuleFiles {
    /// A fault for every file that was not read.
    fileprivate var refusals: [Fault] {
        refused.sorted { $0.key < $1.key }.map { path, reason in
            Fault(
                file: place(of: path), position: .start, severity: .error, found: reason,
                expected: "a readable file of at most \(ModuleFiles.largestFile) bytes",
                remedy: "replace it, or take it out of the folder", source: nil)
        }
    }

    /// Reads a file and says what is wrong with its form. What is given then still has those faults, and is understood in part.
    fileprivate func read(
        _ path: String, as definition: ElementDefinition, _ faults: inout [Fault]
    ) -> CouncilDocument? {
        guard let source = source(path) else {
            if refused[path] == nil {
                faults.append(
                    Fault(
                        file: place(of: path), position: .start, severity: .error, found: "no file \(path)",
                        expected: "\(path), with <\(definition.name)> in it",
                        remedy: "copy another council's folder and change it, or take this folder away", source: nil))
            }
            return nil
        }
        let (document, found) = CouncilDocument.read(source, as: definition)
        faults += found
        return document
    }

    /// A base's document by itself; `nil` when it has faults of form.
    func readBase(_ faults: inout [Fault]) -> CouncilDocument? {
        guard let document = read(ModuleFiles.base, as: BaseElement.definition, &faults) else { return nil }
        faults += MeaningCheck.faults(in: document, folder: name)
        return document.isSound ? document : nil
    }

    fileprivate func readCases(_ faults: inout [Fault]) -> [SampleCase] {
        var cases: [SampleCase] = []
        for path in files.keys.sorted() where path.hasPrefix(ModuleFiles.cases + "/") && path.hasSuffix(".xml") {
            guard let document = read(path, as: SampleCaseElements.definition, &faults), document.isSound else {
                continue
            }
            faults += MeaningCheck.versionFaults(in: document)
            do { cases.append(try SampleCase(document.reader, faults: &faults)) } catch { faults.append(error) }
        }
        return cases
    }
}

extension [Fault] {
    /// By file, line and column; one fault once.
    var inOrder: [Fault] {
        var seen: Set<Fault> = []
        return filter { seen.insert($0).inserted }
            .sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    }
}
