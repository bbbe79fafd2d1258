"""Stories that are none: every rule of the house gets through them, and says nothing of a place outside them."""

from __future__ import annotations

import pytest

from fakes import house
from wirelint.engine import check
from wirelint.span import Span
from wirelint_rules import RULES

HOUSE = house()
SENTENCE = "The envoy of the two countries met the press on Monday and said that 12 people had died. "
STORIES = {
    "empty": "",
    "one word": "Envoy",
    "white space": " \t\r\n\u00a0\u2028" * 200,
    "one long paragraph": SENTENCE * 300,
    "many equal paragraphs": (SENTENCE + "\n\n") * 400,
    "many short lines": "Rao 12\n" * 2000,
    "only quotation marks": "\"'“”‘’«»" * 500,
    "only quotations": "“We stay,” he said.\n\n" * 300,
    "only brackets": "([)]" * 800,
    "only stops": ".,;:!?" * 800,
    "only digits": "1234567890" * 800,
    "a table": "Rao\t1,204\t38.2%\t-4\n" * 500,
    "a list of names": "Ann Roe, Bo Holt, Cy Lund, Dee Marsh, " * 200,
    "capitals": (SENTENCE * 20).upper(),
    "no capitals": (SENTENCE * 20).lower(),
    "one word a thousand times": "that " * 3000,
    "two words in turn": "and the " * 2000,
    "a word without end": "a" * 50_000,
    "hyphens": "a-" * 20_000,
    "tags": "<p>" * 2000,
    "entities": "&amp;" * 2000,
    "mojibake": "â€™" * 2000,
    "zero-width": "a\u200b" * 3000,
    "surrogates": "\ud800 \udfff" * 500,
    "right to left": "\u202eقال الوزير يوم الاثنين إن المحادثات فشلت.\u202c\n\n" * 60,
    "Russian": "Министр заявил в понедельник, что переговоры провалились.\n\n" * 60,
    "German": "Der Minister sagte am Montag, die Gespräche seien gescheitert.\n\n" * 60,
    "emoji": "😀👩‍👩‍👧 e\u0301" * 500,
    "dates": "On Monday, Feb. 31, 0000 and Sunday, 29 February 1900 at 25:70. " * 100,
    "numbers too long": "It cost $" + "9" * 4000 + " million, up 12% from $0 to " + "0" * 4000 + ". ",
    "weekdays": "The fighting began on Saturday. The clashes erupted on Sunday. " * 300,
}


@pytest.mark.parametrize("name", STORIES)
def test_every_rule_gets_through(name: str) -> None:
    text = STORIES[name]
    checked = check(text, HOUSE)
    assert not checked.crashes
    assert all(Span(0, len(text)).holds(found.span) for found in checked.diagnostics)


@pytest.mark.parametrize("name", ["Russian", "German", "right to left"])
def test_rules_of_english_keep_silent_elsewhere(name: str) -> None:
    english = {rule.id for rule in RULES if rule.languages == frozenset({"en"})}
    assert english.isdisjoint(found.rule for found in check(STORIES[name], HOUSE).diagnostics)
