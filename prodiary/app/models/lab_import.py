"""Taking laboratory values from a CSV file: a folder, a file, a look at it, and only then a yes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from prodiary.app import labfiles
from prodiary.app.bases.via_folder import CarrierScreenModel
from prodiary.app.labfiles import Preview
from prodiary.app.models.examination_rows import NO_BREAK, number
from prodiary.app.models.form_rows import moment_words
from prodiary.app.qt import Property
from prodiary.app.rows import RowsModel
from prodiary.app.shared import Shared
from prodiary.app.staffed import staff_session
from prodiary.domain.forms import LABORATORY
from prodiary.domain.ids import VisitId
from prodiary.domain.labs import LabRow, RowProblem, Sample
from prodiary.errors import InvalidTable, ProdiaryError
from prodiary.formwords import FormWords
from prodiary.messages import Message

QML_IMPORT_NAME = "Prodiary"
QML_IMPORT_MAJOR_VERSION = 1

_SIGNS = {"below": "<", "above": ">"}


@dataclass(frozen=True, slots=True)
class FileRow:
    """One file to choose."""

    name: str


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One sample to be recorded: `results` each have `name`, `value`, `limits`, `note`."""

    time: str
    lab: str
    known: bool
    results: list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """A row of the file that is not taken: its line, and why, in words."""

    line: int
    column: str
    why: str


