"""Globs over paths."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.config.globs import PATTERN, fault_of, matches

ROOT = Path("/desk")


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.txt", "a.txt"),
        ("*.txt", "sport/cricket/a.txt"),
        ("sport", "sport/a.txt"),
        ("sport/", "wire/sport/a.txt"),
        ("sport/**", "sport/a.txt"),
        ("sport/**", "sport/cricket/a.txt"),
        ("sport/*.txt", "sport/a.txt"),
        ("**/sport/*.txt", "sport/a.txt"),
        ("**/sport/*.txt", "a/b/sport/a.txt"),
        ("a/**/z.txt", "a/z.txt"),
        ("a/**/z.txt", "a/b/c/z.txt"),
        ("a/**/b/**/z", "a/b/b/c/z"),
        ("**", "a"),
        ("**/*.txt", "a/b.txt"),
        ("day-?.txt", "day-1.txt"),
        ("day-[0-9].txt", "day-1.txt"),
        ("day-[!0-9].txt", "day-x.txt"),
        ("a b.txt", "a b.txt"),
        ("été/*", "été/a"),
        ("wire/sport", "wire/sport/a/b.txt"),
        ("*.txt", "../a.txt"),
    ],
)
def test_matches(glob: str, path: str) -> None:
    assert fault_of(glob) is None
    assert matches([glob], ROOT / path, ROOT)


@pytest.mark.parametrize(
    ("glob", "path"),
    [
        ("*.txt", "a.text"),
        ("*.txt", "a.TXT"),
        ("sport/**", "wire/sport/a.txt"),
        ("sport/**", "sports/a.txt"),
        ("sport/*.txt", "sport/cricket/a.txt"),
        ("sport/**", "../sport/a.txt"),
        ("a/**/z.txt", "a/b/y.txt"),
        ("a/**/b/**/z", "a/c/z"),
        ("day-?.txt", "day-10.txt"),
        ("day-[!0-9].txt", "day-1.txt"),
        ("a/*", "a"),
        ("?", "ab"),
    ],
)
def test_does_not_match(glob: str, path: str) -> None:
    assert fault_of(glob) is None
    assert not matches([glob], ROOT / path, ROOT)


@pytest.mark.parametrize(
    ("glob", "fault"),
    [
        ("", "is not a glob"),
        ("/sport/**", "is an absolute path"),
        ("!sport", "begins with “!”"),
        ("sport\\*", "has a backslash"),
        ("*.{txt,md}", "has braces"),
        ("../sport", "has . or .. in it"),
        ("./sport", "has . or .. in it"),
        ("sport/..", "has . or .. in it"),
        ("sport//a", "has an empty name"),
        ("sport/a**", "has ** beside other characters"),
        ("**a", "has ** beside other characters"),
        ("***", "has ** beside other characters"),
        ("day-[0-9", "has a bracket"),
        ("day-]", "has a bracket"),
        ("day-[]", "has a bracket"),
        ("a\nb", "is not a glob"),
    ],
)
def test_faults(glob: str, fault: str) -> None:
    assert (fault_of(glob) or "").startswith(fault)


def test_a_hostile_glob_comes_to_an_end() -> None:
    deep = ROOT.joinpath(*["a" * 200] * 60, "z")
    assert not matches(["/".join(["**", "*a*a*a*a*a*a*a*a*b"] * 40)], deep, ROOT)
    assert fault_of("[" * 50_000)
    assert fault_of("a/" * 50_000 + "{")


SEGMENT = st.text("ab", min_size=1, max_size=3)


@given(st.lists(SEGMENT, min_size=1, max_size=5), st.data())
def test_a_path_with_names_left_out_matches_it(names: list[str], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(names) - 1))
    end = data.draw(st.integers(start, len(names) - 1))
    glob = "/".join((*names[:start], "**", *names[end:]))
    assert matches([glob], ROOT.joinpath(*names), ROOT)


@given(
    st.lists(st.sampled_from(["**", "*", "a", "b", "a*", "?b"]), min_size=2, max_size=5),
    st.lists(SEGMENT, min_size=1, max_size=5),
)
def test_matching_is_that_of_a_regular_expression(parts: list[str], names: list[str]) -> None:
    pieces = ["(?:[^/]+/)*" if part == "**" else re.escape(part).replace(r"\*", "[^/]*").replace(r"\?", "[^/]") + "/"
              for part in parts]  # fmt: skip
    expected = re.match("".join(pieces) + r"(?:[^/]+/)*\Z", "".join(f"{name}/" for name in names)) is not None
    assert matches(["/".join(parts)], ROOT.joinpath(*names), ROOT) == expected


@given(st.text("ab*?[]!{}/.\\-\n", max_size=8))
def test_every_glob_is_sound_or_has_a_fault(glob: str) -> None:
    assert (fault_of(glob) is None) == (re.fullmatch(PATTERN, glob) is not None)
    if fault_of(glob) is None:
        matches([glob], ROOT / "a/b", ROOT)
