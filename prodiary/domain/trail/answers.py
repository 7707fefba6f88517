"""Rows about entries and requests to correct them: what was said, what it replaced (A1, A6)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from prodiary.domain.event import (
    AdviceShown,
    AnswerDeclined,
    AnswerGiven,
    CorrectionAsked,
    CorrectionDecided,
    EntryAmended,
    EntryConfirmed,
    EntryStarted,
    EntryStruck,
    ItemMeasured,
    ItemNotDone,
)
from prodiary.domain.ids import EntryId, ItemId
from prodiary.domain.trail.known import Known
from prodiary.domain.trail.rows import Draft, Thing, Value, code, details, text
from prodiary.domain.trail.writers import Writers

ANSWERS: Final = Writers()


@ANSWERS.tells(EntryStarted)
def _entry_started(known: Known, data: EntryStarted) -> Draft:
    known.entries[data.entry] = data
    known.states["entry", data.entry] = "state-draft"
    window, words = data.window, data.wording
    return Draft(
        known.entry(data.entry),
        "entry-started",
        new=code(f"mode-{data.mode}"),
        details=details(
            window=None if window is None else f"{window.schedule} {window.due}",
            instrument_version=data.instrument_version,
            wording=f"{words.language} {words.version}",
            wording_status=code(words.status),
            wording_sha256=words.sha256,
            pack_version=data.pack.version,
            pack_sha256=data.pack.sha256,
            visit=data.visit,
        ),
        of=data.of,
    )


@ANSWERS.tells(AnswerGiven)
def _answer_given(known: Known, data: AnswerGiven) -> Draft:
    said = _say(known, data.entry, data.item, Value("option", data.option), "answer")
    return replace(said, shown=data.shown)


@ANSWERS.tells(AnswerDeclined)
def _answer_declined(known: Known, data: AnswerDeclined) -> Draft:
    said = _say(known, data.entry, data.item, Value("declined"), "answer")
    return replace(said, action="answer-declined", shown=data.shown)


@ANSWERS.tells(ItemMeasured)
def _item_measured(known: Known, data: ItemMeasured) -> Draft:
    value = Value("measured", data.value, unit=data.unit, option=data.option)
    said = _say(known, data.entry, data.item, value, "value")
    shared: tuple[Thing, ...] = () if data.shared is None else (("entry", data.shared),)
    return replace(said, details=details(typed_in=data.shared), touches=shared)


@ANSWERS.tells(ItemNotDone)
def _item_not_done(known: Known, data: ItemNotDone) -> Draft:
    value = Value("not-done", data.reason, more=data.words)
    return replace(_say(known, data.entry, data.item, value, "value"), action="item-not-done")


def _say(known: Known, entry: EntryId, item: ItemId, value: Value, what: str) -> Draft:
    key: tuple[Thing, str] = (("entry", entry), item)
    before = known.said.get(key)
    known.said[key] = value
    return Draft(
        known.entry(entry),
        f"{what}-given" if before is None else f"{what}-changed",
        point=item,
        old=before,
        new=value,
        of=known.of(entry),
    )


@ANSWERS.tells(EntryConfirmed)
def _entry_confirmed(known: Known, data: EntryConfirmed) -> Draft:
    return replace(
        _move(known, ("entry", data.entry), "state-confirmed"),
        action="entry-confirmed",
        why=None if data.late is None else Value("late", data.late),
        details=details(
            answered=data.answered,
            declined=data.declined,
            method=code(f"method-{data.method}"),
            help=None if data.help is None else code(f"help-{data.help}"),
        ),
        late=data.late is not None,
    )


@ANSWERS.tells(EntryAmended)
def _entry_amended(known: Known, data: EntryAmended) -> Draft:
    if data.value is not None:
        value = Value("measured", data.value, unit=data.unit, option=data.option)
    elif data.option is not None:
        value = Value("option", data.option)
    else:
        value = Value("declined")
    said = _say(known, data.entry, data.item, value, "value")
    known.states["entry", data.entry] = "state-amended"
    return replace(
        said,
        action="entry-amended",
        # Whoever decides answers for the decision, not who gave the answer that it replaces (A6).
        of=None,
        why=text(data.reason),
        details=details(correction=data.correction),
        touches=() if data.correction is None else (("correction", data.correction),),
    )


@ANSWERS.tells(EntryStruck)
def _entry_struck(known: Known, data: EntryStruck) -> Draft:
    return replace(
        _move(known, ("entry", data.entry), "state-struck"),
        action="entry-struck",
        why=text(data.reason),
        details=details(correction=data.correction),
        touches=() if data.correction is None else (("correction", data.correction),),
    )


def _move(known: Known, thing: Thing, state: str) -> Draft:
    before = known.states.get(thing)
    known.states[thing] = state
    return Draft(
        known.about(*thing), "", old=None if before is None else code(before), new=code(state)
    )


@ANSWERS.tells_many(AdviceShown)
def _advice_shown(known: Known, data: AdviceShown) -> tuple[Draft, ...]:
    # One row for each answer that called for it, so that it is seen at that answer (A2, A4).
    return tuple(
        Draft(
            known.entry(data.entry),
            "advice-shown",
            point=item,
            new=known.said.get((("entry", data.entry), item)),
        )
        for item in data.items
    )


@ANSWERS.tells(CorrectionAsked)
def _correction_asked(known: Known, data: CorrectionAsked) -> Draft:
    known.corrections[data.correction] = data
    known.states["correction", data.correction] = "correction-open"
    item, option = data.item, data.option
    if item is None:
        old = known.states.get(("entry", data.entry))
        wanted = code("state-struck")
        before = None if old is None else code(old)
    else:
        before = known.said.get((("entry", data.entry), item))
        wanted = Value("declined") if option is None else Value("option", option)
    return Draft(
        known.correction(data.correction),
        "strike-asked" if item is None else "correction-asked",
        point=item,
        old=before,
        new=wanted,
        why=code(f"reason-{data.reason}", more=data.words),
        details=details(entry=data.entry),
    )


@ANSWERS.tells(CorrectionDecided)
def _correction_decided(known: Known, data: CorrectionDecided) -> Draft:
    asked = known.corrections.get(data.correction)
    state = "correction-accepted" if data.accepted else "correction-refused"
    return replace(
        _move(known, ("correction", data.correction), state),
        action=state,
        point=None if asked is None else asked.item,
        why=text(data.reason),
    )
