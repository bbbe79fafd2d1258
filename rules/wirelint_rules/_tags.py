"""Tags of HTML and of the formats of news systems that are like it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint import Finding, Fix, Span
from wirelint.patterns import lazy_pattern

_INLINE = frozenset(
    "a abbr acronym b bdi bdo big center cite code dfn em font i ins kbd label mark nobr q samp small span strong sub "
    "time tt u var".split()
)
_BLOCK = frozenset(
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 head header hr html li main nav ol option p pre section select summary table tbody td "
    "textarea tfoot th thead title tr ul block body.content body.head byline hedline hl1 hl2 lang nitf tagline".split()
)
_HEAVY = frozenset(
    "audio button canvas del embed iframe img input link math media meta noscript object param picture ref s script "
    "source strike style sup svg video".split()
)
"""Tags whose loss loses something: a link, a picture, a power of ten."""

_TAG = lazy_pattern(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9.]{0,12})(?P<rest>(?:\s[^<>]{0,400})?)/?>")
_ATTRIBUTE = lazy_pattern(r"\s+[\w:-]+\s*=")
_OTHER = lazy_pattern(r"<!--.{0,400}?-->|<!DOCTYPE[^<>]{0,200}>|<!\[CDATA\[|</?[ovw]:[a-z]+[^<>]{0,200}>", re.I | re.S)
_CUT = lazy_pattern(r"</(?:p|em|strong|span|div|li|i|b|a)(?![\w.]|[^<>]{0,400}>)|(?<![<\w])br ?/>")
_CLOSING = lazy_pattern(r"</([A-Z][A-Z0-9]*)>")
_LONGEST = 420
_STOPS = '.!?:;”"’)…'


def tags(text: str) -> Iterator[Finding]:
    """Every tag, whole or cut; the names of shares in old agency copy (“<TOYO.T>”, “<B>”) are none."""
    closed = frozenset(_CLOSING.findall(text))
    for match in _TAG.finditer(text):
        if _is_tag(match, closed):
            yield _tag(match)
    for pattern in (_OTHER, _CUT):
        for match in pattern.finditer(text):
            span, is_cut = Span(*match.span()), pattern is _CUT
            fix = Fix(span, _space(match) if is_cut else "", "Delete the markup", safe=is_cut)
            yield Finding(span, f"“{_shown(match[0])}” is markup: delete it", fix)


def _is_tag(match: re.Match[str], closed: frozenset[str]) -> bool:
    name, rest = match["name"], match["rest"]
    if name.lower() not in _INLINE | _BLOCK | _HEAVY:
        return False
    if rest.strip("/ \t\r\n") and not _ATTRIBUTE.match(rest):
        return False
    if not name.isupper() or match["close"] or rest.strip() or match[0].endswith("/>"):
        return True
    # A share's name stands behind its company: it never opens a line, and no "</B>" follows it.
    return name in closed or match.string[match.start() - 1 : match.start()] in ("", "\r", "\n")


def _tag(match: re.Match[str]) -> Finding:
    name, span = match["name"].lower(), Span(*match.span())
    is_safe = name not in _HEAVY and (name != "a" or not match["rest"].strip())
    put = "" if name in _INLINE else _space(match)
    return Finding(
        span, f"“{_shown(match[0])}” is an HTML tag: delete it", Fix(span, put, "Delete the tag", safe=is_safe)
    )


def _shown(markup: str) -> str:
    flat = " ".join(markup.split())
    return flat if len(flat) <= 30 else f"{flat[:28]}…>"


def _space(match: re.Match[str]) -> str:
    """What to leave in the place of a tag that parts words: nothing where space or another tag parts them already."""
    text, (start, end) = match.string, match.span()
    before, after = text[start - 1 : start], text[end : end + 1]
    if before == ">":
        opened = text.rfind("<", max(0, start - _LONGEST), start)
        before = text[opened - 1 : opened] if opened > 0 else ""
    if not before or before.isspace() or not after or after.isspace() or after == "<":
        return ""
    return "\n" if before in _STOPS and not after.islower() else " "
