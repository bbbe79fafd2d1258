"""The formats for code hosts and build servers: what each says, and where."""

from __future__ import annotations

import json
import re
from typing import Any
from xml.etree import ElementTree

from fakes import finds, rule
from reports import FUSED, graded, result, shown, unread
from wirelint.report import jobsummary
from wirelint.rule import Fix, Related, Severity
from wirelint.span import Span

FOUR = list(Severity)[:4]
EMOJI = result("On\r\n😀é thewar", FUSED)


# ----- GitHub


def test_github_annotates_the_words() -> None:
    assert shown("github", EMOJI) == (
        "::warning file=wire/story.txt,line=2,endLine=2,col=5,endColumn=11,title=wirelint fused-words::"
        "“thewar” is not wanted here\n"
    )


def test_github_has_no_columns_across_lines() -> None:
    told = shown("github", result("a\nb", rule("both", finds("a\nb"))))
    assert told.startswith("::warning file=wire/story.txt,line=1,endLine=2,title=wirelint both::“a%0Ab”")


def test_github_escapes_what_its_runner_takes_apart() -> None:
    odd = result("50%", rule("odd", finds("50%")), name="a,b:c%;d.txt")
    assert shown("github", odd) == (
        "::warning file=a%2Cb%3Ac%25;d.txt,line=1,endLine=1,col=1,endColumn=4,title=wirelint odd::"
        "“50%25” is not wanted here\n"
    )


def test_github_gets_ten_of_each_level_and_a_count() -> None:
    told = shown("github", graded(*[Severity.ERROR] * 12, *[Severity.INFO] * 6, *[Severity.HINT] * 6)).splitlines()
    assert [sum(line.startswith(f"::{level} ") for line in told) for level in ("error", "warning", "notice")] == [
        10,
        0,
        10,
    ]
    assert told[-1] == "wirelint: not annotated: 2 more at error, 2 more at notice"


def test_the_job_summary_is_cut_to_its_room(monkeypatch: Any) -> None:
    whole = shown("jobsummary", EMOJI, EMOJI)
    assert whole == shown("markdown", EMOJI, EMOJI)
    monkeypatch.setattr(jobsummary, "MOST_BYTES", len(shown("markdown", EMOJI).encode()))
    cut = shown("jobsummary", *[EMOJI] * 5)
    assert cut.count("## wire") == 1
    assert cut.endswith("4 more stories are left out: a job summary holds no more.\n")


# ----- GitLab


def test_gitlab_has_an_issue_for_a_finding() -> None:
    (issue,) = json.loads(shown("gitlab", EMOJI))
    assert re.fullmatch("[0-9a-f]{32}", issue.pop("fingerprint"))
    assert issue == {
        "description": "“thewar” is not wanted here",
        "check_name": "fused-words",
        "severity": "major",
        "location": {"path": "wire/story.txt", "lines": {"begin": 2, "end": 2}},
    }


def test_gitlab_tells_the_same_finding_in_two_files_apart() -> None:
    both = [result("thewar thewar", FUSED, name=name) for name in ("a.txt", "b.txt")]
    issues = json.loads(shown("gitlab", *both))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 4
    assert json.loads(shown("gitlab", *both)) == issues


def test_gitlab_has_its_own_severities() -> None:
    told = json.loads(shown("gitlab", graded(*FOUR), unread()))
    assert [one["severity"] for one in told] == ["critical", "major", "minor", "info", "blocker"]
    assert json.loads(shown("gitlab")) == []


# ----- JUnit and Checkstyle


def test_junit_has_a_case_for_every_story() -> None:
    tree = ElementTree.fromstring(shown("junit", graded(*FOUR), result("Sound.", name="b.txt"), unread()))
    (suite,) = tree
    assert (suite.attrib["tests"], suite.attrib["failures"], suite.attrib["errors"]) == ("3", "1", "1")
    faulty, sound, failed = suite
    assert (faulty.attrib["classname"], faulty.attrib["name"]) == ("wire", "story.txt")
    failure, output = faulty
    assert (failure.tag, failure.attrib["message"]) == ("failure", "2 findings")
    assert failure.text == "1:1: error: “w0e” is not wanted here [r0]\n1:5: warning: “w1e” is not wanted here [r1]"
    assert (output.tag, (output.text or "").count("\n")) == ("system-out", 1)
    assert list(sound) == []
    assert [(one.tag, one.attrib["message"]) for one in failed] == [("error", "No such file or folder")]


def test_junit_fails_from_the_floor_on() -> None:
    case = ElementTree.fromstring(shown("junit", graded(*FOUR), floor=Severity.HINT))[0][0]
    assert [one.attrib["message"] for one in case] == ["4 findings"]
    case = ElementTree.fromstring(shown("junit", graded(Severity.INFO)))[0][0]
    assert [one.tag for one in case] == ["system-out"]


def test_checkstyle_has_a_file_for_every_story() -> None:
    tree = ElementTree.fromstring(shown("checkstyle", EMOJI, result("Sound.", name="b.txt")))
    assert [(one.attrib["name"], len(one)) for one in tree] == [("wire/story.txt", 1), ("b.txt", 0)]
    assert tree[0][0].attrib == {
        "line": "2",
        "column": "4",
        "severity": "warning",
        "message": "“thewar” is not wanted here",
        "source": "wirelint.fused-words",
    }
    graded_ = ElementTree.fromstring(shown("checkstyle", graded(*FOUR)))
    assert [one.attrib["severity"] for one in graded_[0]] == ["error", "warning", "info", "info"]


# ----- reviewdog


def test_rdjson_counts_bytes() -> None:
    told = json.loads(shown("rdjson", EMOJI))
    (one,) = told["diagnostics"]
    words = {"start": {"line": 2, "column": 8}, "end": {"line": 2, "column": 14}}
    assert told["source"]["name"] == "wirelint"
    assert one["location"] == {"path": "wire/story.txt", "range": words}
    assert one["suggestions"] == [{"range": words, "text": "the war"}]
    assert (one["severity"], one["code"]["value"]) == ("WARNING", "fused-words")


def test_rdjson_suggests_no_half_of_a_fix() -> None:
    one = result("a b", rule("two", finds("a", related=(Related(Span(2, 3), "and this"),))))
    fix = Fix(Span(0, 1), "c", "Both", also=((Span(2, 3), "d"),))
    one = one._replace(diagnostics=tuple(found._replace(fixes=(fix,)) for found in one.diagnostics))
    (told,) = json.loads(shown("rdjson", one))["diagnostics"]
    assert told["suggestions"] == []
    assert told["relatedLocations"][0]["message"] == "and this"
    assert [one["severity"] for one in json.loads(shown("rdjson", graded(*FOUR)))["diagnostics"]] == [
        "ERROR", "WARNING", "INFO", "INFO"
    ]  # fmt: skip


# ----- Markdown


def test_markdown_has_a_table_for_a_story() -> None:
    told = shown("markdown", EMOJI, result("Sound.", name="b.txt"))
    assert told.startswith(
        "# wirelint\n\n## wire/story\\.txt\n\n| Place | Severity | Finding | Rule |\n|---|---|---|---|\n"
    )
    assert "| 2:4 | warning | “thewar” is not wanted here<br>Fix (safe): Replace it | [fused\\-words](<http" in told
    assert told.endswith("\n1 warning in 1 of 2 stories. 1 can be fixed safely.\n")
    assert "b\\.txt" not in told
