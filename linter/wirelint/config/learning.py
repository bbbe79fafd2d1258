"""A vocabulary file with words added or taken out, as text, so that its comments and its order stay.

New words come before the first word of the file that sorts behind them: a sorted file stays sorted.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from wirelint.config.errors import quoted
from wirelint.config.words import words_of
from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LINE = lazy_pattern(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")
LONGEST = 100
"""A longer entry is no word and no name."""
_HEAD = "# Words and names that are right, one a line; “wirelint learn” adds to it.\n"


class Learnt(NamedTuple):
    """The text of a vocabulary file after a change, and the entries that changed, in the order they were given."""

    text: str
    entries: tuple[str, ...]


def entry_of(given: str) -> str:
    """An entry as it is written to a file: single spaces, composed letters. Raises ValueError for what is none."""
    entry = " ".join(unicodedata.normalize("NFC", given).split())
    if not any(map(str.isalpha, entry)):
        raise ValueError(f"{quoted(given)} is no word")
    if words_of(entry) != {entry} or not entry.isprintable():
        raise ValueError(f"{quoted(given)} has a mark that no word has")
    if len(entry) > LONGEST:
        raise ValueError(f"{quoted(given)} is longer than {LONGEST} characters")
    return entry


def added(text: str, entries: Iterable[str]) -> Learnt:
    """The text with the entries that it has not yet; one in lower case has the same word with a capital too."""
    lines = _LINE.findall(text) if text else [_HEAD]
    end = "\r\n" if "\r\n" in text else "\n"
    if not lines[-1].endswith(("\n", "\r")):
        lines[-1] += end
    keys = [next(map(order, words_of(line)), None) for line in lines]
    there, new = set(words_of(text)), []
    for entry in entries:
        if there.isdisjoint((entry, entry.lower())):
            place = next((n for n, key in enumerate(keys) if key is not None and key > order(entry)), len(lines))
            lines.insert(place, f"{entry}{end}")
            keys.insert(place, order(entry))
            there.add(entry)
            new.append(entry)
    return Learnt("".join(lines), tuple(new))


def removed(text: str, entries: Sequence[str]) -> Learnt:
    """The text without the lines of the entries, comments behind them included."""
    there = words_of(text)
    gone = {entry for entry in entries if entry in there}
    lines = (line for line in _LINE.findall(text) if words_of(line).isdisjoint(gone))
    return Learnt("".join(lines), tuple(entry for entry in entries if entry in gone))


def order(entry: str) -> tuple[str, str]:
    """Entries are sorted without regard to capitals; the same word has its capitals first."""
    return entry.casefold(), entry
