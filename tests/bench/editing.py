"""From an edit to its diagnostics, through the whole language server in this process.

usage: PYTHONPATH=linter:rules:tests python tests/bench/editing.py

Types letters into a document of 1,000 words and one of 10,000, made of the stories in tests/corpus, and prints median
and 95th percentile in milliseconds: by the clock, in processor time, which other work on the machine does not change,
and the processor time of a check of the same text alone, which says what the server itself costs.
"""

from __future__ import annotations

import gc
import itertools
import statistics
import time
from pathlib import Path
from typing import NamedTuple

from lsp_client import Client
from wirelint.cli import NEW_OBJECTS
from wirelint.config import load_config
from wirelint.run import check_story
from wirelint.source import Story

ROOT = Path(__file__).parent.parent.parent
LENGTHS = {1_000: 150, 10_000: 30}
"""Words of a document, and how many letters are typed into it."""


class Took(NamedTuple):
    """Milliseconds of one edit."""

    clock: float
    processor: float
    check: float


def document(words: int) -> str:
    """A document of so many words; no story comes twice before each came once."""
    stories = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "tests" / "corpus").glob("*.txt"))]
    text = ""
    for story in itertools.cycle(stories):
        text += f"{story.strip()}\n\n"
        if len(text.split()) >= words:
            return " ".join(text.split(" ")[:words])
    return text


def edits(client: Client, text: str, count: int) -> list[Took]:
    """Type letters at the beginning of a line in the middle."""
    settings = load_config(use_config=False).settings_for(None)
    uri, line = f"file:///nowhere/{len(text)}.txt", text[: len(text) // 2].count("\n")
    client.open(uri, text, 0)
    client.pushed(uri, 0)
    took = []
    for version in range(1, count + 1):
        place = {"line": line, "character": version % 10}
        clock, processor = time.perf_counter(), time.process_time()
        client.change(uri, version, {"range": {"start": place, "end": place}, "text": "x"})
        client.pushed(uri, version)
        clock, processor = time.perf_counter() - clock, time.process_time() - processor
        alone = time.process_time()
        check_story(Story("/nowhere/copy.txt", uri, text), settings)
        took.append(Took(1000 * clock, 1000 * processor, 1000 * (time.process_time() - alone)))
    return took


def main() -> None:
    """Measure and print."""
    gc.set_threshold(NEW_OBJECTS)
    client = Client()
    for words, count in LENGTHS.items():
        took = edits(client, document(words), count)
        for name, values in zip(Took._fields, zip(*took, strict=True), strict=True):
            late = statistics.quantiles(values, n=20)[-1]
            print(f"{words:6,} words  {name:9}  median {statistics.median(values):6.1f} ms  95 % {late:6.1f} ms")
    client.end()


if __name__ == "__main__":
    main()
