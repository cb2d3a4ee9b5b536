import Testing

@testable import CaseKernel

/// Who asks for an advocate is passed on at once, with their own asking as the consent; and only they.
@Suite struct ReferralTests {
    private static let now = circumstances(on: "2026-03-30", arrangements: .usual)

    private static func referrals(_ acts: [Act], under now: Circumstances = now) throws -> [Referral] {
        try story(acts, under: now).events.compactMap {
            if case .referred(_, let referral) = $0 { referral } else { nil }
        }
    }

    @Test func askingWithTheComplaintIsConsenting() throws {
        let asked = Act.received("2026-03-23", by: .lookedAfterChild, through: .telephone, wantsAdvocate: true)
        let referral = try #require(try Self.referrals([asked]).first)
        #expect(referral.number.number == 1 && referral.provider == "voices" && referral.providerName == "Voices")
        #expect(referral.consent == Consent(by: .person, how: .telephone))
        #expect(referral.isCarried && !referral.isSafetyNet && !referral.reasons.isEmpty)
        #expect(referral.on == day("2026-03-23"))
        #expect(referral.wantedBy == nil, "no clock runs before the advocate is there")
    }

    @Test func itIsDatedWhenItWasEntered() throws {
        let asked = received(
            "2026-03-20", entered: "2026-03-24", by: .lookedAfterChild, wantsAdvocate: true)
        #expect(try Self.referrals([.receive(asked)]).map(\.on) == [day("2026-03-24")])
    }

    @Test func askingOnTheWayIsConsentingAndWantedBeforeTheLimit() throws {
        let referrals = try Self.referrals([
            .received("2026-03-23", by: .careLeaver), .requestAdvocate(on: day("2026-03-25"), how: .text),
        ])
        #expect(referrals.map(\.provider) == ["net"])
        #expect(referrals.map(\.isSafetyNet) == [true])
        #expect(referrals.map(\.consent.how) == [.text])
        #expect(referrals.map(\.wantedBy) == [day("2026-04-08")])
    }

    @Test func wishingToComplainAndForAnAdvocateIsConsenting() throws {
        let wish = Act.intended("2026-03-20", wantsAdvocate: true)
        #expect(try Self.referrals([wish]).map(\.consent) == [Consent(by: .person, how: .inPerson)])
        let complaint = Act.received("2026-03-25", by: .lookedAfterChild, wantsAdvocate: true)
        #expect(try Self.referrals([wish, complaint]).count == 1, "nobody is referred twice")
    }

    static let asked = Act.received("2026-03-23", by: .lookedAfterChild, wantsAdvocate: true)
    static let unasked = Act.received("2026-03-23", by: .lookedAfterChild)

    @Test(arguments: [
        ("nobody asked", [unasked], Arrangements.usual),
        ("not by whom it was asked for is known", [unasked, .requestAdvocate(on: day("2026-03-24"))], .usual),
        ("not entitled", [.received("2026-03-23", by: .parent, wantsAdvocate: true)], .usual),
        ("no provider", [asked], Arrangements.none),
        (
            "no provider that fits", [asked],
            Arrangements(advocacy: [AdvocacyService(id: "a", name: "A", serves: [.careLeavers])])
        ),
        // Coming in by letter without asking is no consent to what was asked for by another door.
        (
            "the complaint itself does not ask",
            [
                .intended("2026-03-20"), .requestAdvocate(on: day("2026-03-21")),
                .received("2026-03-25", by: .lookedAfterChild),
            ], .usual
        ),
    ])
    func nobodyIsReferredWithoutConsentRightOrProvider(name: String, acts: [Act], arrangements: Arrangements) throws {
        #expect(try Self.referrals(acts, under: circumstances(on: "2026-03-30", arrangements: arrangements)).isEmpty)
    }

