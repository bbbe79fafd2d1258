"""Examples are tests, and entries that undo one another are found, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint.config.errors import Mistakes, Origin
from wirelint.style.packs import compiled, read_file
from wirelint.style.proving import prove

HEAD = "pack: p\nentries:\n  one:\n    prefer: {adviser: advisor}\n"


def faults(desk: Path, *texts: str, sources: bool = False) -> list[str]:
    mistakes = Mistakes()
    reads = []
    for number, text in enumerate(texts):
        (desk / f"p{number}.yaml").write_text(text, encoding="utf-8")
        read = read_file(desk / f"p{number}.yaml", Origin("here"), mistakes)
        assert read is not None
        reads.append(read)
    assert not mistakes, mistakes
    prove(compiled(reads), mistakes, sources=sources)
    return [str(one) for one in mistakes]


@pytest.mark.parametrize(
    ("example", "fault"),
    [
        ("{good: The adviser left.}", "p0.yaml:5:23: p/one: it finds “adviser” in a good example"),
        ("{bad: The aide left.}", "p0.yaml:5:22: p/one: it finds nothing in a bad example"),
        ("{bad: The ⟦adviser left⟧.}", "p0.yaml:5:22: p/one: it finds “adviser” in a bad example, and not what is"),
        ("{bad: An adviser., fixed: An aide.}", "p0.yaml:5:22: p/one: it mends the example to “An advisor.”"),
    ],
)
def test_examples_that_do_not_hold(desk: Path, example: str, fault: str) -> None:
    (told,) = faults(desk, f"{HEAD}    examples: [{example}]")
    assert told.startswith(fault.replace("5:23", "5:17").replace("5:22", "5:17"))


def test_examples_that_hold(desk: Path) -> None:
    assert (
        faults(desk, f"{HEAD}    examples: [{{bad: An ⟦adviser⟧., fixed: An advisor.}}, {{good: An advisor.}}]") == []
    )


def test_entries_that_undo_each_other_across_packs(desk: Path) -> None:
    other = "pack: q\nentries:\n  back:\n    prefer: {Advisor: Adviser}"
    (told,) = faults(desk, HEAD, other)
    assert told == ("p1.yaml:3:3: q/back and p/one undo each other: “Advisor” for “Adviser”, and back at p0.yaml:3:3")


def test_an_endless_pattern_fails_its_example(desk: Path) -> None:
    text = "pack: p\nentries:\n  one:\n    pattern: '(?:a|aa)+$'\n    examples: [{bad: '%sb'}]" % ("a" * 50)
    (told,) = faults(desk, text)
    assert told.startswith("p0.yaml:5:17: p/one: it fails on this example: its pattern took longer than")


def test_sources_are_asked_for(desk: Path) -> None:
    assert faults(desk, HEAD, sources=True) == [
        "p0.yaml:3:3: p/one is published and has no source", "p0.yaml:3:3: p/one has no bad example"
    ]  # fmt: skip
