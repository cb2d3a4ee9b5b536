import CaseDesk
import CaseKernel
import CaseStore
import Testing

@Suite("What follows from an event is in the outbox with it")
struct OutboxTests {
    private static let voice = AdvocacyService(id: "voice", name: "Voice", serves: [.anyChild])
    private static let all = Arrangements(ways: [.email], advocacy: [voice], tellsTeam: true)

    private static func person(
        _ category: ComplainantCategory = .lookedAfterChild, _ contact: Contact = Contact(email: "r@example.org")
    ) -> Complainant { Complainant(claimed: category, contact: contact) }

    private static func complaint(_ complainant: Complainant, words: String = "W", advocate: Bool = false) throws
        -> NewComplaint
    {
        var complaint = try DeskBench.complaint(words: words)
        complaint.complainant = complainant
        complaint.wantsAdvocate = advocate
        return complaint
    }

    /// A complaint or a wish, what is arranged, and what then waits: kind, number and lane, in order.
    struct Row: Sendable {
        var words = "W"
        var wantsAdvocate = false
        var contact = Contact(email: "r@example.org")
        var arrangements = OutboxTests.all
        let items: [String]
    }

    private static let email = "notice 1 complainant-email"

    static let received = [
        Row(items: ["alert-complaint 1 team", email]),
        Row(words: "He hits me", items: ["alert-complaint 1 team", "alert-danger 1 team-urgent", email]),
        Row(
            wantsAdvocate: true, items: ["alert-complaint 1 team", "referral 1 provider-voice", email]),
        Row(contact: Contact(ways: [.none], email: "r@example.org"), items: ["alert-complaint 1 team"]),
        Row(
            wantsAdvocate: true, arrangements: Arrangements(ways: [.email], advocacy: [voice]),
            items: ["referral 1 provider-voice", email]),
        Row(arrangements: Arrangements(tellsTeam: true), items: ["alert-complaint 1 team"]),
        Row(words: "He hits me", wantsAdvocate: true, arrangements: .none, items: []),
    ]

    private static func lines(_ items: [OutboxStanding]) -> [String] {
        items.map { "\($0.item.kind) \($0.item.number) \($0.item.lane)" }
    }

    private static func bench(_ arrangements: Arrangements) throws -> DeskBench {
        let bench = try DeskBench()
        bench.modules.arrange(arrangements)
        return bench
    }

    @Test("of a complaint", arguments: received)
    func complaints(row: Row) async throws {
        let bench = try Self.bench(row.arrangements)
        let complaint = try Self.complaint(
            Self.person(.lookedAfterChild, row.contact), words: row.words, advocate: row.wantsAdvocate)
        let id = try await bench.desk.receive(complaint).reference
        let items = try await bench.store.outbox(of: id)
        #expect(Self.lines(items) == row.items)
        for item in items {
            #expect(item.state == .waiting && item.attempts == 0)
            #expect(item.item.notBefore == DeskBench.now && item.writtenAt == DeskBench.now)
            #expect(item.item.key.count == 32 && item.item.isWellFormed)
        }
        #expect(Set(items.map(\.item.key)).count == items.count)
    }

