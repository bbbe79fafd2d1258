"""Entries of another notation bring scanners of their own, and have the rest for nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest

from wirelint.config.settings import RuleSetting, Settings
from wirelint.document import Context, Document
from wirelint.engine import check
from wirelint.rule import Wake
from wirelint.span import Span
from wirelint.style.compiled import compile_styles
from wirelint.style.finding import STYLE, Member, members, setting_of
from wirelint.style.pages import page
from wirelint.style.values import Hit, Phrase, Scanner, Seen, Style


def every(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
    return (Hit(one.span, message="No “{seen}”") for one in found)


def stars(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
    yield Hit(Span(0, 1), ("x",), message="No star")


def broken(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
    raise ValueError("no luck")


SCANNERS = {
    "their/words": Scanner(every, (Phrase("depot"), Phrase("the mill"))),
    "their/stars": Scanner(stars, wake=Wake(marks=frozenset({"*"})), guarded=False),
    "their/broken": Scanner(broken, (Phrase("bridge"),)),
}
STYLES = [Style(id, "theirs", None) for id in SCANNERS]


def settings() -> Settings:
    pack = compile_styles(STYLES, scanner=lambda style: SCANNERS[style.id])
    on: dict[str, RuleSetting] = {one.id: RuleSetting(one, one.severity) for one in members(pack)}
    return Settings({STYLE: setting_of(on)}, members=on)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The depot and the mill burned.", [("their/words", "No “depot”"), ("their/words", "No “the mill”")]),
        ("* The road burned.", [("their/stars", "No star")]),
        ("The road burned.", []),
    ],
)
def test_scanners_of_another_notation(text: str, expected: list[tuple[str, str]]) -> None:
    found = check(text, settings(), Context(language="en")).diagnostics
    assert [(one.rule, one.message) for one in found] == expected


def test_an_entry_that_fails_is_named_and_the_others_go_on() -> None:
    checked = check("The depot and the bridge burned.", settings(), Context(language="en"))
    assert [one.rule for one in checked.diagnostics] == ["their/words"]
    assert [(one.rule, one.error) for one in checked.crashes] == [("their/broken", "ValueError: no luck")]


def test_they_have_a_page() -> None:
    assert page(STYLES[0]).startswith("# their/words\n")
    assert isinstance(next(members(compile_styles(STYLES, scanner=lambda one: SCANNERS[one.id]))), Member)
