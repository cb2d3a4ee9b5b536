import CaseKernel
import Testing

@testable import CouncilModules

/// What the reference page shows as an example can be copied: it loads.
struct ReferencePageTests {
    /// The examples of the page that hold this text, without their indentation.
    private func example(holding text: String) throws -> String {
        let blocks = CouncilSchema.referencePage.components(betweenFences: "xml")
        return try #require(blocks.first { $0.contains(text) }, "no example with \(text)")
    }

    @Test func theExampleOfWaysOutLoads() throws {
        let checked = Sample.check(
            Sample.council("", Sample.contacts + "<procedure/>" + (try example(holding: "<outgoing>"))))
        let module = try #require(checked.module, "\(checked.faults)")
        #expect(module.plugins.map(\.name) == ["email", "folder"])
        #expect(module.outgoing?.ways.map(\.way) == [.email, .letter])
    }

    @Test func theExampleOfWordingLoads() throws {
        let checked = Sample.check(Sample.small, wording: try example(holding: "<notices"))
        #expect(checked.module?.template(for: .withdrawal, voice: .young) != nil, "\(checked.faults)")
    }

    @Test func everySlotIsOnThePage() {
        for slot in NoticeSlot.allCases { #expect(CouncilSchema.referencePage.contains("| `\(slot.written)` |")) }
    }
}

extension String {
    /// What stands between a line of three backticks with a language and the next such line.
    fileprivate func components(betweenFences language: String) -> [String] {
        split(separator: "```\(language)\n").dropFirst().compactMap {
            $0.split(separator: "```").first.map(String.init)
        }
    }
}
