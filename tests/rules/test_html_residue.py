"""Markup that hides other markup, and markup beside what only looks like it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import settings
from wirelint import Context, Document, Finding
from wirelint.engine import Check
from wirelint.mend import mend
from wirelint_rules.html_residue import RULE, check


def found(text: str) -> list[Finding]:
    return list(check(Document(text, Context(language="en")), None))


def mended(text: str) -> str:
    return mend(Document(text), Check(settings(RULE)).run).document.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("&lt;p&gt;Talks resumed.&lt;/p&gt;", "Talks resumed."),
        ("&amp;amp;nbsp;x", "x"),
        ("Talks&nbsp;&nbsp;&nbsp;resumed", "Talks resumed"),
        ("&amp;lt;b&amp;gt;Talks&amp;lt;/b&amp;gt;", "Talks"),
        ("The **envoy&#8217;s** plane", "The envoy’s plane"),
        ("<p>Over.</p><p>Envoys left.</p>", "Over.\nEnvoys left."),
        ("<ul><li>ballots</li><li>courts</li></ul>", "ballots courts"),
        ("Over<br><br/>and out", "Over and out"),
        ("caf\\u00e9 \\ud83d\\ude00", "café 😀"),
        ("CO<sub>2</sub> fell", "CO2 fell"),
    ],
)
def test_what_one_pass_uncovers_the_next_mends(text: str, expected: str) -> None:
    assert mended(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Du Pont <DD>, IBM <IBM> and Tandy <T> rose; <I> and <P> fell.",
        "x < y and y > z, a <b or c> d, 5<6>4",
        "f(**kwargs) and 2 ** 3 ** 2",
        "“[b]ut [i]t is [a] lie,” [sic] (see [4](a))",
        "A hashtag #talks, no. #1, C#, # 1",
        "the acute, grave and circumflex accents; a hyperacute angle; caring, sharing",
        "rates = 5; a == b; ====",
    ],
)
def test_what_looks_like_markup_is_let_be(text: str) -> None:
    assert found(text) == []


def test_links_pictures_and_powers_are_for_an_editor() -> None:
    text = '<a href="x">a</a> <img src="y"> 10<sup>6</sup> [b](https://example.org) {% if c %}'
    unsafe = [one.span.of(text) for one in found(text) if one.fix and not one.fix.safe]
    assert unsafe == [
        '<a href="x">', '<img src="y">', "<sup>", "</sup>", "[b](https://example.org)", "{% if c %}",
    ]  # fmt: skip


@given(st.text("<>/pbr &#8217;amp;*[](){}%|\\n=_\n", max_size=60))
def test_findings_are_in_order_and_apart(text: str) -> None:
    spans = [one.span for one in found(text)]
    assert all(left.end <= right.start for left, right in pairwise(spans))
