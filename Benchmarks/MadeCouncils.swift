import CaseKernel
import CouncilModules
import Foundation

/// A folder of many councils, made for the measuring: read, checked and loaded; judged by `xmllint`; one changed.
final class MadeCouncils {
    let count: Int
    /// How many lines the modules have: the median.
    let lines: Int
    private let folder: String
    private var served: CouncilFolders
    private var changes = 0

    /// Writes so many into `scratch`, with the base and the schema of `councils`.
    init(_ count: Int, beside councils: String, in scratch: String) throws {
        let disk = FileManager.default
        self.count = count
        folder = scratch + "/made-\(count)"
        try? disk.removeItem(atPath: folder)
        try disk.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["base", "council.xsd"] {
            try disk.copyItem(atPath: councils + "/" + name, toPath: folder + "/" + name)
        }
        var lengths: [Int] = []
        for number in 0..<count {
            let module = MadeModule(number: number)
            try disk.createDirectory(atPath: folder + "/" + module.id, withIntermediateDirectories: true)
            lengths.append(module.text.count { $0 == "\n" })
            try Data(module.text.utf8).write(to: Self.file(of: module, in: folder))
        }
        lines = lengths.sorted()[count / 2]
        served = try CouncilFolders.read(folder)
    }

    /// Reads the folder and checks all of it on every core, as `redress check` and the starting host do; every one must load.
    func load() throws {
        let loaded = try CouncilFolders.read(folder).checked().flatMap(\.modules).count
        guard loaded == count else { throw NotAsMeant("\(count - loaded) of the modules that were made do not load") }
    }

    /// Has `xmllint` validate the same files in one run; every one must be valid.
    func validate() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let files = (0..<count).map { MadeModule(number: $0).id + "/council.xml" }
        process.arguments = ["xmllint", "--noout", "--schema", "council.xsd"] + files
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw NotAsMeant("xmllint finds the modules that were made at fault")
        }
    }

    /// One file changes, and the folder is read again as the watching host reads it: what is as before is not checked again.
    func reload() throws {
        changes += 1
        let module = MadeModule(number: changes % count, change: changes)
        try Data(module.text.utf8).write(to: Self.file(of: module, in: folder))
        let now = try CouncilFolders.read(folder)
        let changed = zip(now.councils, served.councils).filter { $0 != $1 }.map(\.0)
        let loaded = checkCouncils(changed, bases: now.bases).flatMap(\.modules)
        guard loaded.map(\.id.name) == [module.id] else {
            throw NotAsMeant("not the one module that was changed was loaded")
        }
        served = now
    }

    private static func file(of module: MadeModule, in folder: String) -> URL {
        URL(fileURLWithPath: folder + "/" + module.id + "/council.xml")
    }
}
