"""Whatever is typed, what the server says is what a fresh check of the text says, in each unit of positions."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from lsp_client import Client, Json
from wirelint.config import load_config
from wirelint.run import check_story
from wirelint.source import Story

SETTINGS = load_config(use_config=False).settings_for(None)
URI = "file:///nowhere/copy.txt"
END = re.compile(r"\r\n|\n|\r")
PIECES = st.sampled_from(
    ("the ", "the the ", "thenegotiating ", "soon.5.Residents ", "é", "👍🏽", "𝔘", "\n", "\r\n", "\r", "\u2028", "\x0b",
     "  ", "“Yes,” ", " he said.", "â€™", "12 ", "", "Mrs. Öz ", "\N{ZERO WIDTH SPACE}")
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=6).map("".join)
WIDTHS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
BURSTS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), TEXTS), min_size=5, max_size=5)
STEPS, EXAMPLES, EDITS = 50, 20, 2000
"""Steps of an example, examples at a time, and edits to make at least, in each unit."""
HOW = settings(
    max_examples=EXAMPLES,
    stateful_step_count=STEPS,
    suppress_health_check=list(HealthCheck),
    deadline=None,
    database=None,
)


def position(text: str, offset: int, unit: str) -> Json:
    """The place of an offset, told in another way than the server tells it."""
    before = END.split(text[:offset])
    codec, width = WIDTHS[unit]
    return {"line": len(before) - 1, "character": len(before[-1].encode(codec)) // width}


def fresh(text: str, unit: str) -> list[tuple[Any, ...]]:
    """What a check of the text says: rule, message, and where."""
    found = check_story(Story("/nowhere/copy.txt", URI, text), SETTINGS).diagnostics
    return sorted((one.rule, one.message, str([position(text, place, unit) for place in one.span])) for one in found)


class Typing(RuleBasedStateMachine):
    """An editor in which somebody types, and the text as it should be."""

    client: Client
    unit: str
    made = version = 0
    """Edits in all examples, and the last version: none comes twice, so that nothing late is taken for new."""

    def __init__(self) -> None:
        super().__init__()
        self.text, self.is_open = "", False

    @initialize(text=TEXTS)
    def open(self, text: str) -> None:
        self.text, self.is_open = text, True
        self.client.open(URI, text, self.next_version())

    @rule(burst=BURSTS)
    def type_one_after_the_other(self, burst: list[tuple[float, float, str]]) -> None:
        for start, end, said in burst:
            self.edit(self.replaced((start, end), said))

    @rule(burst=BURSTS)
    def type_at_many_places_at_once(self, burst: list[tuple[float, float, str]]) -> None:
        self.edit(*[self.replaced((start, end), said) for start, end, said in burst])

    @rule(text=TEXTS)
    def set_all(self, text: str) -> None:
        self.text = text
        self.edit({"text": text})

    def replaced(self, places: tuple[float, float], said: str) -> Json:
        start, end = sorted(self.apart(round(place * len(self.text))) for place in places)
        range = {"start": position(self.text, start, self.unit), "end": position(self.text, end, self.unit)}
        self.text = f"{self.text[:start]}{said}{self.text[end:]}"
        return {"range": range, "text": said}

    def apart(self, offset: int) -> int:
        """The offset, or the one before where it would part a line end, which no client can do."""
        return offset - (self.text[max(0, offset - 1) : offset + 1] == "\r\n")

    def edit(self, *changes: Json) -> None:
        type(self).made += len(changes)
        self.client.change(URI, self.next_version(), *changes)

    def next_version(self) -> int:
        type(self).version += 1
        return self.version

    @invariant()
    def says_what_a_fresh_check_says(self) -> None:
        if not self.is_open:
            return
        items = self.client.pushed(URI, self.version)
        self.client.heard.clear()
        told = sorted((one["code"], one["message"], str([*one["range"].values()])) for one in items)
        assert told == fresh(self.text, self.unit)

    def teardown(self) -> None:
        if self.is_open:
            self.client.notify("textDocument/didClose", {"textDocument": {"uri": URI}})


@pytest.mark.parametrize("unit", list(WIDTHS))
def test_two_thousand_edits(unit: str) -> None:
    client = Client({"general": {"positionEncodings": [unit]}})
    assert client.info["capabilities"]["positionEncoding"] == unit
    machine: Any = type("Typing", (Typing,), {"client": client, "unit": unit})
    while machine.made < EDITS:  # an example may end early, and some of its steps set all the text at once
        before = machine.made
        run_state_machine_as_test(machine, settings=HOW)
        assert machine.made > before
    assert client.end() == 0
