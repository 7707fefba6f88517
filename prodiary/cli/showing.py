"""What the site's reading commands print: a table for people, or JSON with keys that stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from prodiary.cli.failing import words
from prodiary.cli.output import as_json, as_table, say
from prodiary.errors import ProdiaryError
from prodiary.exchange import times
from prodiary.exchange.pack import Pack
from prodiary.site.enrolling import GrantReport
from prodiary.site.importing.report import ImportReport
from prodiary.site.reading import HeldDevice, HeldEntry
from prodiary.site.verifying import VerifyReport


def pack(made: Pack, *, json: bool) -> None:
    """A study pack just published."""
    study = made.study
    if json:
        as_json(
            {
                "study": study.id,
                "site": study.site,
                "version": study.pack.version,
                "sha256": study.pack.sha256,
                "expires": times.to_text(made.expires),
                "fingerprint": made.fingerprint,
            }
        )
        return
    say(f"Published version {study.pack.version} of {study.id} for {study.site}.")
    say(f"Valid until {times.to_text(made.expires)}.")
    say(f"Fingerprint: {made.fingerprint}")


def grants(done: GrantReport, *, json: bool) -> None:
    """What became of the enrolment requests."""
    if json:
        as_json(
            {
                "granted": [
                    {"device": each.device, "subject": each.subject, "again": each.again}
                    for each in done.granted
                ],
                "refused": [
                    {"file": each.name, "error": _error(each.error)} for each in done.refused
                ],
            }
        )
        return
    as_table(
        f"Granted: {len(done.granted)}",
        ("subject", "device", "note"),
        [
            (each.subject, each.device, "as before" if each.again else "new")
            for each in done.granted
        ],
    )
    if done.refused:
        as_table(
            f"Refused: {len(done.refused)}",
            ("file", "reason", "what to do"),
            [(each.name, *_reason(each.error)) for each in done.refused],
        )


def imported(done: ImportReport, *, json: bool) -> None:
    """An import, file by file and in sum."""
    if json:
        as_json(
            {
                "found": done.found,
                "imported": done.imported,
                "already_imported": done.already,
                "refused": done.refused,
                "not_reached": done.not_reached,
                "released": done.released,
                "new_events": done.new_events,
                "new_entries": done.new_entries,
                "events_before": done.events_before,
                "events_after": done.events_after,
                "entries_after": done.entries_after,
                "receipts": done.receipts,
                "stopped": _error(done.stopped),
                "receipt_error": _error(done.receipt_error),
                "files": [
                    {
                        "file": each.name,
                        "result": each.fate,
                        "error": _error(each.error),
                        "device": each.device,
                        "new_events": each.new_events,
                        "new_entries": each.new_entries,
                        "from_quarantine": each.from_quarantine,
                    }
                    for each in done.files
                ],
            }
        )
        return
    as_table(
        "Import",
        ("what", "number"),
        [
            ("files found", done.found),
            ("imported", done.imported),
            ("imported before", done.already),
            ("refused, in quarantine", done.refused),
            *([("not reached", done.not_reached)] if done.not_reached else []),
            *([("joined from quarantine", done.released)] if done.released else []),
            ("new entries", done.new_entries),
            ("new events", done.new_events),
            ("events held", f"{done.events_after} (before: {done.events_before})"),
            ("entries held", done.entries_after),
            ("receipts written", done.receipts),
        ],
    )
    refused = [(each.name, each.error) for each in done.files if each.error is not None]
    if refused:
        as_table(
            "Refused",
            ("file", "reason", "what to do"),
            [(file, *_reason(error)) for file, error in refused],
        )


def entries(held: Sequence[HeldEntry], *, json: bool) -> None:
    """The entries held."""
    if json:
        as_json(
            [
                {
                    "entry": each.entry,
                    "subject": each.subject,
                    "device": each.device,
                    "instrument": each.instrument,
                    "state": each.state,
                    "confirmed": _when(each.confirmed),
                    "total": each.score.total,
                    "answered": each.score.answered,
                    "declined": each.declined,
                    "items": each.score.of,
                    "mode": each.mode,
                    "language": each.language,
                    "wording": each.wording_status,
                    "received": _when(each.received),
                    "findings": each.findings,
                }
                for each in held
            ]
        )
        return
    as_table(
        f"Entries: {len(held)}",
        ("subject", "questionnaire", "state", "confirmed", "total", "answered", "wording", "flags"),
        [
            (
                each.subject,
                each.title,
                each.state,
                None if each.confirmed is None else f"{each.confirmed:%Y-%m-%d %H:%M %z}",
                "none" if each.score.total is None else each.score.total,
                f"{each.score.answered} of {each.score.of}",
                f"{each.wording_status}, {each.language}",
                each.findings or None,
            )
            for each in held
        ],
    )


def devices(held: Sequence[HeldDevice], *, json: bool) -> None:
    """The register of devices."""
    if json:
        as_json(
            [
                {
                    "device": each.device,
                    "subject": each.subject,
                    "granted": _when(each.granted),
                    "revoked": _when(each.revoked),
                    "reason": each.reason,
                    "epochs": each.epochs,
                    "events": each.events,
                    "last_received": _when(each.last_received),
                }
                for each in held
            ]
        )
        return
    as_table(
        f"Devices: {len(held)}",
        ("subject", "device", "granted", "last received", "events", "state"),
        [
            (
                each.subject,
                each.device,
                f"{each.granted:%Y-%m-%d}",
                None if each.last_received is None else f"{each.last_received:%Y-%m-%d %H:%M}",
                each.events,
                "active" if each.revoked is None else f"revoked: {each.reason}",
            )
            for each in held
        ],
    )


def verified(found: VerifyReport, *, json: bool) -> None:
    """What a verification checked, and what does not hold."""
    if json:
        as_json(
            {
                "verified": found.holds,
                "devices": found.devices,
                "chains": found.chains,
                "events": found.events,
                "entries": found.entries,
                "findings": found.findings,
                "acts": found.acts,
                "problems": [
                    {
                        "problem": each.fault,
                        "device": each.device,
                        "epoch": each.epoch,
                        "seq": each.seq,
                    }
                    for each in found.problems
                ],
            }
        )
        return
    say(
        f"Checked {found.events} events in {found.chains} chains of {found.devices} devices, "
        f"{found.entries} entries, {found.acts} acts of the site. Flagged events: {found.findings}."
    )
    if found.holds:
        say("Everything holds.")
        return
    as_table(
        "Does not hold",
        ("problem", "device", "epoch", "event"),
        [(each.fault, each.device, each.epoch, each.seq) for each in found.problems],
    )


def _when(moment: datetime | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _error(error: ProdiaryError | None) -> dict[str, object] | None:
    return None if error is None else {"code": error.code, **error.fields}


def _reason(error: ProdiaryError) -> tuple[str, str]:
    found = words(error)
    return f"{found.title} ({error})", found.advice
