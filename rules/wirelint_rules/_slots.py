"""Slots that a template or a chatbot leaves to be filled in: “[NAME]”, “[Insert quote here]”, “<CITY>”, “(tk)”.

Brackets are also an editor's: “[He]”, “[sic]”, “[laughs]”. Outside quotations those are rare, and inside them they say
what a speaker meant, so that a quotation's brackets are slots only where they are in capitals or speak to the writer.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from wirelint import Document, Span, Tier
from wirelint.patterns import lazy_pattern
from wirelint.tuples import NamedTuple

INSERT = "insert"
"""The word that opens a slot in round brackets that speaks to the writer."""
ROUND_WORDS = frozenset("tk name cq check fact sp quote".split()) | {INSERT}
"""The words that open any slot in round brackets; in others any word may (see the view slot_gaps)."""

_ROUND = rf"\((?P<round>(?i:{'|'.join(sorted(ROUND_WORDS))})\b[^()\r\n]{{0,80}})\)"
_SLOT = rf"\[(?P<square>[^\[\]\r\n]{{1,100}})\]|<(?P<angle>[^<>\r\n]{{2,80}})>|{_ROUND}"
_WORD = r"[^\W\d_]+(?:['’-][^\W\d_]+)*"
_TICKER = r"<[A-Z]{1,5}(?:\.[A-Z]{1,2})?>"
_OPEN = lazy_pattern(r"[Xx]{1,5}|[#_?]{2,}|(?i:e\.g\.).{1,60}")
_QUERIES = frozenset(
    "tk,tktk,cq,ck,insert,fill in,blank,missing,sp,spelling,check,check spelling,check this,fact check,fact-check,"
    "fact check this,verify,confirm,"
    "citation needed,source needed,needs source,needs citation,to come,name to come,quote to come,tbd,tbc".split(",")
)
_ORDERS = frozenset(
    "insert add enter include provide specify replace fill put give confirm verify mention need needs check".split()
)
_PARTICULARS = frozenset("name names title date age number quote photo link description details figure".split())
_QUALITIES = frozenset("full first last correct exact actual relevant specific appropriate local another other".split())
_LINKS = frozenset("the a an of or and in for to by from with if applicable etc here s".split())
_THINGS = frozenset(
    "name names surname firstname lastname fullname city town village state country county province date day month "
    "year time location place venue address street number figure figures amount percentage age title position job "
    "company organisation organization agency department ministry institution university school source official "
    "officials spokesperson spokesman spokeswoman expert witness quote quotes quotation statistic statistics headline "
    "subheadline byline reporter author journalist publication newspaper outlet link url email phone telephone "
    "contact website placeholder details information team opponent score product event currency price party candidate "
    "district dateline count vote text adjective noun caption photo story result results".split()
)


class Slot(NamedTuple):
    """A slot: its span with the brackets, how sure it is none of an editor's, and whether it speaks to the writer."""

    span: Span
    tier: Tier
    is_order: bool = False


def slots(document: Document) -> tuple[Slot, ...]:
    """Every slot in the text, in order."""
    return tuple(_slots(document))


def order_lines(document: Document, found: Sequence[Slot]) -> tuple[int, ...]:
    """The numbers of the paragraphs that hold slots and no other words, and speak to the writer in one of them."""
    held: Counter[int] = Counter()
    orders = set()
    for slot in found:
        number = document.paragraph_at(slot.span.start)
        held[number] += len(document.words_in(slot.span))
        orders |= {number} if slot.is_order else set()
    return tuple(
        number for number in sorted(orders) if len(document.words_in(document.paragraphs[number])) == held[number]
    )


