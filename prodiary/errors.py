"""Every failure a caller may meet: one tree, stable codes, no prose and no patient data.

A code is a promise: messages, tests, quarantine reports and exit codes key on it. The words that
people read, with advice, live in `prodiary.messages`; fields here are small numbers or fixed words,
never answers, names or keys. A fault of our own is an ordinary `RuntimeError` or `AssertionError`,
not one of these.
"""

from __future__ import annotations

from typing import ClassVar


class ProdiaryError(Exception):
    """Base of all failures that are not our own fault; carries `code` and plain `fields`."""

    code: ClassVar[str] = "prodiary-error"

    def __init__(self, **fields: str | int) -> None:
        """Keep `fields` for messages; they must never hold patient data."""
        super().__init__(self.code)
        self.fields: dict[str, str | int] = fields

    def __str__(self) -> str:
        """Code and fields, fit for a log."""
        return " ".join([self.code, *(f"{name}={value}" for name, value in self.fields.items())])


# --- what was asked is against a rule of the study or of the record -----------------------------


class RuleError(ProdiaryError):
    """The request is well-formed but a rule forbids it."""

    code = "rule"


class InvalidInstrument(RuleError):
    """A questionnaire cannot be used; `reason` is a fixed word."""

    code = "invalid-instrument"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class InvalidWording(RuleError):
    """A wording does not fit its instrument; `reason` is a fixed word."""

    code = "invalid-wording"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class InvalidStudy(RuleError):
    """A study definition cannot be published or used; `reason` is a fixed word."""

    code = "invalid-study"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class InvalidAnswer(RuleError):
    """The item or option does not belong to the instrument."""

    code = "invalid-answer"


class InvalidMeasure(RuleError):
    """What was typed is no number, or no number that can be recorded."""

    code = "invalid-measure"


class ImpossibleMeasure(InvalidMeasure):
    """The value cannot be right: it is outside `low` to `high`, or no whole number in a count.

    The limits are those of the test, not of the person.
    """

    code = "impossible-measure"

    def __init__(self, *, low: int, high: int) -> None:
        super().__init__(low=low, high=high)


class InvalidField(RuleError):
    """A value cannot stand in a field of a form; `reason` is a fixed word.

    `low` and `high` are limits of the form, in `unit`, where it is about limits; else empty.
    """

    code = "invalid-field"

    def __init__(self, reason: str, *, low: str = "", high: str = "", unit: str = "") -> None:
        super().__init__(reason=reason, low=low, high=high, unit=unit)


class InvalidTable(RuleError):
    """A table of values cannot be read at all; `reason` is a fixed word."""

    code = "invalid-table"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class UnknownEntry(RuleError):
    """No entry of that id has been started."""

    code = "unknown-entry"


class EntryNotOpen(RuleError):
    """The entry is confirmed: it can be amended, not answered (Q5, A6)."""

    code = "entry-not-open"


class EntryNotConfirmed(RuleError):
    """Only a confirmed entry can be amended or printed."""

    code = "entry-not-confirmed"


class EntryIncomplete(RuleError):
    """Items were not reached; `missing` counts them. Declined items are not missing (Q6)."""

    code = "entry-incomplete"

    def __init__(self, missing: int) -> None:
        super().__init__(missing=missing)


class EntryAlreadyStarted(RuleError):
    """The entry id is in use."""

    code = "entry-already-started"


class WrongOriginator(RuleError):
    """Another than the originator answers, or someone not entitled amends (I1, A6)."""

    code = "wrong-originator"


class CorrectionNotOpen(RuleError):
    """No such correction was asked for, it was decided before, or its id is in use (A6)."""

    code = "correction-not-open"


class NotYourTask(RuleError):
    """The role of this member of staff does not go with `task` (P11 11.10(g))."""

    code = "not-your-task"

    def __init__(self, task: str) -> None:
        super().__init__(task=task)


class UnknownVisit(RuleError):
    """No visit of that id was begun here."""

    code = "unknown-visit"


class VisitNotOpen(RuleError):
    """The visit is over, handed over to the participant, or another one is still open."""

    code = "visit-not-open"


class UnknownRecord(RuleError):
    """No form of that id was begun here."""

    code = "unknown-record"


class RecordNotOpen(RuleError):
    """The form was struck out, or its id is in use."""

    code = "record-not-open"


class ReasonNeeded(RuleError):
    """It was signed: a change needs a reason (A1)."""

    code = "reason-needed"


