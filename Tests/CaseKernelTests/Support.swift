import CaseKernel
import Testing

/// The day of an ISO date written in a test.
func day(_ iso: String) -> Day {
    guard let day = Day(iso: iso) else {
        Issue.record("\(iso) is not a date")
        return Day(number: 0)
    }
    return day
}

/// A small generator with a seed (SplitMix64), so that a failure can be run again.
struct SeededGenerator: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
        seed &+= 0x9E37_79B9_7F4A_7C15
        var mixed = seed
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension Collection where Index == Int {
    /// One of the elements, which must not be none.
    func pick(_ generator: inout SeededGenerator) -> Element {
        self[Int.random(in: startIndex..<endIndex, using: &generator)]
    }
}

let calendar = WorkingCalendar.englandAndWales

func circumstances(
    on today: String, promises: [Promise] = [], calendar: WorkingCalendar = calendar,
    arrangements: Arrangements = .none
) -> Circumstances {
    circumstances(on: day(today), promises: promises, calendar: calendar, arrangements: arrangements)
}

func circumstances(
    on today: Day, promises: [Promise] = [], calendar: WorkingCalendar = calendar, arrangements: Arrangements = .none
) -> Circumstances {
    Circumstances(
        procedure: Procedure(law: .regulations2006, promises: promises), calendar: calendar, today: today,
        arrangements: arrangements)
}

extension Arrangements {
    /// A provider for any child, and email.
    static let helpers = Arrangements(
        ways: [.email], advocacy: [AdvocacyService(id: "helpers", name: "Helpers", serves: [.anyChild])],
        tellsTeam: true)

    /// A council that writes emails and has arranged advocates for children in care, and others on paper.
    static let usual = Arrangements(
        ways: [.email],
        advocacy: [
            AdvocacyService(id: "voices", name: "Voices", serves: [.childrenInCare]),
            AdvocacyService(id: "paper", name: "Paper", serves: [.childrenInNeed], isCarriedTo: false),
            AdvocacyService(id: "net", name: "The Net", serves: [.anyChild], isSafetyNet: true),
        ], tellsTeam: true)
}

/// What a case opens with, in its simplest form.
func received(
    _ receivedOn: String, entered: String? = nil, by category: ComplainantCategory = .parent, under18: Bool = false,
    through channel: Channel = .letter, wantsAdvocate: Bool = false, happened: String? = nil,
    reachable contact: Contact = onlyCalled, kind: TrackKind = .statutory
) -> Received {
    received(
        day(receivedOn), entered: day(entered ?? receivedOn), by: category, under18: under18, through: channel,
        wantsAdvocate: wantsAdvocate, happened: happened.map(day), reachable: contact, kind: kind)
}

func received(
    _ receivedOn: Day, entered: Day, by category: ComplainantCategory, under18: Bool, through channel: Channel,
    wantsAdvocate: Bool, happened: Day?, reachable contact: Contact = onlyCalled, kind: TrackKind = .statutory
) -> Received {
    guard let receipt = Receipt(receivedOn: receivedOn, enteredOn: entered, channel: channel),
        let representation = Representation(points: ["Nobody came.", "Nobody rang."], happenedOn: happened)
    else {
        Issue.record("the receipt or the representation is not a lawful one")
        return received(
            receivedOn, entered: receivedOn, by: category, under18: under18, through: channel,
            wantsAdvocate: wantsAdvocate, happened: nil)
    }
    return Received(
        receipt: receipt, representation: representation,
        complainant: person(category, under18: under18, reachable: contact), child: Child(name: "B"),
        wantsAdvocate: wantsAdvocate, kind: kind, moduleVersion: "1", lawVersion: Law.regulations2006.version)
}

/// Somebody who can be called and not written to, and somebody who can be written to.
let onlyCalled = Contact(ways: [.phone], phone: "01632 960001")
let emailed = Contact(ways: [.email], email: "a@example.org")

func person(
    _ category: ComplainantCategory, under18: Bool = false, reachable contact: Contact = onlyCalled
) -> Complainant {
    Complainant(claimed: category, name: "A. Person", contact: contact, isUnder18: under18)
}

/// The wish to complain, in its simplest form.
func intended(
    _ on: String, by category: ComplainantCategory = .lookedAfterChild, wantsAdvocate: Bool = false
) -> Intended {
    Intended(
        on: day(on), channel: .inPerson, complainant: person(category), about: "My placement",
        wantsAdvocate: wantsAdvocate, moduleVersion: "1", lawVersion: Law.regulations2006.version)
}

