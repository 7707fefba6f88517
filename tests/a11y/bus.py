"""What a screen reader knows of a window: the accessibility tree, read over D-Bus as AT-SPI."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jeepney import DBusAddress, DBusErrorResponse, Message, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg
from PySide6.QtCore import QElapsedTimer

LAUNCHERS: Final = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
ROOT: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
PATIENCE_MS: Final = 60_000
STATES: Final = {4: "checked", 8: "enabled", 11: "focusable", 12: "focused", 25: "showing",
                 41: "checkable"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """One accessible: its address on the bus, and what it says of itself."""

    at: tuple[str, str]
    role: str
    name: str
    description: str
    states: frozenset[str]
    actions: tuple[str, ...]


class Tree:
    """The tree of one window, read afresh at each question."""

    def __init__(
        self, connection: DBusConnection, program: subprocess.Popen[bytes], said: Path
    ) -> None:
        self._connection = connection
        self._program = program
        self._said = said

    def nodes(self) -> list[Node]:
        """Everything that is showing, in the order of the tree."""
        with suppress(DBusErrorResponse):  # a screen that went while it was being read
            return [node for child in self._children(ROOT) for node in self._walk(child)]
        return []

    def wait(self, found: Callable[[list[Node]], Any]) -> Any:
        """Read until `found` finds something in the nodes, and return that."""
        timer = QElapsedTimer()
        timer.start()
        while timer.elapsed() < PATIENCE_MS:
            result = found(self.nodes())
            if result:
                return result
            with suppress(subprocess.TimeoutExpired):
                self._program.wait(timeout=0.02)
                raise AssertionError(f"the program ended: {self._said.read_text()}")
        raise AssertionError([(node.role, node.name) for node in self.nodes()])

    def find(self, role: str, name: str = "", about: str = "") -> Node:
        """The first of that role whose name and description begin so, once it can be used."""

        def one(nodes: list[Node]) -> Node | None:
            return next(
                (
                    node
                    for node in nodes
                    if node.role == role
                    and node.name.startswith(name)
                    and node.description.startswith(about)
                    and "enabled" in node.states
                ),
                None,
            )

        node: Node = self.wait(one)
        return node

    def press(self, role: str, name: str = "", about: str = "") -> None:
        """Do the first thing it offers, as a screen reader does."""
        node = self.find(role, name, about)
        assert node.actions, node
        self._call(node.at, "Action", "DoAction", "i", 0)

    def _walk(self, at: tuple[str, str]) -> Iterator[Node]:
        node = self._read(at)
        if "showing" not in node.states and node.role not in {"application", "frame", "window"}:
            return
        yield node
        for child in self._children(at):
            yield from self._walk(child)

    def _read(self, at: tuple[str, str]) -> Node:
        low, high = self._call(at, "Accessible", "GetState")[0]
        bits = low | high << 32
        actions: tuple[str, ...] = ()
        if "org.a11y.atspi.Action" in self._call(at, "Accessible", "GetInterfaces")[0]:
            actions = tuple(name for name, *_ in self._call(at, "Action", "GetActions")[0])
        return Node(
            at=at,
            role=self._call(at, "Accessible", "GetRoleName")[0],
            name=self._property(at, "Name"),
            description=self._property(at, "Description"),
            states=frozenset(word for bit, word in STATES.items() if bits >> bit & 1),
            actions=actions,
        )

    def _children(self, at: tuple[str, str]) -> list[tuple[str, str]]:
        return [(bus, path) for bus, path in self._call(at, "Accessible", "GetChildren")[0]]

    def _call(
        self, at: tuple[str, str], part: str, method: str, signature: str = "", *values: object
    ) -> Any:
        where = DBusAddress(at[1], bus_name=at[0], interface=f"org.a11y.atspi.{part}")
        call = new_method_call(where, method, signature or None, values)
        return _asked(self._connection, call)

    def _property(self, at: tuple[str, str], name: str) -> str:
        where = DBusAddress(at[1], bus_name=at[0], interface="org.a11y.atspi.Accessible")
        return str(_asked(self._connection, Properties(where).get(name))[0][1])


def missing() -> list[str]:
    """What this machine lacks for it."""
    lacking = [name for name in ("Xvfb", "dbus-daemon") if shutil.which(name) is None]
    if not any(Path(path).exists() for path in LAUNCHERS):
        lacking.append("at-spi-bus-launcher")
    return lacking


@contextmanager
def window(home: Path) -> Iterator[Tree]:
    """A display, the two buses and the app, each a process of its own, ended in that order."""
    with ExitStack() as stack:
        environment = dict(os.environ)

        home.mkdir()
        said = home / "said"
        errors = stack.enter_context(said.open("wb"))

        def start(*command: str, says: bool = False) -> subprocess.Popen[bytes]:
            process = subprocess.Popen(
                command,
                env=environment,
                cwd=Path(__file__).parents[2],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE if says else subprocess.DEVNULL,
                stderr=errors,
            )
            stack.callback(_end, process)
            return process

        def line(process: subprocess.Popen[bytes]) -> str:
            assert process.stdout is not None
            stack.callback(process.stdout.close)
            return process.stdout.readline().decode().strip()

        screen = start(
            "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", says=True
        )
        environment["DISPLAY"] = f":{line(screen)}"
        session = start("dbus-daemon", "--session", "--nofork", "--print-address=1", says=True)
        environment["DBUS_SESSION_BUS_ADDRESS"] = line(session)
        launcher = next(path for path in LAUNCHERS if Path(path).exists())
        start(launcher, "--launch-immediately")
        address = _accessibility_bus(environment["DBUS_SESSION_BUS_ADDRESS"])
        environment["QT_QPA_PLATFORM"] = "xcb"
        environment["QT_LINUX_ACCESSIBILITY_ALWAYS_ON"] = "1"
        environment["AT_SPI_BUS_ADDRESS"] = address
        program = start(sys.executable, "-m", "tests.a11y.window_child", str(home / "place"))
        connection = open_dbus_connection(bus=address)
        stack.callback(connection.close)
        yield Tree(connection, program, said)


def _accessibility_bus(session: str) -> str:
    """The address of the second bus; its launcher is started by being asked."""
    with open_dbus_connection(bus=session) as connection:
        where = DBusAddress("/org/a11y/bus", bus_name="org.a11y.Bus", interface="org.a11y.Bus")
        return str(_asked(connection, new_method_call(where, "GetAddress"))[0])


def _asked(connection: DBusConnection, call: Message) -> Any:
    return unwrap_msg(connection.send_and_get_reply(call, timeout=30))


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    process.wait(timeout=30)
