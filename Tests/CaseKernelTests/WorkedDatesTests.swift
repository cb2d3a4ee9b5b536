import CaseKernel
import Testing

/// The worked dates of the procedure, driven through a case.
@Suite struct WorkedDatesTests {
    /// One stage 1: what happened, and when its answer is due.
    struct LocalResolutionRow: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let acts: [Act]
        let today: String
        let basis: StartBasis
        let due: String
    }

    static let localResolution: [LocalResolutionRow] = [
        LocalResolutionRow(
            testDescription: "1. over Easter", acts: [.received("2026-03-23")], today: "2026-03-23", basis: .receipt,
            due: "2026-04-08"),
        LocalResolutionRow(
            testDescription: "2. extended for complexity on the last day",
            acts: [.received("2026-03-23"), .complex(until: "2026-04-22", sent: "2026-04-08")], today: "2026-04-08",
            basis: .receipt, due: "2026-04-22"),
        LocalResolutionRow(
            testDescription: "3. a child waits for an advocate",
            acts: [
                .received("2026-05-18", by: .lookedAfterChild, wantsAdvocate: true), appointed("2026-05-26"),
            ], today: "2026-05-26", basis: .advocateAppointed, due: "2026-06-09"),
        LocalResolutionRow(
            testDescription: "3. and the complaint is complex",
            acts: [
                .received("2026-05-18", by: .lookedAfterChild, wantsAdvocate: true), appointed("2026-05-26"),
                .complex(until: "2026-06-23", sent: "2026-06-09"),
            ], today: "2026-06-09", basis: .advocateAppointed, due: "2026-06-23"),
        LocalResolutionRow(
            testDescription: "3. an adult's wish for an advocate moves nothing",
            acts: [.received("2026-05-18", wantsAdvocate: true)], today: "2026-05-18", basis: .receipt,
            due: "2026-06-02"),
        LocalResolutionRow(
            testDescription: "an advocate already there moves nothing",
            acts: [
                .received("2026-05-18", by: .lookedAfterChild, wantsAdvocate: true), appointed("2026-05-11"),
            ], today: "2026-05-18", basis: .receipt, due: "2026-06-02"),
        LocalResolutionRow(
            testDescription: "a child who then wants no advocate starts at receipt",
            acts: [
                .received("2026-05-18", by: .lookedAfterChild, wantsAdvocate: true),
                .declineAdvocate(on: day("2026-05-21")),
            ], today: "2026-05-21", basis: .receipt, due: "2026-06-02"),
        LocalResolutionRow(
            testDescription: "asking for an advocate later moves nothing",
            acts: [
                .received("2026-05-18", by: .lookedAfterChild), .requestAdvocate(on: day("2026-05-19")),
                appointed("2026-05-26"),
            ], today: "2026-05-26", basis: .receipt, due: "2026-06-02"),
        LocalResolutionRow(
            testDescription: "4. a grandmother accepted",
            acts: [.received("2026-03-24", by: .sufficientInterest), .interestAccepted("2026-04-02")],
            today: "2026-04-02",
            basis: .interestDecided, due: "2026-04-20"),
        LocalResolutionRow(
            testDescription: "a grandmother accepted on the day itself",
            acts: [.received("2026-03-24", by: .sufficientInterest), .interestAccepted("2026-03-24")],
            today: "2026-03-24", basis: .interestDecided, due: "2026-04-09"),
        LocalResolutionRow(
            testDescription: "a grandmother accepted the day after",
            acts: [.received("2026-03-24", by: .sufficientInterest), .interestAccepted("2026-03-25")],
            today: "2026-03-25", basis: .interestDecided, due: "2026-04-10"),
        LocalResolutionRow(
            testDescription: "both waits, the advocate last",
            acts: [
                .receive(received("2026-03-24", by: .sufficientInterest, under18: true, wantsAdvocate: true)),
                .interestAccepted("2026-03-26"), appointed("2026-04-02"),
            ], today: "2026-04-02", basis: .advocateAppointed, due: "2026-04-20"),
        LocalResolutionRow(
            testDescription: "both waits, the decision last",
            acts: [
                .receive(received("2026-03-24", by: .sufficientInterest, under18: true, wantsAdvocate: true)),
                appointed("2026-03-26"), .interestAccepted("2026-04-02"),
            ], today: "2026-04-02", basis: .interestDecided, due: "2026-04-20"),
        LocalResolutionRow(
            testDescription: "a later start agreed",
            acts: [.received("2026-03-23"), .agreeLaterStart(day("2026-04-02"), on: day("2026-03-24"))],
            today: "2026-03-24",
            basis: .agreedLater, due: "2026-04-20"),
        LocalResolutionRow(
            testDescription: "found to be a special guardian after all",
            acts: [
                .received("2026-03-23", by: .sufficientInterest),
                .establishCategory(.specialGuardian, by: "complaints manager", on: day("2026-03-27")),
            ], today: "2026-03-27", basis: .receipt, due: "2026-04-08"),
        LocalResolutionRow(
            testDescription: "16. Scotland's holiday counts", acts: [.received("2026-06-08")], today: "2026-06-08",
            basis: .receipt, due: "2026-06-22"),
        LocalResolutionRow(
            testDescription: "17. received on a Saturday", acts: [.received("2026-05-30")], today: "2026-05-30",
            basis: .receipt, due: "2026-06-12"),
    ]

    static func appointed(_ on: String) -> Act {
        guard let act = try? Act.appointed(on) else {
            Issue.record("no advocate")
            return .requestAdvocate(on: day(on))
        }
        return act
    }

    @Test(arguments: localResolution)
    func stageOneIsDue(row: LocalResolutionRow) throws {
        let now = circumstances(on: row.today)
        let (state, events) = try story(row.acts, under: now)
        let reading = try #require(state.clocks(under: now).first { $0.clock == .localResolution })
        #expect(reading.deadline?.lastDay == day(row.due))
        #expect(try step(.answer, in: state, under: now).dueOn == day(row.due) || row.basis == .agreedLater)
        let began = events.last { if case .began = $0 { true } else { false } }
        #expect(began == .began(.first, .localResolution, on: try #require(reading.deadline).start, row.basis))
    }

    @Test func rule1IsBrokenTheDayAfter() throws {
        let (state, _) = try story([.received("2026-03-23")], under: circumstances(on: "2026-03-23"))
        for (today, isLate) in [("2026-04-08", false), ("2026-04-09", true)] {
            let now = circumstances(on: today)
            let reading = try #require(state.clocks(under: now).first)
            #expect(reading.isLate(on: now.today) == isLate)
            #expect(try step(.request, in: state, under: now).isOpen == isLate)
        }
        let request = Fact.requested(.first, .investigation, StageRequest(on: day("2026-04-09"), by: .complainant))
        let found = try record(request, in: state, under: circumstances(on: "2026-04-09")).findings
        #expect(found.map(\.rule) == [.regulation("14(1)")])
    }

    @Test func rule2AllowsOneExtensionForOneReason() throws {
        let start: [Act] = [.received("2026-03-23")]
        let now = circumstances(on: "2026-04-08")
        let (state, _) = try story(start, under: now)
        let extended = try story(start + [.complex(until: "2026-04-22", sent: "2026-04-08")], under: now).state
        let again = Act.complex(until: "2026-04-22", sent: "2026-04-08")
        #expect(throws: Refusal.self) { try decide(again, in: extended, under: now) }
        #expect(try record(again.fact, in: extended, under: now).findings.contains { $0.rule == .regulation("14(5)") })

        let other = Fact.extended(
            .first, .localResolution,
            ExtensionNotice(
                sentOn: day("2026-04-08"), isForComplexity: false, reason: "Staff are away", until: day("2026-04-22")))
        let (events, findings) = try record(other, in: state, under: now)
        #expect(findings.map(\.rule) == [.regulation("14(5)")])
        #expect(events.reduce(state, evolve).lawfulDay(.localResolution, under: now) == day("2026-04-08"))
    }

    @Test func rule2KeepsTheFirstExtensionWhenASecondIsRecorded() throws {
        let now = circumstances(on: "2026-04-21")
        let (state, _) = try story(
            [.received("2026-03-23"), .complex(until: "2026-04-22", sent: "2026-04-08")], under: now)
        let second = Act.complex(until: "2026-05-06", sent: "2026-04-21").fact
        let (events, findings) = try record(second, in: state, under: now)
        #expect(!findings.isEmpty)
        #expect(events.reduce(state, evolve).lawfulDay(.localResolution, under: now) == day("2026-04-22"))
    }

    @Test func rule3WaitsForTheAdvocate() throws {
        let now = circumstances(on: "2026-05-18")
        let (state, _) = try story([.received("2026-05-18", by: .lookedAfterChild, wantsAdvocate: true)], under: now)
        #expect(state.clocks(under: now).map(\.standing) == [.waiting(.advocate)])
        #expect(try step(.appointAdvocate, in: state, under: now).isDue)
    }

    @Test func rule4GatesOnSufficientInterest() throws {
        let now = circumstances(on: "2026-04-02")
        let (waiting, _) = try story([.received("2026-03-24", by: .sufficientInterest)], under: now)
        #expect(waiting.clocks(under: now).map(\.standing) == [.waiting(.interestDecision)])
        for reasons in [nil, "", "No PR"] {
            #expect(throws: Refusal.self) {
                try decide(.interestRefused("2026-04-02", because: reasons), in: waiting, under: now)
            }
        }
        let refused = try decide(.interestRefused("2026-04-02"), in: waiting, under: now).reduce(waiting, evolve)
        #expect(refused.clocks(under: now).isEmpty)
        #expect(try step(.notifyRefusal, in: refused, under: now).isDue)
        #expect(try step(.close, in: refused, under: now).refusal != nil)
        let told = try decide(.notifyRefusal(on: day("2026-04-02")), in: refused, under: now)
        #expect(told.reduce(refused, evolve).file?.notices.last?.rights == [.ombudsman])
    }

    /// A complaint received long enough ago to be answered, and asked on with.
    static func asked(_ on: String, received receivedOn: String, answered: String, through channel: Channel = .letter)
        -> [Act]
    {
        [
            .received(receivedOn, by: .careLeaver, through: channel), .answered(answered), .nextStage(on),
        ]
    }

    @Test(arguments: [
        ("5. in writing", Channel.letter, "2026-03-09", String?.none, "2026-04-15", "2026-06-12"),
        ("7. by telephone", .telephone, "2026-12-14", "2027-01-14", "2027-02-18", "2027-04-19"),
        ("7. had it been written", .email, "2026-12-14", nil, "2027-01-21", "2027-03-18"),
        ("8. after any time", .letter, "2026-07-08", nil, "2026-08-12", "2026-10-08"),
    ])
    func stageTwoIsDue(
        name: String, channel: Channel, asked: String, produced: String?, due: String, outer: String
    ) throws {
        let now = circumstances(on: produced ?? asked)
        let receivedOn = day(asked).advanced(by: -100).description
        let answered = day(asked).advanced(by: -91).description
        var acts = Self.asked(asked, received: receivedOn, answered: answered, through: channel)
        if let produced {
            let waiting = try story(acts, under: now).state
            #expect(
                waiting.clocks(under: now).filter { $0.clock.isOfStageTwo && $0.authority.name == "law" }.map(
                    \.standing) == [
                        .waiting(.writtenRecord), .waiting(.writtenRecord),
                    ])
            #expect(try step(.produceRecord, in: waiting, under: now).isDue)
            acts.append(.produceRecord(on: day(produced)))
        }
        let state = try story(acts, under: now).state
        #expect(state.lawfulDay(.investigation, under: now) == day(due))
        #expect(state.lawfulDay(.investigationOuterLimit, under: now) == day(outer))
    }

    @Test(arguments: [
        ("in time", "2026-04-15", "2026-06-12", [String](), "2026-06-12"),
        ("earlier and shorter", "2026-04-01", "2026-05-08", [], "2026-05-08"),
        ("sent a day late", "2026-04-16", "2026-06-12", ["17(6)", "17(3)"], "2026-04-15"),
        ("beyond the outer limit", "2026-04-15", "2026-06-15", ["17(6)(b)", "17(3)"], "2026-04-15"),
    ])
    func rule5NoticesMustBeInTimeAndWithinTheOuterLimit(
        name: String, sent: String, until: String, rules: [String], due: String
    ) throws {
        let now = circumstances(on: "2026-04-20")
        let (state, _) = try story(
            Self.asked("2026-03-09", received: "2026-02-09", answered: "2026-02-20"), under: now)
        let notice = Act.longer(until: until, sent: sent)
        let (events, findings) = try record(notice.fact, in: state, under: now)
        #expect(findings.map(\.rule) == rules.map(Source.regulation))
        #expect(events.reduce(state, evolve).lawfulDay(.investigation, under: now) == day(due))
        if rules.isEmpty {
            #expect(
                try decide(notice, in: state, under: now).reduce(state, evolve).lawfulDay(.investigation, under: now)
                    == day(due))
        } else {
            #expect(throws: Refusal.self) { try decide(notice, in: state, under: now) }
        }
    }

    @Test func rule6LeavesOutAPromiseSlowerThanTheLaw() throws {
        let slow = Promise(
            .investigationOuterLimit, startsAt: .requested, within: .workingDays(WorkingDays(80)), obligation: .will,
            words: "65 working days, then 15 more for the letter")
        let now = circumstances(on: "2026-06-05", promises: [slow])
        let (state, _) = try story(
            Self.asked("2026-03-09", received: "2026-02-09", answered: "2026-02-20"), under: now)
        #expect(try calendar.workingDays(from: day("2026-03-09"), to: day("2026-06-05")) == 60)
        let outer = state.clocks(under: now).filter {
            $0.clock == .investigationOuterLimit && $0.authority.name == "law"
        }
        #expect(outer.map { $0.deadline?.lastDay } == [day("2026-06-12")])
        #expect(now.procedure.promises.isEmpty)
    }

    @Test func rule7MakesTheRecordOnce() throws {
        let now = circumstances(on: "2027-01-15")
        let acts = Self.asked("2026-12-14", received: "2026-11-02", answered: "2026-11-13", through: .telephone)
        let state = try story(acts + [.produceRecord(on: day("2027-01-14"))], under: now).state
        let again = Act.produceRecord(on: day("2027-01-15"))
        #expect(throws: Refusal.self) { try decide(again, in: state, under: now) }
        let recorded = try record(again.fact, in: state, under: now)
        #expect(!recorded.findings.isEmpty)
        #expect(recorded.events.reduce(state, evolve).lawfulDay(.investigation, under: now) == day("2027-02-18"))
    }

    @Test func rule8NeverShutsStageTwo() throws {
        let (state, _) = try story(
            [.received("2026-03-23"), .answered("2026-04-08")], under: circumstances(on: "2026-04-08"))
        for today in ["2026-04-08", "2026-05-07", "2026-05-08", "2026-07-08", "2031-01-02"] {
            #expect(try step(.request, in: state, under: circumstances(on: today)).isOpen)
        }
        let now = circumstances(on: "2026-07-08")
        let events = try decide(.nextStage("2026-07-08"), in: state, under: now)
        #expect(events.contains(.began(.first, .investigation, on: day("2026-07-08"), .request)))
    }

    /// Limits of stages still to be built, counted from their milestones as the law states them.
    @Test(arguments: [
        ("9. window for a panel", Law.regulations2006.panelRequest, "2026-05-05", "2026-06-03"),
        ("10. hearing", Law.regulations2006.panelMeeting, "2026-08-10", "2026-09-22"),
        ("12. report at Christmas", Law.regulations2006.panelReport, "2026-12-23", "2027-01-04"),
        ("12. response", Law.regulations2006.panelResponse, "2027-01-04", "2027-01-25"),
    ])
    func laterLimitsFallOn(name: String, limit: Law.Limit, start: String, due: String) throws {
        #expect(try calendar.day(limit.days, after: day(start)) == day(due))
    }

    @Test func rule10SendsPapersTenDaysBefore() throws {
        #expect(try calendar.day(WorkingDays(10), before: day("2026-09-22")) == day("2026-09-08"))
    }

    @Test(arguments: [("2026-09-15", true), ("2026-09-16", false)])
    func rule14OneYear(receivedOn: String, isInTime: Bool) throws {
        let now = circumstances(on: receivedOn)
        let state = try decide(
            .receive(received(receivedOn, happened: "2025-09-15")), in: .unopened, under: now
        ).reduce(CaseState.unopened, evolve)
        let representation = try #require(state.file?.received).representation
        #expect((day(receivedOn) <= (try #require(representation.happenedOn)).oneYearLater) == isInTime)
        #expect(state.track?.progress != .awaitingStart, "a late complaint is never turned away by itself")
    }

    @Test func rule15WithdrawsByTelephoneThroughAnAdvocate() throws {
        let now = circumstances(on: "2026-05-12")
        let (state, _) = try story(
            [
                .received("2026-05-05", by: .lookedAfterChild), .appointed("2026-05-06"), .safe("2026-05-05"),
                .withdrawn("2026-05-12", by: .advocate),
            ], under: now)
        #expect(try step(.confirmWithdrawal, in: state, under: now).isDue)
        #expect(try step(.close, in: state, under: now).refusal?.rule == .regulation("7"))
        #expect(state.clocks(under: now).allSatisfy { if case .ended = $0.standing { true } else { false } })
        let confirmed = try decide(.confirmWithdrawal(on: day("2026-05-12")), in: state, under: now).reduce(
            state, evolve)
        #expect(confirmed.file?.notices.last?.kind == .withdrawal)
        #expect(confirmed.file?.received == state.file?.received, "the case is kept")
        let closed = try decide(.close(by: "complaints manager", on: day("2026-05-12")), in: confirmed, under: now)
            .reduce(confirmed, evolve)
        let revival = openSteps(in: closed, under: now).filter {
            $0.isOpen && $0.track != nil && $0.step != .reviewWithdrawn
        }
        #expect(revival.isEmpty, "reviving it is a new case")
    }

    @Test(arguments: AdvocateBar.allCases)
    func rule18BarsAnAdvocateInConflict(bar: AdvocateBar) throws {
        let now = circumstances(on: "2026-05-12")
        let (state, _) = try story([.received("2026-05-05", by: .lookedAfterChild)], under: now)
        let act = try Act.appointed("2026-05-12", bars: [bar])
        let refusal = #expect(throws: Refusal.self) { try decide(act, in: state, under: now) }
        #expect(refusal?.kind == .barred)
        #expect(refusal?.rule == bar.source)
        #expect(try record(act.fact, in: state, under: now).findings.map(\.rule) == [bar.source])
    }
}

extension Clock {
    /// Whether it is one of stage 2's two limits.
    fileprivate var isOfStageTwo: Bool { [.investigation, .investigationOuterLimit].contains(self) }
}
