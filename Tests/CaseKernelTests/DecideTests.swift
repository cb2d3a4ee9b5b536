import CaseKernel
import Testing

@Suite struct DecideMatrixTests {
    @Test(arguments: Situation.allCases)
    func everyStateMeetsEveryStep(situation: Situation) throws {
        let state = try situation.state()
        let allowed = try agreement(in: state, under: situation.circumstances)
        #expect(Set(allowed.keys) == situation.openSteps)
        for events in allowed.values {
            #expect(!events.isEmpty)
            try agreement(in: events.reduce(state, evolve), under: situation.circumstances)
        }
    }

    @Test(arguments: Situation.allCases)
    func refusalsSayWhyByWhichRuleAndWhatToDo(situation: Situation) throws {
        for open in openSteps(in: try situation.state(), under: situation.circumstances) {
            guard let refusal = open.refusal else { continue }
            #expect(refusal.step == open.step)
            #expect(refusal.remedy.hasSuffix(".") && !refusal.reason.hasSuffix("."))
            #expect(refusal.description == "\(refusal.reason) (\(refusal.rule)). \(refusal.remedy)")
        }
    }

    @Test(arguments: Situation.allCases.filter { $0 != .unopened })
    func stepsOfATrackThatIsNotThereAreRefused(situation: Situation) throws {
        let second = try #require(TrackNumber(2))
        let state = try situation.state()
        for act: Act in [
            .acknowledge(on: situation.today, track: second),
            .withdraw(
                Withdrawal(on: situation.today, by: .complainant), track: second),
        ] {
            let refusal = #expect(throws: Refusal.self) { try decide(act, in: state, under: situation.circumstances) }
            #expect(refusal?.kind == .unknown || refusal?.kind == .closed)
            let nonsense = #expect(throws: Refusal.self) {
                try record(act.fact, in: state, under: situation.circumstances)
            }
            #expect(nonsense?.kind == .unknown)
        }
    }
}

/// Given events, when an act, then events or a refusal.
struct Row: CustomTestStringConvertible, Sendable {
    enum Outcome: Sendable {
        case happens([Event], telling: Notice.Kind? = nil)
        case refused(Refusal.Kind, Source)
    }

    let testDescription: String
    let given: Situation
    let act: Act
    let then: Outcome
    let today: String

    init(_ name: String, _ given: Situation, _ act: Act, _ then: Outcome, on today: String = "2026-04-09") {
        testDescription = name
        self.given = given
        self.act = act
        self.then = then
        self.today = today
    }
}

@Suite struct DecideTests {
    static let rows =
        intake + gate + advocacy + stageOne + nextStage + ending + wishes + messages + codes + referrals + parcels
        + entered

