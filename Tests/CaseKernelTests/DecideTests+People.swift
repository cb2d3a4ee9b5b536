import CaseKernel

/// The steps that concern the person rather than the procedure.
extension DecideTests {
    static let wishes: [Row] = [
        Row(
            "a wish to complain opens a case in which nothing runs", .unopened, .intended("2026-03-20"),
            .happens([.intended(intended("2026-03-20"))], telling: .intention)),
        Row("wished tomorrow", .unopened, .intended("2026-04-10"), .refused(.badDate, .advocacyRegulation("4(2)"))),
        Row("wished before the calendar", .unopened, .intended("1999-12-31"), .refused(.badDate, .policy("calendar"))),
        Row(
            "wished when it was received", .fresh, .intended("2026-03-24"),
            .refused(.alreadyDone, .advocacyRegulation("4(2)"))),
        Row(
            "wished twice", .intended, .intended("2026-03-24"), .refused(.alreadyDone, .advocacyRegulation("4(2)"))),
        Row(
            "the complaint that was wished for starts stage 1", .intended, .received("2026-03-23"),
            .happens(
                [.received(received("2026-03-23")), .began(.first, .localResolution, on: day("2026-03-23"), .receipt)],
                telling: .receipt)),
        Row(
            "it had reached another door before the wish was known", .intended, .received("2026-03-18"),
            .happens(
                [.received(received("2026-03-18")), .began(.first, .localResolution, on: day("2026-03-18"), .receipt)],
                telling: .receipt)),
        Row(
            "it comes though the wish was put away", .intendedClosed, .received("2026-04-01"),
            .happens(
                [.received(received("2026-04-01")), .began(.first, .localResolution, on: day("2026-04-01"), .receipt)],
                telling: .receipt)),
        Row(
            "it waits for the advocate asked for before", .intendedAdvocate,
            .received("2026-03-27", by: .lookedAfterChild),
            .happens([.received(received("2026-03-27", by: .lookedAfterChild))], telling: .receipt)),
        Row(
            "informed on a wish", .intended, .inform(on: day("2026-03-23")),
            .happens([.informed(.first, on: day("2026-03-23"))])),
        Row(
            "informed before the wish was known", .intended, .inform(on: day("2026-03-19")),
            .refused(.badDate, .regulation("11"))),
        Row(
            "acknowledged before anything is complained about", .intended, .acknowledge(on: day("2026-03-23")),
            .refused(.notYet, .advocacyRegulation("4(2)"))),
        Row(
            "answered before anything is complained about", .intended, .answered("2026-03-23"),
            .refused(.notYet, .advocacyRegulation("4(2)"))),
        Row(
            "withdrawn before anything is complained about", .intended, .withdrawn("2026-03-23"),
            .refused(.notYet, .advocacyRegulation("4(2)"))),
        Row(
            "a wish put away once informed", .intendedReady, .close(by: "complaints manager", on: day("2026-03-30")),
            .happens([.closed(by: "complaints manager", on: day("2026-03-30"))])),
        Row(
            "a wish put away unread", .intended, .close(by: "complaints manager", on: day("2026-03-30")),
            .refused(.notYet, .policy("safeguarding first"))),
        Row(
            "a wish put away while an advocate is owed", .intendedAdvocate,
            .close(by: "complaints manager", on: day("2026-03-30")), .refused(.notYet, .act("s.26A"))),
    ]

    private static func written(_ kind: Message.Kind, _ on: String, words: String?, by: String? = nil) -> Event {
        .messaged(Message(kind, on: day(on), by: by, words: words))
    }

