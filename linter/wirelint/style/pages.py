"""The manual page of an entry, and of a pack, in Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint.rule import Bad, Good
from wirelint.style.kinds import NAMES, kind
from wirelint.style.values import PUBLISHED

if TYPE_CHECKING:
    from wirelint.style.values import Style

_LONGEST = 70


def summary_of(style: Style) -> str:
    """One line for tables: the reason if it is short, or else what the entry says."""
    if style.reason and len(style.reason) <= _LONGEST and "\n" not in style.reason:
        return style.reason.rstrip(".")
    says = style.says
    first = str(next(iter(says))).replace("~", "") if isinstance(says, dict | list) else str(says)
    if style.kind == "prefer":
        return f"“{says[next(iter(says))][0].replace('~', '')}”, not “{first}”"
    if style.kind == "consistent":
        return f"{' or '.join(f'“{text}”' for text in says[0])}, and not both".replace("~", "")
    if style.kind == "limit":
        of = says["of"] if isinstance(says["of"], str) else " or ".join(f"“{text}”" for text in says["of"])
        return f"At most {says['most']:,} {of} in a {says['per']}"
    style_of = style.extras.get("style")
    known = {
        "ban": f"Avoid “{first}”",
        "once": f"“{first}” is spelt out where it first stands",
        "form": f"Form of {first}: “{style_of}”" if style_of else f"Form of {first}",
        "headline": f"Headlines in {first} case",
        "pattern": f"Avoid what matches {first}",
    }
    return known.get(style.kind, style.message or style.kind)


def examples_of(style: Style) -> tuple[Good | Bad, ...]:
    """The examples as those of a rule. One without marks is not among them: where its faults are is not said."""
    marked = (one for one in style.examples if not one.is_bad or "⟦" in one.text)
    return tuple(Bad(one.text, fixed=one.fixed or None) if one.is_bad else Good(one.text) for one in marked)


def pack_page(name: str, about: str, styles: Iterable[Style]) -> str:
    """The page of a pack: its entries in the order of their names, ending in one newline."""
    head = f"# House style: {name}\n\n{about or 'The entries of this pack.'}\n\n"
    note = f"`wirelint check --preset {name}` has them on; `rules: {{{name}/…: off}}` turns one off.\n\n"
    parts = (
        page(style, heading=f"## {style.id.partition('/')[2]}") for style in sorted(styles, key=lambda one: one.id)
    )
    return head + note + "\n".join(parts)


def page(style: Style, *, heading: str = "") -> str:
    """The page of an entry, ending in one newline."""
    head = f"{heading or f'# {style.id}'}\n\n{summary_of(style)}."
    return "\n\n".join(part for part in (head, _facts(style), _reason(style), *_examples(style)) if part) + "\n"


def _reason(style: Style) -> str:
    return "" if summary_of(style) == style.reason.rstrip(".") else style.reason


def _facts(style: Style) -> str:
    is_own = style.kind in NAMES
    rows = [
        f"Kind: `{style.kind}`" + (f": {kind(style.kind).text}" if is_own else ""),
        f"Severity: {style.severity.name.lower()}",
    ]
    rows.append(f"Looks at: {', '.join(sorted(zone.value for zone in style.zones))}")
    if style.status != PUBLISHED:
        rows.append("Draft: runs where a configuration names it")
    rows += [f"Source: {style.source}"] if style.source else []
    rows += [f"See: <{style.url}>"] if style.url else []
    rows += [f"Says: {_shown(style, 400)}"]
    return "\n".join(f"- {row}" for row in rows)


def _shown(style: Style, most: int = _LONGEST - 10) -> str:
    says = style.says
    if isinstance(says, dict) and style.kind == "prefer":
        text = "; ".join(f"{bad} → {' or '.join(goods)}" for bad, goods in says.items())
    elif isinstance(says, dict):
        text = "; ".join(f"{name}: {value}" for name, value in says.items())
    elif isinstance(says, list):
        text = ", ".join(" / ".join(one) if isinstance(one, list) else str(one) for one in says)
    else:
        text = str(says)
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _examples(style: Style) -> Iterator[str]:
    bad = [one for one in style.examples if one.is_bad]
    good = [one for one in style.examples if not one.is_bad]
    if bad:
        yield "Wrong:\n\n" + "\n\n".join(_wrong(one.text, one.fixed) for one in bad)
    if good:
        yield "Right:\n\n" + "\n\n".join(f"    {_line(one.text)}" for one in good)


def _wrong(text: str, fixed: str) -> str:
    shown = f"    {_line(text.replace('⟦', '[').replace('⟧', ']'))}"
    return f"{shown}\n\nmended:\n\n    {_line(fixed)}" if fixed else shown


def _line(text: str) -> str:
    return text.replace("\n", "\n    ")
