"""The audit trail as a file that can be sorted, filtered and computed with (A4).

UTF-8 with a byte order mark, as spreadsheets expect it, and otherwise as RFC 4180 has it: commas,
CRLF, quotes doubled. Every row of the trail is in it, and beside words for people the codes and raw
values that were recorded.

A cell that a spreadsheet would take for a formula gets an apostrophe in front (security.md section
3). Since that changes what was recorded, the column ``guarded`` names the cells of its row to which
that was done; `read_csv` takes it away again. Numbers are recognised as such and stay as they are.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import UTC
from pathlib import Path
from typing import Final

from prodiary.documents.told import Teller
from prodiary.domain.provenance import Presentation
from prodiary.domain.trail import TrailRow, Value
from prodiary.errors import Malformed
from prodiary.exchange.files import write_whole

COLUMNS: Final = (
    "epoch", "seq", "part", "line_sha256", "chain_head",
    "wall", "utc", "zone", "uptime_ms", "boot",
    "role", "person", "person_name", "answer_of_role", "answer_of",
    "type", "action", "action_text",
    "about_kind", "about_id", "about_name", "about_version", "about_due", "about_title", "visit",
    "point", "point_text",
    "old_kind", "old_value", "old_unit", "old_grade", "old_words", "old_text",
    "new_kind", "new_value", "new_unit", "new_grade", "new_words", "new_text",
    "why_kind", "why_value", "why_words", "why_text",
    "details", "shown", "flags", "broken_by", "guarded",
)  # fmt: skip
"""Names of the columns; none is ever renamed, further ones come at the end."""
_PART: Final = "trail"
_BOM: Final = "\ufeff"
_NUMBER: Final = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?")
_FORMULA: Final = frozenset("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")
"""What begins a formula, also as full-width characters, and what a program may skip before one."""


def write_trail_csv(rows: Iterable[TrailRow], teller: Teller, path: Path) -> None:
    """Write `rows` to `path`, whole or not at all; replaces what is there.

    Raises:
        OSError: The place cannot be written.
    """
    write_whole(path, render(rows, teller))


def render(rows: Iterable[TrailRow], teller: Teller) -> bytes:
    """The bytes of the file that `write_trail_csv` writes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow(_guarded(_cells(row, teller)))
    return (_BOM + text.getvalue()).encode()


def read_csv(data: bytes) -> tuple[dict[str, str], ...]:
    """The rows of such a file, column by column, exactly as they were before guarding.

    Raises:
        Malformed: It is none, or a row was cut off or lengthened.
    """
    try:
        text = data.decode()
        if not text.startswith(_BOM):
            raise Malformed(_PART)
        found = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise Malformed(_PART) from error
    if not found or tuple(found[0]) != COLUMNS:
        raise Malformed(_PART)
    return tuple(_unguarded(cells) for cells in found[1:])


def _unguarded(cells: list[str]) -> dict[str, str]:
    if len(cells) != len(COLUMNS):
        raise Malformed(_PART)
    row = dict(zip(COLUMNS, cells, strict=True))
    for name in row["guarded"].split():
        if not row.get(name, "").startswith("'"):
            raise Malformed(_PART)
        row[name] = row[name][1:]
    return row


def _guarded(row: Mapping[str, str]) -> list[str]:
    marked = [name for name, text in row.items() if _is_formula(text)]
    safe = {name: f"'{text}" if name in marked else text for name, text in row.items()}
    safe["guarded"] = " ".join(marked)
    return [safe[name] for name in COLUMNS]


def _is_formula(text: str) -> bool:
    start = text.lstrip(" \u00a0\u3000")
    return bool(start) and start[0] in _FORMULA and _NUMBER.fullmatch(text) is None


def _cells(row: TrailRow, teller: Teller) -> dict[str, str]:
    told = teller.tell(row)
    visits = [name for kind, name in row.within if kind == "visit"]
    return {
        "epoch": str(row.epoch),
        "seq": str(row.seq),
        "part": str(row.part),
        "line_sha256": row.line,
        "chain_head": row.head,
        "wall": row.at.wall,
        "utc": row.at.moment.astimezone(UTC).isoformat(timespec="milliseconds"),
        "zone": row.at.zone,
        "uptime_ms": str(row.at.mono_ms),
        "boot": row.at.boot,
        "role": row.by.role,
        "person": row.by.id or "",
        "person_name": teller.people.name(row.by),
        "answer_of_role": "" if row.of is None else row.of.role,
        "answer_of": "" if row.of is None else row.of.id or "",
        "type": row.kind,
        "action": row.action,
        "action_text": told.what,
        "about_kind": row.about.kind,
        "about_id": row.about.id,
        "about_name": row.about.name,
        "about_version": row.about.version,
        "about_due": row.about.due,
        "about_title": told.about,
        "visit": " ".join(sorted(visits)),
        "point": row.point or "",
        "point_text": told.point,
        **_value("old", row.old, told.old),
        **_value("new", row.new, told.new),
        "why_kind": "" if row.why is None else row.why.kind,
        "why_value": "" if row.why is None else row.why.text,
        "why_words": "" if row.why is None else row.why.more,
        "why_text": told.why,
        "details": "; ".join(f"{each.name}={each.value.text}" for each in row.details),
        "shown": "" if row.shown is None else _presentation(row.shown),
        "flags": " ".join(row.flags),
        "broken_by": "" if row.broken_by is None else "{}.{}".format(*row.broken_by),
    }


def _value(name: str, value: Value | None, said: str) -> dict[str, str]:
    if value is None:
        parts = ("", "", "", "", "")
    else:
        parts = (value.kind, value.text, value.unit or "", value.option or "", value.more)
    names = ("kind", "value", "unit", "grade", "words")
    return {
        **{f"{name}_{each}": part for each, part in zip(names, parts, strict=True)},
        f"{name}_text": said,
    }


def _presentation(shown: Presentation) -> str:
    read = "yes" if shown.read_aloud else "no"
    return (
        f"text_percent={shown.text_percent}; theme={shown.theme}; read_aloud={read}; "
        f"layout={shown.layout}; targets={shown.targets}; input={shown.input}"
    )
