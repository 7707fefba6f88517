"""Signing what is recorded, and telling whether a signature still holds (I4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from prodiary.device.clinic.author import Author
from prodiary.device.clinic.filled import unfinished
from prodiary.device.vault import Vault
from prodiary.domain.event import Meaning, Signed
from prodiary.domain.forms import FORMS
from prodiary.domain.ids import CorrectionId, EntryId, RecordId, StaffId, VisitId
from prodiary.domain.signature import Signature, Target, digest
from prodiary.domain.staff import Task, form_task
from prodiary.errors import (
    BadSignature,
    NotEnrolled,
    NothingToSign,
    NotYourTask,
    ProofRequired,
    WrongSigner,
)
from prodiary.exchange.signature import Place, check_signature, make_signature

Standing = Literal["stands", "changed", "invalid"]
"""It holds; something was recorded since; it is not what it says."""
_MEANINGS: dict[str, tuple[Meaning, Task]] = {
    "self": ("reviewed", "examine"),
    "interview": ("interviewed", "interview"),
    "proxy": ("interviewed", "interview"),
    "examination": ("performed", "examine"),
}


@dataclass(frozen=True, slots=True)
class SignatureView:
    """A signature and how it stands."""

    signature: Signature
    standing: Standing


def signatures_of(vault: Vault, target: Target) -> tuple[SignatureView, ...]:
    """Every signature on `target`, oldest first, each checked against the very lines recorded."""
    account, found = vault.ledger.account, []
    lines = _lines(vault, target)
    for each in account.signatures.of(target):
        standing: Standing = "stands" if each.stands else "changed"
        try:
            _check(vault, each, lines[: each.signed.count])
        except BadSignature:
            standing = "invalid"
        found.append(SignatureView(each, standing))
    return tuple(found)


class Signing:
    """The signatures of one member of staff in one session."""

    def __init__(self, vault: Vault, author: Author) -> None:
        """Sign in `vault` as `author`."""
        self._vault = vault
        self._author = author
        self._signed_before = False
        self._proven = False

    @property
    def asks_id(self) -> bool:
        """Whether id and passphrase are needed: at the first signing in a session (P11 11.200)."""
        return not self._signed_before

    def meaning(self, target: Target) -> Meaning:
        """What a signature on `target` would say.

        Raises:
            NothingToSign: It is not ready: not finished, struck out, or not there.
            NotYourTask: The role does not go with it.
        """
        account = self._vault.ledger.account
        kind, name = target
        meaning: Meaning = "performed"
        task: Task = "visit"
        if kind == "entry":
            entry = account.entries.get(EntryId(name))
            if entry is None or not entry.counts:
                raise NothingToSign
            meaning, task = _MEANINGS[entry.started.mode]
        elif kind == "record":
            record = account.records.get(RecordId(name))
            form = None if record is None else FORMS.get(record.opened.form)
            if record is None or form is None or record.struck is not None or not record.fields:
                raise NothingToSign
            if unfinished(record, form):
                raise NothingToSign
            task = form_task(form.id)
            if self._author.member.role not in form.signed_by:
                raise NotYourTask(task=task)
        elif kind == "visit":
            visit = account.visits.get(VisitId(name))
            if visit is None or visit.state != "ended":
                raise NothingToSign
        else:
            correction = account.corrections.get(CorrectionId(name))
            if correction is None or correction.decided is None:
                raise NothingToSign
            meaning, task = "decided", "decide"
        self._author.require(task)
        return meaning

    def sign(self, target: Target, *, passphrase: str, staff: str | None = None) -> None:
        """Sign `target` as it now is.

        Args:
            target: What is signed.
            passphrase: The signer's own.
            staff: The signer's id, typed by them; needed while `asks_id`.

        Raises:
            NothingToSign, NotYourTask: As `meaning`.
            ProofRequired: The id is needed and was not given.
            WrongSigner: It is not the id of who is signed in.
            AccessError: The passphrase is wrong, or a wait is running.
            StoreError: It could not be made durable; nothing was signed.
        """
        self.meaning(target)
        self.prove(passphrase, staff=staff)
        self.sign_proven(target)

    def prove(self, passphrase: str, *, staff: str | None) -> None:
        """Take what a signature needs of its signer, for the one `sign_proven` that follows.

        Raises:
            ProofRequired, WrongSigner, AccessError: As `sign`.
        """
        if self.asks_id:
            if not staff:
                raise ProofRequired
            if staff.strip() != self._author.member.id:
                raise WrongSigner
        self._author.prove(passphrase)
        self._proven = True

    def sign_proven(self, target: Target) -> None:
        """Sign `target` with what `prove` took.

        Raises:
            NothingToSign, NotYourTask: As `meaning`.
            ProofRequired: Nothing was proven for it.
        """
        meaning = self.meaning(target)
        if not self._proven:
            raise ProofRequired
        self._proven = False
        lines = _lines(self._vault, target)
        kind, name = target
        signed = make_signature(
            place_of(self._vault),
            kind=kind,
            target=name,
            count=len(lines),
            digest=digest(lines),
            meaning=meaning,
            components=2 if self.asks_id else 1,
            member=self._author.member,
            key=self._author.key,
            at=self._vault.clock.now().wall,
        )
        self._vault.ledger.append(signed, by=self._author.originator)
        self._signed_before = True


def _lines(vault: Vault, target: Target) -> list[bytes]:
    return [
        line
        for epoch, seq in vault.ledger.account.places.get(target, ())
        for line in vault.ledger.lines(epoch, seq, seq)
    ]


def place_of(vault: Vault) -> Place:
    """Whose ledger it is, as signatures name it; raises `NotEnrolled` before the grant."""
    if vault.subject is None:
        raise NotEnrolled
    return Place(
        study=vault.study.id,
        site=vault.study.site,
        subject=vault.subject,
        device=vault.keys.device_id,
    )


def _check(vault: Vault, signature: Signature, lines: list[bytes]) -> None:
    signed: Signed = signature.signed
    by = StaffId(str(signature.by.id))
    # Whoever changed name, role or key since signed as they were then.
    for study in vault.studies:
        member = study.member(by)
        if member is None or member.name != signed.name or member.role != signature.by.role:
            continue
        check_signature(signed, place_of(vault), by=by, member=member, digest=digest(lines))
        return
    raise BadSignature
