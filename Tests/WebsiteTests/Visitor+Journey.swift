import CaseDesk
import CaseKernel
import Testing

extension Visitor {
    /// Begins a complaint and answers page after page as somebody does, until a page is reached.
    func tell(_ person: JourneyPerson, until last: String = "check") async throws {
        try await go("/\(council)/complain")
        try await send()
        try await answer(person.pages, until: last)
    }

    /// Answers pages in the order in which they are asked; fails when another is asked.
    func answer(_ pages: [(page: String, fields: [(String, String)])], until last: String = "check") async throws {
        for (page, fields) in pages where here != last {
            guard here == page else { throw NoSuchThing(name: "\(page): found \(here)") }
            try await send(fields)
        }
        guard here == last else { throw NoSuchThing(name: "\(last): found \(here), \(errors)") }
    }

    /// The reference and the code that the page of what was sent shows.
    var receipt: (reference: CaseID, code: String) {
        get throws {
            let reference = page.html.firstMatch(of: /<strong class="reference"[^>]*>([^<]*)</).flatMap {
                CaseID(String($0.output.1))
            }
            let code = page.html.firstMatch(of: /<p class="code"[^>]*>([^<]*)</).map { String($0.output.1) }
            return (try #require(reference), try #require(code))
        }
    }

    /// What is on record of the case that was just sent.
    func dossier() async throws -> CaseDossier { try await site.desk(council).dossier(of: try receipt.reference) }

    /// Goes to where cases are followed and gives a reference and a code.
    func enter(_ reference: String, _ code: String) async throws {
        try await go("/\(council)/track")
        try await send([("reference", reference), ("code", code)])
    }
}
