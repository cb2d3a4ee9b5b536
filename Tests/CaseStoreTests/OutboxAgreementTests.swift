import CaseStore
import CaseStoreSQLite
import CaseStoreTesting
import Testing

/// The store in memory finds each item's turn anew, the store in SQLite keeps it: whatever is done, they agree.
@Suite("The outboxes of both stores")
struct OutboxAgreementTests {
    @Test("agree after every one of four hundred steps drawn by chance", arguments: 1...4)
    func agree(seed: UInt64) async throws {
        var pair = try await StorePair(seed: seed)
        for step in 1...400 {
            let done = try await pair.step()
            try await pair.expectAgreement("seed \(seed), step \(step): \(done)")
        }
        try await pair.expectSoundness()
    }
}

/// Two stores to which the same is done.
struct StorePair {
    private let data: DataFolderOnDisk
    private var plainStores = InMemoryStores()
    private var stores: SQLiteStores
    private var plain: InMemoryStore
    private var store: SQLiteStore
    private var chance: Chance
    private var now = StoreSamples.now
    private var written = 0
    private var versions: [Int] = []
    private var out: [(plain: LeasedItem, kept: LeasedItem)] = []

    init(seed: UInt64) async throws {
        data = try DataFolderOnDisk()
        chance = Chance(state: seed)
        stores = try data.stores()
        plain = await plainStores.open(try StoreSamples.council())
        store = try await stores.open(StoreSamples.council())
        try await store.keep(StoreSamples.module, lastGood: true)
        try await openCase()
    }

    /// Does something, and says what.
    mutating func step() async throws -> String {
        now += [0, 0, 1, 7, 20][chance.below(5)]
        switch chance.below(40) {
        case 0: return try await reopen()
        case 1...3: return try await openCase()
        case 4...7: return try await append()
        case 8...9: return try await write()
        case 10...19: return try await lease()
        case 20...37: return try await settle()
        case 38: return try await sendFailedAgain()
        default:
            now += 4 * 86_400
            return "four days pass"
        }
    }

    func expectAgreement(_ done: String) async throws {
        let counts = (try await plain.outboxCounts(at: now), try await store.outboxCounts(at: now))
        try #require(counts.0 == counts.1, "\(done)")
        let failed = (try await plain.failedOutbox(limit: 9), try await store.failedOutbox(limit: 9))
        try #require(failed.0 == failed.1, "\(done)")
        let id = StoreSamples.id(Int(now) % versions.count)
        let standings = (try await plain.outbox(of: id), try await store.outbox(of: id))
        try #require(standings.0 == standings.1, "\(done)")
    }

    func expectSoundness() async throws {
        for number in versions.indices {
            let id = StoreSamples.id(number)
            #expect(try await plain.outbox(of: id) == store.outbox(of: id))
        }
        #expect(try await store.verify().problems == [])
        #expect(written > 50)
        await stores.close()
    }
}

extension StorePair {
    private mutating func reopen() async throws -> String {
        await plain.close()
        await stores.close()
        stores = try data.stores()
        plain = await plainStores.open(try StoreSamples.council())
        store = try await stores.open(StoreSamples.council())
        return "reopened"
    }

    @discardableResult
    private mutating func openCase() async throws -> String {
        let items = (0...chance.below(3)).map { _ in newItem() }
        for store in [plain, store] as [any CouncilStore] {
            let opening = StoreSamples.opening(versions.count, in: store, outbox: items)
            #expect(try await store.open(opening, at: now) == .opened)
        }
        versions.append(2)
        return "opened with \(items)"
    }

