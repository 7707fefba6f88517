-- What is known once and for ever: keys, pinned root, request, subject.
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The ledger: the exact bytes of every event line, and the chain head after it.
CREATE TABLE events (
    epoch INTEGER NOT NULL CHECK (epoch >= 1),
    seq INTEGER NOT NULL CHECK (seq >= 1),
    line BLOB NOT NULL,
    head BLOB NOT NULL CHECK (length(head) = 32),
    PRIMARY KEY (epoch, seq)
) STRICT, WITHOUT ROWID;

-- Every study pack ever in force, so that a draft ends on the version it began with.
CREATE TABLE packs (
    sha256 TEXT PRIMARY KEY,
    version INTEGER NOT NULL UNIQUE,
    data BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- What the site said that it holds.
CREATE TABLE receipts (
    receipt TEXT NOT NULL,
    epoch INTEGER NOT NULL,
    through INTEGER NOT NULL,
    issued TEXT NOT NULL,
    number INTEGER NOT NULL,
    PRIMARY KEY (receipt, epoch)
) STRICT, WITHOUT ROWID;

-- Exports made, counted; the sealed bytes stay exactly as signed while they are needed.
CREATE TABLE outbox (
    number INTEGER PRIMARY KEY,
    export TEXT NOT NULL UNIQUE,
    epoch INTEGER NOT NULL,
    last INTEGER NOT NULL,
    file BLOB,
    waiting INTEGER NOT NULL DEFAULT 1 CHECK (waiting IN (0, 1))
) STRICT;

CREATE TRIGGER facts_never_change BEFORE UPDATE ON facts
BEGIN SELECT RAISE(ABORT, 'facts never change'); END;
CREATE TRIGGER facts_never_go BEFORE DELETE ON facts
BEGIN SELECT RAISE(ABORT, 'facts never go'); END;
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events never change'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events never go'); END;
CREATE TRIGGER packs_never_change BEFORE UPDATE ON packs
BEGIN SELECT RAISE(ABORT, 'packs never change'); END;
CREATE TRIGGER packs_never_go BEFORE DELETE ON packs
BEGIN SELECT RAISE(ABORT, 'packs never go'); END;
CREATE TRIGGER receipts_never_change BEFORE UPDATE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts never change'); END;
CREATE TRIGGER receipts_never_go BEFORE DELETE ON receipts
BEGIN SELECT RAISE(ABORT, 'receipts never go'); END;
CREATE TRIGGER outbox_rows_never_go BEFORE DELETE ON outbox
BEGIN SELECT RAISE(ABORT, 'exports made never go'); END;
CREATE TRIGGER outbox_keys_never_change BEFORE UPDATE OF number, export, epoch, last ON outbox
BEGIN SELECT RAISE(ABORT, 'exports made never change'); END;
-- The bytes of an export are never altered. They are let go only when a receipt covers them, or a
-- later export that says all they say (C1, C2); the events themselves never go.
CREATE TRIGGER outbox_files_are_kept BEFORE UPDATE OF file ON outbox
WHEN NEW.file IS NOT NULL OR NOT (
    EXISTS (SELECT 1 FROM receipts WHERE epoch = OLD.epoch AND through >= OLD.last)
    OR EXISTS (
        SELECT 1 FROM outbox AS later
        WHERE later.number > OLD.number
        AND (later.epoch > OLD.epoch OR (later.epoch = OLD.epoch AND later.last >= OLD.last))
    )
)
BEGIN SELECT RAISE(ABORT, 'nothing covers this export'); END;
