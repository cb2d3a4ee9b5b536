import CaseKernel
import Testing

/// What leaves the install because of what happened.
@Suite struct MailingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let given: Situation
        let events: [Event]
        let then: [Mailing]

        init(_ name: String, _ given: Situation, _ events: [Event], _ then: [Mailing]) {
            testDescription = name
            self.given = given
            self.events = events
            self.then = then
        }
    }

    private static let on = day("2026-04-01")
    private static let danger = Mailing.alert(.danger)
    private static func told(_ carriage: Carriage?) -> Event {
        .told(
            Notice(
                kind: .answer, track: .first, on: on, dates: [], rights: [], calendarVersion: "", lawVersion: "",
                carriage: carriage))
    }
    private static func wrote(_ words: String?, _ kind: Message.Kind = .toTeam) -> Event {
        .messaged(Message(kind, on: on, words: words))
    }
    private static func first(_ mailing: (ReferralNumber) -> Mailing) -> [Mailing] {
        ReferralNumber(1).map { [mailing($0)] } ?? []
    }
    private static func feared(_ contact: Contact) -> Event { .contactCorrected(.first, name: nil, contact, on: on) }

    static let rows: [Case] = [
        Case("a complaint", .unopened, [.received(received("2026-03-23"))], [.alert(.complaint)]),
        Case("a wish", .unopened, [.intended(intended("2026-03-23"))], [.alert(.intention)]),
        Case(
            "a complaint whose contact tells of danger", .unopened,
            [.received(received("2026-03-23", reachable: Contact(words: "He will kill me")))],
            [.alert(.complaint), danger]),
        Case("a notice that is sent", .fresh, [told(.sent(.email))], [.notice(noticeNumber(2), .email)]),
        Case(
            "two notices, each with its number", .fresh,
            [told(.sent(.email)), told(.held(.ownWords)), told(.sent(.text))],
            [.notice(noticeNumber(2), .email), .notice(noticeNumber(4), .text)]),
        Case("a notice that waits", .fresh, [told(.held(.ownWords))], []),
        Case("a notice from before anything was sent", .fresh, [told(nil)], []),
        Case(
            "a referral", .referralOwed, [.referred(.first, referral(on: "2026-04-01"))],
            first { .referral($0, provider: "voices") }),
        Case("a referral on paper", .referralOwed, [.referred(.first, referral("paper", on: "2026-04-01"))], []),
        Case(
            "a referral to the safety net", .referralOwed, [.referred(.first, referral("net", on: "2026-04-01"))],
            first { .referral($0, provider: "net") } + [.alert(.safetyNet)]),
        Case(
            "a notice sent again", .undelivered, [.sentAgain(parcel("notice-1"), by: "x", .email, on: on)],
            [.notice(noticeNumber(1), .email)]),
        Case("a notice sent again by no way", .undelivered, [.sentAgain(parcel("notice-1"), by: "x", nil, on: on)], []),
        Case(
            "a referral sent again", .referred, [.sentAgain(parcel("referral-1"), by: "x", nil, on: on)],
            first { .referral($0, provider: "voices") }),
        Case("what there is not, sent again", .fresh, [.sentAgain(parcel("referral-1"), by: "x", nil, on: on)], []),
        Case("words to the team", .fresh, [wrote("Hello.")], []),
        Case("dangerous words to the team", .fresh, [wrote("He hit me.")], [danger]),
        Case("dangerous words to the team of a closed case", .closed, [wrote("He hit me.")], [danger]),
        Case("something dangerous added", .fresh, [wrote("He hit me.", .addition)], [danger]),
        Case("silence, and danger", .fresh, [wrote("I am scared.", .silence)], [danger]),
        Case("silence with no words", .fresh, [wrote(nil, .silence)], []),
        Case("the team's own words", .fresh, [wrote("Did he hit you?", .toComplainant)], []),
        Case(
            "a dangerous request", .answered,
            [.requested(.first, .investigation, StageRequest(on: on, by: .complainant, words: "He hit me again"))],
            [danger]),
        Case(
            "a request", .answered, [.requested(.first, .investigation, StageRequest(on: on, by: .complainant))], []),
        Case(
            "a withdrawal for fear", .fresh,
            [.withdrawn(.first, Withdrawal(on: on, by: .complainant, words: "He will hurt me"))], [danger]),
        Case("a withdrawal", .fresh, [.withdrawn(.first, Withdrawal(on: on, by: .complainant))], []),
        Case("a contact corrected", .fresh, [feared(emailed)], []),
        Case(
            "a contact corrected for fear", .fresh, [feared(Contact(words: "He will kill me if he sees it"))], [danger]),
        Case("fear of whose address it is", .fresh, [feared(Contact(never: ["dad's, he hits me"]))], [danger]),
        Case(
            "whatever else happens", .sent,
            [
                .safeguardingChecked(SafeguardingCheck(on: on, by: "x", outcome: .referred(to: "he was hit"))),
                .categoryEstablished(.first, .careLeaver, by: "x", on: on),
                .interestDecided(.first, InterestDecision(isAccepted: true, reasons: "hit", by: "x", on: on)),
                .refusalNotified(.first, on: on), .acknowledged(.first, on: on), .informed(.first, on: on),
                .advocateRequested(.first, on: on), .advocateDeclined(.first, on: on),
                .laterStartAgreed(.first, start: on, on: on), .began(.first, .localResolution, on: on, .agreedLater),
                .extended(
                    .first, .localResolution,
                    ExtensionNotice(sentOn: on, isForComplexity: true, reason: "hit", until: on)),
                .answered(.first, .localResolution, Answer(on: on, by: "x", words: "hit", isResolved: false)),
                .recordProduced(.first, on: on), .withdrawalConfirmed(.first, on: on),
                .codeLost(via: .advocate, on: on), .codeGuessed(times: 30, on: on),
                .codeReplaced(via: .advocate, by: "x", on: on), .codeKept(by: "x", on: on),
                .delivered(parcel("notice-1"), by: "email", .email, on: on),
                .undelivered(parcel("notice-1"), reason: "bounced", on: on),
                .held(parcel("notice-1"), .ownWords, on: on), .noticeRead(noticeNumber(1), on: on),
                .handedOver(parcel("notice-1"), by: "x", on: on),
                .contactConfirmed(.first, ContactConfirmation(ways: [.email], hours: nil, by: "x", on: on)),
                .closed(by: "x", on: on),
            ], []),
    ]

    @Test(arguments: rows)
    func follow(row: Case) throws {
        #expect(mailings(after: row.events, in: try row.given.state()) == row.then)
    }

    @Test func whatAnActAmountsToIsSentAtOnce() throws {
        let now = circumstances(on: "2026-03-30", arrangements: .usual)
        let child = received("2026-03-23", by: .lookedAfterChild, wantsAdvocate: true, reachable: emailed)
        let events = try decide(.receive(child), in: .unopened, under: now)
        #expect(
            mailings(after: events, in: .unopened)
                == [.alert(.complaint)] + Self.first { .referral($0, provider: "voices") }
                + [.notice(noticeNumber(1), .email)])
        let recorded = try record(.received(child), in: .unopened, under: now).events
        #expect(mailings(after: recorded, in: .unopened) == [.alert(.complaint)])
    }
}