@QmlElement
class LabImportViewModel(CarrierScreenModel):
    """Steps ``folder, file, check, done``; before the last nothing was recorded."""

    changed = Signal()
    left = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._files: RowsModel[FileRow] = RowsModel(FileRow)
        self._samples: RowsModel[SampleRow] = RowsModel(SampleRow)
        self._problems: RowsModel[ProblemRow] = RowsModel(ProblemRow)
        # Counts up when it is forgotten, so that nothing that comes later is taken for it.
        self._round = 0
        self._wipe()
        shared.language_changed.connect(self._show)

    def _wipe(self) -> None:
        self._step, self._subject = "folder", ""
        self._visit: VisitId | None = None
        self._folder = Path()
        self._preview: Preview | None = None
        self._recorded = 0
        self._files.show([])

    def start(self, visit: VisitId | None = None) -> None:
        """Begin with the folder; what is taken belongs to `visit`, where there is one."""
        self.forget()
        self._visit, now, staff = visit, self._round, staff_session(self._shared)

        def named(subject: str) -> None:
            if now == self._round:
                self._subject = subject
                self._go("folder")

        self._run(lambda: staff.subject or "", named)

    def forget(self) -> None:
        """Show and keep nothing of anybody (C12)."""
        self._round += 1
        self._wipe()
        self._set("idle")
        self._show()

    def _show(self) -> None:
        seen, language = self._preview, self._shared.language
        if seen is None:
            self._samples.show([])
            self._problems.show([])
        else:
            words = FormWords(language)
            rows = [_sample_row(language, words, each, known=False) for each in seen.fresh]
            rows += [_sample_row(language, words, each, known=True) for each in seen.known]
            self._samples.show(rows)
            self._problems.show([_problem_row(words, each) for each in seen.file.problems])
        self.changed.emit()

    def _message(self) -> Message:
        said = super()._message()
        if not isinstance(self._error, InvalidTable):
            return said
        why = FormWords(self._shared.language).lab_file(str(self._error.fields["reason"]))
        return replace(said, text=why)

    @Property(str, notify=changed)
    def subject(self) -> str:
        """Whose values are taken."""
        return self._subject

    @Property(str, notify=changed)
    def step(self) -> str:
        """What is on screen."""
        return self._step

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder shared with the clinic, to begin with."""
        return self._shared.folder

    @Property(QObject, notify=changed)
    def files(self) -> RowsModel[FileRow]:
        """The tables in the folder."""
        return self._files

    @Property(str, notify=changed)
    def name(self) -> str:
        """The file that was read."""
        return "" if self._preview is None else self._preview.name

    @Property(QObject, notify=changed)
    def samples(self) -> RowsModel[SampleRow]:
        """What the file says, by sample."""
        return self._samples

    @Property(QObject, notify=changed)
    def problems(self) -> RowsModel[ProblemRow]:
        """The rows that are not taken."""
        return self._problems

    @Property(int, notify=changed)
    def results(self) -> int:
        """How many results will be recorded."""
        return 0 if self._preview is None else sum(len(each.rows) for each in self._preview.fresh)

    @Property(int, notify=changed)
    def fresh(self) -> int:
        """How many samples will be recorded."""
        return 0 if self._preview is None else len(self._preview.fresh)

    @Property(int, notify=changed)
    def others(self) -> int:
        """How many rows are about other participants; they were not looked at."""
        return 0 if self._preview is None else self._preview.file.others

    @Property("QStringList", notify=changed)
    def unused(self) -> list[str]:
        """Columns that are not read."""
        return [] if self._preview is None else list(self._preview.file.unused)

    @Property(bool, notify=changed)
    def unnamed(self) -> bool:
        """Whether a sample lacks the laboratory's name, which has to be filled in afterwards."""
        return self._preview is not None and any(not each.lab for each in self._preview.fresh)

    @Property(int, notify=changed)
    def recorded(self) -> int:
        """How many samples were recorded."""
        return self._recorded

    @Slot(str)
    def look(self, folder: str) -> None:
        """List the tables in a folder."""
        now = self._round

        def list_files(path: Path) -> tuple[Path, tuple[str, ...]]:
            return path, labfiles.lab_files(path)

        def listed(found: tuple[Path, tuple[str, ...]]) -> None:
            if now == self._round:
                self._folder, names = found
                self._files.show([FileRow(name) for name in names])
                self._go("file")

        if self._state != "busy":
            self._run_in(folder, list_files, listed)

    @Slot(int)
    def read(self, place: int) -> None:
        """Look at what a file says."""
        rows = self._files.rows
        if self._state == "busy" or self._step != "file" or not 0 <= place < len(rows):
            return
        staff, now = staff_session(self._shared), self._round
        zone = self._shared.clock.now().wall.tzinfo or UTC
        read = partial(labfiles.preview, staff, self._folder, rows[place].name, zone=zone)

        def done(seen: Preview) -> None:
            if now == self._round:
                self._preview = seen
                self._go("check")

        self._run(read, done)

    @Slot()
    def confirm(self) -> None:
        """Record what is shown, one form for each sample."""
        seen = self._preview
        if seen is None or self._step != "check" or not seen.fresh or self._state == "busy":
            return
        staff, visit, now = staff_session(self._shared), self._visit, self._round

        def done(count: int) -> None:
            if now == self._round:
                self._recorded = count
                self._go("done")

        self._run(lambda: len(labfiles.record_samples(staff, seen.fresh, visit)), done)

    @Slot()
    def back(self) -> None:
        """A step back; from the first, and when done, leave."""
        if self._state == "busy":
            return
        if self._step == "check":
            self._preview = None
            self._go("file")
        elif self._step == "file":
            self._go("folder")
        else:
            self.leave()

    @Slot()
    def leave(self) -> None:
        """Back to the list of samples."""
        self.forget()
        self.left.emit()

    def _go(self, step: str) -> None:
        self._step = step
        self._set("idle")
        self._show()

    def _fail(self, error: ProdiaryError) -> None:
        super()._fail(error)
        self.changed.emit()


def _sample_row(language: str, words: FormWords, sample: Sample, *, known: bool) -> SampleRow:
    return SampleRow(
        time=moment_words(language, sample.time),
        lab=sample.lab,
        known=known,
        results=[_result(language, words, row) for row in sample.rows],
    )


def _result(language: str, words: FormWords, row: LabRow) -> dict[str, str]:
    unit = "" if row.value.unit is None else words.unit(row.value.unit)
    sign = _SIGNS.get(row.limit, "")
    ends = ["" if each is None else number(language, each.value) for each in (row.low, row.high)]
    return {
        "name": words.field(LABORATORY.id, row.analyte.id),
        "value": f"{sign}{NO_BREAK if sign else ''}{number(language, row.value.value)}"
        f"{NO_BREAK}{unit}",
        "limits": "\N{EN DASH}".join(ends) if any(ends) else "",
        "note": " ".join(words.note(code) for code in row.notes),
    }


def _problem_row(words: FormWords, problem: RowProblem) -> ProblemRow:
    why = words.lab_problem(problem.problem)
    # What the form refuses says why better than that it did; its limits are not in the row.
    reason = words.reason(problem.reason) if problem.reason else ""
    return ProblemRow(
        line=problem.line,
        column=words.lab_column(problem.column),
        why=reason if reason and "{" not in reason else why,
    )
