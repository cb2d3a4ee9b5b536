import CaseKernel
import CaseStore

extension CouncilStoreSuite {
    static let worklists = [
        Check("The worklist is in order: next deadline, none last, then day received, then reference") { install in
            let store = try await install.open(StoreSamples.council())
            let wanted = try await openWorklist(in: store)
            try expect(try await store.summaries(SummaryQuery(.all, limit: 100)), is: wanted, "every case")
            let open = wanted.filter(\.isOpen)
            try expect(try await store.summaries(SummaryQuery(.open, limit: 100)), is: open, "the open cases")
        },
        Check("Pages of any length put together are the worklist, each case once") { install in
            let store = try await install.open(StoreSamples.council())
            let wanted = try await openWorklist(in: store)
            for limit in [1, 2, 7, 30, 31] {
                let all = try await pages(.all, limit, of: store)
                try expect(all, is: wanted, "every case in pages of \(limit)")
                let open = try await pages(.open, limit, of: store)
                try expect(open, is: wanted.filter(\.isOpen), "the open cases in pages of \(limit)")
            }
        },
        Check("Every filter in every order, in pages, is what sorting everything gives, and is counted") { install in
            let store = try await install.open(StoreSamples.council())
            let all = try await variedWorklist(in: store)
            for (filter, scope) in filters.flatMap({ filter in [(filter, SummaryQuery.Scope.open), (filter, .all)] }) {
                for (order, descending) in SummaryQuery.Order.allCases.flatMap({ [($0, false), ($0, true)] }) {
                    let query = SummaryQuery(scope, where: filter, by: order, descending: descending, limit: 1_000)
                    let wanted = all.filter(query.lists).sorted(by: query.precedes)
                    var found: [CaseSummary] = []
                    while true {
                        let page = try await store.summaries(
                            SummaryQuery(
                                scope, where: filter, by: order, descending: descending, limit: 7, after: found.last))
                        if page.isEmpty { break }
                        found += page
                    }
                    try expect(found, is: wanted, "what \(filter) lists by \(order.rawValue)")
                    try expect(try await store.summaryCount(query, upTo: 1_000), is: wanted.count, "how many")
                    try expect(try await store.summaryCount(query, upTo: 3), is: min(3, wanted.count), "counted to 3")
                }
            }
        },
        Check("An append replaces the summary; a refused one leaves it") { install in
            let store = try await install.open(StoreSamples.council())
            try await expectOpened(1, in: store)
            let closed = StoreSamples.summary(1, stage: "closed", isOpen: false, dueIn: nil)
            try await store.append([more], after: CaseVersion(number: 2), summary: closed)
            try? await store.append([more], after: CaseVersion(number: 2), summary: StoreSamples.summary(1))
            try expect(try await store.summaries(SummaryQuery(.all, limit: 5)), is: [closed], "the worklist")
        },
        Check("Summaries can all be made again from the events, or all left as they were") { install in
            let store = try await install.open(StoreSamples.council())
            try await openAtOnce(1...5, in: store)
            let count = try await store.rebuildSummaries { try rebuilt($0, $1) }
            try expect(count, is: 5, "how many were made")
            let found = try await store.summaries(SummaryQuery(.all, limit: 100))
            try expect(found.map(\.stage), is: .init(repeating: "2 events", count: 5), "the stages")
            try await expectDamage(naming: StoreSamples.id(3)) {
                _ = try await store.rebuildSummaries { events, id in
                    guard id != StoreSamples.id(3) else { throw CheckFailure("unreadable") }
                    return try rebuilt(events, id)
                }
            }
            try expect(try await store.summaries(SummaryQuery(.all, limit: 100)), is: found, "the worklist afterwards")
        },
    ]

    /// No condition, each alone, and some together.
    private static var filters: [SummaryQuery.Filter] {
        func filter(_ set: (inout SummaryQuery.Filter) -> Void) -> SummaryQuery.Filter {
            var filter = SummaryQuery.Filter()
            set(&filter)
            return filter
        }
        return [
            filter { _ in }, filter { $0.stage = "b" }, filter { $0.route = "corporate" },
            filter { $0.waitsFor = "complainant" }, filter { $0.handler = 2 },
            filter { $0.barsSomebody = true },
            filter { $0.dueBefore = StoreSamples.day.advanced(by: 3) }, filter { $0.dueFrom = StoreSamples.day },
            filter {
                $0.handler = 1
                $0.stage = "a"
                $0.dueFrom = StoreSamples.day
                $0.dueBefore = StoreSamples.day.advanced(by: 6)
            },
            filter {
                $0.route = "statutory"
                $0.waitsFor = "team"
            },
        ]
    }

    private static func variedWorklist(in store: any CouncilStore) async throws -> [CaseSummary] {
        var summaries: [CaseSummary] = []
        for number in 1...48 {
            let summary = StoreSamples.summary(
                number, stage: ["a", "b", "c"][number % 3], isOpen: number % 5 != 0,
                dueIn: number % 7 == 0 ? nil : number % 9 - 3, receivedIn: -(number % 4),
                route: number % 2 == 0 ? "statutory" : "corporate",
                waitsFor: number % 4 == 0 ? "complainant" : "team", handlers: [[], [1], [1, 2], [2]][number % 4],
                barred: number % 6 == 0 ? [3] : [])
            let opening = CaseOpening(codeMAC: [1], events: [more], summary: summary, reply: nil)
            try expect(try await store.open(opening, at: StoreSamples.now), is: .opened, "the outcome")
            summaries.append(summary)
        }
        return summaries
    }

    static func rebuilt(_ events: [StoredEvent], _ id: CaseID) throws -> CaseSummary {
        CaseSummary(
            id: id, stage: "\(events.count) events", isOpen: true, receivedOn: StoreSamples.day, nextDue: nil,
            nextStep: nil,
            calendarVersion: "calendar 2", lawVersion: "law 2", moduleVersion: StoreSamples.module.version)
    }

    private static func openWorklist(in store: any CouncilStore) async throws -> [CaseSummary] {
        let dues: [Int?] = [3, nil, 10, 10, -4]
        var summaries: [CaseSummary] = []
        for number in 1...30 {
            let summary = StoreSamples.summary(
                number, isOpen: number % 4 != 0, dueIn: dues[number % 5], receivedIn: -(number % 3))
            let opening = CaseOpening(codeMAC: [1], events: [more], summary: summary, reply: nil)
            try expect(try await store.open(opening, at: StoreSamples.now), is: .opened, "the outcome")
            summaries.append(summary)
        }
        return summaries.sorted { left, right in
            let (leftDue, rightDue) = (left.nextDue?.number ?? .max, right.nextDue?.number ?? .max)
            return (leftDue, left.receivedOn, left.id) < (rightDue, right.receivedOn, right.id)
        }
    }

    private static func pages(
        _ scope: SummaryQuery.Scope, _ limit: Int, of store: any CouncilStore
    ) async throws -> [CaseSummary] {
        var found: [CaseSummary] = []
        while true {
            let page = try await store.summaries(SummaryQuery(scope, limit: limit, after: found.last))
            try expect(page.count <= limit, "a page is longer than asked for")
            if page.isEmpty { return found }
            found += page
        }
    }

    private static func expectDamage(naming id: CaseID, _ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch StoreError.damaged(let reason) {
            return try expect(reason.contains(id.reference), "the damaged case is not named: \(reason)")
        }
        throw CheckFailure("nothing was thrown for a history that cannot be read")
    }
}
