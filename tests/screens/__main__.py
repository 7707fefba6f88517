"""Every screen in every theme, text size and language, as contact sheets in ``build/screens``.

One sheet a screen and language on a landscape tablet: themes side by side, text sizes below each
other; and one sheet a screen on a portrait tablet: languages side by side. The screens are reached
as the tests reach them, so a page that is missing here is missing there.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtGui import QGuiApplication, QImage

from prodiary.app.settings import LANGUAGES, THEMES
from tests.qml.places import PAGES, show
from tests.viewmodels.stage import Place, Stage

LANDSCAPE: Final = (1280, 800)
PORTRAIT: Final = (800, 1280)
PERCENTS: Final = (100, 200, 300)
SMALL: Final = 640
GAP: Final = 8


def main() -> int:
    """Make the sheets; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("build/screens"))
    parser.add_argument("--page", action="append", choices=PAGES, help="only this page; repeatable")
    chosen = parser.parse_args()
    program = QGuiApplication.instance() or QGuiApplication(["prodiary"])
    shutil.rmtree(chosen.out, ignore_errors=True)
    chosen.out.mkdir(parents=True)
    with tempfile.TemporaryDirectory(prefix="prodiary-screens-") as home:
        place = Place(home=Path(home) / "enrolled")
        place.enrol()
        for page in chosen.page or PAGES:
            _sheets(place, page, Path(home), chosen.out)
            sys.stdout.write(f"{page}\n")
    program.processEvents()
    return 0


def _sheets(place: Place, page: str, home: Path, out: Path) -> None:
    columns = []
    for language in LANGUAGES:
        # Each language from its start: an entry keeps the words that it was begun with.
        stage = Stage(place.copy(home / f"{page}-{language}"), language=language)
        try:
            stage.come_in()
            show(stage, page)
            rows = [
                [_picture(stage, LANDSCAPE, theme, percent) for theme in THEMES]
                for percent in PERCENTS
            ]
            _join(rows).save(out / f"{page}-{language}.png")
            columns.append([_picture(stage, PORTRAIT, THEMES[0], percent) for percent in PERCENTS])
        finally:
            stage.close()
    _join(list(zip(*columns, strict=True))).save(out / f"{page}-portrait.png")


def _picture(stage: Stage, size: tuple[int, int], theme: str, percent: int) -> Image.Image:
    stage.screens.display.useTheme(theme)
    stage.screens.display.usePercent(percent)
    stage.app.window.resize(*size)
    stage.driver.settle()
    grabbed = stage.app.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    image = Image.frombuffer(
        "RGB",
        (grabbed.width(), grabbed.height()),
        bytes(grabbed.constBits()),
        "raw",
        "RGB",
        grabbed.bytesPerLine(),
        1,
    )
    return image.resize((SMALL, round(SMALL * grabbed.height() / grabbed.width())))


def _join(rows: Sequence[Iterable[Image.Image]]) -> Image.Image:
    grid = [list(row) for row in rows]
    width, height = grid[0][0].size
    sheet = Image.new(
        "RGB",
        (len(grid[0]) * (width + GAP) - GAP, len(grid) * (height + GAP) - GAP),
        (128, 128, 128),
    )
    for down, row in enumerate(grid):
        for across, image in enumerate(row):
            sheet.paste(image, (across * (width + GAP), down * (height + GAP)))
    return sheet


if __name__ == "__main__":
    raise SystemExit(main())
