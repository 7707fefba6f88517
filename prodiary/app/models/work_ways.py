"""The ways from a participant's visits to every piece of work of staff, and back."""

from __future__ import annotations

from collections.abc import Callable

from prodiary.app.models.screens import Screens
from prodiary.app.shared import Shared
from prodiary.domain.ids import EntryId, FormId, InstrumentId, RecordId, VisitId

_LISTS = frozenset({"adverse-event", "medication", "laboratory", "infusion"})
_FACTS = FormId("visit-facts")
_LABORATORY = FormId("laboratory")


class WorkWays:
    """Leads among ``examination, interview, form, forms, labs, dlt, decisions, trail``.

    And to ``visitCopy`` and ``newSecret``. A form goes back to where it was opened from.
    """

    def __init__(
        self,
        screens: Screens,
        shared: Shared,
        *,
        show: Callable[[str], None],
        visits: Callable[[], None],
        resume: Callable[[], None],
        sync: Callable[[], None],
        give_back: Callable[[], None],
        touch: Callable[[], None],
    ) -> None:
        """Connect the pages.

        Args:
            screens: All view-models.
            shared: What they share.
            show: Shows a page by its name.
            visits: To the participant's visits.
            resume: To the visit that is open on screen, else to the participant's visits.
            sync: To sending.
            give_back: The participant, who chose a new PIN, gives the tablet back.
            touch: Somebody is there, though nothing is pressed.
        """
        self._screens = screens
        self._shared = shared
        self._show = show
        self._sync = sync
        self._form_back = resume
        self._listed = _LABORATORY
        screens.visits.wayWanted.connect(self._beside)
        screens.visit.examinationWanted.connect(self._examine)
        screens.visit.interviewWanted.connect(self._interview)
        screens.visit.formWanted.connect(
            lambda visit, form, record: self._form(form, record, resume, VisitId(visit))
        )
        screens.visit.copyWanted.connect(self._copy)
        screens.examination.left.connect(resume)
        screens.examination.factsWanted.connect(self._facts)
        screens.examination.stopwatch.alive.connect(touch)
        screens.interview.begun.connect(self._ask)
        screens.interview.left.connect(resume)
        screens.form.left.connect(self._leave_form)
        screens.forms.formWanted.connect(
            lambda form, record: self._form(form, record, self._list_again)
        )
        screens.forms.importWanted.connect(self._import)
        screens.forms.left.connect(visits)
        screens.labs.left.connect(lambda: self._list(_LABORATORY))
        screens.dlt.formWanted.connect(lambda form, record: self._form(form, record, self._dlt))
        screens.dlt.left.connect(visits)
        screens.decisions.left.connect(visits)
        screens.trail.left.connect(visits)
        screens.visitCopy.left.connect(resume)
        screens.newSecret.left.connect(visits)
        screens.newSecret.lockWanted.connect(give_back)

    def keep(self) -> None:
        """Record what is typed, before the job that locks: no time-out loses anything (M9)."""
        self._screens.examination.keep()
        self._screens.form.keep()

    def forget(self) -> None:
        """Show nothing of anybody on any of these pages (C12)."""
        screens = self._screens
        screens.examination.forget()
        screens.interview.forget()
        screens.form.forget()
        screens.forms.forget()
        screens.labs.forget()
        screens.dlt.forget()
        screens.decisions.forget()
        screens.trail.forget()
        screens.visitCopy.forget()
        screens.newSecret.forget()

    def interviewed(self) -> None:
        """What was read out is confirmed: on to its signature."""
        self._screens.review.forget()
        self._screens.interview.finish()
        self._show("interview")

    # --- at a visit ---

    def _examine(self, visit: str, instrument: str) -> None:
        self._screens.examination.start(VisitId(visit), InstrumentId(instrument))
        self._show("examination")

    def _examine_again(self) -> None:
        self._screens.examination.refresh()
        self._show("examination")

    def _facts(self) -> None:
        self._form(_FACTS, "", self._examine_again, self._screens.visit.visit)

    def _interview(self, visit: str, instrument: str, mode: str) -> None:
        self._screens.interview.start(VisitId(visit), InstrumentId(instrument), mode)
        self._show("interview")

    def _ask(self, entry: str, place: int) -> None:
        self._screens.question.forget()
        self._screens.question.resume(EntryId(entry), place, from_review=False)

    def _copy(self, visit: str) -> None:
        self._screens.visitCopy.prepareVisit(visit)
        self._show("visitCopy")

    # --- beside the visits ---

    def _beside(self, way: str) -> None:
        ways: dict[str, Callable[[], None]] = {
            "dlt": self._dlt,
            "corrections": self._decisions,
            "trail": self._trail,
            "pin": self._new_secret,
            "sync": self._sync,
        }
        if way in _LISTS:
            self._list(FormId(way))
        elif way in ways:
            ways[way]()

    def _form(
        self, form: str, record: str, back: Callable[[], None], visit: VisitId | None = None
    ) -> None:
        self._form_back = back
        if record:
            self._screens.form.open(RecordId(record))
        else:
            self._screens.form.start(FormId(form), visit)
        self._show("form")

    def _leave_form(self) -> None:
        self._form_back()

    def _list(self, form: FormId) -> None:
        self._listed = form
        self._screens.forms.start(form)
        self._show("forms")

    def _list_again(self) -> None:
        self._list(self._listed)

    def _import(self) -> None:
        self._screens.labs.start()
        self._show("labs")

    def _dlt(self) -> None:
        self._screens.dlt.start()
        self._show("dlt")

    def _decisions(self) -> None:
        self._screens.decisions.start()
        self._show("decisions")

    def _trail(self) -> None:
        self._screens.trail.start()
        self._show("trail")

    def _new_secret(self) -> None:
        self._screens.newSecret.start()
        self._show("newSecret")
