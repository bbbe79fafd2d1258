"""What a key stands for: everything that a result hangs on, and nothing else."""

from __future__ import annotations

import datetime
import subprocess
import sys
from pathlib import Path

import pytest

from commands import ENVIRONMENT
from wirelint.cache import stamp
from wirelint.cache.keys import Keys, canonical
from wirelint.cache.stamp import Unknown
from wirelint.config import load_config
from wirelint.document import Context
from wirelint.rule import Kind, Zone
from wirelint.span import Span

PLAIN = load_config(use_config=False).settings_for(None)


def key(config: str = "", *, text: str = "Talks began.", known: Context | None = None, code: str = "1") -> bytes | None:
    settings = PLAIN
    if config:
        path = Path(".wirelint.yaml")
        path.write_text(config, encoding="utf-8")
        settings = load_config(config_file=path).settings_for(None)
    context = known or Context(settings.language, settings.kind, vocabulary=settings.vocabulary)
    return Keys(code).key(text, settings, context)


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("names.txt").write_text("kelpworks\n", encoding="utf-8")
    Path("desk.yaml").write_text("pack: desk\nrules:\n  - prefer: {kelp: weed}\n", encoding="utf-8")


DIFFERENT = [
    "rules: {long-sentence: error}",
    "rules: {long-sentence: off}",
    "rules: {long-sentence: {max-words: 41}}",
    "rules: {long-sentence: {max-words: 42}}",
    "rules: {doubled-words: off}",
    "vocabulary: [names.txt]",
    "language: de",
    "extends: [ap]",
    "extends: [ap]\nrules: {ap/airstrike: off}",
    "extends: [pipeline]",
]


def test_settings_that_differ_have_keys_that_differ() -> None:
    made = [key(), *map(key, DIFFERENT)]
    assert None not in made
    assert len(set(made)) == len(made)


def test_settings_that_come_to_the_same_have_the_same_key() -> None:
    assert key("rules: {long-sentence: {max-words: 41}}") == key("rules:\n  long-sentence:\n    max-words: 41")
    assert key("fail-on: error\ntimeout: 7\nexclude: [old]") == key()


def test_the_words_of_a_vocabulary_file_count() -> None:
    before = key("vocabulary: [names.txt]")
    Path("names.txt").write_text("kelpwork\n", encoding="utf-8")
    assert key("vocabulary: [names.txt]") != before


def test_story_context_and_code_count() -> None:
    contexts = [
        Context(), Context("en"), Context(kind=Kind.SPORT), Context(date=datetime.date(2026, 1, 2)),
        Context(vocabulary=frozenset({"kelp"})), Context(vocabulary=frozenset({"kelps"})), Context(is_file=False),
        Context(parts=((Span(0, 1), Zone.HEADLINE),)), Context(parts=((Span(0, 2), Zone.HEADLINE),)),
    ]  # fmt: skip
    made = [*(key(known=one) for one in contexts), key(text="Talks began!"), key(code="2")]
    assert len(set(made)) == len(made)


def test_grammar_is_never_kept() -> None:
    assert key("rules: {grammar: warning}") is None


def test_a_rule_whose_code_is_nowhere_is_never_kept() -> None:
    name, setting = next(iter(PLAIN.rules.items()))
    entry = type(setting.entry)(name, "nowhere.at_all", "damage", "", setting.severity, frozenset())
    assert Keys("1").key("x", PLAIN._replace(rules={name: setting._replace(entry=entry)}), Context()) is None
    plugged = type(setting.entry)(name, "nowhere.at_all", "damage", "", setting.severity, frozenset(), plugin="none")
    assert Keys("1").key("x", PLAIN._replace(rules={name: setting._replace(entry=plugged)}), Context()) is None


def test_values_as_text_tell_apart_what_differs() -> None:
    values = [1, True, "1", 1.0, None, "", (), ((),), frozenset(), {}, ("a", "b"), ("a,b",), frozenset({"a"}), Tier()]
    assert len(set(map(canonical, values))) == len(values)
    assert canonical(frozenset("abc")) == canonical(frozenset("cba"))
    for value in (len, lambda: 1, object()):
        with pytest.raises(Unknown):
            canonical(value)


class Tier:
    """The options of a rule as a plain class."""

    def __init__(self) -> None:
        self.words = frozenset({"b"})


def test_a_key_is_the_same_in_every_process() -> None:
    script = (
        "from wirelint.cache.keys import Keys\nfrom wirelint.config import load_config\n"
        "from wirelint.document import Context\n"
        "settings = load_config(use_config=False, preset='strict', ignore=['grammar']).settings_for(None)\n"
        "print(Keys('1').key('x', settings, Context(vocabulary=frozenset('abc'))).hex())"
    )
    told = {
        subprocess.run(
            [sys.executable, "-c", script], env={**ENVIRONMENT, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(told) == 1


# ----- the code


def test_the_stamp_is_of_bytes_and_names_not_of_times(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    folder.mkdir()
    file = folder / "a.py"
    file.write_bytes(b"x = 1")
    before = stamp._hash_of([str(folder)])
    file.write_bytes(b"x = 2")
    after = stamp._hash_of([str(folder)])
    file.write_bytes(b"x = 1")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "a.pyc").write_bytes(b"")
    assert stamp._hash_of([str(folder)]) == before != after
    file.rename(folder / "b.py")
    assert stamp._hash_of([str(folder)]) != before
    with pytest.raises(Unknown):
        stamp._hash_of([str(tmp_path / "wirelint.zip" / "wirelint")])


def test_the_stamp_names_python_and_what_is_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lines = stamp.code_stamp().splitlines()
    assert sys.version.splitlines()[0] in lines
    assert any(line.startswith("click-") for line in lines)
    (tmp_path / "other-1.0.dist-info").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    assert "other-1.0.dist-info" in stamp.code_stamp.__wrapped__()


def test_an_edit_during_the_run_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "rule.py").write_text("x = 1")
    monkeypatch.setattr(stamp, "_own", lambda: [str(tmp_path)])
    unchanged = stamp.Unchanged()
    assert unchanged()
    (tmp_path / "rule.py").write_text("x = 22")
    assert not unchanged()
