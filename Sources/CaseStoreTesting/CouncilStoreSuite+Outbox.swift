import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let outbox = [
        Check("What is written with a case stands in the order it was written, and is leased with its reference") {
            install in
            let hand = try await install.outbox()
            let items = [
                StoreSamples.item("b"), StoreSamples.item("a", lane: "complainant-email", queue: "Q/2"),
            ]
            try await hand.open(1, items)
            try await hand.append(after: 2, OutboxChange(at: now + 1, written: [StoreSamples.item("c", notBefore: 9)]))
            let standings = try await hand.standings()
            try expect(standings.map(\.item), is: items + [StoreSamples.item("c", notBefore: 9)], "the items")
            try expect(standings.map(\.id), is: .init(repeating: StoreSamples.id(1), count: 3), "their cases")
            try expect(standings.map(\.state), is: [.waiting, .waiting, .waiting], "their states")
            try expect(standings.map(\.writtenAt), is: [now, now, now + 1], "when they were written")
            try expect(standings.map(\.nextAt), is: [now, now, 9], "when they are tried")
            let leased = try await hand.expectLeased(["b"])
            try expect(leased.first?.item, is: items[0], "what was leased")
            try expect(leased.first?.id, is: StoreSamples.id(1), "its case")
            try expect(leased.first?.writtenAt, is: now, "when it was written")
            try expect(leased.first?.lease.count, is: 16, "the length of a lease")
        },
        Check("A case that is not opened writes nothing") { install in
            let hand = try await install.outbox()
            let reply = StoreSamples.reply("key", in: hand.store)
            _ = try await hand.store.open(StoreSamples.opening(1, in: hand.store, reply: reply), at: now)
            let item = [StoreSamples.item("a")]
            try await expectRefusal(.referenceTaken) { try await hand.open(1, item) }
            let kept = StoreSamples.opening(2, in: hand.store, reply: reply, outbox: item)
            try expect(
                try await hand.store.open(kept, at: now), is: .alreadyKept(.replay(reply.body)), "the outcome")
            let empty = CaseOpening(
                codeMAC: [1], events: [], summary: StoreSamples.summary(3), reply: nil, outbox: item)
            try await expectRefusal(.noEvents) { _ = try await hand.store.open(empty, at: now) }
            try expect(try await hand.store.outboxCounts(at: now).lanes, is: [], "the lanes")
        },
        Check("A key that is in use or no key at all is refused, and with it the case or the append") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a")])
            for items in unwritable {
                try await expectRefusal(.unwritable(hand.store.council)) { try await hand.open(2, items) }
                try await expectRefusal(.unwritable(hand.store.council)) {
                    try await hand.append(after: 2, OutboxChange(at: now, written: items))
                }
                try await expectRefusal(.unwritable(hand.store.council)) {
                    try await hand.append(after: 2, OutboxChange(at: now, sentAgain: items))
                }
            }
            try expect(try await hand.store.history(of: StoreSamples.id(1))?.version.number, is: 2, "the version")
            try expect(try await hand.store.caseCount(), is: 1, "the number of cases")
            try await hand.expectCounts(waiting: 1, nextAt: now)
        },
        Check("An append that is refused changes nothing in the outbox") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a"), StoreSamples.item("b", queue: "Q/2")])
            try await hand.expectSettled("a", .failed(reason: "no such address"))
            let leased = try await hand.expectLeased(["b"])
            let before = try await hand.standings()
            let change = OutboxChange(
                at: now, written: [StoreSamples.item("c")], sentAgain: [StoreSamples.item("a")],
                settled: [OutboxSettlement(key: "b", lease: leased[0].lease, outcome: .delivered)])
            let conflict = StoreError.conflict(expected: CaseVersion(number: 1), found: CaseVersion(number: 2))
            try await expectRefusal(conflict) { try await hand.append(after: 1, change) }
            try await expectRefusal(.noEvents) {
                try await hand.store.append(
                    [], after: CaseVersion(number: 2), summary: StoreSamples.summary(1), outbox: change)
            }
            try await expectRefusal(.noSuchCase) {
                try await hand.store.append([more], after: .none, summary: StoreSamples.summary(9), outbox: change)
            }
            try expect(try await hand.standings(), is: before, "the outbox afterwards")
            try await hand.append(after: 2, change)
            let states = try await hand.standings().map(\.state)
            try expect(states, is: [.waiting, .delivered, .waiting], "the states after the append")
        },
        Check("What belongs to no case is written once while its key is known, a week after it was delivered") {
            install in
            let hand = try await install.outbox()
            let digest = StoreSamples.item("digest-2026-03-23")
            try expect(try await hand.store.write(digest, at: now), "the first was not written")
            try expect(!(try await hand.store.write(digest, at: now)), "a second was written while the first waits")
            let leased = try await hand.expectLeased([digest.key])
            try expect(leased[0].id, is: nil, "its case")
            try expect(!(try await hand.store.write(digest, at: now)), "a second was written while the first is out")
            try await hand.settle(leased, .delivered)
            let end = now + OutboxHand.week
            try expect(!(try await hand.store.write(digest, at: end - 1)), "a second was written within the week")
            try expect(try await hand.store.write(digest, at: end), "none was written after the week")
            try await hand.expectCounts(waiting: 1, delivered: 1, nextAt: end, at: end)
            try await expectRefusal(.unwritable(hand.store.council)) {
                _ = try await hand.store.write(StoreSamples.item("no key"), at: now)
            }
        },
        Check("What one council is to send is nothing to another") { install in
            let (hand, elsewhere) = (try await install.outbox(), try await install.outbox("elsewhere"))
            try await hand.open(1, [StoreSamples.item("a")])
            try await elsewhere.open(1, [])
            try await elsewhere.expectLeased([])
            try expect(try await elsewhere.standings(), is: [], "the other's outbox")
            try expect(try await elsewhere.store.outboxCounts(at: now).lanes, is: [], "the other's lanes")
            try expect(try await elsewhere.store.write(StoreSamples.item("a"), at: now), "the key was taken elsewhere")
            try await hand.expectLeased(["a"])
        },
        Check("What is to be sent and belongs to no case is nothing amiss where there is no case") { install in
            let hand = try await install.outbox()
            try expect(try await hand.store.write(StoreSamples.item("list"), at: now), "the list was not taken")
            try expect(try await hand.store.verify().problems, is: [], "the problems")
        },
        Check("What is to be sent outlives closing and opening, where anything does") { install in
            var hand = try await install.outbox()
            try await hand.store.keep(StoreSamples.module, lastGood: true)
            try await hand.open(1, ["a", "b", "c", "d"].map { StoreSamples.item($0, queue: "Q/\($0)") })
            try await hand.expectSettled("a", .delivered)
            try await hand.expectSettled("b", .failed(reason: "no such address"))
            try await hand.expectSettled("c", .again(at: now + 90, reason: "busy", holdsQueue: true))
            let before = (try await hand.standings(), try await hand.store.outboxCounts(at: now))
            await hand.store.close()
            hand = try await install.reopened().outbox()
            try expect(try await hand.standings(), is: before.0, "the outbox")
            try expect(try await hand.store.outboxCounts(at: now), is: before.1, "the numbers")
            let report = try await hand.store.verify()
            try expect(report.problems, is: [], "the problems")
            try expect(report.checked.outboxItems, is: 4, "the items checked")
        },
    ]

    private static let now = OutboxHand.now

    private static let unwritable = [
        [StoreSamples.item("a", kind: "another")],
        [StoreSamples.item("new"), StoreSamples.item("new", kind: "another")],
        [StoreSamples.item("new"), StoreSamples.item("")],
        [StoreSamples.item("two words")],
        [StoreSamples.item("naïve")],
        [StoreSamples.item(String(repeating: "k", count: 81))],
        [StoreSamples.item("new", kind: "")],
        [StoreSamples.item("new", lane: "")],
        [StoreSamples.item("new", queue: "")],
    ]
}
