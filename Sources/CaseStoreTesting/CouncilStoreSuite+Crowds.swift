import CaseStore

extension CouncilStoreSuite {
    static let crowds = [
        Check("Of many appends at one version exactly one is made, and the rest are told so") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let won = try await withThrowingTaskGroup(of: Bool.self, returning: Int.self) { group in
                for number in 0..<40 {
                    group.addTask { try await wins(StoreSamples.event("by \(number)"), in: store) }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try expect(won, is: 1, "how many appends were made")
            try expect(try await store.history(of: StoreSamples.id(1))?.version.number, is: 3, "the version afterwards")
        },
        Check("Two hundred cases opened at once are all there, each with its own events") { install in
            let store = try await install.open(StoreSamples.council())
            try await openAtOnce(1...200, in: store)
            try expect(try await store.caseCount(), is: 200, "the number of cases")
            for number in 1...200 {
                let found = try await store.history(of: StoreSamples.id(number))
                try expect(
                    found?.events, is: StoreSamples.opening(number, in: store).events, "the events of case \(number)")
            }
        },
        Check("One that is refused does not spoil those that came with it") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let refused = try await withThrowingTaskGroup(of: Bool.self, returning: Int.self) { group in
                for number in 2...60 {
                    group.addTask { try await isRefused(number % 3 == 0 ? 1 : number, in: store) }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try expect(refused, is: 20, "how many openings were refused")
            try expect(try await store.caseCount(), is: 40, "the number of cases")
        },
        Check("An append whose caller is cancelled is made once or refused, never twice or by halves") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let tasks = (0..<20).map { _ in
                let task = Task { try await wins(more, in: store) }
                task.cancel()
                return task
            }
            var won = 0
            for task in tasks where try await task.value { won += 1 }
            try expect(won, is: 1, "how many callers were told that theirs was made")
            try expect(try await store.history(of: StoreSamples.id(1))?.version.number, is: 3, "the version afterwards")
        },
    ]

    /// Opens cases from as many tasks.
    static func openAtOnce(_ numbers: ClosedRange<Int>, in store: any CouncilStore) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in numbers { group.addTask { try await expectOpened(number, in: store) } }
            try await group.waitForAll()
        }
    }

    private static func wins(_ event: StoredEvent, in store: any CouncilStore) async throws -> Bool {
        do {
            try await store.append([event], after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
            return true
        } catch StoreError.conflict {
            return false
        }
    }

    private static func isRefused(_ number: Int, in store: any CouncilStore) async throws -> Bool {
        do {
            try await expectOpened(number, in: store)
            return false
        } catch StoreError.referenceTaken {
            return true
        }
    }
}
