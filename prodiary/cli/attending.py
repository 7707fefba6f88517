"""What is printed of participants and of the corrections that are asked for."""

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
    "wrong-person": "made for the wrong person",
    "other": "another reason",
}
"""What was chosen as the reason, in words for staff."""
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
                    "recorded_infusion": (
                        None
                        if each.recorded_infusion is None
                        else each.recorded_infusion.isoformat()
                    ),
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
                _infusion(each),
                each.entries,
                each.open_corrections or None,
                None if each.last_received is None else f"{each.last_received:%Y-%m-%d %H:%M %z}",
            )
            for each in held
        ],
    )


def corrections(held: Sequence[HeldCorrection], *, json: bool) -> None:
    """What was asked to be corrected or struck out, and what became of it."""
    if json:
        as_json(
            [
                {
                    "correction": each.correction,
                    "subject": each.subject,
                    "device": each.device,
                    "entry": each.entry,
                    "confirmed": _when(each.confirmed),
                    "instrument": each.title,
                    "item": each.item,
                    "item_text": each.item_text,
                    "stood": each.stood,
                    "wished": each.wished,
                    "reason": each.reason,
                    "words": each.words,
                    "asked_by": {"role": each.asked_by[0], "id": each.asked_by[1]},
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
        ("id", "subject", "entry", "item", "stood", "wished", "reason", "asked", "by", "state"),
        [
            (
                each.correction[:length],
                each.subject,
                _entry(each),
                _item(each),
                None if each.item is None else _answer(each.stood),
                None if each.item is None else _answer(each.wished),
                _why(each),
                f"{each.asked:%Y-%m-%d %H:%M %z}",
                _asked_by(each),
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


def _infusion(held: HeldParticipant) -> str:
    if held.infusion is not None:
        return held.infusion.isoformat()
    if held.recorded_infusion is None:
        return "not known"
    # Only what is set at the site moves the visits (T4): somebody has to look and set it.
    return f"not set; recorded on a device: {held.recorded_infusion.isoformat()}"


def _entry(held: HeldCorrection) -> str:
    day = "never confirmed" if held.confirmed is None else f"{held.confirmed:%Y-%m-%d}"
    return f"{held.title}, {day}"


def _item(held: HeldCorrection) -> str:
    return "the whole entry, to be struck out" if held.item_text is None else held.item_text


def _asked_by(held: HeldCorrection) -> str:
    role, who = held.asked_by
    return role if role == "participant" or who is None else f"{role} {who}"


def _answer(text: str | None) -> str:
    return "no answer" if text is None else text


def _state(held: HeldCorrection) -> str:
    if held.state == "unknown":
        return "decided on the device, neither here nor signed: see findings"
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
