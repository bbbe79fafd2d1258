"""From files and the command line to a configuration."""

from __future__ import annotations

import configparser
import importlib.metadata
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desk_rules import ENTRIES, nothing
from fakes import rule
from wirelint.config import ConfigError, load_config
from wirelint.config.config import Config
from wirelint.config.defaults import PRESETS
from wirelint.config.files import preset_file
from wirelint.config.settings import Settings
from wirelint.registry import GROUP
from wirelint.rule import Kind, Severity, Tier

Read = Callable[..., Config]
Mistakes = Callable[..., list[str]]


def level(settings: Settings, id: str) -> Severity:
    return settings.rules[id].severity[Tier.SURE] if id in settings.rules else Severity.OFF


def test_an_empty_file_says_what_no_file_says(read: Read) -> None:
    empty, none = read("# nothing\n"), load_config(use_config=False, entries=ENTRIES)
    assert empty.settings_for(None) == none.settings_for(None)
    assert (empty.fail_on, empty.timeout, empty.files) == (Severity.WARNING, None, (empty.file,))
    assert (none.file, none.files, none.presets) == (None, (), ("wire",))


def test_every_value(read: Read) -> None:
    config = read(
        "language: no\nmanual-url: https://desk.example/manual\nfail-on: hint\ntimeout: 2\n"
        "vocabulary: [names.txt]\nrequired-version: '0.1'\n",
        {"names.txt": "Rao\nNew York # city\n"},
    )
    settings = config.settings_for(None)
    assert settings.language == "no"
    assert settings.manual_url == "https://desk.example/manual"
    assert settings.timeout == config.timeout == 2.0
    assert settings.vocabulary == {"Rao", "New York"}
    assert config.fail_on is Severity.HINT
    assert [path.name for path in config.files] == [".wirelint.yaml", "names.txt"]


def test_paths(read: Read, desk: Path) -> None:
    config = read(
        """
        rules: {unnamed-subject: error}
        language: en
        paths:
          - match: ["sport/**", "*.sport.txt"]
            kind: sport
            rules: {unnamed-subject: off, long-sentence: {max-words: 60}}
          - match: [sport/cricket]
            language: de
            rules: {unnamed-subject: hint}
        """
    )
    plain, sport, cricket = (
        config.settings_for(desk / name) for name in ("a.txt", "sport/a.txt", "sport/cricket/a.txt")
    )
    assert [level(one, "unnamed-subject") for one in (plain, sport, cricket)] == [1, 5, 4]
    assert [one.kind for one in (plain, sport, cricket)] == [None, Kind.SPORT, Kind.SPORT]
    assert [one.language for one in (plain, sport, cricket)] == ["en", "en", "de"]
    assert cricket.rules["long-sentence"].options.max_words == 60
    assert config.settings_for(Path("wire/x.sport.txt")) is sport
    assert config.settings_for(None) is plain


