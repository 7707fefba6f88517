"""What the site's reading commands print: a table for people, or JSON with keys that stay."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime

from prodiary.cli.output import as_json, as_table
from prodiary.site.flagging import Flag, RefusedFile
from prodiary.site.journal import Line
from prodiary.site.reading import HeldDevice, HeldEntry
from prodiary.site.revoking import shortened

_MANY = 140
"""What the many columns of the entries need in order not to be crushed."""
_HELP: dict[str, str | None] = {
    "none": None,
    "read": "helped: read out",
    "touched": "helped: screen touched",
    "both": "helped: read out, screen touched",
}


def entries(held: Sequence[HeldEntry], flags: Sequence[Flag], *, json: bool) -> None:
    """The entries held, each with the names of its flags."""
    named: dict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
    for flag in flags:
        named[flag.device, flag.entry][flag.code] += 1
    if json:
        as_json(
            [
                {
                    "entry": each.entry,
                    "subject": each.subject,
                    "device": each.device,
                    "instrument": each.instrument,
                    "state": each.state,
                    "confirmed": _when(each.confirmed),
                    "total": each.score.total,
                    "answered": each.score.answered,
                    "declined": each.declined,
                    "items": each.score.of,
                    "mode": each.mode,
                    "answered_by": {"role": each.originator[0], "id": each.originator[1]},
                    "entered_by": {"role": each.author[0], "id": each.author[1]},
                    "held_at": each.held_at,
                    "language": each.language,
                    "wording": each.wording_status,
                    "received": _when(each.received),
                    "schedule": each.schedule,
                    "visit": each.visit,
                    "due": None if each.due is None else each.due.isoformat(),
                    "late": each.late,
                    "help": each.help,
                    "advice_shown": each.advised,
                    "findings": each.findings,
                    "flags": dict(sorted(named[each.device, each.entry].items())),
                }
                for each in held
            ]
        )
        return
    as_table(
        f"Entries: {len(held)}",
        (
            "subject",
            "questionnaire",
            "for",
            "state",
            "confirmed",
            "total",
            "answered",
            "wording",
            "notes",
            "flags",
        ),
        [
            (
                each.subject,
                each.title,
                None if each.due is None else f"{each.visit or 'at home'}, due {each.due}",
                each.state,
                None if each.confirmed is None else f"{each.confirmed:%Y-%m-%d %H:%M %z}",
                "none" if each.score.total is None else each.score.total,
                f"{each.score.answered} of {each.score.of}",
                f"{each.wording_status}, {each.language}",
                _noted(each),
                _counted(named[each.device, each.entry]),
            )
            for each in held
        ],
        wide=_MANY,
    )


def devices(held: Sequence[HeldDevice], flags: Sequence[Flag], *, json: bool) -> None:
    """The register of devices, each with the number of its flags."""
    flagged = Counter(flag.device for flag in flags)
    if json:
        as_json(
            [
                {
                    "device": each.device,
                    "subject": each.subject,
                    "granted": _when(each.granted),
                    "revoked": _when(each.revoked),
                    "reason": each.reason,
                    "epochs": each.epochs,
                    "events": each.events,
                    "last_received": _when(each.last_received),
                    "flags": flagged[each.device],
                }
                for each in held
            ]
        )
        return
    short = shortened(each.device for each in held)
    as_table(
        f"Devices: {len(held)}",
        ("subject", "device", "granted", "last received", "events", "flags", "state"),
        [
            (
                each.subject,
                short[each.device],
                f"{each.granted:%Y-%m-%d}",
                None if each.last_received is None else f"{each.last_received:%Y-%m-%d %H:%M %z}",
                each.events,
                flagged[each.device] or None,
                "active" if each.revoked is None else f"revoked: {each.reason}",
            )
            for each in held
        ],
    )


def findings(flags: Sequence[Flag], held: Sequence[HeldDevice], *, json: bool) -> None:
    """Genuine events that break a rule; `held` is the whole register."""
    if json:
        as_json(
            [
                {
                    "subject": each.subject,
                    "device": each.device,
                    "epoch": each.epoch,
                    "seq": each.seq,
                    "rule": each.code,
                    "entry": each.entry,
                }
                for each in flags
            ]
        )
        return
    short = shortened(each.device for each in held)
    as_table(
        f"Flagged events: {len(flags)}",
        ("subject", "device", "epoch", "event", "rule", "entry"),
        [
            (each.subject, short[each.device], each.epoch, each.seq, each.code, each.entry)
            for each in flags
        ],
    )


def journal(lines: Sequence[Line], *, json: bool) -> None:
    """What the site's staff did."""
    if json:
        as_json(
            [
                {
                    "seq": each.seq,
                    "at": each.at,
                    "by": each.by,
                    "act": each.act,
                    "facts": each.facts,
                }
                for each in lines
            ]
        )
        return
    as_table(
        f"Acts: {len(lines)}",
        ("act", "at", "by", "what", "facts"),
        [
            (
                each.seq,
                f"{datetime.fromisoformat(each.at):%Y-%m-%d %H:%M %z}",
                each.by,
                each.act,
                ", ".join(
                    f"{key} {value}" for key, value in each.facts.items() if value is not None
                ),
            )
            for each in lines
        ],
    )


def quarantine(files: Sequence[RefusedFile], *, json: bool) -> None:
    """Files that were refused."""
    if json:
        as_json(
            [
                {
                    "file": each.name,
                    "sha256": each.sha256,
                    "error": {"code": each.code, **each.fields},
                    "device": each.device,
                    "refused": _when(each.at),
                    "imported": _when(each.released),
                }
                for each in files
            ]
        )
        return
    as_table(
        f"Refused files: {len(files)}",
        ("file", "reason", "refused", "since then", "copy in quarantine"),
        [
            (
                each.name,
                " ".join([each.code, *(f"{key}={value}" for key, value in each.fields.items())]),
                f"{each.at:%Y-%m-%d %H:%M %z}",
                None if each.released is None else f"imported {each.released:%Y-%m-%d %H:%M %z}",
                "none" if each.sha256 is None else f"{each.sha256[:12]}...",
            )
            for each in files
        ],
    )


def _when(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _noted(each: HeldEntry) -> str | None:
    notes = [
        _mode(each),
        None if each.late is None else f"late: {each.late}",
        None if each.help is None else _HELP[each.help],
        "urgent advice was shown" if each.advised else None,
    ]
    return "; ".join(note for note in notes if note is not None) or None


def _mode(each: HeldEntry) -> str | None:
    """Who gave the answers and who entered them, where the participant was not alone (I1)."""
    who = each.author[1]
    if each.mode == "interview":
        return f"interview by {who}"
    if each.mode == "proxy":
        return f"answered by the {each.originator[1]}, entered by {who}"
    return f"examined by {who}" if each.mode == "examination" else None


def _counted(codes: Counter[str]) -> str | None:
    named = (f"{code} ({n})" if n > 1 else code for code, n in sorted(codes.items()))
    return ", ".join(named) or None
