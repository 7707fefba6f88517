"""The first schema."""

from __future__ import annotations

from alembic import op
from sqlalchemy import (
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Text,
    UniqueConstraint,
    text,
)

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

APPEND_ONLY = ("events", "exports", "ledger", "packs", "key_sets", "decisions")


def upgrade() -> None:
    """Build the tables, and the triggers that keep the record from being changed."""
    op.create_table(
        "about",
        Column("id", Integer, primary_key=True),
        Column("study", Text, nullable=False),
        Column("site", Text, nullable=False),
        Column("name", Text, nullable=False),
        Column("root", LargeBinary, nullable=False),
        Column("created", Text, nullable=False),
    )
    op.create_table(
        "site_keys",
        Column("id", Text, primary_key=True),
        Column("use", Text, nullable=False),
        Column("seed", LargeBinary, nullable=False),
        Column("not_before", Text, nullable=False),
        Column("not_after", Text, nullable=False),
    )
    op.create_table(
        "key_sets",
        Column("version", Integer, primary_key=True),
        Column("compact", LargeBinary, nullable=False),
    )
    op.create_table(
        "packs",
        Column("version", Integer, primary_key=True),
        Column("sha256", Text, nullable=False, unique=True),
        Column("data", LargeBinary, nullable=False),
        Column("published", Text, nullable=False),
    )
    op.create_table(
        "tickets",
        Column("id", Text, primary_key=True),
        Column("subject", Text, nullable=False),
        Column("code", Text, nullable=False),
        Column("recovery", Text, nullable=False),
        Column("created", Text, nullable=False),
        Column("expires", Text, nullable=False),
    )
    op.create_table(
        "devices",
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
        Column("told", Text),
    )
    op.create_table(
        "chains",
        Column("id", Integer, primary_key=True),
        Column("device", Text, ForeignKey("devices.device"), nullable=False),
        Column("epoch", Integer, nullable=False),
        Column("through", Integer, nullable=False),
        Column("head", LargeBinary, nullable=False),
        Column("receipted", Integer, nullable=False),
        UniqueConstraint("device", "epoch"),
    )
    op.create_table(
        "exports",
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
    op.create_table(
        "events",
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
    op.create_index(
        "events_by_entry",
        "events",
        ["entry", "chain"],
        sqlite_where=text("entry IS NOT NULL"),
        postgresql_where=text("entry IS NOT NULL"),
    )
    op.create_index(
        "events_by_kind",
        "events",
        ["chain", "kind"],
        sqlite_where=text("kind IS NOT NULL"),
        postgresql_where=text("kind IS NOT NULL"),
    )
    op.create_table(
        "entries",
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
        Column("schedule", Text),
        Column("due", Text),
        Column("late", Text),
        Column("help", Text),
        Column("begun_chain", Integer, nullable=False),
        Column("begun_seq", Integer, nullable=False),
        Column("chain", Integer, nullable=False),
        Column("seq", Integer, nullable=False),
        PrimaryKeyConstraint("device", "entry"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "responses",
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
    op.create_table(
        "findings",
        Column("device", Text, nullable=False),
        Column("chain", Integer, nullable=False),
        Column("seq", Integer, nullable=False),
        Column("code", Text, nullable=False),
        Column("entry", Text),
        Column("scope", Text, nullable=False),
        PrimaryKeyConstraint("chain", "seq", "code"),
    )
    op.create_table(
        "corrections",
        Column("device", Text, nullable=False),
        Column("correction", Text, nullable=False),
        Column("entry", Text, nullable=False),
        Column("item", Text, nullable=False),
        Column("stood", Text),
        Column("option", Text),
        Column("reason", Text, nullable=False),
        Column("words", Text, nullable=False),
        Column("asked", Text, nullable=False),
        Column("decided", Text),
        Column("chain", Integer, nullable=False),
        Column("seq", Integer, nullable=False),
        PrimaryKeyConstraint("device", "correction"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "plans",
        Column("subject", Text, primary_key=True),
        Column("infusion", Text),
    )
    op.create_table(
        "decisions",
        Column("device", Text, ForeignKey("devices.device"), nullable=False),
        Column("correction", Text, nullable=False),
        Column("accepted", Integer, nullable=False),
        Column("reason", Text, nullable=False),
        Column("by", Text, nullable=False),
        Column("at", Text, nullable=False),
        PrimaryKeyConstraint("device", "correction"),
    )
    op.create_table(
        "quarantine",
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
    op.create_table(
        "ledger",
        Column("seq", Integer, primary_key=True, autoincrement=False),
        Column("line", LargeBinary, nullable=False),
        Column("head", LargeBinary, nullable=False),
    )
    for table in APPEND_ONLY:
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'append-only'); END"
            )