/// Words that ring, so that a person reads them now; too many ring rather than too few.
@Suite struct PossibleDangerTests {
    @Test(arguments: [
        "He hit me", "he HIT me.", "I want to kill myself", "she touched me", "They touched my leg",
        "We had a hit and miss service", "I am being abused", "He said ‘I will kill you’", "He said 'kill' to me",
        "I don't feel safe", "I dont feel safe", "It isn’t safe there", "it isnt safe", "I self-harm", "I self harmed",
        "selfharming", "I cut\nmyself", "There is nothing to eat", "I ran away", "he was kicking me", "He smacks me",
        "She killed the cat", "My foster father is drunk", "he’s violent", "I'm scared of him", "sexually", "suicidal",
        "I took an overdose", "they locked me in my room", "Ich sterbe? No: I am dying",
        "I wish I could be dead", "He held a KNIFE", "the boiler is unsafe", "STOP!He punched me",
        "Sometimes I want to end it all", "I do not feel safe",
    ])
    func rings(text: String) { #expect(PossibleDanger.isSpoken(in: text)) }

    @Test(arguments: [
        "", " ", "The review was cancelled twice", "Nobody came.", "“Nobody” rang – twice/daily 🙂",
        "My social worker never rings back", "I want to live with my nan", "The letter was late and rude",
        "My time with her was cut", "I cannot run", "Not", "There was no",
        "I was moved to another school without being told", "My pocket money was stopped",
        "The meeting began at ten and I was not let in", "They did not listen to my therapist",
        "My contact with my sister was cut to once a month", "The skills course was dropped",
        "He was white and I asked for somebody of my own background", "Whitby is too far", "Chocolate was promised",
        "I asked for my records and got half of them", "The deadline has passed", "My placement ends in May",
        "The whitewashed walls are dirty", "They touched on it in the review", "She is kind to me",
        "The rent is not paid",
        "Nothing was explained", "My laptop was taken away", "The food is cold", "They run the home badly",
    ])
    func doesNotRing(text: String) { #expect(!PossibleDanger.isSpoken(in: text)) }
}
