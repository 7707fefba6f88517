"""Days and times as each language writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from prodiary.app import dates
from tests import pseudo

DAY = date(2026, 11, 22)
MOMENT = datetime(2026, 11, 22, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("en", "Sunday 22 November", "22 November 2026, 14:05"),
        ("de", "Sonntag, 22. November", "22. November 2026, 14:05"),
        ("zh-Hans", "11月22日 星期日", "2026年11月22日 14:05"),
    ],
)
def test_a_language_writes_its_own_days_and_times(language: str, day: str, moment: str) -> None:
    assert dates.day(language, DAY) == day
    assert dates.moment(language, MOMENT) == moment


def test_any_other_language_gets_what_is_usual_there() -> None:
    assert dates.day(pseudo.TURNED, DAY) == "الأحد، ٢٢ نوفمبر ٢٠٢٦"
    assert "٢٠٢٦" in dates.moment(pseudo.TURNED, MOMENT)


def test_only_languages_read_from_the_right_turn_the_screens() -> None:
    assert [dates.right_to_left(tag) for tag in ("en", "de", "zh-Hans", pseudo.GROWN)] == [
        False
    ] * 4
    assert dates.right_to_left(pseudo.TURNED)


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "English"), ("de", "Deutsch"), ("zh-Hans", "中文"), ("fr", "français")],
)
def test_a_language_has_its_own_name(language: str, name: str) -> None:
    assert dates.language_name(language) == name
