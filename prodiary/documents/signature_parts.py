"""The table of signatures in printed documents (I4)."""

from __future__ import annotations

from collections.abc import Iterable

from reportlab.lib.units import mm
from reportlab.platypus import Paragraph, Table

from prodiary.documents.layout import ruled
from prodiary.documents.setting import Setter
from prodiary.documents.signatures import SignatureShown
from prodiary.documents.times import evidence
from prodiary.documents.told import Teller


def signature_table(
    shown: Iterable[SignatureShown], *, setter: Setter, teller: Teller, titled: bool = False
) -> Table:
    """Signatures in a table; `titled` says of each what it is on."""
    words = setter.words
    names = ["signed-by", "meaning", "when", "standing"]
    heads = ["signed-on", *names] if titled else names
    rows: list[list[Paragraph | list[Paragraph]]] = [
        [setter.text(words[name], "head") for name in heads]
    ]
    for each in shown:
        by = each.row.by
        row: list[Paragraph | list[Paragraph]] = [
            [
                setter.text(each.name, "strong"),
                setter.text(f"{teller.people.role(by)} {by.id}", "note"),
            ],
            setter.text(words[f"meaning-{each.meaning}"], "small"),
            [
                setter.text(evidence(each.row.at), "small"),
                setter.text(words[f"components-{each.components}"], "note"),
            ],
            _standing(each, setter, teller),
        ]
        if titled:
            row.insert(0, setter.text(teller.title(each.row.about), "small"))
        rows.append(row)
    widths = [38 * mm, 40 * mm, 40 * mm, None]
    if titled:
        widths = [34 * mm, 33 * mm, 34 * mm, 34 * mm, None]
    return ruled(rows, widths)


def _standing(each: SignatureShown, setter: Setter, teller: Teller) -> list[Paragraph]:
    words = setter.words
    found: list[Paragraph] = []
    if not each.proven:
        found.append(setter.text(words["signature-invalid"], "alert"))
    if each.broken is not None:
        told = teller.tell(each.broken)
        found += [
            setter.text(words["signature-broken"], "alert"),
            setter.text(
                words["broken-by"].format(
                    what=told.what, who=told.who, when=f"{told.when} {told.zone}"
                ),
                "note",
            ),
        ]
    return found or [setter.text(words["signature-stands"], "small-strong")]
