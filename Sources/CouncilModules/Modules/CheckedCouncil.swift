public import CaseKernel
public import PluginProtocol

/// What checking a council's folder gave: each of its versions by itself, and what is wrong between them.
///
/// On any day the version in force is the one that takes effect last of those that have; a broken one is left out.
public struct CheckedCouncil: Hashable, Sendable {
    /// The folder's name.
    public let name: String
    /// Every version, in the order in which they take effect; those that do not say when, last.
    public let versions: [CheckedVersion]

    /// Every fault of every version, in the order of files and places, each once.
    public var faults: [Fault] { versions.flatMap(\.checked.faults).inOrder }
    /// The faults that keep a version from loading.
    public var errors: [Fault] { faults.filter { $0.severity == .error } }
    /// The faults with which every version loads all the same.
    public var warnings: [Fault] { faults.filter { $0.severity == .warning } }

    /// The modules of the versions that load.
    public var modules: [CouncilModule] { versions.compactMap(\.checked.module) }

    /// The version in force on a day, of those that load.
    public func inForce(on day: Day) -> CheckedVersion? {
        versions.last { $0.checked.module.map { $0.effectiveFrom <= day } ?? false }
    }

    /// The versions that load and take effect after a day, the next first.
    public func toCome(after day: Day) -> [CheckedVersion] {
        versions.filter { $0.checked.module.map { $0.effectiveFrom > day } ?? false }
    }

    /// The version in force on a day, else the next that will be; `nil` when none loads.
    public func shown(on day: Day) -> CheckedVersion? { inForce(on: day) ?? toCome(after: day).first }

    /// The same with faults that only show beside other councils, each at the version whose file it names.
    public func adding(_ more: [Fault]) -> CheckedCouncil {
        guard !more.isEmpty else { return self }
        return CheckedCouncil(
            name: name,
            versions: versions.map { version in
                version.adding(more.filter { $0.file == version.files.place(of: ModuleFiles.council) })
            })
    }
}

/// One version of a council's module: its document, and what checking it gave.
public struct CheckedVersion: Hashable, Sendable {
    /// The files it is made from.
    public let files: ModuleFiles
    /// The folders of the bases it inherits from, the nearest first.
    public let bases: [ModuleFiles]
    /// When its document says that it takes effect; `nil` when that cannot be read.
    public let effectiveFrom: Day?
    /// The module, and every fault of it.
    public let checked: CheckedModule

    /// The bytes by which it is kept for the cases that begin under it.
    public var archive: ModuleArchive { ModuleArchive(council: files, bases: bases) }

    func adding(_ more: [Fault]) -> CheckedVersion {
        CheckedVersion(files: files, bases: bases, effectiveFrom: effectiveFrom, checked: checked.adding(more))
    }
}

/// Checks every version in a council's folder, and that no two take effect on one day.
///
/// Reads no disk. `bases` holds the folders that a council may inherit from, by name.
/// - Parameter plugins: those that are installed; where no folder of them is known, nothing is said of plug-ins.
public func checkCouncil(
    _ files: ModuleFiles, bases: [String: ModuleFiles], plugins: PluginCatalogue = .none
) -> CheckedCouncil {
    var holders: [Day: String] = [:]
    let versions = files.eachVersion.map { files in
        var checked = checkModule(files, bases: bases).checkedAgainst(plugins)
        let chain = checked.module?.bases.compactMap { bases[$0.id.name] } ?? []
        let place = files.place(of: ModuleFiles.council)
        // A module that loads says when; only a broken one has to be asked again.
        guard let day = checked.module?.effectiveFrom ?? files.start?.day else {
            return CheckedVersion(files: files, bases: chain, effectiveFrom: nil, checked: checked)
        }
        if let holder = holders[day] {
            checked = checked.adding(files.sameStart(as: holder))
        } else {
            holders[day] = place
        }
        return CheckedVersion(files: files, bases: chain, effectiveFrom: day, checked: checked)
    }
    let ordered = versions.enumerated().sorted { first, second in
        (first.element.order, first.offset) < (second.element.order, second.offset)
    }
    return CheckedCouncil(name: files.name, versions: ordered.map(\.element))
}

extension CheckedVersion {
    /// Those that do not say when they take effect come last.
    fileprivate var order: Int32 { effectiveFrom?.number ?? .max }
}

extension ModuleFiles {
    /// The fault of a version that takes effect on the day of another.
    fileprivate func sameStart(as other: String) -> [Fault] {
        guard let (day, reader) = start else { return [] }
        return [
            reader.fault(
                "effective-from=\"\(day)\", as in \(other)", "a day on which no other version takes effect",
                "change it in one of the two, or delete that file", at: CouncilElement.effectiveFrom.name)
        ]
    }
}
