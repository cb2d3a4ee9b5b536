import CaseKernel
import Testing

/// What leaves the install: what follows from events, and where it stands.
@Suite struct ParcelTests {
    private static let monday = day("2026-03-23")
    private static let email = Contact(ways: [.email], email: "sam@example.org")
    private static let third = NoticeNumber(3) ?? .first
    private static let now = circumstances(on: "2026-03-23", arrangements: .helpers)

    /// A complaint of somebody who can be written to by email.
    private static func received(
        _ category: ComplainantCategory = .lookedAfterChild, wants: Bool = true, words: String = "Nobody came."
    ) throws -> Received {
        Received(
            receipt: try #require(Receipt(receivedOn: monday, enteredOn: monday, channel: .online)),
            representation: try #require(Representation(points: [words])),
            complainant: Complainant(claimed: category, name: "Sam", contact: email), wantsAdvocate: wants,
            moduleVersion: "1", lawVersion: Law.regulations2006.version)
    }

    @Test func askingWithTheComplaintIsConsenting() throws {
        let events = try decide(.receive(Self.received()), in: .unopened, under: Self.now)
        let made = events.compactMap { if case .referred(_, let referral) = $0 { referral } else { nil } }
        let referral = try #require(made.first)
        #expect(made.count == 1 && referral.provider == "helpers" && !referral.reasons.isEmpty)
        #expect(referral.consent == Consent(by: .person, how: .online) && referral.on == Self.monday)
        let expected: [Mailing] = [
            .alert(.complaint), .referral(.first, provider: "helpers"), .notice(.first, .email),
        ]
        #expect(mailings(after: events, in: .unopened) == expected)
    }

    @Test(arguments: [
        ("a parent", ComplainantCategory.parent, true), ("a child who did not ask", .lookedAfterChild, false),
    ])
    func nobodyElseIsReferred(name: String, category: ComplainantCategory, wants: Bool) throws {
        let events = try decide(.receive(Self.received(category, wants: wants)), in: .unopened, under: Self.now)
        #expect(!events.contains { if case .referred = $0 { true } else { false } })
    }

    @Test func recordingRefersNobody() throws {
        let made = try record(.received(Self.received()), in: .unopened, under: Self.now).events
        #expect(!made.contains { if case .referred = $0 { true } else { false } })
    }

    @Test func aWishIsPassedOnOnceUntilItIsMadeAgain() throws {
        let ask = Act.requestAdvocate(on: Self.monday, how: .online)
        let acts = [
            Act.receive(try Self.received(wants: false)), ask, .declineAdvocate(on: Self.monday), ask,
            .message(.toTeam, "2026-03-23"),
        ]
        let twice = try story(acts, under: Self.now).state
        #expect(twice.file?.referrals.map(\.referral.number.number) == [1, 2])
        let silent = try story(
            [.receive(Self.received(wants: false)), .requestAdvocate(on: Self.monday)], under: Self.now
        ).state
        #expect(silent.file?.referrals.isEmpty == true)
        #expect(try step(.refer, in: silent, under: Self.now).isDue)
    }

    @Test func whereNothingCarriesItTheTeamPassesItOn() throws {
        let service = AdvocacyService(
            id: "h", name: "H", serves: [.anyChild], isSafetyNet: true, isCarriedTo: false)
        let now = circumstances(on: "2026-03-23", arrangements: Arrangements(advocacy: [service]))
        let (state, events) = try story([.receive(Self.received())], under: now)
        #expect(mailings(after: events, in: .unopened) == [.alert(.complaint), .alert(.safetyNet)])
        #expect(state.file?.standing(of: .referral(.first)) == .held(.notArranged, on: Self.monday))
        #expect(try step(.handOver, in: state, under: now).isDue)
        let passedOn = Act.handOver(.referral(.first), by: "officer", on: Self.monday)
        let handed = try story([.receive(Self.received()), passedOn], under: now).state
        #expect(handed.file?.standing(of: .referral(.first))?.hasArrived == true)
        #expect(try !step(.handOver, in: handed, under: now).isDue)
    }

    static let spoken: [(String, Bool)] = [
        ("He hit me", true), ("I want to kill myself", true), ("she touched me", true),
        ("I don’t feel safe at home", true), ("They locked me in", true), ("bruises on her arm", true),
        ("he is violent", true), ("I ran away", true), ("The review was cancelled twice", false),
        ("My social worker changed four times", false),
        ("Nobody told us about the meeting, and contact was late", false), ("I want an apology and a plan", false),
        ("The white paper is unfair", false),
    ]

    @Test(arguments: spoken)
    func wordsOfDanger(words: String, rings: Bool) throws {
        #expect(PossibleDanger.isSpoken(in: words) == rings)
        let events = try decide(.receive(Self.received(words: words)), in: .unopened, under: Self.now)
        #expect(mailings(after: events, in: .unopened).contains(.alert(.danger)) == rings)
    }

    @Test func laterWordsOfDangerRingToo() throws {
        let state = try story([.receive(Self.received())], under: Self.now).state
        for act in [
            Act.message(.toTeam, "2026-03-23", words: "He hit me"),
            .withdraw(Withdrawal(on: Self.monday, by: .complainant, words: "I am scared of him")),
        ] {
            #expect(mailings(after: try decide(act, in: state, under: Self.now), in: state).contains(.alert(.danger)))
        }
        let reply = Act.message(.toComplainant, "2026-03-23", words: "Did he hit you?")
        #expect(mailings(after: try decide(reply, in: state, under: Self.now), in: state).isEmpty)
    }

    private static let outcomes: [Event] = [
        .delivered(.notice(.first), by: "email", .email, on: day("2026-03-24")),
        .undelivered(.notice(.first), reason: "busy", on: day("2026-03-24")),
        .held(.notice(.first), .ownWords, on: day("2026-03-24")), .noticeRead(.first, on: day("2026-03-24")),
        .handedOver(.notice(.first), by: "officer", on: day("2026-03-24")),
        .sentAgain(.notice(.first), by: "officer", .email, on: day("2026-03-24")),
    ]

    /// What has arrived stays; what has not can still go any way.
    @Test func everyOutcomeMeetsEveryStanding() throws {
        let start = try story([.receive(Self.received())], under: Self.now).state
        for first in Self.outcomes {
            let state = evolve(start, first)
            let standing = try #require(state.file?.standing(of: .notice(.first)))
            for second in Self.outcomes {
                let later = try #require(evolve(state, second).file?.standing(of: .notice(.first)))
                let alone = try #require(evolve(start, second).file?.standing(of: .notice(.first)))
                #expect(later == (standing.hasArrived ? standing : alone))
            }
        }
        // Of what was never sent nothing is known.
        let unknown = evolve(start, .delivered(.notice(Self.third), by: "email", nil, on: Self.monday))
        #expect(unknown.file?.standing(of: .notice(Self.third)) == nil)
    }

    @Test func whatFailedIsATaskUntilItIsSentAgain() throws {
        let refused = Act.noteFailure(of: .notice(.first), because: "address-refused", on: Self.monday)
        let failed = try story([.receive(Self.received()), refused], under: Self.now).state
        #expect(try step(.sendAgain, in: failed, under: Self.now).isDue)
        let again = Act.sendAgain(.notice(.first), by: "officer", on: Self.monday)
        let events = try decide(again, in: failed, under: Self.now)
        #expect(mailings(after: events, in: failed) == [.notice(.first, .email)])
        #expect(try !step(.sendAgain, in: events.reduce(failed, evolve), under: Self.now).isDue)
    }
}
