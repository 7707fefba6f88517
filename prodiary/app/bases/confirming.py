"""From the review to the lock, one decision a screen: why late, who helped, the secret."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, cast

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.secret import SecretPad
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.device.sheet import Sheet
from prodiary.domain.event import Help
from prodiary.domain.ids import ItemId
from prodiary.domain.study import Study
from prodiary.errors import (
    HelpNotSaid,
    LateReasonNeeded,
    ProdiaryError,
    ProofRequired,
    WindowOver,
)

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

Step = Literal["list", "late", "help", "secret"]
_HELP: Final = ("none", "read", "touched", "both")


@dataclass(frozen=True, slots=True)
class StepRow:
    """One of a step's choices; `words` are empty where the screen has them."""

    code: str
    words: str
    chosen: bool


@QmlElement
class ConfirmingModel(ScreenModel):
    """Which step is next follows from the study and the clock; none is ever preselected (Q2).

    If the entry turns late meanwhile, or the study in force when it was begun asks for more, the
    diary says so when it is to be locked, and that step comes then.
    """

    changed = Signal()
    confirmed = Signal(str, str, bool)
    windowOver = Signal(str)

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._sheet: Sheet | None = None
        self._late = False
        self._step: Step = "list"
        self._asked: set[Step] = set()
        self._chosen: dict[Step, str] = {}
        self._steps: RowsModel[StepRow] = RowsModel(StepRow)
        self._pad = SecretPad()
        self._pad.entered.connect(self.confirmWithSecret)
        shared.language_changed.connect(self._show_step)

    def _first(self) -> None:
        self._step = "list"
        self._asked = set()
        self._pad.clear()

    def _needed(self) -> list[Step]:
        study = self._study()
        if study is None:
            return []
        policy = study.policy
        steps: list[Step] = []
        if self._late or "late" in self._asked:
            steps.append("late")
        # In an interview staff enter the answers, and answer for that by their signature (I4).
        alone = self._sheet is None or self._sheet.entry.started.mode == "self"
        if (policy.help == "asked" and alone) or "help" in self._asked:
            steps.append("help")
        # The practice has nothing to protect, and a secret is not to be typed for nothing.
        secret = policy.confirm_with == "secret" and alone and self._shared.practice is None
        if secret or "secret" in self._asked:
            steps.append("secret")
        return steps

    @Property(str, notify=changed)
    def step(self) -> str:
        """``list``, ``late``, ``help`` or ``secret``."""
        return self._step

    @Property(bool, notify=changed)
    def stepsFollow(self) -> bool:
        """Whether something is asked after the step shown, before anything is locked."""
        return bool(self._after(self._step))

    @Property(QObject, notify=changed)
    def choices(self) -> RowsModel[StepRow]:
        """What can be chosen in this step."""
        return self._steps

    @Property(bool, notify=changed)
    def canGoOn(self) -> bool:
        """Whether this step was answered."""
        return self._step in self._chosen

    @Property(SecretPad, notify=changed)
    def pad(self) -> SecretPad:
        """The PIN or passphrase, where the study asks for it again."""
        return self._pad

    @Property(str, notify=changed)
    def secretKind(self) -> str:
        """``pin`` or ``passphrase``."""
        return self._shared.device.secret_kind

    @Slot(str)
    def choose(self, code: str) -> None:
        """Choose in this step; until it is confirmed it can be changed."""
        if self._state != "busy" and code in {row.code for row in self._steps.rows}:
            self._chosen[self._step] = code
            self._show_step()

    @Slot()
    def confirm(self) -> None:
        """One step on; after the last one the answers are locked."""
        if self._sheet is None or self._state == "busy":
            return
        if self._step in {"late", "help"} and self._step not in self._chosen:
            return
        unfinished = self._sheet.resume_at < len(self._sheet.instrument.items)
        following = [] if unfinished else self._after(self._step)
        if following:
            self._go_to(following[0])
        else:
            self._lock(None)

    @Slot()
    def confirmWithSecret(self) -> None:
        """Lock the answers with the secret typed."""
        if self._step == "secret":
            self._lock(self._pad.take())

    @Slot()
    def stepBack(self) -> None:
        """One step back; what was chosen stays chosen."""
        if self._state == "busy" or self._step == "list":
            return
        steps: list[Step] = ["list", *self._needed()]
        self._go_to(steps[max(0, steps.index(self._step) - 1)])

    def _study(self) -> Study | None:
        """The study as it was when the entry was begun, which is the one that judges it (N6)."""
        session = self._shared.session
        pinned = None if self._sheet is None else self._sheet.study
        return pinned or (None if session is None else session.study)

    def _after(self, step: Step) -> list[Step]:
        steps: list[Step] = ["list", *self._needed()]
        return steps[steps.index(step) + 1 :] if step in steps else []

    def _go_to(self, step: Step) -> None:
        self._step = step
        self._pad.clear()
        self._set("idle")
        self._show_step()

    def _show_step(self) -> None:
        study, chosen = self._study(), self._chosen.get(self._step)
        rows: list[tuple[str, str]] = []
        if study is not None and self._step == "late":
            language = self._shared.study_language(study)
            rows = [(reason.code, reason.text[language]) for reason in study.late_reasons]
        elif self._step == "help":
            rows = [(code, "") for code in _HELP]
        self._steps.show([StepRow(code, words, code == chosen) for code, words in rows])
        self.changed.emit()

    def _lock(self, secret: str | None) -> None:
        sheet = self._sheet
        if sheet is None or self._state == "busy":
            return
        diary, entry = self._shared.diary, sheet.entry.id
        late = self._chosen.get("late")
        helped = cast("Help | None", self._chosen.get("help"))

        def confirm() -> tuple[ItemId, ...]:
            return diary.confirm(entry, secret=secret, late=late, help_given=helped)

        title = sheet.wording.title
        self._run(confirm, lambda urgent: self.confirmed.emit(entry, title, bool(urgent)))

    def _fail(self, error: ProdiaryError) -> None:
        super()._fail(error)
        if isinstance(error, WindowOver):
            self.windowOver.emit("" if self._sheet is None else self._sheet.wording.title)
        elif isinstance(error, LateReasonNeeded):
            self._late = True
            self._ask("late")
        elif isinstance(error, HelpNotSaid):
            self._ask("help")
        elif isinstance(error, ProofRequired):
            self._ask("secret")

    def _ask(self, step: Step) -> None:
        self._asked.add(step)
        self._chosen.pop(step, None)
        self._step = step
        self._pad.clear()
        self._show_step()
