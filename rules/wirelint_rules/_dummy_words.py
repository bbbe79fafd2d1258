"""Words that stand for something still to come: “TK”, “XXX”, “undefined”, “???”.

Each is something else too. “TK” begins names (TK Maxx), flights and brands; “XX” and “XXX” are numbers (Super Bowl
XXX), chromosomes and a trade of films; “undefined” and “null” are English. So each is told from its neighbours, and the
last two only where nothing but a value can stand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from wirelint import Document, Span, Tier, Zone
from wirelint.patterns import holds
from wirelint.text.words import folded

DUMMY_WORDS = frozenset(
    "tk tks tktk tktktk x xx xxx xxxx xxxxx xxxxxx 19tk 20tk 19xx 20xx xx-year-old x-year-old undefined null nan "
    "tbc tbd tba tkm tkbn tkth xxm xxbn xxth xxk xxpc xxxm xxxbn xxp yyyy 000-0000 000-000-0000 xxx-xxxx xxx-xxx- "
    "xxxx 0000-00-00 00-00-0000 xx-xx-xxxx".split()
)
DUMMY_MARKS = frozenset({"TK-", "XX-", "__", "00/0", "$00", "£00", "€00"})
"""What a text must have, folded words and literals, for a dummy word or figure to be in it."""

_PARTS = ("TK", "XX", "__")
_COMPOUND = (
    r"(?:mid-|late-|early-|pre-|post-)?(?:TK+|X+|xx+)-(?:year|month|week|day|hour|minute|mile|met(?:re|er)|kilomet(?:re|er)|km|"
    r"member|page|point|seat|acre|man|woman|strong|foot|person|percent|room|stor(?:e?y)|game|vote|run)(?:-old|-olds)?"
)
_ENDING = "(?:m|bn|tn|k|pc|p|th|km|kg|mph)"
_UNITS = frozenset(
    "percent per pct million billion trillion mln bln dollars euros pounds people years miles km kilometers "
    "kilometres hectares acres tonnes tons votes points seats jobs deaths cases".split()
)
_MONEY_UNITS = frozenset("percent per pct million billion trillion mln bln dollars euros pounds km miles votes".split())
_BEFORE_VALUES = frozenset(
    "to from by of in at on for with about over under than between aged around nearly almost roughly approximately "
    "through until since".split()
)
_BEHIND_VALUES = frozenset(
    "to from by of in at on for with after before since who which when while said says told is are was were "
    "will has".split()
)
_BEHIND_COMMAS = _BEHIND_VALUES | {"according", "up", "down", "he", "she", "it", "the"}
_SAYING = frozenset("said says told added".split())
_NUMBERED = frozenset(
    "bowl wrestlemania olympiad title article section sections chapter part volume vol annex appendix schedule book "
    "psalm act protocol type pope king queen emperor louis john siglo secolo século siècle wm ufc fantasy rated "
    "triple dos equis castlemaine malcolm jamie dj model mark mk group class size titles articles".split()
)
_NUMBERING = frozenset(
    "century olympiad olympic olympics winter summer games commonwealth congress party corps army brigade division "
    "legion chromosome chromosomes female females male males embryo embryos karyotype anniversary edition factor "
    "rated large movie movies film films video videos porn pornography adult theater theatre site sites website "
    "websites star stars images material content domain domains suffix store gold beer lager bitter brewery island "
    "tour festival".split()
)
_TELLS_OF_X = frozenset("chromosome chromosomes xy karyotype pornography porn xander diesel castlemaine".split())
_LEADING = frozenset("the a an of in to at by for from with and or on about between mr mrs ms".split())
_ROMAN = r"(?=[IVXLC]{2})X*(?:IX|IV|V?I{0,3})"
_QUOTES = ("'", '"', "“", "”", "‘", "’")


def is_suspect(document: Document) -> bool:
    """May there be a dummy word, or a dummy figure, that no view of gaps tells of?"""
    return not DUMMY_WORDS.isdisjoint(document.vocabulary) or any(holds(document.text, mark) for mark in DUMMY_MARKS)


def dummy_words(document: Document) -> Iterator[tuple[Span, Tier]]:
    """Every dummy word and row of question marks in the text, by kind."""
    words = document.words
    judges: dict[str, Judge | None] = {}
    for place in document.places(_suspects(document)):
        written = words.texts[place]
        if written not in judges:
            judges[written] = _judge(document, written)
        judge = judges[written]
        tier = judge(document, place) if judge and not _is_named(document, place) else None
        if tier is not None:
            yield Span(words.starts[place], words.ends[place]), tier
    if holds(document.text, "??"):
        yield from _question_marks(document)


def _suspects(document: Document) -> frozenset[str]:
    """The folded words that may be dummies: those of the list, and others that hold one."""
    known = DUMMY_WORDS & document.vocabulary
    if not any(part in document.text for part in _PARTS):
        return known
    return known | {folded(word) for word in document.written_words if any(part in word for part in _PARTS)}


Judge = Callable[[Document, int], Tier | None]


def _judge(document: Document, written: str) -> Judge | None:
    """Who judges the places of a word; None where it is no dummy word, or a name or number in this story."""
    for pattern, judge, is_sound in _JUDGES:
        if _compiled(pattern).fullmatch(written):
            return None if is_sound(document) else judge
    return None


def _never(document: Document) -> bool:
    return False


def _always(document: Document, place: int) -> Tier | None:
    return Tier.SURE


def _tk(document: Document, place: int) -> Tier | None:
    """“TK” is silent before a number or a capital letter (TK 1951, TK Maxx), beside a dot, and as a name's initials."""
    before, behind = _gaps(document, place)
    following = _text(document, place + 1)
    if before.endswith((".", "<", ": ")) or behind.startswith(">") or (behind == "." and following):
        return None
    is_open = behind.isspace() and "\n" not in behind
    if is_open and (following[:1].isdigit() or (following[:1].isupper() and following not in {"TK", "I"})):
        return None
    return Tier.SURE


