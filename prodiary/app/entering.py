"""Staff coming in: with their card or a copy of it, and then into a vault.

Everything here works in the worker's thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from prodiary.app.shared import Shared
from prodiary.device.staffcard import StaffCard, put_back
from prodiary.device.staffkeys import SignedIn
from prodiary.domain.ids import VisitId
from prodiary.errors import ProdiaryError
from prodiary.exchange.staffcard import CardFace


@dataclass(frozen=True, slots=True)
class Entered:
    """What staff came in to.

    Attributes:
        granted: Whether the site has answered the request for this vault.
        visit: The visit that is not over.
    """

    granted: bool
    visit: VisitId | None


def enter(shared: Shared, vault: str | None) -> Entered:
    """Open a vault in the worker's thread, the home vault where it has no name.

    A visit at which the participant still had the device is in the hands of staff again by that.

    Raises:
        UnknownStaff: Who signed in is not on this vault's roster.
        StoreError: It cannot be opened, or not written to; it is closed.
    """
    staff, tablet = shared.staff, shared.tablet
    if staff is None:
        msg = "nobody signed in"
        raise RuntimeError(msg)
    device = tablet.home if vault is None else tablet.device(vault)
    session = device.unlock_as_staff(staff)
    try:
        held = session.visits.open
        if held is not None and held.state == "handed-over":
            session.visits.take_back(held.id)
        shared.lend(None)
    except BaseException:
        # No vault stays open behind a page that says it could not be opened.
        session.lock("quit")
        raise
    # Where somebody rested was theirs.
    shared.rested = None
    shared.device, shared.session = device, session
    return Entered(granted=session.subject is not None, visit=None if held is None else held.id)


def activate(
    shared: Shared, card: StaffCard, *, code: str, passphrase: str, keep: bool
) -> SignedIn:
    """Sign in with a card for the first time; a copy stays here only with `keep`.

    Raises:
        CarrierUnavailable, CarrierFull: The card could not be put back; it still waits for its
            code, and nobody signed in.
        ProdiaryError: As `StaffKeyring.first_sign_in`.
    """
    keyring, face = shared.tablet.staff, card.face
    signed, data = keyring.first_sign_in(card.data, code=code, passphrase=passphrase)
    try:
        put_back(card, data)
    except ProdiaryError:
        # The card on the stick is the one that counts.
        keyring.forget(face.staff, study=face.study)
        raise
    if not keep:
        keyring.forget(face.staff, study=face.study)
    return signed


def sign_in(
    shared: Shared, face: CardFace, card: StaffCard | None, *, passphrase: str, keep: bool
) -> SignedIn:
    """Sign in with a card that has a passphrase, or with the copy of it here; as `activate`."""
    keyring = shared.tablet.staff
    if card is None:
        return keyring.sign_in(face.staff, passphrase, study=face.study)
    return keyring.from_card(card.data, passphrase, keep=keep)


def let_in(shared: Shared, prove: Callable[[], SignedIn], *, clinic: bool) -> Entered | None:
    """Let in who `prove` returns: on a clinic tablet to its participants, else to the home vault.

    Raises:
        ProdiaryError: Nobody is in.
    """
    shared.staff = prove()
    try:
        if not clinic:
            return enter(shared, None)
        shared.become_clinic()
    except BaseException:
        shared.staff = None
        raise
    return None
