"""The tables of the site's store, in standard SQL; migrations/versions builds exactly these.

`events` and `ledger` are the record: verbatim lines, appended and never changed (triggers see to
it). `entries`, `responses` and `findings` are projections of `events` and can be made again at any
time.
"""

from __future__ import annotations

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()

APPEND_ONLY = ("events", "exports", "ledger", "packs", "key_sets")
GUARDS = {
    f"{table}_no_{action.lower()}": (
        f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
        "BEGIN SELECT RAISE(ABORT, 'append-only'); END"
    )
    for table in APPEND_ONLY
    for action in ("UPDATE", "DELETE")
}
"""The triggers, by name, word for word: verification asks whether they are still these."""

about = Table(
    "about",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("study", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("created", Text, nullable=False),
)
"""One row: whose store this is, and the public half of its root key."""

site_keys = Table(
    "site_keys",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("use", Text, nullable=False),
    Column("seed", LargeBinary, nullable=False),
    Column("not_before", Text, nullable=False),
    Column("not_after", Text, nullable=False),
)
"""Private keys; retired ones stay, to open what they once received (design.md section 5)."""

key_sets = Table(
    "key_sets",
    METADATA,
    Column("version", Integer, primary_key=True),
    Column("compact", LargeBinary, nullable=False),
)

packs = Table(
    "packs",
    METADATA,
    Column("version", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("data", LargeBinary, nullable=False),
    Column("published", Text, nullable=False),
)
"""Every study pack ever published: an entry stays on the version it was begun with (N6)."""

tickets = Table(
    "tickets",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("code", Text, nullable=False),
    Column("recovery", Text, nullable=False),
    Column("created", Text, nullable=False),
    Column("expires", Text, nullable=False),
)

devices = Table(
    "devices",
    METADATA,
    Column("device", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("verify_key", LargeBinary, nullable=False),
    Column("seal_key", LargeBinary, nullable=False),
    Column("ticket", Text, ForeignKey("tickets.id"), nullable=False, unique=True),
    Column("request", Text, nullable=False, unique=True),
    Column("grant_file", LargeBinary, nullable=False),
    Column("granted", Text, nullable=False),
    Column("revoked", Text),
    Column("reason", Text),
)
"""The register: which key speaks for which participant (I6)."""

chains = Table(
    "chains",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("device", Text, ForeignKey("devices.device"), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("through", Integer, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("receipted", Integer, nullable=False),
    UniqueConstraint("device", "epoch"),
)
"""How far each ledger is held, epoch by epoch, and through where its device was told so."""

exports = Table(
    "exports",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, unique=True),
    Column("export", Text, nullable=False),
    Column("chain", Integer, ForeignKey("chains.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("pack", Integer, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("created", Text, nullable=False),
    Column("received", Text, nullable=False),
    Column("manifest", LargeBinary, nullable=False),
    Column("signature", LargeBinary, nullable=False),
)
"""Every file imported: when the device sealed it, by its clock, and when it arrived, by ours.

`manifest` and `signature` are kept as they came: with the event lines they prove the file again."""

events = Table(
    "events",
    METADATA,
    Column("chain", Integer, ForeignKey("chains.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("line", LargeBinary, nullable=False),
    Column("head", LargeBinary, nullable=False),
    Column("entry", Text),
    Column("export", Integer, ForeignKey("exports.id"), nullable=False),
    PrimaryKeyConstraint("chain", "seq"),
    sqlite_with_rowid=False,
)
Index(
    "events_by_entry",
    events.c.entry,
    events.c.chain,
    sqlite_where=events.c.entry.is_not(None),
    postgresql_where=events.c.entry.is_not(None),
)

entries = Table(
    "entries",
    METADATA,
    Column("device", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("instrument", Text, nullable=False),
    Column("instrument_version", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("wording_version", Text, nullable=False),
    Column("wording_status", Text, nullable=False),
    Column("pack", Integer, nullable=False),
    Column("mode", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("confirmed", Text),
    Column("total", Integer),
    Column("answered", Integer, nullable=False),
    Column("declined", Integer, nullable=False),
    Column("items", Integer, nullable=False),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("device", "entry"),
    sqlite_with_rowid=False,
)
"""`chain` and `seq` point at the confirming event, or for a draft at its latest one."""

responses = Table(
    "responses",
    METADATA,
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("entry", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("option", Text),
    Column("given", Text, nullable=False),
    Column("reason", Text),
    PrimaryKeyConstraint("chain", "seq"),
    sqlite_with_rowid=False,
)
"""What stands for each item reached, at the place of the event that said so; a missing `option`
means declined (Q6)."""

findings = Table(
    "findings",
    METADATA,
    Column("device", Text, nullable=False),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("entry", Text),
    PrimaryKeyConstraint("chain", "seq", "code"),
)
"""Authentic events that break a rule: kept verbatim, shown to people, never repaired in silence."""

quarantine = Table(
    "quarantine",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("sha256", Text),
    Column("code", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("device", Text),
    Column("epoch", Integer),
    Column("first", Integer),
    Column("last", Integer),
    Column("at", Text, nullable=False),
    Column("released", Text),
)
"""Files refused, with one typed reason; `sha256` is missing where a file was not even read."""

ledger = Table(
    "ledger",
    METADATA,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("line", LargeBinary, nullable=False),
    Column("head", LargeBinary, nullable=False),
)
"""The site's own hash chain: who did what, when."""
