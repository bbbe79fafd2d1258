"""Small words that a slip has left a stump of: "risk n its investment", "Th company said".

One or two letters that are no word are taken for a small word with a letter lost, or with two changed over, where that
word is a likely neighbour of what stands on either side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wirelint import Document

_SMALL = "the in is it to of and on at as by an he be or has was had for are".split()
_WORDS = frozenset(
    "a ad ah al am an ar as at ax be by co da de di do du e ed el em en er es et ex fa fi go ha he hi ho i id if in is "
    "it la le li lo ma me mi mu my na ne no nu o of oh ok on op or os ow ox oy pa pe pi re sh si so st ta th ti to um "
    "un up us va vo we wo x xi y ya ye yo".split()
) - {"th"}
"""Words of one and two letters, names, notes and foreign particles: no stumps."""
_LEFT, _RIGHT = 2.5, 4.0
"""How common the word must be beside its neighbours, on the Zipf scale."""
_STARTS = ("\n", ". ", ".” ", '." ')


def _stumps() -> Mapping[str, tuple[str, ...]]:
    """Every stump to the small words that it may be of."""
    found: dict[str, tuple[str, ...]] = {}
    for word in _SMALL:
        cut = {word[:place] + word[place + 1 :] for place in range(len(word))}
        turned = {word[::-1]} if len(word) == 2 else set()
        for stump in (cut | turned) - _WORDS:
            found[stump] = (*found.get(stump, ()), word)
    return found


STUMPS = _stumps()
_FORMS = frozenset(STUMPS)


def find_stumps(document: Document) -> Iterator[tuple[int, list[str]]]:
    """Each place where a stump stands, and the small words that it may be of, the likeliest first."""
    for stump in _FORMS & document.vocabulary:
        for place in document.index[stump]:
            if words := _meant(document, place, STUMPS[stump]):
                yield place, words


def _meant(document: Document, place: int, words: tuple[str, ...]) -> list[str]:
    """Those of the small words that go with both neighbours."""
    texts, gaps, bigram = document.words.texts, document.words.gaps, document.lexicon.bigram
    written, before = texts[place], gaps[place]
    opens = place == 0 or before.endswith(_STARTS)
    if place + 1 == len(texts) or gaps[place + 1] != " " or not texts[place + 1].islower():
        return []
    if opens != written.istitle() or (opens and len(written) == 1) or not (opens or before in {" ", ", "}):
        return []
    left = "" if opens or before != " " else document.words.folded[place - 1]
    fits = {
        one: bigram(one, texts[place + 1])
        for one in words
        if bigram(one, texts[place + 1]) >= _RIGHT and (not left or bigram(left, one) >= _LEFT)
    }
    return sorted(fits, key=lambda one: (-fits[one], one))
