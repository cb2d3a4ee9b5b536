import CaseKernel
import CouncilHost
import CouncilModules
import Testing

@Suite("A request sees one version of a module, whole")
struct ReloadTests {
    /// A module in which nearly every part says which version it is of.
    private static func module(_ mark: String, phone: String, days: Int) -> String {
        PagesModules.council(
            "newtown", name: "\(mark) Council",
            """
            <statement about="welcome">\(mark) welcomes you.</statement>
            <contacts><channel kind="phone" name="\(mark) team" to="\(phone)">Ring \(mark).</channel></contacts>
            <advocacy><advocacy-provider id="voice" name="\(mark) Voice" serves="any-child" phone="\(phone)"/></advocacy>
            <procedure>
              <acknowledgement><timescale clock="acknowledgement" within="\(days)" unit="working-days" obligation="will">Soon.</timescale></acknowledgement>
              <stage number="1" title="\(mark) stage"/>
            </procedure>
            <commitments><commitment kind="service">\(mark) listens.</commitment></commitments>
            """)
    }

    private static let first = module("Alpha", phone: "01234 111111", days: 2)
    private static let second = module("Omega", phone: "01234 999999", days: 4)

    @Test(
        "while its folder changes again and again, no page and no answer over the door mixes two",
        .timeLimit(.minutes(2)))
    func noHalves() async throws {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "newtown/council.xml": Self.first])
        let site = try await PagesSite(folder.path)
        let paths = ["/newtown", "/newtown/procedure", "/newtown/leaflet", "/api/v1/councils/newtown"]
        try await withThrowingTaskGroup(of: Set<String>.self) { group in
            for path in paths {
                group.addTask {
                    var seen: Set<String> = []
                    for _ in 0..<40 {
                        let text = try await site.answer(path).text
                        let alpha = text.contains("Alpha") || text.contains("01234 111111")
                        let omega = text.contains("Omega") || text.contains("01234 999999")
                        #expect(alpha != omega, "\(path) mixes two versions, or shows neither")
                        seen.insert(alpha ? "Alpha" : "Omega")
                        await Task.yield()
                    }
                    return seen
                }
            }
            for turn in 0..<30 {
                try folder.write(turn.isMultiple(of: 2) ? Self.second : Self.first, to: "newtown/council.xml")
                try await site.registry.refresh()
                await Task.yield()
            }
            var seen: Set<String> = []
            for try await marks in group { seen.formUnion(marks) }
            #expect(seen == ["Alpha", "Omega"], "it did change meanwhile")
        }
    }

    @Test("a request that began under one version ends under it, though another is served by then")
    func inFlight() async throws {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "newtown/council.xml": Self.first])
        let site = try await PagesSite(folder.path)
        let before = try #require(site.registry.current.inOrder.first)
        try folder.write(Self.second, to: "newtown/council.xml")
        try await site.registry.refresh()
        #expect(before.module.name == "Alpha Council" && before.procedure.promises.first?.words == "Soon.")
        #expect(before.procedure.promises == before.module.promises)
        let now = try #require(site.registry.current.inOrder.first)
        #expect(now.module.name == "Omega Council" && now.procedure.promises == now.module.promises)
        #expect(now.procedure != before.procedure)
    }
}
