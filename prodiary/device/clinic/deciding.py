"""Asking for corrections as staff, and the investigator's decisions on the device (A6, A7, N9)."""

from __future__ import annotations

import unicodedata

from prodiary.crypto.random import random_id
from prodiary.device.clinic.author import Author
from prodiary.device.clinic.signing import Signing
from prodiary.device.diary import Diary
from prodiary.device.vault import Vault
from prodiary.domain.correction import Correction
from prodiary.domain.event import (
    CorrectionAsked,
    CorrectionDecided,
    EntryAmended,
    EntryStruck,
    Payload,
)
from prodiary.domain.ids import CorrectionId, EntryId, ItemId, OptionCode
from prodiary.errors import CorrectionNotOpen, InvalidAnswer, ReasonNeeded


class Deciding:
    """The corrections of one vault, as staff see them."""

    def __init__(self, vault: Vault, author: Author, diary: Diary, signing: Signing) -> None:
        """Ask and decide in `vault` as `author`."""
        self._vault = vault
        self._author = author
        self._diary = diary
        self._signing = signing

    def all(self) -> tuple[Correction, ...]:
        """Every correction asked for in this vault, in order, with what became of it."""
        return tuple(self._vault.ledger.account.corrections.values())

    def ask(
        self, entry: EntryId, item: ItemId | None, *, option: OptionCode | None, words: str
    ) -> CorrectionId:
        """Ask for another answer to stand, or without an item for the whole entry to be struck.

        Raises:
            NotYourTask: The role does not go with it.
            ReasonNeeded: Nothing was said about why.
            EntryNotConfirmed, CorrectionNotOpen: There is nothing to correct, or it is being asked.
            InvalidAnswer: Item or option are not of this instrument, or that answer stands already.
        """
        self._author.require("ask")
        sheet = self._diary.sheet(entry)
        if item is not None:
            found = sheet.instrument.item(item)
            if option is not None:
                found.option(option)
            if sheet.entry.answers.get(item) == option:
                raise InvalidAnswer
        name = CorrectionId(random_id())
        self._vault.ledger.append(
            CorrectionAsked(
                correction=name,
                entry=entry,
                item=item,
                option=option,
                reason="wrong-person" if item is None else "other",
                words=_said(words),
            ),
            by=self._author.originator,
        )
        return name

    def decide(
        self,
        correction: CorrectionId,
        *,
        accept: bool,
        reason: str,
        passphrase: str,
        staff: str | None = None,
    ) -> None:
        """Decide, and sign the decision; the original stays visible either way.

        A wrong passphrase decides nothing.

        Raises:
            NotYourTask: Only an investigator decides.
            ReasonNeeded: A decision needs one.
            CorrectionNotOpen: It was decided, or nobody asked.
            ProofRequired, WrongSigner, AccessError: As `Signing.sign`.
        """
        self._author.require("decide")
        why = _said(reason)
        found = self._vault.ledger.account.corrections.get(correction)
        if found is None or found.decided is not None:
            raise CorrectionNotOpen
        self._signing.prove(passphrase, staff=staff)
        asked = found.asked
        facts: list[Payload] = [
            CorrectionDecided(correction=correction, accepted=accept, reason=why)
        ]
        if accept and asked.item is None:
            facts.append(EntryStruck(entry=asked.entry, reason=why, correction=correction))
        elif accept and asked.item is not None:
            facts.append(
                EntryAmended(
                    entry=asked.entry,
                    item=asked.item,
                    option=asked.option,
                    reason=why,
                    correction=correction,
                )
            )
        self._vault.ledger.append(*facts, by=self._author.originator)
        self._signing.sign_proven(("correction", correction))


def _said(words: str) -> str:
    # In the one spelling that every reader of the record accepts (docs/format.md section 4).
    said = " ".join(unicodedata.normalize("NFC", words).split())
    if not said:
        raise ReasonNeeded
    return said
