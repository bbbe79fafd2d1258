"""Start-up, throughput, memory and growth of the wirelint that is installed beside this Python.

usage: python tests/bench/bench.py [FOLDER]

Every figure is a median, and a ratio to something plain that is measured beside it in the same run, because machines
drift: start-up to `import click, yaml`, throughput to one pass of a plain tokeniser over the same copy. Throughput is
taken within one process, and of the whole program as it is run over a folder: in one process and in two, with nothing
remembered and from its cache, over these stories and over ten thousand. Without FOLDER the copy is made from seeds/ and
examples/, story by story with other names, so that no two are the same.
"""

from __future__ import annotations

import gc
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.config.settings import Settings

ROOT = Path(__file__).parent.parent.parent
TOKEN = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")
NAMES = (
    "Abara Bellamy Castellan Dubrovin Eklund Farrugia Grosvenor Halloran Iversen Jankovic Kettering Lindqvist "
    "Nakagawa Oyelaran Petrescu Quintero Rasmussen Szabo Thackeray Uddin Vasquez Whitcombe Yilmaz Zielinski Ashworth "
    "Brannigan Corrigan Delacroix Esterhazy Fairweather Gallagher Hathaway Ingram Jorgensen Kowalczyk Lombardi"
).split()
RUNS = 7
STORIES = 400
MANY = 10_000
ENV = {name: value for name, value in os.environ.items() if name not in {"PYTHONDONTWRITEBYTECODE", "PYTHONPATH"}}
WIRELINT = str(Path(sys.executable).parent / "wirelint")


def median_seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """Median wall time of a piece of work, after one run to warm up."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def run(*command: str) -> Callable[[], object]:
    """A command as a piece of work; its output is read and thrown away."""
    return lambda: subprocess.run(command, capture_output=True, env=ENV, cwd=ROOT, check=False)


def copy(folder: str | None) -> list[str]:
    """The stories to measure on."""
    if folder:
        return [path.read_text(encoding="utf-8", errors="replace") for path in sorted(Path(folder).rglob("*.txt"))]
    seeds = [
        path.read_text(encoding="utf-8")
        for path in sorted((*ROOT.glob("seeds/*.txt"), *ROOT.glob("examples/**/*.txt")))
    ]
    return [varied(seeds[number % len(seeds)], random.Random(number)) for number in range(STORIES)]


def varied(story: str, chance: random.Random) -> str:
    """The story with its paragraphs in another order and other names in the place of its own."""
    head, *paragraphs = story.split("\n\n")
    chance.shuffle(paragraphs)
    names = sorted(set(re.findall(r"(?<=[a-z] )[A-Z][a-z]{4,}", story)))
    swap = dict(zip(names, chance.sample(NAMES, min(len(names), len(NAMES))), strict=False))
    pattern = re.compile(r"\b(?:" + "|".join(map(re.escape, swap)) + r")\b" if swap else r"(?!)")
    return pattern.sub(lambda match: swap[match[0]], "\n\n".join((head, *paragraphs)))


def startup(story: Path) -> tuple[float, float]:
    """Seconds to check one story, and to import click and yaml, in turn in one run."""
    pairs = [
        (median_seconds(run(WIRELINT, "check", "--no-config", str(story)), 1),
         median_seconds(run(sys.executable, "-c", "import click, yaml"), 1))
        for _ in range(RUNS)
    ]  # fmt: skip
    return statistics.median(one for one, _ in pairs), statistics.median(two for _, two in pairs)


def settings_for(preset: str) -> Settings:
    """The settings of a preset, as `--no-config --preset` gives them."""
    from wirelint.config import load_config

    settings = load_config(None, use_config=False, preset=preset).settings_for(None)
    return settings._replace(rules={id: one for id, one in settings.rules.items() if id != "grammar"})  # asks a server


def throughput(stories: list[str], preset: str) -> tuple[float, float, float]:
    """Seconds to check the stories in process for the first time and later on, and to tokenise them."""
    settings = settings_for(preset)
    start = time.perf_counter()
    check_all(stories, settings)
    first = time.perf_counter() - start
    later = median_seconds(lambda: check_all(stories, settings), 3)
    return first, later, median_seconds(lambda: [sum(1 for _ in TOKEN.finditer(story)) for story in stories], 3)


def check_all(stories: list[str], settings: Settings) -> None:
    """Check the stories one after the other and keep none, as a run does that reports each."""
    from wirelint.engine import check

    for story in stories:
        check(story, settings)


def growth(stories: list[str]) -> float:
    """Cost per byte of one text of a megabyte, as a multiple of that of stories of some 3 KB."""
    from wirelint.engine import check

    settings = settings_for("wire")
    some, long = stories[:100], ""
    while len(long) < 1_000_000:
        long += "\n\n".join(varied(story, random.Random(len(long))) for story in some) + "\n\n"
    short = median_seconds(lambda: check_all(some, settings), 3) / sum(map(len, some))
    return median_seconds(lambda: check(long, settings), 1) / len(long) / short


def written(stories: Sequence[str], folder: str) -> None:
    """Write the stories into a folder, a file each."""
    for number, story in enumerate(stories):
        (Path(folder) / f"{number:05}.txt").write_text(story, encoding="utf-8")


def check_folder(folder: str, *options: str) -> Callable[[], object]:
    """The program as it is run over a folder of stories."""
    return run(WIRELINT, "check", "--no-config", "--format", "jsonl", *options, folder)


def programs(stories: list[str]) -> list[tuple[str, float]]:
    """Seconds that the whole program takes for the stories: in one process, in two, and from its cache."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as cache:
        written(stories, folder)
        ways = {
            "one process": ("--no-cache",),
            "two processes": ("--no-cache", "--jobs", "2"),
            "from its cache": ("--cache-dir", cache),
        }
        return [(way, median_seconds(check_folder(folder, *options), 3)) for way, options in ways.items()]