    private mutating func append() async throws -> String {
        let number = chance.below(versions.count)
        var change = OutboxChange(at: now, written: [newItem()])
        if chance.below(3) > 0 { change.sentAgain = (0...chance.below(2)).map { _ in newItem() } }
        var plainChange = change
        if chance.below(3) == 0, let (plain, kept) = takeOut() {
            let outcome = outcome()
            plainChange.settled = [OutboxSettlement(key: plain.item.key, lease: plain.lease, outcome: outcome)]
            change.settled = [OutboxSettlement(key: kept.item.key, lease: kept.lease, outcome: outcome)]
        }
        for (store, change) in [(plain, plainChange), (store, change)] as [(any CouncilStore, OutboxChange)] {
            try await store.append(
                [StoreSamples.event("more")], after: CaseVersion(number: versions[number]),
                summary: StoreSamples.summary(number), outbox: change)
        }
        versions[number] += 1
        return "appended to \(number): \(change)"
    }

    private mutating func write() async throws -> String {
        let item = StoreSamples.item("digest-\(chance.below(4))", lane: lane(), queue: queue(), notBefore: now)
        let done = try await (plain.write(item, at: now), store.write(item, at: now))
        try #require(done.0 == done.1, "\(item)")
        return "wrote \(item)"
    }

    private mutating func lease() async throws -> String {
        let (lane, limit, retries) = (lane(), chance.below(5), chance.below(4))
        let end = now + 1 + Int64(chance.below(40))
        let leased = try await plain.lease(lane: lane, limit: limit, retries: retries, until: end, at: now)
        let kept = try await store.lease(lane: lane, limit: limit, retries: retries, until: end, at: now)
        try #require(leased.map(Seen.init) == kept.map(Seen.init), "\(leased), \(kept)")
        out += zip(leased, kept).map { (plain: $0, kept: $1) }
        return "leased \(leased)"
    }

    private mutating func settle() async throws -> String {
        guard let (leased, kept) = takeOut() else { return "nothing" }
        let outcome = outcome()
        try await plain.settle([OutboxSettlement(key: leased.item.key, lease: leased.lease, outcome: outcome)], at: now)
        try await store.settle([OutboxSettlement(key: kept.item.key, lease: kept.lease, outcome: outcome)], at: now)
        return "settled \(leased.item.key): \(outcome)"
    }

    private mutating func sendFailedAgain() async throws -> String {
        let lane = chance.below(2) == 0 ? nil : lane()
        let sent = try await (plain.sendFailedAgain(lane: lane, at: now), store.sendFailedAgain(lane: lane, at: now))
        try #require(sent.0 == sent.1)
        return "sent again \(sent.0)"
    }
}

extension StorePair {
    /// What can be compared of a lease: all but the lease.
    private struct Seen: Equatable {
        let item: OutboxItem
        let attempts: Int
        let written: Int64
        let tried: Int64?

        init(_ leased: LeasedItem) {
            item = leased.item
            attempts = leased.attempts
            written = leased.writtenAt
            tried = leased.firstTriedAt
        }
    }

    private mutating func takeOut() -> (LeasedItem, LeasedItem)? {
        guard !out.isEmpty else { return nil }
        // Some stay, so that they are settled twice or too late.
        let index = chance.below(out.count)
        return chance.below(4) == 0 ? out[index] : out.remove(at: index)
    }

    private mutating func newItem() -> OutboxItem {
        written += 1
        return StoreSamples.item(
            "item-\(written)", kind: "notice", number: chance.below(4), lane: lane(), queue: queue(),
            notBefore: now - 5 + Int64(chance.below(25)))
    }

    private mutating func outcome() -> OutboxSettlement.Outcome {
        let moment = now + Int64(chance.below(30))
        return switch chance.below(9) {
        case 0...2: .delivered
        case 3: .again(at: moment, reason: "busy", holdsQueue: true)
        case 4...5: .again(at: moment, reason: "busy", holdsQueue: false)
        case 6: .failed(reason: "gone")
        case 7: .dropped
        default: .returned(at: moment)
        }
    }

    private mutating func lane() -> String { ["team", "letter"][chance.below(2)] }
    private mutating func queue() -> String { "Q/\(chance.below(4))" }
}

/// Numbers that look drawn by chance and are the same for the same seed.
struct Chance {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
