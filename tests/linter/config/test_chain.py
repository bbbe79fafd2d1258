"""What a configuration extends, and the files that it names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wirelint.config.config import Config
from wirelint.config.settings import Settings
from wirelint.rule import Severity, Tier

Read = Callable[..., Config]
Mistakes = Callable[..., list[str]]


def level(settings: Settings, id: str) -> Severity:
    return settings.rules[id].severity[Tier.SURE] if id in settings.rules else Severity.OFF


def test_what_a_file_extends_comes_first(read: Read) -> None:
    config = read(
        "extends: [a.yaml, sub/b.yaml]\nrules: {final-newline: error}\nvocabulary: [top.txt]",
        {
            "a.yaml": "rules: {final-newline: hint, cliche: hint}\nlanguage: de\nfail-on: info",
            "sub/b.yaml": "rules: {cliche: error}\nlanguage: en\nvocabulary: [names.txt]",
            "sub/names.txt": "Rao",
            "top.txt": "Lee",
        },
    )
    settings = config.settings_for(None)
    assert (level(settings, "final-newline"), level(settings, "cliche")) == (Severity.ERROR, Severity.ERROR)
    assert (settings.language, config.fail_on, settings.vocabulary) == ("en", Severity.INFO, {"Rao", "Lee"})
    assert config.presets == ("wire",)
    assert [path.name for path in config.files] == [".wirelint.yaml", "a.yaml", "b.yaml", "names.txt", "top.txt"]


def test_presets_of_extended_files_count(read: Read) -> None:
    assert read("extends: [a.yaml]", {"a.yaml": "extends: [pipeline]"}).presets == ("pipeline",)
    assert read("extends: [a.yaml]", {"a.yaml": "extends: []"}).presets == ()
    assert read("extends: [a.yaml, ap]", {"a.yaml": ""}).presets == ("wire", "ap")


def test_a_file_extended_twice_is_read_once(read: Read) -> None:
    others = {f"{n}.yaml": f"extends: [{n + 1}.yaml, {n + 1}.yaml]" for n in range(12)}
    config = read("extends: [0.yaml, 0.yaml]", {**others, "12.yaml": "rules: {cliche: error}"})
    assert len(config.files) == 14
    assert level(config.settings_for(None), "cliche") is Severity.ERROR


def test_paths_win_over_rules_of_any_file(read: Read) -> None:
    config = read(
        "extends: [a.yaml]\nrules: {cliche: error}", {"a.yaml": "paths: [{match: [sport], rules: {cliche: off}}]"}
    )
    assert level(config.settings_for(Path("sport/a.txt")), "cliche") is Severity.OFF


@pytest.mark.parametrize(
    ("text", "others", "expected"),
    [
        (
            "extends: [a.yaml]",
            {"a.yaml": "extends: [b.yaml]", "b.yaml": "extends:\n- wire\n- a.yaml"},
            "b.yaml:3:3: “a.yaml” leads back",
        ),
        ("extends: [.wirelint.yaml]", {}, ".wirelint.yaml:1:11: “.wirelint.yaml” leads back"),
        ("extends: [../a.yaml]", {}, ".wirelint.yaml:1:11: “../a.yaml” is outside the folder"),
        ("extends: [/etc/a.yaml]", {}, ".wirelint.yaml:1:11: “/etc/a.yaml” is outside the folder"),
        (
            "extends: [sub/a.yaml]",
            {"sub/a.yaml": "extends: [../../b.yaml]"},
            "sub/a.yaml:1:11: “../../b.yaml” is outside",
        ),
        ("extends: [a.yaml]", {}, ".wirelint.yaml:1:11: “a.yaml” cannot be read: No such file or directory"),
        ("extends: [a.yaml]", {"a.yaml": "rules: {x: off}"}, "a.yaml:1:9: unknown rule “x”"),
        ("extends: [a.yaml]", {"a.yaml": "- x"}, "a.yaml:1:1: expected a mapping, found a list"),
        (
            "extends: [0.yaml]",
            {f"{n}.yaml": f"extends: [{n + 1}.yaml]" for n in range(40)},
            "14.yaml:1:11: files extend one another more than 16 deep",
        ),
        ("vocabulary: [../a.txt]", {}, ".wirelint.yaml:1:14: “../a.txt” is outside the folder"),
        ("vocabulary: [a.txt]", {}, ".wirelint.yaml:1:14: “a.txt” cannot be read"),
        (
            "extends: [sub/a.yaml]",
            {"sub/a.yaml": "vocabulary: [a.txt]", "a.txt": ""},
            "sub/a.yaml:1:14: “a.txt” cannot be read",
        ),
    ],
)
def test_files_that_cannot_be_had(mistakes: Mistakes, text: str, others: dict[str, str], expected: str) -> None:
    (found,) = mistakes(text, others)
    assert found.startswith(expected)


def test_a_link_does_not_lead_outside(mistakes: Mistakes, desk: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("elsewhere") / "a.yaml"
    secret.write_text("rules: {}")
    (desk / "a.yaml").symlink_to(secret)
    (desk / "a.txt").symlink_to(secret)
    assert len(mistakes("extends: [a.yaml]\nvocabulary: [a.txt]")) == 2


def test_words_that_are_not_utf8(desk: Path, mistakes: Mistakes) -> None:
    (desk / "names.txt").write_bytes(b"Rao\nPel\xe9\n")
    (found,) = mistakes("vocabulary: [names.txt]")
    assert found == "names.txt:2:4: byte 0xe9 is not UTF-8: save the file as UTF-8"
