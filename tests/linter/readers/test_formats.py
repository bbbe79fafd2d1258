"""Which reader a file is for, and what becomes of its stories; with a small format of the test's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from wirelint.config import load_config
from wirelint.document import Context
from wirelint.readers import Broken, Read, Reader, formats
from wirelint.rule import Zone
from wirelint.run import check_story
from wirelint.source import Story, read_file
from wirelint.sourcemap import Weaver
from wirelint.span import Span


def escape(text: str) -> str | None:
    return text.replace("&", "&amp;")


def read(text: str) -> Iterator[Read]:
    """Stories between bars, each headline in equals signs: “<desk>|=Head= Text of it|…”."""
    if not text.endswith("|"):
        raise Broken("no bar at its end", len(text))
    for number, found in enumerate(re.finditer(r"\|(?==)=([^=]*)= ([^|]*)(?=\|)", text), 1):
        weaver = Weaver(text, escape)
        weaver.plain(*found.span(1))
        weaver.made("\n\n", found.end(1))
        for part in re.finditer(r"&amp;|[^&]+", found[2]):
            start, end = part.start() + found.start(2), part.end() + found.start(2)
            if part[0] == "&amp;":
                weaver.escaped("&", start, end)
            else:
                weaver.plain(start, end)
        head = Span(0, len(found[1]))
        parts = ((head, Zone.HEADLINE), (Span(head.end, len(weaver)), Zone.BODY))
        context = Context(is_file=False, parts=parts)
        yield Read(weaver.text, weaver.map(), context, f"s{number}", {"slug": found[1]})


DESK = Reader("desk", read, frozenset({".desk"}), lambda head: head.startswith("<desk>"))


@pytest.fixture(autouse=True)
def _desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(formats, "_house", lambda: [DESK])
    monkeypatch.setattr(formats, "_MARKS", ("<", "|"))


def stories(text: str, name: str = "a.txt", format: str | None = None) -> tuple[Story, ...]:
    return formats.stories(name, f"file:///{name}", text.encode(), format)


COPY = "<desk>|=Rain &amp; wind= Rain fell on thetown &amp; the port of Oporto on Monday.|=B= Talks go on.|"


def test_content_tells_the_format_before_the_suffix() -> None:
    assert [story.part for story in stories(COPY)] == ["s1", "s2"]
    assert [story.part for story in stories(COPY[6:], "a.desk")] == ["s1", "s2"]
    assert [story.part for story in stories(COPY[6:], "a.txt", "desk")] == ["s1", "s2"]
    assert [story.part for story in stories(COPY[6:])] == [None]


def test_each_story_has_its_name() -> None:
    first, _ = stories(COPY)
    assert (first.name, first.uri, first.meta["slug"]) == ("a.txt#s1", "file:///a.txt#s1", "Rain &amp; wind")


def test_a_finding_stands_where_it_is_in_the_file() -> None:
    settings = load_config(use_config=False, select=["fused-words"]).settings_for(None)
    result = check_story(stories(COPY)[0], settings)
    (found,) = result.diagnostics
    assert found.span.of(COPY) == "thetown"
    assert result.lines.code_points(found.span.start).column == COPY.index("thetown")
    assert found.fixes[0].span.of(COPY) in COPY


def test_what_the_format_says_are_parts_are_parts() -> None:
    settings = load_config(use_config=False).settings_for(None)
    document = check_story(stories(COPY)[0], settings).document
    assert document.parts.headline == Span(0, len("Rain &amp; wind"))
    assert document.parts.zones == (Zone.HEADLINE, Zone.BODY)


def test_a_broken_file_is_one_that_was_not_checked_with_the_place_of_the_break() -> None:
    (story,) = stories(COPY[:-1])
    result = check_story(story, load_config(use_config=False).settings_for(None))
    (note,) = result.diagnostics
    assert (note.rule, note.message) == ("not-checked", "Broken desk: no bar at its end")
    assert note.span.start == len(COPY) - 1
    assert result.failed


def test_a_file_with_no_story_is_passed_over_with_a_word() -> None:
    (story,) = stories("<desk>|")
    result = check_story(story, load_config(use_config=False).settings_for(None))
    assert [found.message for found in result.diagnostics] == ["Nothing to check: this desk file has no story in it"]
    assert not result.failed


def test_a_file_is_read_as_what_it_seems_to_be(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(COPY)
    assert len(read_file(str(path), format=None)) == 2
    assert len(read_file(str(path))) == 1
    path.write_text("Talks go on.\n")
    assert len(read_file(str(path), format=None)) == 1
