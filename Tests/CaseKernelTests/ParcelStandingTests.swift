import CaseKernel
import Testing

/// Where what leaves the install stands, and what is due until it has arrived.
@Suite struct ParcelStandingTests {
    private static let notice = parcel("notice-1")
    private static let on = day("2026-04-01")

    @Test func aNoticeIsSentWhereThatIsSafeAndWaitsWhereItIsNot() throws {
        let now = circumstances(on: "2026-03-30", arrangements: .usual)
        let rows: [(Contact, Arrangements, Carriage)] = [
            (emailed, .usual, .sent(.email)), (emailed, .none, .held(.notArranged)),
            (onlyCalled, .usual, .held(.noWrittenWay)),
            (Contact(ways: [.email], email: "a@example.org", times: "after school"), .usual, .held(.timesUnclear)),
        ]
        for (contact, arrangements, carriage) in rows {
            let now = circumstances(on: "2026-03-30", arrangements: arrangements)
            let file = try #require(try story([.received("2026-03-23", reachable: contact)], under: now).state.file)
            #expect(file.notices.first?.carriage == carriage)
            let standing: ParcelStanding =
                switch carriage {
                case .sent: .underway(since: day("2026-03-23"))
                case .held(let reason): .held(reason, on: day("2026-03-23"))
                }
            #expect(file.standing(of: Self.notice) == standing)
        }
        let wish = Act.intended("2026-03-20")
        #expect(try story([wish], under: now).state.file?.notices.first?.carriage == .held(.noWrittenWay))
    }

    @Test func namesAreReadBackAndNothingElseIsAParcel() {
        for name in ["notice-1", "notice-12", "referral-3"] { #expect(Parcel(name)?.name == name) }
        for name in ["notice-0", "notice--1", "notice", "letter-1", "notice-x", "notice-1-2", "", "Notice-1"] {
            #expect(Parcel(name) == nil, "\(name)")
        }
        #expect(
            ["referral-1", "notice-10", "notice-2"].map(parcel).sorted().map(\.name) == [
                "notice-2", "notice-10", "referral-1",
            ])
    }

    // MARK: What is due

    struct Due: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let given: Situation
        let then: [Event]
        let steps: Set<StepName>

        init(_ name: String, _ given: Situation, _ then: [Event] = [], due steps: Set<StepName>) {
            testDescription = name
            self.given = given
            self.then = then
            self.steps = steps
        }
    }

    private static let off = Event.contactCorrected(.first, name: nil, Contact(ways: [.none]), on: on)
    private static let answered: [Event] = [
        .told(
            Notice(
                kind: .answer, track: .first, on: on, dates: [], rights: [.investigation], calendarVersion: "",
                lawVersion: "", carriage: .held(.noWrittenWay)))
    ]

    @Test(arguments: [
        Due("it is on its way", .sent, due: []),
        Due("it arrived", .arrived, due: []),
        Due("it did not arrive", .undelivered, due: [.sendAgain]),
        Due("it did not arrive and may no longer be written", .undelivered, [off], due: [.handOver]),
        Due("it did not arrive, and was handed over", .undelivered, [.handedOver(notice, by: "x", on: on)], due: []),
        Due("it did not arrive, and was read", .undelivered, [.noticeRead(noticeNumber(1), on: on)], due: []),
        Due("it is sent again", .undelivered, [.sentAgain(notice, by: "x", .email, on: on)], due: []),
        Due("it did not arrive, and the case is closed", .closedUndelivered, due: [.sendAgain]),
        Due("a receipt that waits was told on the spot", .fresh, due: []),
        Due("an answer that waits is not", .fresh, answered, due: [.handOver]),
        Due("a referral is on its way", .referred, due: []),
        Due("nobody is passed on who wants no advocate", .referralHeld, [.advocateDeclined(.first, on: on)], due: []),
        Due(
            "nor is it sent again", .referred,
            [
                .undelivered(parcel("referral-1"), reason: "gone", on: on), .advocateDeclined(.first, on: on),
            ], due: []),
        Due("a referral that nothing carries", .referralHeld, due: [.handOver]),
        Due(
            "a referral that nothing carries, passed on", .referralHeld,
            [.handedOver(parcel("referral-1"), by: "x", on: on)], due: []),
        Due(
            "a referral did not arrive", .referred, [.undelivered(parcel("referral-1"), reason: "gone", on: on)],
            due: [.sendAgain]),
    ])
    func isDue(row: Due) throws {
        let now = circumstances(on: "2026-04-01", arrangements: row.given.arrangements)
        let state = row.then.reduce(try row.given.state(), evolve)
        for name in [StepName.handOver, .sendAgain] {
            let open = try step(name, in: state, under: now)
            #expect(open.isDue == row.steps.contains(name), "\(name)")
            #expect(open.isOpen || open.refusal?.remedy.isEmpty == false)
        }
    }

    @Test func aReferralThatNothingCarriesNowIsPassedOnByHand() throws {
        let state = evolve(
            try Situation.referred.state(), .undelivered(parcel("referral-1"), reason: "gone", on: Self.on))
        let now = circumstances(on: "2026-04-01")
        let refusal = #expect(throws: Refusal.self) {
            try decide(.sendAgain(parcel("referral-1"), by: "x", on: Self.on), in: state, under: now)
        }
        #expect(refusal?.kind == .notNow && refusal?.rule == .policy("what is sent"))
        #expect(try step(.handOver, in: state, under: now).isDue)
    }

    @Test func whatWaitsAndWhatIsUnreadIsListed() throws {
        let file = try #require(Self.answered.reduce(try Situation.referralHeld.state(), evolve).file)
        #expect(file.toHandOver == [parcel("notice-2"), parcel("referral-1")])
        #expect(file.unreadNotices(to: .first) == [noticeNumber(2)], "the receipt was told on the spot")
        let read = evolve(.open(file), .noticeRead(noticeNumber(2), on: Self.on)).file
        #expect(read?.unreadNotices(to: .first) == [] && read?.toHandOver == [parcel("referral-1")])
    }
}

