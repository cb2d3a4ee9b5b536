import GRDB

/// The tables of `keys.sqlite`. A migration is never changed once it has been released; a change is another migration.
enum KeysSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 keys, anchors") { try $0.execute(sql: keys) }
        migrator.registerMigration("2 team") { try $0.execute(sql: team) }
        return migrator
    }

    /// That the council's people are kept in a file of their own.
    private static let team = """
        CREATE TABLE team (
            id INTEGER PRIMARY KEY CHECK (id = 1)
        ) STRICT;
        """

    /// AUTOINCREMENT: the number of a destroyed key is never given to another. A wrapped key is 12 + 32 + 16 bytes.
    private static let keys = """
        CREATE TABLE council_key (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            wrapped BLOB NOT NULL CHECK (length(wrapped) = 60)
        ) STRICT;

        CREATE TABLE case_keys (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            wrapped BLOB NOT NULL CHECK (length(wrapped) = 60)
        ) STRICT;

        CREATE TABLE anchors (
            position INTEGER PRIMARY KEY,
            hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT;
        """
}
