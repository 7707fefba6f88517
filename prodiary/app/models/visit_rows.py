"""The lines of the pages of visits: what is planned, what was held, what is to be done at one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from prodiary.app.shared import Shared
from prodiary.device.clinic.author import Author
from prodiary.device.clinic.session import StaffSession
from prodiary.device.clinic.visiting import Planned, Step
from prodiary.domain.event import Mode
from prodiary.domain.ids import FormId, InstrumentId, ScheduleId
from prodiary.domain.schedule import LAST_DAY
from prodiary.domain.staff import Task, form_task
from prodiary.domain.study import Study
from prodiary.domain.visit import HeldVisit
from prodiary.formwords import FormWords

UNSCHEDULED: Final = "*"
"""What stands for the title of a visit that is none of the study; the screen has the words."""


WAYS: Final[tuple[tuple[str, Task | None], ...]] = (
    ("adverse-event", "write"),
    ("medication", "write"),
    ("laboratory", "write"),
    ("infusion", "infuse"),
    ("dlt", None),
    ("corrections", None),
    ("trail", None),
    ("pin", "reset"),
    ("sync", None),
)
"""What there is beside the visits, and the task that goes with it; None: everybody may look."""


@dataclass(frozen=True, slots=True)
class WayRow:
    """A way to something beside the visits; the screen has its words."""

    code: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A visit of the study: `standing` is ``held, open, late, coming, over`` or ``unknown``.

    Attributes:
        name: Its id.
        due: The day it is for; empty while not known.
        opens: The first day of its window.
        until: The last day on time, or where it is late the last day at all; empty while unknown.
        startable: Whether it can be started now, and by who is signed in.
    """

    name: str
    title: str
    standing: str
    due: str
    opens: str
    until: str
    startable: bool


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A visit that took place: `standing` is ``open``, ``unsigned`` or ``signed``.

    Attributes:
        visit: Its id.
        title: What it is called; ``*`` for an unscheduled one.
        why: Why it was held, where it was not planned.
        by: Who began it, by name.
    """

    visit: str
    title: str
    why: str
    day: str
    by: str
    standing: str


@dataclass(frozen=True, slots=True)
class StepRow:
    """One thing to be done at a visit.

    Attributes:
        key: Its name in the list, the same from one look to the next.
        kind: ``questionnaire``, ``examination`` or ``form``.
        name: The instrument's or the form's id.
        standing: ``to-do``, ``begun``, ``unsigned`` or ``done``.
        elsewhere: Whether it was done at home or on another device.
        target: The entry's or the form's id, where one was begun.
        mode: How a questionnaire is answered or was, as a fixed word; empty where not begun here.
        before: How the participant answered it the last time; empty where never.
        offered: Whether the role of who is signed in goes with it.
        chosen: Whether it is what the right half shows.
    """

    key: str
    kind: str
    name: str
    title: str
    standing: str
    elsewhere: bool
    target: str
    mode: str
    before: str
    offered: bool
    chosen: bool = False


def visit_title(study: Study, schedule: ScheduleId | None, shared: Shared) -> str:
    """What a visit is called; ``*`` where it is none of the study."""
    language = shared.study_language(study)
    titles = (each.title[language] for each in study.visits if each.id == schedule)
    return next(titles, UNSCHEDULED)


def planned_row(planned: Planned, study: Study, shared: Shared, *, may_start: bool) -> PlannedRow:
    """A visit of the study, as it stands today."""
    window = min((each.occurrence for each in planned.standings), default=None)
    state, until = "unknown", None
    if window is not None:
        today = shared.today()
        until = window.closes
        state = "coming" if today < window.opens else "open"
        if today > window.closes:
            late = planned.can_start
            state, until = ("late", window.late_until) if late else ("over", window.closes)
    if planned.held:
        state = "held"
    return PlannedRow(
        name=planned.visit.id,
        title=visit_title(study, planned.visit.id, shared),
        standing=state,
        due="" if window is None or window.closes == LAST_DAY else shared.day(window.due),
        opens="" if window is None else shared.day(window.opens),
        until="" if until is None or until == LAST_DAY else shared.day(until),
        startable=may_start and planned.can_start and not planned.held,
    )


def held_row(held: HeldVisit, study: Study, shared: Shared, *, signed: bool) -> HeldRow:
    """A visit that took place."""
    window, member = held.started.window, study.member(str(held.by.id))
    return HeldRow(
        visit=held.id,
        title=visit_title(study, None if window is None else window.schedule, shared),
        why=held.started.why,
        day=shared.moment(held.started_at.moment),
        by=str(held.by.id) if member is None else member.name,
        standing="open" if held.ended is None else "signed" if signed else "unsigned",
    )


@dataclass(frozen=True, slots=True)
class StepSeen:
    """A step with how its questionnaire is answered, and was before."""

    step: Step
    mode: Mode | None
    before: Mode | None


def step_rows(seen: Sequence[StepSeen], shared: Shared, session: StaffSession) -> list[StepRow]:
    """The steps of a visit, in their order.

    Of `session`, since the shared one may be closed by the worker at any moment.
    """
    author = session.author
    words, rows = FormWords(shared.language), list[StepRow]()
    for each in seen:
        step = each.step
        key = f"{step.kind}-{step.name}"
        again = sum(row.key == key or row.key.startswith(f"{key}-") for row in rows)
        form = step.kind == "form"
        task = form_task(FormId(step.name)) if form else "examine"
        rows.append(
            StepRow(
                key=f"{key}-{again + 1}" if again else key,
                kind=step.kind,
                name=step.name,
                title=words.title(FormId(step.name))
                if form
                else _title(InstrumentId(step.name), shared, session),
                standing=step.state,
                elsewhere=step.elsewhere,
                target=step.entry or step.record or "",
                mode=each.mode or "",
                before=each.before or "",
                offered=author.may("visit" if step.kind == "questionnaire" else task),
            )
        )
    return rows


def _title(instrument: InstrumentId, shared: Shared, session: StaffSession) -> str:
    return shared.title_in(session.study_for(instrument), instrument)


def way_rows(author: Author) -> list[WayRow]:
    """What there is beside the visits, as far as it goes with the role of `author`."""
    return [WayRow(code) for code, task in WAYS if task is None or author.may(task)]
