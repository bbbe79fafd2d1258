"""What a run does with each rule, resolved from presets and YAML for one path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wirelint.registry import Entry
from wirelint.rule import Kind, Severity, Tier
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.style.finding import Parts


class RuleSetting(NamedTuple):
    """One rule as it is to run: what each tier of its findings is worth, and its options (None: its defaults)."""

    entry: Entry
    severity: Mapping[Tier, Severity]
    options: Any = None

    @property
    def is_on(self) -> bool:
        """Would any finding of the rule be reported?"""
        return min(self.severity.values(), default=Severity.OFF) < Severity.OFF


class Settings(NamedTuple):
    """Everything the engine needs to know to check a story; the same for every story of one path pattern.

    rules    those to run, by id
    members  those that one of them stands for: the entries of packs that are on, by id
    foreign  styles of Vale, each with the numbers of those of its rules that are on

    With require_grammar, a story fails where its grammar could not be checked.
    """

    rules: Mapping[str, RuleSetting]
    vocabulary: frozenset[str] = frozenset()
    language: str | None = None
    manual_url: str = ""
    timeout: float | None = None
    kind: Kind | None = None
    members: Mapping[str, RuleSetting] = {}
    require_grammar: bool = False
    foreign: Parts = ()