def _is_name(document: Document) -> bool:
    """Does the story write “(TK)” behind a name that begins with a T and has a K: “Techniker Krankenkasse (TK)”?"""
    return any(
        " T" in f" {match[1]}" and "k" in match[1].lower()
        for match in _compiled(r"((?:\w+ )?\w+) \(TK\)").finditer(document.text)
    )


def _x(document: Document, place: int) -> Tier | None:
    """“XX” is silent as a number, among chromosomes and in the trade of films; “XXXX” only as a beer."""
    before, behind = _gaps(document, place)
    if before.endswith(".") or behind.startswith(":") or (behind == "." and _text(document, place + 1)):
        return None
    if _folded(document, place - 1) in _NUMBERED or _folded(document, place + 1) in _NUMBERING:
        return None
    return Tier.SURE


def _is_number(document: Document) -> bool:
    """Does the story number things in Roman figures, tell of chromosomes or such films, or is it in another tongue?"""
    is_numbered = any(len(word) > 1 and set(word) - {"X"} and _is_roman(word) for word in document.written_words)
    return is_numbered or bool(_TELLS_OF_X & document.vocabulary) or document.language not in {"en", "und"}


def _is_roman(word: str) -> bool:
    return _compiled(_ROMAN).fullmatch(word) is not None


def _value(document: Document, place: int) -> Tier | None:
    """A dummy in lower case, or one that is said of dates too, is named where nothing but a value can stand."""
    start = document.words.starts[place]
    if document.quotes.covers(start) or document.zone_at(start) in {Zone.LIST, Zone.TABLE}:
        return None
    is_speaker = _folded(document, place + 1) in _SAYING and _gaps(document, place)[1].isspace()
    return Tier.SURE if is_speaker or _is_value(document, place, _UNITS) else None


