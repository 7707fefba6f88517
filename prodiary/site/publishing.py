"""From a study definition to a signed study pack on the carrier.

The definition is a JSON file that names instrument and wording documents, relative to itself or
among the resources shipped with prodiary. The roster is the site's own and comes from its store.
Every version ever published is kept.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import prodiary
from prodiary.domain.ids import StaffId
from prodiary.errors import (
    ExchangeError,
    InvalidStudy,
    Malformed,
    NotARegularFile,
    ProdiaryError,
    RuleError,
    TooLarge,
)
from prodiary.exchange import times
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.files import read_whole
from prodiary.exchange.limits import MAX_DOCUMENT_STRING, MAX_PACK_BYTES
from prodiary.exchange.pack import (
    SUFFIX,
    DocumentWire,
    HomeWire,
    Pack,
    PackWire,
    PolicyWire,
    ReasonWire,
    RemindersWire,
    SafetyRuleWire,
    SafetyWire,
    SiteWire,
    StudyWire,
    VisitWire,
    document,
    make_pack,
    read_pack,
)
from prodiary.exchange.rosterwire import write_member
from prodiary.exchange.strictjson import Wire, decode
from prodiary.paths import resources
from prodiary.site.office import Office
from prodiary.site.rostering import held_staff
from prodiary.site.store.schema import packs


class Definition(Wire, frozen=True):
    """A study definition file; docs/site.md lists its fields."""

    study: StudyWire
    site: SiteWire
    valid_days: int
    min_app: str
    home: list[HomeWire]
    visits: list[VisitWire]
    late_reasons: list[ReasonWire]
    reminders: RemindersWire
    policy: PolicyWire
    safety: dict[str, SafetyWire]
    safety_rules: list[SafetyRuleWire]
    instruments: list[str]
    wordings: list[str]


def read_definition(path: Path) -> Definition:
    """The definition at `path`.

    Raises:
        InvalidStudy: It cannot be read or is not a study definition.
    """
    try:
        return decode(read_whole(path, limit=MAX_PACK_BYTES), Definition, part="definition")
    except OSError as error:
        raise InvalidStudy("definition-unreadable") from error
    except ExchangeError as error:
        raise InvalidStudy("definition-malformed") from error


def publish(office: Office, definition: Path, carrier: FolderCarrier, *, by: StaffId) -> Pack:
    """The next version of the study, signed, kept and put on the carrier for the devices.

    Raises:
        InvalidStudy, InvalidInstrument, InvalidWording: What is wrong with the definition.
        KeyExpired: The site's signing key is over.
        CarrierUnavailable, CarrierFull: The pack was not handed out. When that happens after it was
            kept, publishing again makes one more version, which does no harm.
    """
    now = office.clock.now()
    # A version that could not be handed out would be used up for nothing.
    carrier.require_room("to-devices")
    newest = office.library.newest
    read = read_definition(definition)
    if read.study.id != office.study:
        raise InvalidStudy("other-study")
    if read.site.id != office.site:
        raise InvalidStudy("other-site")
    if read.valid_days < 1:
        raise InvalidStudy("never-valid")
    wire = PackWire(
        v=1,
        study=read.study,
        site=read.site,
        version=1 if newest is None else newest.version + 1,
        issued=times.to_text(now.wall),
        expires=times.to_text(now.wall + timedelta(days=read.valid_days)),
        min_app=read.min_app,
        home=read.home,
        visits=read.visits,
        late_reasons=read.late_reasons,
        reminders=read.reminders,
        policy=read.policy,
        safety=read.safety,
        safety_rules=read.safety_rules,
        staff=[write_member(each) for each in held_staff(office)],
        instruments=[_document(definition.parent, name) for name in read.instruments],
        wordings=[_document(definition.parent, name) for name in read.wordings],
    )
    data = make_pack(
        wire,
        keys=office.keys.newest,
        root=office.keys.root,
        signer=office.keys.pack_signer(now.wall),
    )
    try:
        pack = read_pack(
            data, root=office.keys.root, now=now.wall, app_version=prodiary.__version__
        )
    except ProdiaryError as error:
        raise _reason(error) from error
    ref = pack.study.pack
    with office.store.transaction() as connection:
        connection.execute(
            packs.insert(),
            {
                "version": ref.version,
                "sha256": ref.sha256,
                "data": data,
                "published": now.wall.isoformat(),
            },
        )
        office.journal.append(
            connection, "pack-published", by=by, at=now, version=ref.version, sha256=ref.sha256
        )
    office.library.add(ref, data)
    carrier.put("to-devices", data, suffix=SUFFIX)
    return pack


def _document(folder: Path, name: str) -> DocumentWire:
    for place in (folder, resources()):
        try:
            return document(read_whole(place / name, limit=MAX_DOCUMENT_STRING))
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, NotARegularFile, TooLarge) as error:
            raise InvalidStudy("document-unreadable") from error
        except Malformed as error:
            raise InvalidStudy("document-malformed") from error
    raise InvalidStudy("document-missing")


def _reason(error: ProdiaryError) -> ProdiaryError:
    # A reader tells nobody why a pack is unfit; its maker needs the rule that was broken.
    if isinstance(error.__cause__, RuleError):
        return error.__cause__
    if isinstance(error, Malformed):
        return InvalidStudy("definition-malformed")
    return error
