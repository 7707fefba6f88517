"""Asking for a correction of a confirmed entry, and what became of it (A6, N9)."""

from __future__ import annotations

from typing import Literal

from prodiary.crypto.random import random_id
from prodiary.device.diary import Diary
from prodiary.device.vault import Vault
from prodiary.domain.correction import Correction
from prodiary.domain.event import CorrectionAsked
from prodiary.domain.ids import CorrectionId, EntryId, ItemId, OptionCode
from prodiary.errors import InvalidAnswer

Reason = Literal["slip", "misread", "other-time", "other"]


class CorrectionDesk:
    """The participant's side of corrections on one open vault."""

    def __init__(self, vault: Vault, diary: Diary) -> None:
        """Work on `vault`, whose entries `diary` reads."""
        self._vault = vault
        self._diary = diary

    def all(self) -> tuple[Correction, ...]:
        """Every correction asked for here, in order, with what became of it."""
        return tuple(self._vault.ledger.account.corrections.values())

    def ask(  # what one request says
        self,
        entry: EntryId,
        item: ItemId,
        *,
        option: OptionCode | None,
        reason: Reason,
        words: str = "",
    ) -> CorrectionId:
        """Ask the investigator to let another answer stand; the original stays visible.

        Args:
            entry: A confirmed entry.
            item: The item in question.
            option: The answer that shall stand; None for none.
            reason: Why.
            words: More about it, in the participant's own words; may be empty.

        Raises:
            EntryNotConfirmed: It can still simply be changed.
            InvalidAnswer: Item or option are not of this instrument, or that answer stands already.
        """
        sheet = self._diary.sheet(entry)
        found = sheet.instrument.item(item)
        if option is not None:
            found.option(option)
        if sheet.entry.answers.get(item) == option:
            raise InvalidAnswer
        name = CorrectionId(random_id())
        self._vault.ledger.append(
            CorrectionAsked(
                correction=name, entry=entry, item=item, option=option, reason=reason, words=words
            ),
            by=self._vault.participant,
        )
        return name
