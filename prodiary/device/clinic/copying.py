"""What staff take out of a vault: the audit trail, and the record of a visit (A4, X3).

The names of the files say nothing about anybody. What is there already is never replaced, and where
writing fails nothing half is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from prodiary.device.clinic.visit_record import Trail
from prodiary.documents import trail_csv, trail_pdf, visit_pdf
from prodiary.documents.told import Teller
from prodiary.documents.trail_pdf import TrailDocument
from prodiary.documents.visit import VisitDocument
from prodiary.domain.ids import Language
from prodiary.domain.trail import Filter
from prodiary.errors import CopyFailed, CopyTooLarge
from prodiary.exchange.files import NO_ROOM, write_new


@dataclass(frozen=True, slots=True)
class Copying:
    """Where copies go, in which language, and when they were made.

    Attributes:
        folder: A folder that is there.
        language: Of everything but what was answered.
        copied: The moment, with its offset; its day is in the names.
    """

    folder: Path
    language: Language
    copied: datetime

    def trail_pdf(self, trail: Trail, where: Filter) -> str:
        """Write what `where` shows of `trail`, saying what it was filtered by; return the name.

        Raises:
            CopyTooLarge: There is no room.
            CopyFailed: The folder is gone, read-only or fails.
        """
        document = TrailDocument(
            studies=trail.studies,
            subject=trail.subject,
            device=trail.device,
            rows=trail.rows,
            where=where,
            language=self.language,
        )
        return self._put("audit-trail", "pdf", trail_pdf.render(document, copied=self.copied))

    def trail_csv(self, trail: Trail) -> str:
        """Write the whole of `trail`, and return the name; raises as `trail_pdf`."""
        teller = Teller(self.language, trail.studies)
        return self._put("audit-trail", "csv", trail_csv.render(trail.rows, teller))

    def visit_pdf(self, document: VisitDocument) -> str:
        """Write a certified copy of a visit, and return the name; raises as `trail_pdf`."""
        data = visit_pdf.render(document, language=self.language, copied=self.copied)
        return self._put("visit-record", "pdf", data)

    def _put(self, what: str, suffix: str, data: bytes) -> str:
        stem = f"{what}-{self.copied.date().isoformat()}"
        for number in count(1):
            name = f"{stem}.{suffix}" if number == 1 else f"{stem}-{number}.{suffix}"
            try:
                write_new(self.folder / name, data)
            except FileExistsError:
                continue
            except OSError as error:
                raise (CopyTooLarge if error.errno in NO_ROOM else CopyFailed) from error
            return name
        raise CopyFailed
