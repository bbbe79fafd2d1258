"""A verb that says more than “said”: “‘The war is over,’ he revealed”, “‘So it was,’ quipped Roe”.

“Claimed” and “admitted” cast doubt or guilt, “noted” and “pointed out” vouch for what is said, “quipped” and “opined”
draw attention to the writer. Only verbs beside a quotation are looked at, where “said” always fits; “claimed victory”
and “admitted the charge” are other words. Info by design: some of them are meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good, Kind

_WHY = {
    "casts doubt": "claimed claims alleged alleges",
    "imputes guilt": "admitted admits confessed confesses conceded concedes",
    "vouches for it": "noted notes revealed reveals disclosed observed affirmed",
    "calls attention to itself": "opined opines quipped quips chuckled smiled laughed enthused gushed mused averred "
    "intoned exclaimed chimed effused beamed grinned sighed thundered fumed blasted slammed retorted remarked "
    "proclaimed asserted reiterated opine bragged crowed",
}
_REASONS = {word: reason for reason, words in _WHY.items() for word in words.split()}
_WORDS = frozenset(_REASONS)
_CLOSING = ('"', "”", "’", "'")
_MOST_SUBJECT = 5
_LITERAL = frozenset("the to that a an his her its their on off in at up when as".split())


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each such verb right behind a quotation or behind the short subject that follows one."""
    starts, covers = document.words.starts, document.quotes.covers
    for place in document.places(_WORDS):
        if covers(starts[place]) or not _is_beside_quote(document, place):
            continue
        span = document.words.span(place, place)
        verb = span.of(document.text)
        said = "says" if verb.endswith("s") else "said"
        reason = _REASONS[document.words.folded[place]]
        yield Finding(span, f"“{verb}” {reason}: write “{said}” unless it is meant", Fix(span, said, f"Write “{said}”"))


def _is_beside_quote(document: Document, place: int) -> bool:
    """Does a quotation with its comma end before the verb, nothing but a subject between; or begin right behind it?"""
    words = document.words
    behind = words.gaps[place + 1]
    if behind[:1] not in {",", ".", ":"} and place + 1 < len(words) and words.folded[place + 1] in _LITERAL:
        return False
    for first in range(place, max(0, place - _MOST_SUBJECT), -1):
        gap = words.gaps[first].strip()
        if gap:
            return gap.endswith(_CLOSING) and gap[:1] in {",", "?", "!"}
    return False


RULE = Rule(
    id="said-bookism",
    family="attribution",
    summary="A verb that says more than “said”",
    severity={Tier.SURE: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_WORDS),
    muted=frozenset({Kind.OPINION}),
    safety="Never safe: the verb may be meant.",
    sources=("Reuters Handbook of Journalism, public edition",),
    examples=(
        Bad("“The war is over,” he ⟦revealed⟧.", fixed="“The war is over,” he said."),
        Bad("“So it was,” ⟦quipped⟧ Roe.", fixed="“So it was,” said Roe."),
        Bad('"It was cold," Ann Roe ⟦claimed⟧.', fixed='"It was cold," Ann Roe said.'),
        Good("“The war is over,” he said. He claimed victory."),
        Good("The group claimed responsibility, and the man was admitted to hospital."),
        Good("“It was cold,” she admitted to the court."),
        Good("The blast claimed 12 lives and revealed a cave."),
    ),
)
