"""A hit: one finding of what is tried, in its story."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.filerules import FILE_RULES
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.run import Result


class Key(NamedTuple):
    """What a hit is known by when it is met again: its rule, its fingerprint, and the words that it quotes."""

    rule: str
    fingerprint: str
    text: str


class Hit(NamedTuple):
    """A finding and the result that it is of."""

    one: Diagnostic
    result: Result

    @property
    def key(self) -> Key:
        """What it is known by."""
        return Key(self.one.rule, self.one.fingerprint, self.text)

    @property
    def text(self) -> str:
        """The words that it is of, as the file has them."""
        return self.one.span.of(self.result.lines.text)


class Tally:
    """What a run has met so far: stories, words, and hits by rule; `troubles` says what could not be read or failed."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.stories = self.hit_stories = self.words = 0
        self.hits = dict.fromkeys(ids, 0)
        self.troubles: list[str] = []

    @property
    def total(self) -> int:
        """The hits of all rules."""
        return sum(self.hits.values())

    @property
    def rate(self) -> float:
        """Hits per 1,000 words."""
        return 1_000 * self.total / self.words if self.words else 0.0

    def over(self, results: Iterable[Result]) -> Iterator[Hit]:
        """The hits of results, counted as they are taken; what is said of a file itself is no hit."""
        for result in results:
            self._note(result)
            is_first = True
            for one in result.diagnostics:
                if one.rule in FILE_RULES:
                    continue
                self.hit_stories += is_first
                is_first = False
                self.hits[one.rule] = self.hits.get(one.rule, 0) + 1
                yield Hit(one, result)

    def _note(self, result: Result) -> None:
        if result.story.text is not None:
            self.stories += 1
            self.words += len(result.document.words)
        if result.failed:
            grave = [one.message for one in result.diagnostics if one.rule in FILE_RULES]
            self.troubles.append(f"{result.story.name}: {grave[0] if grave else 'not checked'}")
