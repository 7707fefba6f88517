"""The study's urgent advice: which entries call for it, and that it was shown (A2, M14)."""

from __future__ import annotations

from prodiary.device.diary import Diary
from prodiary.device.sheet import Sheet
from prodiary.device.vault import Vault
from prodiary.domain.entry import Entry
from prodiary.domain.event import AdviceShown
from prodiary.domain.ids import EntryId, ItemId
from prodiary.domain.safety import urgent_items
from prodiary.errors import UnknownEntry


class Advice:
    """The urgent advice of one open vault."""

    def __init__(self, vault: Vault, diary: Diary) -> None:
        """Work on `vault`, whose entries `diary` gives."""
        self._vault = vault
        self._diary = diary

    def unread(self) -> Sheet | None:
        """The first entry whose advice nobody was shown yet; None where none waits."""
        waiting = self.waiting()
        return self._diary.sheet(waiting[0]) if waiting else None

    def waiting(self) -> tuple[EntryId, ...]:
        """The participant's entries whose advice nobody was shown yet, in the order they began.

        A tablet may be switched off between an answer and the advice that it calls for.
        """
        account = self._vault.ledger.account
        return tuple(
            entry.id
            for entry in account.entries.values()
            if entry.confirmed is not None
            and entry.state != "struck"
            and entry.id not in account.advised
            and self._items(entry)
        )

    def read(self, entry: EntryId) -> None:
        """Record that the advice was shown, and which answers called for it; once for an entry.

        Raises:
            UnknownEntry: It is not of this vault.
            StoreError: It could not be made durable; it will be shown again.
        """
        ledger = self._vault.ledger
        found = ledger.entries.get(entry)
        if found is None:
            raise UnknownEntry
        items = self._items(found)
        if items and entry not in ledger.account.advised:
            by = found.originator if found.originator.role == "participant" else found.author
            ledger.append(AdviceShown(entry=entry, items=items), by=by)

    def _items(self, entry: Entry) -> tuple[ItemId, ...]:
        study = self._vault.study_of(entry.started.pack.sha256)
        return urgent_items(entry, study.instruments[entry.started.instrument], study)
