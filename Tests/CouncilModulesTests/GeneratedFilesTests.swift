import CouncilModules
import Foundation
import Testing

/// What is generated from the definitions is checked in, and is what they generate now.
///
/// After a change of the definitions, run these tests once with `REDRESS_GENERATE=1` and commit what they write.
struct GeneratedFilesTests {
    static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/")

    @Test(arguments: ["councils/council.xsd", "docs/council-modules.md"])
    func isUpToDate(path: String) throws {
        let generated = path.hasSuffix(".xsd") ? CouncilSchema.xsd : CouncilSchema.referencePage
        let file = Self.root + "/" + path
        if ProcessInfo.processInfo.environment["REDRESS_GENERATE"] == "1" {
            try Data(generated.utf8).write(to: URL(fileURLWithPath: file))
        }
        let kept = try String(contentsOfFile: file, encoding: .utf8)
        #expect(kept == generated, "\(path) is not what the definitions give: run with REDRESS_GENERATE=1")
    }
}
