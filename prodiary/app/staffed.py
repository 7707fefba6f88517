"""The session as staff have it; pages for staff are never shown without one."""

from __future__ import annotations

from prodiary.app.shared import Shared
from prodiary.device.clinic.session import StaffSession


def staff_session(shared: Shared) -> StaffSession:
    """The open vault in the hands of staff; raises `RuntimeError` when it is in other hands."""
    session = shared.session
    if not isinstance(session, StaffSession):
        msg = "no member of staff is in"
        raise RuntimeError(msg)  # noqa: TRY004 - nobody passed a wrong type
    return session