def many(stories: list[str]) -> float:
    """Cost per story of ten thousand stories in one run, as a multiple of that of these."""
    each = []
    for count in (len(stories), MANY):
        with tempfile.TemporaryDirectory() as folder:
            written([varied(stories[one % len(stories)], random.Random(one)) for one in range(count)], folder)
            start = time.perf_counter()
            check_folder(folder, "--no-cache")()
            each.append((time.perf_counter() - start) / count)
    return each[1] / each[0]


def memory(stories: list[str]) -> float:
    """Peak memory in MiB of one process that checks a folder of stories."""
    with tempfile.TemporaryDirectory() as folder:
        written(stories[:STORIES], folder)
        script = (
            "import os, resource, subprocess, sys\n"
            "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)\n"
        )
        options = ("--no-config", "--no-cache", "--format", "jsonl")
        command = [sys.executable, "-c", script, WIRELINT, "check", *options, folder]
        return int(subprocess.run(command, capture_output=True, text=True, env=ENV, check=True).stdout) / 1024


def main() -> None:
    """Measure and print the table."""
    from wirelint.cli import NEW_OBJECTS

    gc.set_threshold(NEW_OBJECTS)
    stories = copy(sys.argv[1] if len(sys.argv) > 1 else None)
    size = sum(len(story.encode()) for story in stories)
    one, plain = startup(next(ROOT.glob("seeds/*.txt")))
    rows = [("start-up, one story", f"{one * 1000:.0f} ms", f"{one / plain:.2f} × import click, yaml", "≤ 2")]
    for preset, budget in (("wire", "≤ 15"), ("pipeline", "≤ 8"), ("strict", "")):
        first, later, tokens = throughput(stories, preset)
        for what, seconds in (("first pass", first), ("throughput", later)):
            speed, ratio = f"{size / seconds / 1e6:.2f} MB/s", f"{seconds / tokens:.1f} × tokenising"
            rows.append((f"{what}, {preset}", speed, ratio, budget))
    rows += [(f"whole program, {way}", f"{size / took / 1e6:.2f} MB/s", "", "") for way, took in programs(stories)]
    rows.append(("peak memory, 400 stories", f"{memory(stories):.0f} MiB", "", "≤ 100 MiB"))
    rows.append(("growth, 1 MB in one text", "", f"{growth(stories):.2f} × a story's cost a byte", "≤ 2"))
    rows.append(("growth, 10,000 stories", "", f"{many(stories):.2f} × a story's cost", "≤ 1.2"))
    print(f"Python {sys.version.split()[0]}, {len(stories)} stories, {size / 1e6:.2f} MB; medians\n")
    for what, figure, ratio, budget in rows:
        print(f"{what:28} {figure:>12}   {ratio:32} {budget}")


if __name__ == "__main__":
    main()
