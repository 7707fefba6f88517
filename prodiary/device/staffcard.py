"""Staff cards on a stick: found by their ending, read, and put back under a passphrase."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from prodiary.errors import CarrierFull, CarrierUnavailable, ExchangeError, NothingFound
from prodiary.exchange.files import NO_ROOM, read_whole, write_whole
from prodiary.exchange.staffcard import MAX_CARD_BYTES, SUFFIX, CardFace, read_face


@dataclass(frozen=True, slots=True)
class StaffCard:
    """A card as it was found: where, whose, how it opens, and its bytes."""

    path: Path
    face: CardFace
    data: bytes = field(repr=False)


def find_cards(folder: Path) -> tuple[StaffCard, ...]:
    """Every card that lies in `folder`, by staff id; what is no card is passed over.

    Raises:
        NothingFound: There is none.
        ExchangeError: Why the only ones there cannot be used.
        CarrierUnavailable: The folder is gone or cannot be read.
    """
    refused: ExchangeError = NothingFound()
    found = []
    try:
        paths = sorted(each for each in folder.iterdir() if each.name.endswith(SUFFIX))
    except OSError as error:
        raise CarrierUnavailable from error
    for path in paths:
        try:
            data = _read(path)
            found.append(StaffCard(path, read_face(data), data))
        except ExchangeError as error:
            refused = error
    if not found:
        raise refused
    return tuple(sorted(found, key=lambda card: (card.face.staff, card.path)))


def put_back(card: StaffCard, data: bytes) -> None:
    """Replace `card` where it was found by `data`, durably; what else lies there is left alone.

    Raises:
        CarrierUnavailable: The stick is gone, was changed for another, or is read-only.
        CarrierFull: No room; the card is as it was.
    """
    if _read(card.path) != card.data:
        raise CarrierUnavailable
    try:
        write_whole(card.path, data)
    except OSError as error:
        raise CarrierFull if error.errno in NO_ROOM else CarrierUnavailable from error


def _read(path: Path) -> bytes:
    try:
        return read_whole(path, limit=MAX_CARD_BYTES)
    except OSError as error:
        raise CarrierUnavailable from error
