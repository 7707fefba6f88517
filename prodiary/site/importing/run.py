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
from prodiary.errors import CarrierUnavailable, ExchangeError, ProdiaryError, StoreError
from prodiary.exchange.carrier import FolderCarrier
from prodiary.exchange.container import SUFFIX
from prodiary.exchange.export import Manifest
from prodiary.exchange.files import read_whole
from prodiary.exchange.limits import MAX_FILE_BYTES
from prodiary.site.importing.checking import check
from prodiary.site.importing.quarantine import Quarantine, Waiting
from prodiary.site.importing.recording import record
from prodiary.site.importing.register import read_register
from prodiary.site.importing.report import FileOutcome, ImportReport
from prodiary.site.names import safe_name
from prodiary.site.office import Office
from prodiary.site.receipting import send_receipts
from prodiary.site.store.schema import chains, entries, exports
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

    Raises:
        CarrierUnavailable: The folder is not there or cannot be listed.
        StoreError: The store failed before the first file.
    """
    require_name(by)
    paths = find_files(folder)
    run = _Run(office, by=by)
    before, _ = run.totals()
    stopped: StoreError | None = None
    try:
        for number, path in enumerate(paths, 1):
            run.take(path)
            if progress is not None:
                progress(number, len(paths))
        run.try_again()
    except StoreError as error:
        stopped = error
    receipts, receipt_error = _receipts(office, folder, run.touched, by=by)
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
    )


def find_files(folder: Path) -> list[Path]:
    """Everything in `folder` and `folder`/to-site that is named like an export, in name order.

    Raises:
        CarrierUnavailable: The folder is not there or cannot be listed.
    """
    found: list[Path] = []
    inner = folder / "to-site"
    try:
        for place in (folder, inner) if inner.is_dir() else (folder,):
            names = (each for each in place.iterdir() if each.name.endswith(SUFFIX["EXPORT"]))
            found.extend(sorted(names))
    except OSError as error:
        raise CarrierUnavailable from error
    return found


def _receipts(
    office: Office, folder: Path, touched: set[DeviceId], *, by: StaffId
) -> tuple[int, ProdiaryError | None]:
    try:
        return send_receipts(office, FolderCarrier(folder), sorted(touched), by=by), None
    except (ExchangeError, StoreError) as error:
        return 0, error


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
            self._note(error, name=name, sha256=None, manifest=None)
            self.outcomes[key] = FileOutcome(name, "refused", error=error)
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
                data = self._quarantine.read(each)
                if data is not None:
                    outcome = self._import(data, name=each.name, sha256=each.sha256)
                    self._replace(each.sha256, outcome)

    def _waiting(self, tried: set[Sha256]) -> list[Waiting]:
        with self._office.store.transaction() as connection:
            found = self._quarantine.waiting(connection)
        return [each for each in found if each.sha256 not in tried]

    def _replace(self, sha256: Sha256, outcome: FileOutcome) -> None:
        """Put the last word on a file where its first one stood; copies of it follow suit."""
        keys = self._refused_now.pop(sha256, [])
        for number, key in enumerate(keys):
            again = replace(outcome, name=self.outcomes[key].name)
            if number and outcome.fate == "imported":
                again = FileOutcome(again.name, "already-imported")
            self.outcomes[key] = again
        if not keys and outcome.fate == "imported":
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
            self._note(error, name=name, sha256=sha256, manifest=manifest)
            self._refused_ever.add(sha256)
            device = None if manifest is None else manifest.device
            return FileOutcome(name, "refused", error=error, device=device)
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
            new_events=recorded.events,
            new_entries=new_entries,
        )

    def _note(
        self,
        error: ExchangeError,
        *,
        name: str,
        sha256: Sha256 | None,
        manifest: Manifest | None,
    ) -> None:
        with self._office.store.transaction() as connection:
            self._quarantine.note(
                connection,
                error,
                name=name,
                sha256=sha256,
                manifest=manifest,
                by=self._by,
                now=self._office.clock.now(),
            )
