"""Every limit of docs/format.md section 9, with its reason; checked before memory is spent."""

from __future__ import annotations

MAX_FILE_BYTES = 8 * 1024 * 1024
"""Two years of weekly entries are below 2 MiB; a larger file is a mistake or an attack."""
MAX_PACK_BYTES = 4 * 1024 * 1024
MAX_REQUEST_BYTES = 64 * 1024
"""Anyone can make a request, and it is parsed to find its key; one takes less than 8 KiB."""
MAX_HEADER_BYTES = 512
MAX_LINES = 50_000
MAX_LINE_BYTES = 64 * 1024
MAX_DEPTH = 8
MAX_DOCUMENT_DEPTH = 16
"""FHIR documents nest deeper than our own records."""
MAX_STRING = 64 * 1024
MAX_DOCUMENT_STRING = 512 * 1024
"""Instruments and wordings travel in a pack as strings, so that their exact bytes can be hashed."""
MAX_INTERVAL_DAYS = 3_660
"""Ten years between two questionnaires; calendars end, and so does arithmetic on them."""
MAX_INTEGER = 2**53 - 1
"""Every JSON reader in the world holds this exactly."""
