import GRDB

/// The tables of `team.sqlite`. A migration is never changed once it has been released; a change is another migration.
enum TeamSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 accounts, sessions, viewings") { try $0.execute(sql: tables) }
        return migrator
    }

    /// Accounts are closed and never deleted, so that a history always knows who somebody was; what was looked at stays.
    private static let tables = """
        CREATE TABLE realm (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            name TEXT NOT NULL
        ) STRICT;

        CREATE TABLE accounts (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            version INTEGER NOT NULL CHECK (version >= 1),
            address_mac BLOB NOT NULL UNIQUE CHECK (length(address_mac) = 32),
            sealed BLOB NOT NULL
        ) STRICT;

        CREATE TABLE sessions (
            id BLOB PRIMARY KEY NOT NULL CHECK (length(id) = 32),
            account INTEGER NOT NULL REFERENCES accounts (number),
            is_complete INTEGER NOT NULL CHECK (is_complete IN (0, 1)),
            started_at INTEGER NOT NULL,
            seen_at INTEGER NOT NULL,
            ends_at INTEGER NOT NULL
        ) STRICT;

        CREATE INDEX sessions_by_end ON sessions (ends_at);

        CREATE INDEX sessions_by_account ON sessions (account, started_at);

        CREATE TABLE viewings (
            position INTEGER PRIMARY KEY,
            reference TEXT NOT NULL,
            account INTEGER NOT NULL REFERENCES accounts (number),
            at INTEGER NOT NULL,
            what TEXT NOT NULL
        ) STRICT;

        CREATE INDEX viewings_by_case ON viewings (reference, position);

        CREATE TRIGGER accounts_stay BEFORE DELETE ON accounts
        BEGIN SELECT raise(ABORT, 'an account is closed and never deleted'); END;

        CREATE TRIGGER viewings_stay BEFORE DELETE ON viewings
        BEGIN SELECT raise(ABORT, 'a viewing is never deleted'); END;

        CREATE TRIGGER viewings_never_change BEFORE UPDATE ON viewings
        BEGIN SELECT raise(ABORT, 'a viewing is never changed'); END;
        """
}
