import CaseKernel
import CouncilHost
import CouncilModules
import Testing

@testable import Website

@Suite("A council's start page")
struct PagesStartTests {
    @Test(arguments: PagesProcedureTests.names)
    func leadsToEverythingInBothWordings(_ name: String) async throws {
        let site = try await PagesSite.repository.value
        for page in [try await site.page("/" + name), try await site.youngPage("/" + name)] {
            let main = PagesText(String(try #require(page.html.firstMatch(of: /<main[\s\S]*<\/main>/)).output))
            #expect(main.html.contains("<a class=\"button is-start\" href=\"/\(name)/complain\">Complain now</a>"))
            let links = main.values(of: "href")
            for path in ["danger", "advocate", "track", "procedure", "leaflet", "poster"] {
                #expect(links.contains("/\(name)/\(path)"), "\(path)")
            }
            #expect(links.contains("tel:999"))
            #expect(main.words.contains("0300 061 0614"))
        }
    }

    @Test func channelsAreTheModules() async throws {
        let site = try await PagesSite.repository.value
        for council in site.registry.current.inOrder {
            let pages = [
                try await site.page("/\(council.id.name)").words, try await site.youngPage("/\(council.id.name)").words,
            ]
            for channel in council.module.channels {
                for words in pages { #expect(words.contains(channel.to ?? channel.kind.words), "\(channel)") }
            }
        }
    }
}
