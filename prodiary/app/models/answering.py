"""The ways of answering: from a card to its questions, the review, and what is said at the end."""

from __future__ import annotations

from collections.abc import Callable

from prodiary.app.models.screens import Screens
from prodiary.app.shared import Place, Shared
from prodiary.device.sheet import Sheet, TaskCard
from prodiary.domain.ids import EntryId
from prodiary.errors import ProdiaryError


class Answering:
    """Leads among the pages ``intro, question, review, practice, done``.

    A page that was asked for and is not wanted any more when it is ready is not shown.
    """

    def __init__(
        self,
        screens: Screens,
        shared: Shared,
        *,
        page: Callable[[], str],
        show: Callable[[str], None],
        today: Callable[[], None],
        interviewed: Callable[[], None],
    ) -> None:
        """Connect the pages: `page` tells which is shown, `show` shows one, `today` the start.

        `interviewed` goes on where staff entered the answers; their start is the visit.
        """
        self._screens = screens
        self._shared = shared
        self._page = page
        self._show = show
        self._today = today
        self._interviewed = interviewed
        screens.today.chosen.connect(self._introduce)
        screens.today.practiceWanted.connect(self._open_practice)
        screens.help.practiceWanted.connect(self._open_practice)
        screens.practice.left.connect(today)
        screens.practice.begun.connect(self._practise)
        screens.practice.finished.connect(self._practised)
        screens.practice.notKept.connect(self._not_practised)
        screens.question.opened.connect(lambda: show("question"))
        screens.question.notOpened.connect(self._not_opened)
        screens.question.reviewWanted.connect(self._open_review)
        screens.question.todayWanted.connect(today)
        screens.question.windowOver.connect(self._over)
        screens.review.windowOver.connect(self._over)
        screens.review.itemWanted.connect(self._open_item)
        screens.review.confirmed.connect(self._thank)
        screens.review.todayWanted.connect(today)
        screens.done.todayWanted.connect(today)

    def place(self, page: str) -> Place | None:
        """Where the participant is on `page`, to come back to; nowhere in a practice (M9)."""
        if self._shared.practice is not None:
            return None
        places = {"question": self._screens.question.place, "review": self._screens.review.place}
        return places.get(page)

    def resume(self, place: Place) -> None:
        """Go on where somebody rested (M9)."""
        if place.item is None:
            self._open_review(place.entry)
        else:
            self._screens.question.resume(place.entry, place.item, from_review=place.from_review)

    def advise(self, unread: Sheet) -> None:
        """Show the advice after an entry again, since it was not said to be read (M14)."""
        self._thank(unread.entry.id, unread.wording.title, urgent=True)

    def leave(self) -> None:
        """Nothing of it is on the way any more."""
        self._screens.done.clear()
        self._screens.question.forget()
        self._screens.review.forget()

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._screens.question.forget()
        self._screens.review.forget()
        self._screens.done.forget()

    def _introduce(self, card: TaskCard) -> None:
        self._screens.question.introduce(card)
        self._show("intro")

    def _open_review(self, entry: str, number: int = 0) -> None:
        self._screens.review.start(EntryId(entry), at=number)
        self._show("review")

    def _open_item(self, entry: str, item: int) -> None:
        self._screens.question.resume(EntryId(entry), item, from_review=True)

    def _not_opened(self, error: ProdiaryError) -> None:
        # A question that could not be read has no page of its own to say so on.
        if self._page() == "review":
            self._screens.review.tell(error)
        elif self._shared.session is not None:
            interview = self._shared.interview
            self._today()
            (self._screens.visit if interview else self._screens.today).tell(error)

    def _thank(self, entry: str, title: str, urgent: bool) -> None:
        if self._shared.practice is not None:
            self._screens.practice.finish()
            return
        if self._shared.interview:
            self._interviewed()
            return
        self._screens.done.start(EntryId(entry), title, urgent=urgent)
        self._show("done")

    def _over(self, title: str) -> None:
        if self._shared.interview:
            self._today()
            return
        self._screens.done.over(title)
        self._show("done")

    def _open_practice(self) -> None:
        self._screens.practice.start()
        self._show("practice")

    def _practise(self, entry: str) -> None:
        self._screens.question.forget()
        self._screens.question.resume(EntryId(entry), 0, from_review=False)

    def _practised(self) -> None:
        self._screens.done.end_practice()
        self._show("done")

    def _not_practised(self) -> None:
        error = self._screens.practice.error
        self._today()
        if error is not None:
            self._screens.today.tell(error)
