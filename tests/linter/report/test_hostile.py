"""Whatever copy, file names, messages, reasons and settings hold, a report says it and does nothing else."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from reports import FUSED, graded, hostile, result, shown
from wirelint._version import MANUAL_URL
from wirelint.report import FORMATS
from wirelint.rule import Severity

ACTIVE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]")


def harmful(format: str) -> str:
    return shown(format, *hostile())


@pytest.mark.parametrize("format", [*FORMATS, "jobsummary"])
def test_nothing_steers_a_terminal(format: str) -> None:
    assert not ACTIVE.findall(harmful(format))


@pytest.mark.parametrize("format", [*FORMATS, "jobsummary"])
def test_nothing_is_a_command_to_github(format: str) -> None:
    text = harmful(format)
    assert "##[" not in text
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    if format == "github":
        assert [line for line in commands if not re.match(r"::(error|warning) file=[^:]*::", line)] == []
        assert len(commands) == 3
    else:
        assert commands == []


@pytest.mark.parametrize("format", ["json", "sarif", "gitlab", "rdjson"])
def test_json_stays_json(format: str) -> None:
    told = json.loads(harmful(format))
    harmless = json.loads(shown(format, result("thewar", FUSED)))
    first, other = (told, harmless) if isinstance(told, dict) else (told[0], harmless[0])
    assert set(first) - {"suppressed"} == set(other)


def test_jsonl_stays_a_line_a_story() -> None:
    assert [list(json.loads(line))[:2] for line in harmful("jsonl").splitlines()] == [["uri", "diagnostics"]] * 3


def test_sarif_makes_no_link_and_no_placeholder_of_copy() -> None:
    for told in json.loads(harmful("sarif"))["runs"][0]["results"][:1]:
        message = told["message"]["text"]
        assert r"\[a\](javascript" in message
        assert "{{0}} {{{{e}}}}" in message


@pytest.mark.parametrize(("format", "elements"), [("checkstyle", {"checkstyle", "file", "error"}),
                         ("junit", {"testsuites", "testsuite", "testcase", "failure", "error"})])  # fmt: skip
def test_xml_stays_xml(format: str, elements: set[str]) -> None:
    tree = ElementTree.fromstring(harmful(format))
    assert {one.tag for one in tree.iter()} == elements


class Reader(HTMLParser):
    """Collects the tags of a page, with their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_html_has_no_element_from_copy() -> None:
    reader = Reader()
    reader.feed(harmful("html"))
    plain = Reader()
    plain.feed(shown("html", graded(*list(Severity)[:4]), result("thewar", FUSED)))
    assert [tag for tag, _ in reader.tags if tag in {"script", "style", "img", "title", "body", "meta"}] == [
        tag for tag, _ in plain.tags if tag in {"script", "style", "img", "title", "body", "meta"}
    ]
    for _, attributes in reader.tags:
        assert not any(name.startswith("on") or name == "style" for name in attributes)
        assert not (attributes.get("href") or "").lstrip().lower().startswith("javascript")


@pytest.mark.parametrize("format", ["markdown", "jobsummary"])
def test_markdown_has_no_markup_from_copy(format: str) -> None:
    tokens: list[Any] = []
    for token in MarkdownIt("gfm-like").parse(harmful(format)):
        tokens += [token, *(token.children or ())]
    assert {one.content for one in tokens if one.type in {"html_inline", "html_block"}} == {"<br>", "<!-- -->"}
    assert {one.type for one in tokens} & {"image", "strong_open", "code_inline", "fence"} == set()
    assert {one.attrs["href"] for one in tokens if one.type == "link_open"} == {f"{MANUAL_URL}/not-checked.md"}
    assert sum(one.type == "heading_open" for one in tokens) == 4
    assert "".join(one.content for one in tokens if one.type in {"text", "text_special"}).count("@team") > 2


def test_markdown_links_to_the_manual_alone() -> None:
    told = shown("markdown", result("thewar", FUSED, manual_url="https://desk.example/a(b)|c"))
    links = [one.attrs["href"] for token in MarkdownIt("gfm-like").parse(told) for one in token.children or ()
             if one.type == "link_open"]  # fmt: skip
    assert links == ["https://desk.example/a(b)%7Cc/fused-words.md"]
