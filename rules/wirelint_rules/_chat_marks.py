"""The marks that chatbots and their windows leave: ends of messages, roles, citations that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint import Document, Span, Tier
from wirelint.patterns import holds

if TYPE_CHECKING:
    from wirelint.phrases import Match

_PATTERNS = {
    "<|": r"<\|[a-z][a-z0-9_]{1,30}\|>(?:(?:system|user|assistant)\b)?",
    "INST]": r"\[/?INST\]",
    "SYS>>": r"<</?SYS>>",
    "think": r"</?think(?:ing)?>",
    "_of_turn>": r"<(?:start|end)_of_turn>(?:user|model)?",
    "#": r"(?m)^#{2,6}[ \t]*(?:Response|Instructions?|Human|Assistant|User|System|Input|Output|Prompt)\b[ \t]*:?",
    "【": r"【\d[^】\r\n]{0,60}】",
    "oaicite": r":?contentReference\[oaicite:\d+\](?:\{index=\d+\})?|\[?\boaicite:\d+\]?",
    "turn0": r"\[?\b(?:cite|navlist|video|image)?turn\d+(?:search|news|view|image|fetch|file|academia)\d+\b\]?",
    "[cite": r"\[cite(?:_start|_end|:[ \d,]{1,30})\]",
    "utm_source=": r"[?&]utm_source=(?:chatgpt\.com|openai|copilot\.com|perplexity)\b",
}
"""A literal that every match holds, and the pattern."""

CHAT_WORDS = frozenset({"contentreference", "oaicite", "utm_source"})
CHAT_MARKS = frozenset({"turn0"})
"""What a text must have, folded words and literals, for a mark to be in it that no slot_gap tells of."""

USER, MACHINE = "user", "machine"
"""The notes of the rows that are marks of roles."""


def chat_marks(document: Document) -> Iterator[Span]:
    """Every mark outside quotations; stories that explain the marks quote them."""
    if not (
        document.slot_gaps or CHAT_WORDS & document.vocabulary or any(mark in document.text for mark in CHAT_MARKS)
    ):
        return
    for literal, pattern in _PATTERNS.items():
        if holds(document.text, literal):
            spans = (Span(*match.span()) for match in re.finditer(pattern, document.text))
            yield from (span for span in spans if not document.quotes.covers(span.start))


def roles(document: Document, matches: Sequence[Match]) -> Iterator[tuple[Span, Tier]]:
    """Of the marks of roles (“User:”, “Assistant:”) those that are no cast's, with what they stand before.

    Where both have a line it is sure: the user's goes whole, of the machine's the mark. A lone mark is likely.
    """
    both = {USER, MACHINE} <= {match.row.note for match in matches}
    for match in matches:
        paragraph = document.paragraphs[document.paragraph_at(match.span.start)]
        if both:
            yield paragraph if match.row.note == USER else match.span, Tier.SURE
        elif document.words_in(paragraph).stop == match.stop:
            yield paragraph, Tier.LIKELY
