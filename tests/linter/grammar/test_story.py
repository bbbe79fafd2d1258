"""The engine gives way to the house's own rules, and the house does without it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from commands import ENVIRONMENT
from wirelint.diagnostic import Diagnostic
from wirelint.grammar.story import without_echoes
from wirelint.rule import Severity, Tier
from wirelint.span import Span

GRAMMAR = Diagnostic("grammar", "language", Severity.WARNING, Tier.SURE, Span(10, 14), "m")


def other(**fields: object) -> Diagnostic:
    return GRAMMAR._replace(rule="agreement", **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "is_kept"),
    [
        (other(), False),
        (other(span=Span(4, 11)), False),
        (other(family="damage", severity=Severity.ERROR), False),
        (other(span=Span(4, 10)), True),
        (other(severity=Severity.HINT), True),
        (other(family="clarity", span=Span(0, 90)), True),
        (GRAMMAR._replace(span=Span(12, 13)), True),
    ],
)
def test_what_another_rule_says_is_not_said_twice(one: Diagnostic, is_kept: bool) -> None:
    assert (GRAMMAR in without_echoes((one, GRAMMAR))) is is_kept
    assert one in without_echoes((one, GRAMMAR))


BLOCKED = """
import sys
for name in ("language_tool_python", "requests", "psutil"):
    sys.modules[name] = None
from wirelint.cli import main
sys.argv = ["wirelint", *sys.argv[1:]]
sys.exit(main())
"""


def run(*arguments: str, text: str = "The goverment said so.") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BLOCKED, *arguments]
    return subprocess.run(command, input=text, capture_output=True, text=True, env=ENVIRONMENT, check=False, timeout=60)


def test_the_rest_works_without_the_package() -> None:
    done = run("check", "-", "--no-config", "--format", "concise")
    assert done.returncode == 1
    assert "goverment" in done.stdout
    for arguments in (("rules",), ("explain", "grammar"), ("config", "schema"), ("languagetool", "--help")):
        assert run(*arguments).returncode == 0, arguments


def test_a_rule_without_its_package_is_noted(tmp_path_factory: pytest.TempPathFactory) -> None:
    config = tmp_path_factory.mktemp("desk") / "a.yaml"
    config.write_text('rules: {grammar: {server: "http://127.0.0.1:9"}}', encoding="utf-8")
    text = "The minister said that the talks in the city are over and that she is glad of it.\n"
    done = run("check", "-", "--config", str(config), "--format", "concise", text=text)
    assert "pip install 'wirelint[grammar]'" in done.stdout
    assert done.returncode == 0, done.stdout + done.stderr
    done = run("check", "-", "--config", str(config), "--require-grammar", text=text)
    assert done.returncode == 2


def test_a_check_without_the_rule_imports_nothing_of_it() -> None:
    code = "import sys; from wirelint import lint_text; lint_text('It is so.'); print([*sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=ENVIRONMENT, check=True)
    assert "wirelint.engine" in done.stdout
    assert "wirelint.grammar" not in done.stdout
    assert "wirelint_rules.grammar'" not in done.stdout
