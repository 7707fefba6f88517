"""The documents in a study pack: instruments and wordings as exact texts, each with its hash.

They travel as strings, so that an entry can be pinned to the very words that were shown. Nothing is
taken from a document whose text does not have the hash that stands beside it (docs/format.md
section 7.2).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from prodiary.crypto.digest import sha256_hex
from prodiary.domain.ids import InstrumentId, Language
from prodiary.domain.instrument import Instrument, read_questionnaire
from prodiary.domain.provenance import WordingRef
from prodiary.domain.study import WordingChoice
from prodiary.domain.wording import read_wording
from prodiary.errors import Malformed
from prodiary.exchange.limits import MAX_DOCUMENT_DEPTH
from prodiary.exchange.strictjson import Wire, encode, parse

_PART = "pack"


class DocumentWire(Wire, frozen=True):
    """An instrument or wording: its exact JSON text, and the SHA-256 of that text in UTF-8."""

    sha256: str
    json: str


def document(text: bytes) -> DocumentWire:
    """A document to be put into a pack: on one line, and hashed as it will travel.

    Raises:
        Malformed: It is not strict JSON.
    """
    value = parse(text, part="document", max_depth=MAX_DOCUMENT_DEPTH)
    one_line = encode(value)
    return DocumentWire(sha256=sha256_hex(one_line), json=one_line.decode("utf-8"))


def _read(found: DocumentWire) -> Mapping[str, object]:
    text = found.json.encode("utf-8")
    if sha256_hex(text) != found.sha256:
        raise Malformed("document-hash")
    value = parse(text, part="document", max_depth=MAX_DOCUMENT_DEPTH)
    if not isinstance(value, dict):
        raise Malformed("document")
    return value


def read_instruments(documents: Sequence[DocumentWire]) -> dict[InstrumentId, Instrument]:
    """The instruments in `documents`.

    Raises:
        InvalidInstrument: One cannot be used.
        Malformed: One is not what was hashed, not strict JSON, or there twice.
    """
    found = [read_questionnaire(_read(each)) for each in documents]
    instruments = {instrument.id: instrument for instrument in found}
    if len(instruments) != len(found):
        raise Malformed(_PART)
    return instruments


def read_wordings(
    documents: Sequence[DocumentWire], instruments: Mapping[InstrumentId, Instrument]
) -> dict[tuple[InstrumentId, Language], WordingChoice]:
    """The wordings in `documents`, each with the reference that pins it in an entry.

    Raises:
        InvalidWording: One does not fit its instrument.
        Malformed: As `read_instruments`, or it is for none of `instruments`.
    """
    choices: dict[tuple[InstrumentId, Language], WordingChoice] = {}
    for each in documents:
        data = _read(each)
        named = data.get("instrument")
        if not isinstance(named, str) or named not in instruments:
            raise Malformed(_PART)
        wording = read_wording(data, instruments[InstrumentId(named)])
        key = (wording.instrument, wording.language)
        if key in choices:
            raise Malformed(_PART)
        choices[key] = WordingChoice(
            wording=wording,
            ref=WordingRef(
                language=wording.language,
                version=wording.version,
                status=wording.status,
                sha256=sha256_hex(each.json.encode("utf-8")),
            ),
        )
    return choices
