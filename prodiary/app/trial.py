"""The demo study, for looking around: a real site and a real device in a throw-away folder.

Nothing is simulated: the trial's site signs a pack, hands out a ticket, answers the request and
acknowledges what is sent. Only the clinic's part is done at once, in this process. Everything is
removed when the trial or the program ends, and after a crash at the next start.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QLockFile

from prodiary.app import leftovers
from prodiary.clock import Clock
from prodiary.crypto.kdf import FLOOR
from prodiary.crypto.random import random_id
from prodiary.device.secrets import MemorySecrets
from prodiary.device.tablet import Tablet
from prodiary.errors import DiskFull
from prodiary.exchange.carrier import FolderCarrier
from prodiary.paths import resources
from prodiary.site.desk import Site

STUDY: Final = "S103-DEMO"
SITE: Final = "CN01"
SITE_NAME: Final = "Willow Lake Hospital (fictional)"
SUBJECT: Final = "S103-DEMO-001"
NURSE: Final = "demo-nurse"
STAFF: Final = "demo-doctor"
STAFF_NAME: Final = "Dr Ada Demo (fictional)"


class Trial:
    """One throw-away study; its site is used from the worker's thread only."""

    def __init__(self, *, folder: Path, lock: QLockFile, clock: Clock) -> None:
        """Found the site in `folder`, publish the study and make one ticket."""
        self._lock = lock
        self.home = folder
        self.carrier = self.home / "carrier"
        self.carrier.mkdir()
        self.site_folder = self.home / "site"
        self.site_passphrase = f"demo only {random_id()[:8]} {random_id()[:8]}"
        self.site = Site.create(
            self.site_folder,
            study=STUDY,
            site=SITE,
            name=SITE_NAME,
            passphrase=self.site_passphrase,
            root_out=self.home / "root.key",
            by=NURSE,
            clock=clock,
            cost=FLOOR,
        )
        # Somebody of the staff, with their card, so that a visit can be tried too.
        self.cards = self.home / "card"
        self.cards.mkdir()
        added = self.site.add_staff(
            STAFF, name=STAFF_NAME, role="investigator", card=self.cards, by=NURSE
        )
        self.staff_code = added.code
        self.site.publish(
            resources() / "study" / "demo.json", FolderCarrier(self.carrier), by=NURSE
        )
        ticket = self.site.enrol(SUBJECT, by=NURSE)
        # Told to the device with the first receipt, so that its visits have days.
        self.site.set_infusion(SUBJECT, clock.now().wall.date(), by=NURSE)
        self.code = ticket.code
        self.fingerprint = ticket.fingerprint
        self.tablet = Tablet(
            folder=self.home / "device", clock=clock, secrets=MemorySecrets(), cost=FLOOR
        )

    @classmethod
    def begin(cls, *, clock: Clock) -> Trial:
        """A new trial in a temporary folder.

        Raises:
            StoreError: There is no room for it.
        """
        try:
            folder, lock = leftovers.make()
        except OSError as error:
            raise DiskFull from error
        try:
            return cls(folder=folder, lock=lock, clock=clock)
        except OSError as error:
            leftovers.remove(folder)
            raise DiskFull from error
        except BaseException:
            leftovers.remove(folder)
            raise

    def grant(self) -> None:
        """Do what the clinic's staff would do with the request."""
        self.site.grant(FolderCarrier(self.carrier), by=NURSE)

    def answer(self) -> None:
        """Do what the clinic's staff would do with an export: take it in, which sends a receipt."""
        self.site.import_files(self.carrier, by=NURSE)

    def end(self) -> None:
        """Close the site and remove every file; in the worker's thread, like everything of it."""
        self.site.close()
        self._lock.unlock()
        leftovers.remove(self.home)
