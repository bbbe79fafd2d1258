"""What a rule must not speak of: its `exceptions`, and the words of the vocabulary."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from wirelint.vale.patterns import Pattern
from wirelint.vale.values import Definition

_CASE = "(?i)"


class Exceptions:
    """The exceptions of a rule; with `vocab`, the accepted words of the vocabulary too."""

    def __init__(self, own: Sequence[str], accept: Sequence[str]) -> None:
        # Case counts in all of them. Vale forgets that of the phrases among a rule's own once there is a vocabulary.
        marked = [_exact(term) for term in own]
        self.terms = (*sorted((*marked, *map(_exact, accept)), key=lambda term: -len(term)),)
        self._phrases = [term for term in (*(own if accept else marked), *accept) if _is_phrase(term)]

    @classmethod
    def of(cls, rule: Definition, *, vocab: bool = True) -> Exceptions:
        """Those of a rule. `vocab`: would the vocabulary count if the rule says nothing of it?"""
        return cls(rule.texts("exceptions"), rule.accept if vocab and rule.flag("vocab", True) else ())

    @cached_property
    def source(self) -> str:
        """The pattern that finds one; empty where there are none."""
        return rf"(?m)\b(?:{'|'.join(self.terms)})\b" if self.terms else ""

    @cached_property
    def _whole(self) -> Pattern:
        return Pattern(self.source)

    @cached_property
    def _around(self) -> Pattern:
        return Pattern(rf"(?i)\b(?:{'|'.join(self._phrases)})\b")

    def has(self, text: str) -> bool:
        """Is there one in the text?"""
        return bool(self.terms) and self._whole.first(text) is not None

    def spare(self, text: str, start: int, end: int, seen: str) -> bool:
        """Is what was seen in a stretch of the text an exception, or does it stand in a phrase that is one?"""
        if self.has(seen):
            return True
        if not self._phrases:
            return False
        return any(one.start() <= start and end <= one.end() for one in self._around.all(text))


def _exact(term: str) -> str:
    return term if term.startswith(_CASE) else f"(?-i){term}"


def _is_phrase(term: str) -> bool:
    return " " in term or "\t" in term or r"\s" in term
