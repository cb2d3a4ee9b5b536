import CaseKernel
import CaseStore
import Foundation
import GRDB

/// The words that cases can be found by, as codes; made from histories, and made again as they grow.
struct SearchTable {
    let database: Database

    static let tables = """
        CREATE TABLE search_words (
            word BLOB NOT NULL CHECK (length(word) = \(SearchEntry.length)),
            case_number INTEGER NOT NULL REFERENCES cases (number),
            PRIMARY KEY (word, case_number)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX search_words_by_case ON search_words (case_number);

        CREATE TABLE search_mark (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            position INTEGER NOT NULL
        ) STRICT;

        INSERT INTO search_mark (id, position) VALUES (1, 0);
        """

    /// How many cases a word is counted to, to begin with the rarest.
    private static let countLimit = 500

    func backlog(limit: Int) throws -> SearchBacklog? {
        let rows = try database.all(
            """
            SELECT ledger.position, ledger.reference, \(ErasedTable.areNot) FROM ledger
            JOIN cases ON cases.reference = ledger.reference
            WHERE ledger.position > (SELECT position FROM search_mark) ORDER BY ledger.position LIMIT ?
            """, [limit])
        guard let last = rows.last else { return nil }
        var seen: Set<CaseID> = []
        let cases = try rows.filter { try $0.number(2) == 1 }.map { try $0.caseID(1) }
            .filter { seen.insert($0).inserted }
        return SearchBacklog(cases: cases, position: try last.number(0))
    }

    func index(_ entries: [SearchEntry], upTo position: Int) throws {
        for entry in entries {
            guard
                let number = try database.first(
                    "SELECT number FROM cases WHERE reference = ? AND \(ErasedTable.areNot)", [entry.id.reference])?
                    .number(0)
            else { continue }
            try database.run("DELETE FROM search_words WHERE case_number = ?", [number])
            for word in entry.words {
                try database.run("INSERT INTO search_words (word, case_number) VALUES (?, ?)", [Data(word), number])
            }
        }
        try database.run("UPDATE search_mark SET position = max(position, ?)", [position])
    }

    /// Goes down the cases of the rarest word, the latest first, so that a common one costs nothing.
    func found(_ words: Set<[UInt8]>, limit: Int) throws -> [CaseSummary] {
        let counted = try words.map { word in
            let row = try database.first(
                "SELECT count(*) FROM (SELECT 1 FROM search_words WHERE word = ? LIMIT \(Self.countLimit))",
                [Data(word)])
            return (word: Data(word), count: try row?.number(0) ?? 0)
        }.sorted { ($0.count, $0.word.lexicographicallyPrecedes($1.word) ? 0 : 1) < ($1.count, 1) }
        guard let rarest = counted.first, rarest.count > 0 else { return [] }
        let others = counted.dropFirst().map { _ in
            " AND EXISTS (SELECT 1 FROM search_words WHERE word = ? AND case_number = found.case_number)"
        }.joined()
        let columns = SummaryRow.columns.split(separator: ",").map { "summaries.\($0.filter { !$0.isWhitespace })" }
        let arguments: [any DatabaseValueConvertible] = counted.map(\.word) + [limit]
        return try database.all(
            """
            SELECT \(columns.joined(separator: ", ")) FROM search_words AS found
            JOIN summaries ON summaries.case_number = found.case_number
            WHERE found.word = ?\(others) ORDER BY found.case_number DESC LIMIT ?
            """, StatementArguments(arguments)
        ).map(SummaryRow.read)
    }
}
