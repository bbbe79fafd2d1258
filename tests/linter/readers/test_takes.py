"""Takes of one story in a file of the wire: read as one story, with every finding in its own take."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.readers.formats import stories
from wirelint.source import Story
from wirelint.sourcemap import Spelling
from wirelint.span import Span


def iptc(number: int, slug: str, text: str) -> str:
    return f"\x01ABC{number:04} 4 POL 180\r\n{slug}\r\n\x02{text}\r\n\x03\r\n241530 NOV 26\r\n\x04"


def anpa(number: int, slug: str, text: str, head: str = "") -> str:
    start = f"\x16\x16\x01a{number:04}\x1f\r\nr i bc-{slug} 11-24 0180\r\n\x02"
    return f"{start}^{slug},0180<\r\n{head}{text}\r\n\x03\r\n\x04"


def read(file: str) -> tuple[Story, ...]:
    return stories("a.x", "file:///a.x", file.encode())


@pytest.mark.parametrize("write", [iptc, anpa])
@pytest.mark.parametrize("more", ["(more)", "(MORE)", "-more-", "MOREMORE", "  more\r\n"])
@pytest.mark.parametrize(
    "slug", ["Floods", "floods, 1st Add", "FLOODS 2", "floods-take 2", "floods/2ndadd", "floods (2)"]
)
def test_takes_are_one_story(write: object, more: str, slug: str) -> None:
    assert callable(write)
    file = write(1, "floods", f"    Rain fell.\r\n    It rose.\r\n{more}") + write(2, slug, "    It is is over.")
    (story,) = read(file)
    assert story.text == "Rain fell.\n\nIt rose.\n\nIt is is over."
    assert story.part is None
    assert story.origin is not None
    start = story.text.index("is is")
    assert story.origin.map.outward(Span(start, start + 5)).start == file.index("is is")
    assert story.origin.map.written(Span(start, start + 5), "is") == (
        Span(file.index("is is"), file.index("is is") + 5),
        "is",
    )


@pytest.mark.parametrize("write", [iptc, anpa])
@pytest.mark.parametrize(
    ("first", "second", "end"),
    [
        ("floods", "floods", ""),
        ("floods", "floods 2", "He wants more"),
        ("floods", "budget", "(more)"),
        ("floods", "floods-reax", "(more)"),
        ("", "", "(more)"),
    ],
)
def test_other_messages_are_stories_of_their_own(write: object, first: str, second: str, end: str) -> None:
    assert callable(write)
    found = read(write(1, first, f"    Rain fell.\r\n    {end}") + write(2, second, "    It is over."))
    assert len(found) == 2
    assert [str(story.text)[-3:] for story in found] == [f"ll.\n\n{end}"[-3:] if end else "ll.", "er."]


def test_the_head_of_a_later_take_is_no_text() -> None:
    file = anpa(1, "floods", "    Rain fell.\r\nmore", "^Rain falls<\r\n") + anpa(
        2, "floods", "    On.", "^1st add: Rain fell.<\r\n"
    )
    (story,) = read(file)
    assert story.text == "Rain falls\n\nRain fell.\n\nOn."


def test_a_heading_within_a_later_take_is_text() -> None:
    later = anpa(2, "floods", "    On.\r\n^What is next<\r\n    Sun.", "^1st add: Rain fell.<\r\n")
    (story,) = read(anpa(1, "floods", "    Rain fell.\r\nmore") + later)
    assert story.text == "Rain fell.\n\nOn.\n\nWhat is next\n\nSun."


def test_a_take_that_breaks_off_is_said() -> None:
    whole = iptc(1, "floods", "    Rain fell.\r\n(more)")
    (story,) = read(whole + iptc(2, "floods 2", "    It is over.").split("\x03")[0])
    assert [note.message for note in story.notes] == ["The message breaks off: no end of its text (ETX)"]


words = st.lists(st.text("abé😀", min_size=1, max_size=5), min_size=1, max_size=4).map(" ".join)


@given(st.lists(words, min_size=1, max_size=5))
def test_every_piece_stands_in_its_take(texts: list[str]) -> None:
    ends = ["\r\n(more)"] * (len(texts) - 1) + [""]
    file = "".join(
        iptc(n, "floods", f"    {text}{end}") for n, (text, end) in enumerate(zip(texts, ends, strict=True), 1)
    )
    (story,) = read(file)
    assert story.text == "\n\n".join(texts)
    assert story.origin is not None
    for piece in story.origin.map.pieces():
        if piece.spelling is Spelling.PLAIN:
            assert piece.text.of(story.text) == piece.file.of(file)
