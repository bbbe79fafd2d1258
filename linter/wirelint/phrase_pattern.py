"""The small language that phrases are written in, and what a phrase means.

    here is (the|a) [newly] rewritten (article|news story)      alternatives in (…|…), what may be left out in […]
    word count: #                                               a number in figures; marks stand where they are written
    say~ _ _ in a nutshell                                      any form of a word; any one word

Between two words there is white space and nothing else, unless the phrase has marks there. The asterisks of Markdown
do not count. Curly and straight quotation marks are the same, so are all dashes; a bar (“READ MORE | …”) is a colon.

A phrase is read into variants, each a row of slots with no choice left but that between single words, and these are
made one graph again, in which no slot stands twice (wirelint.phrase_graph).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from wirelint.inflection import forms
from wirelint.patterns import lazy_pattern
from wirelint.phrase_graph import ANY, NUMBER, Edge, Graph, Node, marks
from wirelint.tuples import NamedTuple

MOST_VARIANTS = 256
"""A phrase with more variants than this is a mistake: it should be two."""
_TOKEN = lazy_pattern(r"\s*(?:(?P<bracket>[()\[\]|])|(?P<word>#|\w+(?:['’-]\w+)*~?)|(?P<mark>[^\s\w()\[\]|#~]+))")


class PhraseError(ValueError):
    """A phrase that cannot be read; the text says what is wrong with it."""


class Slot(NamedTuple):
    """One word of a variant: the words that fit, and the marks that must stand before it."""

    words: frozenset[str]
    marks: str = ""

    @property
    def is_fixed(self) -> bool:
        """Does the slot name its words?"""
        return self.words is not ANY and self.words is not NUMBER


class Variant(NamedTuple):
    """One way to say a phrase: its slots, and the marks that must stand behind the last."""

    slots: tuple[Slot, ...]
    marks: str = ""


class Mark(NamedTuple):
    """Marks in a phrase, as they are compared."""

    text: str


Item = Slot | Mark
Branch = tuple[Item, ...]


@cache
def variants(phrase: str) -> tuple[Variant, ...]:
    """Every variant of a phrase, each once, the longest first. Raises PhraseError."""
    reader = _Reader(phrase)
    branches = reader.alternatives("")
    made = dict.fromkeys(_variant(branch, phrase) for branch in branches)
    return tuple(sorted(made, key=lambda one: -len(one.slots)))


def graph_of(phrase: str) -> Graph:
    """The variants of a phrase as one graph. Raises PhraseError."""
    numbers: dict[frozenset[Variant], int] = {}
    waiting: list[tuple[Variant, ...]] = []

    def number_of(rests: Iterable[Variant]) -> int:
        """The number of the node from which these lead on: where the same is left of variants, it is one node."""
        kept = tuple(rests)
        number = numbers.setdefault(frozenset(kept), len(numbers))
        if number == len(waiting):
            waiting.append(kept)
        return number

    number_of(variants(phrase))
    return [_node(rests, number_of) for rests in waiting]


def _node(rests: Iterable[Variant], number_of: Callable[[Iterable[Variant]], int]) -> Node:
    """The node of what is left of variants: the words that lead to the same node with the same marks are one edge."""
    ends = dict.fromkeys(one.marks for one in rests if not one.slots)
    behind: dict[Slot, list[Variant]] = {}
    for slots, end in rests:
        if slots:
            behind.setdefault(slots[0], []).append(Variant(slots[1:], end))
    edges: dict[tuple[str, int, frozenset[str]], frozenset[str]] = {}
    for slot, rest in behind.items():
        key = slot.marks, number_of(rest), frozenset() if slot.is_fixed else slot.words
        edges[key] = edges[key] | slot.words if key in edges else slot.words
    return Node(tuple(ends), tuple(Edge(words, before, target) for (before, target, _), words in edges.items()))


class _Reader:
    """Reads a phrase from left to right; a branch is one way through what has been read."""

    def __init__(self, phrase: str) -> None:
        self.phrase = phrase
        self.tokens = list(_tokens(phrase))
        self.at = 0

    def alternatives(self, closing: str) -> list[Branch]:
        """The branches up to the closing bracket, or to the end of the phrase; single words are one slot together."""
        branches: list[Branch] = []
        while True:
            branches += self._sequence(closing)
            token = self._next()
            if token != "|" or not closing:
                break
        if token != closing:
            raise PhraseError(f"a bracket is missing or too many in “{self.phrase}”")
        return _joined(branches)

    def _sequence(self, closing: str) -> list[Branch]:
        """The branches of what stands between two bars or brackets."""
        parts: list[list[Branch]] = []
        while self.at < len(self.tokens) and self.tokens[self.at] not in {"|", ")", "]"}:
            token = self._next()
            if token in {"(", "["}:
                inner = self.alternatives(")" if token == "(" else "]")
                parts.append(inner if token == "(" else [*inner, ()])
            else:
                parts.append([(_item(token),)])
        ways: list[Branch] = [()]
        for part in parts:
            ways = list(dict.fromkeys((*way, *branch) for way in ways for branch in part))
            if len(ways) > MOST_VARIANTS:
                raise PhraseError(f"more than {MOST_VARIANTS} variants: make two phrases of “{self.phrase}”")
        return ways

    def _next(self) -> str:
        self.at += 1
        return self.tokens[self.at - 1] if self.at <= len(self.tokens) else ""


def _tokens(phrase: str) -> Iterator[str]:
    done = 0
    for match in _TOKEN.finditer(phrase):
        if match.start() != done:
            break
        done = match.end()
        yield match[0].strip()
    if phrase[done:].strip():
        raise PhraseError(f"“{phrase[done:].strip()[:1]}” cannot stand there in “{phrase}”")


def _item(token: str) -> Item:
    if token == "_":
        return Slot(ANY)
    if token == "#":
        return Slot(NUMBER)
    if not (token[0].isalnum() or token[0] == "_"):
        return Mark(marks(token))
    word = token.rstrip("~").replace("’", "'")
    return Slot(forms(word) if token.endswith("~") else frozenset({word, word.replace("'", "’")}))


def _joined(branches: Iterable[Branch]) -> list[Branch]:
    """The branches, with those that are a single named word made one slot."""
    kept, single = [], frozenset[str]()
    for branch in branches:
        if len(branch) == 1 and isinstance(branch[0], Slot) and branch[0].is_fixed:
            single |= branch[0].words
        else:
            kept.append(branch)
    return [*kept, (Slot(single),)] if single else kept


def _variant(branch: Branch, phrase: str) -> Variant:
    slots: list[Slot] = []
    pending = ""
    for item in branch:
        if isinstance(item, Mark):
            pending += item.text
        else:
            slots.append(Slot(item.words, pending) if pending else item)
            pending = ""
    if not any(slot.is_fixed for slot in slots):
        raise PhraseError(f"no word that is always there in “{phrase}”")
    if slots[0].marks:
        raise PhraseError(f"a phrase begins with a word: “{phrase}”")
    return Variant(tuple(slots), pending)
