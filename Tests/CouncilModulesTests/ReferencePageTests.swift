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

    /// A piece of a module from an example, where what it leaves out is left out.
    private func pieces(holding text: String) throws -> [String] {
        try example(holding: text).split(separator: "…").map(String.init)
    }

    @Test func theExampleOfTwoPagesKeepsBothFigures() throws {
        let pieces = try pieces(holding: "Leaflet for young people")
        let text = Sample.council("", Sample.contacts + "<procedure>\(pieces[1])</procedure>")
        let checked = Sample.check(text.replacing(Sample.source, with: pieces[0]))
        let module = try #require(checked.module, "\(checked.faults)")
        #expect(module.promises.map(\.span.inWords) == ["3 working days"])
        let notice = try #require(module.statements.first { $0.about == .notice })
        #expect(notice.evidence.source == "leaflet" && notice.evidence.words.contains("5 working days"))
    }

    /// Which example, and the provision of its one warning.
    @Test(arguments: [("within 20 working days.", "14(1)"), ("stage 3 within 45 working days.", nil)])
    func theExamplesOfFiguresLoad(text: String, provision: String?) throws {
        let procedure = "<procedure>\(try example(holding: text))</procedure>"
        let checked = Sample.check(Sample.council("", Sample.contacts + procedure))
        let module = try #require(checked.module, "\(checked.faults)")
        let mine = module.shortfalls.filter { $0.found.contains("20 working days") || $0.found.contains("45") }
        #expect(mine.map(\.source?.provision) == (provision.map { [$0] } ?? []), "\(module.shortfalls)")
        #expect(module.promises == [])
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
