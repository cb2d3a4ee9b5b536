import CaseKernel
import CouncilHost
import CouncilModules
import HTTPTypes
import Testing

@Suite("Which council is responsible for me")
struct PagesWhichCouncilTests {
    @Test func askedByTheSocialWorkerAndNeverByAPostcode() async throws {
        let page = try await PagesSite.repository.value.page("/which-council")
        #expect(page.text(of: "h1") == "Which council does the social worker work for?")
        #expect(page.html.contains("method=\"get\""))
        #expect(!page.words.lowercased().contains("postcode") && !page.words.contains("There is a problem"))
        for council in try await PagesSite.repository.value.registry.current.inOrder {
            #expect(page.words.contains(council.module.name))
            #expect(page.values(of: "value").contains(council.id.name))
        }
        #expect(page.words.contains("Another council or I do not know"))
    }

    @Test func frontPageLeadsThere() async throws {
        let page = try await PagesSite.repository.value.page("/")
        #expect(page.html.contains("<a href=\"/which-council\">Not sure which council?</a>"))
    }

    @Test(arguments: PagesProcedureTests.names)
    func servedCouncilLeadsToItsStartPage(_ name: String) async throws {
        let answer = try await PagesSite.repository.value.answer("/which-council?asked=yes&council=\(name)")
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location] == "/\(name)")
        #expect(answer.headers[.setCookie] == nil)
    }

    @Test func anotherCouncilIsSaidPlainlyAndComplainedToDirectly() async throws {
        let page = try await PagesSite.repository.value.page("/which-council?asked=yes&council=-another")
        #expect(page.text(of: "h1") == "Your council does not use this service")
        for words in ["You can still complain.", "Tell anyone who works there", "You do not need a form."] {
            #expect(page.words.contains(words), "\(words)")
        }
        #expect(page.values(of: "href").contains("https://www.gov.uk/find-local-council"))
    }

    @Test func whoDoesNotKnowIsToldHowToFindOutAndWhoHelps() async throws {
        let page = try await PagesSite.repository.value.page("/which-council?asked=yes&council=-unknown")
        for words in ["letter", "email", "school", "advocate", "Help at Hand", "0800 528 0731", "Childline", "NSPCC"] {
            #expect(page.words.contains(words), "\(words)")
        }
    }

    @Test(arguments: [
        "asked=yes", "asked=yes&council=", "council=nowhere", "asked=yes&council=%3Cscript%3E", "council=..%2Fdudley",
        "council=https%3A%2F%2Fexample.org", "council=base",
    ])
    func noChoiceIsSaidAboveAndBesideTheChoices(_ query: String) async throws {
        let answer = try await PagesSite.repository.value.answer("/which-council?" + query)
        #expect(answer.status == .ok)
        let page = PagesText(answer.text)
        #expect(page.html.contains("<title>Error: Which council"))
        let message = "Choose a council, or choose “I do not know”"
        #expect(page.words.contains("There is a problem \(message)"))
        #expect(page.words.contains("Error: \(message)"))
        let target = try #require(page.values(of: "href").first { $0.hasPrefix("#council-") })
        #expect(page.values(of: "id").contains(String(target.dropFirst())))
        #expect(page.html.contains("aria-describedby=\"council-hint council-error\""))
        #expect(page.hasOnlyTheExitScript)
    }

    @Test func councilThatHasLeftIsAnotherCouncil() async throws {
        let folder = try PagesFolder([
            "base/base.xml": PagesModules.base, "newtown/council.xml": PagesModules.silent("newtown"),
        ])
        let site = try await PagesSite(folder.path)
        try folder.remove("newtown")
        try await site.registry.refresh()
        #expect(!(try await site.page("/which-council").html.contains("newtown")))
        #expect(try await site.page("/which-council?council=newtown").words.contains("does not use this service"))
    }
}
