"""How printed documents name the people of a record (I1, I4)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from prodiary.domain.provenance import Originator
from prodiary.domain.study import Study


class People:
    """Names by the rosters of the study; who is on none is named by role and id alone."""

    def __init__(self, words: Mapping[str, str], studies: Iterable[Study]) -> None:
        """Name people in `words`, from the rosters of `studies`; earlier ones come first."""
        self._words = words
        self._names: dict[str, str] = {}
        for study in studies:
            for member in study.staff:
                self._names.setdefault(member.id, member.name)

    def name(self, who: Originator) -> str:
        """The name on the roster; empty where there is none."""
        return self._names.get(str(who.id), "") if who.is_staff else ""

    def role(self, who: Originator) -> str:
        """What somebody is: a role, or what a caregiver is to the participant."""
        role = self._words[f"role-{who.role}"]
        if who.role != "caregiver":
            return role
        return self._words["role-of"].format(role=role, relation=self._words[f"relation-{who.id}"])

    def full(self, who: Originator) -> str:
        """Role, name and id."""
        role, name = self.role(who), self.name(who)
        if who.role in {"device", "caregiver"}:
            return role
        return f"{role} {name} ({who.id})" if name else f"{role} {who.id}"
