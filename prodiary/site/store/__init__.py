"""The site's store: one encrypted file, reached through SQLAlchemy Core."""

from __future__ import annotations

from prodiary.site.store.database import Store

__all__ = ["Store"]
