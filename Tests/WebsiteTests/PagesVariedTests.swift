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
        "You can ask for the next stage within 27 working days of the answer.", "The education team’s own steps",
        "You get an answer. This council says usually 14 working days.",
        "A compliment. This council aims for 6 working days for a reply.",
        "An enquiry. This council says the same day for a reply.",
        "early help",
        "A child protection conference and what it decides The appeal of the child protection conference. 01234 111 "
            + "cp@example.org",
        "Only the part about this goes there. The rest of your complaint stays here. See its steps .",
        "This council decides how to deal with a complaint when it gets your complaint or after stage 1. If no way fits, it tells "
            + "you. It tells you why.",
        "Talking to the worker or their manager is already this stage.",
        "You can ask for it at any stage. This takes up to 2 working days. If you say no, or it does not work, your complaint goes "
            + "on.",
        "Then it must write to you, within 3 working days.",
        "There are 2 of them. They work for the council, in another service.",
        "the council asks you for your signed list of points and what you want to happen. You can go on without it.",
        "There are two reports",
        "This council aims for the same day.",
        "The council may leave this out if your complaint is sorted out at once.",
        "who deals with it", "Where this council says “days”, it means working days.",
        "This council counts what comes after 3pm as coming on the next working day. For the law’s times the day it comes counts",
        "This council says that it may wait while there is a court case or a tribunal. It looks at this again every 28 days.",
        "This council also counts from the day you came to know of it.", "in time, this council looks at all of it.",
        "This council says 8 working days.",
        "if your complaint is hard to sort out, by up to 5 working days. It needs the agreement of the complaints manager. The "
            + "council tells you at least 2 working days before.",
        "The council tells you that it has your request: this council says 2 working days.",
        "This council counts 24 working days from the day the points of the complaint were agreed. The law’s time holds all the "
            + "same.",
        "If you ask late, the council decides whether it can still take your request, and gives its reasons.",
        "All of stage 3 together: this council aims for 45 working days.",
        "At the start the council tells you by when it thinks that you will have the answer.",
        "The council meets you before it answers the panel: this council says 11 working days.",
    ])
    func adultsReadIt(_ words: String) async throws {
        #expect(try await Self.site.value.page("/varied/procedure").rules.contains(words))
    }

    @Test(arguments: [
        "You should get an answer within 10 working days after that. This council aims for 9 working days",
        "within 5 working days. This council says 4 working days.",
        "Saying thank you. This council aims for 6 working days.", "A question. This council says the same day.",
        "This council decides how to deal with a complaint when it gets your complaint or after stage 1.",
        "Talking to the worker or their manager is already this stage.", "You can ask for it at any stage.",
        "Then it must write to you, within 3 working days.", "You can go on without it.", "There are two reports",
        "First the council tells you that it has your complaint. This council aims for the same day.",
        "3pm is the end of its day. For the law, the hour does not matter.", "This council says 8 working days.",
        "This council may wait while there is a court case or a tribunal.", "in time, this council looks at all of it.",
        "This council counts from the day the points of the complaint were agreed. But the law’s time still holds.",
        "If you ask late, the council decides and says why.",
        "All of stage 3 together: this council aims for 45 working days.",
        "it can take longer if your complaint is hard to sort out, by up to 5 working days.",
        "A big meeting to keep you safe, and what it says. You can ask for the meeting to be looked at again. 01234 111 "
            + "cp@example.org",
        "What a firm did for the council. Tell the firm. It must look at it. Only that part goes there. The rest stays here. "
            + "See what happens then .",
        "If a worker should be told off. The worker’s boss.",
    ])
    func youngPeopleReadIt(_ words: String) async throws {
        #expect(try await Self.site.value.youngPage("/varied/procedure").rules.contains(words))
    }

    @Test(arguments: ["43", "29", "Ofsted"])
    func whatFallsShortIsOnlyQuoted(_ number: String) async throws {
        let site = try await Self.site.value
        #expect(!(try await site.page("/varied/procedure").rules.contains(number)))
        #expect(!(try await site.youngPage("/varied/procedure").rules.contains(number)))
        #expect(try await site.page("/varied/procedure").words.contains("“In 43.” The Ombudsman’s Code says: "))
    }

    @Test func whatIsSaidOfJoiningIsQuoted() async throws {
        let site = try await Self.site.value
        #expect(try await site.page("/varied/procedure").words.contains("“We may join complaints.”"))
        #expect(try await site.youngPage("/varied/procedure").words.contains("“We may join complaints.”"))
    }

    @Test func theWordsForYoungPeopleAreEasy() async throws {
        PagesReadingTests.expectYoung(try await Self.site.value.youngPage("/varied/procedure"), "varied")
    }
}
