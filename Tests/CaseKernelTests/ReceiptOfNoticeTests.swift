import CaseKernel
import Testing

/// A window that runs from receipt opens when the answer reaches the person, and not before.
@Suite struct ReceiptOfNoticeTests {
    private static let second = NoticeNumber(2) ?? .first
    private static let email = Contact(email: "sam@example.org")
    private static let nobody = Contact(ways: [.none])

    /// Answered on Friday 27 March, to somebody who can be written to by email, or by nothing at all.
    private static func answered(_ contact: Contact, then acts: [Act]) throws -> CaseFile {
        let monday = day("2026-03-23")
        let received = Received(
            receipt: try #require(Receipt(receivedOn: monday, enteredOn: monday, channel: .online)),
            representation: try #require(Representation(points: ["W"])),
            complainant: Complainant(claimed: .parent, contact: contact), moduleVersion: "1",
            lawVersion: Law.regulations2006.version)
        let now = circumstances(on: "2026-04-30", arrangements: .helpers)
        return try #require(try story([.receive(received), .answered("2026-03-27")] + acts, under: now).state.file)
    }

    private static let failed = Act.noteFailure(of: .notice(second), because: "busy", on: day("2026-03-28"))
    private static let read = Act.noteReading(of: second, on: day("2026-03-30"))

    private static func sent(by way: ContactWay, on date: String) -> Act {
        .noteDelivery(of: .notice(second), by: "plug-in", way, on: day(date))
    }

    static let rows: [(String, Contact, [Act], String?)] = [
        ("on its way", email, [], nil),
        ("sent by email", email, [sent(by: .email, on: "2026-03-28")], "2026-03-28"),
        // Good Friday and Easter Monday do not count.
        ("posted on Thursday 2 April", email, [sent(by: .letter, on: "2026-04-02")], "2026-04-08"),
        ("given up", email, [failed], nil),
        ("given up, and read on the page", email, [failed, read], "2026-03-30"),
        ("nothing may be written", nobody, [], nil),
        ("read on the page", nobody, [read], "2026-03-30"),
        (
            "handed over", nobody, [.handOver(.notice(second), by: "officer", on: day("2026-04-02"))], "2026-04-02"
        ),
        ("sent after it was read", email, [read, sent(by: .email, on: "2026-04-01")], "2026-03-30"),
    ]

    @Test(arguments: rows)
    func countsAsReceived(name: String, contact: Contact, acts: [Act], on expected: String?) throws {
        let file = try Self.answered(contact, then: acts)
        #expect(file.dayReceived(Self.second, on: calendar) == expected.map(day))
    }

    /// A notice from before anything was sent counts as received when it was given.
    @Test func anOldNoticeCountsAsBefore() {
        let notice = Notice(
            kind: .answer, track: .first, on: day("2026-03-27"), dates: [], rights: [], calendarVersion: "",
            lawVersion: "")
        let state = [Event.received(received("2026-03-23")), .told(notice)].reduce(CaseState.unopened, evolve)
        #expect(state.file?.dayReceived(.first, on: calendar) == day("2026-03-27"))
        #expect(state.file?.parcels.isEmpty == true)
    }
}
