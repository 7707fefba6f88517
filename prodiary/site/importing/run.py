"""One import: every export file in a folder, one after the other; none can stop the rest.

What the machine fails at (a full disk, a store that cannot be written) is no file's fault: it
refuses no file, ends the run, and leaves everything before it in place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select

from prodiary.crypto.digest import sha256_hex
from prodiary.domain.ids import DeviceId, EntryId, Sha256, StaffId, require_name
from prodiary.errors import (
    CarrierUnavailable,
    ExchangeError,
    ProdiaryError,
    StoreDamaged,
    StoreError,
)
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.export import Manifest
from prodiary.exchange.files import read_whole
from prodiary.exchange.limits import MAX_FILE_BYTES
from prodiary.site.importing.checking import check
from prodiary.site.importing.finding import carrier_of, find_files
from prodiary.site.importing.interrupting import held_back
from prodiary.site.importing.quarantine import Quarantine, Waiting
from prodiary.site.importing.recording import record
from prodiary.site.importing.register import read_register
from prodiary.site.importing.report import FileOutcome, ImportReport
from prodiary.site.names import safe_name
from prodiary.site.office import Office
from prodiary.site.receipting import send_receipts
from prodiary.site.store.projected import entries
from prodiary.site.store.schema import chains, exports
from prodiary.site.tables import known_entries

Progress = Callable[[int, int], None]


def import_files(
    office: Office, folder: Path, *, by: StaffId, progress: Progress | None = None
) -> ImportReport:
    """Take in every export that lies in `folder` or in its to-site folder, and send receipts.

    Args:
        office: The site.
        folder: A carrier, or any folder with export files. Nothing in it is changed or removed;
            receipts are added in its to-devices folder.
        by: Who imports.
        progress: Told how many files of how many are done, after each.

    An interrupt from the keyboard ends the run after the file at hand; receipts are sent even so.

    Raises:
        CarrierUnavailable: The folder is not there or cannot be listed.
        StoreError: The store failed before the first file.
    """
    require_name(by)
    root = carrier_of(folder)
    paths = find_files(root)
    run = _Run(office, by=by)
    before, _ = run.totals()
    stopped: StoreError | None = None
    interrupted = False
    try:
        with held_back() as came:
            for number, path in enumerate(paths, 1):
                if came():
                    break
                run.take(path)
                if progress is not None:
                    progress(number, len(paths))
            interrupted = came()
        if not interrupted:
            run.try_again()
        run.look_at_gaps()
    except StoreError as error:
        stopped = error
    except KeyboardInterrupt:
        interrupted = True
    receipts, receipt_error = _receipts(office, root, run.touched, by=by)
    after, known = run.totals()
    return ImportReport(
        files=tuple(run.outcomes.values()),
        found=len(paths),
        events_before=before,
        events_after=after,
        entries_after=known,
        receipts=receipts,
        receipt_error=receipt_error,
        stopped=stopped,
        not_reached=sum(str(path) not in run.outcomes for path in paths),
        interrupted=interrupted,
    )


def _receipts(
    office: Office, folder: Path, touched: set[DeviceId], *, by: StaffId
) -> tuple[int, ProdiaryError | None]:
    try:
        sent = send_receipts(office, FolderCarrier(folder), to=touched, by=by)
    except (ExchangeError, StoreError) as error:
        return 0, error
    return sent.written, sent.error


class _Run:
    """The state of one import."""

    def __init__(self, office: Office, *, by: StaffId) -> None:
        self._office = office
        self._by = by
        self._quarantine = Quarantine(office.folder, office.journal)
        self.outcomes: dict[str, FileOutcome] = {}
        self.touched: set[DeviceId] = set()
        self._known: dict[DeviceId, set[EntryId]] = {}
        self._refused_now: dict[Sha256, list[str]] = defaultdict(list)
        with office.store.transaction() as connection:
            self._register = read_register(connection)
            self._done = set(connection.execute(select(exports.c.sha256)).scalars())
            self._refused_ever = self._quarantine.unreleased(connection)

    def totals(self) -> tuple[int, int]:
        """Events and entries held."""
        with self._office.store.transaction() as connection:
            # Every chain is held from its first event on, so this counts them without reading them.
            held = connection.execute(select(func.coalesce(func.sum(chains.c.through), 0)))
            known = connection.execute(select(func.count()).select_from(entries))
            return held.scalar_one(), known.scalar_one()

    def take(self, path: Path) -> None:
        """Deal with one file."""
        name, key = safe_name(path.name), str(path)
        try:
            data = read_whole(path, limit=MAX_FILE_BYTES)
        except OSError:
            # It may well be readable tomorrow: nothing is known about it, so nothing is noted.
            self.outcomes[key] = FileOutcome(name, "refused", error=CarrierUnavailable())
            return
        except ExchangeError as error:
            news = self._note(error, name=name, sha256=None, manifest=None)
            self.outcomes[key] = FileOutcome(name, "refused", error=error, before=not news)
            return
        sha256 = sha256_hex(data)
        if sha256 in self._done:
            self.outcomes[key] = FileOutcome(name, "already-imported")
            return
        outcome = self._import(data, name=name, sha256=sha256)
        if outcome.fate == "refused":
            self._refused_now[sha256].append(key)
        self.outcomes[key] = outcome

    def try_again(self) -> None:
        """Join what only waited for an earlier file, until no more of it can be joined."""
        tried: set[Sha256] = set()
        while waiting := self._waiting(tried):
            for each in waiting:
                tried.add(each.sha256)
                data = self._quarantine.read(each.sha256)
                if data is not None:
                    outcome = self._import(data, name=each.name, sha256=each.sha256)
                    self._replace(each.sha256, outcome)

    def look_at_gaps(self) -> None:
        """Say of every file that still waits what is missing now, or that its copy is gone."""
        with self._office.store.transaction() as connection:
            for each in self._quarantine.waiting(connection):
                if each.gap is not None:
                    self._quarantine.renew_gap(connection, each.sha256, each.gap)
                    for key in self._refused_now.get(each.sha256, ()):
                        self.outcomes[key] = replace(self.outcomes[key], error=each.gap)
                # What it held may have come by other files since.
                if each.last > each.through and self._quarantine.read(each.sha256) is None:
                    self.outcomes[each.sha256] = FileOutcome(
                        each.name,
                        "refused",
                        error=StoreDamaged(),
                        device=each.device,
                        subject=each.subject,
                        from_quarantine=True,
                    )

    def _waiting(self, tried: set[Sha256]) -> list[Waiting]:
        with self._office.store.transaction() as connection:
            found = self._quarantine.waiting(connection)
        return [each for each in found if each.gap is None and each.sha256 not in tried]

    def _replace(self, sha256: Sha256, outcome: FileOutcome) -> None:
        """Put the last word on a file where its first one stood; copies of it follow suit."""
        keys = self._refused_now.pop(sha256, [])
        for number, key in enumerate(keys):
            again = replace(outcome, name=self.outcomes[key].name)
            if number and outcome.fate == "imported":
                again = FileOutcome(again.name, "already-imported")
            self.outcomes[key] = again
        if not keys:
            self.outcomes[sha256] = replace(outcome, from_quarantine=True)

    def _import(self, data: bytes, *, name: str, sha256: Sha256) -> FileOutcome:
        manifest: Manifest | None = None
        try:
            checked = check(data, office=self._office, register=self._register)
            manifest = checked.export.manifest
            now = self._office.clock.now()
            with self._office.store.transaction() as connection:
                known = self._known.get(manifest.device)
                if known is None:
                    known = known_entries(connection, manifest.device)
                recorded = record(
                    self._office,
                    connection,
                    checked,
                    sha256=sha256,
                    by=self._by,
                    now=now,
                    known=known,
                )
                if sha256 in self._refused_ever:
                    self._quarantine.release(connection, sha256, by=self._by, now=now)
        except ExchangeError as error:
            self._quarantine.keep(data)
            news = self._note(error, name=name, sha256=sha256, manifest=manifest)
            self._refused_ever.add(sha256)
            return FileOutcome(
                name,
                "refused",
                error=error,
                before=not (news or self._is_new(sha256)),
                device=None if manifest is None else manifest.device,
                subject=None if manifest is None else manifest.subject,
            )
        # Only what is durable counts as known.
        self._done.add(sha256)
        self.touched.add(manifest.device)
        new_entries = len(recorded.entries - known)
        known |= recorded.entries
        self._known[manifest.device] = known
        return FileOutcome(
            name,
            "imported",
            device=manifest.device,
            subject=manifest.subject,
            new_events=recorded.events,
            new_entries=new_entries,
        )

    def _is_new(self, sha256: Sha256) -> bool:
        """Whether another copy of the file was refused on this run, and never before."""
        return any(not self.outcomes[key].before for key in self._refused_now.get(sha256, ()))

    def _note(
        self,
        error: ExchangeError,
        *,
        name: str,
        sha256: Sha256 | None,
        manifest: Manifest | None,
    ) -> bool:
        with self._office.store.transaction() as connection:
            return self._quarantine.note(
                connection,
                error,
                name=name,
                sha256=sha256,
                manifest=manifest,
                by=self._by,
                now=self._office.clock.now(),
            )
