import CaseKernel
import CaseStore
import CaseStoreSQLite

/// How long a complaints team waits for a page, a count, a search or a case, with few cases and with very many.
enum Worklists {
    private static let runs = 200

    /// One thing that is waited for, and whether its answer is what it should be.
    private struct Reading {
        let name: String
        let read: (SQLiteStore) async throws -> Bool

        init(_ name: String, _ read: @escaping (SQLiteStore) async throws -> Bool) {
            self.name = name
            self.read = read
        }
    }

    /// Measures every reading with few cases and with many, and prints a row for each: name, then for each number of cases
    /// the quickest, the median and the 99th of a hundred, in milliseconds, and how the medians compare.
    static func measure(_ counts: [Int], in scratch: String) async throws {
        var rows: [String: [[Double]]] = [:]
        var names: [String] = []
        for count in counts {
            let flood = CaseFlood(count: count)
            let (stores, store) = try await flood.fill("\(scratch)/flood-\(count)")
            let readings = readings(flood)
            names = readings.map(\.name)
            for reading in readings { rows[reading.name, default: []].append(try await times(of: reading, in: store)) }
            await stores.close()
        }
        for name in names { print(row: [name] + cells(rows[name] ?? [])) }
    }

    private static func cells(_ times: [[Double]]) -> [String] {
        let medians = times.map { $0[$0.count / 2] }
        let shown = times.flatMap { times in
            [0, 0.5, 0.99].map { "\(times[Int(Double(times.count - 1) * $0)].hundredths)" }
        }
        guard let few = medians.first, let many = medians.last else { return shown }
        return shown + ["\((many / few).hundredths)"]
    }

    /// In milliseconds, sorted.
    private static func times(of reading: Reading, in store: SQLiteStore) async throws -> [Double] {
        let clock = ContinuousClock()
        var times: [Double] = []
        for _ in 0..<runs {
            let start = clock.now
            let isRight = try await reading.read(store)
            times.append((clock.now - start).inMilliseconds)
            guard isRight else { throw NotAsMeant("\(reading.name) did not find what it should") }
        }
        return times.sorted()
    }

    private static func readings(_ flood: CaseFlood) -> [Reading] {
        pages + [farDown] + counts + [
            Reading("search by a word of one case") { store in
                try await store.found([CaseFlood.word(CaseFlood.rare)], limit: 50).count == 1
            },
            Reading("search by a word of every second case") { store in
                try await store.found([CaseFlood.word(CaseFlood.common)], limit: 50).count == 50
            },
            Reading("search by that and a seldom word") { store in
                try await !store.found([CaseFlood.word(CaseFlood.common), CaseFlood.word(100)], limit: 50).isEmpty
            },
            Reading("one case's history of \(flood.length) events") { store in
                try await store.history(of: flood.told)?.events.count == flood.length
            },
        ]
    }

    private static var pages: [Reading] {
        [
            page("open, by deadline") { _ in },
            Reading("page of 50: open, by deadline, the other way round") { store in
                try await store.summaries(SummaryQuery(.open, descending: true, limit: 50)).count == 50
            },
            page("all, by deadline") { _ in },
            page("one stage") { $0.stage = CaseFlood.stage },
            page("one account's") { $0.handler = 7 },
            page("late") { $0.dueBefore = CaseFlood.today },
            page("waiting for the complainant") { $0.waitsFor = "complainant" },
            page("corporate") { $0.route = "corporate" },
            ordered("open, by day received", .open, .received) { _ in },
            ordered("open at one stage, by day received", .open, .received) { $0.stage = CaseFlood.stage },
            ordered("open, corporate, waiting for the complainant, by reference", .open, .reference) {
                $0.route = "corporate"
                $0.waitsFor = "complainant"
            },
            ordered("all at a stage few have, by deadline", .all, .due) { $0.stage = CaseFlood.rareStage },
            ordered("all at a stage few have, by day received", .all, .received) { $0.stage = CaseFlood.rareStage },
            ordered("all at a stage few have, by reference", .all, .reference) { $0.stage = CaseFlood.rareStage },
            ordered("all of one account, by reference", .all, .reference) { $0.handler = 7 },
        ]
    }

    private static var farDown: Reading {
        Reading("page of 50: all, by deadline, in the middle") { store in
            let last = CaseSummary(
                id: CaseID(number: 0), stage: "closed", isOpen: false,
                receivedOn: CaseFlood.firstDay.advanced(by: -2_000), nextDue: nil, nextStep: nil,
                calendarVersion: "c", lawVersion: "l", moduleVersion: "m")
            return try await store.summaries(SummaryQuery(.all, limit: 50, after: last)).count == 50
        }
    }

    private static var counts: [Reading] {
        [
            count("open") { _ in }, count("one stage") { $0.stage = CaseFlood.stage },
            count("one account's") { $0.handler = 7 },
            count("late") { $0.dueBefore = CaseFlood.today },
            count("late, waiting for the team, statutory") {
                $0.dueBefore = CaseFlood.today
                $0.waitsFor = "team"
                $0.route = "statutory"
            },
        ]
    }

    private static func page(_ name: String, _ change: @escaping (inout SummaryQuery.Filter) -> Void) -> Reading {
        Reading("page of 50: \(name)") { store in
            try await !store.summaries(query(name, change)).isEmpty
        }
    }

    private static func ordered(
        _ name: String, _ scope: SummaryQuery.Scope, _ order: SummaryQuery.Order,
        _ change: (inout SummaryQuery.Filter) -> Void
    ) -> Reading {
        var filter = SummaryQuery.Filter()
        change(&filter)
        let query = SummaryQuery(scope, where: filter, by: order, limit: 50)
        return Reading("page of 50: \(name)") { store in try await !store.summaries(query).isEmpty }
    }

    private static func count(_ name: String, _ change: @escaping (inout SummaryQuery.Filter) -> Void) -> Reading {
        Reading("count up to 1,001: \(name)") { store in
            try await store.summaryCount(query(name, change), upTo: 1_001) > 0
        }
    }

    private static func query(_ name: String, _ change: (inout SummaryQuery.Filter) -> Void) -> SummaryQuery {
        var filter = SummaryQuery.Filter()
        change(&filter)
        return SummaryQuery(name.hasPrefix("all") ? .all : .open, where: filter, limit: 50)
    }
}

extension Duration {
    fileprivate var inMilliseconds: Double {
        Double(components.seconds) * 1_000 + Double(components.attoseconds) / 1e15
    }
}

extension Double {
    fileprivate var hundredths: Double { (self * 100).rounded() / 100 }
}
