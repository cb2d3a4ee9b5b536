import CaseKernel
import CaseStore
import Testing

@testable import Correspondence

@Suite("The team is told of references and dates, and never of anything about a person")
struct TeamLettersTests {
    /// Somebody of whom everything is marked.
    private static let marked = Complainant(
        claimed: .lookedAfterChild, name: "MARKED Name",
        contact: Contact(
            ways: [.email, .phone], email: "marked@example.org", phone: "07700 900123", address: "MARKED Street",
            cares: [.neutral], times: "MARKED times", words: "MARKED words", never: ["MARKED never"]))

    private static func script(intends: Bool) throws -> ScriptedCase {
        var script = ScriptedCase(
            arrangements: Arrangements(advocacy: [ReferralLetterTests.service], tellsTeam: true))
        if intends {
            try script.intend(marked, about: "MARKED about", wantsAdvocate: true)
        } else {
            try script.receive(
                marked, points: ["MARKED point"], wanted: "MARKED wanted", needs: Needs(words: "MARKED needs"),
                wantsAdvocate: true)
        }
        try script.take(.write(Message(.toTeam, on: script.today, words: "MARKED message")))
        return script
    }

    private static func expectNothingPersonal(_ letter: Letter) {
        for text in [letter.subject, letter.text, letter.html] {
            #expect(!text.lowercased().contains("marked") && !text.contains("900123"))
            #expect(!text.contains("looked"), "not even what they are")
        }
    }

    @Test("an alert", arguments: TeamAlert.allCases, [true, false])
    func alerts(alert: TeamAlert, intends: Bool) throws {
        let letter = TeamLetters.alert(alert, try Self.script(intends: intends).leaving())
        Self.expectNothingPersonal(letter)
        #expect(letter.text.contains(CaseID(number: 4_711).reference))
        #expect((letter.subject == "Urgent: read a case now") == (alert == .danger))
    }

    @Test("a new complaint's first date is said, and an intention's rule")
    func first() throws {
        var script = ScriptedCase()
        try script.receive(Complainant(claimed: .parent))
        #expect(TeamLetters.alert(.complaint, try script.leaving()).text.contains("The next date is "))
        let intended = TeamLetters.alert(.intention, try Self.script(intends: true).leaving())
        #expect(intended.text.contains("SI 2004/719 reg 4(2)"))
    }

    /// A line of the worklist.
    private static func summary(_ number: UInt64, step: String?, due: Day?) -> CaseSummary {
        CaseSummary(
            id: CaseID(number: number), stage: "local-resolution", isOpen: true,
            receivedOn: ScriptedCase.monday.advanced(by: -30), nextDue: due, nextStep: step, calendarVersion: "c",
            lawVersion: "l", moduleVersion: "v")
    }

    @Test("the day's list has what is late first, and says by how many working days")
    func digest() throws {
        let monday = ScriptedCase.monday
        let cases = [
            Self.summary(1, step: "answer", due: monday.advanced(by: -14)),
            Self.summary(2, step: "acknowledge", due: monday.advanced(by: -3)),
            Self.summary(3, step: "answer", due: monday), Self.summary(4, step: "answer", due: monday.next),
            Self.summary(5, step: "inform", due: nil), Self.summary(6, step: nil, due: nil),
        ]
        let letter = try #require(TeamLetters.digest(cases, on: monday, calendar: .englandAndWales))
        #expect(letter.subject == "What is due and late, Monday 23 March 2026")
        let line = { (number: UInt64, rest: String) in "\(CaseID(number: number).reference)  \(rest)" }
        #expect(
            letter.blocks == [
                .paragraph("2 late, 1 due today, 1 to be done as soon as possible."),
                .paragraph("Late, the longest first:"),
                .list([
                    line(1, "answer  was due Monday 9 March 2026, 10 working days ago"),
                    line(2, "acknowledge  was due Friday 20 March 2026, 1 working day ago"),
                ]), .paragraph("Due today:"), .list([line(3, "answer  due Monday 23 March 2026")]),
                .paragraph("As soon as possible:"), .list([line(5, "inform")]),
            ])
    }

    static let quiet: [[CaseSummary]] = [
        [], [summary(4, step: "answer", due: ScriptedCase.monday.next)], [summary(6, step: nil, due: nil)],
    ]

    @Test("there is no list when nothing is due", arguments: quiet)
    func nothing(cases: [CaseSummary]) {
        #expect(TeamLetters.digest(cases, on: ScriptedCase.monday, calendar: .englandAndWales) == nil)
    }

    @Test("of very many late ones it lists a hundred, and counts all")
    func many() throws {
        let cases = (0..<250).map { Self.summary($0, step: "answer", due: ScriptedCase.monday.advanced(by: -1)) }
        let letter = try #require(
            TeamLetters.digest(cases, on: ScriptedCase.monday, calendar: .englandAndWales))
        #expect(letter.text.hasPrefix("250 late"))
        #expect(letter.text.split(separator: "\n").count { $0.hasPrefix("- ") } == 100)
    }
}