/// An advocate with a name.
func advocate(_ name: String = "Ada") throws -> Advocate { try #require(Advocate(name: name)) }

extension Act {
    static func received(
        _ receivedOn: String, by category: ComplainantCategory = .parent, through channel: Channel = .letter,
        wantsAdvocate: Bool = false, happened: String? = nil, reachable contact: Contact = onlyCalled,
        kind: TrackKind = .statutory
    ) -> Act {
        .receive(
            CaseKernelTests.received(
                receivedOn, by: category, through: channel, wantsAdvocate: wantsAdvocate, happened: happened,
                reachable: contact, kind: kind))
    }
    /// Something entered by the complaints manager; on 30 March 2026 unless said.
    static func entered(_ matter: Matter, _ on: String = "2026-03-30", track: Int = 1) -> Act {
        .enter(Entry(matter, on: day(on), by: "complaints manager", track: TrackNumber(track)))
    }
    /// The answer of a stage.
    static func stage(_ stage: Stage, _ on: String, findings: [PointFinding] = [], track: Int = 1) -> Act {
        .answer(
            Answer(on: day(on), by: "director", words: "We are sorry.", isResolved: false, findings: findings),
            at: stage, track: TrackNumber(track) ?? .first)
    }
    /// The complainant asks for a stage, with reasons.
    static func asking(_ stage: Stage, _ on: String, track: Int = 1) -> Act {
        .request(
            stage, StageRequest(on: day(on), by: .complainant, words: "It is not fair"),
            track: TrackNumber(track) ?? .first)
    }
    static func intended(
        _ on: String, by category: ComplainantCategory = .lookedAfterChild, wantsAdvocate: Bool = false
    ) -> Act { .intend(CaseKernelTests.intended(on, by: category, wantsAdvocate: wantsAdvocate)) }
    static func message(_ kind: Message.Kind, _ on: String, words: String? = "Hello.", by: String? = nil) -> Act {
        .write(Message(kind, on: day(on), by: by ?? (kind.isTeams ? "complaints officer" : nil), words: words))
    }
    static func interestAccepted(_ on: String) -> Act {
        .decideInterest(InterestDecision(isAccepted: true, by: "complaints manager", on: day(on)))
    }
    static func interestRefused(_ on: String, because reasons: String? = "No contact with the child since birth") -> Act
    {
        .decideInterest(InterestDecision(isAccepted: false, reasons: reasons, by: "complaints manager", on: day(on)))
    }
    static func appointed(_ on: String, bars: Set<AdvocateBar> = []) throws -> Act {
        .appoint(try advocate(), bars: bars, on: day(on))
    }
    static func complex(until: String, sent: String, because: String = "Three services are involved") -> Act {
        .extendForComplexity(because: because, until: day(until), sentOn: day(sent))
    }
    static func longer(until: String, sent: String, because: String = "Two witnesses are away") -> Act {
        .extendInvestigation(because: because, until: day(until), sentOn: day(sent))
    }
    static func answered(_ on: String, words: String = "We are sorry.", by: String = "team manager") -> Act {
        .answer(Answer(on: day(on), by: by, words: words, isResolved: false))
    }
    static func nextStage(_ on: String, by speaker: Speaker = .complainant) -> Act {
        .requestInvestigation(StageRequest(on: day(on), by: speaker))
    }
    static func withdrawn(_ on: String, by speaker: Speaker = .complainant) -> Act {
        .withdraw(Withdrawal(on: day(on), by: speaker))
    }
    static func safe(_ on: String) -> Act {
        .checkSafeguarding(SafeguardingCheck(on: day(on), by: "duty officer", outcome: .noConcern))
    }
}

/// The parcel of a name written in a test.
func parcel(_ name: String) -> Parcel {
    guard let parcel = Parcel(name) else {
        Issue.record("\(name) is no parcel")
        return parcel("notice-1")
    }
    return parcel
}

func noticeNumber(_ number: Int) -> NoticeNumber {
    guard let number = NoticeNumber(number) else {
        Issue.record("\(number) is no number of a notice")
        return noticeNumber(1)
    }
    return number
}

/// A referral to a provider of the usual arrangements, by somebody of the team who asked the person on the telephone.
func referral(_ provider: String = "voices", number: Int = 1, on: String) -> Referral {
    guard let number = ReferralNumber(number) else {
        Issue.record("\(number) is no number of a referral")
        return referral(provider, number: 1, on: on)
    }
    return Referral(
        number: number, provider: provider, providerName: provider, isSafetyNet: provider == "net",
        isCarried: provider != "paper", reasons: ["The complaints team chose it"],
        consent: Consent(by: .person, how: .telephone), wantedBy: nil, on: day(on))
}

/// Runs acts one after another as `decide` allows them, and returns what happened.
func story(_ acts: [Act], under circumstances: Circumstances) throws -> (state: CaseState, events: [Event]) {
    var state = CaseState.unopened
    var history: [Event] = []
    for act in acts {
        let events = try decide(act, in: state, under: circumstances)
        state = events.reduce(state, evolve)
        history += events
    }
    return (state, history)
}

extension CaseState {
    /// The clocks of the case's first track.
    func clocks(under circumstances: Circumstances) -> [ClockReading] {
        file?.clocks(under: circumstances.procedure, on: circumstances.calendar) ?? []
    }

    /// The law's last day for a clock; `nil` while it does not run.
    func lawfulDay(_ clock: Clock, under circumstances: Circumstances) -> Day? {
        clocks(under: circumstances).first { $0.clock == clock && $0.authority.name == "law" }?.deadline?.lastDay
    }

    /// The first track.
    var track: Track? { file?.track(.first) }
}

/// The step among the open ones, for the first track or the whole case.
func step(_ name: StepName, in state: CaseState, under circumstances: Circumstances) throws -> OpenStep {
    try #require(openSteps(in: state, under: circumstances).first { $0.step == name })
}
