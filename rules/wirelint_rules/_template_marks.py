"""The marks of templates, spreadsheets and programs that stand where a value was to come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from wirelint import Span, Tier
from wirelint.patterns import sign_of
from wirelint.tuples import NamedTuple


class _Shape(NamedTuple):
    """A pattern, and the literals of which every match holds one."""

    gates: tuple[str, ...]
    pattern: str
    tier: Tier = Tier.SURE


_UNITS = r"(?:%|percent|per cent|pct|million|billion|trillion|mln|bln|points?)\b"
_DUMMY = r"(?:TK)+|X+(?:[.,]X+)*|x{2,}|00+(?![.,]?\d)|#{2,}|_{2,}|\?{2,}|undefined|NaN|null|None"
_SHAPES = (
    _Shape(("{{",), r"\{\{\{?[^{}|\r\n]{1,80}\}?\}\}"),
    _Shape(("${", "#{", "%{"), r"[$#%]\{[^{}\r\n]{1,60}\}"),
    _Shape(("{",), r"(?<![{$#%\\])\{(?:[A-Za-z_][\w. -]{0,40}|\d{1,2})\}(?!\})"),
    _Shape(("%s", "%d", "%@", "$s"), r"(?<![\w%])%(?:\d+\$)?[sd@](?![\w%])"),
    _Shape(("%(",), r"%\(\w{1,40}\)[sdif]\b"),
    _Shape(("%%", "NAME%", "CITY%", "DATE%", "TITLE%"), r"(?<!\w)%{1,2}[A-Z][A-Z_]{2,40}%{1,2}(?!\w)"),
    _Shape(("*|",), r"\*\|[A-Z_:]{2,40}\|\*"),
    _Shape(("@@",), r"@@\w{2,40}@@"),
    _Shape(("<<",), r"<<[ \t]?[A-Za-z_][\w ]{1,40}[ \t]?>>"),
    _Shape(("«",), r"«[A-Z][a-z]+_?[A-Z]\w*»"),
    _Shape(("[%",), r"\[%[^\]\r\n]{1,60}%\]"),
    _Shape(("[object",), r"\[object \w{1,30}\]"),
    _Shape(("#N", "#R", "#V", "#D"), r"#(?:(?:REF|VALUE|DIV/0|NUM|NULL)!|NAME\?|N/A)"),
    _Shape(("00/0", "00-0"), r"(?<![\d/-])(?:00([/-])00\1(?:00){1,2}|0000([/-])00\2\d\d)(?![\d/-])"),
    _Shape(("XX/XX", "XX-XX"), r"\bXX([/-])XX\1(?:XX){1,2}\b"),
    _Shape(("000-0000", "XXX-XXXX"), r"\(?\b(?:000|XXX)\)?[ .-](?:000|XXX)[.-](?:0000|XXXX)\b"),
    _Shape(("X,XXX", "X.X"), rf"\bX{{1,3}}(?:,XXX)+(?:\.X+)?\b|\bX+\.X+(?= ?{_UNITS})"),
    _Shape(("$", "£", "€"), rf"[$£€](?:{_DUMMY})(?![\w'’])"),
    _Shape(("NaN", "undefined", "null"), r"\b(?:NaN|undefined|null) ?%"),
)  # fmt: skip


def template_marks(text: str) -> Iterator[tuple[Span, Tier]]:
    """Every mark in the text, shape by shape; some overlap."""
    opened = {shape for sign, gates in _by_sign() if sign in text for gate, shape in gates if gate in text}
    for shape in _SHAPES if opened else ():
        if shape in opened:
            yield from ((Span(*match.span()), shape.tier) for match in _compiled(shape.pattern).finditer(text))


@cache
def _by_sign() -> tuple[tuple[str, tuple[tuple[str, _Shape], ...]], ...]:
    """The gates of all shapes by the character that is sought first, since copy has few of these."""
    gates: dict[str, list[tuple[str, _Shape]]] = {}
    for shape in _SHAPES:
        for gate in shape.gates:
            gates.setdefault(sign_of(gate), []).append((gate, shape))
    return tuple((sign, tuple(held)) for sign, held in gates.items())


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
