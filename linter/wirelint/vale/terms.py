"""Lists of words and patterns sought as one pattern would, for a fraction of its cost.

Vale joins the tokens of a rule to one pattern, `\\b(?:first|second|…)\\b`. Most tokens are plain words, or spell out
to a few: those are looked up by their rarest word, among the words of the block. Those that are patterns are each asked
for what they cannot do without (wirelint.vale.needs), and matched alone where it is there. Of what is found, that
counts which the joined pattern would find: from left to right, at one place the token that comes first. Where a
pattern's match overlaps another, the joined pattern itself decides. Where to start reading: `Terms.all`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple
from wirelint.vale.blocks import is_word, lowered, spaced
from wirelint.vale.expansion import expanded
from wirelint.vale.needs import Need, needs_of, rarest
from wirelint.vale.patterns import Pattern

if TYPE_CHECKING:
    from wirelint.vale.blocks import Block

_WORD = lazy_pattern(r"\w+")


_ANYTHING = Need(frozenset(), ("",))


class Found(NamedTuple):
    """A term in a block: code points of its text, the number of the term, and the groups of its own that matched."""

    start: int
    end: int
    term: int
    groups: tuple[str, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """Where it begins and ends."""
        return self.start, self.end


class _Plain(NamedTuple):
    """A term that is plain text: its number, its place among those that it spells out to, and its words."""

    number: int
    order: int
    text: str
    words: frozenset[str]


class Terms:
    """The terms of a rule.

    terms    patterns of Vale
    folds    capital letters do not count
    bounded  a match begins and ends at the edge of a word
    head     what stands before the joined terms in their pattern, `tail` behind

    words   one word of each that is plain, and words of which those that are patterns have one
    gates   texts of which those that are patterns have one, where they have none of the words
    """

    def __init__(
        self,
        terms: Sequence[str],
        *,
        folds: bool,
        bounded: bool,
        head: str = "",
        tail: str = "",
        keeps_groups: bool = False,
    ) -> None:
        self.terms, self.folds, self.bounded, self.head, self.tail = tuple(terms), folds, bounded, head, tail
        self._plain: dict[str, list[_Plain]] = {}
        self._patterns: list[tuple[int, tuple[Need, ...], Pattern]] = []
        if head or tail:
            self._patterns.append((0, needs_of(self.joined.source), self.joined))
        else:
            for number, term in enumerate(self.terms):
                self._file(number, term, keeps_groups)
        self._keys = frozenset(self._plain)
        first = [needs[0] if needs else _ANYTHING for _, needs, _ in self._patterns]
        self.words = self._keys.union(*(need.words for need in first))
        self.gates = tuple(dict.fromkeys(text for need in first for text in need.texts))

    @property
    def joined(self) -> Pattern:
        """All terms as the one pattern of Vale; each is a group `t0`, `t1`, …"""
        made = self.__dict__.get("_joined")
        if made is None:
            groups = "|".join(f"(?P<wl{number}>{term})" for number, term in enumerate(self.terms))
            made = self.__dict__["_joined"] = Pattern(f"{self._flags}{self.head}{self._around(groups)}{self.tail}")
        assert isinstance(made, Pattern)
        return made

    @property
    def _flags(self) -> str:
        return "(?mi)" if self.folds else "(?m)"

    def _around(self, term: str) -> str:
        return rf"\b(?:{term})\b" if self.bounded else f"(?:{term})"

    def _file(self, number: int, term: str, keeps_groups: bool) -> None:
        spelt = None if keeps_groups and "(" in term else expanded(term)
        if not self.bounded or not spelt or not all(_WORD.match(spaced(text)) for text in spelt):
            pattern = Pattern(f"{self._flags}{self._around(term)}")
            self._patterns.append((number, needs_of(pattern.source), pattern))
            return
        for order, text in enumerate(spelt):
            words = frozenset(_WORD.findall(spaced(lowered(text))))
            plain = _Plain(number, order, lowered(text) if self.folds else text, words)
            self._plain.setdefault(rarest(words), []).append(plain)

    def all(self, block: Block) -> list[Found]:
        """What the joined pattern finds, from left to right."""
        if self.head or self.tail:
            return self._by_joined(block) if all(need.is_in(block) for need in self._patterns[0][1]) else []
        words = self._words(block)
        matches = self._matches(block)
        if not matches:
            return words
        found = sorted((*words, *matches))
        if any(left.end > right.start for left, right in pairwise(found)):
            return self._by_joined(block)
        return found

    def _words(self, block: Block) -> list[Found]:
        """The plain terms: at each place the first that fits, none within another."""
        text = block.lower if self.folds else block.text
        fitting = sorted(
            (place, number, order, place + len(term))
            for key in self._keys & block.words
            for number, order, term, words in self._plain[key]
            if words <= block.words
            for place in _places(text, term, block.text)
        )
        found: list[Found] = []
        done = 0
        for place, number, _, end in fitting:
            if place >= done:
                found.append(Found(place, end, number))
                done = end
        return found

    def _matches(self, block: Block) -> list[Found]:
        return [
            Found(match.start(), match.end(), number, tuple(group or "" for group in match.groups()))
            for number, needs, pattern in self._patterns
            if all(need.is_in(block) for need in needs)
            for match in pattern.found_in(block)
        ]

    def _by_joined(self, block: Block) -> list[Found]:
        return [*self._joined_found(block)]

    def _joined_found(self, block: Block) -> Iterator[Found]:
        for match in self.joined.found_in(block):
            named = match.groupdict()
            term = next((number for number in range(len(self.terms)) if named.get(f"wl{number}") is not None), 0)
            whole = match.re.groupindex.get(f"wl{term}", 0)
            following = match.re.groupindex.get(f"wl{term + 1}", match.re.groups + 1)
            groups = tuple(match[number] or "" for number in range(whole + 1, following))
            yield Found(match.start(), match.end(), term, groups)


def _places(text: str, term: str, written: str) -> Iterator[int]:
    """Where a term that begins with a word stands in a text, with the edge of a word on either side."""
    at = text.find(term)
    while at >= 0:
        end = at + len(term)
        if not (at and is_word(written[at - 1])) and is_word(written[end - 1]) != is_word(written[end : end + 1]):
            yield at
        at = text.find(term, at + 1)