def test_paths_start_at_the_configuration(read: Read, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = read("paths: [{match: [sport/*], rules: {long-sentence: off}}]")
    (desk / "sport").mkdir()
    monkeypatch.chdir(desk / "sport")
    assert "long-sentence" not in config.settings_for(Path("a.txt")).rules


def test_include_and_exclude(read: Read, desk: Path) -> None:
    config = read("exclude: [archive, 'wire/*.txt']")
    assert config.includes(desk / "a.txt")
    assert config.includes(desk / "deep" / "a.md")
    assert not config.includes(desk / "a.py")
    assert config.excludes(desk / "archive")
    assert not config.includes(desk / "archive" / "2020" / "a.txt")
    assert not config.includes(desk / "wire" / "a.txt")
    other = read("include: ['*.story']")
    assert other.includes(desk / "a.story")
    assert not other.includes(desk / "a.txt")


# ----- the command line


def test_a_preset_takes_the_place_of_all_presets(read: Read) -> None:
    config = read("extends: [ap, a.yaml]\nrules: {cliche: error}", {"a.yaml": "extends: [strict]\nrules: {}"})
    assert config.presets == ("wire", "ap", "strict")
    config = load_config(preset="pipeline", entries=ENTRIES)
    assert config.presets == ("pipeline",)
    assert level(config.settings_for(None), "cliche") is Severity.ERROR
    assert level(config.settings_for(None), "airstrike-form") is Severity.OFF


def test_select_keeps_what_the_configuration_says_of_the_rule(read: Read) -> None:
    read(
        "rules: {fused-words: hint, cliche: off}\npaths: [{match: [sport], rules: {cliche: off, final-newline: error}}]"
    )
    config = load_config(select=["fused-words", "cliche"], entries=ENTRIES)
    top, sport = config.settings_for(None), config.settings_for(Path("sport/a.txt"))
    assert [level(top, id) for id in ("fused-words", "cliche", "final-newline")] == [4, 2, 5]
    assert [level(sport, id) for id in ("fused-words", "cliche", "final-newline")] == [4, 5, 5]


def test_ignore_wins(read: Read) -> None:
    read("paths: [{match: [sport], rules: {cliche: error}}]")
    config = load_config(select=["cliche", "fused-words"], ignore=["cliche"], entries=ENTRIES)
    assert level(config.settings_for(Path("sport/a.txt")), "cliche") is Severity.OFF


def test_a_choice_that_leaves_nothing_to_check_is_a_mistake() -> None:
    with pytest.raises(ConfigError, match="nothing would be checked"):
        load_config(use_config=False, select=["cliche"], ignore=["cliche"], entries=ENTRIES)


def test_mistakes_of_the_command_line_are_told_with_those_of_the_file(read: Read, desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("rule: {}")
    with pytest.raises(ConfigError) as caught:
        load_config(preset="wyre", select=["clishe", "damages"], ignore=["x"], entries=ENTRIES)
    assert str(caught.value).splitlines() == [
        "--ignore: unknown rule “x”",
        "--preset: unknown preset “wyre”; did you mean “wire”?",
        "--select: unknown rule “clishe”; did you mean “cliche”?",
        "--select: unknown rule “damages”; did you mean “damage”?",
        ".wirelint.yaml:1:1: unknown key “rule”; did you mean “rules”?",
    ]


def test_without_a_configuration_none_is_read(read: Read, desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("broken: [")
    assert load_config(desk, use_config=False, entries=ENTRIES).file is None


def test_a_named_configuration_is_read_in_place_of_the_found_one(desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("broken: [")
    other = desk / "ci" / "gate.yaml"
    other.parent.mkdir()
    other.write_text("extends: [pipeline]\npaths: [{match: [a.txt], rules: {cliche: error}}]")
    config = load_config(desk / "a.txt", config_file=Path("ci/gate.yaml"), entries=ENTRIES)
    assert config.presets == ("pipeline",)
    assert level(config.settings_for(desk / "ci" / "a.txt"), "cliche") is Severity.ERROR


def test_a_named_configuration_that_is_not_there(desk: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read: No such file"):
        load_config(config_file=Path("gate.yaml"), entries=ENTRIES)


# ----- presets of the house


@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_is_sound(desk: Path, preset: str) -> None:
    config = load_config(use_config=False, preset=preset)
    assert config.presets[-1] == preset
    assert config.settings_for(None).rules


def test_preset_files_are_packed() -> None:
    setup = configparser.ConfigParser()
    setup.read(Path(__file__).parents[3] / "setup.cfg", encoding="utf-8")
    folder = Path(str(preset_file("ap"))).parent
    globs = setup["options.package_data"]["wirelint.config"].split()
    packed = {path for glob in globs for path in folder.parent.glob(glob)}
    assert packed >= set(folder.iterdir())


# ----- plug-ins


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Entry points by name: what they load, or the error that loading raises."""
    installed: dict[str, Any] = {}

    class Point:
        def __init__(self, name: str) -> None:
            self.name = name

        def load(self) -> Any:
            if isinstance(installed[self.name], Exception):
                raise installed[self.name]
            return installed[self.name]

    def entry_points(*, group: str, name: str | None = None) -> list[Point]:
        assert group == GROUP
        return [Point(one) for one in installed if name in (None, one)]

    monkeypatch.setattr(importlib.metadata, "entry_points", entry_points)
    return installed


def test_a_plugin_brings_rules(read: Read, installed: dict[str, Any]) -> None:
    installed["desk"] = (
        rule("byline-order", nothing, presets=frozenset({"wire"})),
        rule("lede-length", nothing, presets=frozenset()),
    )
    config = read("extends: [a.yaml]\nrules: {lede-length: hint}", {"a.yaml": "plugins: [desk]"})
    settings = config.settings_for(None)
    assert settings.rules["byline-order"].entry.plugin == "desk"
    assert level(settings, "lede-length") is Severity.HINT
    assert [plugin.value for plugin in config.plugins] == ["desk"]


def test_plugins_that_cannot_be_had(mistakes: Mistakes, installed: dict[str, Any]) -> None:
    installed["broken"] = ImportError("no module named lede")
    installed["thief"] = [rule(id, nothing) for id in ("cliche", "fused-words", "new-one")]
    assert mistakes("plugins: [gone, broken, thief]\nrules: {perhaps-of-gone: off, long-sentence: of}") == [
        ".wirelint.yaml:1:11: no installed package offers the plug-in “gone”; installed: broken, thief",
        ".wirelint.yaml:1:17: the plug-in “broken” cannot be loaded: ImportError: no module named lede",
        ".wirelint.yaml:1:25: the plug-in “thief” has rules that are there already: “cliche”, “fused-words”",
        ".wirelint.yaml:2:46: expected a severity, found “of”; did you mean “off”?",
    ]


def test_entry_points_are_not_scanned_without_plugins(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(importlib.metadata, "entry_points")
    read("rules: {cliche: error}\nplugins: []").settings_for(None)


# ----- what is imported


def imported(script: str, desk: Path) -> set[str]:
    code = f"import sys\nsys.path[:0] = {sys.path!r}\n{script}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=desk, capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_a_run_without_a_configuration_imports_no_yaml_and_no_rule(desk: Path) -> None:
    modules = imported("from wirelint.config import load_config\nload_config().settings_for(None)", desk)
    assert not modules & {"yaml", "inspect", "ast", "difflib", "importlib.metadata", "wirelint.config.shapes"}
    assert {name for name in modules if name.startswith("wirelint_rules.")} == {"wirelint_rules._index"}


def test_severities_import_no_rule(desk: Path) -> None:
    (desk / ".wirelint.yaml").write_text("rules: {final-newline: error, blank-lines: {severity: off}}\npaths: []")
    modules = imported("from wirelint.config import load_config\nload_config().settings_for(None)", desk)
    assert "yaml" in modules
    assert not modules & {"inspect", "ast", "difflib", "importlib.metadata", "wirelint.config.options"}
    assert {name for name in modules if name.startswith("wirelint_rules.")} == {"wirelint_rules._index"}
