"""The files that travel between device and site, one module each (docs/format.md)."""