def _null(document: Document, place: int) -> Tier | None:
    """“undefined” and “null” are English: not “null and void”, nor “undefined years”."""
    following = _folded(document, place + 1)
    is_speaker = following in _SAYING and _gaps(document, place)[1].isspace()
    is_twice = following == "undefined" == _folded(document, place)
    return Tier.SURE if is_speaker or is_twice or _is_value(document, place, _MONEY_UNITS) else None


def _is_value(document: Document, place: int, units: frozenset[str]) -> bool:
    before, behind = _gaps(document, place)
    following = _folded(document, place + 1)
    if before.endswith(("$", "£", "€")) or (behind.isspace() and following in units):
        return True
    if not (before.isspace() and _folded(document, place - 1) in _BEFORE_VALUES):
        return False
    marks = behind.strip()
    if marks[:1] in {".", "!", "?", ")", ";"} or not following:
        return True
    return following in (_BEHIND_COMMAS if marks == "," else _BEHIND_VALUES if not marks else ())


def _blank(document: Document, place: int) -> Tier | None:
    """A blank to be filled in: with words on both sides in its line, the next in lower case."""
    before, behind = _gaps(document, place)
    is_inside = before in {" ", ", "} and behind[:1] in {" ", ",", "."} and _text(document, place + 1)[:1].islower()
    return Tier.LIKELY if is_inside and "\n" not in behind and not _is_roman(_text(document, place - 1)) else None


def _question_marks(document: Document) -> Iterator[tuple[Span, Tier]]:
    """Rows of question marks where a word was to come: “in ??? on Monday”, “Gordon ??? and”, “(??)”."""
    for gap, places in document.gap_index.items():
        shape = _compiled(r"(?P<before>\s*)(?P<marks>\?{2,}|[(\[]\?{2,}[)\]])(?:[,;.]?\s.*)?").fullmatch(gap)
        if shape is None:
            continue
        for place in places:
            start = document.gap_span(place).start + len(shape["before"])
            if _is_gap_in_copy(document, place, shape["before"], shape["marks"]):
                yield Span(start, start + len(shape["marks"])), Tier.SURE


def _is_gap_in_copy(document: Document, place: int, before: str, marks: str) -> bool:
    """Was a word to stand there, and is nobody merely astonished?"""
    is_quoted = document.quotes.covers(document.gap_span(place).start)
    if not before or "\n" in before:
        return False
    if _folded(document, place - 1) in _LEADING:
        return True
    following = _text(document, place)[:1]
    return not is_quoted and (marks[0] in "([" or following.islower() or following.isdigit())


def _is_named(document: Document, place: int) -> bool:
    """Is the word itself in quotation marks, as where a story tells of it?"""
    before, behind = _gaps(document, place)
    return before[-1:] in _QUOTES and behind[:1] in _QUOTES and bool(before) and bool(behind)


def _gaps(document: Document, place: int) -> tuple[str, str]:
    return document.words.gaps[place], document.words.gaps[place + 1]


def _text(document: Document, place: int) -> str:
    return document.words.texts[place] if 0 <= place < len(document.words) else ""


def _folded(document: Document, place: int) -> str:
    return document.words.folded[place] if 0 <= place < len(document.words) else ""


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_JUDGES: tuple[tuple[str, Judge, Callable[[Document], bool]], ...] = (
    (r"TKs?", _tk, _is_name),
    (r"X{2,3}", _x, _is_number),
    (r"X{4,}", _x, _never),
    (
        rf"(?:TK){{2,}}s?|(?:tk){{2,}}|(?:TK|X{{2,}}){_ENDING}|{_COMPOUND}|(?:19|20)(?:TK|XX|xx)|YYYY|yyyy|NaN",
        _always,
        _never,
    ),
    (r"xx+|tk|TBC|TBD|TBA", _value, _never),
    (r"undefined|null|NULL", _null, _never),
    (r"_{2,}", _blank, _never),
)
"""How a dummy word is written, who judges its places, and what makes it sound in the whole story."""