    @Test(arguments: rows)
    func givenWhenThen(row: Row) throws {
        let now = circumstances(on: row.today, arrangements: row.given.arrangements)
        let state = try row.given.state()
        switch row.then {
        case .happens(let expected, let kind):
            let events = try decide(row.act, in: state, under: now)
            let notices = events.compactMap { if case .told(let notice) = $0 { notice } else { nil } }
            #expect(events.filter { if case .told = $0 { false } else { true } } == expected)
            #expect(notices.map(\.kind) == [kind].compactMap { $0 })
            #expect(
                notices.allSatisfy {
                    $0.calendarVersion == calendar.version && $0.lawVersion == Law.regulations2006.version
                })
        case .refused(let kind, let rule):
            let refusal = #expect(throws: Refusal.self) { try decide(row.act, in: state, under: now) }
            #expect(refusal?.kind == kind)
            #expect(refusal?.rule == rule)
        }
    }

    @Test func everyStepHasARowThatHappensAndOneThatIsRefused() {
        for step in StepName.allCases {
            let mine = Self.rows.filter { $0.act.fact.step == step }
            #expect(mine.contains { if case .happens = $0.then { true } else { false } }, "\(step)")
            #expect(mine.contains { if case .refused = $0.then { true } else { false } }, "\(step)")
        }
    }

    static let intake: [Row] = [
        Row(
            "a letter opens the case and starts stage 1", .unopened, .received("2026-03-23"),
            .happens(
                [.received(received("2026-03-23")), .began(.first, .localResolution, on: day("2026-03-23"), .receipt)],
                telling: .receipt)),
        Row(
            "entered later than received, it starts on receipt", .unopened,
            .receive(received("2026-03-23", entered: "2026-03-27")),
            .happens(
                [
                    .received(received("2026-03-23", entered: "2026-03-27")),
                    .began(.first, .localResolution, on: day("2026-03-23"), .receipt),
                ], telling: .receipt)),
        Row(
            "a child who asks for an advocate waits", .unopened,
            .received("2026-03-23", by: .lookedAfterChild, wantsAdvocate: true),
            .happens([.received(received("2026-03-23", by: .lookedAfterChild, wantsAdvocate: true))], telling: .receipt)
        ),
        Row(
            "received tomorrow", .unopened, .received("2026-04-10"), .refused(.badDate, .regulation("6"))),
        Row(
            "entered tomorrow", .unopened, .receive(received("2026-04-09", entered: "2026-04-10")),
            .refused(.badDate, .policy("receipt at any door"))),
        Row(
            "grounds after receipt", .unopened, .receive(received("2026-03-23", happened: "2026-03-24")),
            .refused(.badDate, .regulation("9(1)"))),
        Row("before the calendar", .unopened, .received("1999-12-31"), .refused(.badDate, .policy("calendar"))),
        Row("received twice", .fresh, .received("2026-03-23"), .refused(.alreadyDone, .regulation("6"))),
        Row("received after closing", .closed, .received("2026-03-23"), .refused(.alreadyDone, .regulation("6"))),

        Row(
            "read for risk", .fresh, .safe("2026-03-23"),
            .happens([
                .safeguardingChecked(SafeguardingCheck(on: day("2026-03-23"), by: "duty officer", outcome: .noConcern))
            ])),
        Row(
            "read by nobody", .fresh,
            .checkSafeguarding(SafeguardingCheck(on: day("2026-03-23"), by: " ", outcome: .noConcern)),
            .refused(.reasonsNeeded, .policy("safeguarding first"))),
        Row(
            "referred to nobody", .fresh,
            .checkSafeguarding(
                SafeguardingCheck(on: day("2026-03-23"), by: "duty officer", outcome: .referred(to: ""))),
            .refused(.reasonsNeeded, .policy("safeguarding first"))),
        Row("read before it came", .fresh, .safe("2026-03-22"), .refused(.badDate, .policy("safeguarding first"))),
        Row(
            "what was written after closing is read too", .closed, .safe("2026-04-01"),
            .happens([
                .safeguardingChecked(SafeguardingCheck(on: day("2026-04-01"), by: "duty officer", outcome: .noConcern))
            ])),

        Row(
            "acknowledged", .fresh, .acknowledge(on: day("2026-03-24")),
            .happens([.acknowledged(.first, on: day("2026-03-24"))], telling: .acknowledgement)),
        Row(
            "acknowledged twice", .answeredReady, .acknowledge(on: day("2026-03-25")),
            .refused(.alreadyDone, .policy("acknowledgement"))),
        Row(
            "acknowledged first", .unopened, .acknowledge(on: day("2026-03-25")), .refused(.notOpened, .regulation("6"))
        ),
        Row(
            "informed", .fresh, .inform(on: day("2026-03-24")), .happens([.informed(.first, on: day("2026-03-24"))])),
        Row(
            "informed twice", .answeredReady, .inform(on: day("2026-03-25")), .refused(.alreadyDone, .regulation("11"))),
        Row(
            "found to be a parent, nothing is awaited", .awaitingInterest,
            .establishCategory(.parent, by: "complaints manager", on: day("2026-03-25")),
            .happens([
                .categoryEstablished(.first, .parent, by: "complaints manager", on: day("2026-03-25")),
                .began(.first, .localResolution, on: day("2026-03-23"), .receipt),
            ])),
        Row(
            "established by nobody", .fresh, .establishCategory(.careLeaver, by: "", on: day("2026-03-25")),
            .refused(.reasonsNeeded, .policy("claimed and established"))),
        Row(
            "of a complainant who is not there", .fresh,
            .establishCategory(
                .careLeaver, of: ComplainantNumber(2) ?? .first, by: "complaints manager", on: day("2026-03-25")),
            .refused(.unknown, .policy("claimed and established"))),
    ]

    static let gate: [Row] = [
        Row(
            "sufficient interest starts the clock on its day", .awaitingInterest, .interestAccepted("2026-04-02"),
            .happens([
                .interestDecided(
                    .first, InterestDecision(isAccepted: true, by: "complaints manager", on: day("2026-04-02"))),
                .began(.first, .localResolution, on: day("2026-04-02"), .interestDecided),
            ])),
        Row(
            "no sufficient interest", .awaitingInterest, .interestRefused("2026-04-02"),
            .happens([
                .interestDecided(
                    .first,
                    InterestDecision(
                        isAccepted: false, reasons: "No contact with the child since birth", by: "complaints manager",
                        on: day("2026-04-02")))
            ])),
        Row(
            "no reasons", .awaitingInterest, .interestRefused("2026-04-02", because: nil),
            .refused(.reasonsNeeded, .policy("reasons for refusing"))),
        Row(
            "decided by nobody", .awaitingInterest,
            .decideInterest(InterestDecision(isAccepted: true, by: "", on: day("2026-04-02"))),
            .refused(.reasonsNeeded, .regulation("12(1)"))),
        Row(
            "a parent needs no decision", .fresh, .interestAccepted("2026-03-25"),
            .refused(.notNow, .regulation("12(1)"))),
        Row("decided twice", .refused, .interestAccepted("2026-03-26"), .refused(.notNow, .regulation("12(4)"))),
        Row(
            "told of the refusal", .refused, .notifyRefusal(on: day("2026-03-26")),
            .happens([.refusalNotified(.first, on: day("2026-03-26"))], telling: .refusal)),
        Row(
            "told twice", .refusedNotified, .notifyRefusal(on: day("2026-03-26")),
            .refused(.alreadyDone, .regulation("12(4)"))),
        Row(
            "nothing was refused", .fresh, .notifyRefusal(on: day("2026-03-26")),
            .refused(.notNow, .regulation("12(4)"))),
        Row("answered though refused", .refused, .answered("2026-03-26"), .refused(.notNow, .regulation("12(4)"))),
    ]

    static let ada = Advocate(name: "Ada")
    static let advocacy: [Row] = [
        Row(
            "asked for", .fresh, .requestAdvocate(on: day("2026-03-24")),
            .happens([.advocateRequested(.first, on: day("2026-03-24"))])),
        Row(
            "asked for twice", .awaitingAdvocate, .requestAdvocate(on: day("2026-03-24")),
            .refused(.alreadyDone, .act("s.26A"))),
        Row(
            "not wanted after all, stage 1 starts at receipt", .awaitingAdvocate,
            .declineAdvocate(on: day("2026-03-26")),
            .happens([
                .advocateDeclined(.first, on: day("2026-03-26")),
                .began(.first, .localResolution, on: day("2026-03-23"), .receipt),
            ])),
        Row(
            "not wanted, before it came", .fresh, .declineAdvocate(on: day("2026-03-20")),
            .refused(.badDate, .act("s.26A"))),
        Row(
            "not wanted, when withdrawn", .withdrawn, .declineAdvocate(on: day("2026-03-26")),
            .refused(.notNow, .regulation("7"))),
        Row(
            "appointed, stage 1 starts that day", .awaitingAdvocate, WorkedDatesTests.appointed("2026-03-26"),
            .happens(
                ada.map {
                    [
                        .advocateAppointed(.first, $0, on: day("2026-03-26")),
                        .began(.first, .localResolution, on: day("2026-03-26"), .advocateAppointed),
                    ]
                } ?? [])),
        Row(
            "there before the complaint", .awaitingAdvocate, WorkedDatesTests.appointed("2026-03-20"),
            .happens(
                ada.map {
                    [
                        .advocateAppointed(.first, $0, on: day("2026-03-20")),
                        .began(.first, .localResolution, on: day("2026-03-23"), .receipt),
                    ]
                } ?? [])),
        Row(
            "appointed tomorrow", .awaitingAdvocate, WorkedDatesTests.appointed("2026-04-10"),
            .refused(.badDate, .advocacyRegulation("5"))),
    ]

    static func extension1(_ until: String, _ sent: String) -> Event {
        .extended(
            .first, .localResolution,
            ExtensionNotice(
                sentOn: day(sent), isForComplexity: true, reason: "Three services are involved", until: day(until)))
    }

    static let stageOne: [Row] = [
        Row(
            "a later start", .fresh, .agreeLaterStart(day("2026-04-07"), on: day("2026-03-25")),
            .happens([
                .laterStartAgreed(.first, start: day("2026-04-07"), on: day("2026-03-25")),
                .began(.first, .localResolution, on: day("2026-04-07"), .agreedLater),
            ])),
        Row(
            "no later than the start", .fresh, .agreeLaterStart(day("2026-03-23"), on: day("2026-03-25")),
            .refused(.badDate, .regulation("14(4)"))),
        Row(
            "a later start that no calendar knows", .fresh, .agreeLaterStart(day("2051-01-03"), on: day("2026-03-25")),
            .refused(.badDate, .policy("calendar"))),
        Row(
            "a later start after the limit", .fresh, .agreeLaterStart(day("2026-05-07"), on: day("2026-04-09")),
            .refused(.tooLate, .policy("no later start after the limit"))),
        Row(
            "a later start after an extension", .extended, .agreeLaterStart(day("2026-05-07"), on: day("2026-04-01")),
            .refused(.notNow, .regulation("14(4)"))),
        Row(
            "extended on the last day to the last day", .fresh, .complex(until: "2026-04-22", sent: "2026-04-08"),
            .happens([extension1("2026-04-22", "2026-04-08")], telling: .extended)),
        Row(
            "extended a day too late", .fresh, .complex(until: "2026-04-22", sent: "2026-04-09"),
            .refused(.tooLate, .regulation("14(5)"))),
        Row(
            "extended a day too long", .fresh, .complex(until: "2026-04-23", sent: "2026-04-08"),
            .refused(.badDate, .regulation("14(5)"))),
        Row(
            "extended to the limit as it stands", .fresh, .complex(until: "2026-04-08", sent: "2026-04-01"),
            .refused(.badDate, .regulation("14(5)"))),
        Row(
            "extended twice", .extended, .complex(until: "2026-04-22", sent: "2026-04-01"),
            .refused(.alreadyDone, .regulation("14(5)"))),
        Row(
            "extended for no reason", .fresh, .complex(until: "2026-04-22", sent: "2026-04-08", because: " "),
            .refused(.reasonsNeeded, .regulation("14(5), 17(6)"))),
        Row(
            "extended while nothing runs", .answered, .complex(until: "2026-04-22", sent: "2026-04-08"),
            .refused(.notNow, .regulation("14(5), 17(6)"))),
        Row(
            "stage 2 extended while stage 1 runs", .fresh, .longer(until: "2026-04-22", sent: "2026-04-08"),
            .refused(.notNow, .regulation("14(5), 17(6)"))),
        Row(
            "stage 1 extended while stage 2 runs", .written, .complex(until: "2026-05-22", sent: "2026-04-08"),
            .refused(.notNow, .regulation("14(5), 17(6)"))),
        Row(
            "answered", .fresh, .answered("2026-04-01"),
            .happens(
                [
                    .answered(
                        .first, .localResolution,
                        Answer(on: day("2026-04-01"), by: "team manager", words: "We are sorry.", isResolved: false))
                ], telling: .answer)),
        Row(
            "answered late, which is still owed", .late, .answered("2026-04-09"),
            .happens(
                [
                    .answered(
                        .first, .localResolution,
                        Answer(on: day("2026-04-09"), by: "team manager", words: "We are sorry.", isResolved: false))
                ], telling: .answer)),
        Row("answered before it began", .startsLater, .answered("2026-04-09"), .refused(.notYet, .regulation("14(3)"))),
        Row(
            "answered while waiting", .awaitingInterest, .answered("2026-03-24"),
            .refused(.notYet, .regulation("14(3)"))),
        Row("answered twice", .answered, .answered("2026-03-30"), .refused(.alreadyDone, .regulation("14(1), 15(1)"))),
        Row(
            "answered with nothing", .fresh, .answered("2026-04-01", words: "\n"),
            .refused(.reasonsNeeded, .regulation("14(1), 15(1)"))),
        Row(
            "answered by nobody", .fresh, .answered("2026-04-01", by: ""),
            .refused(.reasonsNeeded, .regulation("14(1), 15(1)"))),
        Row("answered before receipt", .fresh, .answered("2026-03-20"), .refused(.notYet, .regulation("14(3)"))),
        Row("answered tomorrow", .fresh, .answered("2026-04-10"), .refused(.badDate, .regulation("14(1), 15(1)"))),
        Row(
            "stage 1 answered again in stage 2", .written, .answered("2026-04-09"),
            .refused(.alreadyDone, .regulation("14(1), 15(1)"))),
    ]

    static let nextStage: [Row] = [
        Row(
            "asked for in writing, it begins that day", .answered, .nextStage("2026-04-01"),
            .happens(
                [
                    .requested(.first, .investigation, StageRequest(on: day("2026-04-01"), by: .complainant)),
                    .began(.first, .investigation, on: day("2026-04-01"), .request),
                ], telling: .nextStage)),
        Row(
            "asked for without waiting for a late answer", .late, .nextStage("2026-04-09"),
            .happens(
                [
                    .requested(.first, .investigation, StageRequest(on: day("2026-04-09"), by: .complainant)),
                    .began(.first, .investigation, on: day("2026-04-09"), .request),
                ], telling: .nextStage)),
        Row(
            "asked for by an advocate of a closed case", .closed, .nextStage("2026-04-09", by: .advocate),
            .happens(
                [
                    .requested(.first, .investigation, StageRequest(on: day("2026-04-09"), by: .advocate)),
                    .began(.first, .investigation, on: day("2026-04-09"), .request),
                ], telling: .nextStage)),
        Row("asked for while stage 1 runs", .fresh, .nextStage("2026-04-08"), .refused(.notYet, .regulation("15(2)"))),
        Row(
            "asked for before the answer", .answered, .nextStage("2026-03-26"), .refused(.badDate, .regulation("15(2)"))
        ),
        Row(
            "asked for before it began", .awaitingAdvocate, .nextStage("2026-04-09"),
            .refused(.notYet, .regulation("15(2)"))),
        Row("asked for twice", .written, .nextStage("2026-04-09"), .refused(.alreadyDone, .regulation("15(2)"))),
        Row("asked for when withdrawn", .withdrawn, .nextStage("2026-04-09"), .refused(.notNow, .regulation("7"))),
        Row(
            "the record of an oral complaint starts the clock", .oralWaiting, .produceRecord(on: day("2026-04-07")),
            .happens([
                .recordProduced(.first, on: day("2026-04-07")),
                .began(.first, .investigation, on: day("2026-04-07"), .recordProduced),
            ])),
        Row(
            "no record of a letter", .written, .produceRecord(on: day("2026-04-07")),
            .refused(.notNow, .regulation("16(2)"))),
        Row(
            "a record older than the request", .oralWaiting, .produceRecord(on: day("2026-03-29")),
            .refused(.badDate, .regulation("16(2)"))),
        Row(
            "a second record", .oralRunning, .produceRecord(on: day("2026-04-07")),
            .refused(.alreadyDone, .regulation("16, 17(5)"))),
        Row(
            "stage 2 takes longer", .written, .longer(until: "2026-06-30", sent: "2026-04-09"),
            .happens(
                [
                    .extended(
                        .first, .investigation,
                        ExtensionNotice(
                            sentOn: day("2026-04-09"), isForComplexity: false, reason: "Two witnesses are away",
                            until: day("2026-06-30")))
                ], telling: .extended)),
        Row(
            "stage 2 longer than 65 days", .written, .longer(until: "2026-07-07", sent: "2026-04-09"),
            .refused(.badDate, .regulation("17(6)(b)"))),
        Row(
            "stage 2 longer, told too late", .written, .longer(until: "2026-06-30", sent: "2026-05-08"),
            .refused(.tooLate, .regulation("17(6)")), on: "2026-05-08"),
        Row(
            "stage 2 longer before its clock runs", .oralWaiting, .longer(until: "2026-06-30", sent: "2026-04-09"),
            .refused(.notYet, .regulation("17(5)"))),
        Row(
            "stage 2 longer twice", .investigationExtended, .longer(until: "2026-07-01", sent: "2026-04-09"),
            .refused(.alreadyDone, .policy("one notice at stage 2"))),
    ]

    static let ending: [Row] = [
        Row(
            "withdrawn", .fresh, .withdrawn("2026-03-25", by: .advocate),
            .happens([.withdrawn(.first, Withdrawal(on: day("2026-03-25"), by: .advocate))])),
        Row("withdrawn twice", .withdrawn, .withdrawn("2026-03-26"), .refused(.notNow, .regulation("7"))),
        Row(
            "confirmed", .withdrawn, .confirmWithdrawal(on: day("2026-03-26")),
            .happens([.withdrawalConfirmed(.first, on: day("2026-03-26"))], telling: .withdrawal)),
        Row(
            "confirmed twice", .confirmed, .confirmWithdrawal(on: day("2026-03-27")),
            .refused(.alreadyDone, .regulation("7"))),
        Row(
            "nothing to confirm", .fresh, .confirmWithdrawal(on: day("2026-03-27")), .refused(.notNow, .regulation("7"))
        ),
        Row(
            "closed", .answeredReady, .close(by: "complaints manager", on: day("2026-03-30")),
            .happens([.closed(by: "complaints manager", on: day("2026-03-30"))])),
        Row(
            "closed by nobody", .answeredReady, .close(by: "", on: day("2026-03-30")),
            .refused(.reasonsNeeded, .policy("closing"))),
        Row("closed twice", .closed, .close(by: "c", on: day("2026-03-30")), .refused(.closed, .policy("closing"))),
        Row(
            "closed unread", .answered, .close(by: "c", on: day("2026-03-30")),
            .refused(.notYet, .policy("safeguarding first"))),
    ]
}

