"""The tables of the site's store, in standard SQL; migrations/versions builds exactly these.

`events` and `ledger` are the record: verbatim lines, appended and never changed (triggers see to
it). The tables of `prodiary.site.store.projected` are projections of `events` and can be made again
at any time; what the site itself decided is in `staff`, `recovery`, `plans` and `decisions`.
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

APPEND_ONLY = ("events", "exports", "ledger", "packs", "key_sets", "decisions")
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

staff = Table(
    "staff",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("sign", LargeBinary, nullable=False, unique=True),
    Column("seal", LargeBinary, nullable=False, unique=True),
    Column("active", Integer, nullable=False),
    Column("created", Text, nullable=False),
)
"""The roster, with the public halves of keys: nobody is ever taken off it, and no id or key given
anew, so that every signature can be checked for as long as the record lasts (I3, I4)."""

tickets = Table(
    "tickets",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("subject", Text, nullable=False),
    Column("code", Text, nullable=False),
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
    Column("receipts", Integer, nullable=False),
    Column("told", Text),
)
"""The register: which key speaks for which participant (I6). `receipts` is the number of the newest
receipt made for the device; `told` stands for what the newest one put for it said besides what is
held, see `prodiary.site.telling`."""

recovery = Table(
    "recovery",
    METADATA,
    Column("device", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("round", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("told", Text),
    PrimaryKeyConstraint("device", "number", "round"),
)
"""The recovery codes of each device: `round` 0 went out with the grant, and each later one stands
in the place of a code that was used. `told` is when staff read a code out to a participant."""

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
    Column("kind", Text),
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
Index(
    "events_by_kind",
    events.c.chain,
    events.c.kind,
    sqlite_where=events.c.kind.is_not(None),
    postgresql_where=events.c.kind.is_not(None),
)
"""The events that are looked at over all of a participant; see `prodiary.site.whole.kind_of`."""

plans = Table(
    "plans",
    METADATA,
    Column("subject", Text, primary_key=True),
    Column("infusion", Text),
)
"""The day of each participant's infusion, as set here last."""

decisions = Table(
    "decisions",
    METADATA,
    Column("device", Text, ForeignKey("devices.device"), nullable=False),
    Column("correction", Text, nullable=False),
    Column("accepted", Integer, nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Text, nullable=False),
    PrimaryKeyConstraint("device", "correction"),
)
"""What was decided here on corrections; devices learn it from their receipts."""

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
