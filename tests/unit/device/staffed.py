"""A vault whose study has staff, and the way for them to sign in."""

from __future__ import annotations

from pathlib import Path

from prodiary.crypto.kdf import FLOOR
from prodiary.device.secrets import MemorySecrets
from prodiary.device.session import Session
from prodiary.device.staffkeys import SignedIn, StaffKeyring
from prodiary.domain.event import Event
from prodiary.domain.ids import StaffId
from prodiary.exchange import eventline
from prodiary.exchange.staffcard import StaffKeys, make_card, new_activation_code
from tests.sitekit import StaffKit
from tests.unit.device.conftest import Trial

PASSPHRASE = "lantern river cedar violin"
WRONG = "lantern river cedar viola"
NURSE = StaffKit("nina", "nurse", "Nina Weber")
DOCTOR = StaffKit("dr-wu", "investigator", "Dr Wu Lan")


class Staffed:
    """A trial whose packs name staff, who sign in on one tablet."""

    def __init__(self, root: Path, *staff: StaffKit) -> None:
        self.trial = Trial(root)
        self.trial.site.staff = staff
        self.notes = MemorySecrets()
        self.version = 1

    @property
    def keyring(self) -> StaffKeyring:
        folder = self.trial.root / "profile"
        return StaffKeyring(folder, clock=self.trial.clock, notes=self.notes, cost=FLOOR)

    def keys(self, kit: StaffKit) -> StaffKeys:
        site = self.trial.site
        return StaffKeys(StaffId(kit.id), site.study, site.site, kit.sign, kit.seal)

    def signed_in(self, kit: StaffKit) -> SignedIn:
        """`kit`, with the card that the site made for them."""
        code = new_activation_code()
        card = make_card(self.keys(kit), code=code)
        return self.keyring.first_sign_in(card, code=code, passphrase=PASSPHRASE)[0]

    def publish(self, *staff: StaffKit) -> None:
        """A newer pack with this roster, on the carrier."""
        self.version += 1
        self.trial.site.staff = staff
        self.trial.site.publish(self.trial.carrier, self.trial.site.wire(version=self.version))


def events(session: Session) -> list[Event]:
    """Every event of the epoch the vault is in."""
    ledger = session._vault.ledger
    return [eventline.decode(line) for line in ledger.lines(ledger.epoch, 1, ledger.seq)]
