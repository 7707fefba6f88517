"""What two instruments of a study both ask: whether they fit together, and where answers differ.

An examiner asks about talking, chewing and breathing in the MGC what the participant reports in the
MG-ADL (instruments.md section 5). A disagreement is a question for people. Neither answer is ever
derived from the other, changed or preferred; MGC swallowing covers more than the MG-ADL item and is
not compared at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from prodiary.domain.ids import InstrumentId, ItemId, OptionCode
from prodiary.domain.instrument import Instrument
from prodiary.domain.measure import Measure, MeasureCode
from prodiary.errors import InvalidInstrument

Answers = Mapping[ItemId, OptionCode | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """Two answers to the same question differ.

    Attributes:
        item: The item of the examination.
        option: What the examiner recorded for it.
        instrument: The questionnaire it was compared with.
        other_item: The item of that.
        other_option: What was answered there.
    """

    item: ItemId
    option: OptionCode
    instrument: InstrumentId
    other_item: ItemId
    other_option: OptionCode


def queries(
    examined: Instrument, found: Answers, reported: Instrument, said: Answers
) -> tuple[Query, ...]:
    """Where what was `found` disagrees with what was `said`, in the order of the items.

    Which two entries belong together (the same visit, the same days recalled) is for the caller to
    decide. An item without an answer on either side raises no query: nothing contradicts nothing.

    Raises:
        InvalidInstrument: The items compared do not have the same options (`compare`).
        InvalidAnswer: An answer compared is not one of its item's options.
    """
    differing = []
    for item in examined.items:
        if item.compare is None or item.compare.instrument != reported.id:
            continue
        other = item.compare.item
        _require_alike(examined, item.id, reported, other)
        option, other_option = found.get(item.id), said.get(other)
        if option is None or other_option is None:
            continue
        if item.option(option).code != reported.item(other).option(other_option).code:
            differing.append(
                Query(
                    item=item.id,
                    option=option,
                    instrument=reported.id,
                    other_item=other,
                    other_option=other_option,
                )
            )
    return tuple(differing)


def require_agreement(instruments: Iterable[Instrument]) -> None:
    """Refuse instruments that cannot be used side by side in one study.

    Measures that share a code must be the same measurement, with bands of their own: what ends at
    46 s in one could otherwise be graded as a weakness in the other (instruments.md section 6).

    Raises:
        InvalidInstrument: `measure-differs`, or `compare` where an item names one of another
            instrument here that does not exist or has other options.
    """
    known = {instrument.id: instrument for instrument in instruments}
    measures: dict[MeasureCode, Measure] = {}
    for instrument in known.values():
        for item in instrument.items:
            if item.measure is not None:
                bare = replace(item.measure, bands=())
                if measures.setdefault(bare.code, bare) != bare:
                    raise InvalidInstrument("measure-differs")
            if item.compare is not None and item.compare.instrument in known:
                _require_alike(
                    instrument, item.id, known[item.compare.instrument], item.compare.item
                )


def _require_alike(one: Instrument, item: ItemId, two: Instrument, other: ItemId) -> None:
    codes = [option.code for option in one.item(item).options]
    found = [each for each in two.items if each.id == other]
    if not found or [option.code for option in found[0].options] != codes:
        raise InvalidInstrument("compare")
