"""Lists of event lines, as docs/format.md section 6 has them: every type, every word, nothing."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tests.vectors.build import APP
from tests.vectors.lines import (
    DEVICE_ROLE,
    ENTRY,
    PACK,
    PERSON,
    SHOWN,
    WINDOW,
    WORDING,
    Json,
    advised,
    amended,
    answer,
    asked,
    at,
    confirmed,
    created,
    decided,
    enrolled,
    event,
    made,
    planned,
    received,
    reminded,
    small,
    started,
    trained,
)
from tests.vectors.visits import (
    MODES,
    NOT_DONE,
    RELATIONS,
    ROLES,
    changed_slots,
    ended,
    examined,
    filled,
    handed,
    interviewed,
    left_out,
    measured,
    opened_form,
    renewed,
    reset,
    signed,
    struck,
    struck_form,
    told,
    visited,
)

__all__ = [
    "DEVICE_ROLE", "ENTRY", "PACK", "PERSON", "SHOWN", "WINDOW", "WORDING", "Json", "advised",
    "amended", "answer", "asked", "at", "confirmed", "created", "decided", "enrolled", "event",
    "every_word", "made", "nothing", "planned", "received", "reminded", "small", "started",
    "trained", "whole",
]  # fmt: skip


def whole(name: str) -> list[bytes]:
    """Every event type, in a plausible order."""
    later = {"version": 5, "sha256": "6b" * 32}
    declined = {"entry": ENTRY, "item": "MGADL02", "shown": SHOWN}
    opened = {"slot": "pin", "failed_attempts": 2, "app": APP}
    restored = {
        "previous_epoch": 1,
        "found_seq": 2,
        "found_head": "11" * 32,
        "witnessed_epoch": 1,
        "witnessed_seq": 9,
        "witnessed_head": "22" * 32,
        "carried": 3,
    }
    staff: list[Callable[[int], bytes]] = [
        visited,
        handed,
        partial(handed, back=True),
        measured,
        left_out,
        opened_form,
        filled,
        signed,
        struck_form,
        struck,
        ended,
        reset,
        renewed,
        changed_slots,
        told,
    ]
    return [
        created(),
        enrolled(),
        event(3, "session-opened", opened, by=PERSON),
        trained(4),
        started(5),
        answer(6),
        event(7, "answer-declined", declined),
        advised(8),
        confirmed(9),
        asked(10),
        event(11, "session-closed", {"reason": "rest"}),
        received(12),
        planned(13),
        decided(14),
        amended(15, "told the nurse another option"),
        reminded(16),
        event(17, "pack-taken", {"pack": later}),
        event(18, "clock-jumped", {"by_ms": -316224000000000, "across_boot": True}),
        event(19, "epoch-started", restored),
        *(make(seq) for seq, make in enumerate(staff, 20)),
        made(20 + len(staff), name),
    ]


def nothing() -> list[bytes]:
    """Null or no text wherever it may stand, and the outermost numbers and days."""
    return [
        started(1, window=None),
        started(2, window=WINDOW | {"due": "0001-01-01"}),
        started(3, window=WINDOW | {"due": "9999-12-31"}),
        confirmed(4, answered=0, declined=0, late=None, help=None),
        amended(5, "x", option=None, correction=None),
        planned(6, infusion=None),
        planned(7, infusion="1900-01-01"),
        planned(8, infusion="2999-12-31"),
        reminded(9, number=1, channel=None, due="2028-02-29"),
        asked(10, option=None, words=""),
        asked(11, words="あ" * 2000),
        decided(12, reason="あ" * 2000),
        asked(13, item=None, option=None, reason="wrong-person"),
        examined(14, window=None),
        measured(15, option=None, shared=None, value="-0.000000001"),
        measured(16, value="999999999999.999999999", unit="x" * 16),
        left_out(17, words=""),
        amended(18, "x", value="0", unit="s", correction=None),
        struck(19, correction=None),
        reset(20, how="staff", number=None),
        changed_slots(21, staff=[], rekeyed=False),
        told(22, window=None),
        visited(23, window=None, why="あ" * 2000),
        ended(24, note=""),
        opened_form(25, visit=None),
        filled(26, value=None, unit=None, not_done=None, reason=""),
        filled(27, value="x" * 2000, unit=None, reason="x" * 2000),
        filled(28, value=None, unit=None, not_done="other"),
        signed(29, proof="x" * 4000, name="あ" * 2000),
    ]


def every_word() -> list[bytes]:
    """Every word of the lists that a participant's weeks are told with."""
    found: list[Callable[[int], bytes]] = []
    for field, words in (
        ("layout", ("centre", "left", "right")),
        ("targets", ("standard", "large")),
        ("input", ("touch", "mouse", "keyboard", "switch", "assistive")),
    ):
        found += [partial(answer, shown=SHOWN | {field: word}) for word in words]
    found += [partial(confirmed, help=word) for word in ("none", "read", "touched", "both")]
    found += [partial(reminded, what=word) for word in ("due", "shown", "dismissed", "missed")]
    found += [partial(reminded, channel=word) for word in ("notification", "screen")]
    found += [
        partial(asked, reason=word)
        for word in ("slip", "misread", "other-time", "wrong-person", "other")
    ]
    found += [partial(interviewed, relation=word) for word in (None, *RELATIONS)]
    found += [examined]
    found += [
        partial(confirmed, method=word, help=None) for word in ("session", "secret", "signature")
    ]
    found += [partial(left_out, reason=word) for word in NOT_DONE]
    found += [partial(filled, value=None, unit=None, not_done=word) for word in NOT_DONE]
    found += [partial(told, mode=word) for word in MODES]
    found += [partial(signed, kind=word) for word in ("entry", "record", "visit", "correction")]
    found += [
        partial(signed, meaning=word)
        for word in ("performed", "interviewed", "reviewed", "decided")
    ]
    found += [partial(signed, components=count) for count in (1, 2)]
    found += [
        partial(event, kind="session-closed", data={"reason": word})
        for word in ("lock", "rest", "idle", "quit", "handover")
    ]
    found += [partial(visited, by={"role": role, "id": "s.1"}) for role in ROLES]
    found += [partial(decided, accepted=word) for word in (True, False)]
    return [make(seq) for seq, make in enumerate(found, 1)]
