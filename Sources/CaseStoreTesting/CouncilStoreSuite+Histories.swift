import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let histories = [
        Check("What was opened and appended is read back, oldest first") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            try await store.append([more], after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
            let wanted = StoreSamples.opening(1, in: store).events + [more]
            let found = try await store.history(of: StoreSamples.id(1))
            try expect(found, is: History(id: StoreSamples.id(1), events: wanted), "the history")
        },
        Check("An append at another version than the one read is refused, naming both") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            for number in [0, 1, 3] {
                let refusal = StoreError.conflict(expected: CaseVersion(number: number), found: CaseVersion(number: 2))
                try await expectRefusal(refusal) {
                    try await store.append([more], after: CaseVersion(number: number), summary: StoreSamples.summary(1))
                }
            }
            try expect(try await store.history(of: StoreSamples.id(1))?.version.number, is: 2, "the version afterwards")
        },
        Check("A case that is not there has no history and no code, and takes no events") { install in
            let store = try await install.open(StoreSamples.council())
            try expect(try await store.history(of: StoreSamples.id(9)), is: nil, "the history")
            try expect(try await store.codeMAC(of: StoreSamples.id(9)), is: nil, "the code")
            try await expectRefusal(.noSuchCase) {
                try await store.append([more], after: .none, summary: StoreSamples.summary(9))
            }
            try expect(try await store.caseCount(), is: 0, "the number of cases")
        },
        Check("A reference is given to one case only") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            try await expectRefusal(.referenceTaken) {
                _ = try await store.open(StoreSamples.opening(1, in: store), at: StoreSamples.now)
            }
            try expect(try await store.history(of: StoreSamples.id(1))?.version.number, is: 2, "the version afterwards")
        },
        Check("Nothing is opened or appended without an event") { install in
            let store = try await install.open(StoreSamples.council())
            let empty = CaseOpening(codeMAC: [1], events: [], summary: StoreSamples.summary(1), reply: nil)
            try await expectRefusal(.noEvents) { _ = try await store.open(empty, at: StoreSamples.now) }
            try await expectOpened(1, in: store)
            try await expectRefusal(.noEvents) {
                try await store.append([], after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
            }
        },
        Check("A payload may be empty, large, or any bytes") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let payloads: [[UInt8]] = [
                [], [UInt8](repeating: 0, count: 3), Array(0...255), .init(repeating: 7, count: 300_000),
            ]
            let events = payloads.map { StoredEvent(name: "recorded", version: 3, payload: $0) }
            try await store.append(events, after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
            let found = try await store.history(of: StoreSamples.id(1))
            try expect(found?.events.suffix(4).map(\.payload), is: payloads, "the payloads")
        },
        Check("A code's MAC is kept, and is right for its own words and purpose only") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let words = Array(StoreSamples.id(1).reference.utf8) + Array("four words".utf8)
            let kept = try await store.codeMAC(of: StoreSamples.id(1)) ?? []
            try expect(store.matches(kept, .accessCode, of: words), "the right words do not match")
            try expect(!store.matches(kept, .accessCode, of: words + [0]), "other words match")
            try expect(!store.matches(kept, .replyKey, of: words), "the code of another purpose matches")
            try expect(!store.matches([], .accessCode, of: words), "no code at all matches")
        },
    ]

    static let more = StoreSamples.event("more", name: "acknowledged")

    static func expectOpened(_ number: Int, in store: any CouncilStore) async throws {
        let outcome = try await store.open(StoreSamples.opening(number, in: store), at: StoreSamples.now)
        try expect(outcome, is: .opened, "the outcome of opening case \(number)")
    }

    static func expectRefusal(_ wanted: StoreError, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as StoreError {
            return try expect(error, is: wanted, "the refusal")
        }
        throw CheckFailure("nothing was thrown where this was wanted: \(wanted)")
    }
}
