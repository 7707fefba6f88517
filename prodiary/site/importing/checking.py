"""The gate: a file proves what it is in steps 1 to 11 of docs/format.md section 8, or is refused.

Nothing of a file is parsed before its signature holds, and nothing is believed that the register
does not say as well. One typed reason comes out of each refusal; nothing is written here.
"""

from __future__ import annotations

from dataclasses import dataclass

from prodiary.domain.ids import DeviceId
from prodiary.errors import RevokedDevice, UnknownDevice, WrongBinding
from prodiary.exchange.export import Export, open_export, read_export
from prodiary.site.importing.register import Register, Registered
from prodiary.site.office import Office


@dataclass(frozen=True, slots=True)
class Checked:
    """An export that is what it says, and the register's word on its sender."""

    export: Export
    sender: Registered


def check(data: bytes, *, office: Office, register: Register) -> Checked:
    """Steps 1 to 11 for the bytes of a file.

    Raises:
        ExchangeError: The first thing that is wrong with it.
    """
    opened = open_export(data, keys=office.keys.opening)
    sender = register.get(DeviceId(opened.signed.signer))
    if sender is None:
        raise UnknownDevice
    if sender.revoked:
        raise RevokedDevice
    export = read_export(opened, device=sender.key)
    manifest = export.manifest
    for field, claimed, registered in (
        ("study", manifest.study, office.study),
        ("site", manifest.site, office.site),
        ("subject", manifest.subject, sender.subject),
    ):
        if claimed != registered:
            raise WrongBinding(field)
    if manifest.pack not in office.library:
        raise WrongBinding("pack")
    return Checked(export=export, sender=sender)
