"""Packs proved: every example run as a test, and entries that undo one another found.

This takes its time and is never part of a check: `wirelint pack test`, the tests of the house, and `wirelint try`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from wirelint.config.errors import Mistakes, Origin, quoted
from wirelint.config.settings import RuleSetting, Settings
from wirelint.diagnostic import Diagnostic
from wirelint.document import Context
from wirelint.engine import check
from wirelint.offsets import apply, disjoint
from wirelint.rule import Severity, Tier
from wirelint.style.compiled import Compiled
from wirelint.style.finding import STYLE, Member, members, setting_of
from wirelint.style.values import ANY_LANGUAGE, PUBLISHED, Example, Style
from wirelint.testing import unmark


def prove(pack: Compiled, mistakes: Mistakes, *, sources: bool = False) -> int:
    """Run every example of a pack, and note what does not hold, each with its place; gives the number of examples.

    With `sources`, an entry that is published needs a source with its edition.
    """
    count = 0
    for member in members(pack):
        style = member.style
        for example in style.examples:
            count += 1
            for message in _faults(member, example):
                mistakes.add(example.origin, f"{style.id}: {message}")
        if sources and style.status == PUBLISHED and not style.source:
            mistakes.add(style.origin, f"{style.id} is published and has no source")
        if sources and not any(one.is_bad for one in style.examples):
            mistakes.add(style.origin, f"{style.id} has no bad example")
    _check_undoing([pack.style(number) for number in range(len(pack.heads))], mistakes)
    return count


def found_by(member: Member, text: str) -> tuple[Diagnostic, ...]:
    """What one entry finds in a text, whatever its status. Raises the error of an entry that fails."""
    setting = setting_of({member.id: turned_on(member)})
    language = None if member.style.language == ANY_LANGUAGE else member.style.language
    settings = Settings({STYLE: setting}, members={member.id: turned_on(member)})
    checked = check(text, settings, Context(language=language))
    for crash in checked.crashes:
        raise crash.cause or RuntimeError(crash.error)
    return checked.diagnostics


def turned_on(member: Member) -> RuleSetting:
    """The entry as it runs, also where its pack has it off."""
    severity = member.severity[Tier.SURE]
    return RuleSetting(member, {Tier.SURE: Severity.WARNING if severity is Severity.OFF else severity})


def _faults(member: Member, example: Example) -> Iterator[str]:
    """What is wrong with an example."""
    text, places, _ = unmark(example.text)
    try:
        found = found_by(member, text)
    except Exception as error:
        yield f"it fails on this example: {error}"
        return
    seen = ", ".join(quoted(one.span.of(text)) for one in found)
    if not example.is_bad:
        if found:
            yield f"it finds {seen} in a good example"
    elif not found:
        yield "it finds nothing in a bad example"
    elif places and [one.span for one in found] != list(places):
        yield f"it finds {seen} in a bad example, and not what is marked"
    elif example.fixed and (fixed := _fixed(text, found)) != example.fixed:
        yield f"it mends the example to {quoted(fixed)}"


def _fixed(text: str, found: Sequence[Diagnostic]) -> str:
    return apply(text, disjoint(edit for one in found for fix in one.fixes[:1] for edit in fix.edits))


# ----- entries that undo one another


def _check_undoing(styles: Iterable[Style], mistakes: Mistakes) -> None:
    """Note entries of which one writes what the other replaces, and those that have two minds about one phrase."""
    written: dict[str, dict[str, Style]] = {}
    for style in styles:
        if style.kind != "prefer" or style.status != PUBLISHED:
            continue
        for bad, goods in style.says.items():
            left, right = _key(bad, style), _key(goods[0], style)
            other = written.get(right, {}).get(left)
            if other is not None:
                shown = f"{quoted(bad)} for {quoted(goods[0])}, and back{_at(other.origin)}"
                mistakes.add(style.origin, f"{style.id} and {other.id} undo each other: {shown}")
            written.setdefault(left, {})[right] = style


def _key(phrase: str, style: Style) -> str:
    """A phrase as it is compared."""
    text = phrase if style.exact else phrase.lower()
    return text.replace("~", "").replace("’", "'")


def _at(origin: Origin) -> str:
    return f" at {origin}" if origin.line else ""
