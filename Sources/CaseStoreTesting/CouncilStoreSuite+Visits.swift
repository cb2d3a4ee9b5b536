import CaseStore

extension CouncilStoreSuite {
    static let visits = [
        Check("What a visit holds comes back under its token, and under no other") { install in
            let store = try await install.open(StoreSamples.council())
            let (mine, other) = (VisitToken.drawn(), VisitToken.drawn())
            try await expectKept(draft, as: mine, after: 0, in: store)
            try await expectKept([], as: other, after: 0, in: store)
            try await expectVisit(KeptVisit(version: 1, body: draft), of: mine, in: store)
            try await expectVisit(KeptVisit(version: 1, body: []), of: other, in: store)
            try await expectVisit(nil, of: .drawn(), in: store)
        },
        Check("A visit to one council is none to another") { install in
            let store = try await install.open(StoreSamples.council())
            let elsewhere = try await install.open(StoreSamples.council("elsewhere"))
            let token = VisitToken.drawn()
            try await expectKept(draft, as: token, after: 0, in: store)
            try await expectVisit(nil, of: token, in: elsewhere)
            try await elsewhere.forget(token)
            try await expectVisit(KeptVisit(version: 1, body: draft), of: token, in: store)
        },
        Check("A visit is written against the version that was read, and a conflict names both") { install in
            let store = try await install.open(StoreSamples.council())
            let token = VisitToken.drawn()
            try await expectKept(draft, as: token, after: 0, in: store)
            try await expectKept([1], as: token, after: 1, in: store)
            for version in [0, 1, 3] {
                let refusal = StoreError.conflict(expected: CaseVersion(number: version), found: CaseVersion(number: 2))
                try await expectRefusal(refusal) {
                    try await store.keep([2], of: token, after: version, until: end, at: StoreSamples.now)
                }
            }
            try await expectVisit(KeptVisit(version: 2, body: [1]), of: token, in: store)
        },
        Check("Of many writes of one visit at once exactly one is made") { install in
            let store = try await install.open(StoreSamples.council())
            let token = VisitToken.drawn()
            try await expectKept(draft, as: token, after: 0, in: store)
            let won = try await withThrowingTaskGroup(of: Bool.self, returning: Int.self) { group in
                for number: UInt8 in 0..<20 { group.addTask { try await wins([number], of: token, in: store) } }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            try expect(won, is: 1, "how many writes were made")
            try expect(try await store.visit(token, at: StoreSamples.now)?.version, is: 2, "the version afterwards")
        },
        Check("A visit is forgotten at its time and not before, and may then begin anew") { install in
            let store = try await install.open(StoreSamples.council())
            let token = VisitToken.drawn()
            try await expectKept(draft, as: token, after: 0, in: store)
            try await expectVisit(KeptVisit(version: 1, body: draft), of: token, in: store, at: end - 1)
            try await expectVisit(nil, of: token, in: store, at: end)
            let refusal = StoreError.conflict(expected: CaseVersion(number: 1), found: CaseVersion(number: 0))
            try await expectRefusal(refusal) {
                try await store.keep([2], of: token, after: 1, until: end + 60, at: end)
            }
            try await store.keep([3], of: token, after: 0, until: end + 60, at: end)
            try await expectVisit(KeptVisit(version: 1, body: [3]), of: token, in: store, at: end)
        },
        Check("Writing again keeps a visit for longer") { install in
            let store = try await install.open(StoreSamples.council())
            let token = VisitToken.drawn()
            try await expectKept(draft, as: token, after: 0, in: store)
            try await store.keep([1], of: token, after: 1, until: end + 60, at: end - 1)
            try await expectVisit(KeptVisit(version: 2, body: [1]), of: token, in: store, at: end + 59)
        },
        Check("A visit that is forgotten is gone at once, and forgetting none is no fault") { install in
            let store = try await install.open(StoreSamples.council())
            let (token, other) = (VisitToken.drawn(), VisitToken.drawn())
            try await expectKept(draft, as: token, after: 0, in: store)
            try await expectKept(draft, as: other, after: 0, in: store)
            try await store.forget(token)
            try await store.forget(token)
            try await expectVisit(nil, of: token, in: store)
            try await expectVisit(KeptVisit(version: 1, body: draft), of: other, in: store)
        },
        Check("A visit outlives closing and opening, where anything does") { install in
            let token = VisitToken.drawn()
            try await expectKept(draft, as: token, after: 0, in: try await install.open(StoreSamples.council()))
            let store = try await install.reopened().open(StoreSamples.council())
            try await expectVisit(KeptVisit(version: 1, body: draft), of: token, in: store)
        },
        Check("What a visit holds may be large, or any bytes") { install in
            let store = try await install.open(StoreSamples.council())
            for body: [UInt8] in [Array(0...255), .init(repeating: 7, count: 300_000)] {
                let token = VisitToken.drawn()
                try await expectKept(body, as: token, after: 0, in: store)
                try expect(
                    try await store.visit(token, at: StoreSamples.now)?.body == body, "\(body.count) bytes changed")
            }
        },
    ]

    private static let draft = Array("Sample Draft".utf8)
    private static let end = StoreSamples.now + 1_800

    private static func expectKept(
        _ body: [UInt8], as token: VisitToken, after version: Int, in store: any CouncilStore
    ) async throws {
        let kept = try await store.keep(body, of: token, after: version, until: end, at: StoreSamples.now)
        try expect(kept, is: version + 1, "the version it has now")
    }

    private static func expectVisit(
        _ wanted: KeptVisit?, of token: VisitToken, in store: any CouncilStore, at now: Int64 = StoreSamples.now
    ) async throws {
        try expect(try await store.visit(token, at: now), is: wanted, "the visit")
    }

    private static func wins(_ body: [UInt8], of token: VisitToken, in store: any CouncilStore) async throws -> Bool {
        do {
            try await store.keep(body, of: token, after: 1, until: end, at: StoreSamples.now)
            return true
        } catch StoreError.conflict {
            return false
        }
    }
}
