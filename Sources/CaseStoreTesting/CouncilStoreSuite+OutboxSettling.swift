import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let outboxSettling = [
        Check("Each outcome leaves an item as it says") { install in
            let hand = try await install.outbox()
            try await hand.open(1, outcomes.indices.map { StoreSamples.item("item-\($0)", queue: "Q/\($0)") })
            let first = try await hand.lease()
            try await hand.settle(first, .again(at: now, reason: "busy", holdsQueue: true))
            for (leased, row) in zip(try await hand.lease(), outcomes) { try await hand.settle([leased], row.outcome) }
            for (standing, row) in zip(try await hand.standings(), outcomes) {
                try expect(standing.state, is: row.state, "the state after \(row.outcome)")
                try expect(standing.attempts, is: row.attempts, "the tries after \(row.outcome)")
                try expect(standing.reason, is: row.reason, "the reason after \(row.outcome)")
                try expect(standing.nextAt, is: row.nextAt, "the next try after \(row.outcome)")
            }
        },
        Check("One given back at its first try is as if it had never been taken") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a")])
            try await hand.expectSettled("a", .returned(at: now + 5))
            try await hand.expectLeased([], at: now + 4)
            let leased = try await hand.expectLeased(["a"], retries: 0, at: now + 5)
            try expect(leased[0].attempts, is: 0, "how often it was tried before")
            try expect(leased[0].firstTriedAt, is: nil, "when it was first tried")
        },
        Check("Settling under another lease than the latest does nothing") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a")])
            let stale = try await hand.expectLeased(["a"])
            let latest = try await hand.expectLeased(["a"], at: now + OutboxHand.leased)
            let before = try await hand.standings()
            let leases = [stale[0].lease, [], .init(repeating: 7, count: 16)]
            for outcome in outcomes.map(\.outcome) {
                try await hand.store.settle(
                    leases.map { OutboxSettlement(key: "a", lease: $0, outcome: outcome) }
                        + [OutboxSettlement(key: "no such key", lease: latest[0].lease, outcome: outcome)], at: now)
                let settled = [OutboxSettlement(key: "a", lease: stale[0].lease, outcome: outcome)]
                let version = try await hand.store.history(of: StoreSamples.id(1))?.version.number ?? 0
                try await hand.append(after: version, OutboxChange(at: now, settled: settled))
                try expect(try await hand.standings(), is: before, "the outbox after \(outcome)")
            }
            // A lease that has run out is the latest until somebody takes another.
            try await hand.settle(latest, .delivered, at: now + 10 * OutboxHand.leased)
            try await hand.settle(latest, .failed(reason: "no such address"))
            try await hand.expectCounts(waiting: 0, delivered: 1, nextAt: nil)
        },
        Check("What is sent again waits as if it were new, with its old key and the lane and queue it is now given") {
            install in
            for row in again {
                let hand = try await install.outbox(row.name)
                try await hand.open(1, [StoreSamples.item("old", kind: "notice")])
                for outcome in row.before { try await hand.expectSettled("old", outcome) }
                let item = StoreSamples.item("new", kind: "notice", lane: "letter", queue: "Q/9", notBefore: now + 5)
                try await hand.append(after: 2, OutboxChange(at: now + 1, sentAgain: [item]))
                let standing = try await hand.standings().first
                let lane = row.startsAnew ? "letter" : "team"
                try expect(try await hand.standings().count, is: 1, "how many there are after \(row.name)")
                try expect(standing?.state, is: .waiting, "the state after \(row.name)")
                try expect(standing?.attempts, is: row.startsAnew ? 0 : 1, "the tries after \(row.name)")
                try expect(standing?.reason, is: row.startsAnew ? nil : "busy", "the reason after \(row.name)")
                try expect(standing?.item.lane, is: lane, "the lane after \(row.name)")
                try expect(standing?.item.queue, is: row.startsAnew ? "Q/9" : "Q/1", "the queue after \(row.name)")
                try expect(standing?.writtenAt, is: now, "when it was written, after \(row.name)")
                try await hand.expectLeased([], lane, at: now + 4)
                let leased = try await hand.expectLeased(["old"], lane, at: now + 5)
                try expect(leased[0].firstTriedAt, is: row.startsAnew ? nil : now, "the first try after \(row.name)")
            }
        },
        Check("What is sent again and is not there is written") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a", kind: "notice", number: 1)])
            try await hand.open(2, [StoreSamples.item("b", kind: "notice", number: 2)])
            try await hand.expectSettled("a", .failed(reason: "no such address"))
            let items = [StoreSamples.item("c", kind: "notice", number: 2), StoreSamples.item("d", kind: "code")]
            try await hand.append(after: 2, OutboxChange(at: now, sentAgain: items))
            try expect(try await hand.standings().map(\.item.key), is: ["a", "c", "d"], "the items of the case")
            try expect(try await hand.standings().map(\.state), is: [.failed, .waiting, .waiting], "their states")
            try expect(try await hand.standings(2).map(\.item.key), is: ["b"], "the items of the other case")
        },
        Check("What failed is listed in the order it was written, and sent again by lane or where it has no case") {
            install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a"), StoreSamples.item("b", lane: "letter", queue: "Q/2")])
            for key in ["c", "d"] { _ = try await hand.store.write(StoreSamples.item(key, queue: "Q/\(key)"), at: now) }
            for lane in ["letter", "team"] {
                try await hand.settle(try await hand.lease(lane), .failed(reason: "no such address"))
            }
            let failed = try await hand.store.failedOutbox(limit: 10)
            try expect(failed.map(\.item.key), is: ["a", "b", "c", "d"], "what failed")
            try expect(failed.map(\.id), is: [StoreSamples.id(1), StoreSamples.id(1), nil, nil], "the cases")
            try expect(try await hand.store.failedOutbox(limit: 2).map(\.item.key), is: ["a", "b"], "the first two")
            try expect(try await hand.store.sendFailedAgain(lane: nil, at: now + 1), is: 2, "those of no case")
            try expect(try await hand.store.sendFailedAgain(lane: nil, at: now + 1), is: 0, "those still failed")
            try await hand.expectSettled("c", .failed(reason: "busy"), at: now + 1)
            try expect(try await hand.store.sendFailedAgain(lane: "team", at: now + 2), is: 2, "those of the lane")
            try await hand.expectLeased(["d", "a", "c"], retries: 0, at: now + 2)
            try expect(try await hand.store.failedOutbox(limit: 10).map(\.item.key), is: ["b"], "what is left")
            try expect(try await hand.store.sendFailedAgain(lane: "no lane", at: now), is: 0, "those of no lane")
        },
        Check("What was delivered or dropped is forgotten after a week, and stays counted; what failed is kept") {
            install in
            let hand = try await install.outbox()
            try await hand.open(1, ["a", "b", "c"].map { StoreSamples.item($0) })
            try await hand.expectSettled("a", .delivered)
            try await hand.expectSettled("b", .dropped)
            try await hand.expectSettled("c", .failed(reason: "no such address"))
            let end = now + OutboxHand.week
            try await hand.expectLeased([], at: end - 1)
            try expect(try await hand.standings().map(\.item.key), is: ["a", "b", "c"], "what is known before")
            try await hand.expectLeased([], at: end)
            try expect(try await hand.standings().map(\.item.key), is: ["c"], "what is known after a week")
            try await hand.expectCounts(waiting: 0, delivered: 1, failed: 1, nextAt: nil)
        },
        Check("The numbers are of each lane, and say when the next may be leased") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a", notBefore: now + 10), StoreSamples.item("b")])
            try await hand.open(2, [StoreSamples.item("c", lane: "letter"), StoreSamples.item("d", lane: "e-mail")])
            let all = try await hand.store.outboxCounts(at: now)
            try expect(all.lanes.map(\.lane), is: ["e-mail", "letter", "team"], "the lanes")
            try expect(all.lanes.map(\.nextAt), is: [nil, nil, now + 10], "when the next of each may be leased")
            try expect(all.oldestWaiting, is: now, "when the oldest was written")
            try await hand.expectCounts(waiting: 2, nextAt: now + 99, at: now + 99)
            let leased = try await hand.expectLeased(["a"], at: now + 10)
            try await hand.expectCounts(waiting: 2, nextAt: now + 70, at: now + 10)
            try await hand.settle(leased, .again(at: now + 200, reason: "busy", holdsQueue: false), at: now + 10)
            try await hand.expectCounts(waiting: 2, nextAt: now + 10, at: now + 10)
            try await hand.expectSettled("b", .failed(reason: "no such address"), at: now + 10)
            try await hand.expectCounts(waiting: 1, failed: 1, nextAt: now + 200, at: now + 10)
            try await hand.expectSettled("a", .delivered, at: now + 200)
            try await hand.expectCounts(waiting: 0, delivered: 1, failed: 1, nextAt: nil, at: now + 200)
            try expect(try await hand.counts("letter")?.nextAt, is: now, "when the next letter may be leased")
            try expect(try await hand.counts("e-mail")?.oldestWaiting, is: now, "when the e-mail was written")
        },
    ]

    private static let now = OutboxHand.now

    private struct OutcomeRow {
        let outcome: OutboxSettlement.Outcome
        let state: OutboxStanding.State
        let attempts: Int
        let reason: String?
        let nextAt: Int64?
    }

    /// What each outcome leaves of an item that was tried once before because something was busy.
    private static let outcomes = [
        OutcomeRow(outcome: .delivered, state: .delivered, attempts: 2, reason: nil, nextAt: nil),
        OutcomeRow(
            outcome: .again(at: now + 30, reason: "down", holdsQueue: true), state: .waiting, attempts: 2,
            reason: "down", nextAt: now + 30),
        OutcomeRow(
            outcome: .again(at: now + 40, reason: "full", holdsQueue: false), state: .waiting, attempts: 2,
            reason: "full", nextAt: now + 40),
        OutcomeRow(outcome: .failed(reason: "gone"), state: .failed, attempts: 2, reason: "gone", nextAt: nil),
        OutcomeRow(outcome: .dropped, state: .dropped, attempts: 2, reason: "busy", nextAt: nil),
        OutcomeRow(outcome: .returned(at: now + 50), state: .waiting, attempts: 1, reason: "busy", nextAt: now + 50),
    ]

    private struct AgainRow {
        let name: String
        let before: [OutboxSettlement.Outcome]
        let startsAnew: Bool
    }

    /// What became of an item before it is sent again, and whether it then starts anew.
    private static let again = [
        AgainRow(name: "delivered", before: [.delivered], startsAnew: true),
        AgainRow(name: "failed", before: [.failed(reason: "gone")], startsAnew: true),
        AgainRow(name: "dropped", before: [.dropped], startsAnew: true),
        AgainRow(name: "waiting", before: [.again(at: now + 99, reason: "busy", holdsQueue: true)], startsAnew: false),
        AgainRow(name: "aside", before: [.again(at: now + 99, reason: "busy", holdsQueue: false)], startsAnew: false),
    ]
}
