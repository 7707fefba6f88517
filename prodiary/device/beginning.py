"""Beginning an entry: instrument, words and study pack are pinned to those in force (N6)."""

from __future__ import annotations

from prodiary.crypto.random import random_id
from prodiary.device.vault import Vault
from prodiary.domain.event import EntryStarted, Mode, WindowRef
from prodiary.domain.ids import EntryId, InstrumentId, Language, VisitId
from prodiary.domain.provenance import Originator


def begin_entry(
    vault: Vault,
    instrument: InstrumentId,
    language: Language,
    *,
    window: WindowRef | None,
    visit: VisitId | None,
    by: Originator,
    mode: Mode = "self",
    of: Originator | None = None,
) -> EntryId:
    """Record that an entry was begun; for the rest see `EntryStarted`.

    Raises:
        RuleError: The life cycle of entries or visits forbids it; nothing was recorded.
        StoreError: It could not be made durable; nothing was recorded.
    """
    study = vault.study_for(instrument)
    # A language may have come or gone with a pack; the words are those of the pack that is pinned.
    spoken = language if language in study.languages else study.languages[0]
    entry = EntryId(random_id())
    vault.ledger.append(
        EntryStarted(
            entry=entry,
            instrument=instrument,
            instrument_version=study.instruments[instrument].version,
            wording=study.wordings[instrument, spoken].ref,
            pack=study.pack,
            mode=mode,
            window=window,
            visit=visit,
            of=of,
        ),
        by=by,
    )
    return entry
