"""The tables made from events: each row can be made again at any time, and comes out as it was."""

from __future__ import annotations

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, Table, Text

from prodiary.site.store.schema import METADATA

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
    Column("visit", Text),
    Column("of_role", Text, nullable=False),
    Column("of_id", Text),
    Column("by_role", Text, nullable=False),
    Column("by_id", Text),
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
"""`of_...` gave the answers, `by_...` began to enter them (I1). `declined` counts items without an
answer or value: declined or not done. `chain` and `seq` point at the confirming event, or for a
draft at its latest one, `begun_...` at its first. `schedule` and `due` say which window it is
for."""

responses = Table(
    "responses",
    METADATA,
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("entry", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("option", Text),
    Column("value", Text),
    Column("unit", Text),
    Column("shared", Text),
    Column("not_done", Text),
    Column("words", Text),
    Column("given", Text, nullable=False),
    Column("reason", Text),
    PrimaryKeyConstraint("chain", "seq"),
    sqlite_with_rowid=False,
)
"""What stands for each item reached, at the place of the event that said so. A measured value is
kept as it was typed, with the grade that was derived from it as `option`. An item without `option`,
`value` and `not_done` was declined (Q6)."""

findings = Table(
    "findings",
    METADATA,
    Column("device", Text, nullable=False),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("code", Text, nullable=False),
    Column("entry", Text),
    Column("scope", Text, nullable=False),
    PrimaryKeyConstraint("chain", "seq", "code"),
)
"""Authentic events that break a rule: kept verbatim, shown to people, never repaired in silence.
`scope` is ``event`` where entry or event alone tell, ``participant`` where all of it is needed."""

corrections = Table(
    "corrections",
    METADATA,
    Column("device", Text, nullable=False),
    Column("correction", Text, nullable=False),
    Column("entry", Text, nullable=False),
    Column("item", Text),
    Column("stood", Text),
    Column("option", Text),
    Column("reason", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("asked", Text, nullable=False),
    Column("by_role", Text, nullable=False),
    Column("by_id", Text),
    Column("decided", Text),
    Column("decided_by", Text),
    Column("decided_reason", Text),
    Column("proven", Integer),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("device", "correction"),
    sqlite_with_rowid=False,
)
"""What was asked to be corrected, and by whom. `stood` is the answer then, `option` the one wished
for; without an `item` the whole entry is to be struck. `decided` and what follows is what the
device's ledger says: ``accepted`` or ``refused``, by whom, why, and whether this site or the
investigator's own signature bears it out."""

visits = Table(
    "visits",
    METADATA,
    Column("device", Text, nullable=False),
    Column("visit", Text, nullable=False),
    Column("schedule", Text),
    Column("due", Text),
    Column("why", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("started", Text, nullable=False),
    Column("by_role", Text, nullable=False),
    Column("by_id", Text),
    Column("handed_over", Integer, nullable=False),
    Column("ended", Text),
    Column("note", Text),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("device", "visit"),
    sqlite_with_rowid=False,
)
"""Visits as they took place; `chain` and `seq` point at their first event."""

records = Table(
    "records",
    METADATA,
    Column("device", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("form_version", Text, nullable=False),
    Column("pack", Integer, nullable=False),
    Column("visit", Text),
    Column("opened", Text, nullable=False),
    Column("by_role", Text, nullable=False),
    Column("by_id", Text),
    Column("struck", Text),
    Column("struck_reason", Text),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("device", "record"),
    sqlite_with_rowid=False,
)
"""Forms that staff filled in; `struck` is when one was struck out."""

fields = Table(
    "fields",
    METADATA,
    Column("device", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("value", Text),
    Column("unit", Text),
    Column("not_done", Text),
    Column("reason", Text, nullable=False),
    Column("given", Text, nullable=False),
    Column("by_role", Text, nullable=False),
    Column("by_id", Text),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("device", "record", "field"),
    sqlite_with_rowid=False,
)
"""What stands in each field ever set, at the place of the event that said so."""

signatures = Table(
    "signatures",
    METADATA,
    Column("device", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("signer", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("meaning", Text, nullable=False),
    Column("components", Integer, nullable=False),
    Column("at", Text, nullable=False),
    Column("proven", Integer, nullable=False),
    Column("stands", Integer, nullable=False),
    Column("chain", Integer, nullable=False),
    Column("seq", Integer, nullable=False),
    PrimaryKeyConstraint("chain", "seq"),
    sqlite_with_rowid=False,
)
"""Signatures of staff (I4). `proven` is whether key, person and signed lines bear one out, `stands`
whether nothing was recorded about its target since."""

BY_PARTICIPANT = (corrections, visits, records, fields, signatures)
"""Those that follow from everything of a participant together; `prodiary.site.whole` makes them."""
PROJECTED = (entries, responses, findings, *BY_PARTICIPANT)
