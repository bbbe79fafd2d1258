"""Character references of HTML, whole, broken or coded twice, and the escapes of JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint import Finding, Fix, Span
from wirelint.patterns import lazy_pattern

_OPEN = (
    "nbsp|quot|amp|lt|gt|apos|[lr][sda]quo|bdquo|sbquo|[mn]dash|hellip|bull|middot|shy|[aeiou](?:acute|grave|circ|uml)"
    "|[ano]tilde|aring|ccedil|oslash|szlig"
)
"""Names that are taken for references where their semicolon is lost."""

_REFERENCE = lazy_pattern(
    rf"&(?:amp;)*(?P<code>#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z]\w{{1,31}}(?=;)|(?:{_OPEN})(?![\w;=#]));?", re.A
)
_ACCENTED = "[aeiou](?:acute|grave|circ|uml)|[ano]tilde|ccedil"
_BROKEN = lazy_pattern(
    rf"(?P<name>nbsp|hellip|quot|[mn]dash|[lr][sda]quo|{_ACCENTED}|[AEIOU](?:acute|grave|uml)|oslash|szlig);"
    rf"|\b(?P<word>nbsp|[lr][sd]quo|{_ACCENTED})\b"
)
BROKEN_WORDS = frozenset(
    "nbsp lsquo rsquo ldquo rdquo aacute eacute iacute oacute uacute agrave egrave auml euml iuml ouml uuml acirc "
    "ecirc icirc ocirc ucirc ntilde atilde otilde ccedil".split()
)
"""Names that show by themselves that a reference has lost its marks."""

_ESCAPE = lazy_pattern(
    r"(?P<units>(?:\\u[0-9a-fA-F]{4})+)|\\(?P<mark>[\"'])|(?<=[.!?:;\"”’)])(?P<ends>(?:(?:\\r)?\\n)+)(?![a-z])"
)


def references(text: str) -> Iterator[Finding]:
    """Every character reference, with the character as its fix: “&rsquo;”, “&#8217;”, “&amp;amp;”, “&nbsp”."""
    from html.entities import html5

    was_space = -1
    for match in _REFERENCE.finditer(text):
        code, span = match["code"], Span(*match.span())
        if code[0] != "#" and f"{code};" not in html5:
            if not match[0].startswith("&amp;"):
                continue
            code, span = "amp", Span(span.start, span.start + len("&amp;"))
        put = _decoded(f"&{code};")
        if put.isspace():
            put = "" if was_space == span.start else _one_space(text, span)
            was_space = span.end
        yield _finding(text, span, put)


def broken_references(text: str) -> Iterator[Finding]:
    """References that have lost their ampersand: “eacute;”, “nbsp;”, and “eacute” as a word of its own."""
    for match in _BROKEN.finditer(text):
        start, end = match.span()
        word_start = start
        while start - word_start < 32 and text[word_start - 1 : word_start].isalnum():
            word_start -= 1
        if text[word_start - 1 : word_start] in ("&", ";"):
            continue
        put = _decoded(f"&{match['name'] or match['word']};")
        span = Span(start, end)
        yield _finding(text, span, _one_space(text, span) if put.isspace() else put)


def escapes(text: str) -> Iterator[Finding]:
    r"""What JSON writes for a character: “\u2019”, “\"”, and “\n” behind a sentence."""
    for match in _ESCAPE.finditer(text):
        span = Span(*match.span())
        if match["units"]:
            units = match["units"].encode("ascii").decode("unicode_escape")
            put = units.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        else:
            put = match["mark"] or "\n" * match["ends"].count("\\n")
        shown = "a line break" if put.isspace() else f"“{put[:20]}”"
        message = f"“{span.of(text)[:24]}” is an escape code: put {shown}"
        yield Finding(span, message, Fix(span, put, "Decode it", safe=True))


def _decoded(reference: str) -> str:
    from html import unescape

    put = unescape(reference)
    return "" if put in ("\u00ad", "\u200b", "\u200c", "\u200d", "\ufeff") else put


def _one_space(text: str, span: Span) -> str:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return "" if before.isspace() or after.isspace() or not (before and after) else " "


def _finding(text: str, span: Span, put: str) -> Finding:
    way = f"put “{put}”" if put.strip() else "put a space" if put else "delete it"
    return Finding(
        span, f"“{span.of(text)[:28]}” is an HTML character code: {way}", Fix(span, put, "Decode it", safe=True)
    )
