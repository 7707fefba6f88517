"""What staff take out of a vault: the whole trail, a visit, and nothing personal in a name."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from prodiary.device.clinic.copying import Copying
from prodiary.device.clinic.visit_record import Trail
from prodiary.documents.trail_csv import read_csv
from prodiary.domain.event import FieldSet, SecretReset
from prodiary.domain.ids import Language, ScheduleId, VisitId
from prodiary.domain.trail import GROUPS, Filter
from prodiary.errors import CopyFailed, CopyTooLarge, NotYourTask, UnknownVisit, WeakSecret
from tests.sitekit import SUBJECT
from tests.unit.device.clinic.kit import PASSPHRASE, Clinic, vital_signs
from tests.unit.device.conftest import PIN

COPIED = datetime.fromisoformat("2026-03-02T11:00:00+01:00")
NEW_PIN = "314159"


@pytest.fixture
def clinic(tmp_path: Path) -> Clinic:
    home = tmp_path / "clinic"
    home.mkdir()
    return Clinic(home)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def copying(folder: Path, language: str = "en") -> Copying:
    return Copying(folder, Language(language), COPIED)


def at_visit(clinic: Clinic) -> VisitId:
    staff = clinic.staff()
    visit = staff.visits.start(ScheduleId("day-28"))
    record = vital_signs(staff, visit)
    staff.signing.sign(("record", record), passphrase=PASSPHRASE, staff="nina")
    return visit


def test_the_trail_has_a_row_for_every_event_of_the_ledger(clinic: Clinic) -> None:
    """A3: from the first line to the last, whatever it says."""
    at_visit(clinic)
    found = clinic.staff().trail()
    ledger = clinic.session._vault.ledger
    assert {row.seq for row in found.rows} == set(range(1, ledger.seq + 1))
    assert found.rows[-1].head == ledger.head.hex()
    assert found.subject == SUBJECT


def test_a_history_that_was_left_is_told_to_its_real_end(clinic: Clinic) -> None:
    """A3: `ends` stops where the histories part; the trail does not."""
    at_visit(clinic)
    ledger = clinic.session._vault.ledger
    last = ledger.seq
    ledger.start_epoch(shared=last - 4, epoch=1, seq=last, head=ledger.head)
    found = clinic.staff().trail()
    assert {row.seq for row in found.rows if row.epoch == 1} == set(range(1, last + 1))
    assert {row.epoch for row in found.rows} == {1, 2}
    left = {row.seq for row in found.rows if "left" in row.flags}
    assert left == set(range(last - 3, last + 1))


def test_the_csv_is_the_whole_trail(clinic: Clinic, out: Path) -> None:
    """A4."""
    at_visit(clinic)
    found = clinic.staff().trail()
    name = copying(out).trail_csv(found)
    rows = read_csv((out / name).read_bytes())
    assert len(rows) == len(found.rows)
    assert {row["type"] for row in rows} >= {"field-set", "signed", "visit-started"}


@pytest.mark.parametrize("language", ["en", "de", "zh-Hans"])
def test_every_copy_is_a_new_file_with_a_name_that_says_nothing(
    clinic: Clinic, out: Path, language: str
) -> None:
    """X3, C12: neither subject nor study nor staff in the name; nothing is replaced."""
    visit = at_visit(clinic)
    staff, to = clinic.staff(), copying(out, language)
    found = staff.trail()
    where = Filter(kinds=GROUPS["forms"])
    names = [to.trail_pdf(found, where), to.trail_pdf(found, where), to.trail_csv(found)]
    names.append(to.visit_pdf(staff.visit_record(visit)))
    assert names == [
        "audit-trail-2026-03-02.pdf",
        "audit-trail-2026-03-02-2.pdf",
        "audit-trail-2026-03-02.csv",
        "visit-record-2026-03-02.pdf",
    ]
    assert sorted(each.name for each in out.iterdir()) == sorted(names)
    assert all((out / name).read_bytes()[:4] == b"%PDF" for name in names if "pdf" in name)


def test_a_folder_that_is_gone_or_full_is_said(
    clinic: Clinic, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = clinic.staff().trail()
    with pytest.raises(CopyFailed):
        copying(out / "nowhere").trail_csv(found)

    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "no room")

    monkeypatch.setattr("prodiary.device.clinic.copying.write_new", full)
    with pytest.raises(CopyTooLarge):
        copying(out).trail_csv(found)
    assert list(out.iterdir()) == []


def test_the_record_of_a_visit_is_what_the_ledger_says_of_it(clinic: Clinic) -> None:
    """X3, I4: values, signature that stands, trail."""
    visit = at_visit(clinic)
    found = clinic.staff().visit_record(visit)
    assert found.visit.id == visit
    (record,) = found.records
    (signature,) = found.signatures
    assert signature.stands
    fields = sum(isinstance(step.set, FieldSet) for step in record.trail)
    assert sum(row.kind == "field-set" for row in found.rows) == fields
    with pytest.raises(UnknownVisit):
        clinic.staff().visit_record(VisitId("0" * 32))


def test_a_new_pin_at_a_visit_replaces_the_forgotten_one_and_is_told_once(clinic: Clinic) -> None:
    """N7, A5: by staff who may, recorded as theirs; its owner hears of it at the next unlock."""
    staff = clinic.staff()
    with pytest.raises(WeakSecret):
        staff.reset_secret("1")
    staff.reset_secret(NEW_PIN)
    rows = [row for row in staff.trail().rows if row.kind == SecretReset.TYPE]
    assert [row.by.id for row in rows] == ["nina"]
    assert staff.secret_news() is None
    staff.lock("lock")
    device = clinic.trial.device
    first = device.unlock(NEW_PIN)
    news = first.secret_news()
    assert news is not None
    assert news.how == "staff"
    first.lock("lock")
    second = device.unlock(NEW_PIN)
    assert second.secret_news() is None
    second.lock("lock")


def test_a_recovery_code_is_told_at_the_unlock_after(clinic: Clinic) -> None:
    """N7: who used it knows; whoever comes in next with the PIN is told as well."""
    clinic.session.lock("lock")
    device = clinic.trial.device
    session = device.recover(clinic.trial.site.recovery[0], NEW_PIN)
    assert session.secret_news() is None
    session.lock("lock")
    session = device.unlock(NEW_PIN)
    news = session.secret_news()
    assert news is not None
    assert news.how == "recovery"
    session.lock("lock")


def test_nobody_who_never_lost_a_pin_is_told_anything(clinic: Clinic) -> None:
    clinic.session.lock("lock")
    session = clinic.trial.device.unlock(PIN)
    assert session.secret_news() is None
    session.lock("lock")


def test_a_trail_can_be_printed_before_the_site_has_said_whose_it_is(
    clinic: Clinic, out: Path
) -> None:
    found = clinic.staff().trail()
    nobody = Trail(found.rows, found.studies, None, found.device)
    assert copying(out).trail_pdf(nobody, Filter()).endswith(".pdf")


def test_a_role_that_may_not_reset_changes_nothing(
    clinic: Clinic, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("prodiary.domain.staff.MAY", {"nurse": frozenset({"visit"})})
    staff = clinic.staff()
    with pytest.raises(NotYourTask):
        staff.reset_secret(NEW_PIN)
    staff.lock("lock")
    clinic.trial.device.unlock(PIN).lock("lock")
