"""That one's PIN was replaced, said once to whoever comes in with the new one (N7)."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app import dates
from prodiary.app.bases.screen import ScreenModel
from prodiary.app.qt import Property
from prodiary.app.shared import Shared
from prodiary.device.secretnews import SecretNews
from prodiary.device.session import Session

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class SecretNewsViewModel(ScreenModel):
    """Shown until it was read or the diary is locked; the ledger knows that it was said."""

    changed = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._news: SecretNews | None = None
        shared.language_changed.connect(self.changed)

    def start(self) -> None:
        """Ask the ledger, once after each unlocking."""
        session = self._shared.open_session
        self._news = None
        self._run(session.secret_news, lambda news: self._take(session, news))

    def _take(self, session: Session, news: SecretNews | None) -> None:
        if self._shared.session is session:
            self._news = news
            self.changed.emit()

    def forget(self) -> None:
        """Say nothing of anybody (C12)."""
        self._news = None
        self._set("idle")
        self.changed.emit()

    @Property(str, notify=changed)
    def how(self) -> str:
        """``recovery`` or ``staff``; empty where there is nothing to say."""
        return "" if self._news is None else self._news.how

    @Property(str, notify=changed)
    def moment(self) -> str:
        """When it was replaced."""
        at = None if self._news is None else self._news.at.moment
        return "" if at is None else dates.moment(self._shared.language, at)

    @Property(str, notify=changed)
    def secretKind(self) -> str:
        """``pin`` or ``passphrase``."""
        return "pin" if self._news is None else self._shared.device.secret_kind

    @Slot()
    def read(self) -> None:
        """It was read."""
        self.forget()
