"""What a participant answers at a visit, while staff are shut out (N4)."""

from __future__ import annotations

from prodiary.device.diary import Diary
from prodiary.device.sheet import TaskCard
from prodiary.device.vault import Vault
from prodiary.domain.entry import Entry
from prodiary.domain.ids import InstrumentId
from prodiary.domain.schedule import LAST_DAY, UNPLANNED, Occurrence
from prodiary.domain.visit import HeldVisit, open_visit


class AtVisit:
    """The open visit of one vault as its participant sees it."""

    def __init__(self, vault: Vault, diary: Diary) -> None:
        """Look at `vault`, whose questionnaires `diary` gives."""
        self._vault = vault
        self._diary = diary

    @property
    def held(self) -> HeldVisit | None:
        """The visit at which the participant was given the device; None where nobody gave it."""
        found = open_visit(self._vault.ledger.account.visits)
        return found if found is not None and found.state == "handed-over" else None

    def cards(self) -> tuple[TaskCard, ...]:
        """What the visit asks and was not answered yet; nothing while there is no such visit.

        A visit of the schedule asks for what is open in its windows, an unscheduled one for every
        questionnaire of the study, each once.
        """
        held = self.held
        if held is None:
            return ()
        window = held.started.window
        if window is None:
            return self._unplanned(held)
        return tuple(
            card
            for card in self._diary.today()
            if card.occurrence.schedule == window.schedule and card.state != "coming"
        )

    def _unplanned(self, held: HeldVisit) -> tuple[TaskCard, ...]:
        study, today, cards = self._vault.study, self._vault.ledger.today(), []
        for name, instrument in study.instruments.items():
            if instrument.respondent != "participant":
                continue
            here = self._entries(held, name)
            if any(each.counts for each in here):
                continue
            draft = next((each for each in here if each.started.mode == "self"), None)
            cards.append(
                TaskCard(
                    occurrence=Occurrence(
                        today, UNPLANNED, name, today, LAST_DAY, LAST_DAY, visit=True
                    ),
                    state="open",
                    items=len(instrument.items),
                    reached=0 if draft is None else len(draft.responses),
                    draft=None if draft is None else draft.id,
                )
            )
        return tuple(cards)

    def _entries(self, held: HeldVisit, name: InstrumentId) -> list[Entry]:
        return [
            each
            for each in self._vault.ledger.entries.values()
            if (each.started.visit, each.started.instrument) == (held.id, name)
            and each.state != "struck"
        ]
