import CaseKernel
import Testing

/// Somebody wants to complain and has not yet (SI 2004/719 reg 4(2)).
@Suite struct IntentionTests {
    /// What was done for somebody who wished on 16 March, when the complaint came on 18 May, and when stage 1 starts.
    struct Row: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let before: [Act]
        let wantsAdvocate: Bool
        let after: [Act]
        let start: (basis: StartBasis, on: String)?

        init(
            _ name: String, before: [Act], asking wantsAdvocate: Bool = false, after: [Act] = [],
            starts start: (StartBasis, String)?
        ) {
            testDescription = name
            self.before = before
            self.wantsAdvocate = wantsAdvocate
            self.after = after
            self.start = start.map { (basis: $0.0, on: $0.1) }
        }
    }

    private static let wished = Act.intended("2026-03-16")
    private static let wishedForAdvocate = Act.intended("2026-03-16", wantsAdvocate: true)
    private static let appointed = WorkedDatesTests.appointed

    static let rows: [Row] = [
        Row("no advocate was spoken of", before: [wished], starts: (.receipt, "2026-05-18")),
        Row("an advocate is asked for with the complaint", before: [wished], asking: true, starts: nil),
        Row("one was asked for with the wish, and none is there", before: [wishedForAdvocate], starts: nil),
        Row(
            "one was asked for later, and none is there",
            before: [wished, .requestAdvocate(on: day("2026-05-17"))], starts: nil),
        Row(
            "one asked for before is appointed after", before: [wishedForAdvocate], after: [appointed("2026-05-26")],
            starts: (.advocateAppointed, "2026-05-26")),
        Row(
            "one was appointed before", before: [wishedForAdvocate, appointed("2026-04-01")],
            starts: (.receipt, "2026-05-18")),
        Row(
            "one was appointed before, and asked for again", before: [wished, appointed("2026-04-01")], asking: true,
            starts: (.receipt, "2026-05-18")),
        Row(
            "one asked for was appointed while the letter lay at another door",
            before: [wishedForAdvocate, appointed("2026-05-20")], starts: (.advocateAppointed, "2026-05-20")),
        Row(
            "one nobody had asked for was appointed while the letter lay at another door",
            before: [wished, appointed("2026-05-20")], starts: (.receipt, "2026-05-18")),
        Row(
            "one was asked for only while the letter lay at another door",
            before: [wished, .requestAdvocate(on: day("2026-05-19"))], starts: (.receipt, "2026-05-18")),
        Row(
            "declined before", before: [wishedForAdvocate, .declineAdvocate(on: day("2026-04-01"))],
            starts: (.receipt, "2026-05-18")),
        Row(
            "declined before, and asked for with the complaint",
            before: [wishedForAdvocate, .declineAdvocate(on: day("2026-04-01"))], asking: true, starts: nil),
        Row(
            "declined after", before: [wishedForAdvocate], after: [.declineAdvocate(on: day("2026-05-21"))],
            starts: (.receipt, "2026-05-18")),
        Row(
            "asked for only after the complaint", before: [wished],
            after: [.requestAdvocate(on: day("2026-05-19")), appointed("2026-05-26")],
            starts: (.receipt, "2026-05-18")),
        Row(
            "an adult's wish for one moves nothing",
            before: [.intended("2026-03-16", by: .parent, wantsAdvocate: true)], starts: (.receipt, "2026-05-18")),
    ]

    @Test(arguments: rows)
    func startsAsTheRegulationSays(row: Row) throws {
        let now = circumstances(on: "2026-05-26")
        var category = ComplainantCategory.lookedAfterChild
        if case .intended(let intended) = row.before.first?.fact { category = intended.complainant.claimed }
        let complaint = Act.received("2026-05-18", by: category, wantsAdvocate: row.wantsAdvocate)
        let before = try story(row.before, under: now).state
        #expect(before.clocks(under: now).isEmpty, "nothing runs before there is a complaint")
        let state = try story(row.before + [complaint] + row.after, under: now).state
        let stage = state.track?.pass(.localResolution)?.start
        #expect(stage?.basis == row.start?.basis)
        #expect(stage?.on == (row.start?.on).map(day))
        if row.start == nil { #expect(state.clocks(under: now).map(\.standing) == [.waiting(.advocate)]) }
    }

    @Test func rule19InformsAndOffersHelpBeforeAnyComplaint() throws {
        let now = circumstances(on: "2026-03-20")
        let (state, events) = try story([.intended("2026-03-20", wantsAdvocate: true)], under: now)
        #expect(try step(.inform, in: state, under: now).isDue)
        #expect(try step(.appointAdvocate, in: state, under: now).isDue)
        #expect(state.clocks(under: now).isEmpty)
        #expect(events.count == 2)
        guard case .told(let notice) = events.last else { throw NotTold() }
        #expect(notice.rights == [.advocacy] && notice.dates.isEmpty)
        for name in [StepName.acknowledge, .decideInterest, .answer, .withdraw, .request] {
            #expect(try step(name, in: state, under: now).refusal?.rule == .advocacyRegulation("4(2)"))
        }
        let read = try story([.intended("2026-03-20"), .safe("2026-03-20")], under: now).state
        #expect(try step(.close, in: read, under: now).refusal?.rule == .advocacyRegulation("4(2)"))
    }

    private struct NotTold: Error {}

    @Test func isReadForRiskAgainOnceThereIsAComplaint() throws {
        let now = circumstances(on: "2026-03-30")
        let complaint = Act.receive(received("2026-03-25", entered: "2026-03-27"))
        let (state, _) = try story([.intended("2026-03-20"), .safe("2026-03-20"), complaint], under: now)
        let check = try step(.checkSafeguarding, in: state, under: now)
        #expect(check.isDue && check.dueOn == day("2026-03-27"))
    }

    /// A complaint that says little takes away nothing that was known of the person.
    @Test func keepsWhatWasKnownOfThePerson() throws {
        let now = circumstances(on: "2026-03-30")
        let safe = Contact(ways: [.text], phone: "01632 960003", cares: [.onlyMe, .notAtHome], words: "After school")
        let corrected = Act.correctContact(name: "Jo", safe, on: day("2026-03-23"))
        let found = Act.establishCategory(.careLeaver, by: "complaints manager", on: day("2026-03-23"))
        let receipt = try #require(
            Receipt(receivedOn: day("2026-03-27"), enteredOn: day("2026-03-27"), channel: .letter))
        let bare = Received(
            receipt: receipt, representation: try #require(Representation(points: ["Nobody came."])),
            complainant: Complainant(claimed: .childInNeed, contact: Contact(email: "jo@example.org")),
            moduleVersion: "1", lawVersion: Law.regulations2006.version)
        let (state, _) = try story([.intended("2026-03-20"), corrected, found, .receive(bare)], under: now)
        let person = try #require(state.file?.complainants.first)
        #expect(person.name == "Jo")
        #expect(person.category == .careLeaver)
        #expect(
            person.contact
                == Contact(
                    ways: [.text], email: "jo@example.org", phone: "01632 960003", cares: [.onlyMe, .notAtHome],
                    words: "After school"))
        #expect(state.file?.received == bare, "what was received stays as it came")
    }

    @Test func whatConcernsTheComplaintIsNotDatedBeforeIt() throws {
        let now = circumstances(on: "2026-04-01")
        let (state, _) = try story([.intended("2026-03-20"), .received("2026-03-27")], under: now)
        for act in [Act.acknowledge(on: day("2026-03-26")), .message(.addition, "2026-03-26")] {
            let refusal = #expect(throws: Refusal.self) { try decide(act, in: state, under: now) }
            #expect(refusal?.reason.contains("was received only on") == true)
        }
        for act in [Act.inform(on: day("2026-03-20")), .message(.toTeam, "2026-03-26")] {
            #expect(throws: Never.self) { try decide(act, in: state, under: now) }
        }
        let refusal = #expect(throws: Refusal.self) {
            try decide(.message(.toTeam, "2026-03-19"), in: state, under: now)
        }
        #expect(refusal?.reason.contains("came to know of it only on") == true)
    }
}