    @Test func aYoungParentIsReferredByTheirOwnAgeAndNotTheirChilds() throws {
        let receipt = try #require(
            Receipt(receivedOn: day("2026-03-23"), enteredOn: day("2026-03-23"), channel: .online))
        let service = AdvocacyService(id: "teens", name: "Teens", serves: [.anyChild, .childrenInCare], ageFrom: 10)
        let now = circumstances(on: "2026-03-30", arrangements: Arrangements(advocacy: [service]))
        let rows: [(ComplainantCategory, ForWhom?, String?)] = [
            (.parent, .themselves, "teens"), (.parent, .child, "teens"), (.lookedAfterChild, .other, "teens"),
            (.lookedAfterChild, .both, "teens"), (.lookedAfterChild, .themselves, nil), (.lookedAfterChild, nil, nil),
        ]
        for (category, forWhom, provider) in rows {
            let received = Received(
                receipt: receipt, representation: try #require(Representation(points: ["Nobody came."])),
                complainant: person(category, under18: true), child: Child(bornOn: day("2024-01-01")),
                forWhom: forWhom, wantsAdvocate: true, moduleVersion: "1", lawVersion: Law.regulations2006.version)
            #expect(
                try Self.referrals([.receive(received)], under: now).first?.provider == provider,
                "\(category) \(forWhom?.rawValue ?? "-")")
        }
    }

    @Test(arguments: [("2008-03-23", 18), ("2008-03-24", 17), ("2026-03-23", 0)])
    func ageIsCountedInWholeYears(born: String, age: Int) throws {
        let receipt = try #require(
            Receipt(receivedOn: day("2026-03-23"), enteredOn: day("2026-03-23"), channel: .online))
        let received = Received(
            receipt: receipt, representation: try #require(Representation(points: ["Nobody came."])),
            complainant: person(.lookedAfterChild), child: Child(bornOn: day(born)), forWhom: .themselves,
            wantsAdvocate: true, moduleVersion: "1", lawVersion: Law.regulations2006.version)
        let services = (0...18).map { (years: Int) in
            AdvocacyService(id: "\(years)", name: "", serves: [.childrenInCare], ageFrom: years, ageTo: years)
        }
        let now = circumstances(on: "2026-03-30", arrangements: Arrangements(advocacy: services))
        let referrals = try Self.referrals([.receive(received)], under: now)
        #expect(referrals.map(\.provider) == ["\(age)"])
    }

    /// A new provider takes the old one's place: who was referred stays with the old one, and who asks now goes to the new.
    @Test func aProviderThatIsReplacedKeepsItsReferrals() throws {
        func services(_ old: Contract, _ new: Contract) -> Arrangements {
            Arrangements(advocacy: [
                AdvocacyService(id: "old", name: "Old", serves: [.anyChild], contract: old),
                AdvocacyService(id: "new", name: "New", serves: [.anyChild], contract: new),
            ])
        }
        let arranged = services(Contract(until: day("2026-03-31")), Contract(from: day("2026-04-01")))
        let before = try story([Self.asked], under: circumstances(on: "2026-03-30", arrangements: arranged))
        let later = circumstances(on: "2026-04-02", arrangements: arranged)
        let state = before.events.reduce(.unopened, evolve)
        #expect(state.file?.referrals.map(\.referral.provider) == ["old"])
        let after = try story(
            [.received("2026-04-02", by: .lookedAfterChild, wantsAdvocate: true)], under: later
        ).events.reduce(CaseState.unopened, evolve)
        #expect(after.file?.referrals.map(\.referral.provider) == ["new"])
        let removed = circumstances(
            on: "2026-04-02", arrangements: Arrangements(advocacy: Array(arranged.advocacy.dropFirst())))
        let track = try #require(state.file?.tracks.first)
        let file = try #require(state.file)
        #expect(file.referrals(on: track.number).map(\.providerName) == ["Old"])
        let chosen = Rules(state: state, circumstances: removed).referral(
            of: track, in: file, consent: Consent(by: .person, how: .online), to: nil, on: day("2026-04-02"))
        #expect(chosen?.provider == "new" && chosen?.number.number == 2)
    }

    @Test func whatIsRecordedRefersNobody() throws {
        let opened = try record(Self.asked.fact, in: .unopened, under: Self.now)
        let state = opened.events.reduce(.unopened, evolve)
        #expect(state.file?.referrals.isEmpty == true && state.file?.parcels.isEmpty == true)
        let refer = try step(.refer, in: state, under: Self.now)
        #expect(refer.isOpen && refer.isDue, "the team refers whoever is owed an advocate")
        let events = try record(
            .advocateRequested(.first, how: .online, on: day("2026-03-24")), in: state, under: Self.now
        ).events
        #expect(events == [.advocateRequested(.first, on: day("2026-03-24"))])
    }

    @Test func whoDeclinedIsNotReferredUntilTheyAskAgain() throws {
        let state = try story([Self.asked, .declineAdvocate(on: day("2026-03-24"))], under: Self.now).state
        let refusal = try step(.refer, in: state, under: Self.now).refusal
        #expect(refusal?.kind == .notNow && refusal?.rule == .policy("asking is consenting"))
        let again = try decide(.requestAdvocate(on: day("2026-03-25"), how: .online), in: state, under: Self.now)
        let file = try #require(again.reduce(state, evolve).file)
        #expect(file.referrals.map(\.referral.number.number) == [1, 2])
        #expect(file.referrals.last?.referral.consent == Consent(by: .person, how: .online))
        #expect(file.standing(of: parcel("referral-1")) == .stopped(on: day("2026-03-24")), "what was stopped stays so")
    }

    @Test func whatWasStoppedIsNotBroughtAfterAll() throws {
        let state = try story([Self.asked, .declineAdvocate(on: day("2026-03-24"))], under: Self.now).state
        for act in [
            Act.sendAgain(parcel("referral-1"), by: "x", on: day("2026-03-25")),
            .handOver(parcel("referral-1"), by: "x", on: day("2026-03-25")),
        ] {
            let refusal = #expect(throws: Refusal.self) { try decide(act, in: state, under: Self.now) }
            #expect(refusal?.kind == .barred)
        }
    }

    @Test func whoHasAnAdvocateIsNotReferred() throws {
        let state = try story([Self.unasked, try .appointed("2026-03-24")], under: Self.now).state
        #expect(try step(.refer, in: state, under: Self.now).refusal?.kind == .alreadyDone)
    }

    @Test func isDueUntilSomebodyIsReferred() throws {
        for (situation, isDue) in [(Situation.referralOwed, true), (.referred, false), (.referralHeld, false)] {
            let refer = try step(.refer, in: situation.state(), under: situation.circumstances)
            #expect(refer.isOpen && refer.isDue == isDue, "\(situation)")
        }
        let unasked = try story([Self.unasked], under: Self.now).state
        let refer = try step(.refer, in: unasked, under: Self.now)
        #expect(refer.isOpen && !refer.isDue, "the team may offer it")
    }

    @Test func theTeamNamesAProviderOrTakesTheOneThatFits() throws {
        let state = try Situation.referralOwed.state()
        let now = Situation.referralOwed.circumstances
        var fields = ["consent-by": "person-with-parental-responsibility", "consent-how": "letter"]
        func act() throws -> Referral? {
            let act = try StepForm(step: .refer, fields: fields).act(today: now.today, in: state.file, under: now)
            if case .referred(_, let referral) = act.fact { return referral } else { return nil }
        }
        let fitting = try #require(try act())
        #expect(fitting.provider == "voices" && fitting.reasons.first == "It works for children in care")
        #expect(fitting.consent == Consent(by: .parentalResponsibility, how: .letter))
        #expect(fitting.wantedBy == day("2026-04-08") && fitting.on == now.today)
        fields["provider"] = "net"
        let named = try #require(try act())
        #expect(named.provider == "net" && named.reasons == ["The complaints team chose it"] && named.isSafetyNet)
    }
}
