"""`wirelint try`."""

from __future__ import annotations

import gzip
import json
import os
import select
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from commands import ENVIRONMENT, Run, process

STORY = "After thewar they met.\n\nSo thewar ended, and nobody hums.\n"


def lines(*texts: str) -> bytes:
    return "".join(json.dumps({"id": f"s{number}", "text": text}) + "\n" for number, text in enumerate(texts)).encode()


def rows(out: str) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The hits and the summary of --format jsonl."""
    *hits, last = map(json.loads, out.splitlines())
    return hits, last["summary"]


def test_each_hit_is_shown_in_its_line(wirelint: Run) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    done = wirelint("try", "fused-words", "a.txt")
    assert done.status == 0
    assert done.out.startswith("a.txt:1:7: ")
    assert "1 | After thewar they met.\n    |       ^^^^^^\n\n" in done.out
    assert done.out.endswith("2 hits in 1 of 1 story: 200.00 per 1,000 words (10 words)\n")


def test_other_rules_are_off_and_the_hits_of_several_are_told_apart(wirelint: Run) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    assert "hum" not in wirelint("try", "fused-words", "a.txt", "--format", "jsonl").out.replace("nobody hums", "")
    _, summary = rows(wirelint("try", "fused-words,faint", "a.txt", "--format", "jsonl").out)
    assert {rule: one["hits"] for rule, one in summary["rules"].items()} == {"fused-words": 2, "faint": 1}


def test_an_unknown_rule_is_answered_with_the_nearest(wirelint: Run) -> None:
    done = wirelint("try", "fused-word", ".")
    assert done.status == 2
    assert "did you mean “fused-words”?" in done.err


def test_archives_are_read_line_by_line_packed_or_not_also_in_folders(wirelint: Run) -> None:
    Path("copy").mkdir()
    Path("copy/a.jsonl").write_bytes(lines("thewar", "peace"))
    Path("copy/b.jsonl.gz").write_bytes(gzip.compress(lines("then thewar")))
    Path("copy/c.txt").write_text("thewar", encoding="utf-8")
    hits, summary = rows(wirelint("try", "fused-words", "copy", "--format", "jsonl").out)
    assert [hit["uri"].rpartition("/")[2] for hit in hits] == ["a.jsonl#s0", "b.jsonl.gz#s0", "c.txt"]
    assert (summary["stories"], summary["storiesWithHits"], summary["words"]) == (4, 3, 5)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (gzip.compress(lines("thewar", *map(str, range(5_000))))[:-2_000], "Broken gzip: it ends too soon"),
        (b"plainly no gzip", "Not gzip"),
        (gzip.compress(lines("thewar") + b"nonsense\n"), "Line 2: broken JSON"),
    ],
)
def test_a_broken_archive_is_told_and_the_rest_is_tried(wirelint: Run, data: bytes, message: str) -> None:
    Path("bad.jsonl.gz").write_bytes(data)
    Path("good.txt").write_text("thewar", encoding="utf-8")
    done = wirelint("try", "fused-words", "bad.jsonl.gz", "good.txt", "--format", "jsonl")
    assert done.status == 2
    assert message in done.err
    assert rows(done.out)[0][-1]["uri"].endswith("good.txt")


def test_a_limit_stops_the_reading(wirelint: Run) -> None:
    Path("a.jsonl").write_bytes(lines(*["thewar and thewar"] * 30))
    done = wirelint("try", "fused-words", "a.jsonl", "--limit", "3")
    assert done.out.endswith("3 hits in 2 of 2 stories: 500.00 per 1,000 words (6 words); stopped at 3 hits\n")
    assert rows(wirelint("try", "fused-words", "a.jsonl", "--limit", "0", "--format", "jsonl").out)[1]["hits"] == 60


def test_a_sample_reads_everything_and_is_the_same_for_a_seed(wirelint: Run) -> None:
    Path("a.jsonl").write_bytes(lines(*[f"{number} thewar" for number in range(90)], "a hum"))
    command = ("try", "fused-words,faint", "a.jsonl", "--sample", "10", "--format", "jsonl")
    hits, summary = rows(wirelint(*command).out)
    assert (len(hits), summary["hits"], summary["stories"]) == (10, 91, 91)
    assert [hit["code"] for hit in hits].count("faint") == 1
    assert rows(wirelint(*command).out)[0] == hits
    assert rows(wirelint(*command, "--seed", "1").out)[0] != hits


def test_what_a_terminal_would_act_on_is_escaped(wirelint: Run) -> None:
    Path("a.txt").write_text("\x1b[2J thewar \u202e.", encoding="utf-8")
    done = wirelint("try", "fused-words", "a.txt")
    assert "\x1b" not in done.out
    assert "\\x1b[2J thewar \\u202e" in done.out
    assert "\x1b[1;" in wirelint("try", "fused-words", "a.txt", "--color", "always").out


def judge(out: str, verdicts: Sequence[bool]) -> None:
    """Write a file of verdicts on the hits of a run."""
    kept = [
        {"rule": hit["code"], "fingerprint": hit["data"]["fingerprint"], "text": hit["text"], "right": right}
        for hit, right in zip(rows(out)[0], verdicts, strict=False)
    ]
    Path("v.jsonl").write_text("".join(json.dumps(one) + "\n" for one in kept), encoding="utf-8")


def test_verdicts_give_the_precision_with_its_interval(wirelint: Run) -> None:
    Path("a.jsonl").write_bytes(lines(*[f"{number} thewar" for number in range(20)]))
    judge(wirelint("try", "fused-words", "a.jsonl", "--format", "jsonl").out, [True] * 17 + [False])
    done = wirelint("try", "fused-words", "a.jsonl", "--judge", "v.jsonl")
    assert done.out.endswith(
        "\n  fused-words: 20 hits; 17 of 18 judged right, 94% (95% interval 74% to 99%), 2 not judged\n"
    )
    assert done.out.count("[fused-words] true\n") == 17
    hits, summary = rows(wirelint("try", "fused-words", "a.jsonl", "--judge", "v.jsonl", "--format", "jsonl").out)
    assert [hit["right"] for hit in hits][-3:] == [False, None, None]
    told = summary["rules"]["fused-words"]
    assert (told["right"], told["judged"], told["precision"]) == (17, 18, 0.9444)
    assert told["interval"] == [0.7424, 0.9901]


def test_a_faulty_file_of_verdicts_is_status_2(wirelint: Run) -> None:
    Path("a.txt").write_text(STORY, encoding="utf-8")
    Path("v.jsonl").write_text("{}\n", encoding="utf-8")
    done = wirelint("try", "fused-words", "a.txt", "--judge", "v.jsonl")
    assert (done.status, done.out) == (2, "")
    assert "v.jsonl:1:1:" in done.err


PACK = """\
pack: desk
entries:
  air-taxi:
    status: draft
    prefer: {air cab: air taxi}
  rubbish:
    severity: off
    ban: [rubbish]
