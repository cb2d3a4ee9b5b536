import Testing

@testable import CaseKernel

/// The statement of complaint: its versions, what the complainant said of each, and how it was settled.
struct StatementTests {
    private let situation = Situation.written

    private func read(_ matters: [Matter]) throws -> CaseFile? {
        let today = situation.circumstances.today
        let acts = matters.map { Act.enter(Entry($0, on: today, track: .first)) }
        return try story(situation.acts + acts, under: situation.circumstances).state.file
    }

    @Test func commentsStandBesideTheVersionTheyAreOf() throws {
        let file = try #require(
            try read([
                .statementSent(words: "You were moved."),
                .statementCommented(words: "Twice, not once", version: nil),
                .statementSent(words: "You were moved twice."),
                .statementCommented(words: "And my room", version: 1),
                .statementCommented(words: "That is right", version: nil),
                .statementSettled(isAgreed: true),
            ]))
        let work = try #require(file.tracks[0].pass(.investigation)?.investigation)
        #expect(work.statements.map(\.number) == [1, 2])
        #expect(work.statements.map(\.words) == ["You were moved.", "You were moved twice."])
        #expect(work.statements[0].comments.map(\.value) == ["Twice, not once", "And my room"])
        #expect(work.statements[1].comments.map(\.value) == ["That is right"])
        #expect(work.statementSettled?.value == true)
    }

    /// What a person wrote is read for danger before anything else is done with it.
    @Test func aCommentWaitsToBeRead() throws {
        let today = Situation.stated.circumstances.today
        let check = Act.checkSafeguarding(SafeguardingCheck(on: today, by: "duty officer", outcome: .noConcern))
        let comment = Act.enter(Entry(.statementCommented(words: "He hits me", version: nil), on: today, track: .first))
        let read = try story(Situation.stated.acts + [check], under: Situation.stated.circumstances).state.file
        #expect(read?.unreadSince == nil)
        let said = try story(Situation.stated.acts + [check, comment], under: Situation.stated.circumstances).state.file
        #expect(said?.unreadSince == today)
    }

    @Test func aVersionThatWasNeverSentIsRefused() throws {
        let refusal = #expect(throws: Refusal.self) {
            try read([.statementSent(words: nil), .statementCommented(words: "Not so", version: 2)])
        }
        #expect(refusal?.kind == .unknown)
        #expect(refusal?.remedy == "Name one from 1 to 1, or none for the latest.")
    }

    @Test func aCommentSaysSomething() throws {
        #expect(throws: Refusal.self) {
            try read([.statementSent(words: nil), .statementCommented(words: " ", version: nil)])
        }
        let faults = #expect(throws: FormFaults.self) {
            try StepForm(step: .commentOnStatement, fields: [:]).act(
                today: situation.circumstances.today, in: nil, under: situation.circumstances)
        }
        #expect(faults?.faults.map(\.field) == ["words"])
    }
}
