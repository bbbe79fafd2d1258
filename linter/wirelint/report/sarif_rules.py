"""A rule as SARIF's reportingDescriptor (3.49): its summary, its manual page and its measured precision."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wirelint.filerules import FILE_RULES
from wirelint.report.sarif_results import LEVELS

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.rule import Rule
    from wirelint.run import Result

_PROBLEMS = {"error": "error", "warning": "warning", "note": "recommendation"}


def descriptor(one: Diagnostic, result: Result) -> dict[str, Any]:
    """The rule of a finding; no more than its id where no installed package has it."""
    rule = _rule(one)
    text = _texts(one.rule, rule)
    href = result.href(one)
    level = LEVELS[min(rule.severity.values())] if rule else LEVELS[one.severity]
    return {
        "id": one.rule,
        "name": "".join(word.capitalize() for word in one.rule.replace("/", "-").split("-")),
        **text,
        **({"helpUri": href} if href else {}),
        "defaultConfiguration": {"level": level},
        "properties": _properties(one, rule, level),
    }


def _rule(one: Diagnostic) -> Rule | None:
    from wirelint.registry import PluginError, house_rules, plugin_rules

    try:
        entries = plugin_rules(one.plugin) if one.plugin else house_rules()
    except PluginError:
        return None
    return entries[one.rule].rule if one.rule in entries and one.rule not in FILE_RULES else None


def _texts(id: str, rule: Rule | None) -> dict[str, Any]:
    from wirelint.manual import page

    of_file = FILE_RULES.get(id)
    summary = rule.summary if rule else of_file.summary if of_file else id
    manual = page(rule) if rule else of_file.page if of_file else f"{summary}.\n"
    return {
        "shortDescription": {"text": summary},
        "fullDescription": {"text": f"{summary}."},
        "help": {"text": manual, "markdown": manual},
    }


def _properties(one: Diagnostic, rule: Rule | None, level: str) -> dict[str, Any]:
    from wirelint.measured import measured
    from wirelint.report.precision import level as told_level
    from wirelint.report.precision import level_of

    counted = None if one.plugin else measured(one.rule)
    told = told_level(rule.precision) if rule else None
    precision = level_of(counted.right, counted.judged) if counted else told
    return {
        "tags": ["copy", one.family],
        "problem.severity": _PROBLEMS[level],
        **({"precision": precision} if precision else {}),
    }
