"""Readability scores that need no dictionary of syllables: ARI, Coleman-Liau, LIX and RIX.

Names say nothing of how hard a text is to read, so each is counted as a short word. The scores are textstat's; it is
imported when first asked for, since that takes a fifth of a second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from wirelint.document import Document

SCORES = {
    "ari": ("ARI", "automated_readability_index"),
    "coleman-liau": ("Coleman-Liau", "coleman_liau_index"),
    "lix": ("LIX", "lix"),
    "rix": ("RIX", "rix"),
}
"""Id of a score to what people call it and to textstat's function."""
_STUB = "Name"


def plain_text(document: Document) -> str:
    """The sentences of the body, one a line, with every word of a name put short."""
    words, names = document.words, document.names.words
    pieces = []
    for sentence in document.prose:
        said = (_STUB if words.texts[place] in names else words.texts[place] for place in range(*sentence[2:]))
        pieces.append(" ".join(said) + ".")
    return "\n".join(pieces)


def score(text: str, name: str) -> float:
    """One score of a text, by the id of SCORES; 0.0 for a text without words. Raises KeyError for another id."""
    return round(_function(SCORES[name][1])(text), 1) if text.strip() else 0.0


def scores(document: Document) -> Mapping[str, float]:
    """Every score of a story's body by its id."""
    text = plain_text(document)
    return {name: score(text, name) for name in SCORES}


@cache
def _function(name: str) -> Callable[[str], float]:
    import textstat

    return cast("Callable[[str], float]", getattr(textstat, name))
