from __future__ import annotations

import pytest

from wirelint.config.errors import ConfigError
from wirelint.phrase_place import Where
from wirelint.phrase_rows import Group, read_groups
from wirelint.phrases import Row
from wirelint.rule import Tier

YAML = """
- where: whole-sentence
  tier: likely
  note: opening
  rows:
    - read more
    - {phrase: Read On, exact: true, where: anywhere, replacement: ""}
  bad: ["Read more."]
  good:
    - To read more is good.
- rows: [tell]
"""


def test_rows_take_what_their_group_says() -> None:
    assert read_groups(YAML, "x.yaml") == (
        Group(
            (
                Row("read more", Where.WHOLE_SENTENCE, tier=Tier.LIKELY, note="opening"),
                Row("Read On", Where.ANYWHERE, True, Tier.LIKELY, "opening", ""),
            ),
            ("Read more.",),
            ("To read more is good.",),
        ),
        Group((Row("tell"),)),
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {rows: [a], wher: anywhere}", "x.yaml:1:15: no key is called “wher”; did you mean “where”?"),
        ("- {rows: [{phrase: a, bad: b}]}", "x.yaml:1:23: no key is called “bad”"),
        ("- {rows: [a], tier: certain}", "x.yaml:1:21: “tier” cannot be “certain”: it is one of sure, likely, weak"),
        ("- {rows: [a], exact: 1}", "x.yaml:1:22: “exact” must be true or false"),
        ("- {rows: [{phrase: 1}]}", "x.yaml:1:20: “phrase” must be text"),
        ("- rows:\n  - a\n  - (a\n", "x.yaml:3:5: a bracket is missing or too many in “(a”"),
        ("- {rows: [{note: a}]}", "x.yaml:1:11: a row needs a “phrase”"),
        ("- {note: a}", "x.yaml:1:3: a group needs “rows”"),
        ("- {rows: []}", "x.yaml:1:3: a group needs “rows”"),
        ("- {rows: a}", "x.yaml:1:10: here must stand a list"),
        ("rows: [a]", "x.yaml:1:1: here must stand a list"),
        ("- a", "x.yaml:1:3: here must stand a mapping"),
        ("- {rows: [a], good: [{b: c}]}", "x.yaml:1:22: an example must be text: put it in quotes"),
        ("- {rows: [a]", "x.yaml:2:1: broken YAML"),
    ],
)
def test_mistakes_are_told_with_their_place(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as error:
        read_groups(text, "x.yaml")
    assert message in str(error.value)


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(ConfigError) as error:
        read_groups("- {rows: [(a], tier: x}\n- b\n", "x.yaml")
    places = {(mistake.origin.line, mistake.origin.column) for mistake in error.value.mistakes}
    assert places == {(1, 11), (1, 22), (2, 3)}
