"""What every match of a pattern begins with, so that it is tried where that stands and nowhere else.

Where to start reading: `anchor_of`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from wirelint.tuples import NamedTuple
from wirelint.vale.needs import Reader, is_sure
from wirelint.vale.required import parsed
from wirelint.vale.signs import REPEATS, SINGLE, class_of, flat, weight

if TYPE_CHECKING:
    from wirelint.vale.blocks import Block

_RARE = 25.0
"""How common the signs may be, in a hundred of a text, that a match is sought by."""
_MOST_SIGNS = 4
"""Times that one sign is asked for."""


class Anchor(NamedTuple):
    """What every match begins with: one of a few texts, or signs that are rare, `offset` characters behind its start.

    words  those of the texts that are whole words
    """

    texts: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    sign: re.Pattern[str] | None = None
    offset: int = 0

    def starts(self, block: Block) -> Iterable[int]:
        """Where in the block a match can begin, in order."""
        if self.sign is not None:
            return (found.start() - self.offset for found in self.sign.finditer(block.text))
        texts = [text for text in self.texts if text not in self.words or text in block.words]
        return sorted({place for text in texts for place in _places(block.lower, text)})


def _places(text: str, sought: str) -> Iterator[int]:
    at = text.find(sought)
    while at >= 0:
        yield at
        at = text.find(sought, at + 1)


@cache
def anchor_of(pattern: str) -> Anchor | None:
    """What every match of the pattern begins with; None where that is nothing to go by."""
    tree = parsed(pattern)
    if tree is None:
        return None
    reader = Reader()
    for item in flat(tree):
        if not reader.takes(item):
            break
    if all(len(text) > 1 and is_sure(text) for text in reader.texts):
        return Anchor(tuple(reader.texts), reader.whole())
    flags = tree.state.flags & (re.IGNORECASE | re.DOTALL)
    return _sign_anchor([item for item in flat(tree) if str(item[0]) != "AT"], flags)


def _sign_anchor(items: Sequence[tuple[Any, Any]], flags: int) -> Anchor | None:
    """By the rarest of the signs that a match begins with, one for each place."""
    singles = [*_singles(items)]
    if not singles:
        return None
    costs = [weight(name, value) for name, value in singles]
    place = costs.index(min(costs))
    if costs[place] > _RARE:
        return None
    classes = [class_of(name, value) for name, value in singles]
    behind = f"(?<={''.join(classes[: place + 1])})" if place else ""
    # Looked at and not taken, so that places that overlap are all told.
    ahead = f"(?={''.join(classes[place + 1 :])})" if classes[place + 1 :] else ""
    return Anchor(sign=re.compile(f"{classes[place]}{behind}{ahead}", flags), offset=place)


def _singles(items: Iterable[tuple[Any, Any]]) -> Iterator[tuple[Any, Any]]:
    """The pieces at the beginning that stand for one character each, also where it is repeated."""
    for name, value in items:
        least, most, piece = 1, 1, (name, value)
        if str(name) in REPEATS and len(value[2]) == 1:
            least, most, piece = value[0], value[1], value[2][0]
        if str(piece[0]) not in SINGLE:
            return
        yield from [(str(piece[0]), piece[1])] * min(least, _MOST_SIGNS)
        if not least == most <= _MOST_SIGNS:
            return
