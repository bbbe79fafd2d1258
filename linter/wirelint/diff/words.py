"""Words that tell a fact that was left behind from one that is meant to differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.document import Document, Sentence

EARLIER = frozenset(
    """
    earlier initial initially original originally previous previously before first former then ago once revised
    corrected raised rose risen climbed up down from lowered increased updated yesterday's reported preliminary already
    """.split()
)
"""Words that say of a figure that it was so before."""
FURTHER = frozenset(
    """
    more another additional further second third fourth fifth others separate similar new later next again also too
    both extra including among
    """.split()
)
"""Words that say of a figure that it is of something else, or of a part."""
ELSEWHEN = frozenset("last ago history since decade century anniversary annual annually every each per average".split())
"""Words that set a sentence in another time, or make it a rule."""
ONCE = frozenset(
    """
    former formerly ex then previously replaced replaces succeed succeeded succeeds appointed named became become
    becomes elected promoted resigned acting deputy outgoing incoming
    """.split()
)
"""Words that say of a post that it has changed."""


def words_of(document: Document, sentence: Sentence) -> frozenset[str]:
    """The folded words of a sentence."""
    return frozenset(document.words.folded[sentence.first : sentence.stop])


def near(document: Document, first: int, stop: int, sentence: Sentence, reach: int = 4) -> frozenset[str]:
    """The folded words beside a stretch of words in its sentence, `reach` on either side."""
    folded = document.words.folded
    before = folded[max(sentence.first, first - reach) : first]
    return frozenset(before + folded[stop : min(sentence.stop, stop + reach)])
