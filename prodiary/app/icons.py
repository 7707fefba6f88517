"""Draws resources/icons in the colour that a theme asks for, at the size of the screen."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from prodiary.paths import resources

_SIDE: Final = 28


class Icons(QQuickImageProvider):
    """Answers ``image://icon/<name>/<rrggbb>``."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Pixmap)

    def requestPixmap(self, id: str, size: QSize, requestedSize: QSize) -> QPixmap:  # noqa: A002
        """The drawing `name` in one colour, square; `size` learns its size."""
        name, _, colour = id.partition("/")
        side = requestedSize.width() if requestedSize.width() > 0 else _SIDE
        drawing = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(
            QByteArray(drawing.replace("currentColor", f"#{colour}").encode("utf-8"))
        )
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, side, side))
        painter.end()
        size.setWidth(side)
        size.setHeight(side)
        return picture


def window_icon() -> QIcon:
    """The program's own mark."""
    return QIcon(str(resources() / "icons" / "prodiary.svg"))
