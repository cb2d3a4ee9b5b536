import CaseKernel
import CaseStore
import CaseStoreSQLite
import Foundation
import GRDB

/// A council's store with as many cases as are asked for, written straight into its tables: opening a million through the
/// store takes too long, and what is read afterwards lies in the same tables.
///
/// One in twenty is open. Each has a line in the worklist, one event of 400 random bytes, and seven words to be found by.
struct CaseFlood {
    /// How many cases are written besides ``told``.
    let count: Int
    /// The one case with a history, of ``length`` events, opened through the store.
    let told = CaseID(number: 1)
    /// How many events that has.
    let length = 40
    /// The first day that a deadline falls on.
    static let firstDay = Day(number: 20_500)
    /// Today, as far as being late is concerned: some 3 in 100 open cases are.
    static let today = firstDay.advanced(by: 10)
    /// A stage at which one open case in five stands.
    static let stage = "investigation"

    /// What the lines say they were worked out with: what the program goes by now, so that it makes none of them again.
    private static let calendar = WorkingCalendar.englandAndWales.version
    private static let law = Law.regulations2006.version

    /// A stage at which two in a thousand of all cases ended.
    static let rareStage = "refused"

    /// The code of a word; `rare` is in one case, `common` in every second one, each other one in about six of 5,000.
    static func word(_ word: Int) -> [UInt8] {
        var dice = Dice(state: UInt64(word) &+ 77)
        return (0..<SearchEntry.length).map { _ in UInt8(dice.roll(256)) }
    }
    static let common = 1
    static let rare = 2

    /// Writes them and gives back the store, open.
    func fill(_ folder: String) async throws -> (SQLiteStores, SQLiteStore) {
        guard let council = CouncilID("flood") else { throw NotAsMeant("flood is no council's name") }
        let first = try SQLiteStores(folder: folder)
        try await tell(in: try await first.open(council))
        await first.close()
        let database = try DatabaseQueue(path: "\(folder)/councils/flood/cases.sqlite")
        try await database.write { try write(in: $0) }
        try database.close()
        let stores = try SQLiteStores(folder: folder)
        return (stores, try await stores.open(council))
    }

    private func tell(in store: SQLiteStore) async throws {
        let event = StoredEvent(name: "messaged", version: 1, payload: [UInt8](repeating: 0x52, count: 400))
        let summary = CaseSummary(
            id: told, stage: Self.stage, isOpen: true, receivedOn: Self.firstDay, nextDue: nil, nextStep: nil,
            calendarVersion: Self.calendar, lawVersion: Self.law, moduleVersion: "m")
        _ = try await store.open(
            CaseOpening(
                codeMAC: [1], events: [StoredEvent](repeating: event, count: length), summary: summary, reply: nil),
            at: 0)
    }

    private func write(in database: Database) throws {
        var dice = Dice(state: 20_261_127)
        let numbers = 2...count + 1
        // Only these columns are needed by what is measured; keys and chains are those of no case.
        let opening = try database.makeStatement(
            sql: "INSERT INTO cases (number, reference, key_number, code_mac) VALUES (?, ?, ?, x'01')")
        let event = try database.makeStatement(
            sql: """
                INSERT INTO events (case_number, version, name, name_version, sealed, hash)
                VALUES (?, 1, 'received', 3, randomblob(400), randomblob(32))
                """)
        for number in numbers {
            try opening.execute(arguments: [number, reference(number), number + 1_000_000])
            try event.execute(arguments: [number])
        }
        for number in numbers { try line(number, &dice, database) }
        try words(numbers, &dice, database)
        // The index holds them all.
        try database.execute(sql: "UPDATE search_mark SET position = (SELECT max(position) FROM ledger)")
    }

    private func reference(_ number: Int) -> String { CaseID(number: UInt64(number) &* 7_919_191).reference }

    private func line(_ number: Int, _ dice: inout Dice, _ database: Database) throws {
        let isOpen = dice.roll(20) == 0
        let stages = ["local-resolution", "answered", Self.stage, "investigated", "review-panel"]
        let ended = dice.roll(500) == 0 ? Self.rareStage : "closed"
        let stage = isOpen ? stages[dice.roll(stages.count)] : ended
        // Nine open cases in ten have a deadline, most of them ahead.
        let due = isOpen && dice.roll(10) > 0 ? Int(Self.firstDay.number) + dice.roll(300) : nil
        let received = Int(Self.firstDay.number) - dice.roll(isOpen ? 200 : 4_000)
        let waitsFor = isOpen ? (dice.roll(3) == 0 ? "complainant" : "team") : "nobody"
        try database.cachedStatement(
            sql: """
                INSERT INTO summaries (case_number, reference, stage, is_open, received_on, next_due, next_step,
                calendar_version, law_version, module_version, route, waits_for)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '0a1b2c3d4e5f6071', ?, ?)
                """
        ).execute(arguments: [
            number, reference(number), stage, isOpen, received, due, due.map { _ in "answer" }, Self.calendar, Self.law,
            dice.roll(4) == 0 ? "corporate" : "statutory", waitsFor,
        ])
        try database.cachedStatement(
            sql: """
                INSERT INTO summary_handlers (case_number, account, is_open, due_order, received_on, reference)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            number, 1 + dice.roll(40), isOpen, due ?? Int(Int32.max), received, reference(number),
        ])
    }

    /// Sorted by word before they go into the table, which is many times quicker and leaves the same table.
    private func words(_ numbers: ClosedRange<Int>, _ dice: inout Dice, _ database: Database) throws {
        try database.execute(sql: "CREATE TEMP TABLE spoken (word BLOB, case_number INTEGER)")
        let insertion = try database.makeStatement(sql: "INSERT INTO spoken VALUES (?, ?)")
        let vocabulary = (0..<5_000).map { Data(Self.word(100 + $0)) }
        for number in numbers {
            if number % 2 == 0 { try insertion.execute(arguments: [Data(Self.word(Self.common)), number]) }
            for _ in 0..<6 { try insertion.execute(arguments: [vocabulary[dice.roll(vocabulary.count)], number]) }
        }
        try insertion.execute(arguments: [Data(Self.word(Self.rare)), numbers.lowerBound + numbers.count / 2])
        try database.execute(
            sql: """
                INSERT OR IGNORE INTO search_words SELECT word, case_number FROM spoken ORDER BY word, case_number;
                DROP TABLE spoken
                """)
    }
}

/// Chance that falls the same way every time.
struct Dice {
    var state: UInt64

    /// A number from 0 up, less than `sides`.
    mutating func roll(_ sides: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(sides))
    }
}
