"""Real processes: pipes that close, Ctrl-C, FIFOs, terminals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from commands import ENVIRONMENT, done, process

FAULTY = "Talks resumed.  \nNobody spoke.\n"


def make(name: str, text: str = FAULTY) -> str:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text)
    return name


def layout(*arguments: str) -> tuple[str, ...]:
    return ("check", "--no-config", "--select", "layout", "--fail-on", "info", *arguments)


@pytest.mark.parametrize(("arguments", "status"), [(("a.txt",), 1), (("b.txt",), 0), (("none.txt",), 2)])
def test_the_process_ends_with_the_status(arguments: tuple[str, ...], status: int) -> None:
    make("a.txt")
    make("b.txt", "Sound.\n")
    assert done(*layout(*arguments)).status == status


def test_a_closed_pipe_ends_the_run_without_a_word() -> None:
    for number in range(400):
        make(f"wire/{number}.txt", FAULTY * 3)
    running = process(*layout("--format", "jsonl", "wire"))
    assert running.stdout
    assert running.stderr
    running.stdout.readline()
    running.stdout.close()
    assert running.stderr.read() == b""
    assert running.wait(30) == 141


def test_a_pipe_that_is_closed_from_the_start() -> None:
    make("a.txt")
    reader, writer = os.pipe()
    os.close(reader)
    try:
        assert done(*layout("a.txt"), stdout=writer)[::2] == (141, "")
    finally:
        os.close(writer)


def test_ctrl_c_ends_the_run_without_a_traceback() -> None:
    running = process(*layout("--input-format", "jsonl", "-"))
    assert running.stdin
    assert running.stdout
    assert running.stderr
    running.stdin.write(b'{"id": 1, "text": "Sound.\\n"}\n')
    running.stdin.flush()
    assert json.loads(running.stdout.readline())["diagnostics"] == []
    running.send_signal(signal.SIGINT)
    assert running.wait(30) == 130
    assert b"Traceback" not in running.stderr.read()


def test_a_stream_is_answered_line_by_line() -> None:
    running = process(*layout("--input-format", "jsonl", "-"))
    assert running.stdin
    assert running.stdout
    for number in range(3):
        running.stdin.write(json.dumps({"id": number, "text": FAULTY}).encode() + b"\n")
        running.stdin.flush()
        assert json.loads(running.stdout.readline())["uri"] == f"untitled:stdin#{number}"
    running.stdin.close()
    assert running.wait(30) == 1


def test_a_fifo_is_passed_over_in_a_folder_and_fails_where_named() -> None:
    make("wire/a.txt", "Sound.\n")
    os.mkfifo("wire/pipe.txt")
    assert done(*layout("wire"))[:2] == (
        1,
        "wire/pipe.txt:1:1: info: A pipe, not a file: send it to “wirelint check -” [not-checked]\n",
    )
    assert done("check", "--no-config", "wire").status == 0
    assert done("check", "--no-config", "wire/pipe.txt").status == 2


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_told() -> None:
    make("a.txt")
    with open("/dev/full", "wb") as full:
        status, _, err = done(*layout("a.txt"), stdout=full)
    assert (status, err) == (2, "wirelint: standard output: No space left on device\n")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ("- <&-", 2, b"stdin:1:1: error: Standard input is closed [not-checked]\n"),
        ("- <&- >&- 2>&-", 2, b""),
        ("sound.txt >&-", 0, b""),
        ("faulty.txt >&- 2>&-", 1, b""),
    ],
)
def test_closed_standard_streams(arguments: str, status: int, said: bytes) -> None:
    make("faulty.txt")
    make("sound.txt", "Sound.\n")
    shell = f'exec "$0" -m wirelint {" ".join(layout())} {arguments}'
    told = subprocess.run(["sh", "-c", shell, sys.executable], env=ENVIRONMENT, capture_output=True, check=False)
    assert (told.returncode, told.stdout) == (status, said)


def test_a_file_name_that_is_not_utf8() -> None:
    name = os.fsencode("caf") + b"\xe9.txt"
    Path(os.fsdecode(name)).write_text(FAULTY)
    assert done(*layout(os.fsdecode(name))).out.startswith(r"caf\xe9.txt:1:15: info")
    assert json.loads(done(*layout("--format", "jsonl", os.fsdecode(name))).out)["uri"].endswith("/caf%E9.txt")


def test_an_output_that_takes_no_curly_quotes() -> None:
    ascii = {"PYTHONIOENCODING": "ascii"}
    os.mkfifo("pipe.txt")
    assert r"send it to \u201cwirelint check -\u201d" in done("check", "--no-config", "pipe.txt", env=ascii).out
    told = done("check", "--no-config", "pipe.txt", "--format", "json", env=ascii).out
    assert "“wirelint check -”" in json.loads(told)[0]["diagnostics"][0]["message"]


def on_a_terminal(*arguments: str, **env: str) -> str:
    """What is shown on a terminal."""
    main, inner = os.openpty()
    running = process(*arguments, stdout=inner, env={"TERM": "xterm", "COLUMNS": "70", **env})
    os.close(inner)
    shown = b""
    try:
        while chunk := os.read(main, 65536):
            shown += chunk
    except OSError:  # Linux has an error, not an end, for a terminal that nobody writes to any more
        pass
    finally:
        os.close(main)
        running.wait(30)
    return shown.decode()


def test_a_terminal_has_the_full_report_in_colour() -> None:
    shown = on_a_terminal(*layout(make("a.txt")))
    assert "\x1b[1;34minfo:\x1b[0m" in shown
    assert "^^" in shown
    assert "1 info in 1 of 1 story." in shown


@pytest.mark.parametrize("env", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_a_terminal_without_colour(env: dict[str, str]) -> None:
    make("a.txt")
    shown = on_a_terminal(*layout("a.txt"), **env)
    assert "\x1b" not in shown
    assert "^^" in shown
    assert "\x1b" in on_a_terminal(*layout("a.txt", "--color", "always"), **env)


def test_copy_cannot_steer_a_terminal() -> None:
    make("a.txt", "\x1b[2Jgone\x07 \u202e  \n")
    shown = on_a_terminal(*layout("--color", "never", "a.txt"))
    assert r"\x1b[2Jgone\x07 \u202e" in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def loaded(*arguments: str) -> set[str]:
    """The modules that a run of Python imports. What is imported before the first line runs is the machine's affair."""
    command = [sys.executable, "-X", "importtime", *arguments]
    told = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False).stderr
    return {line.rpartition("|")[2].strip() for line in told.splitlines()}


def test_a_run_without_a_configuration_loads_what_it_needs_alone() -> None:
    make("a.txt")
    ours = loaded("-m", "wirelint", *layout("--format", "concise", "a.txt")) - loaded("-c", "")
    assert "wirelint.engine" in ours
    assert ours.isdisjoint({"json", "yaml", "urllib.parse", "hashlib", "importlib.metadata", "rapidfuzz", "textstat"})
