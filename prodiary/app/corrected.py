"""A participant's corrections and the entries they are about, read in the worker's thread."""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.device.clinic.session import StaffSession
from prodiary.device.clinic.signing import Standing
from prodiary.device.sheet import Sheet
from prodiary.domain.correction import Correction
from prodiary.domain.response import Response


@dataclass(frozen=True, slots=True)
class Request:
    """One request for a correction.

    Attributes:
        correction: What was asked, and what became of it.
        sheet: The entry it is about, as it now stands.
        stood: What stood for the item when it was asked; None where it is about the whole entry.
        signed: How the signature on the decision stands; None where there is none.
    """

    correction: Correction
    sheet: Sheet
    stood: Response | None
    signed: Standing | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """All that the page shows, as it was when it was read.

    Attributes:
        subject: Whose they are.
        requests: Every request, the newest first.
        sheets: Every entry, the newest first, those struck out among them.
        may_ask: Whether this member of staff may ask.
        may_decide: Whether this member of staff decides.
    """

    subject: str
    requests: tuple[Request, ...]
    sheets: tuple[Sheet, ...]
    may_ask: bool
    may_decide: bool

    def open_items(self, sheet: Sheet) -> frozenset[str | None]:
        """The items about which something is being asked; None among them for the whole entry."""
        return frozenset(
            each.correction.asked.item
            for each in self.requests
            if each.correction.decided is None and each.correction.asked.entry == sheet.entry.id
        )


def corrected(staff: StaffSession) -> Corrected:
    """Read it."""
    return Corrected(
        subject=staff.subject or "",
        requests=tuple(_request(staff, each) for each in reversed(staff.deciding.all())),
        sheets=tuple(staff.diary.sheet(each.id) for each in reversed(staff.diary.entries())),
        may_ask=staff.author.may("ask"),
        may_decide=staff.author.may("decide"),
    )


def _request(staff: StaffSession, correction: Correction) -> Request:
    asked = correction.asked
    sheet = staff.diary.sheet(asked.entry)
    signatures = staff.signatures(("correction", asked.correction))
    return Request(
        correction=correction,
        sheet=sheet,
        stood=_stood(sheet, correction),
        signed=signatures[-1].standing if signatures else None,
    )


def _stood(sheet: Sheet, correction: Correction) -> Response | None:
    """What stood before it: what is there now, or what the decision put something else in for."""
    item = correction.asked.item
    if item is None:
        return None
    steps = [step for step in sheet.entry.trail if step.item == item]
    if correction.decided is None or not correction.decided.accepted:
        before = [step for step in steps if step.at.moment <= correction.asked_at.moment]
        return (before or steps)[-1]
    for place, step in enumerate(steps):
        if step.reason is not None and step.at == correction.decided_at:
            return steps[place - 1]
    return steps[-1]
