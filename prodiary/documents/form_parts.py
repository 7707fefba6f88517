"""The parts of a printed form: what each field says, who wrote it when, and who signed (A1, I4)."""

from __future__ import annotations

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Paragraph, Spacer

from prodiary.documents.formvalues import FormValues, in_order, lacking
from prodiary.documents.layout import ruled
from prodiary.documents.setting import Setter
from prodiary.documents.signature_parts import signature_table
from prodiary.documents.signatures import SignatureShown, on
from prodiary.documents.times import evidence, wall
from prodiary.documents.told import Teller
from prodiary.domain.ids import FieldId
from prodiary.domain.record import Record

Cells = list[Paragraph | list[Paragraph]]


class FormParts:
    """The forms of one visit."""

    def __init__(
        self, signatures: tuple[SignatureShown, ...], setter: Setter, teller: Teller
    ) -> None:
        """Print forms, among `signatures` those on each, with the words of `setter`."""
        self._signatures = signatures
        self._setter = setter
        self._words = setter.words
        self._teller = teller
        self._forms = FormValues(setter.language)

    def story(self, record: Record) -> list[Flowable]:
        """One form: what each field says, who wrote it, and who signed."""
        setter, words, people = self._setter, self._words, self._teller.people
        story: list[Flowable] = setter.section(
            self._forms.title(record.opened.form), style="subheading"
        )
        if (
            record.struck is not None
            and record.struck_at is not None
            and record.struck_by is not None
        ):
            text = words["struck-out"].format(
                when=evidence(record.struck_at),
                who=people.full(record.struck_by),
                why=record.struck.reason,
            )
            story += [setter.text(text, "struck"), Spacer(1, 2 * mm)]
        version = words["version"].format(version=record.opened.form_version)
        about = [
            (words["filled-in-by"], people.full(record.by)),
            (words["started"], evidence(record.opened_at)),
            (words["form"], f"{record.opened.form}, {version}"),
            (words["record-id"], record.id),
        ]
        names = ("field", "value", "last-set")
        rows: list[Cells] = [[setter.text(words[name], "head") for name in names]]
        rows += [self._field(record, field) for field in in_order(record)]
        rows += [
            [
                setter.text(self._forms.label(record.opened.form, field)),
                setter.text(words["not-filled-in"], "alert"),
                setter.text(""),
            ]
            for field in lacking(record)
        ]
        story += [setter.facts(about), Spacer(1, 2 * mm), ruled(rows, [62 * mm, 62 * mm, None])]
        story += [setter.text(text, "alert") for text in self._forms.against(record)]
        shown = on(self._signatures, ("record", record.id))
        if shown:
            story += [
                Spacer(1, 3 * mm),
                signature_table(shown, setter=setter, teller=self._teller, titled=True),
            ]
        return story

    def _field(self, record: Record, field: FieldId) -> Cells:
        setter, words = self._setter, self._words
        steps = [step for step in record.trail if step.set.field == field]
        said = [setter.text(self._forms.said(record.opened.form, steps[-1].set), "strong")]
        said += [setter.text(note, "alert") for note in self._forms.notes(record, steps[-1])]
        if len(steps) > 1:
            before = self._forms.said(record.opened.form, steps[-2].set)
            said.append(setter.text(words["changed-from"].format(value=before), "note"))
        if steps[-1].set.reason:
            reason = words["named"].format(name=words["why"], value=steps[-1].set.reason)
            said.append(setter.text(reason, "note"))
        return [
            setter.text(self._forms.label(record.opened.form, field)),
            said,
            [
                setter.text(wall(steps[-1].at.wall), "note"),
                setter.text(self._teller.people.full(steps[-1].by), "note"),
            ],
        ]
