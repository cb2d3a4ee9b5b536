import Foundation
import Testing

/// What must not stand in the sources: council names, traps, and XML read by anything but libxml2.
struct AbsenceTests {
    /// The councils of `councils/`, by folder and by the words of their names that are theirs alone.
    static let councilNames: [String] = {
        let folder = SourceTree.root.appending(path: "councils")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") && !$0.contains(".") && $0 != "base" }.flatMap { id -> [String] in
            [id, id.replacing("-", with: " ")]
        } + ["windsor", "maidenhead", "rbwm", "st helens", "medway", "dudley"]
    }()

    @Test func thereAreCouncilsToLookFor() {
        #expect(Self.councilNames.count >= 11)
    }

    @Test(arguments: SourceTree.sources + SourceTree.plugins)
    func noCouncilIsNamed(_ file: SourceTree.File) {
        let text = file.lines.joined(separator: "\n").lowercased()
        for name in Self.councilNames { #expect(!text.contains(name), "\(file.path) names \(name)") }
    }

    /// What a Swift file may not hold, and why.
    static let forbidden: [(text: String, why: String)] = [
        ("try!", "a failure would stop every council"),
        (" as!", "a failure would stop every council"),
        ("fatalError(", "a failure would stop every council"),
        ("preconditionFailure(", "a failure would stop every council"),
        ("@unchecked Sendable", "the compiler should prove it"),
        ("nonisolated(unsafe)", "the compiler should prove it"),
        ("XMLParser(", "Foundation's accepts malformed XML on Linux"),
        ("XMLDocument(", "Foundation's crashes on malformed XML on Linux"),
        ("TODO", "what is missing is an issue"),
        ("FIXME", "what is broken is an issue"),
    ]

    @Test(arguments: (SourceTree.sources + SourceTree.plugins).filter { $0.path.hasSuffix(".swift") })
    func nothingForbidden(_ file: SourceTree.File) {
        for (number, line) in file.lines.enumerated() {
            for (text, why) in Self.forbidden {
                #expect(!line.contains(text), "\(file.path):\(number + 1) holds \(text): \(why)")
            }
        }
    }

    /// The kernel's clock is the day it is given.
    @Test func theKernelReadsNoClock() {
        for file in SourceTree.sources where file.target == "CaseKernel" {
            for word in ["Date()", "clock_gettime", "ContinuousClock", "SystemRandomNumberGenerator", ".random("] {
                #expect(!file.lines.contains { $0.contains(word) }, "\(file.path) holds \(word)")
            }
        }
    }

    /// Everything a person or a council wrote is escaped; only the layouts show a page that was rendered already.
    @Test func templatesUseOnlyEscapedValues() {
        let templates = SourceTree.sources.filter { $0.path.hasSuffix(".mustache") }
        #expect(!templates.isEmpty)
        for file in templates
        where !file.path.hasSuffix("/layout.mustache") && !file.path.hasSuffix("/team_layout.mustache") {
            #expect(
                !file.lines.contains { $0.contains("{{{") || $0.contains("{{&") },
                "\(file.path) shows something unescaped")
            for line in file.lines {
                #expect(!line.contains("<script") && !line.contains("style="), "\(file.path): \(line)")
            }
        }
    }

    /// The layout's one script is a file of the site's own, and nothing stands inside its tag.
    @Test func theLayoutHasOneScriptAndNothingInline() throws {
        let layout = try #require(SourceTree.sources.first { $0.path.hasSuffix("/layout.mustache") })
        let scripts = layout.lines.filter {
            $0.lowercased().contains("script") && $0.contains("<") && $0.contains("src")
        }
        #expect(scripts == [#"<script src="{{script}}" defer></script>"#])
        let text = layout.lines.joined(separator: "\n").lowercased()
        #expect(text.components(separatedBy: "<script").count == 2)
        #expect(!text.contains("style=") && !text.contains("javascript:") && !text.contains("<style"))
    }
}
