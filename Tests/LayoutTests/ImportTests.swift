import Testing

/// Which target may import which: those of rows below its own, and the libraries that are its business.
struct ImportTests {
    /// The rows of the house, lowest first; a target imports only from rows below its own.
    static let rows: [[String]] = [
        ["CaseKernel", "CLibXML2", "CQREncode"],
        ["CaseStore", "CaseTimeline", "PluginProtocol"],
        ["CaseDesk", "CouncilModules", "CaseStoreTesting", "TeamDesk"],
        ["CouncilHost"],
        ["Correspondence"],
        ["Website", "PluginHost", "CaseStoreSQLite", "CaseStorePostgres"],
        ["redress"],
    ]

    /// Libraries that only some targets may know of.
    static let owners: [String: Set<String>] = [
        "CLibXML2": ["CouncilModules"],
        "CQREncode": ["Website"],
        "GRDB": ["CaseStoreSQLite"],
        "SQLite3": [],
        "Hummingbird": ["Website", "redress"],
        "Mustache": ["Website"],
        "ArgumentParser": ["redress"],
        "AsyncHTTPClient": ["redress"],
        "Subprocess": ["PluginHost"],
        "Configuration": ["redress"],
        "FoundationXML": [],
    ]

    /// What a plug-in may import besides libraries: only what is said between it and the host.
    @Test func pluginsKnowOnlyTheProtocol() {
        let own = Set(Self.rows.joined())
        #expect(SourceTree.plugins.count > 10)
        for file in SourceTree.plugins {
            for name in file.imports where own.contains(name) {
                #expect(name == "PluginProtocol", "\(file.path) imports \(name)")
            }
            if file.imports.contains("CCurl") { #expect(file.target == "email", "\(file.path) imports CCurl") }
        }
    }

    private static func row(of target: String) -> Int? { rows.firstIndex { $0.contains(target) } }

    @Test func everyTargetHasARow() {
        let targets = Set(SourceTree.sources.map(\.target))
        #expect(targets.count >= 9)
        for target in targets { #expect(Self.row(of: target) != nil, "\(target) is in no row") }
    }

    @Test(arguments: SourceTree.sources)
    func importsOnlyFromBelow(_ file: SourceTree.File) throws {
        let own = try #require(Self.row(of: file.target))
        for name in file.imports {
            if let row = Self.row(of: name) { #expect(row < own, "\(file.path) imports \(name)") }
            if let owners = Self.owners[name] { #expect(owners.contains(file.target), "\(file.path) imports \(name)") }
        }
    }

    @Test func theKernelImportsNothing() {
        let kernel = SourceTree.sources.filter { $0.target == "CaseKernel" }
        #expect(kernel.count > 20)
        for file in kernel { #expect(file.imports.isEmpty, "\(file.path) imports \(file.imports)") }
    }
}
