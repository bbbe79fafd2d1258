"""The index tells of every rule what the rule itself would, and tells it without importing one."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import wirelint_rules
from wirelint.registry import ENTRY_FIELDS, Entry, PluginError, house_rules, plugin_rules

ROOT = Path(__file__).parent.parent.parent


def test_entries_say_what_their_rules_say() -> None:
    *rules, of_files = house_rules().values()
    assert [entry.rule for entry in rules] == list(wirelint_rules.RULES)
    assert (of_files.id, of_files.family) == ("encoding", "file")
    for entry in house_rules().values():
        for field in ENTRY_FIELDS:
            assert getattr(entry, field) == getattr(entry.rule, field), (entry.id, field)


def test_reading_the_index_imports_no_rule() -> None:
    script = (
        "import sys\n"
        "from wirelint.registry import house_rules\n"
        "house_rules()\n"
        "print([name for name in sys.modules if name.startswith('wirelint_rules.')])\n"
    )
    env = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "linter"), str(ROOT / "rules")))}
    done = subprocess.run([sys.executable, "-c", script], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['wirelint_rules._index']"


def test_an_entry_made_of_a_rule_gives_it_back() -> None:
    rule = wirelint_rules.RULES[0]
    assert Entry.of(rule, "desk").rule is rule
    assert Entry.of(rule, "desk").plugin == "desk"


def test_a_plugin_that_is_not_installed_is_named() -> None:
    with pytest.raises(PluginError, match="no-such-desk"):
        plugin_rules("no-such-desk")