"""


def test_a_draft_runs_though_it_is_a_draft_or_off(wirelint: Run) -> None:
    Path("desk.yaml").write_text(PACK, encoding="utf-8")
    Path("a.txt").write_text("An air cab took the rubbish.\n", encoding="utf-8")
    hits, _ = rows(wirelint("try", "desk.yaml", "a.txt", "--format", "jsonl").out)
    assert [hit["code"] for hit in hits] == ["desk/air-taxi", "desk/rubbish"]


def test_mistakes_in_a_draft_are_told_with_their_place(wirelint: Run) -> None:
    Path("desk.yaml").write_text(PACK.replace("ban:", "bann:"), encoding="utf-8")
    done = wirelint("try", "desk.yaml", ".")
    assert done.status == 2
    assert "desk.yaml:6:3:" in done.err


def test_entries_of_the_house_are_known_without_a_configuration(wirelint: Run) -> None:
    Path("a.txt").write_text("The army confirmed the air strike on Monday.\n", encoding="utf-8")
    hits, _ = rows(wirelint("try", "ap/airstrike", "a.txt", "--format", "jsonl").out)
    assert [(hit["code"], hit["text"]) for hit in hits] == [("ap/airstrike", "air strike")]


def test_at_a_terminal_hits_are_judged_by_keys(tmp_path: Path) -> None:
    pty = pytest.importorskip("pty")
    (tmp_path / "a.txt").write_text("After thewar they met. Talks onthe border. Soonafter peace.\n", encoding="utf-8")
    ours, theirs = pty.openpty()
    command = ("try", "fused-words", "a.txt", "--no-config", "--judge", "v.jsonl", "--color", "never")
    running = process(*command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=tmp_path, env=ENVIRONMENT)
    os.close(theirs)
    terminal = _Terminal(ours)
    for key, word in (("f", "false"), ("t", "true")):
        terminal.until("q(uit) ")
        terminal.until(f"{word}\r\n", key)
    terminal.until("1 of 2 judged right")
    assert running.wait(10) == 0
    os.close(ours)
    kept = [json.loads(line) for line in (tmp_path / "v.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [(one["text"], one["right"]) for one in kept] == [("thewar", False), ("onthe", True)]


class _Terminal:
    """The other end of a terminal."""

    def __init__(self, file: int) -> None:
        self.file, self.seen = file, ""

    def until(self, text: str, key: str = "") -> None:
        """Read up to a text, and drop it. The key is pressed again while there is no answer: one may come too soon."""
        end = time.monotonic() + 20
        while text not in self.seen and time.monotonic() < end:
            os.write(self.file, key.encode())
            if select.select([self.file], [], [], 0.5)[0]:
                self.seen += os.read(self.file, 65536).decode()
        before, found, self.seen = self.seen.partition(text)
        assert found, before
