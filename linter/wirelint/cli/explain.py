"""`wirelint explain`: the manual page of a rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from wirelint.cli._options import rule_names
from wirelint.cli._terminal import output
from wirelint.config.errors import nearest, quoted
from wirelint.filerules import FILE_RULES

if TYPE_CHECKING:
    from wirelint.registry import Entry


@click.command(short_help="Show the manual page of a rule.")
@click.argument("rule", shell_complete=rule_names)
def command(rule: str) -> None:
    """Show what RULE finds and why, its options, and examples of wrong and right copy.

    Rules of the plug-ins that the configuration of the working folder names are known too, and so are
    the entries of packs, as in ap/airstrike.
    """
    output("text").write(_page(rule))


def _page(name: str) -> str:
    from wirelint.registry import house_rules

    if name in FILE_RULES:
        return FILE_RULES[name].page
    entry = _entry(name, house_rules()) or _entry(name, _all_rules()) or _style(name)
    if entry is None:
        raise _unknown(name)
    if entry.pack:
        from wirelint.style.finding import Member
        from wirelint.style.pages import page as style_page

        assert isinstance(entry, Member)
        return style_page(entry.style)
    from wirelint.manual import page

    return page(entry.rule)


def _entry(name: str, entries: Mapping[str, Entry]) -> Entry | None:
    """The rule of an id, or of one that it had before."""
    return next((entry for entry in entries.values() if name in (entry.id, *entry.aliases)), None)


def _style(name: str) -> Entry | None:
    """An entry of one of the house's packs."""
    from wirelint.registry import house_pack

    if "/" not in name or house_pack(name.partition("/")[0]) is None:
        return None
    from wirelint.style.finding import house_members

    members = house_members(name)
    if name not in members:
        raise click.UsageError(f"no rule {quoted(name)}{nearest(name, members)}")
    return members[name]


def _all_rules() -> Mapping[str, Entry]:
    from wirelint.config import load_config

    return load_config(None).entries


def _unknown(name: str) -> click.UsageError:
    known = sorted([*_all_rules(), *FILE_RULES])
    return click.UsageError(f"no rule {quoted(name)}{nearest(name, known)}")
