import CouncilHost
import HTTPTypes
import Testing

@Suite struct PagesFrontTests {
    @Test func listsCouncilsInOrderWithLinks() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base,
            "beta/council.xml": PagesModules.silent("beta", name: "Alpha Council"),
            "alpha/council.xml": PagesModules.silent("alpha", name: "Beta Council"),
        ])
        let page = try await PagesSite(folder.path).page("/")
        #expect(
            page.values(of: "href").filter { $0.hasPrefix("/") && !$0.contains("assets") && $0 != "/" } == [
                "/leave", "/which-council", "/beta", "/alpha",
            ])
        #expect(page.words.contains("If a child is in danger now, call 999"))
        #expect(!page.words.contains("cannot be shown"))
    }

    @Test func brokenFolderIsSaidAndItsLastGoodVersionServed() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "newtown/council.xml": PagesModules.silent("newtown"),
            "other/council.xml": PagesModules.silent("other", name: "Other Council"),
        ])
        let site = try await PagesSite(folder.path)
        try folder.write("<council id=\"newtown\"\n schema=\"1\" nam=\"x\"/>", to: "newtown/council.xml")
        try await site.registry.refresh()
        let front = try await site.page("/")
        #expect(front.words.contains("Its last good version is being served."))
        #expect(front.words.firstMatch(of: #/newtown/council[.]xml:2:\d+: error: /#) != nil)
        #expect(!front.words.contains(folder.path))
        #expect(front.count("code") >= 2)
        #expect(try await site.answer("/newtown").status == .ok)
        for path in ["", "/procedure"] {
            let last = "This page shows the last version that was complete."
            #expect(try await site.page("/newtown" + path).words.contains(last), "\(path)")
            #expect(try await site.youngPage("/newtown" + path).words.contains("last"), "\(path)")
            #expect(try await site.page("/other" + path).words.contains("Other Council"))
            #expect(!(try await site.page("/other" + path).words.contains(last)))
        }
    }

    @Test func councilThatNeverLoadedIsSaidWithItsReason() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "newtown/council.xml": "<council id=\"newtown\" schema=\"1\"",
        ])
        let site = try await PagesSite(folder.path)
        let front = try await site.page("/")
        #expect(front.words.contains("newtown : it has no earlier good version"))
        #expect(front.words.firstMatch(of: #/newtown/council[.]xml:\d+:\d+: error: /#) != nil)
        #expect(front.words.contains("No council can be shown at the moment."))
        let answer = try await site.answer("/newtown")
        #expect(answer.status == .serviceUnavailable)
        #expect(PagesText(answer.text).words.contains("You can still complain"))
    }

    @Test func retiredCouncilIsGoneAndNotListed() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "newtown/council.xml": PagesModules.silent("newtown"),
        ])
        let site = try await PagesSite(folder.path)
        try folder.remove("newtown")
        try await site.registry.refresh()
        #expect(!(try await site.page("/").html.contains("newtown")))
        for path in ["/newtown", "/newtown/procedure", "/newtown/danger"] {
            let answer = try await site.answer(path)
            #expect(answer.status == .gone)
            let page = PagesText(answer.text)
            #expect(page.words.contains("You can still complain."))
            #expect(page.values(of: "href").contains("/newtown/track"))
        }
    }

    @Test(arguments: [
        "/nowhere", "/nowhere/else", "/UPPER", "/%3Cscript%3E", "/assets/site-0.css", "/assets/other.css",
    ])
    func unknownAddressIsNotFound(_ path: String) async throws {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base])
        let answer = try await PagesSite(folder.path).answer(path)
        #expect(answer.status == .notFound)
        let page = PagesText(answer.text)
        #expect(page.text(of: "h1") == "Page not found")
        #expect(page.values(of: "href").contains("/"))
        #expect(page.hasOnlyTheExitScript)
    }
}
