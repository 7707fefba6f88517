"""What is printed of participants and of the corrections they ask for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from prodiary.cli.output import as_blocks, as_json, as_table, errors
from prodiary.site.attending import HeldParticipant
from prodiary.site.deciding import SHORTEST, HeldCorrection

REASONS = {
    "slip": "pressed another answer than meant",
    "misread": "misread the question",
    "other-time": "thought of another time",
    "other": "another reason",
}
"""What a participant chose, in words for staff."""
_SHOWN = 8


def participants(held: Sequence[HeldParticipant], *, json: bool) -> None:
    """Everybody who takes part."""
    if json:
        as_json(
            [
                {
                    "subject": each.subject,
                    "active_devices": each.active_devices,
                    "devices": each.devices,
                    "infusion": None if each.infusion is None else each.infusion.isoformat(),
                    "entries": each.entries,
                    "open_corrections": each.open_corrections,
                    "last_received": _when(each.last_received),
                }
                for each in held
            ]
        )
        return
    as_table(
        f"Participants: {len(held)}",
        ("subject", "devices", "infusion", "entries", "open corrections", "last received"),
        [
            (
                each.subject,
                _devices(each),
                "not known" if each.infusion is None else each.infusion,
                each.entries,
                each.open_corrections or None,
                None if each.last_received is None else f"{each.last_received:%Y-%m-%d %H:%M %z}",
            )
            for each in held
        ],
    )


def corrections(held: Sequence[HeldCorrection], *, json: bool) -> None:
    """What participants asked to be corrected, and what became of it."""
    if json:
        as_json(
            [
                {
                    "correction": each.correction,
                    "subject": each.subject,
                    "device": each.device,
                    "entry": each.entry,
                    "confirmed": each.confirmed.isoformat(),
                    "instrument": each.title,
                    "item": each.item,
                    "item_text": each.item_text,
                    "stood": each.stood,
                    "wished": each.wished,
                    "reason": each.reason,
                    "words": each.words,
                    "asked": each.asked.isoformat(),
                    "state": each.state,
                    "at_device": each.at_device,
                    "why": each.why,
                    "by": each.by,
                }
                for each in held
            ]
        )
        return
    length = _length(each.correction for each in held)
    as_blocks(
        f"Corrections: {len(held)}",
        ("id", "subject", "entry", "item", "stood", "wished", "reason", "asked", "state"),
        [
            (
                each.correction[:length],
                each.subject,
                f"{each.title}, {each.confirmed:%Y-%m-%d}",
                each.item_text,
                _answer(each.stood),
                _answer(each.wished),
                _why(each),
                f"{each.asked:%Y-%m-%d %H:%M %z}",
                _state(each),
            )
            for each in held
        ],
    )


def correction(asked: HeldCorrection, *, aside: bool) -> None:
    """What a decision is about, before it is made; `aside` on stderr."""
    as_blocks(
        "Correction",
        ("subject", "entry", "item", "stood", "wished", "reason"),
        [
            (
                asked.subject,
                f"{asked.title}, {asked.confirmed:%Y-%m-%d}",
                asked.item_text,
                _answer(asked.stood),
                _answer(asked.wished),
                _why(asked),
            )
        ],
        to=errors() if aside else None,
    )


def _why(asked: HeldCorrection) -> str:
    return ": ".join(filter(None, [REASONS[asked.reason], asked.words]))


def _devices(held: HeldParticipant) -> str:
    gone = held.devices - held.active_devices
    return f"{held.active_devices} ({gone} revoked)" if gone else str(held.active_devices)


def _answer(text: str | None) -> str:
    return "no answer" if text is None else text


def _state(held: HeldCorrection) -> str:
    if held.state == "unknown":
        return "decided on the device, not here: see findings"
    if held.state == "open":
        return "open"
    where = "" if held.at_device else ", not yet heard from the device"
    return f"{held.state} by {held.by}{where}: {held.why}"


def _length(ids: Iterable[str]) -> int:
    """How many characters tell all of `ids` apart; `decide` takes a beginning of that length."""
    known = set(ids)
    length = max(_SHOWN, SHORTEST)
    while len({each[:length] for each in known}) < len(known):
        length += 1
    return length


def _when(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()
