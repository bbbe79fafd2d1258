"""The page for people: what stands in it."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from fakes import finds, rule, settings
from reports import FUSED, graded, result, shown, unread
from wirelint.diagnostic import Diagnostic
from wirelint.readers.formats import stories
from wirelint.rule import Related, Severity, Tier
from wirelint.run import Suppressed, check_story
from wirelint.span import Span

STORY = "Fire at the mill\n\nTalks on thewar went on.  \n\n\nTalks ended.\n"


def copy(page: str) -> list[str]:
    """The paragraphs of the stories as a reader sees them, without the numbers of findings."""
    rows = re.findall(r'<div class="row">\n<(?:p|h3)[^>]*>(.*?)</(?:p|h3)>', page, re.S)
    return [unescape(re.sub(r"<sup.*?</sup>|<[^>]*>", "", row)) for row in rows]


def marked(page: str) -> list[tuple[str, str]]:
    """The words of each mark, with its classes."""
    found = re.findall(r'<a class="mark ([^"]*)"[^>]*>(.*?)</a>', page)
    return [(unescape(words), kind) for kind, words in found]


def test_a_story_is_shown_as_it_is_read() -> None:
    page = shown("html", result(STORY, FUSED))
    assert copy(page) == ["Fire at the mill", "Talks on thewar went on.", "Talks ended."]
    assert '<h3 class="headline first"' in page
    assert marked(page) == [("thewar", "warning")]


def test_wrapped_lines_are_one_paragraph() -> None:
    first = "The envoys of the two countries said that they had met in the"
    lines = f"{first}\r\nold town hall of Ostby on Monday and that they all"
    page = shown("html", result(f"{lines}\r\nwould meet again.", rule("ends", finds("the\r\nold"))))
    assert copy(page) == [f"{lines} would meet again.".replace("\r\n", " ")]
    assert marked(page) == [("the old", "warning")]


def test_a_table_keeps_its_lines() -> None:
    counts = (
        ("Labour Front", "1,204,331", "38.2%"),
        ("Centre Alliance", "989,870", "31.4%"),
        ("Greens", "504,112", "9%"),
    )
    rows = "\n".join(f"{name:<30}{votes:>10}{share:>12}" for name, votes, share in counts)
    page = shown("html", result(f"The votes on thewar, as counted.\n\n{rows}", FUSED))
    assert "38.2%<br>Centre" in page


def test_white_space_is_seen_where_it_is_marked() -> None:
    page = shown("html", result(STORY, rule("spaces", finds("  \n\n\n"))))
    assert marked(page) == [("··¶¶¶", "warning")]


def test_both_ends_of_a_conflict_are_linked() -> None:
    page = shown("html", result(STORY, rule("ends", finds("ended", related=(Related(Span(22, 26), "but here"),)))))
    assert marked(page) == [("s on", "warning other"), ("ended", "warning")]
    for anchor in ("m1", "o1-1", "n1"):
        assert page.count(f'id="{anchor}"') == 1
        assert f'href="#{anchor}"' in page
    assert page.count('aria-describedby="n1"') == 2


def test_marks_may_overlap() -> None:
    page = shown("html", result("abcdef", rule("r1", finds("abcd")), rule("r2", finds("cdef"))))
    assert copy(page) == ["abcdef"]
    assert [words for words, _ in marked(page)] == ["ab", "cd", "ef"]
    assert 'data-f="1 2">cd</a>' in page
    assert page.count('tabindex="-1"') == 2  # the end of the second mark, and the stories


def test_a_point_is_drawn() -> None:
    one = result("On war.\n")
    found = Diagnostic("end", "damage", Severity.HINT, Tier.SURE, Span(8, 8), "Something is missing")
    assert marked(shown("html", one._replace(diagnostics=(found,)))) == [("‸", "hint")]


def test_what_is_said_of_a_file_has_no_mark() -> None:
    page = shown("html", unread("none.txt"))
    assert "No such file or folder" in page
    assert marked(page) == []


def test_the_table_and_the_chart_count() -> None:
    page = shown("html", graded(Severity.ERROR, Severity.HINT), result("thewar thewar", FUSED), result("Sound."))
    assert "1 error, 2 warnings and 1 hint in 2 of 3 stories." in page
    row = re.search(r'<tr><th scope="row"><a [^>]*>fused-words</a></th>(.*?)</tr>', page)
    assert row
    assert row[1] == "<td></td><td>2</td><td></td><td></td><td>2</td>"
    assert 'aria-label="fused-words: 2 warning" viewBox="0 0 1000 10"' in page
    assert '<rect class="error" x="0" y="0" width="500" height="10"/>' in page
    assert "Stories without: 1" in page


def test_what_is_let_pass_is_told_with_its_reason() -> None:
    one = result("thewar", FUSED)
    page = shown(
        "html", one._replace(diagnostics=(), suppressed=(Suppressed(one.diagnostics[0], "waiver", "A <name>"),))
    )
    assert "waiver: “thewar” is not wanted here <code>fused-words</code> (A &lt;name&gt;)" in page


def test_a_story_from_another_format_is_marked_in_its_text() -> None:
    data = b"<html><body><article><h1>Fire</h1><p>Talks &amp; more on thewar.</p></article></body></html>"
    one = check_story(stories("a.html", "file:///a.html", data, "html")[0], settings(FUSED, language="en"))
    assert one.story.origin is not None
    assert marked(shown("html", one)) == [("thewar", "warning")]


def test_nothing_is_loaded_from_anywhere() -> None:
    page = shown("html", result("thewar", FUSED))
    assert not re.search(r"\b(?:src|srcset)=|url\(|@import|<link|<iframe|fetch\(", page)
    assert "default-src 'none'" in page


TEXT = st.text(st.sampled_from("ab .\n\r\t<&é😀\u200b"), max_size=40)


@given(TEXT, st.data())
def test_no_copy_is_lost_or_doubled(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    spans = [Span(*sorted(pair)) for pair in data.draw(st.lists(st.tuples(offsets, offsets), max_size=5))]
    one = result(text)
    found = tuple(Diagnostic("r", "damage", Severity.HINT, Tier.SURE, span, "At fault") for span in sorted(spans))
    page = shown("html", one._replace(diagnostics=found))
    assert page.count("<sup ") == len(found)
    assert len(re.findall(r'id="m\d+"', page)) == len(found)
    if found:
        seen = "".join(re.sub("[·→¶‸]", "", paragraph) for paragraph in copy(page))
        assert re.sub(r"\s|\\u200b", "", seen) == re.sub(r"\s|\u200b", "", text)


def test_assets_are_there() -> None:
    from wirelint.report import html

    assert {path.name for path in Path(html.__file__).parent.iterdir()} >= {"page.css", "page.js"}
