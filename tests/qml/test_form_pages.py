"""The pages of forms through a real window: by hand and keyboard; every size and theme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtWidgets import QApplication

from prodiary.app.models.dlt import DltViewModel
from prodiary.app.models.form import FormViewModel
from prodiary.app.models.form_list import FormListViewModel
from prodiary.app.models.lab_import import LabImportViewModel
from prodiary.app.settings import LANGUAGES
from tests.qml.formwindow import FormWindow
from tests.sitekit import SUBJECT
from tests.unit.device.clinic.kit import PASSPHRASE
from tests.viewmodels.formkit import (
    AE,
    DLT,
    FEVER,
    INFUSED,
    INFUSION,
    LABS,
    STORM,
    VITALS,
    fill,
    records,
    row,
    settle,
    sign,
    strike,
)
from tests.viewmodels.ward import Ward

SIZES = ((1280, 800), (800, 1280))
Show = Callable[[str, QObject], FormWindow]


@pytest.fixture
def ward(qapp: QApplication, tmp_path: Path) -> Iterator[Ward]:
    ward = Ward(tmp_path / "ward", "investigator")
    yield ward
    ward.close()


@pytest.fixture
def show(ward: Ward) -> Iterator[Show]:
    windows: list[FormWindow] = []

    def show_one(name: str, model: QObject) -> FormWindow:
        windows.append(FormWindow(ward, name, model))
        return windows[-1]

    yield show_one
    for window in windows:
        window.close()


def new_vitals(ward: Ward) -> FormViewModel:
    model = FormViewModel(ward.shared)
    model.start(VITALS, ward.visit)
    settle(ward, model)
    return model


def fits(window: FormWindow) -> None:
    """Nothing that is to be read is wider or higher than its place, or beside the window."""
    for item in window.driver.items():
        if not str(item["type"]).startswith(("Words", "Heading")) or not item["text"]:
            continue
        assert item["needs"] <= item["width"] + 1.5, item["text"]
        assert item["left"] >= -1, item["text"]
        assert item["left"] + item["width"] <= window.window.width() + 1, item["text"]


def test_a_form_is_filled_in_by_keyboard_and_signed(ward: Ward, show: Show) -> None:
    model = new_vitals(ward)
    window = show("form", model)
    driver = window.driver
    driver.click("time-now")
    driver.wait(lambda: row(model, "time").recorded)
    driver.click("position-sitting")
    driver.wait(lambda: row(model, "position").recorded)
    driver.click("arm-left")
    driver.wait(lambda: row(model, "arm").recorded)
    driver.click("field-systolic-1")
    driver.type("9999")
    driver.key(Qt.Key.Key_Tab)
    driver.wait(lambda: driver.sees("refusal-systolic-1"))
    driver.click("field-systolic-1")
    driver.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    driver.type("120")
    driver.key(Qt.Key.Key_Tab)
    driver.wait(lambda: row(model, "systolic-1").recorded and row(model, "diastolic-1").asked)
    assert not driver.sees("refusal-systolic-1")
    for field, text in (("diastolic-1", "80"), ("pulse-1", "70"), ("weight", "61.5")):
        driver.click(f"field-{field}")
        driver.type(text)
    # What is typed last is recorded by finishing.
    driver.click("finish")
    driver.wait(lambda: window.signing.opened and window.signing.meaning != "")
    window.signing.typeId("dr-wu")
    window.signing.pad.write(PASSPHRASE)
    window.signing.sign()
    driver.wait(lambda: model.signed)
    assert driver.sees("signature-0")
    assert not driver.sees("field-weight")
    (record,) = records(ward, VITALS)
    assert [str(step.set.value) for step in record.trail][-3:] == ["80", "70", "61.5"]


def test_the_keyboard_stays_where_it_is_while_a_choice_is_recorded(ward: Ward, show: Show) -> None:
    # M11
    model = new_vitals(ward)
    driver = show("form", model).driver
    driver.click("position-lying")
    driver.wait(lambda: row(model, "position").recorded)
    driver.settle()
    at = driver.find("position-lying")
    assert at is not None
    assert at["focused"]
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Space)
    driver.wait(lambda: row(model, "position").code == "standing")


def test_not_done_has_its_reason_and_what_is_missing_is_led_to(ward: Ward, show: Show) -> None:
    model = new_vitals(ward)
    driver = show("form", model).driver
    driver.click("weight-lacking")
    driver.click("weight-why-no-equipment")
    driver.wait(lambda: row(model, "weight").notDone == "no-equipment")
    driver.click("finish")
    driver.wait(lambda: driver.sees("missing"))
    driver.click("toMissing")
    driver.settle()
    at = driver.find("field-time")
    assert at is not None
    assert at["focused"]


def test_a_change_after_signing_asks_why_and_its_trail_is_at_the_field(
    ward: Ward, show: Show
) -> None:
    # A1, A4
    record = fill(ward, AE, FEVER)
    sign(ward, record, "dr-wu")
    model = FormViewModel(ward.shared)
    model.open(record)
    settle(ward, model)
    window = show("form", model)
    driver = window.driver
    driver.click("term-change")
    driver.wait(lambda: driver.sees("reasonWords"))
    driver.settle()
    driver.type("a clearer name")
    driver.click("goOnChange")
    driver.wait(lambda: driver.sees("field-term"))
    driver.click("field-term")
    driver.key(Qt.Key.Key_End)
    driver.type(" of 39")
    driver.key(Qt.Key.Key_Tab)
    driver.wait(lambda: row(model, "term").words == "Fever of 39")
    assert not driver.sees("field-term")
    driver.click("term-trail")
    driver.wait(lambda: driver.sees("trail-term"))
    said = window.texts()
    assert "Fever of 39, before: Fever" in said
    assert "Reason: a clearer name" in said
    assert "Dr Wu Lan, investigator" in said


def test_a_form_is_struck_out_with_a_reason(ward: Ward, show: Show) -> None:
    # A7
    model = FormViewModel(ward.shared)
    model.open(fill(ward, AE, FEVER))
    settle(ward, model)
    driver = show("form", model).driver
    driver.click("strike")
    driver.wait(lambda: driver.sees("reasonWords"))
    driver.settle()
    driver.type("another participant")
    driver.click("strikeNow")
    driver.wait(lambda: driver.sees("struck"))
    assert not driver.sees("finish")
    assert not driver.sees("strike")


def test_a_switch_reaches_a_field_and_the_ways_on(ward: Ward, show: Show) -> None:
    # M5
    model = new_vitals(ward)
    ward.settings.change(scanning=True)
    window = show("form", model)
    scanner = window.window.findChild(QObject, "scanner")
    assert scanner is not None
    QMetaObject.invokeMethod(scanner, "restart", Qt.ConnectionType.DirectConnection)
    found: list[str] = []
    for _ in range(30):
        found += str(scanner.property("framedNames")).split()
        QMetaObject.invokeMethod(scanner, "step", Qt.ConnectionType.DirectConnection)
    assert {"field-time", "position-sitting", "finish", "back"} <= set(found)


def test_a_list_opens_its_forms(ward: Ward, show: Show) -> None:
    strike(ward, fill(ward, AE, FEVER), "another participant")
    record = fill(ward, AE, STORM)
    model = FormListViewModel(ward.shared)
    model.start(AE)
    settle(ward, model)
    window = show("list", model)
    wanted: list[tuple[str, str]] = []
    model.formWanted.connect(lambda form, name: wanted.append((form, name)))
    assert "Struck out: another participant" in window.texts()
    window.driver.click("form-0")
    window.driver.click("newForm")
    assert wanted == [(AE, record), (AE, "")]


def test_a_file_is_imported_only_after_it_was_looked_at(
    ward: Ward, show: Show, tmp_path: Path
) -> None:
    (tmp_path / "v.csv").write_text(
        f"subject;sample_time;analyte;value;unit\n{SUBJECT};2026-03-01T08:00;IgG;9,1;g/L\n"
    )
    model = LabImportViewModel(ward.shared)
    model.start()
    settle(ward, model)
    window = show("labs", model)
    driver = window.driver
    window.folders.picked.emit("labFolder", str(tmp_path))
    driver.click("file-0")
    driver.wait(lambda: driver.sees("labsConfirm"))
    assert "IgG: 9.1\N{NO-BREAK SPACE}g/L" in window.texts()
    assert records(ward, LABS) == ()
    driver.click("labsConfirm")
    driver.wait(lambda: driver.sees("labsDone"))
    assert len(records(ward, LABS)) == 1


def test_an_investigator_decides_and_is_asked_to_sign(ward: Ward, show: Show) -> None:
    fill(ward, INFUSION, INFUSED)
    fill(ward, AE, STORM)
    model = DltViewModel(ward.shared)
    model.start()
    settle(ward, model)
    window = show("dlt", model)
    driver = window.driver
    assert "a rule is met" in window.texts()
    driver.click("decide")
    driver.click("verdict-yes")
    driver.click("dltReason")
    driver.type("CRS")
    driver.click("committee-no")
    driver.click("recordDecision")
    driver.wait(lambda: window.signing.opened)
    assert len(records(ward, DLT)) == 1


def test_every_page_fits_in_every_size_theme_and_language(
    ward: Ward, show: Show, tmp_path: Path
) -> None:
    fill(ward, INFUSION, INFUSED)
    fill(ward, AE, STORM)
    form, listed, dlt = new_vitals(ward), FormListViewModel(ward.shared), DltViewModel(ward.shared)
    form.type("systolic-1", "9999")
    form.leave("systolic-1")
    listed.start(AE)
    dlt.start()
    labs = LabImportViewModel(ward.shared)
    labs.start()
    for model in (form, listed, dlt, labs):
        settle(ward, model)
    themes = ("light", "dim", "dark", "highContrast")
    for name, model in (("form", form), ("list", listed), ("dlt", dlt), ("labs", labs)):
        window = show(name, model)
        for place, (size, percent, language) in enumerate(
            product(SIZES, (100, 200, 300), LANGUAGES)
        ):
            window.speak(language)
            window.look(size=size, percent=percent, theme=themes[place % len(themes)])
            fits(window)
