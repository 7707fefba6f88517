"""A clinic tablet with participants and staff, and what staff do with the real app on it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Self

from PySide6.QtCore import Q_RETURN_ARG, QByteArray, QMetaObject, Qt, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from prodiary.device.staffkeys import SignedIn
from prodiary.domain.ids import StaffId, SubjectId
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.pack import PackWire
from prodiary.exchange.staffcard import SUFFIX, StaffKeys, make_card, new_activation_code
from tests.sitekit import SUBJECT, StaffKit
from tests.unit.device.clinic.kit import DAY_28
from tests.viewmodels.stage import PIN, Place, Stage

PASSPHRASE = "lantern river cedar violin"
OTHER = SubjectId("S103-008")
PINS = {SUBJECT: PIN, OTHER: "583920"}


def staff_kits() -> dict[str, StaffKit]:
    """One of each role."""
    return {
        "nurse": StaffKit("nina", "nurse", "Nina Weber"),
        "investigator": StaffKit("dr-wu", "investigator", "Dr Wu Lan"),
        "coordinator": StaffKit("carl", "coordinator", "Carl Roth"),
    }


class ClinicPlace(Place):
    """A profile and a clinic whose study has a visit and staff."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.people = staff_kits()
        self.kit.staff = tuple(self.people.values())

    def copy(self, home: Path) -> Self:
        """As `Place.copy`, with the same people."""
        other = super().copy(home)
        other.people = self.people
        return other

    def wire(self, **changes: object) -> PackWire:
        """The study, with one visit that is open until the infusion."""
        content: dict[str, Any] = {"visits": [DAY_28]} | changes
        return self.kit.wire(**content)

    def keys(self, role: str) -> StaffKeys:
        person = self.people[role]
        return StaffKeys(
            StaffId(person.id), self.kit.study, self.kit.site, person.sign, person.seal
        )

    def card(self, role: str) -> tuple[Path, str]:
        """A stick with the card that the site made, and the activation code."""
        folder, code = self.home / f"stick-{role}", new_activation_code()
        folder.mkdir(exist_ok=True)
        (folder / f"card{SUFFIX}").write_bytes(make_card(self.keys(role), code=code))
        return folder, code

    def become_clinic(self, *roles: str) -> None:
        """A clinic's tablet on which people of these roles have signed in before."""
        tablet = self.tablet
        tablet.become("clinic")
        for role in roles:
            code = new_activation_code()
            card = make_card(self.keys(role), code=code)
            tablet.staff.first_sign_in(card, code=code, passphrase=PASSPHRASE)

    def join(self, subject: SubjectId = SUBJECT, **changes: object) -> str:
        """One more participant by the use cases alone; the name of their vault."""
        carrier = FolderCarrier(self.home / f"carrier-{subject}")
        (self.home / f"carrier-{subject}").mkdir()
        self.kit.publish(carrier, self.wire(**changes))
        device = self.tablet.new()
        pack = device.find_pack(carrier)
        session = device.request(pack, code=self.kit.code, secret=PINS[subject], carrier=carrier)
        self.kit.grant(carrier, subject=subject)
        session.take_grant(carrier)
        vault = session.vault
        session.lock("quit")
        return vault

    def signed_in(self, role: str) -> SignedIn:
        """Somebody who has signed in here before, again."""
        return self.tablet.staff.sign_in(StaffId(self.people[role].id), PASSPHRASE)


class ClinicStage(Stage):
    """The app in the hands of staff and participants, by what they press."""

    place: ClinicPlace

    def come_in(self, role: str = "nurse", subject: SubjectId = SUBJECT) -> None:
        """Somebody of the staff in the vault of a participant."""
        self.sign_in(role)
        self.page("participants")
        self.driver.click(f"participant-{subject}")
        self.page("visits")
        self.wait(lambda: bool(self.screens.visits.loaded))

    def sign_in(self, role: str = "nurse") -> None:
        """By id and passphrase; one press and a passphrase."""
        self.page("staff")
        if self.driver.sees("haveTablet"):
            self.driver.click("haveTablet")
        self.driver.click(f"person-{self.place.people[role].id}")
        self.passphrase()

    def passphrase(self, phrase: str = PASSPHRASE) -> None:
        """Typed where one is asked for."""
        self.driver.click("passphrase")
        self.driver.type(phrase)
        self.driver.click("enterPassphrase")

    def start_visit(self) -> None:
        """The one visit that can be started."""
        self.driver.click("start-day-28")
        self.at_visit()

    def at_visit(self) -> None:
        """Wait for the visit."""
        self.page("visit")
        self.wait(lambda: bool(self.screens.visit.loaded))
        self.driver.settle()

    def hand_over(self) -> None:
        """The tablet to the participant, up to their lock."""
        self.driver.click("handOver")
        self.page("handover")
        self.driver.click("takeOver")
        self.page("unlock")

    def pin(self, subject: SubjectId = SUBJECT) -> None:
        """The participant's own, typed at the lock."""
        self.driver.settle()
        self.driver.type(PINS[subject])
        self.driver.click("enter")
        self.page("today")
        self.wait(lambda: bool(self.screens.today.loaded))

    def pin_only(self, subject: SubjectId = SUBJECT) -> None:
        """As `pin`, wherever it leads."""
        self.driver.settle()
        self.driver.type(PINS[subject])
        self.driver.click("enter")

    def give_back(self) -> None:
        """The tablet to staff."""
        self.driver.click("giveBack")
        self.page("staff")

    def sign(self, role: str, *, first: bool = True) -> None:
        """In the panel that asks for it."""
        self.wait(lambda: self.driver.sees("signNow"))
        if first:
            self.driver.click("signId")
            self.driver.type(self.place.people[role].id)
        self.driver.click("signPassphrase")
        self.driver.type(PASSPHRASE)
        self.driver.click("signNow")
        self.wait(lambda: not self.screens.signing.opened)

    def end_visit(self, note: str = "") -> None:
        """From the visit to its signature."""
        self.driver.click("endVisit")
        if note:
            self.driver.click("endNote")
            self.driver.type(note)
        self.driver.click("endNow")

    def texts(self) -> str:
        """Every word in the scene, also what is hidden or said to a screen reader only."""
        return "\n".join(everything(self))

    def sitting_out(self, minutes: int = 5) -> None:
        """Nobody touches anything for so long."""
        self.place.clock.advance(minutes=minutes)
        self.model._idle.timeout.emit()


_READ = b"""
import QtQuick
QtObject {
    required property Window window
    function all(item, found) {
        for (const name of ["text", "title", "detail", "status"])
            if (typeof item[name] === "string" && item[name] !== "")
                found.push(item[name]);
        for (const said of [item.Accessible.name, item.Accessible.description])
            if (said)
                found.push(said);
        for (const child of item.children)
            all(child, found);
        return found;
    }
    function read(): string {
        return JSON.stringify([window.title, ...all(window.contentItem, [])]);
    }
}
"""


def everything(stage: Stage) -> list[str]:
    """Every text of every item there is in the window, seen or not."""
    component = QQmlComponent(stage.app.engine)
    component.setData(QByteArray(_READ), QUrl())
    look = component.createWithInitialProperties({"window": stage.app.window})
    QQmlEngine.setObjectOwnership(look, QQmlEngine.ObjectOwnership.CppOwnership)
    read = QMetaObject.invokeMethod(
        look, "read", Qt.ConnectionType.DirectConnection, Q_RETURN_ARG("QString")
    )
    look.deleteLater()
    found: list[str] = json.loads(str(read))
    return found