/// When a notice counts as received, and what that starts.
@Suite struct ReceivingNoticeTests {
    /// 2 April 2026 is the Thursday before Easter: the next working days are the 7th and the 8th.
    @Test(arguments: [
        (Event?.none, String?.none),
        (.delivered(parcel("notice-2"), by: "email", .email, on: day("2026-04-02")), "2026-04-02"),
        (.delivered(parcel("notice-2"), by: "email", .text, on: day("2026-04-04")), "2026-04-04"),
        (.delivered(parcel("notice-2"), by: "folder", .letter, on: day("2026-04-02")), "2026-04-08"),
        (.noticeRead(noticeNumber(2), on: day("2026-04-05")), "2026-04-05"),
        (.handedOver(parcel("notice-2"), by: "officer", on: day("2026-04-07")), "2026-04-07"),
        (.undelivered(parcel("notice-2"), reason: "bounced", on: day("2026-04-02")), nil),
        (.held(parcel("notice-2"), .ownWords, on: day("2026-04-02")), nil),
        (.sentAgain(parcel("notice-2"), by: "officer", .email, on: day("2026-04-02")), nil),
        (.delivered(parcel("notice-1"), by: "email", .email, on: day("2026-04-02")), nil),
    ])
    func aPromiseFromReceiptRunsFromThere(event: Event?, received: String?) throws {
        let promise = Promise(
            .investigation, startsAt: .answerReceived, within: .calendarDays(14), obligation: .will, words: "14 days.")
        let now = circumstances(on: "2026-04-20", promises: [promise], arrangements: .usual)
        let acts: [Act] = [
            .received("2026-03-23", reachable: emailed), .answered("2026-04-01"), .nextStage("2026-04-02"),
        ]
        let state = [event].compactMap(\.self).reduce(try story(acts, under: now).state, evolve)
        #expect(state.file?.dayReceived(noticeNumber(2), on: calendar) == received.map(day))
        let reading = try #require(state.clocks(under: now).first { $0.authority.name == "council" })
        #expect(reading.deadline?.start == received.map(day))
        if received == nil { #expect(reading.standing == .waiting(.milestone)) }
    }

    /// What was told before anything was sent counts as received when it was given.
    @Test func anOldNoticeWithoutACarriageIsReceivedWhenGiven() throws {
        let now = circumstances(on: "2026-04-20")
        let answer = Answer(on: day("2026-04-01"), by: "team manager", words: "We are sorry.", isResolved: false)
        let events: [Event] = [
            .received(received("2026-03-23")), .began(.first, .localResolution, on: day("2026-03-23"), .receipt),
            .answered(.first, .localResolution, answer),
            .told(
                Notice(
                    kind: .answer, track: .first, on: day("2026-04-02"), dates: [], rights: [], calendarVersion: "",
                    lawVersion: "")),
        ]
        let state = events.reduce(.unopened, evolve)
        #expect(state.file?.parcels.isEmpty == true && state.file?.unreadNotices(to: .first) == [])
        #expect(state.file?.dayReceived(noticeNumber(1), on: calendar) == day("2026-04-02"))
        #expect(state.file?.dayReceived(noticeNumber(2), on: calendar) == nil)
        #expect(try step(.handOver, in: state, under: now).refusal?.kind == .notNow)
        for act in [
            Act.handOver(parcel("notice-1"), by: "x", on: now.today),
            .sendAgain(parcel("notice-1"), by: "x", on: now.today),
        ] {
            #expect(throws: Refusal.self) { try decide(act, in: state, under: now) }
        }
    }

    /// An answer that was recorded, and of which no notice is known, was received on its own day.
    @Test func aRecordedAnswerIsReceivedOnItsDay() throws {
        let promise = Promise(
            .investigation, startsAt: .answerReceived, within: .calendarDays(14), obligation: .will, words: "14 days.")
        let now = circumstances(on: "2026-04-20", promises: [promise])
        var state = CaseState.unopened
        for act in [Act.received("2026-03-23"), .answered("2026-04-01"), .nextStage("2026-04-02")] {
            state = try record(act.fact, in: state, under: now).events.reduce(state, evolve)
        }
        #expect(
            state.clocks(under: now).first { $0.authority.name == "council" }?.deadline?.lastDay == day("2026-04-15"))
    }
}
