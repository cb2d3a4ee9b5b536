import Foundation
import Testing

@testable import CouncilModules

/// Two modules that claim the same host name: the later one is at fault, wherever the two are checked from.
struct HostClaimTests {
    private static func files(_ name: String, host: String?) -> String {
        let attribute = host.map { " host=\"\($0)\"" } ?? ""
        return """
            <council id="\(name)" schema="1" name="\(name)" effective-from="2026-01-01"\(attribute)>
            \(Sample.source)\(Sample.contacts)<procedure/>
            </council>
            """
    }

    /// A folder of councils, by name and host.
    private func folder(_ councils: [(String, String?)]) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("redress-hosts-\(UUID().uuidString)")
            .path
        for (name, host) in councils {
            try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
            try Self.files(name, host: host).write(
                toFile: "\(path)/\(name)/council.xml", atomically: true, encoding: .utf8)
        }
        return path
    }

    @Test func theLaterByFolderIsAtFaultAndNamesTheOther() throws {
        let path = try folder([
            ("beta", "a.example.org"), ("alpha", "a.example.org"), ("gamma", "c.example.org"), ("delta", nil),
            ("omega", "a.example.org"),
        ])
        defer { try? FileManager.default.removeItem(atPath: path) }
        let folders = try CouncilFolders.read(path)
        let checked = Dictionary(uniqueKeysWithValues: zip(folders.councils.map(\.name), folders.checked()))
        for name in ["alpha", "gamma", "delta"] { #expect(checked[name]?.modules.count == 1, "\(name)") }
        for name in ["beta", "omega"] {
            #expect(checked[name]?.modules == [])
            let fault = try #require(checked[name]?.errors.first)
            #expect(fault.file == "\(path)/\(name)/council.xml")
            #expect("\(fault.line):\(fault.column)" == "1:\(name == "beta" ? 71 : 73)")
            #expect(
                fault.found == "host=\"a.example.org\", which \"alpha\" has already, at \(path)/alpha/council.xml:1")
        }
    }

    @Test func aSingleFolderIsCheckedBesideItsNeighbours() throws {
        let path = try folder([("alpha", "a.example.org"), ("beta", "a.example.org")])
        defer { try? FileManager.default.removeItem(atPath: path) }
        let beta = try CouncilFolders.read(path + "/beta")
        #expect(beta.councils.map(\.name) == ["beta"] && beta.neighbours.map(\.name) == ["alpha"])
        #expect(beta.checked().first?.errors.first?.found.contains("\"alpha\"") == true)
        #expect(try CouncilFolders.read(path + "/alpha").checked().first?.errors == [])
    }
}
