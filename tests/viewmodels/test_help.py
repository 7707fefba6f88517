"""The help page: whom to call, what to do when the device is gone, and which version this is."""

from __future__ import annotations

import prodiary
from tests.viewmodels.stage import Stage


def texts(stage: Stage) -> str:
    stage.driver.settle()
    # The digits of a phone number are held together by spaces that do not break.
    return "\n".join(str(item["text"]) for item in stage.driver.items()).replace("\u00a0", " ")


def test_it_says_what_to_do_and_whom_to_call(stage: Stage) -> None:
    """M14, C12."""
    stage.driver.click("help")
    stage.page("help")
    shown = texts(stage)
    for said in (
        "Nobody is watching right now.",
        "+00 000 000",
        "I forgot my PIN",
        "If this device is lost or stolen",
        "Nobody can read your answers without your PIN",
        # What was sent may lie in a folder still; what was confirmed does not (N2).
        "What your clinic has confirmed is safe there.",
    ):
        assert said in shown
    assert "have sent" not in shown


def test_it_says_which_version_of_what_this_is(stage: Stage) -> None:
    """V2."""
    stage.driver.click("help")
    stage.page("help")
    shown = texts(stage)
    assert f"prodiary, version {prodiary.__version__}" in shown
    assert "Study version on this device: 1" in shown
    assert "Test hospital" in shown
    assert "Test study" in shown
    stage.screens.display.useLanguage("de")
    assert stage.screens.help.study == "Teststudie"


def test_locked_it_shows_nothing_of_the_study(stage: Stage) -> None:
    """C12."""
    stage.driver.click("help")
    stage.page("help")
    stage.model.lock("lock")
    stage.page("unlock")
    found = stage.screens.help
    assert [found.study, found.protocol, found.clinic, found.safetyText, found.safetyPhone] == [
        ""
    ] * 5
    assert found.pack == 0
