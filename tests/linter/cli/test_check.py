"""`wirelint check`: what it reads, what it says, and with which status it ends."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from commands import Run
from fakes import finds, rule
from wirelint.document import Document
from wirelint.rule import Finding
from wirelint.span import Span


def crash(document: Document, options: object) -> Iterator[Finding]:
    raise KeyError("x")
    yield


def entries(out: str) -> list[Any]:
    return [json.loads(line) for line in out.splitlines()]


def make(name: str, text: str | bytes = "Sound.\n") -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return name


# ----- exit status


@pytest.mark.parametrize(
    ("text", "arguments", "status"),
    [
        ("Sound.", (), 0),
        ("thewar", (), 1),
        ("thewar", ("--fail-on", "error"), 0),
        ("thewar", ("--exit-zero",), 0),
        ("hum", (), 0),
        ("hum", ("--fail-on", "hint"), 1),
        ("thewar", ("--ignore", "fused-words"), 0),
        ("thewar hum", ("--select", "faint"), 0),
        ("thewar", ("--preset", "pipeline"), 0),
    ],
)
def test_status_is_that_of_what_is_found(wirelint: Run, text: str, arguments: tuple[str, ...], status: int) -> None:
    assert wirelint("check", make("a.txt", text), *arguments).status == status


def test_what_cannot_be_checked_wins_over_what_is_found(wirelint: Run) -> None:
    done = wirelint("check", make("a.txt", "thewar"), "none.txt", "--exit-zero")
    assert done.status == 2
    assert "a.txt:1:1: warning: “thewar”" in done.out
    assert "none.txt:1:1: error: No such file or folder [not-checked]" in done.out


def test_a_crash_is_named_and_the_others_report(wirelint: Run, rules: Callable[..., None]) -> None:
    rules(rule("bad", crash), rule("fused-words", finds("thewar")))
    done = wirelint("check", make("a.txt", "thewar"))
    assert done.status == 2
    assert "The rule “bad” crashed: KeyError: 'x' [rule-crashed]" in done.out
    assert "[fused-words]" in done.out
    assert "Traceback" not in done.err


def test_a_configuration_says_what_fails(wirelint: Run) -> None:
    make(".wirelint.yaml", "fail-on: hint\n")
    make("a.txt", "hum")
    assert wirelint("check", "a.txt").status == 1
    assert wirelint("check", "a.txt", "--fail-on", "warning").status == 0
    assert wirelint("check", "a.txt", "--no-config").status == 0


# ----- what is read


def test_the_working_folder_is_checked_if_nothing_is_named(wirelint: Run) -> None:
    make("wire/a.txt", "thewar")
    assert wirelint("check").out.startswith(os.path.join(".", "wire", "a.txt:1:1:"))


def test_configurations_say_what_is_copy(wirelint: Run) -> None:
    make(".wirelint.yaml", "include: ['*.copy']\nexclude: [old]\n")
    for name in ("a.copy", "b.txt", "old/c.copy", "new/d.copy"):
        make(name, "thewar")
    assert [line.split(":")[0] for line in wirelint("check", ".").out.splitlines()] == ["./a.copy", "./new/d.copy"]
    assert "old/c.copy:1:1" in wirelint("check", "old/c.copy").out


def test_what_is_excluded_is_not_even_listed(wirelint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    make(".wirelint.yaml", "exclude: [old]\n")
    make("a.txt")
    make("old/b.txt")
    scan, listed = os.scandir, []

    def listing(path: str) -> Any:
        listed.append(path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", listing)
    assert wirelint("check").status == 0
    assert listed == ["."]


def test_each_file_has_the_nearest_configuration(wirelint: Run) -> None:
    make("loud/a.txt", "hum thewar")
    make("quiet/b.txt", "hum thewar")
    make("quiet/.wirelint.yaml", "rules: {fused-words: off}\n")
    assert wirelint("check", "quiet").status == 0
    done = wirelint("check", "loud", "quiet")
    assert done.status == 1
    assert "quiet/b.txt:1:1: hint" in done.out
    assert "quiet/b.txt:1:5" not in done.out


def test_standard_input_may_have_a_name(wirelint: Run) -> None:
    make("sport/.wirelint.yaml", "rules: {fused-words: off}\n")
    assert wirelint("check", "-", input="thewar").out.startswith("stdin:1:1: warning")
    assert wirelint("check", "-", "--stdin-filename", "sport/a.txt", input="thewar").out == ""
    assert wirelint("check", "-", "--stdin-filename", "b.txt", input="thewar").out.startswith("b.txt:1:1")


def test_standard_input_is_read_as_bytes(wirelint: Run) -> None:
    (one,) = entries(wirelint("check", "-", "--format", "jsonl", input=b"\xef\xbb\xbf\r\nthewar").out)
    assert one["uri"] == "untitled:stdin"
    assert one["diagnostics"][0]["range"]["start"] == {"line": 1, "character": 0}
    assert one["diagnostics"][0]["data"]["offset"] == [2, 8]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--stdin-filename", "a.txt", "."), "give - as the path"),
        (("--timeout", "0"), "above 0"),
        (("--timeout", "nan"), "above 0"),
        (("--timeout", "inf"), "above 0"),
        (("--config", "a.yaml", "--no-config"), "exclude each other"),
        (("--config", "none.yaml"), "none.yaml"),
        (("--select", "fused-word"), "did you mean “fused-words”?"),
        (("--ignore", "fussed-words"), "did you mean “fused-words”?"),
        (("--preset", "wired"), "did you mean “wire”?"),
        (("--format", "xml"), "'xml' is not one of"),
        (("--fail-on", "never"), "'never' is not one of"),
    ],
)
def test_bad_usage_is_explained(wirelint: Run, arguments: tuple[str, ...], said: str) -> None:
    make("a.txt")
    done = wirelint("check", *arguments)
    assert done.status == 2
    assert said in done.err
    assert done.out == ""


def test_a_faulty_configuration_is_told_with_its_place_before_anything_is_checked(wirelint: Run) -> None:
    make("a.txt", "thewar")
    make("b/.wirelint.yaml", "rules:\n  fused-word: off\n")
    make("b/b.txt")
    for path in ("b", "b/b.txt"):
        done = wirelint("check", "a.txt", path)
        assert (done.status, done.out) == (2, "")
        assert done.err.startswith("b/.wirelint.yaml:2:3: ")
        assert "fused-words" in done.err


# ----- bad files


def test_binary_files_are_passed_over_unless_named(wirelint: Run) -> None:
    make("wire/picture.txt", b"GIF\0\0")
    done = wirelint("check", "wire")
    assert done.status == 0
    assert "wire/picture.txt:1:1: info: Not text: it holds NUL bytes [not-checked]" in done.out
    assert wirelint("check", "wire/picture.txt").status == 2


def test_a_folder_with_nothing_to_check(wirelint: Run) -> None:
    Path("empty").mkdir()
    done = wirelint("check", "empty")
    assert done.status == 2
    assert "empty:1:1: error: Nothing to check here" in done.out


def test_bytes_that_are_not_utf8(wirelint: Run) -> None:
    done = wirelint("check", make("a.txt", "caf\xe9 thewar".encode("cp1252")))
    assert done.status == 1
    assert "a.txt:1:4: warning: Not UTF-8, so read as Windows-1252: save it as UTF-8 [encoding]" in done.out
    assert "a.txt:1:6: warning: “thewar”" in done.out


def test_a_desk_may_live_with_another_encoding(wirelint: Run, rules: Callable[..., None]) -> None:
    from wirelint.filerules import ENCODING

    rules(rule("ex", finds("x")), ENCODING.rule)
    make(".wirelint.yaml", "rules: {encoding: off}\n")
    path = make("a.txt", b"caf\xe9")
    assert wirelint("check", path) == (0, "", "")
    assert "[encoding]" in wirelint("check", path, "--no-config").out
    assert "[encoding]" not in wirelint("check", path, "--no-config", "--ignore", "encoding").out


def test_the_same_words_are_named_whatever_the_line_ends(wirelint: Run) -> None:
    def places(text: str) -> list[tuple[int, int]]:
        out = wirelint("check", make("a.txt", text), "--format", "jsonl").out
        return [tuple(one["range"]["start"].values()) for one in entries(out)[0]["diagnostics"]]

    text = "One.\n\nOn thewar.\n“😀” thewar\n"
    assert places(text) == [(2, 3), (3, 5)]
    assert places(text.replace("\n", "\r\n")) == places(text.replace("\n", "\r")) == places(text)


def test_a_story_that_takes_too_long(wirelint: Run, rules: Callable[..., None]) -> None:
    def dawdle(document: Document, options: object) -> Iterator[Finding]:
        while "slow" in document.text:
            pass
        yield from ()

    rules(rule("slow", dawdle))
    done = wirelint("check", make("a.txt", "slow"), make("b.txt"), "--timeout", "0.1", "--format", "jsonl")
    assert done.status == 2
    slow, sound = entries(done.out)
    assert slow["diagnostics"][0]["message"] == "Not checked: it took longer than 0.1 s"
    assert sound["diagnostics"] == []


# ----- what is written where


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_json_stands_alone(wirelint: Run, format: str) -> None:
    make("a.txt", "thewar")
    make("b.txt")
    done = wirelint("check", ".", "--format", format)
    assert (done.status, done.err) == (1, "")
    told = json.loads(done.out) if format == "json" else entries(done.out)
    assert [one["uri"] for one in told] == [(Path.cwd() / name).as_uri() for name in ("a.txt", "b.txt")]
    failed = wirelint("check", "none.txt", "--format", format)
    assert failed.err == "wirelint: 1 story could not be checked.\n"


def test_concise_says_its_summary_on_standard_error(wirelint: Run) -> None:
    done = wirelint("check", make("a.txt", "thewar hum"))
    assert done.err == "1 warning and 1 hint in 1 of 1 story. 1 can be fixed safely.\n"
    assert done.out.count("\n") == 2
    assert wirelint("check", make("a.txt")) == (0, "", "")
    assert wirelint("check", "none.txt").err == "1 error in 1 of 1 story. 1 story could not be checked.\n"


def test_full_says_its_summary_on_standard_output(wirelint: Run) -> None:
    done = wirelint("check", make("a.txt"), "--format", "full")
    assert done == (0, "Nothing to report in 1 story.\n", "")


def test_colour_is_given_only_where_asked_for(wirelint: Run) -> None:
    make("a.txt", "thewar")
    assert "\x1b[" not in wirelint("check", "a.txt").out
    assert "\x1b[" not in wirelint("check", "a.txt", "--color", "never").out
    assert "\x1b[1;33mwarning" in wirelint("check", "a.txt", "--color", "always").out


# ----- streams


def line(**object_: Any) -> str:
    return json.dumps(object_) + "\n"


def test_a_stream_has_a_line_for_every_object_in_order(wirelint: Run) -> None:
    sent = line(id="b", text="thewar") + "{\n" + line(id=7, text="Sound.") + line(id="c")
    done = wirelint("check", "--input-format", "jsonl", "-", input=sent)
    assert done.status == 2
    told = entries(done.out)
    assert [one["uri"] for one in told] == [f"untitled:stdin#{id}" for id in ("b", "line=2", "7", "c")]
    codes = [[one["code"] for one in entry["diagnostics"]] for entry in told]
    assert codes == [["fused-words"], ["not-checked"], [], ["not-checked"]]
    assert told[0]["diagnostics"][0]["data"]["story"] == "b"
    assert done.err == "wirelint: 2 stories could not be checked.\n"


def test_a_stream_may_stand_in_a_file_and_be_shown_in_any_format(wirelint: Run) -> None:
    path = make("wire.jsonl", line(id="é b", text="thewar"))
    done = wirelint("check", "--input-format", "jsonl", path, "--format", "concise")
    assert (done.status, done.out.split(": ")[0]) == (1, "wire.jsonl#é b:1:1")
    (entry,) = entries(wirelint("check", "--input-format", "jsonl", path).out)
    assert entry["uri"] == f"{Path(path).absolute().as_uri()}#%C3%A9%20b"


@pytest.mark.parametrize("path", ["none.jsonl", "folder"])
def test_a_stream_that_cannot_be_read_is_told(wirelint: Run, path: str) -> None:
    Path("folder").mkdir()
    (entry,) = entries(wirelint("check", "--input-format", "jsonl", path).out)
    assert entry["diagnostics"][0]["code"] == "not-checked"


def test_what_the_sender_knows_of_a_story_is_used(wirelint: Run, rules: Callable[..., None]) -> None:
    rules(rule("french", finds("thewar"), languages=frozenset({"fr"})))
    sent = line(id=1, text="thewar", language="fr") + line(id=2, text="thewar", language="en")
    told = entries(wirelint("check", "--input-format", "jsonl", "-", input=sent).out)
    assert [len(one["diagnostics"]) for one in told] == [1, 0]


# ----- what is known of a story


def dated(document: Document, options: object) -> Iterator[Finding]:
    if document.context.date:
        yield Finding(Span(0, 4), f"Sent on {document.context.date}")


@pytest.mark.parametrize(("own", "expected"), [({}, "2026-09-01"), ({"date": "2020-05-05"}, "2020-05-05")])
def test_story_date_reaches_the_rules(
    wirelint: Run, rules: Callable[..., None], own: dict[str, str], expected: str
) -> None:
    rules(rule("dated", dated))
    sent = line(id=1, text="Sound.", **own)
    options = ("--format", "concise", "--story-date", "2026-09-01")
    assert f"Sent on {expected}" in wirelint("check", "--input-format", "jsonl", "-", *options, input=sent).out


def test_without_a_story_date_there_is_none(wirelint: Run, rules: Callable[..., None]) -> None:
    rules(rule("dated", dated))
    assert wirelint("check", make("a.txt")).status == 0


def test_a_story_date_that_is_none_is_refused(wirelint: Run) -> None:
    assert wirelint("check", make("a.txt"), "--story-date", "1 May").status == 2
