"""Rows about the vault, who opens it, its clock, files that travel and the site's word (A5, X1)."""

from __future__ import annotations

from typing import Final

from prodiary.domain.event import (
    ClockJumped,
    DeviceEnrolled,
    EpochStarted,
    ExportMade,
    HistoryTold,
    PackTaken,
    PlanTaken,
    ReceiptTaken,
    RecoveryRenewed,
    ReminderNoted,
    SecretReset,
    SessionClosed,
    SessionOpened,
    StaffSlotsChanged,
    TrainingCompleted,
    VaultCreated,
)
from prodiary.domain.provenance import PackRef
from prodiary.domain.trail.known import Known
from prodiary.domain.trail.rows import About, Draft, Value, code, details, text
from prodiary.domain.trail.writers import Writers

DEVICES: Final = Writers()
_VAULT: Final = About("vault")
_STUDY: Final = About("study")


@DEVICES.tells(VaultCreated)
def _vault_created(known: Known, data: VaultCreated) -> Draft:
    known.pack = data.pack
    return Draft(
        _VAULT,
        "vault-created",
        new=_pack(data.pack),
        details=details(
            study=data.study, site=data.site, pack_sha256=data.pack.sha256, app=data.app
        ),
    )


@DEVICES.tells(DeviceEnrolled)
def _device_enrolled(_: Known, data: DeviceEnrolled) -> Draft:
    return Draft(
        _VAULT,
        "device-enrolled",
        new=text(data.subject),
        details=details(grant=data.grant, issued=data.issued),
    )


@DEVICES.tells(SessionOpened)
def _session_opened(_: Known, data: SessionOpened) -> Draft:
    failed = data.failed_attempts
    return Draft(
        _VAULT,
        "session-opened-after-failures" if failed else "session-opened",
        new=code(f"slot-{data.slot}"),
        details=details(failed_attempts=failed or None, app=data.app),
    )


@DEVICES.tells(SessionClosed)
def _session_closed(_: Known, data: SessionClosed) -> Draft:
    return Draft(_VAULT, "session-closed", new=code(f"closed-{data.reason}"))


@DEVICES.tells(SecretReset)
def _secret_reset(_: Known, data: SecretReset) -> Draft:
    return Draft(
        _VAULT,
        "secret-reset",
        new=code(f"reset-{data.how}"),
        details=details(recovery_number=data.number),
    )


@DEVICES.tells(RecoveryRenewed)
def _recovery_renewed(_: Known, data: RecoveryRenewed) -> Draft:
    return Draft(
        _VAULT,
        "recovery-renewed",
        new=text(_list(data.numbers)),
        details=details(receipt=data.receipt),
    )


@DEVICES.tells(StaffSlotsChanged)
def _staff_slots_changed(known: Known, data: StaffSlotsChanged) -> Draft:
    before, known.staff = known.staff, data.staff
    return Draft(
        _VAULT,
        "staff-slots-changed",
        old=None if before is None else text(_list(before)),
        new=text(_list(data.staff)),
        details=details(rekeyed=code("yes" if data.rekeyed else "no")),
    )


@DEVICES.tells(ClockJumped)
def _clock_jumped(_: Known, data: ClockJumped) -> Draft:
    return Draft(
        _VAULT,
        "clock-jumped-across-restart" if data.across_boot else "clock-jumped",
        new=text(f"{'+' if data.by_ms > 0 else ''}{data.by_ms / 1000:.3f} s"),
    )


@DEVICES.tells(EpochStarted)
def _epoch_started(_: Known, data: EpochStarted) -> Draft:
    return Draft(
        _VAULT,
        "epoch-started",
        old=text(f"{data.witnessed_epoch}.{data.witnessed_seq}"),
        new=text(f"{data.previous_epoch}.{data.found_seq}"),
        details=details(
            found_head=data.found_head,
            witnessed_head=data.witnessed_head,
            carried=data.carried,
        ),
    )


@DEVICES.tells(ExportMade)
def _export_made(_: Known, data: ExportMade) -> Draft:
    return Draft(
        About("exchange", data.export), "export-made", details=details(first_event=data.first)
    )


@DEVICES.tells(ReceiptTaken)
def _receipt_taken(_: Known, data: ReceiptTaken) -> Draft:
    return Draft(
        About("exchange", data.receipt),
        "receipt-taken",
        new=text(f"{data.epoch}.{data.through}"),
        details=details(issued=data.issued),
    )


@DEVICES.tells(PackTaken)
def _pack_taken(known: Known, data: PackTaken) -> Draft:
    before, known.pack = known.pack, data.pack
    return Draft(
        _STUDY,
        "pack-taken",
        old=None if before is None else _pack(before),
        new=_pack(data.pack),
        details=details(pack_sha256=data.pack.sha256),
    )


@DEVICES.tells(PlanTaken)
def _plan_taken(known: Known, data: PlanTaken) -> Draft:
    before, known.infusion = known.infusion, data.infusion
    return Draft(
        _STUDY,
        "plan-taken",
        old=None if before is None else text(before),
        new=code("unknown-day") if data.infusion is None else text(data.infusion),
        details=details(receipt=data.receipt),
    )


@DEVICES.tells(ReminderNoted)
def _reminder_noted(_: Known, data: ReminderNoted) -> Draft:
    channel = None if data.channel is None else code(f"channel-{data.channel}")
    return Draft(
        About("window", name=data.schedule, id=f"{data.schedule}/{data.due}", due=data.due),
        f"reminder-{data.what}",
        details=details(
            instrument=data.instrument,
            number=data.number,
            channel=channel,
            observed=data.observed,
        ),
    )


@DEVICES.tells(TrainingCompleted)
def _training_completed(_: Known, data: TrainingCompleted) -> Draft:
    return Draft(_STUDY, "training-completed", details=details(training=data.training))


@DEVICES.tells(HistoryTold)
def _history_told(known: Known, data: HistoryTold) -> Draft:
    window = data.window
    known.states["entry", data.entry] = "state-elsewhere"
    return Draft(
        About(
            "entry",
            data.entry,
            name=data.instrument,
            due="" if window is None else window.due,
            pack=None if known.pack is None else known.pack.sha256,
        ),
        "history-told",
        new=code(f"mode-{data.mode}"),
        details=details(confirmed=data.confirmed, receipt=data.receipt),
        late=data.late,
    )


def _pack(pack: PackRef) -> Value:
    return text(pack.version)


def _list(values: tuple[object, ...]) -> str:
    return ", ".join(str(each) for each in values)
