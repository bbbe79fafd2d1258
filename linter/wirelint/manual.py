"""A rule's manual page, in Markdown, made from the rule itself: `wirelint explain` and docs/rules show the same."""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any, get_type_hints

from wirelint.measured import precision_of
from wirelint.patterns import lazy_pattern
from wirelint.rule import Bad, Good, Rule, Severity, Tier
from wirelint.tuples import NamedTuple

_MARK = lazy_pattern(r"⟦(?:\d+:)?|⟧")


class Option(NamedTuple):
    """One option of a rule: its name in YAML, its type, its default, and what it does."""

    name: str
    field: str
    type: Any
    default: Any
    text: str


def options_of(rule: Rule) -> tuple[Option, ...]:
    """The options of a rule, in their order, each with the docstring that stands behind it in the class."""
    hints = get_type_hints(rule.options)
    texts = _docstrings(rule.options)
    return tuple(
        Option(field.replace("_", "-"), field, hints[field], default, texts.get(field, ""))
        for field, default in rule.options._field_defaults.items()
    )


def page(rule: Rule) -> str:
    """The whole page, ending in one newline."""
    parts = (
        f"# {rule.id}\n\n{rule.summary}.",
        _facts(rule),
        rule.manual.partition("\n")[2].strip(),
        *_options(rule),
        *_examples(rule),
        *_section("Fix", [rule.safety]),
        *_section("Measured precision", [precision_of(rule)]),
        *_section("Sources", [f"- {source}" for source in rule.sources]),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(rule: Rule) -> str:
    worth = ", ".join(
        f"{Tier(tier).name.lower()}: {Severity(level).name.lower()}" for tier, level in rule.severity.items()
    )
    presets = ", ".join(f"`{name}`" for name in sorted(rule.presets)) or "only `strict`"
    zones = ", ".join(sorted(zone.value for zone in rule.zones))
    languages = "all" if rule.languages is None else ", ".join(sorted(rule.languages))
    rows = [f"Family: {rule.family}", f"Severity: {worth}", f"Presets: {presets}", f"Looks at: {zones}"]
    rows.append(f"Languages: {languages}")
    if rule.muted:
        rows.append(f"Silent in: {', '.join(sorted(kind.value for kind in rule.muted))}")
    return "\n".join(f"- {row}" for row in rows)


def _options(rule: Rule) -> Iterator[str]:
    rows = [f"- `{option.name}` (default {_default(option.default)}): {option.text}" for option in options_of(rule)]
    return _section("Options", rows)


def _default(value: Any) -> str:
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, frozenset | tuple):
        return f"`[{', '.join(map(str, sorted(value) if isinstance(value, frozenset) else value))}]`"
    return f"`{value}`"


def _examples(rule: Rule) -> Iterator[str]:
    bad = [example for example in rule.examples if isinstance(example, Bad)]
    good = [example for example in rule.examples if isinstance(example, Good)]
    yield from _section("Wrong", [_wrong(example) for example in bad], gap="\n\n")
    yield from _section("Right", [_quoted(example.text) for example in good], gap="\n\n")


def _wrong(example: Bad) -> str:
    shown = _quoted(example.text.replace("⟦", "[").replace("⟧", "]"))
    if example.fixed is None:
        return shown
    return f"{shown}\n\nmended:\n\n{_quoted(example.fixed)}"


def _quoted(text: str) -> str:
    """The text as an indented block, with what cannot be seen spelled out."""
    visible = "".join(_visible(character) for character in text)
    return textwrap.indent(visible, "    ", lambda line: True)


def _visible(character: str) -> str:
    if character == "\n" or character == " " or character.isprintable():
        return character
    return f"\\u{{{ord(character):X}}}"


def _section(title: str, rows: Iterable[str], gap: str = "\n") -> Iterator[str]:
    body = gap.join(row for row in rows if row)
    if body:
        yield f"## {title}\n\n{body}"


def _docstrings(options: type[Any]) -> dict[str, str]:
    """Field to the string that stands behind it in the class's source; nothing where there is no source."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(options)))
    except (OSError, TypeError):
        return {}
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    return {
        field.target.id: " ".join(text.value.value.split())
        for field, text in pairwise(body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }


def marked(text: str) -> str:
    """An example's text without its marks."""
    return _MARK.sub("", text)
