"""Totals and their parts: "12 people: eight soldiers and five civilians", "the dead were 14 men and nine women".

Where to start reading: `wrong_parts`. A list of counts is read from its first figure on, as far as commas and "and"
carry it; "a policeman" in it counts as one. What stands before the list says whether it is the whole ("made up of", a
colon, a dash) or may be less ("including").
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Sentence, Span, Tier
from wirelint.patterns import lazy_pattern
from wirelint.text.figures import Bound, Figure
from wirelint.text.harm import HARM, harm_of
from wirelint.tuples import NamedTuple
from wirelint_rules._figures import between, conflict, number, shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_APPROXIMATE = r"(?: (?:the|a total of|all))?\s?$"
_WHOLE = lazy_pattern(
    r"(?:,? [\w'’-]+){0,8}(?::| (?:—|–|-|--)|—|–| \(|,? (?:made up of|comprising|consisting of|comprised of))"
    + _APPROXIMATE
)
_OPENERS = tuple(": — – - ( , including whom which of them comprising the all".split())
"""What stands before a list, or before "the" and "all" in it."""
_SOME = lazy_pattern(r"(?:,? [\w'’-]+){0,8},? (?:including|of whom|of which|among them)" + _APPROXIMATE)
_BESIDE = lazy_pattern(r"(?: [\w'’-]+){1,4}, $")
_SEPARATOR = lazy_pattern(r"(?:,?[ -][\w'’-]+){0,10}?(?:[,;] (?:and )?| and | plus )$")
_ONE = lazy_pattern(r"(?:,|\band) an? (?=\w)")
_OPEN = lazy_pattern(
    r"(?:and|,|plus) (?:[a-z]+ )?(?:several|some|many|others?|the rest|more|dozens|scores|hundreds|various|numerous|few"
    r"|unidentified|unspecified|members?|those|people|an? (?:number|handful|dozen|group|few))\b"
)
LIST_WORDS = frozenset(
    """
    dead victims killed injured wounded survivors missing detained arrested hostages passengers hurt detainees crew
    group team delegation rescued bodies
    """.split()
)
"""Those of whom "the dead were 14 men and nine women" may be said."""
_LIST_VERBS = frozenset("were are comprise comprised comprises of include included".split())
"""The last words of what stands before such a list."""
_LIST_HEAD = lazy_pattern(
    r"\b[Tt]he (?P<who>dead|victims|killed|injured|wounded|survivors|missing|detained|arrested|hostages|passengers|hurt"
    r"|detainees|crew|group|team|delegation|rescued|bodies) "
    r"(?P<how>were|are|comprised?|comprises|consisted of|included?)\s$"
)
MOST_BACK = 8
_EXACT = Bound.EXACT
CLASSES = (
    frozenset({"man", "woman", "child", "boy", "girl"}),
    frozenset({"soldier", "civilian", "police", "policeman", "rebel", "militant", "troops"}),
    frozenset({"passenger", "crew", "pilot"}),
    frozenset({"dead", "killed", "injured", "wounded", "missing", "unhurt"}),
)
"""Nouns of which nobody is two; boys and girls beside children are left alone."""
_YOUNG = frozenset({"child", "boy", "girl"})


class Parts(NamedTuple):
    """A list of counts: its figures, those that "a" and "an" add, and whether it is whole as it stands."""

    figures: tuple[Figure, ...]
    total: int
    is_closed: bool

    @property
    def span(self) -> Span:
        """From the first figure to the last."""
        return self.figures[0].span | self.figures[-1].span


def is_exact(document: Document, figure: Figure) -> bool:
    """Is it a count of things, as exact as it stands, and no "25-member"?"""
    if figure.bound is not _EXACT or not figure.is_count or figure.is_vague:
        return False
    return document.text[figure.span.end : figure.span.end + 1] != "-"


def wrong_parts(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Finding]:
    """Lists of counts in a sentence that do not make the total before them."""
    text = document.text
    for place, (figure, following) in enumerate(pairwise(figures), 1):
        gap = text[figure.span.end : following.span.start]
        opener = gap.rstrip()
        if not opener.endswith(_OPENERS) or figure.value < 2 or not is_exact(document, figure):
            continue
        is_comma = opener[-1] == ","
        is_whole = not is_comma and bool(_WHOLE.match(gap))
        is_beside = is_comma and bool(_BESIDE.match(gap))
        if is_whole or is_beside or (not is_comma and _SOME.match(gap)):
            parts = read_parts(document, sentence, figures[place:])
            if parts and is_beside and not (parts.is_closed and _are_disjoint(parts, figure)):
                continue
            if parts and _is_wrong(figure.value, parts, is_whole or is_beside):
                yield Finding(figure.span | parts.span, _message(document, parts, figure))


def _is_wrong(total: float, parts: Parts, is_whole: bool) -> bool:
    if any(part.value >= total for part in parts.figures):
        return False
    if is_whole and parts.is_closed:
        return parts.total != total and total / 2 < parts.total < total * 2
    return parts.total > total and _are_disjoint(parts)


def _are_disjoint(parts: Parts, whole: Figure | None = None) -> bool:
    """Can nobody be in two of the parts? The whole, where it is given, is none of them."""
    units = [part.unit for part in parts.figures]
    if whole and any(whole.unit in one for one in CLASSES):
        return False
    return len(set(units)) == len(units) and len(_YOUNG & set(units)) < 2 and any(set(units) <= one for one in CLASSES)


def _message(document: Document, parts: Parts, total: Figure) -> str:
    return f"The parts add up to {number(parts.total)}, not to {shown(document, total, most=24)}: recount"


def read_parts(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Parts | None:
    """The list of counts that begins with the first of the figures; None where there is none of two or more."""
    found: list[Figure] = []
    ones, closed = 0, False
    for figure in figures:
        if not is_exact(document, figure):
            return None
        if found:
            gap = between(document, found[-1], figure)
            if not _SEPARATOR.match(gap):
                break
            ones, closed = ones + len(_ONE.findall(gap)), closed or " and " in gap or " plus " in gap
        found.append(figure)
    if not found:
        return None
    tail = document.text[found[-1].span.end : sentence.span.end]
    tail = re.split(r"[;:()—–]|\s--?\s|, (?:who|which|when|after|while|he|she|they|police|officials)\b", tail)[0]
    more = len(_ONE.findall(tail))
    if _OPEN.search(tail) or any(_OPEN.search(between(document, *pair)) for pair in pairwise(found)):
        return None
    if len(found) + ones + more < 2:
        return None
    total = int(sum(figure.value for figure in found)) + ones + more
    return Parts(tuple(found), total, closed or bool(more and " and a" in tail))


def wrong_list(
    document: Document, figured: Sequence[tuple[Sentence, Sequence[Figure]]], number: int
) -> Iterator[Finding]:
    """ "The dead were 14 men and nine women", where an earlier one of the sentences with figures counts other dead."""
    sentence, figures = figured[number]
    if len(figures) < 2 or document.words.folded[figures[0].first - 1] not in _LIST_VERBS:
        return
    head = _LIST_HEAD.search(document.text, sentence.span.start, figures[0].span.start)
    parts = read_parts(document, sentence, figures) if head else None
    if head is None or parts is None or len(parts.figures) < 2:
        return
    totals = list(_totals(document, head["who"], figured[max(0, number - MOST_BACK) : number]))
    is_whole = not head["how"].startswith("includ") and parts.is_closed
    if not totals or any(total.value == parts.total for total in totals):
        return
    total = totals[-1]
    if (is_whole and total.value / 2 < parts.total < total.value * 2) or (
        parts.total > max(one.value for one in totals) and _are_disjoint(parts)
    ):
        yield conflict(document, total, parts.figures[0], _message(document, parts, total), Tier.SURE, parts.span)


def _totals(document: Document, who: str, earlier: Sequence[tuple[Sentence, Sequence[Figure]]]) -> Iterator[Figure]:
    """Earlier counts of those whom a list is of."""
    harm = HARM.get(who, "")
    for sentence, figures in earlier:
        for figure in figures:
            if not is_exact(document, figure):
                continue
            theirs = harm_of(document, figure, (sentence.first, sentence.stop), figures)
            if (harm and theirs == harm) or (not harm and figure.unit in {who, who.removesuffix("s")}):
                yield figure
