"""How each language writes days and times, and names itself. Knows no clock and no zone.

Numbers have no function: all that the screens show are whole and below a thousand, and those are
written alike in every language there is; a sign beside them, as of percent, is in the translation.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime

from prodiary.app.settings import LANGUAGES

# Where a short form with the weekday, and the 24 hours that clinics use, is not Qt's own.
_DAY: Final = {"en": "dddd d MMMM", "zh-Hans": "M月d日 dddd", "de": "dddd, d. MMMM"}
_MOMENT: Final = {
    "en": "d MMMM yyyy, HH:mm",
    "zh-Hans": "yyyy年M月d日 HH:mm",
    "de": "d. MMMM yyyy, HH:mm",
}


def locale(language: str) -> QLocale:
    """How `language` writes days and numbers; a tag nobody knows gets what Qt makes of it."""
    return QLocale(language.replace("-", "_"))


def right_to_left(language: str) -> bool:
    """Whether `language` is read from the right, so that the screens are mirrored."""
    return locale(language).textDirection() == Qt.LayoutDirection.RightToLeft


def language_name(language: str) -> str:
    """A language by its own name, so that whoever speaks it finds it."""
    return LANGUAGES.get(language) or locale(language).nativeLanguageName() or language


def day(language: str, when: date) -> str:
    """A day with its weekday and without its year: ``Sonntag, 22. November``."""
    words, shown = locale(language), QDate(when.year, when.month, when.day)
    form = _DAY.get(language)
    return words.toString(shown) if form is None else words.toString(shown, form)


def moment(language: str, when: datetime) -> str:
    """Day, year and time of day, as `when` has them: ``22. November 2026, 14:05``."""
    words = locale(language)
    shown = QDateTime(QDate(when.year, when.month, when.day), QTime(when.hour, when.minute))
    form = _MOMENT.get(language)
    if form is None:
        return words.toString(shown, QLocale.FormatType.ShortFormat)
    return words.toString(shown, form)
