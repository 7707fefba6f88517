"""A vault opened by a member of staff: everything that can be done for its participant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from prodiary.device.alarmfile import AlarmFile
from prodiary.device.clinic.author import Author
from prodiary.device.clinic.deciding import Deciding
from prodiary.device.clinic.examining import Examining
from prodiary.device.clinic.interviewing import Interviewing
from prodiary.device.clinic.signing import SignatureView, Signing, signatures_of
from prodiary.device.clinic.visiting import Visiting
from prodiary.device.clinic.writing import Writing
from prodiary.device.resetting import reset_by_staff
from prodiary.device.session import Session
from prodiary.device.vault import Vault
from prodiary.domain.ids import VisitId
from prodiary.domain.signature import Target

if TYPE_CHECKING:  # slow to import, and a participant's start need not pay
    from prodiary.device.clinic.visit_record import Trail
    from prodiary.documents.visit import VisitDocument


class StaffSession(Session):
    """What staff can do while the vault is open, and what a session always can.

    Attributes:
        author: Who signed in.
        visits: Visits, and what is to be done at them.
        examinations: Values measured and ratings given.
        interviews: Questionnaires that are read out.
        forms: Vital signs, laboratory values, adverse events and the like.
        signing: Signatures.
        deciding: Corrections.
    """

    def __init__(self, vault: Vault, alarms: AlarmFile, author: Author) -> None:
        """Hold the `vault` that `author` opened."""
        super().__init__(vault, alarms)
        self.author = author
        self.visits = Visiting(vault, author)
        self.interviews = Interviewing(vault, author)
        self.examinations = Examining(vault, author, self.diary)
        self.forms = Writing(vault, author)
        self.signing = Signing(vault, author)
        self.deciding = Deciding(vault, author, self.diary, self.signing)

    def signatures(self, target: Target) -> tuple[SignatureView, ...]:
        """Every signature on `target` and how it stands."""
        return signatures_of(self._vault, target)

    def reset_secret(self, new_secret: str) -> None:
        """Let the participant, who is present, have a new PIN or passphrase (N7).

        Raises:
            NotYourTask: The role does not go with it.
            WeakSecret: It will not do; nothing was changed.
            StoreError: It could not be done; the old one stands.
        """
        self.author.require("reset")
        reset_by_staff(self._vault, new_secret, by=self.author.originator)

    def trail(self) -> Trail:
        """All that ever happened in this vault (A4)."""
        from prodiary.device.clinic.visit_record import trail_of  # noqa: PLC0415  # slow to load

        return trail_of(self._vault)

    def visit_record(self, visit: VisitId) -> VisitDocument:
        """What there is to print of one visit; raises `UnknownVisit` (X3)."""
        from prodiary.device.clinic.visit_record import visit_record  # noqa: PLC0415  # likewise

        return visit_record(self._vault, visit)

    def hand_over(self, visit: VisitId) -> None:
        """Give the device to the participant: record it and lock. Use nothing of it afterwards.

        Raises:
            VisitNotOpen: The visit is over, or handed over already; nothing was locked.
        """
        self.visits.hand_over(visit)
        self.lock("handover")
