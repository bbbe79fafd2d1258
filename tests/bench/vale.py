"""The same styles of Vale over the same copy: wirelint and Vale, side by side.

usage: python tests/bench/vale.py [--vale PATH] [FOLDER]

Three styles are made: Words (existence, some hundred tokens), Swaps (substitution, some hundred pairs) and Forms (rules
that are patterns). Each program runs as its user runs it, over a folder of .txt files, in turn in one run; the figures
are medians of wall time and of processor time, since Vale works on all cores at once. Without FOLDER the copy is made
as in bench.py beside this. The findings are compared as well.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from itertools import islice, product
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent
ENV = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "linter"), str(ROOT / "rules")))}
RUNS = 5
PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz -'")
FORMS: Mapping[str, str] = {
    "Passive": r"tokens: ['\b(?:am|are|were|being|is|been|was|be)\b\s*(?:\w+ed|written|made|held|seen|told)\b']",
    "Latin": r"ignorecase: true, tokens: ['\beg\b', '\be\.g\.', '\bie\b', '\bi\.e\.', 'etc\.']",
    "Dates": r"tokens: ['\d{1,2}(?:st|nd|rd|th) of (?:January|February|March|April|May|June|July|August)']",
    "Times": r"ignorecase: true, tokens: ['\d{1,2} ?(?:am|pm)\b', '\d{1,2}:00']",
    "Ranges": r"nonword: true, tokens: ['\b(?:from|between)\s\d+\s?[-–]\s?\d+']",
    "Ellipses": r"nonword: true, tokens: ['\.\.\.', '…']",
    "Quotes": r"""nonword: true, tokens: ['"[^"]+"[.,?]']""",
    "Plurals": r"nonword: true, tokens: ['\w+\(s\)']",
    "Spaces": r"nonword: true, tokens: ['[.?!] {2,}[A-Z]', '[a-z][.?!][A-Z][a-z]']",
    "There": r"ignorecase: true, raw: ['(?:[;-]\s)There\s(?:is|are)|\bThere\s(?:is|are)\b']",
    "So": r"tokens: ['(?:^|[.!?]\s)So[\s,]']",
    "Weasel": r"ignorecase: true, tokens: [many, various, very, fairly, several, extremely, exceedingly, quite, few, "
    r"surprisingly, mostly, largely, huge, tiny, excellent, interestingly, significantly, clearly, vast]",
    "Verbs": r"ignorecase: true, tokens: [am, are, be, been, being, was, were, become, became]",
    "Contractions": r"ignorecase: true, tokens: ['\b(?:is|are|was|were|do|does|did|has|have|can|could|would) not\b']",
    "Units": r"nonword: true, tokens: ['\b\d+(?:B|kB|MB|GB|TB|km|kg|ft)\b']",
    "Heavy": r"ignorecase: true, tokens: ['\b(?:take|make|give|have)s? an? \w+(?:tion|ment|ance)\b']",
    "First": r"ignorecase: true, tokens: ['(?:^|\s)I\s', '(?:^|\s)I,\s', '\bme\b', '\bmy\b', '\bmine\b']",
    "Percent": r"tokens: ['\d+ ?(?:per cent|pct)', '(?:one|two|five|ten|fifty) percent']",
    "Adverbs": r"ignorecase: true, tokens: ['\w{4,}ly (?:good|bad|new|old|large|small)']",
}
OTHERS: Mapping[str, str] = {
    "Twice": "extends: repetition, message: \"'%s' twice\", alpha: true, ignorecase: true, tokens: ['[^\\s.!?]+']",
    "Acronyms": "extends: conditional, message: \"'%s' is not defined\", first: '\\b([A-Z]{3,5})\\b', "
    "second: '(?:\\b[A-Z][a-z]+ )+\\(([A-Z]{3,5})\\)'",
    "Spelling": "extends: consistency, message: \"'%s' is mixed\", ignorecase: true, "
    "either: {advisor: adviser, gray: grey, toward: towards}",
    "Commas": "extends: occurrence, message: 'too many (%d)', scope: paragraph, max: 8, token: ','",
}


def make_styles(folder: Path) -> None:
    """Write the three styles."""
    sys.path[:0] = [str(ROOT / "linter"), str(ROOT / "rules")]
    tokens, swaps = sorted(set(_tokens()))[:600], dict(sorted(set(_swaps()))[:600])
    for name, some in (("Avoid", tokens[::2]), ("Worn", tokens[1::2])):
        _write(folder / "Words" / f"{name}.yml", "existence", "Avoid '%s'.", ignorecase=True, tokens=some)
    for number in range(3):
        some = dict(list(swaps.items())[number::3])
        path = folder / "Swaps" / f"Use{number}.yml"
        _write(path, "substitution", "'%s', not '%s'", ignorecase=True, swap=some)
    forms = {name: f"extends: existence, message: \"'%s'\", {body}" for name, body in FORMS.items()}
    for name, body in {**forms, **OTHERS}.items():
        path = folder / "Forms" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{{{body}}}\n", encoding="utf-8")
    print(f"{len(tokens)} tokens, {len(swaps)} swaps, {len(FORMS) + len(OTHERS)} other rules")


def _tokens() -> Iterator[str]:
    """The phrases of the house's lists that can be spelt out, at most eight of each."""
    from wirelint.phrase_pattern import variants
    from wirelint.registry import house_phrases

    kept = ("cliche", "opinion-in-copy", "story-filler", "vague-attribution", "loaded-label", "boilerplate")
    for row in sorted(house_phrases().rows, key=lambda row: row.table):
        if row.table in kept:
            ways = (product(*(sorted(slot.words) for slot in one.slots)) for one in variants(row.pattern))
            texts = (" ".join(words) for way in ways for words in way)
            yield from islice((text for text in texts if set(text) <= PLAIN), 8)


