import HTTPTypes
import Testing

/// A council's own colour reaches its pages, and only those.
@Suite struct PagesLooksTests {
    private static func module(_ id: String, _ brand: String) -> String {
        PagesModules.council(id, "<looks brand=\"\(brand)\"/>" + PagesModules.least)
    }

    @Test func councilsColourIsASheetOfItsOwnAfterTheMainOne() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "newtown/council.xml": Self.module("newtown", "#5A1E6E"),
            "oldtown/council.xml": Self.module("oldtown", "#12395b"), "plain/council.xml": PagesModules.silent("plain"),
        ])
        let site = try await PagesSite(folder.path)
        let sheets = try await site.page("/newtown").values(of: "href").filter { $0.hasSuffix(".css") }
        #expect(sheets.count == 2)
        #expect(sheets.first?.hasPrefix("/assets/site-") == true)
        let answer = try await site.answer(try #require(sheets.last))
        #expect(answer.text.contains("--brand: #5a1e6e;") && answer.text.contains("--on-brand: #ffffff;"))
        #expect(answer.headers[.contentType] == "text/css; charset=utf-8")
        #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
        #expect(try await site.page("/oldtown").values(of: "href").filter { $0.hasSuffix(".css") } != sheets)
        for path in ["/plain", "/"] {
            #expect(try await site.page(path).values(of: "href").filter { $0.hasSuffix(".css") }.count == 1)
        }
        #expect(try await site.answer("/assets/looks-0123456789abcdef.css").status == .notFound)
    }
}
