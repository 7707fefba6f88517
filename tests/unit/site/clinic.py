"""A device in the hands of the site's staff, who may say anything that its keys can sign."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from prodiary.crypto.random import random_id
from prodiary.domain.bands import Sex
from prodiary.domain.event import (
    AnswerGiven,
    EntryConfirmed,
    EntryStarted,
    FieldSet,
    ItemMeasured,
    Meaning,
    Mode,
    PackTaken,
    Payload,
    RecordOpened,
    Signed,
    TargetKind,
    VisitStarted,
)
from prodiary.domain.forms import FORMS
from prodiary.domain.grading import grade
from prodiary.domain.ids import (
    EntryId,
    FieldId,
    FormId,
    ItemId,
    OptionCode,
    RecordId,
    SubjectId,
    VisitId,
)
from prodiary.domain.provenance import Originator, StaffRole
from prodiary.domain.signature import digest, targets
from prodiary.exchange import eventline
from prodiary.exchange.signature import Place, make_signature
from prodiary.exchange.staffcard import StaffKeys, open_card
from tests.fakes import SHOWN, DeviceSimulator
from tests.unit.site.conftest import STAFF, World, say_as, write_definition

NAMES: dict[StaffRole, str] = {
    "nurse": "nurse-joy",
    "investigator": "dr-wu",
    "coordinator": "carl",
}


@dataclass
class Clinic:
    """A world whose first device knows three people of staff, with the keys from their cards."""

    world: World
    keys: dict[str, StaffKeys]

    @property
    def device(self) -> DeviceSimulator:
        return self.world.one

    def say(self, role: StaffRole, *facts: Payload) -> None:
        say_as(self.device, role, NAMES[role], *facts)

    # --- visits and forms

    def visit(self, role: StaffRole = "nurse") -> VisitId:
        name = VisitId(random_id())
        self.say(role, VisitStarted(visit=name, window=None, why="as needed"))
        return name

    def form(
        self, form: str, *, role: StaffRole = "nurse", visit: VisitId | None = None
    ) -> RecordId:
        name = RecordId(random_id())
        known = FORMS[FormId(form)]
        pack = self.device.pack.study.pack
        self.say(role, RecordOpened(name, known.id, known.version, pack, visit))
        return name

    def put(
        self,
        record: RecordId,
        field: str,
        value: str | None,
        *,
        unit: str | None = None,
        role: StaffRole = "nurse",
        reason: str = "",
    ) -> None:
        self.say(role, FieldSet(record, FieldId(field), value, unit, reason=reason))

    # --- entries

    def begin(
        self,
        name: str,
        mode: Mode,
        visit: VisitId,
        *,
        of: Originator | None = None,
        role: StaffRole = "nurse",
    ) -> EntryId:
        start = self.device.started(name)
        self.say(
            role,
            EntryStarted(
                entry=start.entry,
                instrument=start.instrument,
                instrument_version=start.instrument_version,
                wording=start.wording,
                pack=start.pack,
                mode=mode,
                visit=visit,
                of=of,
            ),
        )
        return start.entry

    def measured(
        self, entry: EntryId, name: str, item: ItemId, value: str, sex: Sex | None = None
    ) -> ItemMeasured:
        """A measured item with the grade that instrument, pack and sex give."""
        found = self.device.instrument(name).item(item)
        assert found.measure is not None
        rounding = self.device.pack.study.policy.rounding
        return ItemMeasured(
            entry=entry,
            item=item,
            value=value,
            unit=found.measure.unit,
            option=grade(found, Decimal(value), sex=sex, rounding=rounding),
        )

    def examine(self, visit: VisitId, name: str = "qmg", *, sex: Sex | None = None) -> EntryId:
        """A whole examination, confirmed and not signed."""
        entry = self.begin(name, "examination", visit)
        items = self.device.instrument(name).items
        for item in items:
            if item.measure is None:
                self.say("nurse", AnswerGiven(entry, item.id, item.options[0].code, SHOWN))
            else:
                self.say("nurse", self.measured(entry, name, item.id, "50", sex))
        self.say("nurse", EntryConfirmed(entry, len(items), 0, "signature"))
        return entry

    def interview(self, visit: VisitId, of: Originator | None = None) -> EntryId:
        """A whole interview, confirmed."""
        who = Originator("participant", self.device.subject) if of is None else of
        mode: Mode = "interview" if who.role == "participant" else "proxy"
        entry = self.begin("mg-adl", mode, visit, of=who)
        items = self.device.instrument("mg-adl").items
        for item in items:
            self.say("nurse", AnswerGiven(entry, item.id, OptionCode("b"), SHOWN))
        self.say("nurse", EntryConfirmed(entry, len(items), 0, "signature"))
        return entry

    # --- signatures

    def lines_about(self, kind: TargetKind, target: str) -> list[bytes]:
        return [
            line
            for line in self.device.chain.lines
            if (kind, target) in targets(eventline.decode(line).data)
        ]

    def signed(
        self,
        kind: TargetKind,
        target: str,
        *,
        role: StaffRole = "nurse",
        meaning: Meaning = "performed",
        lines: Iterable[bytes] | None = None,
        subject: str | None = None,
    ) -> Signed:
        """What an honest device records when somebody signs."""
        about = self.lines_about(kind, target) if lines is None else list(lines)
        study = self.device.pack.study
        member = study.member(NAMES[role])
        assert member is not None
        return make_signature(
            Place(
                study=study.id,
                site=study.site,
                subject=self.device.subject if subject is None else SubjectId(subject),
                device=self.device.id,
            ),
            kind=kind,
            target=target,
            count=len(about),
            digest=digest(about),
            meaning=meaning,
            components=2,
            member=member,
            key=self.keys[NAMES[role]].sign,
            at=self.world.clock.now().wall,
        )

    def sign(self, kind: TargetKind, target: str, *, role: StaffRole = "nurse") -> None:
        self.say(role, self.signed(kind, target, role=role))


def add_staff(world: World, folder: Path) -> dict[str, StaffKeys]:
    """Three people on the roster, and the keys that their cards hold."""
    folder.mkdir(exist_ok=True)
    keys = {}
    for role, staff in NAMES.items():
        made = world.site.add_staff(
            staff, name=f"Name of {staff}", role=role, card=folder, by=STAFF
        )
        keys[staff] = open_card(made.card.read_bytes(), made.code)
    return keys


def clinic(world: World, **policy: object) -> Clinic:
    """Staff on the roster, a study that names them, and the first device on it."""
    keys = add_staff(world, world.folder / "cards")
    publish(world, **policy)
    return Clinic(world, keys)


def publish(world: World, **policy: object) -> None:
    """The next study version, which the first device takes."""
    path = write_definition(
        world.folder / "next.json", training="offered", help_given="not-asked", **policy
    )
    pack = world.site.publish(path, world.carrier, by=STAFF)
    world.one.pack = pack
    world.one.say(PackTaken(pack=pack.study.pack), by="device")
