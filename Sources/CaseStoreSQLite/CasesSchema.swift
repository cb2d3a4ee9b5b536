import GRDB

/// The tables of `cases.sqlite`. A migration is never changed once it has been released; a change is another migration.
enum CasesSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 cases, events, ledger") { try $0.execute(sql: histories) }
        migrator.registerMigration("2 summaries, replies, modules") { try $0.execute(sql: projections) }
        migrator.registerMigration("3 visits") { try $0.execute(sql: visits) }
        migrator.registerMigration("4 outbox") { try $0.execute(sql: OutboxSchema.tables) }
        migrator.registerMigration("5 search") { try $0.execute(sql: SearchTable.tables) }
        migrator.registerMigration("6 worklists") { try $0.execute(sql: SummaryRow.worklists) }
        migrator.registerMigration("7 worklists in any order") { try $0.execute(sql: SummaryRow.orders) }
        migrator.registerMigration("8 erasures") { try $0.execute(sql: ErasedTable.tables) }
        return migrator
    }

    /// What only grows. The triggers hold against a slip in this program; the chains hold against everyone.
    private static let histories = """
        CREATE TABLE council (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE cases (
            number INTEGER PRIMARY KEY,
            reference TEXT NOT NULL UNIQUE,
            key_number INTEGER NOT NULL UNIQUE CHECK (key_number >= 1),
            code_mac BLOB NOT NULL CHECK (length(code_mac) > 0)
        ) STRICT;

        CREATE TABLE events (
            position INTEGER PRIMARY KEY,
            case_number INTEGER NOT NULL REFERENCES cases (number),
            version INTEGER NOT NULL CHECK (version >= 1),
            name TEXT NOT NULL,
            name_version INTEGER NOT NULL,
            sealed BLOB NOT NULL CHECK (length(sealed) >= 28),
            hash BLOB NOT NULL CHECK (length(hash) = 32),
            UNIQUE (case_number, version)
        ) STRICT;

        CREATE TABLE ledger (
            position INTEGER PRIMARY KEY,
            reference TEXT NOT NULL REFERENCES cases (reference),
            version INTEGER NOT NULL CHECK (version >= 1),
            head BLOB NOT NULL CHECK (length(head) = 32),
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;

        CREATE TRIGGER cases_stay BEFORE DELETE ON cases
        BEGIN SELECT raise(ABORT, 'a case is never deleted'); END;

        CREATE TRIGGER cases_keep_their_names BEFORE UPDATE OF number, reference, key_number ON cases
        BEGIN SELECT raise(ABORT, 'a case keeps its number, reference and key'); END;

        CREATE TRIGGER events_follow_one_another BEFORE INSERT ON events
        WHEN NEW.version <> 1 + coalesce((SELECT max(version) FROM events WHERE case_number = NEW.case_number), 0)
        BEGIN SELECT raise(ABORT, 'an event follows the last'); END;

        CREATE TRIGGER events_stay BEFORE DELETE ON events
        BEGIN SELECT raise(ABORT, 'an event is never deleted'); END;

        CREATE TRIGGER events_never_change BEFORE UPDATE ON events
        BEGIN SELECT raise(ABORT, 'an event is never changed'); END;

        CREATE TRIGGER ledger_entries_follow_one_another BEFORE INSERT ON ledger
        WHEN NEW.position <> 1 + coalesce((SELECT max(position) FROM ledger), 0)
        BEGIN SELECT raise(ABORT, 'a ledger entry follows the last'); END;

        CREATE TRIGGER ledger_entries_stay BEFORE DELETE ON ledger
        BEGIN SELECT raise(ABORT, 'a ledger entry is never deleted'); END;

        CREATE TRIGGER ledger_entries_never_change BEFORE UPDATE ON ledger
        BEGIN SELECT raise(ABORT, 'a ledger entry is never changed'); END;
        """

    /// What browsers hold for a while; sealed under keys that only they have.
    private static let visits = """
        CREATE TABLE visits (
            id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            version INTEGER NOT NULL CHECK (version >= 1),
            sealed BLOB NOT NULL CHECK (length(sealed) >= 28),
            kept_until INTEGER NOT NULL
        ) STRICT;

        CREATE INDEX visits_by_end ON visits (kept_until);
        """

    /// What is made from histories or forgotten again, and the modules that cases are pinned to.
    private static let projections = """
        CREATE TABLE summaries (
            case_number INTEGER PRIMARY KEY REFERENCES cases (number),
            reference TEXT NOT NULL,
            stage TEXT NOT NULL,
            is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
            received_on INTEGER NOT NULL,
            next_due INTEGER,
            next_step TEXT,
            calendar_version TEXT NOT NULL,
            law_version TEXT NOT NULL,
            module_version TEXT NOT NULL,
            due_order INTEGER NOT NULL GENERATED ALWAYS AS (coalesce(next_due, 2147483647)) VIRTUAL
        ) STRICT;

        CREATE INDEX summaries_in_order ON summaries (due_order, received_on, reference);

        CREATE INDEX open_summaries_in_order ON summaries (due_order, received_on, reference) WHERE is_open = 1;

        CREATE TABLE replies (
            key_mac BLOB PRIMARY KEY NOT NULL,
            case_number INTEGER NOT NULL REFERENCES cases (number),
            fingerprint BLOB NOT NULL,
            sealed BLOB NOT NULL CHECK (length(sealed) >= 28),
            kept_until INTEGER NOT NULL
        ) STRICT;

        CREATE INDEX replies_by_end ON replies (kept_until);

        CREATE TABLE modules (
            version TEXT PRIMARY KEY NOT NULL,
            archive BLOB NOT NULL,
            digest BLOB NOT NULL CHECK (length(digest) = 32),
            is_last_good INTEGER NOT NULL CHECK (is_last_good IN (0, 1))
        ) STRICT;

        CREATE UNIQUE INDEX one_module_is_last_good ON modules (is_last_good) WHERE is_last_good = 1;
        """
}