def _slots(document: Document) -> Iterator[Slot]:
    if (not document.slot_gaps and ROUND_WORDS.isdisjoint(document.vocabulary)) or not _is_opened(document):
        return
    shares = frozenset(_pattern(_TICKER).findall(document.text)) if "<" in document.text else frozenset()
    for match in _pattern(_SLOT).finditer(document.text):
        kind = match.lastgroup or ""
        inside = match[kind].strip()
        words = [word.lower() for word in _pattern(_WORD).findall(inside)]
        if not (words or _OPEN.fullmatch(inside)) or len(words) > 12:
            continue
        span = Span(*match.span())
        is_quoted = document.quotes.covers(span.start)
        if _is_order(words, inside, kind, is_quoted):
            yield Slot(span, Tier.LIKELY if kind == "round" else Tier.SURE, is_order=True)
            continue
        tier = _tier(words, inside, kind, is_quoted)
        if tier is not None and kind == "angle" and not _is_no_tag(document, words, inside, shares):
            continue
        if tier is not None:
            yield Slot(span, tier)


def _is_opened(document: Document) -> bool:
    """Is there a bracket that may open a slot: any but a round one, or a round one hard before one of its words?"""
    if "[" in document.text or "<" in document.text:
        return True
    folded, opening = document.words.folded, tuple(ROUND_WORDS)
    places = (place for gap in document.gaps if gap[-1:] == "(" for place in document.gap_index[gap])
    return any(word.casefold().startswith(opening) for place in places for word in folded[place : place + 1])


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _is_order(words: list[str], inside: str, kind: str, is_quoted: bool) -> bool:
    """Does it tell the writer what to put there: “Insert quote”, “Your name”? “[include] them” is an editor's."""
    if len(words) < 2 or (kind == "round" and words[0] != INSERT):
        return False
    if is_quoted:
        return words[0] == INSERT or words[-1] == "here" or (words[0] == "your" and inside.istitle())
    return words[0] in _ORDERS or words[0] == "your" or words[-1] == "here"


def _tier(words: list[str], inside: str, kind: str, is_quoted: bool) -> Tier | None:
    """How sure it is that something else was to stand there; None where it is an editor's or a share's name."""
    said = " ".join(words)
    if said in _QUERIES or words[-1:] in (["tk"], ["tktk"]):
        is_name = kind == "round" and inside.isupper()  # (TK) and (CQ) may stand for a name spelt out before
        return None if is_quoted or is_name else Tier.SURE if kind == "square" or "tk" in said else Tier.LIKELY
    if not words or _OPEN.fullmatch(inside):
        return None if is_quoted or kind != "square" else Tier.SURE
    if inside.isupper() and kind == "square" and not _THINGS.isdisjoint(words):
        return Tier.SURE
    if not is_quoted and kind == "square" and _is_particular(words):
        return Tier.SURE
    if not _names_things(words):
        return None
    if kind == "angle" or inside.isupper():
        return Tier.SURE
    if is_quoted and not (inside.istitle() and len(words) > 1):
        return None
    return Tier.SURE if inside[0].isupper() and kind == "square" else Tier.LIKELY


def _names_things(words: list[str]) -> bool:
    """Are they nothing but what is to be filled in: “company name”, “City, State”, but not “the company”?"""
    if words == ["first", "last"]:
        return True
    return words[0] not in _LINKS and not _THINGS.isdisjoint(words) and set(words) <= _THINGS | _QUALITIES | _LINKS


def _is_particular(words: list[str]) -> bool:
    """Is it said whose or of what: “name of mayor”, “Mayor's name”?"""
    if len(words) < 2:
        return False
    return (words[0] in _PARTICULARS and words[1] in {"of", "from", "to", "for"}) or (
        words[-1] in _THINGS and words[-2].endswith(("'s", "’s"))
    )


def _is_no_tag(document: Document, words: list[str], inside: str, shares: frozenset[str]) -> bool:
    """Is “<NAME>” no tag, such as “<title>”, and no share, such as “<AGE>” where `shares` stand so?"""
    if inside.islower():
        return len(words) > 1 or (words == ["name"] and "</name>" not in document.text)
    return len(words) > 1 or "name" in words[0] or not (shares - {f"<{inside}>"} or words == ["age"])