class NothingToSign(RuleError):
    """There is nothing of that id, or it is not ready to be signed (I4)."""

    code = "nothing-to-sign"


class ModeNotAllowed(RuleError):
    """The study does not take answers in this way (M15)."""

    code = "mode-not-allowed"


class WindowOver(RuleError):
    """The time for this entry is over; there is no back-fill (T4)."""

    code = "window-over"


class LateReasonNeeded(RuleError):
    """The window is over and the study wants one of its reasons (T4)."""

    code = "late-reason-needed"


class HelpNotSaid(RuleError):
    """The study asks what another person did, and it was not said (M15)."""

    code = "help-not-said"


class TrainingNeeded(RuleError):
    """The study wants the practice to be gone through first (Q11, X8)."""

    code = "training-needed"


class DeclineNotAllowed(RuleError):
    """The study pack requires an answer to every item (Q6)."""

    code = "decline-not-allowed"


class UnknownParticipant(RuleError):
    """No ticket was ever made for a participant of that id."""

    code = "unknown-participant"


class NoRecoveryCode(RuleError):
    """Every recovery code of the device was read out or used, and no fresh one is there yet."""

    code = "no-recovery-code"


class StaffListed(RuleError):
    """The id was given to somebody before, or who has it left before; `reason` says which."""

    code = "staff-listed"


class DayTooFar(RuleError):
    """A day that no plan can mean: years away from today."""

    code = "day-too-far"


class NothingDue(RuleError):
    """The questionnaire is not open now."""

    code = "nothing-due"


class WeakSecret(RuleError):
    """The chosen PIN or passphrase is too easy; `reason` is a fixed word."""

    code = "weak-secret"

    def __init__(self, reason: str) -> None:
        super().__init__(reason=reason)


class ProofRequired(RuleError):
    """The study pack asks for the PIN again before confirming."""

    code = "proof-required"


# --- who may ------------------------------------------------------------------------------------


class AccessError(ProdiaryError):
    """The person could not be let in."""

    code = "access"


class WrongSecret(AccessError):
    """PIN, passphrase or code does not fit; `tries_left` before a wait begins."""

    code = "wrong-secret"

    def __init__(self, tries_left: int) -> None:
        super().__init__(tries_left=tries_left)


class TooManyAttempts(AccessError):
    """Wait `wait_s` seconds; a restart does not shorten it (design.md section 5)."""

    code = "too-many-attempts"

    def __init__(self, wait_s: int) -> None:
        super().__init__(wait_s=wait_s)


class WrongSigner(AccessError):
    """The id typed is not that of the person who signed in (I4)."""

    code = "wrong-signer"


class UnknownStaff(AccessError):
    """Nobody of that id and key is on the vault's roster, or has signed in here before."""

    code = "unknown-staff"


class CardActivated(AccessError):
    """The staff card opens with its owner's passphrase, no longer with a code."""

    code = "card-activated"


class CardNotActivated(AccessError):
    """The staff card still waits for its first sign-in with the activation code."""

    code = "card-not-activated"


class KeyringUnavailable(AccessError):
    """The machine keeps no secrets for us, so a PIN alone is refused (design.md section 5)."""

    code = "keyring-unavailable"


class DeviceSecretMissing(AccessError):
    """The keyring lost the device secret: the PIN cannot open the vault, a recovery code can."""

    code = "device-secret-missing"


class NotEnrolled(AccessError):
    """The device waits for the site's grant."""

    code = "not-enrolled"


# --- the machine's storage ----------------------------------------------------------------------


class StoreError(ProdiaryError):
    """The encrypted store could not be used; nothing confirmed is lost by this error."""

    code = "store"


class StoreMissing(StoreError):
    """There is no store at the place named."""

    code = "store-missing"


class StoreExists(StoreError):
    """A store is already at the place named; it is never overwritten."""

    code = "store-exists"


class StoreDamaged(StoreError):
    """The store, its key slots or its chain were altered or are unreadable (X7)."""

    code = "store-damaged"


class StoreTooNew(StoreError):
    """A newer prodiary wrote this store."""

    code = "store-too-new"


class StoreBusy(StoreError):
    """Another prodiary has the store open."""

    code = "store-busy"


class DiskFull(StoreError):
    """There is no room to write; what was confirmed before stays."""

    code = "disk-full"


class StoreUnwritable(StoreError):
    """The place is read-only or fails to write."""

    code = "store-unwritable"


# --- files that travel --------------------------------------------------------------------------


