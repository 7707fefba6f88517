"""Staff signing in: from their card, or on a clinic tablet from the copy that it keeps of it.

The copy is the card itself, under the same passphrase, so the tablet holds nothing that opens
without it. Tries are counted for each person, wherever they sign in on this device (I3).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from prodiary.clock import Clock, Instant
from prodiary.crypto.codes import RECOVERY_BYTES, read_code
from prodiary.crypto.digest import sha256_hex
from prodiary.crypto.kdf import STANDARD, Cost
from prodiary.device.attempts import Attempts
from prodiary.device.secrets import SecretStore
from prodiary.domain.ids import StaffId, StudyId
from prodiary.domain.secretrules import require_passphrase
from prodiary.domain.staff import StaffMember
from prodiary.domain.study import Study
from prodiary.errors import (
    CardActivated,
    CardNotActivated,
    DiskFull,
    ExchangeError,
    StoreUnwritable,
    UnknownStaff,
)
from prodiary.exchange.files import NO_ROOM, flush_folder, read_whole, write_whole
from prodiary.exchange.staffcard import (
    MAX_CARD_BYTES,
    SUFFIX,
    CardFace,
    StaffKeys,
    open_card,
    read_face,
    rewrap,
)

FOLDER = "staff"
_NAME_LETTERS = 32


class SignedIn:
    """Somebody of the staff whose passphrase was right, and their keys.

    Attributes:
        keys: To open vaults with and to sign; let go of them when the session ends.
    """

    def __init__(self, keys: StaffKeys, *, card: bytes, attempts: Attempts, clock: Clock) -> None:
        """Hold `keys`, which came from `card`."""
        self.keys = keys
        self._card = card
        self._attempts = attempts
        self._clock = clock

    def prove(self, passphrase: str) -> None:
        """Return when `passphrase` is theirs; it counts as a try. For signatures (I4).

        Raises:
            WrongSecret, TooManyAttempts: It is not, or a wait is running.
        """
        self._attempts.run(self._clock, lambda: open_card(self._card, passphrase))

    @property
    def untold(self) -> int:
        """Failed tries that no ledger knows of yet; for the next vault that is opened (I3)."""
        return self._attempts.untold

    def told(self, now: Instant) -> None:
        """A ledger knows of all failed tries."""
        self._attempts.told(now)


class StaffKeyring:
    """The staff who can sign in on this device, and how."""

    def __init__(
        self, folder: Path, *, clock: Clock, notes: SecretStore, cost: Cost = STANDARD
    ) -> None:
        """Keep copies of cards below the profile's `folder`, and count tries in `notes`."""
        self._folder = folder / FOLDER
        self._clock = clock
        self._notes = notes
        self._cost = cost

    def known(self) -> tuple[CardFace, ...]:
        """Who has signed in here before and can do so without a card, by staff id.

        A copy that cannot be read is passed over: its owner comes with the card again.
        """
        return tuple(
            sorted((face for face, _ in self._copies()), key=lambda face: (face.staff, face.study))
        )

    def first_sign_in(self, card: bytes, *, code: str, passphrase: str) -> tuple[SignedIn, bytes]:
        """Take a card as the site handed it out, put it under a passphrase, and keep a copy.

        Returns:
            Who signed in, and the card as it is to be put back in the place of the other.

        Raises:
            WeakSecret: The passphrase is too easy; nothing was tried.
            CardActivated: The card opens with a passphrase already.
            BadCode: The code was mistyped; it is not counted.
            WrongSecret, TooManyAttempts: The code is wrong, or a wait is running.
            ExchangeError: It is no card.
            StoreError: The copy could not be written.
        """
        require_passphrase(passphrase)
        face = read_face(card)
        if face.opens != "code":
            raise CardActivated
        read_code(code, RECOVERY_BYTES)
        keys = self._try(face, lambda: open_card(card, code))
        data = rewrap(keys, passphrase=passphrase, cost=self._cost)
        self._keep(face, data)
        return self._signed_in(keys, data), data

    def sign_in(self, staff: StaffId, passphrase: str, *, study: StudyId | None = None) -> SignedIn:
        """Sign in from the copy that this tablet keeps; `study` where an id is in two of them.

        Raises:
            UnknownStaff: There is no such copy, or more than one: come with the card.
            WrongSecret, TooManyAttempts: The passphrase is wrong, or a wait is running.
        """
        found = [
            data
            for face, data in self._copies()
            if face.staff == staff and study in {None, face.study}
        ]
        if len(found) != 1:
            raise UnknownStaff
        return self.from_card(found[0], passphrase)

    def from_card(self, card: bytes, passphrase: str, *, keep: bool = False) -> SignedIn:
        """Sign in with a card that was activated; a copy stays here only with `keep`.

        Raises:
            CardNotActivated: It still waits for its first sign-in.
            WrongSecret, TooManyAttempts: The passphrase is wrong, or a wait is running.
            ExchangeError: It is no card.
            StoreError: The copy could not be written.
        """
        face = read_face(card)
        if face.opens != "passphrase":
            raise CardNotActivated
        keys = self._try(face, lambda: open_card(card, passphrase))
        if keep:
            self._keep(face, card)
        return self._signed_in(keys, card)

    def untold(self, face: CardFace) -> int:
        """Failed tries of that person that no ledger knows of yet."""
        return self._attempts(face).untold

    def wait_s(self, face: CardFace) -> int:
        """Seconds until that person may try again; 0 when now."""
        return self._attempts(face).wait_s(self._clock.now())

    def forget(self, staff: StaffId, *, study: StudyId | None = None) -> None:
        """Keep no copy of that person's card any more; their tries stay counted.

        Raises:
            StoreUnwritable: It could not be removed.
        """
        try:
            for face, _ in self._copies():
                if face.staff == staff and study in {None, face.study}:
                    self._path(face).unlink(missing_ok=True)
                    flush_folder(self._folder)
        except OSError as error:
            raise StoreUnwritable from error

    def _try(self, face: CardFace, attempt: Callable[[], StaffKeys]) -> StaffKeys:
        return self._attempts(face).run(self._clock, attempt)

    def _signed_in(self, keys: StaffKeys, card: bytes) -> SignedIn:
        attempts = self._attempts(read_face(card))
        return SignedIn(keys, card=card, attempts=attempts, clock=self._clock)

    def _attempts(self, face: CardFace) -> Attempts:
        return Attempts(self._notes, f"staff-{_name(face)}")

    def _copies(self) -> list[tuple[CardFace, bytes]]:
        found = []
        for path in self._folder.glob(f"*{SUFFIX}"):
            try:
                data = read_whole(path, limit=MAX_CARD_BYTES)
                face = read_face(data)
            except (OSError, ExchangeError):
                continue
            if path == self._path(face):
                found.append((face, data))
        return found

    def _keep(self, face: CardFace, data: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._path(face), data)
        except OSError as error:
            raise DiskFull if error.errno in NO_ROOM else StoreUnwritable from error

    def _path(self, face: CardFace) -> Path:
        return self._folder / (_name(face) + SUFFIX)


def require_member(study: Study, keys: StaffKeys) -> StaffMember:
    """The active member of the study's staff who has exactly these keys.

    Raises:
        UnknownStaff: There is none: who left, or another with that id.
    """
    member = study.member(keys.staff)
    if (
        member is None
        or not member.active
        or (study.id, study.site) != (keys.study, keys.site)
        or (member.sign, member.seal) != (keys.sign.public.raw, keys.seal.public.raw)
    ):
        raise UnknownStaff
    return member


def _name(face: CardFace) -> str:
    # One copy for a person, under a name that says nothing.
    whole = sha256_hex(f"{face.study}\0{face.site}\0{face.staff}".encode("ascii"))
    return whole[:_NAME_LETTERS]
