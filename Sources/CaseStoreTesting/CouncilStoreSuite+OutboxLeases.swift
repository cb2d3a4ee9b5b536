import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let outboxLeases = [
        Check("Items of one queue go one after another as they were written, whatever their lanes") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("c"), StoreSamples.item("a")])
            try await hand.open(2, [StoreSamples.item("b", lane: "letter"), StoreSamples.item("d", notBefore: 0)])
            for (key, lane) in [("c", "team"), ("a", "team"), ("b", "letter"), ("d", "team")] {
                let leased = try await hand.expectLeased([key], lane)
                for lane in ["team", "letter"] { try await hand.expectLeased([], lane) }
                try await hand.settle(leased, .delivered)
            }
        },
        Check("Other queues go on while one is out or waits to be tried again") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a1"), StoreSamples.item("a2")])
            try await hand.open(2, [StoreSamples.item("b1", queue: "Q/2"), StoreSamples.item("b2", queue: "Q/2")])
            let first = try await hand.expectLeased(["a1"], limit: 1)
            let second = try await hand.expectLeased(["b1"])
            try await hand.settle(first, .again(at: now + 30, reason: "busy", holdsQueue: true))
            try await hand.settle(second, .delivered)
            try await hand.expectSettled("b2", .delivered)
            try await hand.expectLeased([], at: now + 29)
            try await hand.expectSettled("a1", .delivered, at: now + 30)
            try await hand.expectLeased(["a2"], at: now + 30)
        },
        Check("One that has stepped aside lets those behind it go, until it holds its queue again") { install in
            let hand = try await install.outbox()
            try await hand.open(1, ["a", "b", "c"].map { StoreSamples.item($0) })
            try await hand.expectSettled("a", .again(at: now + 30, reason: "busy", holdsQueue: false))
            try await hand.expectSettled("b", .delivered)
            let last = try await hand.expectLeased(["c"])
            let aside = try await hand.expectLeased(["a"], at: now + 30)
            try await hand.settle(last, .returned(at: now))
            try await hand.settle(aside, .again(at: now + 90, reason: "busy", holdsQueue: true))
            try await hand.expectLeased([], at: now + 89)
            try await hand.expectSettled("a", .failed(reason: "no such address"), at: now + 90)
            try await hand.expectLeased(["c"], at: now + 90)
        },
        Check("Of a lane the oldest are leased, within the limit, and no more tried ones than wanted") { install in
            let hand = try await install.outbox()
            try await hand.open(1, ["a", "b", "c", "d"].map { StoreSamples.item($0, queue: "Q/\($0)") })
            try await hand.open(2, [StoreSamples.item("other", lane: "letter", queue: "Q/a")])
            let tried = try await hand.expectLeased(["a", "b", "c"], limit: 3)
            try await hand.settle(tried, .again(at: now, reason: "busy", holdsQueue: true))
            for (limit, retries, keys) in leases {
                let leased = try await hand.expectLeased(keys, limit: limit, retries: retries)
                try await hand.settle(leased, .returned(at: now))
            }
            try await hand.expectLeased([], "no lane")
        },
        Check("What could have gone for longest is leased first, though it was written last; nothing goes too early") {
            install in
            let hand = try await install.outbox()
            let moments = [("a", now + 20), ("b", now + 10), ("c", now), ("d", now + 10)]
            try await hand.open(1, moments.map { StoreSamples.item($0.0, queue: "Q/\($0.0)", notBefore: $0.1) })
            try await hand.expectSettled("c", .delivered)
            try await hand.expectLeased([], at: now + 9)
            try await hand.expectLeased(["b", "d", "a"], at: now + 20)
        },
        Check("A lease counts as a try, runs out, and is then anyone's") { install in
            let hand = try await install.outbox()
            try await hand.open(1, [StoreSamples.item("a")])
            var leased = try await hand.expectLeased(["a"])
            try expect(leased[0].attempts, is: 0, "how often it was tried before")
            try expect(leased[0].firstTriedAt, is: nil, "when it was first tried")
            try expect(try await hand.standings()[0].attempts, is: 1, "how often it was tried")
            try await hand.expectLeased([], at: now + OutboxHand.leased - 1)
            leased += try await hand.expectLeased(["a"], at: now + OutboxHand.leased)
            try expect(leased[1].attempts, is: 1, "how often it was tried before the second time")
            try expect(leased[1].firstTriedAt, is: now, "when it was first tried, the second time")
            try expect(leased[0].lease != leased[1].lease, "two leases are the same")
        },
        Check("Leases are void once the store is opened again, and the try stays counted") { install in
            var hand = try await install.outbox()
            try await hand.open(1, ["a", "b"].map { StoreSamples.item($0) })
            let leased = try await hand.expectLeased(["a"])
            _ = try await install.open(hand.store.council)
            try await hand.expectLeased([])
            await hand.store.close()
            hand = try await install.reopened().outbox()
            try await hand.settle(leased, .delivered)
            try expect(try await hand.standings()[0].state, is: .waiting, "the state after settling with a void lease")
            let again = try await hand.expectLeased(["a"])
            try expect(again.first?.attempts, is: 1, "how often it was tried before")
        },
        Check("One that is sent again waits while a later one of its queue is out") { install in
            let hand = try await install.outbox()
            try await hand.open(1, ["a", "b", "c"].map { StoreSamples.item($0) })
            try await hand.expectSettled("a", .failed(reason: "no such address"))
            let later = try await hand.expectLeased(["b"])
            try await hand.append(after: 2, OutboxChange(at: now, sentAgain: [StoreSamples.item("a")]))
            try await hand.expectCounts(waiting: 3, nextAt: now + OutboxHand.leased)
            try await hand.expectLeased([])
            try await hand.settle(later, .again(at: now, reason: "busy", holdsQueue: true))
            for key in ["a", "b", "c"] { try await hand.expectSettled(key, .delivered) }
        },
        Check("Sixteen that lease at once never get the same item twice, and together get all") { install in
            let hand = try await install.outbox()
            for number in 1...20 {
                let keys = (1...5).map { "item-\(number)-\($0)" }
                try await hand.open(number, keys.map { StoreSamples.item($0, queue: "Q/\($0)") })
            }
            let keys = try await withThrowingTaskGroup(of: [String].self, returning: [String].self) { group in
                for _ in 0..<16 { group.addTask { try await leaseUntilNoneIsLeft(hand) } }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            try expect(keys.count, is: 100, "how many were leased")
            try expect(Set(keys).count, is: 100, "how many different ones were leased")
        },
    ]

    private static let now = OutboxHand.now

    /// A limit, how many may have been tried, and what is leased where a, b and c have been tried and d has not.
    private static let leases: [(limit: Int, retries: Int, keys: [String])] = [
        (0, 10, []), (-1, 10, []), (10, 0, ["d"]), (10, -1, ["d"]), (10, 1, ["a", "d"]), (10, 2, ["a", "b", "d"]),
        (10, 10, ["a", "b", "c", "d"]), (2, 10, ["a", "b"]), (2, 1, ["a", "d"]), (1, 1, ["a"]), (1, 0, ["d"]),
    ]

    private static func leaseUntilNoneIsLeft(_ hand: OutboxHand) async throws -> [String] {
        var keys: [String] = []
        while case let leased = try await hand.lease(limit: 3), !leased.isEmpty { keys += leased.map(\.item.key) }
        return keys
    }
}