    @Test("of a wish to complain")
    func intentions() async throws {
        let bench = try Self.bench(Self.all)
        let id = try await bench.desk.intend(NewIntention(complainant: Self.person(), about: "He hits me")).reference
        #expect(
            try await Self.lines(bench.store.outbox(of: id)) == [
                "alert-intention 1 team", "alert-danger 1 team-urgent", "referral 1 provider-voice", Self.email,
            ])
    }

    @Test("of a step")
    func steps() async throws {
        let bench = try Self.bench(Self.all)
        let id = try await bench.desk.receive(try Self.complaint(Self.person())).reference
        _ = try await bench.desk.perform(.acknowledge, on: id)
        _ = try await bench.desk.perform(.inform, on: id)
        _ = try await bench.desk.perform(
            StepForm(step: .requestAdvocate, fields: ["how": "telephone"]), on: id)
        _ = try await bench.desk.perform(StepForm(step: .write, fields: ["words": "He hits me"]), on: id)
        #expect(
            try await Self.lines(bench.store.outbox(of: id)) == [
                "alert-complaint 1 team", Self.email, "notice 2 complainant-email", "referral 1 provider-voice",
                "alert-danger 1 team-urgent",
            ])
    }

    @Test("what goes to one person is one queue, whatever the way, and what goes to a provider is the provider's")
    func queues() async throws {
        let bench = try Self.bench(Self.all)
        let id = try await bench.desk.receive(try Self.complaint(Self.person(), advocate: true)).reference
        _ = try await bench.desk.perform(.acknowledge, on: id)
        let queues = try await bench.store.outbox(of: id).map { "\($0.item.kind) \($0.item.queue)" }
        #expect(
            queues == [
                "alert-complaint team", "referral provider/voice", "notice \(id)/complainant",
                "notice \(id)/complainant",
            ])
    }

    @Test("nothing is in the outbox of what was refused or never written")
    func refused() async throws {
        let bench = try Self.bench(Self.all)
        let id = try await bench.desk.receive(try Self.complaint(Self.person())).reference
        _ = try await bench.desk.perform(.acknowledge, on: id)
        let before = try await bench.store.outbox(of: id)
        #expect(try await deskError { _ = try await bench.desk.perform(.acknowledge, on: id) } != nil)
        let rival = try bench.desk(
            over: RivalStore(
                bench.store,
                beforeAppending: { _ = try? await bench.desk.perform(.establish, on: id) }))
        let error = try await deskError {
            _ = try await rival.perform(StepForm(step: .requestAdvocate, fields: ["how": "telephone"]), on: id)
        }
        if case .store(.conflict)? = error {} else { Issue.record("\(String(describing: error))") }
        #expect(try await bench.store.outbox(of: id) == before)
    }

    @Test("what was received once is told once, however often it is sent")
    func replayed() async throws {
        let bench = try Self.bench(Self.all)
        let key = RequestKey(key: "k", request: [1])
        for _ in 1...3 {
            _ = try await bench.desk.receive(try Self.complaint(Self.person()), key: key) { _ in [7] }
        }
        #expect(try await bench.desk.outboxCounts().waiting == 2)
    }

    @Test("an undelivered parcel is to be sent again only while it can be")
    func remedies() async throws {
        let bench = try Self.bench(Self.all)
        let id = try await bench.desk.receive(try Self.complaint(Self.person())).reference
        let leased = try #require(
            try await bench.desk.lease(.complainant(.email), limit: 8, retries: 4, forSeconds: 900).first)
        let notice = try #require(Parcel("notice-1"))
        try await bench.desk.settle(
            OutboxSettlement(key: leased.item.key, lease: leased.lease, outcome: .failed(reason: "address-refused")),
            of: notice, in: id, as: .undelivered(reason: "address-refused"))
        #expect(
            try await bench.desk.dossier(of: id).parcels.map(\.remedy)
                == ["correct it and send again: send-again what=notice-1"])
        bench.modules.arrange(Arrangements(tellsTeam: true))
        #expect(
            try await bench.desk.dossier(of: id).parcels.map(\.remedy)
                == ["Hand it over in a way that is safe, or correct or confirm the contact first."])
    }

    @Test("what settles a parcel is decided afresh when another writer got there first", arguments: [1, 2, 3])
    func settling(times: Int) async throws {
        let bench = try Self.bench(Self.all)
        let id = try await bench.desk.receive(try Self.complaint(Self.person())).reference
        let leased = try #require(
            try await bench.desk.lease(.complainant(.email), limit: 8, retries: 4, forSeconds: 900).first)
        let (counter, desk) = (Counter(), bench.desk)
        let rival = try bench.desk(
            over: RivalStore(
                bench.store,
                beforeAppending: {
                    if counter.next() <= times { _ = try? await desk.perform(.establish, on: id) }
                }))
        let notice = try #require(Parcel("notice-1"))
        try await rival.settle(
            OutboxSettlement(key: leased.item.key, lease: leased.lease, outcome: .delivered), of: notice, in: id,
            as: .delivered(by: "email", .email))
        let dossier = try await bench.desk.dossier(of: id)
        #expect(dossier.parcels.map(\.state) == ["delivered"])
        #expect(dossier.history.count { $0.what.contains("arrived") || $0.what.contains("delivered") } == 1)
        #expect(try await bench.store.outbox(of: id).first { $0.item.kind == "notice" }?.state == .delivered)
    }
}
