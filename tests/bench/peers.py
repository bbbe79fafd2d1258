"""wirelint beside other linters of prose, each as its user runs it over the same folder: a table, and a chart as SVG.

usage: python tests/bench/peers.py [--chart FILE.svg] [--only NAME,…] FOLDER

A tool that is not installed is left out, and said so. Tools are sought on PATH and beside this Python: codespell,
proselint and typos (PyPI), write-good (npm), vale with the styles of vale.py beside this, and LanguageTool by a server
that runs already, `--languagetool http://127.0.0.1:8081`. Slow tools are given a part of the stories, so that a run
ends today; every figure is of the bytes that the tool was given. All take turns within one run, since machines drift.
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

BIN = Path(sys.executable).parent
RUNS = 3
MOST_BYTES = {"LanguageTool": 30_000, "vale": 300_000, "write-good": 300_000, "proselint": 300_000}
"""The most that a slow tool is given."""


class Peer(NamedTuple):
    """A tool: how it is run over some files."""

    name: str
    run: Callable[[Sequence[Path]], object]


class Figure(NamedTuple):
    """How fast a tool was: megabytes a second, the median of the runs, and of how many bytes."""

    name: str
    speed: float
    size: int


def program(name: str, *arguments: str) -> Peer | None:
    """A tool that takes files as its arguments."""
    path = shutil.which(name, path=str(BIN)) or shutil.which(name)
    if path is None:
        return None

    def run(files: Sequence[Path]) -> object:
        return subprocess.run([path, *arguments, *map(str, files)], capture_output=True, check=False)

    return Peer(name, run)


def languagetool(server: str) -> Peer:
    """LanguageTool's server, a request for each story."""

    def run(files: Sequence[Path]) -> object:
        for file in files:
            data = urllib.parse.urlencode({"language": "en-US", "text": file.read_text("utf-8")}).encode()
            with urllib.request.urlopen(f"{server}/v2/check", data) as answer:
                json.load(answer)
        return None

    return Peer("LanguageTool", run)


def vale(folder: Path) -> Peer | None:
    """Vale with three styles that vale.py beside this makes."""
    if shutil.which("vale") is None:
        return None
    sys.path.insert(0, str(Path(__file__).parent))
    from vale import make_styles

    make_styles(folder / "styles")
    ini = "StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = Words, Swaps, Forms\n"
    (folder / ".vale.ini").write_text(ini, encoding="utf-8")
    return program("vale", f"--config={folder / '.vale.ini'}", "--no-exit", "--output=line")


def peers(server: str | None, folder: Path) -> tuple[list[Peer], list[str]]:
    """The tools that are there, and the names of those that are not."""
    wirelint = ("check", "--no-config", "--no-cache", "--exit-zero", "--format", "jsonl")
    found: dict[str, Peer | None] = {
        "wirelint": program("wirelint", *wirelint),
        "wirelint pipeline": program("wirelint", *wirelint, "--preset", "pipeline"),
        "typos": program("typos"),
        "codespell": program("codespell"),
        "proselint": program("proselint", "check"),
        "write-good": program("write-good"),
        "vale": vale(folder),
        "LanguageTool": languagetool(server) if server else None,
    }
    there = [one._replace(name=name) for name, one in found.items() if one is not None]
    return there, [name for name, one in found.items() if one is None]


def part(files: Sequence[Path], most: int) -> list[Path]:
    """As many of the files, from the first, as are not more than so many bytes together."""
    chosen, size = [], 0
    for file in files:
        size += file.stat().st_size
        if chosen and size > most:
            break
        chosen.append(file)
    return chosen


def measured(tools: Sequence[Peer], files: Sequence[Path]) -> list[Figure]:
    """The figures of all tools, which take turns."""
    parts = {one.name: part(files, MOST_BYTES.get(one.name, 10**9)) for one in tools}
    times: dict[str, list[float]] = {one.name: [] for one in tools}
    for _ in range(RUNS):
        for one in tools:
            began = time.perf_counter()
            one.run(parts[one.name])
            times[one.name].append(time.perf_counter() - began)
    sizes = {name: sum(file.stat().st_size for file in some) for name, some in parts.items()}
    return [Figure(name, sizes[name] / statistics.median(took) / 1e6, sizes[name]) for name, took in times.items()]


def table(figures: Sequence[Figure]) -> str:
    """The figures in Markdown, the fastest first, each beside wirelint's."""
    base = next((one.speed for one in figures if one.name == "wirelint"), 0.0)
    rows = ["| tool | MB/s | wirelint is |", "|---|---|---|"]
    for one in sorted(figures, key=lambda one: -one.speed):
        beside = "" if one.name == "wirelint" or not base else f"{base / one.speed:.3g} × as fast"
        rows.append(f"| {one.name} | {one.speed:.3g} | {beside} |")
    return "\n".join(rows)


def chart(figures: Sequence[Figure]) -> str:
    """The same as bars on a logarithmic scale, in SVG."""
    import math

    ordered = sorted(figures, key=lambda one: -one.speed)
    least = min(one.speed for one in ordered) / 2
    widest = math.log(ordered[0].speed / least)
    rows = []
    for number, one in enumerate(ordered):
        y, width = 8 + 26 * number, 420 * math.log(one.speed / least) / widest
        fill = "#1f5a8c" if one.name.startswith("wirelint") else "#9aa7b2"
        rows.append(
            f'<text x="130" y="{y + 14}" text-anchor="end">{one.name}</text>'
            f'<rect x="138" y="{y}" width="{width:.1f}" height="18" fill="{fill}"/>'
            f'<text x="{144 + width:.1f}" y="{y + 14}">{one.speed:.3g} MB/s</text>'
        )
    height = 16 + 26 * len(ordered)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 {height}" font-family="sans-serif" font-size="13" '
        f'role="img" aria-label="Throughput, logarithmic">{"".join(rows)}</svg>\n'
    )


def main(arguments: Sequence[str]) -> None:
    """Measure, print the table, and write the chart."""
    import argparse

    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chart", type=Path)
    parser.add_argument("--languagetool")
    parser.add_argument("--only", default="")
    said = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        tools, missing = peers(said.languagetool, Path(scratch))
        wanted = said.only.split(",") if said.only else [one.name for one in tools]
        figures = measured([one for one in tools if one.name in wanted], sorted(said.folder.rglob("*.txt")))
    print(table(figures))
    if missing:
        print(f"\nNot installed here: {', '.join(missing)}")
    if said.chart:
        said.chart.write_text(chart(figures), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
