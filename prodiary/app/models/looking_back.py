"""The ways between the record, an entry, asking for a correction and own totals."""

from __future__ import annotations

from collections.abc import Callable

from prodiary.app.asking import Asking
from prodiary.app.models.screens import Screens
from prodiary.domain.ids import EntryId


class LookingBack:
    """Leads among the pages ``record, entry, ask, trend``; what leads out of them is not its own.

    Attributes:
        screens: All view-models.
        show: Shows a page by its name.
    """

    def __init__(self, screens: Screens, show: Callable[[str], None]) -> None:
        """Connect the four pages with each other."""
        self.screens = screens
        self.show = show
        screens.record.entryWanted.connect(self._entry)
        screens.record.trendWanted.connect(self._trend)
        screens.entry.recordWanted.connect(self._back)
        screens.entry.askWanted.connect(self._ask)
        screens.ask.entryWanted.connect(self._entry)
        screens.trend.recordWanted.connect(self._back)

    def begin(self) -> None:
        """Show the record at the present month."""
        self.screens.record.start()
        self.show("record")

    def place(self, page: str) -> Asking | None:
        """What is being asked for on `page`, to come back to after a lock; in memory only (M8)."""
        return self.screens.ask.draft if page == "ask" else None

    def resume(self, draft: Asking) -> None:
        """Go on asking where somebody was locked out."""
        self.screens.ask.resume(draft)
        self.show("ask")

    def forget(self) -> None:
        """Show nothing of anybody on any of them (C12)."""
        self.screens.record.forget()
        self.screens.entry.forget()
        self.screens.ask.forget()
        self.screens.trend.forget()

    def _back(self) -> None:
        self.screens.entry.forget()
        self.screens.trend.forget()
        self.screens.record.resume()
        self.show("record")

    def _entry(self, entry: str) -> None:
        self.screens.entry.start(EntryId(entry))
        self.show("entry")

    def _ask(self, entry: str) -> None:
        self.screens.ask.start(EntryId(entry))
        self.show("ask")

    def _trend(self) -> None:
        self.screens.trend.start()
        self.show("trend")
