"""What a paragraph is, told from itself alone: prose, a heading, a list, a table, a credit or an end mark.

Lists, tables and results look like prose to a rule that counts words, and cause most of its false alarms. What tells
them is form (bullets, columns, semicolons, fixtures, figures) together with the lack of the small words that prose
cannot do without: "Pre-tax profit rose 8% to 1.35 billion pounds in 2025 from 1.25 billion" is prose, for all its
figures. A heading is short and has no stop; so has the first half of a sentence that was cut off, but that ends in a
small word or holds a verb of speech.
"""

from __future__ import annotations

from wirelint.patterns import lazy_pattern
from wirelint.rule import Zone

BULLETS = "•*·▪●◦■‣–—-"
HEADING, STANDFIRST = 10, 16
"""Most words of a cross-head, and of a line under the headline."""
_STOPS = ".!?…:;"
_CLOSERS = "\"'”’)]»"
_WORD = lazy_pattern(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SMALL_WORDS = frozenset(
    """
    a about after against all an and are as at be because been before being but by can could did do does down during
    for from had has have he her him his how i if in into is it its may more most my no not of off on one or our out
    over said says she should so some than that the their them then there these they this those to under until up was
    we were what when where which while who whose will with would you your
    """.split()
)
_SPEECH = frozenset({"said", "told"})
_NEVER_LAST = frozenset(
    """
    a an the and or but nor of to in on at by for from with as that which who whose than if because although while is
    are was were be been has have had will would can could may might must should shall not into onto upon between
    among against during their his her its our my your this these those said such about after before through
    under over also very more most just only so very
    """.split()
)
_PROSE_SHARE = 0.15
_ITEMS_SHARE = 0.25
_DIGIT_SHARE = 0.15
_CAPITAL_SHARE = 0.6
_LABEL = 3
_LONG = 40
_CAPITALS_MORE = 6

_COLUMNS = lazy_pattern(r"[^\s.!?:\"”’)] {2,}\S")
_FIXTURE = lazy_pattern(r"(?<=[\w)]) vs?\.? (?=[\w(])")
_NUMBERED = lazy_pattern(r"\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)[.)]\s+\S")
_CURRENCY = lazy_pattern(r"\(?[^\s=]{0,4}\s?1?(?: [a-z]+){0,3} ?= ?[^\s=]{0,4}\s?\d")
_DESK_NOTE = lazy_pattern(
    r"\((?:(?:Additional |Further )?(?:Reporting|reporting|Writing|Editing|Compiled|Edited|Reported|Translated|Created"
    r"|Compiling|Graphic|Production)\b|(?:Corrects|Adds|Updates|Recasts|Refiles|Rewrites|Removes|Clarifies|Releads"
    r"|Repeats|Fixes|Changes|See)\b|[a-z]{2,4}/[a-z]{2,4}\)$)"
)
_CREDIT_HEADS = (
    "(", "-", "©", "Add", "Further", "Report", "report", "Writ", "Edit", "Compiled", "Translated", "With ", "For more",
    "Our Stand", "Copyright",
)  # fmt: skip
_CREDIT = lazy_pattern(
    r"(?:(?:Additional |Further )?[Rr]eporting by\b|(?:Written|Edited|Compiled|Reported|Translated|Editing) by\b"
    r"|With files from\b|With reporting (?:by|from)\b|Our Standards:|©|\(c\) ?\d{4}|Copyright\b"
    r"|For more(?: [a-z]+)?(?: (?:on|about) [^,:]{3,60})?[:,] ?(?:see|visit|contact|click|go|call|read)\b"
    r"|--? [^.]{0,80}\b[Nn]ewsroom\b)"
)
_CONTRIBUTED = lazy_pattern(r"[A-Z][^.]{0,150}\bcontributed (?:reporting|to th(?:is|e) (?:report|story|article))\b")
_END_MARK = lazy_pattern(
    r"(?:-30-|-0-|#+(?: ?#+)*|-?\(?(?:ENDS?|End|Ends|ends|MORE|more)\)?-?|~+|\*{3,}|[—–-] ?30 ?[—–-])$"
)


def is_end_mark(paragraph: str) -> bool:
    """Is the paragraph nothing but "-30-", "###", "ENDS", "(MORE)" or their like?"""
    return len(paragraph) <= 8 and bool(_END_MARK.match(paragraph))


def is_credit(paragraph: str) -> bool:
    """Does the paragraph say who made the story, what was corrected in it, or where there is more of it?"""
    if paragraph.startswith(_CREDIT_HEADS) and (_CREDIT.match(paragraph) or _DESK_NOTE.match(paragraph)):
        return True
    if "contributed " in paragraph and _CONTRIBUTED.match(paragraph):
        return True
    return len(paragraph) <= 80 and _is_note(paragraph)


def _is_note(paragraph: str) -> bool:
    """Is it a rate of exchange, or a note of the desk in capitals and brackets?"""
    if "=" in paragraph:
        return bool(_CURRENCY.match(paragraph))
    return paragraph[0] == "(" and paragraph[-1] == ")" and paragraph.isupper()


def is_numbered(paragraph: str) -> bool:
    """Does the paragraph begin like an item of a numbered list?"""
    return bool(_NUMBERED.match(paragraph))


def is_stopped(paragraph: str) -> bool:
    """Does the paragraph end in a mark that ends a sentence or leads on, closing quotation marks and brackets aside?"""
    return paragraph.rstrip(_CLOSERS)[-1:] in _STOPS


def zone_of(paragraph: str) -> Zone:
    """The zone of a paragraph (not empty, trimmed) by its own form; HEADLINE for what may be a heading."""
    if is_end_mark(paragraph) or is_credit(paragraph):
        return Zone.CREDIT
    if _is_bulleted(paragraph):
        return Zone.LIST
    words = _WORD.findall(paragraph)
    share = sum(map(_SMALL_WORDS.__contains__, map(str.lower, words))) / len(words) if words else 0.0
    stopped = is_stopped(paragraph)
    if paragraph.count(";") >= 2 and share < _ITEMS_SHARE:
        return Zone.LIST
    if len(words) < 2 or share < _PROSE_SHARE or not stopped:
        odd = _odd_zone(paragraph, words, share, stopped)
        if odd is not None:
            return odd
    if stopped and not (paragraph[-1] == ":" and (len(words) <= _LABEL or paragraph.isupper())):
        return Zone.BODY
    return Zone.HEADLINE if _may_head(paragraph, words, HEADING) else Zone.BODY


def _is_bulleted(paragraph: str) -> bool:
    return paragraph[0] in BULLETS and paragraph[1:2] != paragraph[0] and any(map(str.isalpha, paragraph))


def _odd_zone(paragraph: str, words: list[str], share: float, stopped: bool) -> Zone | None:
    """List or table, for a paragraph that has few small words or no stop."""
    if _has_columns(paragraph) and not (share >= _PROSE_SHARE and (stopped or len(words) >= _LONG)):
        return Zone.TABLE
    if share >= _PROSE_SHARE:
        return None
    fixtures = len(_FIXTURE.findall(paragraph))
    if fixtures >= 2 or (fixtures and len(words) <= 10 and not stopped):
        return Zone.LIST
    if sum(map(str.isdigit, paragraph)) > _DIGIT_SHARE * (len(paragraph) - paragraph.count(" ")):
        return Zone.TABLE
    capitals = sum(map(str.isupper, (word[0] for word in words)))
    is_roll = len(words) >= 8 and paragraph.count(",") >= 3 and not paragraph.isupper()
    return Zone.LIST if is_roll and capitals > _CAPITAL_SHARE * len(words) else None


def _has_columns(paragraph: str) -> bool:
    return "\t" in paragraph or " | " in paragraph or ("  " in paragraph and bool(_COLUMNS.search(paragraph)))


def is_heading(paragraph: str, most: int = HEADING) -> bool:
    """May the line be a heading: short, capitalised, with no stop, and not the first half of a sentence?

    `most` is the number of words that it may have; in capitals it may have some more.
    """
    return _may_head(paragraph, _WORD.findall(paragraph), most)


def _may_head(paragraph: str, words: list[str], most: int) -> bool:
    if not 0 < len(words) <= most + paragraph.isupper() * _CAPITALS_MORE:
        return False
    if paragraph[-1] in ".,;(" or words[-1].lower() in _NEVER_LAST:
        return False
    first = paragraph.lstrip("\"'“‘«([")[:1]
    return not first.islower() and _SPEECH.isdisjoint(map(str.lower, words))
