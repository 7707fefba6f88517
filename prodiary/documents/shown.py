"""How an answer was shown and given, where that was not as designed (N8, M15), in a few words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from prodiary.domain.provenance import Presentation
from prodiary.domain.response import Response

AS_DESIGNED = Presentation(text_percent=100, theme="light", read_aloud=False)


def notes(shown: Presentation, words: Mapping[str, str]) -> tuple[str, ...]:
    """What differs from the design, in the words of the document."""
    usual = AS_DESIGNED
    found = []
    if shown.text_percent != usual.text_percent:
        found.append(words["shown-text"].format(percent=shown.text_percent))
    if shown.theme != usual.theme:
        found.append(words.get(f"shown-theme-{shown.theme}", shown.theme))
    if shown.layout != usual.layout:
        found.append(words[f"shown-layout-{shown.layout}"])
    if shown.targets != usual.targets:
        found.append(words[f"shown-targets-{shown.targets}"])
    if shown.read_aloud:
        found.append(words["shown-read-aloud"])
    if shown.input != usual.input:
        found.append(words[f"shown-input-{shown.input}"])
    return tuple(found)


def common(responses: Iterable[Response], words: Mapping[str, str]) -> tuple[str, ...]:
    """What is the same for all answers, so that it need be said only once."""
    said = [notes(each.shown, words) for each in responses if each.shown is not None]
    return tuple(note for note in said[0] if all(note in each for each in said)) if said else ()
