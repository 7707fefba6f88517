"""The site, opened: every act of its staff, and everything it can be asked.

The one door for the command line and the desk. A site belongs to one thread, and to one process at
a time. Whoever acts is named (`by`) and written down.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from prodiary.clock import Clock
from prodiary.crypto.kdf import STANDARD, Cost
from prodiary.documents.record import EntryRecord
from prodiary.domain.ids import DeviceId, EntryId, SiteId, StaffId, StudyId, SubjectId
from prodiary.domain.provenance import StaffRole
from prodiary.domain.staff import StaffMember
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.keyset import KeySet
from prodiary.exchange.pack import Pack
from prodiary.site import (
    attending,
    deciding,
    enrolling,
    flagging,
    planning,
    publishing,
    reading,
    receipting,
    recovering,
    renewing,
    revoking,
    rostering,
    verifying,
)
from prodiary.site.attending import HeldParticipant
from prodiary.site.deciding import HeldCorrection
from prodiary.site.enrolling import Ticket
from prodiary.site.flagging import Flag, RefusedFile
from prodiary.site.founding import found_site, open_store
from prodiary.site.granted import GrantReport
from prodiary.site.importing.report import ImportReport
from prodiary.site.importing.run import import_files
from prodiary.site.journal import Line
from prodiary.site.office import Office, open_office
from prodiary.site.reading import HeldDevice, HeldEntry
from prodiary.site.recovering import Offer, ReadOut
from prodiary.site.rostering import NewStaff
from prodiary.site.store import Store
from prodiary.site.tables import rebuild
from prodiary.site.verifying import VerifyReport


class Site:
    """One study at one site."""

    def __init__(self, office: Office) -> None:
        """Work with `office`; use `create` or `open`."""
        self._office = office

    @classmethod
    def create(
        cls,
        folder: Path,
        *,
        study: str,
        site: str,
        name: str,
        passphrase: str,
        root_out: Path,
        by: str,
        clock: Clock,
        cost: Cost = STANDARD,
    ) -> Self:
        """A new site in `folder`; its root key goes to `root_out`, which belongs offline.

        Raises:
            StoreExists: There is one already, or a root file.
            WeakSecret: The passphrase is too easy.
            StoreError: A place is full or cannot be written.
            ValueError: A name is not well-formed (`prodiary.domain.ids.require_name`).
        """
        store = found_site(
            folder,
            study=StudyId(study),
            site=SiteId(site),
            name=name,
            passphrase=passphrase,
            root_out=root_out,
            by=StaffId(by),
            clock=clock,
            cost=cost,
        )
        return cls._opened(folder, store, clock)

    @classmethod
    def open(cls, folder: Path, passphrase: str, *, clock: Clock) -> Self:
        """The site in `folder`.

        Raises:
            StoreMissing: There is none.
            WrongSecret: The passphrase does not fit.
            StoreDamaged: It was altered or is unreadable.
            StoreBusy: Another prodiary has it open.
            StoreTooNew: A newer prodiary wrote it.
        """
        return cls._opened(folder, open_store(folder, passphrase), clock)

    @classmethod
    def _opened(cls, folder: Path, store: Store, clock: Clock) -> Self:
        try:
            return cls(open_office(folder, store, clock=clock))
        except BaseException:
            store.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the store."""
        self._office.store.close()

    @property
    def study(self) -> StudyId:
        """The study the site was made for."""
        return self._office.study

    @property
    def site(self) -> SiteId:
        """The site's id in the study."""
        return self._office.site

    @property
    def name(self) -> str:
        """The site's name, for people."""
        return self._office.name

    def publish(self, definition: Path, carrier: FolderCarrier, *, by: str) -> Pack:
        """Sign the next version of the study and hand it out; see `publishing.publish`."""
        return publishing.publish(self._office, definition, carrier, by=StaffId(by))

    def renew(self, root_file: Path, passphrase: str, *, by: str) -> KeySet:
        """New keys, signed by the root key in `root_file`; see `renewing.renew`."""
        keys = renewing.renew(self._office, root_file, passphrase, by=StaffId(by))
        self._office = replace(self._office, keys=keys)
        return keys.newest

    @property
    def keys_end(self) -> datetime:
        """When the site can no longer sign, or devices no longer seal to it."""
        return renewing.keys_end(self._office)

    @property
    def keys_to_publish(self) -> bool:
        """Whether keys were renewed that no published study pack names yet."""
        return renewing.to_publish(self._office)

    def enrol(
        self, subject: str, *, by: str, ready: Callable[[Ticket], None] | None = None
    ) -> Ticket:
        """A ticket for one device of `subject`; see `enrolling.enrol`."""
        return enrolling.enrol(self._office, SubjectId(subject), by=StaffId(by), ready=ready)

    def grant(self, carrier: FolderCarrier, *, by: str) -> GrantReport:
        """Answer the enrolment requests on the carrier; see `enrolling.grant`."""
        return enrolling.grant(self._office, carrier, by=StaffId(by))

    def add_staff(self, staff: str, *, name: str, role: StaffRole, card: Path, by: str) -> NewStaff:
        """Put somebody on the roster, with a card in the folder `card`; see `rostering`."""
        return rostering.add_staff(
            self._office, StaffId(staff), name=name, role=role, folder=card, by=StaffId(by)
        )

    def leave_staff(self, staff: str, *, by: str) -> StaffMember:
        """Let somebody do nothing from the next study pack on; see `rostering.leave_staff`."""
        return rostering.leave_staff(self._office, StaffId(staff), by=StaffId(by))

    def staff(self) -> tuple[StaffMember, ...]:
        """Everybody who was ever on the roster."""
        return rostering.held_staff(self._office)

    @property
    def staff_to_publish(self) -> bool:
        """Whether the roster was changed and no published study pack says so yet."""
        return rostering.to_publish(self._office)

    def recovery(self, subject: str, device: str | None = None) -> Offer:
        """The recovery code that would be read out next; see `recovering.offer`."""
        return recovering.offer(self._office, SubjectId(subject), device)

    def read_recovery(self, subject: str, device: str | None = None, *, by: str) -> ReadOut:
        """Read out the next recovery code, once; see `recovering.read_out`."""
        return recovering.read_out(self._office, SubjectId(subject), device, by=StaffId(by))

    def import_files(
        self,
        folder: Path,
        *,
        by: str,
        progress: Callable[[int, int], None] | None = None,
    ) -> ImportReport:
        """Take in every export in `folder` and send receipts; see `importing.run.import_files`."""
        return import_files(self._office, folder, by=StaffId(by), progress=progress)

    def receipts(self, carrier: FolderCarrier, *, by: str) -> int:
        """Write a receipt for every device that has sent something; see `receipting`.

        Raises:
            CarrierUnavailable, CarrierFull: The carrier failed; some may have been written.
        """
        to = receipting.known_devices(self._office)
        sent = receipting.send_receipts(self._office, carrier, to=to, by=StaffId(by))
        if sent.error is not None:
            raise sent.error
        return sent.written

    def revoke(self, device: str, *, reason: str, by: str) -> DeviceId:
        """Refuse what this device sends from now on; see `revoking.revoke`."""
        return revoking.revoke(self._office, device, reason=reason, by=StaffId(by))

    def set_infusion(self, subject: str, infusion: date | None, *, by: str) -> bool:
        """Set the day from which the visits of `subject` count; see `planning.set_infusion`."""
        return planning.set_infusion(self._office, SubjectId(subject), infusion, by=StaffId(by))

    def open_correction(self, correction: str) -> HeldCorrection:
        """What would be decided on, as it was asked for; see `deciding.open_correction`."""
        return deciding.open_correction(self._office, correction)

    def decide(self, correction: str, *, accept: bool, reason: str, by: str) -> HeldCorrection:
        """Let a correction stand or not; see `deciding.decide`."""
        return deciding.decide(
            self._office, correction, accept=accept, reason=reason, by=StaffId(by)
        )

    def corrections(self) -> tuple[HeldCorrection, ...]:
        """Every correction asked for, and what became of it."""
        return deciding.held_corrections(self._office)

    def participants(self) -> tuple[HeldParticipant, ...]:
        """Everybody who was ever given a ticket."""
        return attending.held_participants(self._office)

    def entries(self) -> tuple[HeldEntry, ...]:
        """Every entry held."""
        return reading.held_entries(self._office)

    def devices(self) -> tuple[HeldDevice, ...]:
        """The register of devices."""
        return reading.held_devices(self._office)

    def flags(self) -> tuple[Flag, ...]:
        """Every genuine event that breaks a rule of the study."""
        return flagging.held_flags(self._office)

    def refused_files(self) -> tuple[RefusedFile, ...]:
        """Every file that was refused, and why."""
        return flagging.refused_files(self._office)

    def entry_record(self, entry: str) -> EntryRecord:
        """One entry with its trail and words, for a printed copy."""
        return reading.entry_record(self._office, EntryId(entry))

    def journal(self) -> tuple[Line, ...]:
        """What the site's staff did, oldest first."""
        with self._office.store.transaction() as connection:
            return tuple(self._office.journal.lines(connection))

    def verify(self) -> VerifyReport:
        """Check everything held against the verbatim lines."""
        return verifying.verify(self._office)

    def rebuild(self) -> None:
        """Make the projections again from the record; they come out as they were."""
        with self._office.store.transaction() as connection:
            rebuild(connection, self._office.library)
