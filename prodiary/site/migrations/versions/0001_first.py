"""The first schema."""

from __future__ import annotations

from typing import Any

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


def _columns(names: str) -> list[Column[Any]]:
    """A column for each name: an integer with ``#``, else text; with ``?`` it may be empty."""
    return [
        Column(name.rstrip("#?"), Integer if "#" in name else Text, nullable=name.endswith("?"))
        for name in names.split()
    ]


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
        "staff",
        Column("id", Text, primary_key=True),
        Column("name", Text, nullable=False),
        Column("role", Text, nullable=False),
        Column("sign", LargeBinary, nullable=False, unique=True),
        Column("seal", LargeBinary, nullable=False, unique=True),
        Column("active", Integer, nullable=False),
        Column("created", Text, nullable=False),
    )
    op.create_table(
        "tickets",
        Column("id", Text, primary_key=True),
        Column("subject", Text, nullable=False),
        Column("code", Text, nullable=False),
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
        Column("receipts", Integer, nullable=False),
        Column("told", Text),
    )
    op.create_table(
        "recovery",
        Column("device", Text, nullable=False),
        Column("number", Integer, nullable=False),
        Column("round", Integer, nullable=False),
        Column("code", Text, nullable=False),
        Column("made", Text, nullable=False),
        Column("told", Text),
        PrimaryKeyConstraint("device", "number", "round"),
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
        *_columns(
            "device entry instrument instrument_version language wording_version "
            "wording_status pack# mode visit? of_role of_id? by_role by_id? state started "
            "confirmed? total#? answered# declined# items# schedule? due? late? help? "
            "begun_chain# begun_seq# chain# seq#"
        ),
        PrimaryKeyConstraint("device", "entry"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "responses",
        *_columns(
            "chain# seq# entry item option? value? unit? shared? not_done? words? given reason?"
        ),
        PrimaryKeyConstraint("chain", "seq"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "findings",
        *_columns("device chain# seq# code entry? scope"),
        PrimaryKeyConstraint("chain", "seq", "code"),
    )
    op.create_table(
        "corrections",
        *_columns(
            "device correction entry item? stood? option? reason words asked by_role by_id? "
            "decided? decided_by? decided_reason? proven#? chain# seq#"
        ),
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
    op.create_table(
        "visits",
        *_columns(
            "device visit schedule? due? why state started by_role by_id? handed_over# ended? "
            "note? chain# seq#"
        ),
        PrimaryKeyConstraint("device", "visit"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "records",
        *_columns(
            "device record form form_version pack# visit? opened by_role by_id? struck? "
            "struck_reason? chain# seq#"
        ),
        PrimaryKeyConstraint("device", "record"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "fields",
        *_columns(
            "device record field value? unit? not_done? reason given by_role by_id? chain# seq#"
        ),
        PrimaryKeyConstraint("device", "record", "field"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "signatures",
        *_columns(
            "device kind target signer role name meaning components# at proven# stands# chain# seq#"
        ),
        PrimaryKeyConstraint("chain", "seq"),
        sqlite_with_rowid=False,
    )
    for table in APPEND_ONLY:
        for action in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{action.lower()} BEFORE {action} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'append-only'); END"
            )
