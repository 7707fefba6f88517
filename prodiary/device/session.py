"""An unlocked vault as the screens see it: diary, exchange, the grant, and locking again."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import Literal

from prodiary.device.advice import Advice
from prodiary.device.alarmfile import AlarmFile
from prodiary.device.atvisit import AtVisit
from prodiary.device.clinic.visiting import hand_back
from prodiary.device.corrections import CorrectionDesk
from prodiary.device.diary import Diary
from prodiary.device.record import Record
from prodiary.device.reminding import Reminding
from prodiary.device.resetting import write_recovery_slots
from prodiary.device.secretnews import SecretNews, secret_news
from prodiary.device.sync import Sync
from prodiary.device.vault import Vault
from prodiary.domain.event import DeviceEnrolled, SessionClosed
from prodiary.domain.ids import InstrumentId, SubjectId
from prodiary.domain.study import Study
from prodiary.errors import ExchangeError, NothingFound, StoreDamaged
from prodiary.exchange import times
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.exchange.container import read_header as read_file_header
from prodiary.exchange.enrolment import Grant, read_grant
from prodiary.exchange.limits import MAX_FILE_BYTES

CloseReason = Literal["lock", "rest", "idle", "quit", "handover"]


class Session:
    """What can be done while the vault is open; everything from the thread that opened it.

    Attributes:
        diary: The participant's questionnaires.
        at_visit: What is asked at a visit, while the participant has the device.
        advice: The study's urgent advice, as long as it was not shown.
        corrections: What was asked to be corrected.
        record: What can be looked back on.
        sync: Exports, receipts and packs.
        reminding: What the participant is reminded of.
    """

    def __init__(self, vault: Vault, alarms: AlarmFile) -> None:
        """Hold the open `vault`; `alarms` stay when it is locked."""
        self._vault = vault
        self.diary = Diary(vault)
        self.at_visit = AtVisit(vault, self.diary)
        self.advice = Advice(vault, self.diary)
        self.corrections = CorrectionDesk(vault, self.diary)
        self.record = Record(vault, self.diary)
        self.sync = Sync(vault)
        self.reminding = Reminding(vault, alarms)

    @property
    def study(self) -> Study:
        """The study as the pack in force defines it."""
        return self._vault.study

    def study_for(self, instrument: InstrumentId) -> Study:
        """The study as it was last with this questionnaire, which the pack in force may lack."""
        return self._vault.study_for(instrument)

    @property
    def subject(self) -> SubjectId | None:
        """Whose vault it is; None while the site's grant is awaited."""
        return self._vault.subject

    def clock_set_by(self) -> timedelta:
        """By how much the clock was set, if by a day or more: days are counted without it (T3)."""
        return self._vault.ledger.set_by()

    @property
    def vault(self) -> str:
        """The vault's random name."""
        return self._vault.id

    @property
    def handed_over(self) -> bool:
        """Whether staff gave the device to the participant, at a visit (N4)."""
        return self.at_visit.held is not None

    def secret_news(self) -> SecretNews | None:
        """That the PIN or passphrase was replaced, once, when its owner comes in again (N7)."""
        return secret_news(self._vault)

    def hand_back(self) -> None:
        """Record that the participant gives the device back; the caller then locks the vault.

        Raises:
            VisitNotOpen: Nobody handed it over.
        """
        hand_back(self._vault)

    def send_request(self, carrier: FolderCarrier) -> None:
        """Put this device's request on the carrier; again, with the same bytes, if it was lost.

        Raises:
            CarrierFull: No room there.
            CarrierUnavailable: The folder is not there.
        """
        file = self._vault.fact("request-file")
        if file is None:
            raise StoreDamaged
        carrier.put("to-site", file, suffix=SUFFIX["REQUEST"])

    def take_grant(self, carrier: FolderCarrier) -> None:
        """Take the site's answer to this device's request, if it has come.

        Where it has not, and the request is not on this carrier either, the request is put there
        again.

        Raises:
            NothingFound: No grant for this device is there yet.
            ExchangeError: There is one, and it is not right.
            StoreError: It could not be written; take it again.
        """
        if self.subject is not None:
            return
        try:
            grant = self._find_grant(carrier)
        except NothingFound:
            if not self._request_is_on(carrier):
                self.send_request(carrier)
            raise
        self._enrol(grant)

    def settle(self) -> None:
        """Copy the ledger's head to its witness; call when nobody waits for a screen."""
        self._vault.ledger.witness()

    def lock(self, reason: CloseReason) -> None:
        """Record that the vault was closed, and close it. Use nothing of the session afterwards."""
        try:
            self.reminding.leave()
            self._vault.ledger.append(SessionClosed(reason=reason))
            self._vault.ledger.witness()
        finally:
            self._vault.database.close()

    def _request_is_on(self, carrier: FolderCarrier) -> bool:
        file = self._vault.fact("request-file")
        for name in carrier.names("to-site", suffix=SUFFIX["REQUEST"]):
            with suppress(ExchangeError):
                if carrier.read("to-site", name, limit=MAX_FILE_BYTES) == file:
                    return True
        return False

    def _find_grant(self, carrier: FolderCarrier) -> Grant:
        request = self._vault.fact("request")
        if request is None:
            raise StoreDamaged
        mine = self._vault.keys.seal.public.id
        refused: ExchangeError = NothingFound()
        for name in carrier.names("to-devices", suffix=SUFFIX["GRANT"]):
            try:
                data = carrier.read("to-devices", name, limit=MAX_FILE_BYTES)
                header, _ = read_file_header(data, kind="GRANT")
            except ExchangeError:
                # Not for us to judge: the folder serves many devices.
                continue
            if header.recipient != mine:
                continue
            try:
                return read_grant(
                    data,
                    key=self._vault.keys.seal,
                    site_keys=self._vault.pack.keys,
                    request=request.decode("ascii"),
                    device=self._vault.keys.device_id,
                )
            except ExchangeError as error:
                refused = error
        raise refused

    def _enrol(self, grant: Grant) -> None:
        # Slots first: if power goes in between, the grant is taken again and they are rewritten.
        vault = self._vault
        write_recovery_slots(vault, dict(enumerate(grant.recovery, 1)), subject=grant.subject)
        vault.ledger.append(
            DeviceEnrolled(
                subject=grant.subject, grant=grant.id, issued=times.to_text(grant.issued)
            ),
            also=lambda: vault.set_fact("subject", grant.subject.encode("ascii")),
        )
        vault.ledger.witness()