class ExchangeError(ProdiaryError):
    """A file from the carrier was refused; it is kept, and nothing of it was taken."""

    code = "exchange"


class TooLarge(ExchangeError):
    """The file exceeds the limit of docs/format.md section 9."""

    code = "too-large"


class NotARegularFile(ExchangeError):
    """A link, folder or device stands where a file was expected."""

    code = "not-a-regular-file"


class NotOurFile(ExchangeError):
    """The first line is not the one this kind of file begins with."""

    code = "not-our-file"


class UnsupportedVersion(ExchangeError):
    """The file is of a format version this prodiary does not know."""

    code = "unsupported-version"


class Truncated(ExchangeError):
    """The file ends before its clear part does."""

    code = "truncated"


class Malformed(ExchangeError):
    """A part does not follow docs/format.md; `part` names it."""

    code = "malformed"

    def __init__(self, part: str) -> None:
        super().__init__(part=part)


class NotForThisRecipient(ExchangeError):
    """The file is sealed to a key that is not ours."""

    code = "not-for-this-recipient"


class CannotOpen(ExchangeError):
    """The seal is broken: the file was damaged or altered on its way (X7)."""

    code = "cannot-open"


class BadSignature(ExchangeError):
    """The signature does not hold."""

    code = "bad-signature"


class UnknownDevice(ExchangeError):
    """No device with this key was enrolled here (I6)."""

    code = "unknown-device"


class RevokedDevice(ExchangeError):
    """The device was revoked; the file is kept for the investigator (I5)."""

    code = "revoked-device"


class WrongBinding(ExchangeError):
    """A signed statement names another `field` than the register or the header does."""

    code = "wrong-binding"

    def __init__(self, field: str) -> None:
        super().__init__(field=field)


class ChainBroken(ExchangeError):
    """The events do not give the chain heads that the manifest states."""

    code = "chain-broken"


class ChainGap(ExchangeError):
    """Events `first` to `last` never arrived, so this file cannot be joined yet (N3)."""

    code = "chain-gap"

    def __init__(self, *, first: int, last: int) -> None:
        super().__init__(first=first, last=last)


class ChainFork(ExchangeError):
    """The device sent another event `seq` before: two histories exist (rollback, copy)."""

    code = "chain-fork"

    def __init__(self, seq: int) -> None:
        super().__init__(seq=seq)


class UntrustedKey(ExchangeError):
    """The signer is not one that the pinned root vouches for at this time."""

    code = "untrusted-key"


class KeyExpired(ExchangeError):
    """No valid site key to seal to: the data stay on the device until a new pack comes."""

    code = "key-expired"


class PackExpired(ExchangeError):
    """The study pack's time is over."""

    code = "pack-expired"


class PackTooOld(ExchangeError):
    """The study pack is older than one already taken."""

    code = "pack-too-old"


class AppTooOld(ExchangeError):
    """The study pack needs a newer prodiary."""

    code = "app-too-old"


class BadCode(ExchangeError):
    """The one-time code was mistyped (its check character is wrong)."""

    code = "bad-code"


class BadProof(ExchangeError):
    """The enrolment request was not made with the ticket's code."""

    code = "bad-proof"


class UnknownTicket(ExchangeError):
    """No open ticket fits the request."""

    code = "unknown-ticket"


class TicketExpired(ExchangeError):
    """The enrolment ticket's time is over; make a new one."""

    code = "ticket-expired"


class NothingFound(ExchangeError):
    """The carrier holds no file of the kind looked for."""

    code = "nothing-found"


class CarrierUnavailable(ExchangeError):
    """The folder or service cannot be reached or read."""

    code = "carrier-unavailable"


class FolderUnreadable(ExchangeError):
    """A folder that somebody wants to look into is not there or may not be read."""

    code = "folder-unreadable"


class FolderSilent(ExchangeError):
    """A folder does not answer: a network or a stick that is gone."""

    code = "folder-silent"


class CarrierFull(ExchangeError):
    """There is no room on the carrier; the file stays safe in the outbox."""

    code = "carrier-full"


# --- copies that leave the diary ----------------------------------------------------------------


class CopyError(ProdiaryError):
    """A participant's own copy could not be written; nothing of it was left (X3)."""

    code = "copy"


class CopyFailed(CopyError):
    """The folder is gone, read-only or fails to write."""

    code = "copy-failed"


class CopyTooLarge(CopyError):
    """There is no room in the folder."""

    code = "copy-too-large"
