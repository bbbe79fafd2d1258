"""`extends: [{vale: …}]`: what is read, what is refused, what is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirelint.config import ConfigError, load_config
from wirelint.config.config import Config
from wirelint.config.showing import show
from wirelint.diagnostic import Diagnostic
from wirelint.rule import Severity
from wirelint.run import Result, check_story
from wirelint.source import read_file

AVOID = "extends: existence\nmessage: \"Avoid '%s'.\"\nlevel: error\ntokens:\n  - depot\n  - Whilst\n"


def put(folder: Path, **files: str) -> None:
    for name, text in files.items():
        path = folder / "styles" / "Desk" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def config(folder: Path, item: str = "{vale: styles/Desk}", rest: str = "") -> Config:
    path = folder / ".wirelint.yaml"
    path.write_text(f"extends: [wire, {item}]\n{rest}", encoding="utf-8")
    return load_config(path)


def checked(folder: Path, made: Config, text: str, name: str = "a.txt") -> Result:
    (folder / name).write_text(text, encoding="utf-8")
    (story,) = read_file(str(folder / name), format=None)
    return check_story(story, made.settings_for(folder / name))


def of_desk(result: Result) -> list[Diagnostic]:
    return [one for one in result.diagnostics if one.rule.startswith("Desk/")]


def test_a_style_runs_beside_the_rules_of_the_house(tmp_path: Path) -> None:
    put(tmp_path, Avoid=AVOID)
    result = checked(tmp_path, config(tmp_path), "The depot  burned. “The depot,” he said.\n")
    assert [(one.rule, one.severity, one.message) for one in of_desk(result)] == [
        ("Desk/Avoid", Severity.ERROR, "Avoid 'depot'.")
    ] * 2
    assert len({one.rule for one in result.diagnostics}) > 1


def test_markdown_is_read_as_markdown(tmp_path: Path) -> None:
    put(tmp_path, Avoid=AVOID, Head="extends: existence\nmessage: 'H %s'\nscope: heading\ntokens: [fire]\n")
    result = checked(tmp_path, config(tmp_path), "# A *fire*\n\nThe `depot` had a fire. A [depot](depot).\n", "a.md")
    assert [(one.rule, one.span.start, one.span.end) for one in of_desk(result)] == [
        ("Desk/Head", 5, 9),
        ("Desk/Avoid", 39, 44),
    ]


@pytest.mark.parametrize(
    ("rest", "expected"),
    [
        ("rules: {Desk/Avoid: hint}\n", [Severity.HINT]),
        ("rules: {Desk/Avoid: off}\n", []),
        ("rules: {'Desk/*': info}\n", [Severity.INFO]),
        ("paths: [{match: ['*.txt'], rules: {'Desk/*': off}}]\n", []),
    ],
)
def test_rules_are_set_like_any_entry(tmp_path: Path, rest: str, expected: list[Severity]) -> None:
    put(tmp_path, Avoid=AVOID)
    result = checked(tmp_path, config(tmp_path, rest=rest), "The depot burned.\n")
    assert [one.severity for one in of_desk(result)] == expected


def test_what_does_not_run_is_named(tmp_path: Path) -> None:
    put(tmp_path, Avoid=AVOID, Spell="extends: spelling\nmessage: x\n", Seq="extends: sequence\nmessage: x\n")
    put(tmp_path, Doc="extends: existence\nmessage: x\nscope: doc(p > em)\ntokens: [a]\n")
    made = config(tmp_path)
    assert [notice.rpartition(" (")[0] for notice in made.notices] == [
        "Desk/Doc of Vale does not run here: scopes by “doc(…)”",
        "Desk/Seq of Vale does not run here: “sequence”",
        "Desk/Spell of Vale does not run here: “spelling”",
    ]
    assert "# Desk/Spell of Vale does not run here" in show(made)


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("extends: existance\nmessage: x\n", "1:10: unknown extension point “existance”; did you mean “existence”?"),
        ("extends: existence\nmessage: x\ntoken: [a]\n", "3:1: “existence” has no key “token”; did you mean “tokens”?"),
        ("message: x\n", "1:1: this is no rule of Vale: it has no key “extends”"),
        ("extends: existence\nmessage: x\nlevel: bad\n", "3:8: “level” is one of suggestion, warning, error"),
        ("extends: metric\nmessage: x\nformula: open('x')\ncondition: '> 1'\n", "cannot be read"),
        (
            "extends: existence\nmessage: x\ntokens: ['(a']\n",
            "the rule “Desk/Bad” cannot be read: the pattern cannot be read",
        ),
        ("extends: substitution\nmessage: x\nswap: [a]\n", "“swap” is no mapping"),
        ("extends: occurrence\nmessage: x\nmax: many\ntoken: a\n", "cannot be read"),
    ],
)
def test_a_bad_rule_is_told_with_its_place(tmp_path: Path, rule: str, fault: str) -> None:
    put(tmp_path, Bad=rule)
    with pytest.raises(ConfigError) as error:
        config(tmp_path)
    assert fault in str(error.value)
    assert "Bad.yml:" in str(error.value)


@pytest.mark.parametrize(
    "item", ["{vale: ../Other}", "{vale: link}", "{vale: styles/None}", "{vale: styles/Desk, vocab: ..}"]
)
def test_nothing_outside_the_folder_is_read(tmp_path: Path, item: str) -> None:
    inner = tmp_path / "inner"
    put(inner, Avoid=AVOID)
    put(tmp_path, Avoid=AVOID)
    (inner / "link").symlink_to(tmp_path / "styles" / "Desk")
    with pytest.raises(ConfigError):
        config(inner, item)


def test_a_rule_that_leads_out_of_its_folder_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, Avoid=AVOID)
    (tmp_path / "secret.yml").write_text(AVOID, encoding="utf-8")
    (tmp_path / "styles" / "Desk" / "Out.yml").symlink_to(tmp_path / "secret.yml")
    assert [id for id in config(tmp_path).entries if id.startswith("Desk/")] == ["Desk/Avoid"]


def test_words_of_a_vocabulary_are_right(tmp_path: Path) -> None:
    put(tmp_path, Avoid=AVOID)
    vocab = tmp_path / "styles" / "config" / "vocabularies" / "Base"
    vocab.mkdir(parents=True)
    (vocab / "accept.txt").write_text("# names\nWhilst\n", encoding="utf-8")
    made = config(tmp_path, "{vale: styles/Desk, vocab: styles/config/vocabularies/Base}")
    assert [one.message for one in of_desk(checked(tmp_path, made, "Whilst the depot burned.\n"))] == ["Avoid 'depot'."]


def test_an_endless_pattern_is_named_and_the_others_go_on(tmp_path: Path) -> None:
    put(tmp_path, Avoid=AVOID, Slow="extends: existence\nmessage: x\nnonword: true\ntokens: ['(?:a|aa)+$']\n")
    result = checked(tmp_path, config(tmp_path), f"The depot burned. {'a' * 60}b\n")
    assert [one.rule for one in of_desk(result)] == ["Desk/Avoid"]
    assert result.failed
    assert any("Desk/Slow" in one.message and "0.25 s" in one.message for one in result.diagnostics)


def test_a_fix_is_offered_where_the_file_has_what_was_read(tmp_path: Path) -> None:
    swap = "extends: substitution\nmessage: '%s, %s'\naction: {name: replace}\nswap: {depot: shed|barn}\n"
    put(tmp_path, Swap=swap)
    result = checked(tmp_path, config(tmp_path), "The depot burned.\n")
    (one,) = of_desk(result)
    assert [fix.replacement for fix in one.fixes] == ["shed", "barn"]
    assert one.message == "'shed' or 'barn', depot"
