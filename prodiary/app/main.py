"""The app on this machine: what `prodiary run` starts."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QGuiApplication

from prodiary.app.app import App
from prodiary.app.crash import Hook
from prodiary.app.settings import SettingsFile
from prodiary.app.signals import Ending
from prodiary.clock import SystemClock
from prodiary.crypto.random import random_id
from prodiary.device.secrets import SecretStore
from prodiary.device.tablet import Tablet
from prodiary.paths import default_profile

_PR_SET_DUMPABLE: Final = 4


def run(*, profile: Path | None = None, until_first_frame: bool = False) -> int:
    """Show the window until it is closed; returns the exit code.

    Args:
        profile: The folder of vault and settings; the person's own by default.
        until_first_frame: End as soon as something was seen, for measuring the start.
    """
    keep_out_of_core_files()
    folder = default_profile() if profile is None else profile
    folder.mkdir(parents=True, exist_ok=True)
    log = logging.FileHandler(folder / "faults.log", delay=True, encoding="utf-8")
    log.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
    logging.getLogger("prodiary").addHandler(log)
    # A program's arguments are nobody's business but its own: Qt gets only its name.
    program = QGuiApplication.instance() or QGuiApplication(["prodiary"])
    # From here on a signal is kept for the event loop, so that what was begun is also ended.
    ending = Ending(program.exit)
    clock = SystemClock(fallback_boot=random_id())
    try:
        app = App(
            tablet=Tablet(folder=folder / "device", clock=clock, secrets=_keyring),
            clock=clock,
            settings=SettingsFile(folder / "settings.json", language=system_language()),
        )
        once = Qt.ConnectionType.SingleShotConnection
        app.window.frameSwapped.connect(program.quit if until_first_frame else app.warm_up, once)
        hook = Hook(app.app.fault)
        try:
            return program.exec()
        finally:
            hook.remove()
            app.close()
    finally:
        ending.remove()
        logging.getLogger("prodiary").removeHandler(log)
        log.close()


def _keyring() -> SecretStore | None:
    from prodiary.device.oskeyring import keyring_secrets  # noqa: PLC0415  # slow, and not for a start

    return keyring_secrets()


def system_language() -> str:
    """The language of the machine, as far as the screens speak it."""
    spoken = {QLocale.Language.Chinese: "zh-Hans", QLocale.Language.German: "de"}
    return spoken.get(QLocale.system().language(), "en")


def keep_out_of_core_files() -> None:
    """Let no crash write this program's memory to a file, where the system can be told so.

    On Linux a size of nothing does not hold back a program that collects crashes; that the process
    is not dumpable does, and no other program of this person can read its memory either.
    """
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # not there on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  # needed there only

        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
