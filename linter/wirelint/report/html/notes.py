"""What is said of a place: the fault, the rule, the other places of a conflict as links, and the way out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.report.html.show import SEVERITIES, quote, show
from wirelint.report.where import web_address

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.run import Result, Suppressed

_LONGEST_REPLACEMENT = 60


def note(one: Diagnostic, number: int, result: Result) -> str:
    """A finding in words, as an item of a list."""
    name = SEVERITIES[one.severity]
    head = f'<a class="number" href="#m{number}" aria-label="Finding {number} in the copy">{number}</a>'
    told = "".join(_told(one, number, result))
    return (
        f'<li class="note {name}" id="n{number}" data-f="{number}"><p>{head} <b>{name}</b> {show(one.message)} '
        f"{_rule(one, result)}</p>{told}</li>\n"
    )


def _told(one: Diagnostic, number: int, result: Result) -> Iterator[str]:
    for count, (span, message) in enumerate(one.related, 1):
        words = quote(span.of(result.lines.text)) if span.start < span.end else "here"
        yield f'<p>Other place: <a href="#o{number}-{count}">{words}</a> {show(message)}</p>'
    for fix in one.fixes[:1]:
        new = fix.replacement
        is_told = fix.also or not new.strip() or new in fix.title or len(new) > _LONGEST_REPLACEMENT
        yield f"<p>Fix{' (safe)' if fix.safe else ''}: {show(fix.title)}{'' if is_told else f': {quote(new)}'}</p>"


def _rule(one: Diagnostic, result: Result) -> str:
    href = web_address(result.href(one))
    rule = f"<code>{show(one.rule)}</code>"
    return f'<a class="rule" href="{show(href)}" rel="noreferrer">{rule}</a>' if href else rule


def let_pass(result: Result) -> str:
    """What was let pass in a story, with the reason."""
    if not result.suppressed:
        return ""
    items = "".join(_passed(one) for one in result.suppressed)
    head = f"<summary>Let pass: {len(result.suppressed):,}</summary>"
    return f'<details class="passed">{head}\n<ul>\n{items}</ul></details>\n'


def _passed(one: Suppressed) -> str:
    reason = f" ({show(one.reason)})" if one.reason else ""
    found = one.diagnostic
    return f"<li>{show(one.kind)}: {show(found.message)} <code>{show(found.rule)}</code>{reason}</li>\n"
