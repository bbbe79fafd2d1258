"""A number of things that are then listed, one more or one fewer.

"Three cities: Baku, Ganja, Barda and Tartar" are four. Only a list that stands as one is counted: names behind a colon
or between dashes, set off by commas or semicolons, the last behind "and". A list whose items hold an "and", a
description or a number may be read in two ways, and is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Sentence, Severity, Span, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import Bad, Good
from wirelint.text.numerals import WORDS
from wirelint_rules._figures import shown
from wirelint_rules._parts import is_exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wirelint.text.figures import Figure

MOST_ITEMS = 12
_MARKS = (":", "—", "–", "--")
"""Marks before a list."""
_LIST = lazy_pattern(r"(?: [^\W\d_][\w'’.-]*){1,8}(?P<mark>:|\s(?:—|–|--)|—)\s?")
_NAME = lazy_pattern(
    r"(?:the |The )?[A-Z][\w'’.-]*(?: (?:of the|of|de|al|el|du|la|van|von|bin) [A-Z][\w'’.-]*| [A-Z][\w'’.-]*){0,4}$"
)
_NOUNS = lazy_pattern(r"(?:an? |the )?[a-z][\w'’-]*(?: [a-z][\w'’-]*){0,2}$")
_OPEN = lazy_pattern(
    r"\b(?:including|among|such as|like|e\.g|for example|etc|or|but|not|nor|others?|more|both)\b", re.IGNORECASE
)
_ENDS = lazy_pattern(r"[.!?]$|[.!?][\"”’]$")


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each list that has not as many items as its number says."""
    for sentence, figures in document.figured:
        for figure in figures:
            if figure.unit and 2 <= figure.value <= MOST_ITEMS and is_exact(document, figure):
                yield from _list_behind(document, sentence, figure)


def _list_behind(document: Document, sentence: Sentence, figure: Figure) -> Iterator[Finding]:
    text = document.text
    has_mark = any(text.find(mark, figure.span.end, sentence.span.end) >= 0 for mark in _MARKS)
    head = _LIST.match(text, figure.span.end, sentence.span.end) if has_mark else None
    if head is None or _OPEN.search(text, figure.span.end, head.end()):
        return
    listed = _listed(text, head.end(), sentence.span.end, head["mark"].strip())
    items = _items(listed)
    if items and len(items) != figure.value:
        span = Span(head.end(), head.end() + len(listed))
        yield Finding(figure.span | span, f"{shown(document, figure)} promised, {len(items)} listed: count again")


def _listed(text: str, start: int, end: int, mark: str) -> str:
    """The list behind its mark: to the end of the sentence, or to the closing dash."""
    listed = text[start:end]
    if mark != ":":
        listed, closing, _ = listed.partition(mark)
        return listed.rstrip() if closing else ""
    return _ENDS.sub("", listed)


def _items(listed: str) -> list[str]:
    """The items of a list, or none where it may be read in two ways."""
    if _OPEN.search(listed) or any(mark in listed for mark in '()"“”:\n—–') or any(map(str.isdigit, listed)):
        return []
    if not WORDS.isdisjoint(listed.lower().replace(",", " ").split()):
        return []
    separator = ";" if ";" in listed else ","
    *first, last = [one.strip() for one in listed.split(separator)]
    pair = last.removeprefix("and ").split(" and ") if separator == "," else [last.removeprefix("and ")]
    if not first and len(pair) != 2:
        return []
    is_closed = last.startswith("and ") or len(pair) == 2
    items = [*first, *pair]
    if (
        not is_closed
        or len(pair) > 2
        or (last.startswith("and ") and len(pair) > 1)
        or any(" and " in one for one in first)
    ):
        return []
    form = _NAME if _NAME.match(items[0]) else _NOUNS
    return items if separator == ";" or all(form.match(one) for one in items) else []


RULE = Rule(
    id="count-list-mismatch",
    family="consistency",
    summary="A list that has not as many items as is said",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(marks=frozenset({": ", "—", " – ", " -- "})),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones"
    " and no finding: such lists are too rare there to count.",
    examples=(
        Bad("Shells fell on ⟦three cities: Ostby, Aland, Borland and Hamra⟧."),
        Bad("The ⟦two countries — Norland, Suland and Estmark⟧ — signed the pact."),
        Bad("The plan has ⟦four aims: growth, order and peace⟧."),
        Bad("The ⟦five winners: Ann Roe, Bo Holt, Cy Dunn and Di Berg⟧."),
        Good("Shells fell on three cities: Ostby, Aland and Borland."),
        Good("Two firms merged: Marks and Holt and Berg."),
        Good("He has three children: a son and two daughters."),
        Good("Two firms: Marks and Holt, and Berg."),
        Good("Police held three men, including Roe and Holt."),
        Good("Police held two people: Ann Roe, a lawyer, and Bo Holt."),
        Good("The two sides: what each wants, and why it matters."),
        Good("The three ministers — from Norland, Suland and elsewhere — met."),
        Good("She has three rules: never lie, never steal and never, ever be late."),
        Good("It plays in two cities: Ostby, the capital, and Hamra."),
    ),
)
