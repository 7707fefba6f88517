"""A person who hears the screen: names, roles and presses through the real accessibility tree.

Nothing here looks into the program: it is another process on a display of its own, and all that is
known of it comes over the bus that screen readers use.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.a11y import bus
from tests.a11y.bus import Node, Tree
from tests.viewmodels.stage import PIN

pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="AT-SPI is how screen readers work on Linux only"
)
PRESSED = {"push button", "radio button"}
QUESTION = "How has your speech been?"


@pytest.fixture
def tree(tmp_path: Path) -> Iterator[Tree]:
    assert not bus.missing(), f"scripts/setup-system.sh a11y installs {bus.missing()}"
    with bus.window(tmp_path / "home") as tree:
        yield tree


def type_pin(tree: Tree, pin: str) -> None:
    for digit in pin:
        tree.press("push button", digit)
    tree.press("push button", "Open")


def named(nodes: list[Node]) -> list[Node]:
    """All that can be pressed; each must say what it does (M5)."""
    found = [node for node in nodes if node.role in PRESSED]
    assert found
    for node in found:
        assert node.name.strip(), node
        assert node.actions, node
        if node.role == "radio button":
            assert "checkable" in node.states, node
    return found


def test_a_screen_reader_unlocks_answers_and_goes_on(tree: Tree) -> None:
    """M5, P1: every control has a name and a role, and pressing it there does what it says."""
    assert tree.find("heading", "Enter your PIN")
    assert len(named(tree.nodes())) == 15

    type_pin(tree, PIN[::-1])
    assert "Tries left" in tree.find("alert message").name

    type_pin(tree, PIN)
    assert tree.find("heading", "Good")
    assert {"Display", "Lock", "If you feel worse", "Send"} <= {
        node.name for node in named(tree.nodes())
    }

    tree.press("push button", "Start", about="Daily activities")
    tree.press("push button", "Begin")
    assert "focused" in tree.find("heading", QUESTION).states
    assert tree.find("label", "Think of the past 7 days")
    assert tree.find("label", "Question 1 of 8")
    options = [node for node in named(tree.nodes()) if node.role == "radio button"]
    assert [node.name for node in options] == [
        "I speak without any trouble",
        "At times it is unclear or sounds nasal",
        "It is always unclear or nasal, but people follow me",
        "People find it hard to make out what I say",
    ]
    assert not any("checked" in node.states for node in options)  # Q2

    tree.press("radio button", "At times")
    tree.find("push button", "Next")
    chosen = [node.name for node in tree.nodes() if "checked" in node.states]
    assert chosen == ["At times it is unclear or sounds nasal"]

    tree.press("push button", "If you feel worse")
    assert tree.find("dialog", "If you feel worse")
    assert any("Nobody" in node.name for node in tree.nodes() if node.role == "label")  # M14
    tree.press("push button", "Close")

    tree.press("push button", "Display")
    tree.find("radio button", "Light")
    checked = {node.name for node in named(tree.nodes()) if "checked" in node.states}
    assert {"Light", "English", "Middle", "Standard buttons"} <= checked
    tree.press("radio button", "Dark")
    tree.wait(lambda nodes: any(n.name == "Dark" and "checked" in n.states for n in nodes))
    tree.press("push button", "Close")

    tree.press("push button", "Next")
    assert "focused" in tree.find("heading", "How has chewing been?").states
