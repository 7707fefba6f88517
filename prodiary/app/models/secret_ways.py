"""A forgotten PIN or passphrase: to the code from the clinic and back in (N7)."""

from __future__ import annotations

from collections.abc import Callable

from prodiary.app.models.screens import Screens
from prodiary.app.shared import Shared
from prodiary.device.sheet import Sheet


class SecretWays:
    """Leads to the page ``recover`` and from it into the diary, as unlocking does."""

    def __init__(
        self,
        screens: Screens,
        shared: Shared,
        *,
        show: Callable[[str], None],
        unlock: Callable[[], None],
        come_in: Callable[[bool, Sheet | None], None],
    ) -> None:
        """Connect the page: `unlock` shows the lock, `come_in` goes on in the open vault."""
        self._screens = screens
        self._shared = shared
        self._show = show
        self._come_in = come_in
        screens.unlock.codeWanted.connect(self._begin)
        screens.unlock.unlocked.connect(self._say)
        screens.recover.left.connect(unlock)
        screens.recover.recovered.connect(self._recovered)

    def forget(self) -> None:
        """Show nothing of anybody (C12)."""
        self._screens.recover.forget()
        self._screens.secretNews.forget()

    def _begin(self) -> None:
        self._screens.recover.start()
        self._show("recover")

    def _recovered(self, granted: bool) -> None:
        session = self._shared.session
        if session is None:
            return

        def go_on(unread: Sheet | None) -> None:
            self._come_in(granted, unread)
            self._say(granted)

        self._shared.worker.run(session.advice.unread, go_on, lambda _: go_on(None))

    def _say(self, granted: bool, _: Sheet | None = None) -> None:
        if granted and self._shared.session is not None:
            self._screens.secretNews.start()
