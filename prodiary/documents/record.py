"""What a printed record is made of: one entry with everything that gives it meaning."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from prodiary.documents.signatures import SignatureShown
from prodiary.domain.entry import Entry
from prodiary.domain.ids import DeviceId, SubjectId
from prodiary.domain.instrument import Instrument
from prodiary.domain.study import Study
from prodiary.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class EntryRecord:
    """One entry, the instrument and words it was made with, and where it stands in the ledger.

    Attributes:
        study: The study as the pack that the entry pins defines it.
        subject: Whose entry it is.
        device: The vault that recorded it.
        entry: The entry with its whole trail.
        instrument: As pinned by the entry.
        wording: As pinned by the entry.
        epoch: The ledger epoch of the entry's last event.
        head: The chain's head after that event, hexadecimal.
        received: When the site took it; None on the device itself.
        signatures: Those on the entry; none on what a participant reported alone.
    """

    study: Study
    subject: SubjectId
    device: DeviceId
    entry: Entry
    instrument: Instrument
    wording: Wording
    epoch: int
    head: str
    received: datetime | None
    signatures: tuple[SignatureShown, ...] = ()
