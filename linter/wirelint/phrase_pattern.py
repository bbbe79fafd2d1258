"""The small language that phrases are written in, and what a phrase means.

    here is (the|a) [newly] rewritten (article|news story)      alternatives in (…|…), what may be left out in […]
    word count: #                                               a number in figures; marks stand where they are written
    say~ _ _ in a nutshell                                      any form of a word; any one word

Between two words there is white space and nothing else, unless the phrase has marks there. The asterisks of Markdown
do not count. Curly and straight quotation marks are the same, so are all dashes; a bar (“READ MORE | …”) is a colon.

A phrase is read into variants, each a row of slots with no choice left but that between single words. A place among a
document's words that is known to fit one slot of a variant is looked at from there to either side.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from wirelint.inflection import forms
from wirelint.patterns import lazy_pattern
from wirelint.text.words import Words
from wirelint.tuples import NamedTuple

MOST_VARIANTS = 256
"""A phrase with more variants than this is a mistake: it should be two."""
ANY = frozenset({"_"})
NUMBER = frozenset({"#"})

_TOKEN = lazy_pattern(r"\s*(?:(?P<bracket>[()\[\]|])|(?P<word>#|\w+(?:['’-]\w+)*~?)|(?P<mark>[^\s\w()\[\]|#~]+))")
_SAME_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "|": ":", "*": None})


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


def variants_with(phrase: str, key: str) -> Iterator[Variant]:
    """The variants of a phrase that may have a folded word. Of a plain list, “(a b|c d|…)”, only its items are read."""
    is_list = phrase[:1] == "(" and phrase[-1:] == ")" and phrase.count("(") == 1 and "[" not in phrase
    for item in phrase[1:-1].split("|") if is_list else (phrase,):
        if "~" in item or key in folded(item):
            yield from variants(item)


def walk(variant: Variant, number: int, place: int, texts: Sequence[str], words: Words) -> tuple[int, int] | None:
    """First and last word of the variant where its slot `number` stands at `place`; None where it does not fit.

    `texts` is the column of `words` that is compared: as written or as folded.
    """
    if texts[place] not in variant.slots[number].words:
        return None
    first = last = place
    for slot in variant.slots[number + 1 :]:
        fits = last + 1 < len(texts) and marks(words.gaps[last + 1]) == slot.marks
        following = _forward(slot, last + 1, texts, words) if fits else None
        if following is None:
            return None
        last = following
    for slot, right in zip(variant.slots[number - 1 :: -1] if number else (), variant.slots[number:0:-1], strict=True):
        fits = first > 0 and marks(words.gaps[first]) == right.marks
        before = _backward(slot, first - 1, texts, words) if fits else None
        if before is None:
            return None
        first = before
    return (first, last) if marks(on_line(words.gaps[last + 1])).startswith(variant.marks) else None


def on_line(gap: str) -> str:
    """The gap up to its first line end: marks on the next line are not those of the word before."""
    return gap.partition("\n")[0].partition("\r")[0]


@lru_cache(maxsize=4096)
def marks(gap: str) -> str:
    """The marks of a gap as they are compared: without white space and asterisks, each sign with its like."""
    return "".join(gap.split()).translate(_SAME_MARKS).replace("--", "-")


def folded(word: str) -> str:
    """A word as wirelint.text.words folds it."""
    return word.lower().replace("’", "'")


def _forward(slot: Slot, place: int, texts: Sequence[str], words: Words) -> int | None:
    """The last word that the slot takes from `place` on; None where it does not fit."""
    if slot.words is NUMBER:
        if not texts[place].isdecimal():
            return None
        while place + 1 < len(texts) and words.gaps[place + 1] in {",", "."} and texts[place + 1].isdecimal():
            place += 1
        return place
    return place if slot.words is ANY or texts[place] in slot.words else None


def _backward(slot: Slot, place: int, texts: Sequence[str], words: Words) -> int | None:
    """The first word that the slot takes from `place` backwards; None where it does not fit."""
    if slot.words is not NUMBER:
        return _forward(slot, place, texts, words)
    if not texts[place].isdecimal():
        return None
    while place > 0 and words.gaps[place] in {",", "."} and texts[place - 1].isdecimal():
        place -= 1
    return place


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
