import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let search = [
        Check("What has changed is to be indexed, each case once, in the order it was changed") { install in
            let store = try await install.open(StoreSamples.council())
            try expect(try await store.searchBacklog(limit: 10), is: nil, "a backlog of nothing")
            for number in 1...3 {
                _ = try await store.open(StoreSamples.opening(number, in: store), at: StoreSamples.now)
            }
            try await store.append(
                [StoreSamples.event("more")], after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
            let ids = (1...3).map(StoreSamples.id)
            let two = SearchBacklog(cases: Array(ids.prefix(2)), position: 2)
            try expect(try await store.searchBacklog(limit: 2), is: two, "the first part")
            try expect(try await store.searchBacklog(limit: 9), is: SearchBacklog(cases: ids, position: 4), "the whole")
            try await store.index([], upTo: 2)
            let rest = SearchBacklog(cases: [ids[2], ids[0]], position: 4)
            try expect(try await store.searchBacklog(limit: 9), is: rest, "what is left")
            try await store.index([], upTo: 4)
            try expect(try await store.searchBacklog(limit: 9), is: nil, "a backlog of nothing")
        },
        Check("A case is found by all words at once, the latest first, and not once it is taken out") { install in
            let store = try await install.open(StoreSamples.council())
            for number in 1...3 {
                _ = try await store.open(StoreSamples.opening(number, in: store), at: StoreSamples.now)
            }
            try await store.index(
                [
                    SearchEntry(id: StoreSamples.id(1), words: [word(1), word(2)]),
                    SearchEntry(id: StoreSamples.id(2), words: [word(1)]),
                    SearchEntry(id: StoreSamples.id(3), words: [word(1), word(2), word(3)]),
                ], upTo: 3)
            try await expectFound([1], [3, 2, 1], in: store)
            try await expectFound([1, 2], [3, 1], in: store)
            try await expectFound([2, 3], [3], in: store)
            try await expectFound([4], [], in: store)
            try await expectFound([1, 4], [], in: store)
            try await expectFound([], [], in: store)
            try expect(try await store.found([word(1)], limit: 2).map(\.id), is: [3, 2].map(StoreSamples.id), "a page")
            try await store.index([SearchEntry(id: StoreSamples.id(3), words: [])], upTo: 3)
            try await store.index([SearchEntry(id: StoreSamples.id(1), words: [word(5)])], upTo: 3)
            try await expectFound([1], [2], in: store)
            try await expectFound([5], [1], in: store)
        },
        Check("An index outlives closing and opening") { install in
            let store = try await install.open(StoreSamples.council())
            _ = try await store.open(StoreSamples.opening(1, in: store), at: StoreSamples.now)
            try await store.index([SearchEntry(id: StoreSamples.id(1), words: [word(1)])], upTo: 1)
            let again = try await install.reopened().open(StoreSamples.council())
            try await expectFound([1], [1], in: again)
            try expect(try await again.searchBacklog(limit: 9), is: nil, "a backlog of nothing")
        },
    ]

    private static func word(_ number: UInt8) -> [UInt8] { [UInt8](repeating: number, count: SearchEntry.length) }

    private static func expectFound(_ words: [UInt8], _ cases: [Int], in store: any CouncilStore) async throws {
        let found = try await store.found(Set(words.map(word)), limit: 50).map(\.id)
        try expect(found, is: cases.map(StoreSamples.id), "the cases found by \(words)")
    }
}
