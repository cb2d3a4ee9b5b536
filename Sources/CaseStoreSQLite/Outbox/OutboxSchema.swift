/// The tables of what is to leave the install. Like every migration, it is never changed once it has been released.
///
/// They are not sealed: that nothing in them is personal is the promise of whoever writes items and says what became of them.
enum OutboxSchema {
    /// `ready_at` is from when on an item may be leased; it has none while it does not wait or is behind another of its queue.
    ///
    /// It is kept rather than found, so that leasing looks at what it leases and at nothing else, however much waits.
    static let tables = """
        CREATE TABLE outbox (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            key TEXT NOT NULL UNIQUE CHECK (length(key) BETWEEN 1 AND 80),
            case_number INTEGER REFERENCES cases (number),
            kind TEXT NOT NULL CHECK (kind <> ''),
            item_number INTEGER NOT NULL,
            lane TEXT NOT NULL CHECK (lane <> ''),
            queue TEXT NOT NULL CHECK (queue <> ''),
            not_before INTEGER NOT NULL,
            written_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed', 'dropped')),
            holds INTEGER NOT NULL CHECK (holds IN (0, 1)),
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            first_tried_at INTEGER,
            next_at INTEGER,
            lease BLOB CHECK (length(lease) = 16),
            leased_until INTEGER,
            reason TEXT,
            kept_until INTEGER,
            ready_at INTEGER,
            was_tried INTEGER NOT NULL GENERATED ALWAYS AS (attempts > 0) VIRTUAL,
            CHECK ((attempts > 0) = (first_tried_at IS NOT NULL)),
            CHECK ((state = 'waiting') = (next_at IS NOT NULL)),
            CHECK ((lease IS NULL) = (leased_until IS NULL)),
            CHECK (lease IS NULL OR state = 'waiting'),
            CHECK (state <> 'failed' OR reason IS NOT NULL),
            CHECK ((state IN ('delivered', 'dropped')) = (kept_until IS NOT NULL)),
            CHECK (ready_at IS NULL OR (state = 'waiting' AND ready_at >= next_at))
        ) STRICT;

        CREATE INDEX outbox_by_case ON outbox (case_number, kind, item_number) WHERE case_number IS NOT NULL;

        CREATE INDEX outbox_ready ON outbox (lane, was_tried, ready_at) WHERE ready_at IS NOT NULL;

        CREATE INDEX outbox_waiting ON outbox (lane, written_at) WHERE state = 'waiting';

        CREATE INDEX outbox_holding ON outbox (queue, number) WHERE state = 'waiting' AND holds = 1;

        CREATE INDEX outbox_aside ON outbox (queue, (ready_at IS NULL), number) WHERE state = 'waiting' AND holds = 0;

        CREATE INDEX outbox_leased ON outbox (queue) WHERE lease IS NOT NULL;

        CREATE INDEX outbox_failed ON outbox (lane, number) WHERE state = 'failed';

        CREATE INDEX outbox_by_end ON outbox (kept_until) WHERE kept_until IS NOT NULL;

        CREATE TABLE outbox_delivered (
            lane TEXT PRIMARY KEY NOT NULL CHECK (lane <> ''),
            count INTEGER NOT NULL CHECK (count >= 1)
        ) STRICT;

        CREATE TRIGGER outbox_items_keep_their_names
        BEFORE UPDATE OF number, key, case_number, kind, item_number, written_at ON outbox
        BEGIN SELECT raise(ABORT, 'an item keeps its key, case and kind'); END;

        CREATE TRIGGER outbox_items_stay BEFORE DELETE ON outbox WHEN OLD.kept_until IS NULL
        BEGIN SELECT raise(ABORT, 'an item that waits or has failed is never deleted'); END;

        CREATE TRIGGER outbox_counts_stay BEFORE DELETE ON outbox_delivered
        BEGIN SELECT raise(ABORT, 'what was delivered is counted for ever'); END;

        CREATE TRIGGER outbox_counts_grow BEFORE UPDATE ON outbox_delivered
        WHEN NEW.lane <> OLD.lane OR NEW.count <= OLD.count
        BEGIN SELECT raise(ABORT, 'what was delivered is counted for ever'); END;
        """
}
