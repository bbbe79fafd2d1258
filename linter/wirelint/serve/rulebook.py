"""What the server knows without any copy: rules, presets, formats, and the description of its API."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from wirelint.config.defaults import PRESETS
from wirelint.manual import page
from wirelint.readers.formats import format_names
from wirelint.registry import Entry, house_rules
from wirelint.rule import Bad

Json = dict[str, Any]


@cache
def rules() -> list[Json]:
    """Every rule of the house."""
    return [_entry(entry) for entry in house_rules().values()]


def rule(id: str) -> Json | None:
    """One rule with its manual page in Markdown and its examples; None where there is none."""
    entry = house_rules().get(id)
    if entry is None:
        from wirelint.serve.packs import rule_of

        return rule_of(id)
    rule = entry.rule
    examples = [
        {"bad": example.text, "fixed": example.fixed} if isinstance(example, Bad) else {"good": example.text}
        for example in rule.examples
    ]
    return {**_entry(entry), "page": page(rule), "sources": list(rule.sources), "examples": examples}


def presets() -> list[str]:
    """The names of the presets."""
    return list(PRESETS)


def formats() -> list[str]:
    """The names of the formats that are read."""
    return list(format_names())


@cache
def openapi() -> bytes:
    """The description of the API, as it is shipped."""
    return (files("wirelint.serve") / "openapi.json").read_bytes()


def _entry(entry: Entry) -> Json:
    return {
        "id": entry.id,
        "family": entry.family,
        "summary": entry.summary,
        "severity": {tier.name.lower(): severity.name.lower() for tier, severity in entry.severity.items()},
        "presets": sorted(entry.presets),
    }
