"""Failures that are about people: participants, staff, what they asked for; see `words`."""

from __future__ import annotations

from typing import Final

LIST_DEVICES: Final = "prodiary site devices lists them."
_LIST_CORRECTIONS: Final = "prodiary site corrections --all lists them."
_LIST_STAFF: Final = "prodiary site staff list shows everybody."

PEOPLE: Final[dict[str, tuple[str, str, str]]] = {
    "unknown-device/which": (
        "The participant has more than one device",
        "Which one is meant was not said. Nothing was done.",
        f"Name it with --device=ID. {LIST_DEVICES}",
    ),
    "unknown-device/not-active": (
        "There is no such active device",
        "The participant has none, or the one that was named is another's or was revoked.",
        LIST_DEVICES,
    ),
    "no-recovery-code": (
        "There is no code left to read out",
        "Every code of this device was read out or used, and fresh ones have not reached it yet.",
        "Let the device send and fetch its receipt, or have a new PIN chosen at a visit.",
    ),
    "unknown-staff/roster": (
        "Nobody of that id is on the roster",
        "Nothing was changed.",
        _LIST_STAFF,
    ),
    "staff-listed/id": (
        "This id was given before",
        "An id is given once, so that a signature can never be anybody else's. Nobody was added.",
        f"Choose another id. {_LIST_STAFF}",
    ),
    "staff-listed/left": (
        "This person left before",
        "Nothing was changed.",
        _LIST_STAFF,
    ),
    "correction-not-open/too-short": (
        "Too few characters",
        "A correction is named by six characters of its id or more. Nothing was decided.",
        _LIST_CORRECTIONS,
    ),
    "correction-not-open/none": (
        "There is no such correction",
        "No correction has an id that begins so. Nothing was decided.",
        _LIST_CORRECTIONS,
    ),
    "correction-not-open/several": (
        "More than one correction begins so",
        "Nothing was decided.",
        f"Give more characters of the id. {_LIST_CORRECTIONS}",
    ),
    "correction-not-open/decided": (
        "This was decided before",
        "A decision is final and stays. Nothing was changed.",
        "prodiary site corrections --all shows it.",
    ),
    "unknown-participant": (
        "There is no such participant",
        "No ticket was ever made for this id. Nothing was changed.",
        "prodiary site participants lists everybody. Make a ticket first for somebody new.",
    ),
    "day-too-far": (
        "This day cannot be meant",
        "It is more than two years away from today. Nothing was changed.",
        "Check the year, and give the day as YYYY-MM-DD.",
    ),
}
