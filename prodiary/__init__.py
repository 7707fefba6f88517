"""prodiary: a diary for trials in myasthenia gravis, and the site's desk for what it yields."""

from __future__ import annotations

__version__ = "0.1.0"
