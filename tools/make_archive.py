"""Write a collection of stories of any size, to measure with: JSON lines with id, text, date and desk.

python tools/make_archive.py 50000 archive.jsonl [--near 0.1] [--seed 1]

Each story is of sentences of the stories in examples/ and tests/corpus/, with other names and figures in them. A share
(--near) are changed copies of earlier ones, with what a desk says of such: `near` names the earlier one, `as` the kind.
"""

from __future__ import annotations

import argparse
import datetime
import json
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SOURCES = ("examples/**/*.txt", "tests/corpus/*.txt")
DESKS = ("Northern Wire", "Harbour Press", "Inland News", "Delta Agency")
NAMES = ROOT / "linter" / "wirelint" / "data" / "given_names.txt"
MARKS = {
    "resend": "RPT-{}", "correction": "CORRECTED-{}", "write-thru": "UPDATE 1-{}", "copy": "{}",
}  # fmt: skip
_SENTENCE = re.compile(r"[^.!?\n]+[.!?]”?")
_WORD = re.compile(r"\b(?:\d{1,3}|(?<=[a-z,] )[A-Z][a-z]{3,})\b")


def sentences() -> list[str]:
    """The sentences of the project's own stories."""
    texts = (path.read_text(encoding="utf-8") for pattern in SOURCES for path in sorted(ROOT.glob(pattern)))
    found = (one.strip() for text in texts for one in _SENTENCE.findall(text))
    return sorted({one for one in found if 40 < len(one) < 300})


def stories(count: int, near: float = 0.1, seed: int = 1) -> Iterator[dict[str, Any]]:
    """So many stories, the same each time."""
    chance = random.Random(seed)
    pool = sentences()
    names = [line for line in NAMES.read_text(encoding="utf-8").split() if line.isalpha()]
    day = datetime.datetime(2015, 1, 1)
    made: list[dict[str, Any]] = []
    for number in range(count):
        is_near = made and chance.random() < near
        story = _changed(chance.choice(made), chance, names) if is_near else _new(chance, pool, names)
        sent = day + datetime.timedelta(minutes=40 * number)
        yield {"id": f"s{number:08}", "date": sent.isoformat(), **story}
        if not is_near:
            made = [*made[-199:], {"id": f"s{number:08}", **story}]


def _new(chance: random.Random, pool: list[str], names: list[str]) -> dict[str, Any]:
    said = [_varied(one, chance, names) for one in chance.sample(pool, chance.randint(14, 30))]
    headline = " ".join(said[0].split()[:7]).rstrip(".,;:")
    paragraphs = [" ".join(said[at : at + 2]) for at in range(0, len(said), 2)]
    return {"desk": chance.choice(DESKS), "text": "\n\n".join((headline, *paragraphs)) + "\n"}


def _varied(sentence: str, chance: random.Random, names: list[str]) -> str:
    """The sentence with other names and figures."""

    def other(match: re.Match[str]) -> str:
        return str(chance.randint(2, 900)) if match[0].isdigit() else chance.choice(names).capitalize()

    return _WORD.sub(other, sentence)


def _changed(story: dict[str, Any], chance: random.Random, names: list[str]) -> dict[str, Any]:
    """A story sent again: with a mark or without, word for word or with up to a fifteenth of the words changed."""
    kind = chance.choice(tuple(MARKS))
    headline, _, body = story["text"].partition("\n\n")
    words = body.split(" ")
    for _ in range(chance.randint(0, len(words) // 15)):
        words[chance.randrange(len(words))] = chance.choice(names)
    desk = chance.choice([one for one in DESKS if one != story["desk"]]) if kind == "copy" else story["desk"]
    text = MARKS[kind].format(headline) + "\n\n" + " ".join(words)
    return {"desk": desk, "text": text, "near": story["id"], "as": kind}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("file", type=Path)
    parser.add_argument("--near", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with given.file.open("w", encoding="utf-8") as file:
        for story in stories(given.count, given.near, given.seed):
            file.write(json.dumps(story, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
