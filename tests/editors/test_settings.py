"""Settings of editors that no test can open: their keys, what they start, and a pattern put to what wirelint prints."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from commands import done
from editor_desk import EXAMPLES, SCRIPTS, Desk
from programs import program

START = ["wirelint", "lsp"]
LANGUAGES = ["plaintext", "markdown", "html", "xml", "json", "yaml"]
SEVERITIES = {"error": 1, "warning": 2, "info": 3, "hint": 4}


def settings(path: str) -> Any:
    return json.loads((EXAMPLES / path).read_text(encoding="utf-8"))


# ----- VS Code

TASK = {"label", "detail", "type", "command", "args", "presentation", "problemMatcher"}
MATCHER = {"owner", "source", "fileLocation", "pattern"}
PATTERN = {"regexp", "file", "line", "column", "severity", "message", "code"}


def test_the_task_has_the_keys_of_vs_code() -> None:
    tasks = settings("vscode/tasks.json")
    (task,) = tasks["tasks"]
    assert (set(tasks), tasks["version"]) == ({"version", "tasks"}, "2.0.0")
    assert (set(task), task["type"]) == (TASK, "process")
    assert [task["command"], *task["args"]] == ["wirelint", "check", "--format", "concise", "${workspaceFolder}"]
    matcher = task["problemMatcher"]
    assert (set(matcher), set(matcher["pattern"])) == (MATCHER, PATTERN)
    assert matcher["fileLocation"] == ["autoDetect", "${workspaceFolder}"]


def test_the_problem_matcher_reads_what_the_task_prints(desk: Desk) -> None:
    (task,) = settings("vscode/tasks.json")["tasks"]
    pattern = task["problemMatcher"]["pattern"]
    printed = done(*(one.replace("${workspaceFolder}", str(desk.folder)) for one in task["args"]), cwd=desk.folder)
    matches = [re.search(pattern["regexp"], line) for line in printed.out.splitlines()]
    read = [{key: match[group] for key, group in pattern.items() if key != "regexp"} for match in matches if match]
    assert len(read) == len(matches)
    assert {(desk.folder / one["file"]).resolve() for one in read} == {desk.copy}
    assert sorted(
        ((int(one["line"]) - 1, int(one["column"]) - 1), SEVERITIES[one["severity"]], one["code"], one["message"])
        for one in read
    ) == [(one.start, one.severity, one.code, one.message) for one in sorted(desk.found(desk.text))]


@pytest.mark.parametrize(
    "line",
    [
        r"C:\copy\a b.txt:3:14: error: “thenegotiating” is two words [fused-words]",
        "a: b [c].txt:3:14: hint: “x [y]”: say plainly what happened [ap/air-strike]",
    ],
)
def test_the_problem_matcher_reads_odd_names(line: str) -> None:
    (task,) = settings("vscode/tasks.json")["tasks"]
    match = re.search(task["problemMatcher"]["pattern"]["regexp"], line)
    assert match
    assert match.group(1, 2, 3) == (line.partition(".txt")[0] + ".txt", "3", "14")
    assert f"{match[5]} [{match[6]}]" == line.partition(f"{match[4]}: ")[2]


def test_the_extension_starts_the_server_for_what_wakes_it(tmp_path: Path) -> None:
    package = settings("vscode/extension/package.json")
    assert {"name", "version", "publisher", "engines", "main", "license", "contributes"} <= set(package)
    assert set(package["engines"]) == {"vscode"}
    assert package["activationEvents"] == [f"onLanguage:{one}" for one in LANGUAGES]
    assert set(package["contributes"]) == {"languages", "configuration"}
    assert {one["id"] for one in package["contributes"]["languages"]} <= set(LANGUAGES)
    (name,) = package["contributes"]["configuration"]["properties"]
    extension = EXAMPLES / "vscode/extension" / package["main"]
    made, *then = Desk(tmp_path, "").run(program("node"), str(SCRIPTS / "vscode_extension.js"), str(extension))
    assert made == {
        "id": "wirelint",
        "name": "wirelint",
        "server": {"command": name, "args": ["lsp"], "transport": 0},
        "client": {"documentSelector": LANGUAGES},
    }
    assert then == ["started", "stopped"]
    required = set(re.findall(r'require\("([\w-]+)', extension.read_text(encoding="utf-8")))
    assert required == {"vscode", *package["dependencies"]}


# ----- Sublime Text and Helix


def test_sublime_text_starts_the_server() -> None:
    clients = settings("sublime/LSP.sublime-settings")["clients"]
    assert list(clients) == ["wirelint"]
    assert set(clients["wirelint"]) == {"enabled", "command", "selector"}
    assert (clients["wirelint"]["enabled"], clients["wirelint"]["command"]) == (True, START)
    scopes = clients["wirelint"]["selector"].split(" | ")
    assert scopes == [one for one in scopes if re.fullmatch(r"(text|source)(\.[a-z]+)+", one)]


def test_helix_starts_the_server() -> None:
    helix = tomllib.loads((EXAMPLES / "helix/languages.toml").read_text(encoding="utf-8"))
    assert set(helix) == {"language-server", "language"}
    assert [[one["command"], *one["args"]] for one in helix["language-server"].values()] == [START]
    assert all("wirelint" in one["language-servers"] for one in helix["language"])
    own = next(one for one in helix["language"] if one["name"] == "text")
    assert set(own) == {"name", "scope", "file-types", "language-servers"}
    assert all(set(one) == {"name", "language-servers"} for one in helix["language"] if one is not own)
