"""What the page of corrections shows, as plain rows: requests, entries, questions."""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.app import dates
from prodiary.app.corrected import Corrected, Request
from prodiary.app.models.record_rows import said
from prodiary.app.signatures import moment_with_zone
from prodiary.device.sheet import Sheet
from prodiary.domain.provenance import EventTime, Originator
from prodiary.domain.response import Response
from prodiary.domain.study import Study


@dataclass(frozen=True, slots=True)
class RequestRow:
    """One request; `number` is 0 where the whole entry shall be struck out.

    `reason`, `outcome` (``open``, ``accepted``, ``refused``), `signed` (empty, ``stands``,
    ``changed``, ``invalid``) and roles are fixed words; `stood` and `wished` are empty for none.
    """

    key: str
    title: str
    day: str
    number: int
    question: str
    stood: str
    wished: str
    reason: str
    words: str
    askedBy: str
    askedRole: str
    asked: str
    outcome: str
    decidedBy: str
    decided: str
    because: str
    signed: str
    mayDecide: bool
    maySign: bool


@dataclass(frozen=True, slots=True)
class EntryRow:
    """One entry; `mode` and `standing` are fixed words, `because` why it was struck out."""

    key: str
    title: str
    day: str
    mode: str
    standing: str
    because: str
    struckBy: str
    asked: int
    mayAsk: bool


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One question to choose; `asked` where a request about it is still open."""

    number: int
    question: str
    words: str
    chosen: bool
    asked: bool


def request_rows(language: str, study: Study, seen: Corrected) -> list[RequestRow]:
    """Every request in the language of the screens."""
    return [_request(language, study, seen, each) for each in seen.requests]


def entry_rows(language: str, study: Study, seen: Corrected) -> list[EntryRow]:
    """Every entry, those struck out too."""
    rows = []
    for sheet in seen.sheets:
        entry = sheet.entry
        struck = entry.struck
        rows.append(
            EntryRow(
                key=entry.id,
                title=sheet.wording.title,
                day=_day(language, sheet),
                mode=entry.started.mode,
                standing=entry.state,
                because="" if struck is None else struck.reason,
                struckBy="" if entry.struck_by is None else _name(study, entry.struck_by),
                asked=len(seen.open_items(sheet)),
                mayAsk=seen.may_ask and struck is None,
            )
        )
    return rows


def item_rows(sheet: Sheet, open_items: frozenset[str | None], chosen: int | None) -> list[ItemRow]:
    """The questions of a confirmed questionnaire."""
    return [
        ItemRow(
            number=place + 1,
            question=sheet.wording.items[item.id].text,
            words=said(sheet, item.id, sheet.entry.answers.get(item.id)),
            chosen=place == chosen,
            asked=item.id in open_items,
        )
        for place, item in enumerate(sheet.instrument.items)
    ]


def _request(language: str, study: Study, seen: Corrected, request: Request) -> RequestRow:
    found, sheet = request.correction, request.sheet
    asked, decided = found.asked, found.decided
    item = asked.item
    places = {each.id: place for place, each in enumerate(sheet.instrument.items, start=1)}
    return RequestRow(
        key=asked.correction,
        title=sheet.wording.title,
        day=_day(language, sheet),
        number=0 if item is None else places[item],
        question="" if item is None else sheet.wording.items[item].text,
        stood=_stood(sheet, request.stood),
        wished="" if item is None else said(sheet, item, asked.option),
        reason=asked.reason,
        words=asked.words,
        askedBy=_name(study, found.asked_by),
        askedRole=found.asked_by.role,
        asked=moment_with_zone(language, found.asked_at),
        outcome="open" if decided is None else "accepted" if decided.accepted else "refused",
        decidedBy="" if found.decided_by is None else _name(study, found.decided_by),
        decided=_moment(language, found.decided_at),
        because="" if decided is None else decided.reason,
        signed=request.signed or "",
        mayDecide=seen.may_decide and decided is None,
        # A power cut between the decision and its signature leaves it to be signed.
        maySign=seen.may_decide and decided is not None and request.signed is None,
    )


def _stood(sheet: Sheet, stood: Response | None) -> str:
    if stood is None:
        return ""
    words = said(sheet, stood.item, stood.option)
    if stood.measured is None:
        return words
    return f"{stood.measured.value} {stood.measured.unit}" + (f" ({words})" if words else "")


def _name(study: Study, who: Originator) -> str:
    """The name on the roster in force; the id where there is none."""
    member = study.member(who.id) if who.is_staff and who.id is not None else None
    return str(who.id or "") if member is None else member.name


def _day(language: str, sheet: Sheet) -> str:
    at = sheet.entry.confirmed_at or sheet.entry.started_at
    return dates.moment(language, at.moment)


def _moment(language: str, at: EventTime | None) -> str:
    return "" if at is None else moment_with_zone(language, at)
