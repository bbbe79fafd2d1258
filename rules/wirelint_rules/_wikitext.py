"""Markup that is typed by hand: Markdown, wiki text, shortcodes, and the marks of templates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wirelint import Finding, Fix, Span
from wirelint.patterns import holds, lazy_pattern
from wirelint.tuples import NamedTuple


class _Shape(NamedTuple):
    """A pattern: what its group `kept` matches stays, the rest goes. `gate` is a literal that every match holds."""

    gate: str
    name: str
    pattern: str
    safe: bool = True


_ADDRESS = r"(?:https?://|www\.|mailto:|/|#)[^\s()]{0,500}"
_SETTING = r"\s+[\w-]{1,30}=(?:\"[^\"\r\n]{0,200}\"|[^\s\]]{1,200})"
_SHAPES = (
    _Shape("**", "Markdown", r"(?<![*\w])\*\*(?P<kept>[^\s*](?:[^*\r\n]{0,400}[^\s*])?)\*\*(?![*\w])"),
    _Shape("__", "Markdown", r"(?<![_\w])__(?P<kept>[^\s_](?:[^_\r\n]{0,400}[^\s_])?)__(?![_\w])"),
    _Shape("*", "Markdown", r"(?m)^\*(?P<kept>[^\s*](?:[^*\r\n]{8,400}[^\s*]))\*$"),
    _Shape("#", "Markdown", r"(?m)^(?:#{2,6}[ \t]+|#[ \t]+(?=[A-Z][a-z]))(?P<kept>\S[^\r\n]{0,400}?)(?:[ \t]+#+)?$"),
    _Shape("](", "Markdown", rf"!?\[(?P<kept>[^\[\]\r\n]{{0,300}})\]\({_ADDRESS}\)", False),
    _Shape("```", "Markdown", r"(?m)^```\w{0,12}$", False),
    _Shape("|", "Markdown", r"(?m)^\|?(?:[ \t]*:?-{3,}:?[ \t]*\|)+(?:[ \t]*:?-{3,}:?[ \t]*)?$", False),
    _Shape("[[", "wiki", r"\[\[(?:[^\[\]|\r\n]{1,120}\|)?(?P<kept>[^\[\]|\r\n]{1,120})\]\]"),
    _Shape("'''", "wiki", r"(?<!')'''(?P<kept>[^'\s](?:[^\r\n]{0,300}?[^\s])?)'''(?!')"),
    _Shape("==", "wiki", r"(?m)^={2,6}[ \t]*(?P<kept>[^=\s](?:[^=\r\n]{0,200}[^=\s])?)[ \t]*={2,6}$"),
    _Shape("{{", "wiki", r"\{\{[^{}\r\n|]{1,60}\|[^{}]{0,400}\}\}", False),
    _Shape("[/", "BBCode", r"\[/(?:[A-Za-z][\w-]{0,24})\]", False),
    _Shape("=", "shortcode", rf"\[[A-Za-z][\w-]{{1,24}}(?:{_SETTING}){{1,20}}\s*/?\]", False),
    _Shape("[url=", "BBCode", r"\[url=[^\s\]]{1,400}\]", False),
    _Shape("{%", "template", r"\{%[^{}\r\n]{1,200}%\}", False),
    _Shape("<%", "template", r"<%[^<>\r\n]{0,200}%>", False),
    _Shape("<?", "template", r"<\?(?:php|xml|=)[^<>]{0,200}\?>", False),
)  # fmt: skip
_PLACEHOLDER = lazy_pattern(
    r"\[\[(?:(?i:insert|add|your|name|tk)\b|[A-Z0-9 _-]+\]\])"
    r"|#{2,6}[ \t]*(?:Response|Instructions?|Human|Assistant|User|System|Input|Output|Prompt)\b[ \t]*:?[ \t]*$"
)


def typed_markup(text: str) -> Iterator[Finding]:
    """Every piece of markup; what it marks stays, and links, tables and template marks are for an editor to cut."""
    for shape in _SHAPES:
        if not holds(text, shape.gate):
            continue
        for match in re.finditer(shape.pattern, text):
            if not _PLACEHOLDER.match(match[0]):
                yield _finding(shape, match)


def _finding(shape: _Shape, match: re.Match[str]) -> Finding:
    span = Span(*match.span())
    kept = Span(*match.span("kept")) if "kept" in match.re.groupindex else Span(span.end, span.end)
    fix = Fix(Span(span.start, kept.start), "", f"Delete the {shape.name} marks", safe=shape.safe)
    if kept.end < span.end:
        fix = fix._replace(also=((Span(kept.end, span.end), ""),))
    shown = match[0] if len(match[0]) <= 30 else f"{match[0][:28]}…"
    way = "delete the marks" if kept.start < kept.end else "delete it"
    return Finding(span, f"“{shown}” is {shape.name} markup: {way}", fix)
