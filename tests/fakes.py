"""A stand-in for a tablet: a device that answers, exports, and misbehaves on demand.

The device is made with the exchange formats alone. It has no vault, so a test can let it say
anything that a holder of its keys could say, true or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

import prodiary
from prodiary.crypto.codes import ENROLMENT_BYTES, read_code
from prodiary.crypto.random import random_bytes, random_id
from prodiary.crypto.sealing import OpenKey, SealKey
from prodiary.crypto.signing import SigningKey, sign
from prodiary.domain.event import (
    AnswerDeclined,
    AnswerGiven,
    EntryConfirmed,
    EntryStarted,
    Event,
    Payload,
    VaultCreated,
    WindowRef,
)
from prodiary.domain.ids import (
    DeviceId,
    EntryId,
    ExportId,
    InstrumentId,
    ItemId,
    Language,
    OptionCode,
    SubjectId,
)
from prodiary.domain.instrument import Instrument
from prodiary.domain.ledger import Head, genesis, link
from prodiary.domain.provenance import EventTime, Originator, Presentation
from prodiary.exchange import eventline
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX, seal_file
from prodiary.exchange.enrolment import Grant, make_request, read_grant
from prodiary.exchange.export import TYP, Manifest, make_export
from prodiary.exchange.limits import MAX_FILE_BYTES
from prodiary.exchange.pack import Pack
from prodiary.exchange.receipt import Receipt, read_receipt
from tests.fakeclock import FakeClock

SHOWN = Presentation(text_percent=100, theme="light", read_aloud=False)


@dataclass
class Chain:
    """One epoch of a ledger."""

    start: Head
    lines: list[bytes] = field(default_factory=list)
    heads: list[Head] = field(default_factory=list)

    def head(self, seq: int) -> Head:
        return self.start if seq == 0 else self.heads[seq - 1]


class DeviceSimulator:
    """A device without a vault: keys, a ledger in memory, and no scruples."""

    def __init__(self, pack: Pack, *, subject: str, clock: FakeClock) -> None:
        self.pack = pack
        self.subject = SubjectId(subject)
        self.clock = clock
        self.key = SigningKey(random_bytes(32))
        self.seal = OpenKey(random_bytes(32))
        self.epoch = 1
        self.number = 0
        self.chains: dict[int, Chain] = {}
        self._request = ""
        self.say(
            VaultCreated(
                study=pack.study.id,
                site=pack.study.site,
                pack=pack.study.pack,
                app=prodiary.__version__,
            ),
            by="device",
        )

    @property
    def id(self) -> DeviceId:
        return DeviceId(self.key.public.id)

    @property
    def chain(self) -> Chain:
        """The ledger of the epoch the device is in."""
        return self.chains.setdefault(self.epoch, Chain(genesis(self.id, self.epoch)))

    @property
    def recipient(self) -> SealKey:
        return self.pack.keys.seal_to(self.clock.now().wall)

    # --- joining

    def request(self, carrier: FolderCarrier, code: str, *, pack: Pack | None = None) -> str:
        """Put an enrolment request; returns the file's name."""
        known = self.pack if pack is None else pack
        self._request = random_id()
        data = make_request(
            request_id=self._request,
            study=known.study.id,
            site=known.study.site,
            pack=known.study.pack,
            code=read_code(code, ENROLMENT_BYTES),
            device=self.key,
            seal=self.seal.public,
            created=self.clock.now().wall,
            app=prodiary.__version__,
            to=known.keys.seal_to(self.clock.now().wall),
        )
        return carrier.put("to-site", data, suffix=SUFFIX["REQUEST"])

    def grants(self, carrier: FolderCarrier) -> list[Grant]:
        """Every grant on the carrier that answers this device's request."""
        return [
            read_grant(
                data,
                key=self.seal,
                site_keys=self.pack.keys,
                request=self._request,
                device=self.id,
            )
            for data in self._mine(carrier, SUFFIX["GRANT"])
        ]

    def receipts(self, carrier: FolderCarrier) -> list[Receipt]:
        """Every receipt on the carrier for this device, in no order."""
        return [
            read_receipt(
                data,
                key=self.seal,
                site_keys=self.pack.keys,
                subject=self.subject,
                device=self.id,
            )
            for data in self._mine(carrier, SUFFIX["RECEIPT"])
        ]

    def _mine(self, carrier: FolderCarrier, suffix: str) -> list[bytes]:
        files = [
            carrier.read("to-devices", name, limit=MAX_FILE_BYTES)
            for name in carrier.names("to-devices", suffix=suffix)
        ]
        return [data for data in files if self.seal.public.id.encode() in data]

    # --- recording

    def say(self, *facts: Payload, by: Literal["participant", "device"] = "participant") -> None:
        """Append events; nothing checks whether they make sense."""
        for data in facts:
            now = self.clock.now()
            event = Event(
                seq=len(self.chain.lines) + 1,
                at=EventTime(
                    wall=now.wall.isoformat(), zone=now.zone, mono_ms=now.mono_ms, boot=now.boot
                ),
                by=Originator(by, self.subject if by == "participant" else None),
                data=data,
            )
            self.append_line(eventline.encode(event))

    def append_line(self, line: bytes) -> None:
        """Append raw bytes as the next event line."""
        self.chain.heads.append(link(self.chain.head(len(self.chain.lines)), line))
        self.chain.lines.append(line)

    def instrument(self, name: str) -> Instrument:
        return self.pack.study.instruments[InstrumentId(name)]

    def started(
        self, name: str = "mg-adl", *, language: str = "en", window: WindowRef | None = None
    ) -> EntryStarted:
        """A fresh entry's first event, pinned as the pack says."""
        known = self.instrument(name)
        return EntryStarted(
            entry=EntryId(random_id()),
            instrument=known.id,
            instrument_version=known.version,
            wording=self.pack.study.wordings[known.id, Language(language)].ref,
            pack=self.pack.study.pack,
            mode="self",
            window=window,
        )

    def answer_all(
        self,
        name: str = "mg-adl",
        *,
        option: int = 1,
        decline: Iterable[str] = (),
        window: WindowRef | None = None,
        late: str | None = None,
    ) -> EntryId:
        """A whole entry: begun, every item answered or declined, confirmed."""
        start = self.started(name, window=window)
        self.say(start)
        declined = {ItemId(each) for each in decline}
        for item in self.instrument(name).items:
            if item.id in declined:
                self.say(AnswerDeclined(entry=start.entry, item=item.id, shown=SHOWN))
            else:
                self.give(start.entry, item.id, item.options[option].code)
            self.clock.advance(seconds=5)
        of = len(self.instrument(name).items)
        self.say(
            EntryConfirmed(
                entry=start.entry,
                answered=of - len(declined),
                declined=len(declined),
                method="session",
                late=late,
                help="none" if self.pack.study.policy.help == "asked" else None,
            )
        )
        return start.entry

    def give(self, entry: EntryId, item: str, option: str) -> None:
        self.say(
            AnswerGiven(entry=entry, item=ItemId(item), option=OptionCode(option), shown=SHOWN)
        )

    def roll_back(self, lines: int) -> None:
        """Forget the newest `lines` events, as a restored old copy of the store does."""
        del self.chain.lines[-lines:]
        del self.chain.heads[-lines:]

    # --- exporting

    def manifest(self, *, first: int = 1, last: int | None = None) -> Manifest:
        """A true manifest for events `first` to `last` of the current epoch."""
        end = len(self.chain.lines) if last is None else last
        now = self.clock.now()
        self.number += 1
        return Manifest(
            study=self.pack.study.id,
            site=self.pack.study.site,
            subject=self.subject,
            device=self.id,
            recipient=self.recipient.id,
            export=ExportId(random_id()),
            number=self.number,
            pack=self.pack.study.pack,
            epoch=self.epoch,
            first=first,
            last=end,
            head_before=self.chain.head(first - 1),
            head_after=self.chain.head(end),
            created=EventTime(
                wall=now.wall.isoformat(), zone=now.zone, mono_ms=now.mono_ms, boot=now.boot
            ),
            last_receipt=None,
            app=prodiary.__version__,
        )

    def seal_up(
        self,
        manifest: Manifest,
        *,
        lines: Sequence[bytes] | None = None,
        key: SigningKey | None = None,
        to: SealKey | None = None,
    ) -> bytes:
        """The sealed file for `manifest`: true lines and keys unless told otherwise."""
        true = self.chain.lines[manifest.first - 1 : manifest.last]
        return make_export(
            manifest,
            true if lines is None else lines,
            device=self.key if key is None else key,
            to=self.recipient if to is None else to,
        )

    def export(self, *, first: int = 1, last: int | None = None, **lies: object) -> bytes:
        """A sealed export of events `first` to `last`; `lies` replace fields of the manifest."""
        manifest = self.manifest(first=first, last=last)
        return self.seal_up(replace(manifest, **lies))  # type: ignore[arg-type] # a test's lie

    def export_raw(self, payload: bytes) -> bytes:
        """Any payload at all, correctly signed and sealed."""
        compact = sign(payload, typ=TYP, key=self.key)
        return seal_file(compact, kind="EXPORT", file_id=random_id(), to=self.recipient)
