"""`wirelint stats`."""

from __future__ import annotations

import json
from pathlib import Path

from commands import Run

STORY = "A ferry sank on Monday. Rescuers came.\n"


def test_the_table_has_a_line_for_each_story(wirelint: Run) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    Path("long.txt").write_text("“It sank,” he said.\n", encoding="utf-8")
    done = wirelint("stats", "a.txt", "long.txt")
    lines = done.out.splitlines()
    assert done.status == 0
    assert [line.split()[0] for line in lines[1:]] == ["a.txt", "long.txt"]
    assert lines[0].split() == "words sentences paragraphs average lead quoted ARI Coleman-Liau LIX RIX".split()
    assert lines[1].split()[1:7] == ["7", "2", "1", "3.5", "5", "0%"]
    assert lines[2].split()[6] == "50%"
    assert len({len(line) for line in lines}) == 1


def test_json_has_the_same_figures(wirelint: Run) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    (row,) = json.loads(wirelint("stats", "--format", "json", "a.txt").out)
    assert row["path"] == "a.txt"
    assert (row["words"], row["sentences"], row["lead"], row["quoted"]) == (7, 2, 5, 0.0)
    assert sorted(row["scores"]) == ["ari", "coleman-liau", "lix", "rix"]


def test_a_file_that_cannot_be_read_is_status_2(wirelint: Run) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    done = wirelint("stats", "none.txt", "a.txt")
    assert done.status == 2
    assert "none.txt" in done.err
    assert "a.txt" in done.out
