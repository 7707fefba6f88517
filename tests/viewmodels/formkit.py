"""Forms, as tests of their view-models and pages begin with them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from prodiary.app.bases.screen import ScreenModel
from prodiary.app.models.form import FormViewModel
from prodiary.app.models.form_rows import FieldRow
from prodiary.domain.ids import FieldId, FormId, RecordId
from prodiary.domain.record import Record
from tests.unit.device.clinic.kit import PASSPHRASE
from tests.viewmodels.ward import Ward

AE, DLT, INFUSION, LABS, VITALS = (
    FormId(name) for name in ("adverse-event", "dlt", "infusion", "laboratory", "vital-signs")
)
FEVER: Final = {
    "term": "Fever",
    "onset": "2026-03-03",
    "ongoing": "no",
    "end": "2026-03-05",
    "outcome": "recovered",
    "grade": "2",
    "system": "general",
    "syndrome": "neither",
    "serious": "no",
    "relation-product": "possible",
    "relation-lymphodepletion": "unlikely",
    "action": "none",
}
STORM: Final = {**FEVER, "term": "Cytokine release", "syndrome": "crs", "crs-grade": "4"}
INFUSED: Final = {
    "date": "2026-03-01",
    "start": "2026-03-01T10:00",
    "end": "2026-03-01T10:30",
    "dose-level": "2",
    "lot": "L-17",
    "dose": "1000000",
    "stopped": "no",
    "lymphodepletion": "no",
}


def settle(ward: Ward, model: ScreenModel) -> None:
    """Wait until nothing is under way, without a failure that was not asked for."""
    ward.wait(lambda: model.state != "busy")


def fill(ward: Ward, form: FormId, values: Mapping[str, str]) -> RecordId:
    """Fill a form in by the use cases alone."""

    def write() -> RecordId:
        record = ward.staff.forms.begin(form, ward.visit if form == VITALS else None)
        for field, text in values.items():
            ward.staff.forms.set(record, FieldId(field), text)
        return record

    return ward.call(write)


def sign(ward: Ward, record: RecordId, staff: str = "nina") -> None:
    """Sign it by the use cases alone."""
    asks = ward.staff.signing.asks_id
    ward.call(
        lambda: ward.staff.signing.sign(
            ("record", record), passphrase=PASSPHRASE, staff=staff if asks else None
        )
    )


def strike(ward: Ward, record: RecordId, reason: str) -> None:
    ward.call(lambda: ward.staff.forms.strike(record, reason))


def records(ward: Ward, form: FormId) -> tuple[Record, ...]:
    return ward.call(lambda: ward.staff.forms.all(form))


def row(model: FormViewModel, field: str) -> FieldRow:
    return next(each for each in model.fields.rows if each.field == field)
