import CaseStore

extension CouncilStoreSuite {
    static let replies = [
        Check("A repeated request is answered with the same bytes and opens nothing") { install in
            let store = try await install.open(StoreSamples.council())
            let reply = StoreSamples.reply("key", in: store)
            try await expect(openWith(reply, 1, in: store), is: .opened, "the first outcome")
            try await expect(openWith(reply, 2, in: store), is: .alreadyKept(.replay(reply.body)), "the second outcome")
            let kept = try await store.keptReply(
                keyMAC: reply.keyMAC, fingerprint: reply.fingerprint, at: StoreSamples.now)
            try expect(kept, is: .replay(reply.body), "what is kept")
            try expect(try await store.caseCount(), is: 1, "the number of cases")
        },
        Check("A key that came with another request is refused") { install in
            let store = try await install.open(StoreSamples.council())
            _ = try await openWith(StoreSamples.reply("key", in: store), 1, in: store)
            let other = StoreSamples.reply("key", to: "another request", in: store)
            try await expect(
                openWith(other, 2, in: store), is: .alreadyKept(.keyUsedForAnotherRequest), "the second outcome")
            try expect(try await store.history(of: StoreSamples.id(2)), is: nil, "the second case")
        },
        Check("An answer is forgotten at its time and not before, and its key may be used again") { install in
            let store = try await install.open(StoreSamples.council())
            let reply = StoreSamples.reply("key", in: store)
            _ = try await openWith(reply, 1, in: store)
            let last = try await openWith(reply, 2, in: store, at: reply.keptUntil - 1)
            try expect(last, is: .alreadyKept(.replay(reply.body)), "the outcome a second before")
            let kept = try await store.keptReply(
                keyMAC: reply.keyMAC, fingerprint: reply.fingerprint, at: reply.keptUntil)
            try expect(kept, is: nil, "what is kept at its time")
            try await expect(openWith(reply, 2, in: store, at: reply.keptUntil), is: .opened, "the outcome at its time")
        },
        Check("One request sent from twenty tasks at once opens one case") { install in
            let store = try await install.open(StoreSamples.council())
            let reply = StoreSamples.reply("key", in: store)
            let outcomes = try await withThrowingTaskGroup(of: OpeningOutcome.self, returning: [OpeningOutcome].self) {
                group in
                for number in 1...20 { group.addTask { try await openWith(reply, number, in: store) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            try expect(outcomes.filter { $0 == .opened }.count, is: 1, "how many were opened")
            let replays = outcomes.filter { $0 == .alreadyKept(.replay(reply.body)) }.count
            try expect(replays, is: 19, "how many were replayed")
            try expect(try await store.caseCount(), is: 1, "the number of cases")
        },
    ]

    private static func openWith(
        _ reply: ReplyToKeep, _ number: Int, in store: any CouncilStore, at now: Int64 = StoreSamples.now
    ) async throws -> OpeningOutcome {
        try await store.open(StoreSamples.opening(number, in: store, reply: reply), at: now)
    }
}
