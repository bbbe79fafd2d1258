"""Examples as tests: the same check for the house's rules and for anyone's.

@pytest.mark.parametrize("example", RULE.examples)
def test_example(example):
    check_example(RULE, example)
"""

from __future__ import annotations

import datetime
from typing import Any

from wirelint.config.settings import RuleSetting, Settings
from wirelint.diagnostic import Diagnostic
from wirelint.document import Context
from wirelint.engine import check
from wirelint.offsets import apply, disjoint
from wirelint.patterns import lazy_pattern
from wirelint.registry import Entry
from wirelint.rule import Bad, Good, Rule, Severity
from wirelint.span import Span
from wirelint.tuples import NamedTuple

_MARK = lazy_pattern(r"⟦(?:(?P<number>\d+):)?(?P<text>[^⟦⟧]*)⟧")


class Marked(NamedTuple):
    """An example's text without its marks, and the places that were marked: at fault, and the other ones."""

    text: str
    places: tuple[Span, ...]
    others: tuple[Span, ...]


def unmark(text: str) -> Marked:
    """Take the marks ⟦…⟧ and ⟦2:…⟧ out of a text. A mark cannot stand in another."""
    pieces: list[str] = []
    done, length = 0, 0
    places: dict[bool, list[Span]] = {True: [], False: []}
    for match in _MARK.finditer(text):
        pieces += (text[done : match.start()], match["text"])
        start = length + match.start() - done
        length = start + len(match["text"])
        places[match["number"] is None].append(Span(start, length))
        done = match.end()
    plain = "".join((*pieces, text[done:]))
    return Marked(plain, tuple(places[True]), tuple(places[False]))


def options_from(rule: Rule, given: Any) -> Any:
    """The rule's options with those given as they would stand in YAML."""
    from wirelint.manual import options_of

    fields = {option.name: option for option in options_of(rule)}
    made = {}
    for name, value in given.items():
        option = fields[name]
        made[option.field] = type(option.default)(value)
    return rule.options(**made)


def diagnostics_of(rule: Rule, example: Good | Bad) -> tuple[Diagnostic, ...]:
    """What the rule, and it alone, says of the example; raises AssertionError where it crashes."""
    setting = RuleSetting(Entry.of(rule), rule.severity, options_from(rule, example.options))
    date = datetime.date.fromisoformat(example.date) if example.date else None
    context = Context(language=example.language, kind=example.kind, date=date)
    checked = check(unmark(example.text).text, Settings({rule.id: setting}), context)
    assert not checked.crashes, checked.crashes
    return checked.diagnostics


def check_example(rule: Rule, example: Good | Bad) -> None:
    """Raise AssertionError unless the rule finds exactly what the example marks, and mends it as the example says."""
    found = diagnostics_of(rule, example)
    text, places, others = unmark(example.text)
    if isinstance(example, Good):
        assert not found, f"{[(one.span.of(text), one.message) for one in found]} in sound copy: {text!r}"
        return
    assert [one.span for one in found] == list(places), f"{_shown(text, found)} found in {example.text!r}"
    related = {place.span for one in found for place in one.related}
    assert related == set(others), f"other places {[span.of(text) for span in related]} in {example.text!r}"
    worth = example.severity or rule.severity[min(rule.severity)]
    assert {one.severity for one in found} == {worth}, f"{_shown(text, found)} is not {Severity(worth).name}"
    fixes = [one.fixes[0] for one in found if one.fixes]
    fixed = apply(text, disjoint(edit for fix in fixes for edit in fix.edits)) if fixes else None
    assert fixed == example.fixed, f"mended to {fixed!r}"


def _shown(text: str, found: tuple[Diagnostic, ...]) -> list[tuple[str, str]]:
    return [(one.span.of(text), one.severity.name) for one in found]
