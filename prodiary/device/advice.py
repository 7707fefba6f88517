"""The study's urgent advice until it was said to be read, whatever ended the program meanwhile.

That advice was shown is an event beside the confirmation it followed from (A2). That it was read
changes nothing about the answers and concerns nobody but this device: it is a fact of the vault.
"""

from __future__ import annotations

from prodiary.device.diary import Diary
from prodiary.device.sheet import Sheet
from prodiary.device.vault import Vault
from prodiary.domain.event import AdviceShown
from prodiary.domain.ids import EntryId
from prodiary.exchange import eventline


class Advice:
    """Whether advice waits to be read in one open vault (M14)."""

    def __init__(self, vault: Vault, diary: Diary) -> None:
        """Look at `vault`, whose entries `diary` gives."""
        self._vault = vault
        self._diary = diary

    def unread(self) -> Sheet | None:
        """The entry whose advice was not said to be read; None where none waits.

        Only the entry confirmed last can have any: nothing is answered past advice that stands.
        """
        ledger = self._vault.ledger
        confirmed = ledger.account.confirmed
        if not confirmed:
            return None
        entry = max(confirmed, key=lambda each: confirmed[each])
        epoch, seq = confirmed[entry]
        # In the ledger the advice follows what it is about, in one transaction.
        for line in ledger.lines(epoch, seq + 1, seq + 1):
            data = eventline.decode(line).data
            if isinstance(data, AdviceShown) and self._vault.fact(_fact(entry)) is None:
                return self._diary.sheet(entry)
        return None

    def read(self, entry: EntryId) -> None:
        """Record that the advice after `entry` was said to be read; again, nothing changes.

        Raises:
            StoreError: It could not be made durable; it is shown once more.
        """
        if self._vault.fact(_fact(entry)) is None:
            self._vault.set_fact(_fact(entry), b"")


def _fact(entry: EntryId) -> str:
    return f"advice-read-{entry}"
