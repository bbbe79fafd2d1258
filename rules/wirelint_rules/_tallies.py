"""Totals behind their parts, and those that a whole is said to fall into.

"Killed five people in one town and eight in another, a total of 12"; "of the 41 people aboard, 17 died and 26
survived".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Sentence
from wirelint.patterns import lazy_pattern
from wirelint.text.harm import harm_of
from wirelint_rules._figures import between, number, shown
from wirelint_rules._parts import is_exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wirelint.text.figures import Figure

_TOTALS = frozenset({"total", "altogether", "all", "bringing", "taking"})
_TOTAL = lazy_pattern(
    r"(?:,? [\w'’-]+){0,8}?(?:,| [—–-])? (?:for |making |or )?(?:a |an overall |a combined )?total of (?:just |some )?$"
)
_ALL = lazy_pattern(r"(?: [\w'’-]+){0,3} (?:in all|altogether|in total)\b")
_BEFORE_ALL = lazy_pattern(r"(?:,? [\w'’-]+){0,6}?(?:,| [—–-]| —|—|:|;) ?(?:or )?$")
_LINK = lazy_pattern(r"(?:,?[ -][\w'’-]+){0,8}?(?:[,;] (?:and )?| and | plus )(?:[\w'’-]+ ){0,3}$")
_OF_THE = lazy_pattern(r"(?:^|[.,;] )[Oo]f (?:the|its|their|his|her|all) $")
_OWNERS = frozenset("the its their his her all".split())
_OTHERS = lazy_pattern(r"\bthe (?:other|others|remaining|rest) $")
_FATES = (frozenset({"killed", "rescued", "missing"}), frozenset({"killed", "wounded", "missing"}))
"""What befalls nobody twice."""
_BALLOT = lazy_pattern(r"\b(?:in favou?r|against|abstain|opposed)")
_MORE = lazy_pattern(r"\b(?:another|other|others|more|about|some|several|at least|many|earlier|previous)\b")


def wrong_tallies(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Totals of a sentence that the counts before or behind them do not make."""
    folded, has_total = document.words.folded, not _TOTALS.isdisjoint(document.vocabulary)
    for place, figure in enumerate(figures):
        if place > 1 and has_total and is_exact(document, figure):
            yield from _behind(document, figures, place)
        if folded[figure.first - 1] in _OWNERS and place + 2 < len(figures) and is_exact(document, figure):
            yield from _of_whole(document, sentence, figures, place)


def _behind(document: Document, figures: Sequence[Figure], place: int) -> Iterator[Finding]:
    """ "Five in one town and eight in another, a total of 12"."""
    total = figures[place]
    gap = between(document, figures[place - 1], total)
    is_all = _ALL.match(document.text, total.span.end) and _BEFORE_ALL.match(gap)
    if not (is_all or ("total of" in gap and _TOTAL.match(gap))):
        return
    first = place - 1
    while (
        first
        and is_exact(document, figures[first - 1])
        and _LINK.match(between(document, *figures[first - 1 : first + 1]))
    ):
        first -= 1
    parts = figures[first:place]
    made = sum(part.value for part in parts)
    if len(parts) > 1 and all(is_exact(document, part) for part in parts) and made != total.value:
        whole = document.text[parts[0].span.start : total.span.start]
        if total.value / 2 < made < total.value * 2 and not _MORE.search(whole) and _alike(parts):
            yield _finding(parts[0], total, document, made)


def _alike(parts: Sequence[Figure]) -> bool:
    """Are the parts counts of one sort of thing?"""
    return len({part.unit for part in parts if part.unit} - {"", "people"}) < 2 or all(part.unit for part in parts)


def _of_whole(document: Document, sentence: Sentence, figures: Sequence[Figure], place: int) -> Iterator[Finding]:
    """ "Of the 41 people aboard, 17 died and 26 survived"."""
    total, parts = figures[place], figures[place + 1 :]
    if total.first <= sentence.first:
        return
    if not _OF_THE.search(document.text[max(sentence.span.start, total.span.start - 12) : total.span.start]):
        return
    if not all(is_exact(document, part) for part in parts):
        return
    gaps = [between(document, *figures[at : at + 2]) for at in range(place + 1, len(figures) - 1)]
    if not all(_LINK.match(gap) for gap in gaps):
        return
    words = (sentence.first, sentence.stop)
    harms = [harm_of(document, part, words, figures) for part in parts]
    made = sum(part.value for part in parts)
    is_whole = bool(_OTHERS.search(document.text, total.span.end, parts[-1].span.start))
    ballot = document.text[parts[0].span.end : sentence.span.end]
    apart = bool(_BALLOT.search(ballot)) or (
        len(set(harms)) == len(harms) and any(set(harms) <= fates for fates in _FATES)
    )
    if (made > total.value and apart) or (is_whole and made != total.value):
        yield _finding(total, parts[-1], document, made, total)


def _finding(first: Figure, last: Figure, document: Document, made: float, total: Figure | None = None) -> Finding:
    stated = shown(document, total or last, noun=total is not None, most=24)
    return Finding(first.span | last.span, f"The parts add up to {number(made)}, not to {stated}: recount")
