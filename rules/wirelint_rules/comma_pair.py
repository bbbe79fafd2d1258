"""A comma that is missing beside its fellow, or one that parts what belongs together.

A post behind a name has a comma on both sides (“Ann Lee, a teacher, said”), and so has a “who” or “which” that tells
more of a name; a comma stands between “said” and the sentence quoted, but none between a subject and its verb, and
none before the bracket of a senator's party and state. Only where both ends are sure is anything said.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint_rules._appositions import unclosed_posts
from wirelint_rules._commas import (
    PARTIES,
    QUOTING,
    RELATIVE,
    VERBS,
    before_quotations,
    behind_quotations,
    parted,
    relatives,
)


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at posts, relative clauses, quotations, and single commas between a subject and its verb."""
    found = [
        _missing(document, first, verb - 1, "close the post with a comma") for first, verb in unclosed_posts(document)
    ]
    found += [_missing(document, *names, "tells more: put a comma") for names in relatives(document)]
    found += [_missing(document, at, at, "put a comma before the quotation") for at in before_quotations(document)]
    found += [_missing(document, at, at, "put a comma before the closing mark") for at in behind_quotations(document)]
    found += [_surplus(document, first, place) for first, place in parted(document)]
    yield from sorted(found, key=lambda one: one.span)


def _missing(document: Document, first: int, last: int, what: str) -> Finding:
    words = document.words
    end = words.ends[last]
    shown = document.text[words.starts[last] : end]
    message = f"“{shown}”: {what}" if what.startswith(("put", "close")) else f"What follows “{shown}” {what}"
    return Finding(Span(words.starts[first], words.ends[last + 1]), message, Fix(Span(end, end), ",", "Put a comma"))


def _surplus(document: Document, first: int, place: int) -> Finding:
    words = document.words
    comma = Span(words.ends[place - 1], words.ends[place - 1] + 1)
    shown = document.text[words.starts[place - 1] : words.ends[place]]
    return Finding(words.span(first, place), f"No comma belongs in “{shown}”", Fix(comma, "", "Delete the comma"))


RULE = Rule(
    id="comma-pair",
    family="language",
    summary="A comma that its fellow lacks, or that parts a subject from its verb",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=QUOTING | RELATIVE | VERBS, marks=frozenset(f", ({party}" for party in PARTIES)),
    zones=SPEECH,
    safety="Never safe: the comma before may be the one too many.",
    precision="All 31 findings on 620 published stories (225,000 words) were true, and the 16 on 563 others.",
    examples=(
        Bad("⟦Ann Lee, a teacher at Park School said⟧ no.", fixed="Ann Lee, a teacher at Park School, said no."),
        Bad(
            "“It is late,” ⟦Ann Lee, Acme's chief analyst told⟧ them.",
            fixed="“It is late,” Ann Lee, Acme's chief analyst, told them.",
        ),
        Bad("The vote angered ⟦Oslo which⟧ has a veto.", fixed="The vote angered Oslo, which has a veto."),
        Bad("He is replaced by ⟦Ann Lee who⟧ left in May.", fixed="He is replaced by Ann Lee, who left in May."),
        Bad("Then he ⟦said “We⟧ can do all of this in May.”", fixed="Then he said, “We can do all of this in May.”"),
        Bad(
            "“We can do all of this in ⟦May” said⟧ the mayor.", fixed="“We can do all of this in May,” said the mayor."
        ),
        Bad("⟦The old breakdown, was⟧ as follows.", fixed="The old breakdown was as follows."),
        Bad("They met Ann ⟦Lee, (R-TX⟧), at noon.", fixed="They met Ann Lee (R-TX), at noon."),
        Good("Ann Lee, a teacher at Park School, said no. In Oslo, a teacher at Park School said no."),
        Good("Ann Lee, the mayor said, had left. On Monday, Acme's chief analyst told them."),
        Good("Ann Lee, Bo Poe and the mayor said no. Ann Lee, who is a teacher said to be good, left."),
        Good(
            "Firms in Oslo which have a veto left. It is a Norway which has changed. They asked Oslo which vote counts."
        ),
        Good("Ann Lee, a friend of the man who said no, left. A firm in Oslo which has a veto left."),
        Good("People like Ann Lee who left are few. She is the Ann Lee who left."),
        Good("He said “No.” She called “We can do it in May” a lie. He said: “We can do all of this in May.”"),
        Good("“No” said much. The “late, late show in May” said it all."),
        Good("The breakdown, which was late, was long. Now, is it so? What it is, is late."),
        Good("The question, is it worth it? The Ann Lee who sings is not the Ann Lee who left."),
        Good("He said the firm, (then small), grew."),
    ),
)