    static let messages: [Row] = [
        Row(
            "something is added", .fresh, .message(.addition, "2026-03-25"),
            .happens([written(.addition, "2026-03-25", words: "Hello.")])),
        Row("nothing is added", .fresh, .message(.addition, "2026-03-25", words: " "), refusedForWords),
        Row(
            "added before there is a complaint", .intended, .message(.addition, "2026-03-25"),
            .refused(.notYet, .regulation("6"))),
        Row(
            "added after closing", .closed, .message(.addition, "2026-04-01"), .refused(.closed, .policy("messages"))),
        Row(
            "added before it was received", .fresh, .message(.addition, "2026-03-22"),
            .refused(.badDate, .policy("messages"))),
        Row(
            "written to the team", .fresh, .message(.toTeam, "2026-03-25"),
            .happens([written(.toTeam, "2026-03-25", words: "Hello.")])),
        Row(
            "written to the team after closing", .closed, .message(.toTeam, "2026-04-01"),
            .happens([written(.toTeam, "2026-04-01", words: "Hello.")])),
        Row(
            "written to the team after withdrawing", .confirmed, .message(.toTeam, "2026-04-01"),
            .happens([written(.toTeam, "2026-04-01", words: "Hello.")])),
        Row(
            "written to the team when refused", .refusedNotified, .message(.toTeam, "2026-04-01"),
            .happens([written(.toTeam, "2026-04-01", words: "Hello.")])),
        Row(
            "written to the team with only a wish", .intended, .message(.toTeam, "2026-03-25"),
            .happens([written(.toTeam, "2026-03-25", words: "Hello.")])),
        Row("written with no words", .fresh, .message(.toTeam, "2026-03-25", words: nil), refusedForWords),
        Row(
            "nobody has been in touch, and that is all there is to say", .fresh,
            .message(.silence, "2026-03-25", words: nil), .happens([written(.silence, "2026-03-25", words: nil)])),
        Row(
            "nobody has been in touch about a wish", .intended, .message(.silence, "2026-03-25"),
            .refused(.notYet, .regulation("6"))),
        Row(
            "the team writes", .fresh, .message(.toComplainant, "2026-03-25"),
            .happens([written(.toComplainant, "2026-03-25", words: "Hello.", by: "complaints officer")])),
        Row(
            "the team writes after closing", .closedWithdrawn, .message(.toComplainant, "2026-04-01"),
            .happens([written(.toComplainant, "2026-04-01", words: "Hello.", by: "complaints officer")])),
        Row("nobody of the team writes", .fresh, .message(.toComplainant, "2026-03-25", by: " "), refusedForWords),
        Row(
            "the contact is corrected after closing", .closed,
            .correctContact(name: nil, Contact(email: "a@example.org"), on: day("2026-04-01")),
            .happens([.contactCorrected(.first, name: nil, Contact(email: "a@example.org"), on: day("2026-04-01"))])),
        Row(
            "the contact of somebody who is not there", .fresh,
            .correctContact(of: ComplainantNumber(2) ?? .first, name: nil, Contact(), on: day("2026-04-01")),
            .refused(.unknown, .policy("safe contact"))),
    ]

    private static let refusedForWords = Row.Outcome.refused(.reasonsNeeded, .policy("messages"))

    static let codes: [Row] = [
        Row(
            "a code is lost", .closed, .reportLostCode(via: .advocate, on: day("2026-04-01")),
            .happens([.codeLost(via: .advocate, on: day("2026-04-01"))])),
        Row(
            "a code is lost before there is one", .unopened, .reportLostCode(via: .advocate, on: day("2026-04-01")),
            .refused(.notOpened, .regulation("6"))),
        Row(
            "codes are guessed", .intended, .warnOfGuesses(times: 30, on: day("2026-04-01")),
            .happens([.codeGuessed(times: 30, on: day("2026-04-01"))])),
        Row(
            "codes are guessed tomorrow", .fresh, .warnOfGuesses(times: 30, on: day("2026-04-10")),
            .refused(.badDate, .policy("guessed codes"))),
        Row(
            "a new code by the safe contact", .codeLost,
            .replaceCode(via: .safeContact, by: "M", on: day("2026-04-01")),
            .happens([.codeReplaced(via: .safeContact, by: "M", on: day("2026-04-01"))])),
        Row(
            "a new code by nobody", .codeLost, .replaceCode(via: .safeContact, by: "", on: day("2026-04-01")),
            .refused(.reasonsNeeded, .policy("lost codes"))),
        Row(
            "a new code by an advocate who is not there", .codeLost,
            .replaceCode(via: .advocate, by: "M", on: day("2026-04-01")), .refused(.notNow, .policy("lost codes"))),
        Row(
            "the code stays", .codeGuessed, .keepCode(by: "M", on: day("2026-04-01")),
            .happens([.codeKept(by: "M", on: day("2026-04-01"))])),
        Row(
            "the code stays, says nobody", .codeGuessed, .keepCode(by: " ", on: day("2026-04-01")),
            .refused(.reasonsNeeded, .policy("guessed codes"))),
        Row(
            "nothing is the matter with the code", .fresh, .keepCode(by: "M", on: day("2026-04-01")),
            .refused(.notNow, .policy("guessed codes"))),
        Row(
            "moved to another version of the module", .fresh,
            .moveToVersion(VersionMove(to: "next", by: "M", because: "Quicker", on: day("2026-04-01"))),
            .happens([
                .movedToVersion(VersionMove(to: "next", by: "M", because: "Quicker", on: day("2026-04-01")))
            ])),
        Row(
            "moved to another version for no reason", .fresh,
            .moveToVersion(VersionMove(to: "next", by: "M", because: " ", on: day("2026-04-01"))),
            .refused(.reasonsNeeded, .policy("versions of a module"))),
        Row(
            "nothing is the matter with the code of a closed case", .closed, .keepCode(by: "M", on: day("2026-04-01")),
            .refused(.notNow, .policy("guessed codes"))),
    ]
}
