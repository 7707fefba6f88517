"""The vault's encrypted database: the only place on the device's side that knows SQLCipher."""

from prodiary.device.store.database import Database

__all__ = ["Database"]
