"""The audit trail on screen: filters that stay, one data point, pages of rows, copies (A1, A4)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from prodiary.app.bases import trail_view
from prodiary.app.models.staff_copy import StaffCopyViewModel
from prodiary.app.models.trail import TrailViewModel
from prodiary.documents.trail_csv import read_csv
from prodiary.domain.ids import FieldId, RecordId
from prodiary.domain.trail import Filter
from prodiary.errors import CopyFailed, UnknownVisit
from tests.unit.device.clinic.kit import PASSPHRASE, vital_signs
from tests.viewmodels.ward import Ward

PULSE = "Pulse, first reading"


class Desk:
    """A ward where vital signs were written, corrected and signed, and the trail of it."""

    def __init__(self, home: Path) -> None:
        self.out = home / "out"
        self.ward = Ward(home / "ward")
        self.out.mkdir()
        self.record = self.ward.call(self._write)
        self.page = TrailViewModel(self.ward.shared)
        self.page.start()
        self.settle()

    def _write(self) -> RecordId:
        staff = self.ward.staff
        record = vital_signs(staff, self.ward.visit)
        staff.forms.set(record, FieldId("pulse-1"), "92", reason="Misread the display")
        staff.signing.sign(("record", record), passphrase=PASSPHRASE, staff="nina")
        return record

    def settle(self) -> None:
        self.ward.wait(lambda: "busy" not in {self.page.state, self.page.copy.state})

    def keys(self) -> list[str]:
        return [line.key for line in self.page.lines.rows]


@pytest.fixture
def desk(qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.ward.close()


def test_every_event_is_in_it_and_the_newest_comes_first(desk: Desk) -> None:
    """A3, A4: nothing is left out."""
    page = desk.page
    rows = desk.ward.call(desk.ward.staff.trail).rows
    assert page.total == page.found == len(rows)
    assert (page.firstShown, page.lastShown) == (1, min(40, len(rows)))
    assert "Nina Weber" in page.lines.rows[0].who
    assert page.lines.rows[0].what == "Form signed"
    assert not page.narrowed


def test_a_change_says_who_when_old_new_and_why(desk: Desk) -> None:
    """A1."""
    (line,) = [each for each in desk.page.lines.rows if each.why == "Misread the display"]
    assert ("72" in line.before, "92" in line.after) == (True, True)
    assert line.point == PULSE
    assert "+" in line.when


def test_one_data_point_has_a_trail_of_its_own(desk: Desk) -> None:
    """A4: from the form being opened to its signature, the oldest first."""
    page = desk.page
    (line,) = [each for each in page.lines.rows if each.why == "Misread the display"]
    page.openPoint(line.key)
    assert page.step == "point"
    assert page.point.endswith(f": {PULSE}")
    whats = [each.what for each in page.lines.rows]
    assert whats[0] == "Form begun"
    assert whats[-1] == "Form signed"
    assert sum(each.point == PULSE for each in page.lines.rows) == 2
    assert not any(each.point == "Weight" for each in page.lines.rows)
    page.back()
    assert page.step == "list"


def test_a_data_point_is_found_from_its_form_and_leads_back_there(desk: Desk) -> None:
    left: list[bool] = []
    desk.page.left.connect(lambda: left.append(True))
    desk.page.start_at("record", desk.record, "pulse-1")
    desk.settle()
    assert (desk.page.step, desk.page.point) == ("point", f"Vital signs: {PULSE}")
    desk.page.back()
    assert left == [True]


def test_filters_narrow_together_and_stay(desk: Desk) -> None:
    """A4: still set after looking at something else and coming back."""
    page = desk.page
    page.chooseFilter("kind")
    page.choose("forms")
    page.chooseFilter("about")
    record = next(each for each in page.choices.rows if each.key == f"record/{desk.record}")
    page.choose(record.key)
    page.chooseFilter("who")
    nina = next(each for each in page.choices.rows if "Nina Weber" in each.words)
    page.choose(nina.key)
    page.lookFor("misread")
    assert (page.found, page.kind, page.who) == (1, "forms", nina.words)
    page.start()
    desk.settle()
    assert (page.found, page.text, page.about) == (1, "misread", record.words)
    page.widen()
    assert page.where == Filter()
    assert page.found == page.total


def test_days_are_the_days_of_the_device_s_clock(desk: Desk) -> None:
    page = desk.page
    today = page.lines.rows[0].when[:10]
    page.setDay("first", today)
    page.setDay("last", today)
    assert page.found == page.total
    page.setDay("last", "2001-01-01")
    assert (page.found, page.firstShown) == (0, 0)


@pytest.mark.parametrize("typed", ["yesterday", "2026-02-30", "31.03.2026", "2026-0", "٢٠٢٦-٠١-٠١"])
def test_a_day_that_is_none_narrows_nothing_and_is_said(desk: Desk, typed: str) -> None:
    desk.page.setDay("first", typed)
    assert desk.page.unreadable
    assert desk.page.found == desk.page.total
    desk.page.setDay("first", "")
    assert not desk.page.unreadable


def test_a_key_that_nothing_has_filters_nothing(desk: Desk) -> None:
    page = desk.page
    for step in ("about", "who", "kind"):
        page.chooseFilter(step)
        page.choose("no/such")
        assert not page.narrowed
    page.openPoint("9.9.9")
    page.chooseFilter("weather")
    assert page.step == "list"


def test_a_long_trail_is_shown_a_page_at_a_time(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail_view, "ROWS_A_PAGE", 5)
    page = desk.page
    page.start()
    desk.settle()
    seen = [line.when + line.what + line.point for line in page.lines.rows]
    pages = 1
    while page.earlier:
        page.earlierRows()
        pages += 1
        seen += [line.when + line.what + line.point for line in page.lines.rows]
        assert len(page.lines.rows) <= 5
    assert (len(seen), pages) == (page.total, -(-page.total // 5))
    assert page.lastShown == page.total
    page.earlierRows()
    while page.later:
        page.laterRows()
    assert page.firstShown == 1


def test_copies_go_to_a_folder_and_say_where(desk: Desk) -> None:
    """A4, X3: the PDF of what is found, the table of everything."""
    page, copy = desk.page, desk.page.copy
    page.lookFor("misread")
    page.copyPdf()
    assert copy.kind == "trail-pdf"
    copy.save(str(desk.out))
    desk.settle()
    assert (copy.kind, copy.state) == ("", "done")
    assert (desk.out / copy.saved).read_bytes()[:4] == b"%PDF"
    page.copyCsv()
    assert copy.saved == ""
    copy.save(desk.out.as_uri())
    desk.settle()
    assert len(read_csv((desk.out / copy.saved).read_bytes())) == page.total


@pytest.mark.parametrize("folder", ["", "relative/way", "/no/such/folder"])
def test_a_folder_that_will_not_do_keeps_the_copy_in_preparation(desk: Desk, folder: str) -> None:
    copy = desk.page.copy
    desk.page.copyCsv()
    copy.save(folder)
    desk.settle()
    assert isinstance(copy.error, CopyFailed)
    assert copy.kind == "trail-csv"
    desk.page.back()
    assert copy.kind == ""
    assert desk.page.step == "list"


def test_a_visit_is_copied_and_an_unknown_one_is_not(desk: Desk) -> None:
    copy = StaffCopyViewModel(desk.ward.shared)
    copy.prepareVisit(desk.ward.visit)
    copy.save(str(desk.out))
    desk.ward.wait(lambda: copy.state != "busy")
    assert copy.saved.startswith("visit-record-")
    copy.prepareVisit("0" * 32)
    copy.save(str(desk.out))
    desk.ward.wait(lambda: copy.state != "busy")
    assert isinstance(copy.error, UnknownVisit)
    assert len(list(desk.out.iterdir())) == 1


def test_nothing_is_left_when_the_vault_is_closed(desk: Desk) -> None:
    """C12: neither rows nor filters, of which a name may be one."""
    page = desk.page
    page.lookFor("misread")
    page.copyPdf()
    page.forget()
    assert (page.total, page.text, page.loaded, page.copy.kind) == (0, "", False, "")
    assert not page.lines.rows
    assert not page.choices.rows


def test_what_comes_after_locking_is_not_shown(desk: Desk) -> None:
    desk.page.start()
    desk.ward.shared.session = None
    desk.page.forget()
    desk.ward.call(lambda: None)
    desk.settle()
    assert not desk.page.loaded


def test_another_language_tells_it_again(desk: Desk) -> None:
    desk.ward.settings.change(language="de")
    desk.ward.shared.language_changed.emit()
    desk.settle()
    assert any(line.point.startswith("Puls,") for line in desk.page.lines.rows)