def _swaps() -> Iterator[tuple[str, str]]:
    """What the house writes for what, where it is plain words."""
    from wirelint.registry import house_pack, house_phrases

    for row in house_phrases().rows:
        if row.table == "wordy-phrase":
            yield row.phrase, row.replacement or "fewer words"
    pack = house_pack("ap")
    assert pack
    for number in range(len(pack.heads)):
        style = pack.style(number)
        for bad, goods in style.says.items() if style.kind == "prefer" else ():
            yield bad.rstrip("~"), goods[0].rstrip("~")


def _write(path: Path, extends: str, message: str, **fields: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if "swap" in fields:
        swap: Any = fields["swap"]
        fields["swap"] = {bad: good for bad, good in swap.items() if set(bad.lower()) <= PLAIN and bad != good}
    path.write_text(json.dumps({"extends": extends, "message": message, **fields}), encoding="utf-8")


def make_copy(folder: Path, source: str | None) -> int:
    """Put the copy into a folder; its size in bytes."""
    sys.path.insert(0, str(Path(__file__).parent))
    from bench import copy

    for number, story in enumerate(copy(source)):
        (folder / f"{number:04}.txt").write_text(story, encoding="utf-8")
    return sum(path.stat().st_size for path in folder.glob("*.txt"))


def timed(command: list[str], cwd: Path) -> tuple[tuple[float, float], str]:
    """Wall time and processor time of a command, in seconds, and what it printed."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, cwd=cwd, env=ENV, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    assert done.returncode in {0, 1}, done.stderr
    return (wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime), done.stdout


def findings(printed: str, *, is_vale: bool) -> set[tuple[str, int, int, str, str]]:
    """What was found: file, line, column, rule, message."""
    if is_vale:
        return {
            (file, one["Line"], one["Span"][0], one["Check"].replace(".", "/", 1), one["Message"])
            for file, alerts in json.loads(printed or "{}").items()
            for one in alerts
        }
    return {
        (Path(entry["uri"]).name, at["line"] + 1, at["character"] + 1, one["code"], one["message"])
        for entry in json.loads(printed)
        for one in entry["diagnostics"]
        if (at := one["range"]["start"])
    }


def main() -> None:
    """Make, measure, compare, print."""
    args = sys.argv[1:]
    vale = args[args.index("--vale") + 1] if "--vale" in args else shutil.which("vale")
    rest = [arg for arg in args if arg not in {"--vale", vale}]
    if vale is None:
        sys.exit("there is no vale on the path: name it with --vale")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        make_styles(folder / "styles")
        size = make_copy(folder, rest[0] if rest else None)
        names = ("Words", "Swaps", "Forms")
        items = ", ".join(f"{{vale: styles/{name}}}" for name in names)
        (folder / ".wirelint.yaml").write_text(f"extends: [{items}]\n", encoding="utf-8")
        (folder / ".vale.ini").write_text(
            f"StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = {', '.join(names)}\n",
            encoding="utf-8",
        )
        (folder / ".git").mkdir()
        measure(folder, vale, names, size)


def measure(folder: Path, vale: str, names: tuple[str, ...], size: int) -> None:
    """Run both in turn, and print what they took and found."""
    files = sorted(path.name for path in folder.glob("*.txt"))
    commands = {
        "vale": [vale, "--output=JSON", *files],
        "wirelint": [
            sys.executable, "-m", "wirelint", "check", "--no-cache", "--format", "json", "--select", ",".join(names),
            *files,
        ],
    }  # fmt: skip
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    found = {}
    for _ in range(RUNS):
        for name, command in commands.items():
            taken, printed = timed(command, folder)
            times[name].append(taken)
            found[name] = findings(printed, is_vale=name == "vale")
    walls, works = ({name: statistics.median(one[n] for one in some) for name, some in times.items()} for n in (0, 1))
    for name in commands:
        rates = f"{size / walls[name] / 1e6:.3f} MB/s by the clock, {size / works[name] / 1e6:.3f} MB/s of processor"
        print(f"{name}: {walls[name]:.2f} s, {works[name]:.2f} s of processor; {rates}; {len(found[name])} findings")
    print(f"{len(files)} files, {size / 1e6:.2f} MB")
    print(f"wirelint is {walls['vale'] / walls['wirelint']:.1f} times as fast by the clock,", end=" ")
    print(f"{works['vale'] / works['wirelint']:.1f} times by processor time")
    only = (len(found["vale"] - found["wirelint"]), len(found["wirelint"] - found["vale"]))
    print(f"in one only: {only[0]} of Vale, {only[1]} of wirelint")
    for one in sorted(found["vale"] ^ found["wirelint"])[:10]:
        print(" ", *one)


if __name__ == "__main__":
    main()
