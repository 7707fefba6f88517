"""What the site's acts print: a table for people, or JSON with keys that stay."""

from __future__ import annotations

from datetime import datetime

from prodiary.cli.output import as_json, as_table, say
from prodiary.cli.words import words
from prodiary.errors import ProdiaryError, StoreDamaged
from prodiary.exchange import times
from prodiary.exchange.keyset import KeySet
from prodiary.exchange.pack import Pack
from prodiary.site.granted import GrantReport
from prodiary.site.importing.report import ImportReport
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


def renewed(keys: KeySet, end: datetime, *, json: bool) -> None:
    """New keys of the site."""
    if json:
        as_json({"keys": keys.version, "valid_until": end.isoformat()})
        return
    say(f"Key set {keys.version} is made and signed. Its keys are valid until {end:%Y-%m-%d}.")
    say("Now publish the study again, so that devices get it: prodiary site publish.")
    say("Then put the root key file back to where it is connected to nothing.")


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
                    {"file": each.name, "error": _error(each.error), "before": each.before}
                    for each in done.refused
                ],
                "interrupted": done.interrupted,
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
            ("file", "reason", "what to do", "note"),
            [
                (each.name, *_reason(each.error), "as before" if each.before else "new")
                for each in done.refused
            ],
        )
    if done.interrupted:
        say("Interrupted. What is listed here was done; run it again for the rest.")


def imported(done: ImportReport, *, json: bool) -> None:
    """An import, file by file and in sum."""
    if json:
        as_json(
            {
                "found": done.found,
                "imported": done.imported,
                "already_imported": done.already,
                "refused": done.refused,
                "refused_before": done.refused_before,
                "not_reached": done.not_reached,
                "released": done.released,
                "new_events": done.new_events,
                "new_entries": done.new_entries,
                "events_before": done.events_before,
                "events_after": done.events_after,
                "entries_after": done.entries_after,
                "receipts": done.receipts,
                "stopped": _error(done.stopped),
                "interrupted": done.interrupted,
                "receipt_error": _error(done.receipt_error),
                "files": [
                    {
                        "file": each.name,
                        "result": each.fate,
                        "error": _error(each.error),
                        "before": each.before,
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
            ("refused now", done.refused),
            ("refused before, for the same reason", done.refused_before),
            *([("not reached", done.not_reached)] if done.not_reached else []),
            *([("joined now, refused earlier", done.released)] if done.released else []),
            ("new entries", done.new_entries),
            ("new events", done.new_events),
            ("events held", f"{done.events_after} (before: {done.events_before})"),
            ("entries held", done.entries_after),
            ("receipts written", done.receipts),
        ],
    )
    refused = [
        (each.name, *_reason(_of_copy(each.error)), "as before" if each.before else "new")
        for each in done.files
        if each.error is not None
    ]
    if refused:
        as_table("Refused", ("file", "reason", "what to do", "note"), refused)
        say("Copies of refused files are in quarantine: prodiary site quarantine lists them.")
    if done.interrupted:
        say("Interrupted. What is listed here was done; import again for the rest.")


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


def _error(error: ProdiaryError | None) -> dict[str, object] | None:
    return None if error is None else {"code": error.code, **error.fields}


def _of_copy(error: ProdiaryError) -> ProdiaryError:
    # Of a file, it is the copy in quarantine that is not what it was, not the store.
    return StoreDamaged(reason="copy") if isinstance(error, StoreDamaged) else error


def _reason(error: ProdiaryError) -> tuple[str, str]:
    found = words(error)
    return f"{found.title} ({error})", found.advice
