"""A passphrase is long and varied enough, or refused with the rule it breaks."""

from __future__ import annotations

import pytest

from prodiary.domain.secretrules import require_passphrase
from prodiary.errors import WeakSecret


@pytest.mark.parametrize(
    "text",
    [
        "maple river quiet lantern",
        "aaa bbb ccc dddd",
        "枫树 河流 安静 灯笼 一二三四五六",
        "a b c d" + " e" * 60,
    ],
)
def test_four_different_words_and_sixteen_characters_will_do(text: str) -> None:
    require_passphrase(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("maple river lantern", "too-few-words"),
        ("Maple maple MAPLE maple", "too-few-words"),
        ("aaa bbb ccc ddd", "too-short"),
        ("a b c d " + "e" * 121, "too-long"),
        ("", "too-few-words"),
    ],
)
def test_what_is_too_easy_is_refused_by_name(text: str, reason: str) -> None:
    with pytest.raises(WeakSecret) as found:
        require_passphrase(text)
    assert found.value.fields == {"reason": reason}
