"""What a row of the audit trail is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from prodiary.domain.ids import Language, OptionCode, Sha256
from prodiary.domain.provenance import EventTime, Originator, Presentation

Place = tuple[int, int]
"""Where an event stands in a ledger: epoch and sequence number."""
AboutKind = Literal[
    "entry", "record", "visit", "correction", "window", "vault", "exchange", "study"
]
"""An entry, a form, a visit, a request for correction, a window of the schedule, the vault and who
opens it, a file that travelled, what the site says of the study."""
Thing = tuple[AboutKind, str]
"""What rows can be about: its kind and its id; the id is empty where there is only one."""
Flag = Literal["late", "clock-jump", "breaks-signature", "signature-broken", "left", "carried"]
"""Confirmed late; recorded while the clock had just been set; broke a signature; a signature since
broken; of a history that the ledger has left; repeated from such a history."""
ValueKind = Literal["option", "measured", "declined", "not-done", "field", "code", "late", "text"]


@dataclass(frozen=True, slots=True)
class Value:
    """What an item, a field or a state said, before it is put into words.

    Attributes:
        kind: What `text` is: the code of an option, a raw value, nothing, why it was not done, the
            canonical text of a field, a word of a closed list, a reason of the study's list for
            being late, or a person's own words.
        text: As recorded.
        unit: Of a raw value or a field.
        option: The grade of a raw value; None where no rule gives one.
        more: A person's own words beside a code.
    """

    kind: ValueKind
    text: str = ""
    unit: str | None = None
    option: OptionCode | None = None
    more: str = ""


@dataclass(frozen=True, slots=True)
class Detail:
    """One more thing that an event says, under a name that does not change."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True)
class About:
    """What a row is about, with what it takes to give it a title.

    Attributes:
        kind: What kind of thing.
        id: Its id; empty for the vault, the study and what is not known.
        name: The instrument of an entry, the form of a record, the schedule of a visit or window;
            empty where it is not known.
        version: Of the instrument or form.
        due: The day of the window.
        pack: Hash of the study pack that defines it.
        language: In which the participant, or the examiner, saw it.
    """

    kind: AboutKind
    id: str = ""
    name: str = ""
    version: str = ""
    due: str = ""
    pack: Sha256 | None = None
    language: Language | None = None

    @property
    def thing(self) -> Thing:
        """Its kind and id."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True)
class Draft:
    """What one event says, before the circumstances are added; `touches` are further things."""

    about: About
    action: str
    point: str | None = None
    old: Value | None = None
    new: Value | None = None
    why: Value | None = None
    details: tuple[Detail, ...] = ()
    of: Originator | None = None
    shown: Presentation | None = None
    touches: tuple[Thing, ...] = ()
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TrailRow:
    """One thing that happened to one thing (A1).

    Attributes:
        epoch: Of the ledger.
        seq: The event's number in that epoch.
        part: Counts the rows of one event from 1; most events have one.
        at: When, by the clocks of the device.
        by: Who recorded it.
        of: Who gave the answer, where that is not who recorded it (I1).
        kind: The event's type, as of docs/format.md section 6.
        action: What happened, in one code; finer than `kind`.
        about: To what.
        within: Everything it belongs to: itself, the visit, what is corrected or signed.
        point: The item or field.
        old: What stood before.
        new: What stands after.
        why: The reason that was given.
        details: What else the event says.
        shown: How the question was shown, on answers.
        flags: What a reader should not overlook.
        broken_by: On a signature that stands no more, the event that broke it.
        line: SHA-256 of the event's exact bytes.
        head: The chain's head after it.
    """

    epoch: int
    seq: int
    part: int
    at: EventTime
    by: Originator
    of: Originator | None
    kind: str
    action: str
    about: About
    within: frozenset[Thing]
    point: str | None
    old: Value | None
    new: Value | None
    why: Value | None
    details: tuple[Detail, ...]
    shown: Presentation | None
    flags: tuple[Flag, ...]
    broken_by: Place | None
    line: Sha256
    head: Sha256

    @property
    def place(self) -> Place:
        """Where the event stands."""
        return self.epoch, self.seq


def text(value: object, *, more: str = "") -> Value:
    """`value` as it is: an id, a number, a person's own words."""
    return Value("text", str(value), more=more)


def code(name: str, *, more: str = "") -> Value:
    """A word of a closed list; documents have words for `name`."""
    return Value("code", name, more=more)


def details(**said: object) -> tuple[Detail, ...]:
    """Details by name, in order; None leaves one out, and a `Value` stands as it is."""
    return tuple(
        Detail(name.replace("_", "-"), value if isinstance(value, Value) else text(value))
        for name, value in said.items()
        if value is not None
    )


def words(said: str) -> Value | None:
    """A reason in a person's own words; None where nothing was said."""
    return text(said) if said else None
