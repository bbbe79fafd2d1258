"""`wirelint archive --jobs 2` beside two plain processes that check the same stories, and its memory while it goes on.

python tests/bench/archive.py [STORIES]

A plain process reads its half of the JSON lines, checks and counts every story, and keeps nothing. Both are run in
turns, since machines drift; the share is that of the middle times. Of processor time the share is of the sums.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

ROOT = Path(__file__).parent.parent.parent
TURNS = 3
PLAIN = """
import json, sys
from wirelint.config import load_config
from wirelint.run import check_story, known
from wirelint.source import Story
from wirelint.stats import document_stats
settings = load_config(use_config=False).settings_for(None)._replace(timeout=30.0)
with open(sys.argv[1], encoding="utf-8") as file:
    for number, line in enumerate(file):
        if number % 2 == int(sys.argv[2]):
            sent = json.loads(line)
            context = known(date=sent["date"][:10])._replace(is_file=False)
            document_stats(check_story(Story(sent["id"], "", sent["text"]), settings, context).document)
"""


def started(*arguments: str) -> subprocess.Popen[bytes]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(str(ROOT / name) for name in ("linter", "rules"))}
    return subprocess.Popen([sys.executable, *arguments], env=env, stderr=subprocess.DEVNULL)


def processes(running: subprocess.Popen[bytes]) -> Iterator[psutil.Process]:
    try:
        parent = psutil.Process(running.pid)
        yield from (parent, *parent.children(recursive=True))
    except psutil.NoSuchProcess:
        return


def measured(*runs: subprocess.Popen[bytes]) -> tuple[float, float, list[float]]:
    """Seconds, processor seconds, and megabytes in use every second, until all of these end."""
    began, used = time.perf_counter(), os.times()
    memory: list[float] = []
    while any(run.poll() is None for run in runs):
        held = 0.0
        for run in runs:
            for process in processes(run):
                try:
                    held += process.memory_info().rss / 1e6
                except psutil.NoSuchProcess:
                    continue
        memory.append(held)
        time.sleep(0.2)
    now = os.times()
    cpu = now.children_user + now.children_system - used.children_user - used.children_system
    return time.perf_counter() - began, cpu, memory


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "copy.jsonl")
        subprocess.run([sys.executable, str(ROOT / "tools" / "make_archive.py"), str(count), copy], check=True)
        plain, own = [], []
        for turn in range(TURNS):
            plain.append(measured(*(started("-c", PLAIN, copy, half) for half in "01")))
            out = os.path.join(folder, f"out{turn}")
            own.append(measured(started("-m", "wirelint", "archive", copy, "--out", out, "--jobs", "2", "--no-config")))
            print(f"turn {turn + 1}: plain {plain[-1][0]:.1f} s, archive {own[-1][0]:.1f} s", flush=True)
    seconds = [statistics.median(one[0] for one in runs) for runs in (plain, own)]
    spent = [sum(one[1] for one in runs) for runs in (plain, own)]
    memory = own[-1][2]
    third = max(1, len(memory) // 3)
    print(f"{count:,} stories; archive {count / seconds[1]:,.0f}/s, two plain processes {count / seconds[0]:,.0f}/s")
    print(f"share {seconds[0] / seconds[1]:.2f}; of processor time {spent[0] / spent[1]:.2f}")
    print(
        f"memory: middle third {max(memory[third : 2 * third]):.0f} MB at most, last {max(memory[2 * third :]):.0f} MB"
    )
    print(f"processor time a story {1000 * spent[1] / TURNS / count:.2f} ms")


if __name__ == "__main__":
    main()
