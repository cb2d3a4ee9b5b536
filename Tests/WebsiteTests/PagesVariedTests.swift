import Testing

@Suite("What councils vary is on their pages, in both wordings")
struct PagesVariedTests {
    static let site = Task {
        let folder = try PagesFolder(["base/base.xml": PagesModules.base, "varied/council.xml": PagesModules.varied])
        return try await PagesSite(folder.path)
    }

    @Test(arguments: [
        "Corporate complaints", "Stage 1: Service review Who answers: Head of Service.",
        "within 5 working days. (the Ombudsman’s Complaint Handling Code, 6.2) This council says 4 working days.",
        "It can take as long again, if the council writes to you and says why. (the Ombudsman’s Complaint Handling Code, 6.3) "
            + "This council aims for 9 working days from the day the complaint was acknowledged.",
        "You can ask for the next stage within 27 days of the answer.", "The education team’s own steps",
        "You get an answer. This council says usually 14 days.",
        "A compliment. This council aims for 6 working days for a reply.",
        "An enquiry. This council says the same day for a reply.",
    ])
    func adultsReadIt(_ words: String) async throws {
        #expect(try await Self.site.value.page("/varied/procedure").rules.contains(words))
    }

    @Test(arguments: [
        "You should get an answer within 10 working days after that. This council aims for 9 working days",
        "within 5 working days. This council says 4 working days.",
        "Saying thank you. This council aims for 6 working days.", "A question. This council says the same day.",
    ])
    func youngPeopleReadIt(_ words: String) async throws {
        #expect(try await Self.site.value.youngPage("/varied/procedure").rules.contains(words))
    }

    @Test(arguments: ["43"])
    func whatFallsShortIsOnlyQuoted(_ number: String) async throws {
        let site = try await Self.site.value
        #expect(!(try await site.page("/varied/procedure").rules.contains(number)))
        #expect(!(try await site.youngPage("/varied/procedure").rules.contains(number)))
        #expect(try await site.page("/varied/procedure").words.contains("“In 43.” The law says: "))
    }

    @Test func theWordsForYoungPeopleAreEasy() async throws {
        PagesReadingTests.expectYoung(try await Self.site.value.youngPage("/varied/procedure"), "varied")
    }
}
