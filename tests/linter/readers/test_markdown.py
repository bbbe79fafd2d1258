"""Markdown is read as markdown-it reads it, another reader of the same specification."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from wirelint.readers.formats import stories
from wirelint.rule import Zone

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
SPANS = [
    "rain", "*rain*", "**rain**", "_rain_", "***rain***", "`rain`", "``r ` n``", "[rain](http://x.y)", "[rain][ref]",
    "[ref]",
    "![rain](b.png)", "<b>rain</b>", "<http://x.y>", "&amp;", "&bogus;", "\\*rain\\*", "snake_case_word", "2 * 3",
    "a*b*c",
    "[not a link]", "“rain”", "R&D", "<!-- not -->", "!", "~~rain~~", "1.", "5 < 6", "rain\\", "https://x.y/z_a_b",
]  # fmt: skip
LINES = st.lists(st.sampled_from(SPANS), min_size=1, max_size=5).map(lambda some: "w " + " ".join(some) + " w")
TEXTS = st.lists(LINES, min_size=1, max_size=3)


def _block(kind: int, lines: list[str]) -> str:
    text = "\n".join(lines)
    match kind:
        case 0:
            return f"## {lines[0]}"
        case 1:
            return f"{text}\n==="
        case 2:
            return "\n".join(f"- {line}" for line in lines)
        case 3:
            return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
        case 4:
            return "\n".join(f"> {line}" for line in lines)
        case 5:
            return f"```\n{text}\n```"
        case 6:
            return "    " + lines[0]
        case 7:
            return f"<!-- {text.replace('-->', '')}\n\nx -->"
        case 8:
            return "- " + "\n  ".join(lines) + "\n\n  " + lines[0]
        case 9:
            return "***"
        case _:
            return text


DOCUMENTS = st.lists(st.builds(_block, st.integers(0, 12), TEXTS), min_size=1, max_size=5).map("\n\n".join)


def said(tokens: list[Token] | None) -> str:
    """What a person reads of what stands in a line."""
    found = ""
    for token in tokens or ():
        if token.type in {"text", "text_special"}:
            found += token.content
        elif token.type == "code_inline":
            found += "CODE"
        elif token.type in {"softbreak", "hardbreak"}:
            found += " "
    return " ".join(found.split())


def read(text: str) -> list[str]:
    """What wirelint reads, a paragraph at a time."""
    (story,) = stories("a.md", "file:///a.md", text.encode())
    parts = story.context.parts if story.context else ()
    texts = (" ".join(span.of(story.text or "").split()) for span, _ in parts)
    return [re.sub(r"(?i)\b(?:code|text|sign)\b", "CODE", one) for one in texts]


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
def test_what_is_read_is_what_another_reads(text: str) -> None:
    text += "\n\n[ref]: http://x.y\n"
    wanted = [said(token.children) for token in PARSER.parse(text) if token.type == "inline"]
    assert read(text) == [one for one in wanted if one]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("---\na: b\n---\n\nRain.\n", ["Rain."]),
        ("+++\na = 1\n+++\nRain.\n", ["Rain."]),
        ("Rain.\r\n\r\n* one\r\n* two\r\n", ["Rain.", "one", "two"]),
        ("In the year\n1986. it rained.\n", ["In the year 1986. it rained."]),
        ("- [x] done\n- [ ] open\n", ["done", "open"]),
        ("Rain[^1].\n\n[^1]: A note.\n", ["Rain.", "A note."]),
        ("<script>\nvar a;\n\nb\n</script>\nRain.\n", ["Rain."]),
        ("a | b\n--|--\n*c* | d\\|e\n\nRain.\n", ["a b", "c d|e", "Rain."]),
    ],
)
def test_what_is_read_of_the_rest(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


def test_code_is_a_noun_that_rules_have_nothing_to_say_of() -> None:
    (story,) = stories("a.md", "u", b"`a` `b` rain. `c` is | `d`\n")
    assert story.text == "Code text rain. Sign is | code"


def test_headings_are_headlines_and_items_lists() -> None:
    (story,) = stories("a.md", "file:///a.md", b"Head\n---\n\n1. One\n\n| a |\n|---|\n| b |\n")
    zones = [zone for _, zone in story.context.parts] if story.context else []
    assert zones == [Zone.HEADLINE, Zone.LIST, Zone.TABLE, Zone.TABLE]
