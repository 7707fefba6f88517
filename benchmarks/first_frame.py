"""Start to first frame: the app's lock screen against a bare Qt Quick window, whole processes."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.measure import compare, report
from benchmarks.vault import enrolled

BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
app = QGuiApplication(sys.argv)
engine = QQmlApplicationEngine()
engine.loadData(b'import QtQuick\\nWindow { width: 1280; height: 800; visible: true }')
window = engine.rootObjects()[0]
window.frameSwapped.connect(app.quit)
app.exec()
"""


def first_frame(program: list[str]) -> float:
    """Milliseconds from starting the process to its end, which is right after its first frame."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    start = time.perf_counter()
    subprocess.run(program, env=environment, check=True)
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Measure and report."""
    with tempfile.TemporaryDirectory() as name:
        profile = Path(name)
        _, session = enrolled(profile)
        session.lock("quit")
        result = compare(
            "start to lock screen",
            floor_name="bare Qt Quick window",
            floor=lambda: first_frame([sys.executable, "-c", BARE]),
            ours=lambda: first_frame(
                [sys.executable, "-m", "benchmarks.lock_screen", str(profile)]
            ),
            aim="<= 1.5",
            runs=15,
        )
    report("first_frame", [result])


if __name__ == "__main__":
    main()