@Suite struct ClosingTests {
    /// What still stands in the way of closing a case that was read for risk.
    @Test(arguments: [
        (Situation.awaitingInterest, Source.regulation("14(1), 15(1)")),
        (.awaitingAdvocate, .regulation("14(1), 15(1)")),
        (.fresh, .regulation("14(1), 15(1)")), (.late, .regulation("14(1), 15(1)")), (.answered, .regulation("11")),
        (.written, .regulation("17(3)")), (.oralWaiting, .regulation("17(3)")), (.refused, .regulation("12(4)")),
        (.withdrawn, .regulation("7")),
    ])
    func waitsFor(situation: Situation, rule: Source) throws {
        let now = situation.circumstances
        let state = try decide(.safe(situation.today.description), in: situation.state(), under: now)
            .reduce(try situation.state(), evolve)
        #expect(try step(.close, in: state, under: now).refusal?.rule == rule)
    }

    @Test func theAnswerTellsOfStageTwoAndTheRightsOfEveryNoticeAreFixed() {
        let rights: [Notice.Kind: [Right]] = [
            .receipt: [.advocacy], .intention: [.advocacy], .acknowledgement: [.advocacy], .answer: [.investigation],
            .adjudication: [.reviewPanel], .panelResponse: [.ombudsman], .refusal: [.ombudsman], .stop: [.ombudsman],
            .extended: [], .nextStage: [], .withdrawal: [],
        ]
        for kind in Notice.Kind.allCases { #expect(kind.rights == rights[kind]) }
    }

    @Test func interestIsNoGateOnceStageOneIsAnswered() throws {
        for situation in [Situation.answered, .written] {
            let now = situation.circumstances
            let start = try situation.state()
            let state = try decide(
                .establishCategory(.sufficientInterest, by: "complaints manager", on: situation.today), in: start,
                under: now
            ).reduce(start, evolve)
            #expect(
                try step(.decideInterest, in: state, under: now).refusal?.rule == .policy("no gate after the answer"))
        }
    }

    @Test func onlyThoseEntitledAreOwedAnAdvocate() throws {
        for (category, isOwed) in [(ComplainantCategory.parent, false), (.lookedAfterChild, true), (.careLeaver, true)]
        {
            let now = circumstances(on: "2026-03-23")
            let (state, _) = try story([.received("2026-03-23", by: category, wantsAdvocate: true)], under: now)
            let appoint = try step(.appointAdvocate, in: state, under: now)
            #expect(appoint.isOpen)
            #expect(appoint.isDue == isOwed)
        }
    }
}
