"""`config show`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from desk_rules import ENTRIES
from wirelint.config import load, load_config, show
from wirelint.config.config import Config
from wirelint.config.defaults import INCLUDE
from wirelint.config.errors import COMMAND_LINE, DEFAULT, Origin

Read = Callable[..., Config]

TEXT = """\
extends: [base.yaml, ap]
rules:
  fused-words: warning
  long-sentence:
    severity: info
    max-words: 30
    allow: [on, b, a]
  cliche: off
paths:
  - match: [sport]
    kind: sport
    rules:
      unnamed-subject: off
vocabulary: [names.txt]
"""
OTHERS = {"base.yaml": "timeout: 2\nrules: {doubled-words: hint, long-sentence: {note: 'x: #'}}", "names.txt": "Rao"}

SHOWN = f"""\
# Settings for sport/a.txt
# Configuration: .wirelint.yaml
# Presets: wire, ap; every rule is named below
extends: []
# language: not set  # default
# manual-url: not set  # default
include: [{", ".join(f"'{glob}'" for glob in INCLUDE)}]  # default
# exclude: not set  # default
# readers: not set  # default
max-bytes: 20000000  # default
timeout: 2.0  # base.yaml:1:1
fail-on: warning  # default
vocabulary:
  - names.txt  # .wirelint.yaml:14:14
paths:
  - match: ["**"]
    kind: sport  # .wirelint.yaml:11:5
rules:
  fused-words:
    severity: warning  # .wirelint.yaml:3:3; likely: warning; weak: hint
  doubled-words:
    severity: hint  # base.yaml:2:9; likely: hint; weak: hint
    allow: [had, that]  # default
  guessed-damage: off  # default
  final-newline:
    severity: info  # preset wire
  unnamed-subject: off  # .wirelint.yaml:13:7
  long-sentence:
    severity: info  # .wirelint.yaml:5:5; weak: hint
    max-words: 30  # .wirelint.yaml:6:5
    share: 0.5  # default
    quotes: false  # default
    note: 'x: #'  # base.yaml:2:46
    form: figure  # default
    allow: [a, b, 'on']  # .wirelint.yaml:7:5
    order: [a, b]  # default
  airstrike-form:
    severity: warning  # preset ap; weak: hint
  cliche: off  # .wirelint.yaml:8:3
"""


def test_every_value_is_shown_with_its_origin(read: Read) -> None:
    assert show(read(TEXT, OTHERS), Path("sport/a.txt")) == SHOWN


def test_without_a_configuration() -> None:
    config = load_config(use_config=False, select=["cliche"], entries=ENTRIES)
    shown = show(config)
    assert shown.startswith("# Settings for copy in no file\n# Configuration: none\n# Presets: wire;")
    assert "  fused-words: off  # command line\n" in shown
    assert "  cliche:\n    severity: warning  # command line; weak: hint\n" in shown


def test_origins(read: Read) -> None:
    origins = read(TEXT, OTHERS).origins(Path("sport/a.txt"))
    assert origins["timeout"] == Origin("base.yaml", 1, 1)
    assert origins["rules.final-newline"] == Origin("preset wire")
    assert origins["rules.unnamed-subject"] == Origin(".wirelint.yaml", 13, 7)
    assert origins["rules.long-sentence.max-words"] == Origin(".wirelint.yaml", 6, 5)
    assert origins["rules.guessed-damage"] == origins["language"] == DEFAULT
    ignoring = load_config(use_config=False, ignore=["fused-words"], entries=ENTRIES)
    assert ignoring.origins()["rules.fused-words"] == COMMAND_LINE


def test_nothing_in_a_name_escapes_a_comment(read: Read, desk: Path) -> None:
    config = read("rules: {cliche: off}")
    shown = show(config, desk / "a\nrules: {}\x1b[2J.txt")
    assert shown.startswith("# Settings for a\\nrules: {}\\x1b[2J.txt\n# Configuration")


LEVELS = st.sampled_from(["error", "warning", "info", "hint", "off"])
WORDS = st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=6), max_size=3)
CONFIGS = st.fixed_dictionaries(
    {},
    optional={
        "extends": st.lists(st.sampled_from(["pipeline", "wire", "ap", "strict"]), max_size=2),
        "language": st.sampled_from(["en", "no"]),
        "timeout": st.floats(0.1, 1e9),
        "fail-on": st.sampled_from(["error", "hint"]),
        "exclude": st.just(["archive", "*.old"]),
        "rules": st.dictionaries(st.sampled_from(sorted(ENTRIES)), LEVELS).flatmap(
            lambda rules: st.fixed_dictionaries(
                {name: st.just(level) for name, level in rules.items() if name != "long-sentence"},
                optional={
                    "long-sentence": st.fixed_dictionaries(
                        {},
                        optional={
                            "severity": LEVELS,
                            "max-words": st.integers(0, 99),
                            "share": st.floats(-1e9, 1e9),
                            "quotes": st.booleans(),
                            "note": st.text(st.characters(exclude_categories=("Cs",)), max_size=9),
                            "allow": WORDS,
                            "order": WORDS,
                        },
                    )
                },
            )
        ),
    },
)


@given(CONFIGS)
@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_shown_says_the_same_when_read(desk: Path, document: object) -> None:
    import yaml

    (desk / "a.yaml").write_text(yaml.safe_dump(document, allow_unicode=True), encoding="utf-8")
    config = load(desk / "a.yaml", entries=ENTRIES)
    (desk / "b.yaml").write_text(show(config), encoding="utf-8")
    again = load(desk / "b.yaml", entries=ENTRIES)
    assert plain(again) == plain(config)


def plain(config: Config) -> object:
    """The settings, options that stand at their defaults spelt out."""
    settings = config.settings_for(None)
    rules = {
        id: (one.severity, one.options if one.options is not None else one.entry.default_options)
        for id, one in settings.rules.items()
        if one.is_on
    }
    return settings._replace(rules=rules), config.fail_on, config.values["exclude"].value


def test_what_is_shown_for_a_path_says_the_same_when_read(read: Read) -> None:
    config = read(TEXT, OTHERS)
    story = Path("sport/a.txt")
    shown = show(config, story)
    again = read(shown)
    assert again.settings_for(story).kind == config.settings_for(story).kind
    assert again.settings_for(story).vocabulary == {"Rao"}
    assert {id for id, one in again.settings_for(story).rules.items() if one.is_on} == {
        id for id, one in config.settings_for(story).rules.items() if one.is_on
    }
