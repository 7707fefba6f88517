"""Interviews: staff read a questionnaire out and enter what they are told (M15, I1)."""

from __future__ import annotations

from prodiary.device.agenda import agenda
from prodiary.device.beginning import begin_entry
from prodiary.device.clinic.author import Author
from prodiary.device.diary import Diary
from prodiary.device.vault import Vault
from prodiary.domain.event import WindowRef
from prodiary.domain.ids import EntryId, InstrumentId, Language, VisitId
from prodiary.domain.provenance import Originator, Relation
from prodiary.errors import ModeNotAllowed, NothingDue, UnknownVisit


class Interviewing:
    """Questionnaires that a member of staff enters.

    Attributes:
        diary: Answers, declining and confirming, as for a participant; by this member of staff.
    """

    def __init__(self, vault: Vault, author: Author) -> None:
        """Interview for `vault` as `author`."""
        self._vault = vault
        self._author = author
        self.diary = Diary(vault, author=author.originator)

    def begin(
        self,
        visit: VisitId,
        instrument: InstrumentId,
        language: Language,
        *,
        relation: Relation | None = None,
    ) -> EntryId:
        """Start an interview, or return to the one there is.

        Args:
            visit: The open visit.
            instrument: A questionnaire for participants.
            language: The words that are read out.
            relation: What the person who answers is to the participant; None where the participant
                answers.

        Raises:
            NotYourTask: The role does not go with it.
            ModeNotAllowed: The study does not take answers in this way.
            NothingDue: It is no questionnaire of this study, or was answered for this visit.
            VisitNotOpen: The visit is over or in the participant's hands.
        """
        self._author.require("interview")
        study = self._vault.study
        mode = "interview" if relation is None else "proxy"
        if mode not in study.policy.modes:
            raise ModeNotAllowed
        found = study.instruments.get(instrument)
        if found is None or found.respondent != "participant":
            raise NothingDue
        held = self._vault.ledger.account.visits.get(visit)
        if held is None:
            raise UnknownVisit
        window = held.started.window
        for entry in self._vault.ledger.entries.values():
            started = entry.started
            same = (started.instrument, started.visit, started.mode) == (instrument, visit, mode)
            if same and entry.state == "draft":
                return entry.id
        of = (
            self._vault.participant
            if relation is None
            else Originator(role="caregiver", id=relation)
        )
        return begin_entry(
            self._vault,
            instrument,
            language,
            window=self._window(window, instrument),
            visit=visit,
            by=self._author.originator,
            mode=mode,
            of=of,
        )

    def _window(self, window: WindowRef | None, instrument: InstrumentId) -> WindowRef | None:
        """The visit's window for this instrument; `NothingDue` where that was answered."""
        if window is None:
            return None
        for each in agenda(self._vault):
            occurrence = each.occurrence
            if (occurrence.schedule, occurrence.instrument) == (window.schedule, instrument):
                if each.state not in {"open", "late"}:
                    raise NothingDue
                return occurrence.ref
        # The visit asks for other things; this is one more.
        return None
