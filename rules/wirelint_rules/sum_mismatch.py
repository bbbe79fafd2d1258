"""A total, a margin or a rest that its parts do not make.

"Twelve people were killed: eight soldiers and five civilians" is 13. A list behind a colon, a dash or "made up of" is
the whole; behind "including" it may be less, but not more where nobody can be counted twice. Margins ("51,204 votes to
49,871, a margin of 2,333"), rests ("leaving 26"), products ("at $50 each"), the answers of a poll and a budget's
deficit are held to the same. What is rounded, about or at least is given room.
"""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint.text.figures import Form
from wirelint_rules._differences import wrong_differences, wrong_margins
from wirelint_rules._parts import LIST_WORDS, wrong_list, wrong_parts
from wirelint_rules._tallies import wrong_tallies
from wirelint_rules._wholes import LEAST_SHARES, wrong_budget, wrong_polls, wrong_seats, wrong_votes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from wirelint import Sentence
    from wirelint.text.figures import Figure

    Figured = tuple[Sentence, tuple[Figure, ...]]
    CheckOf = Callable[[Document, Sequence[Figured], int], Iterator[Finding]]

_HOUSES = frozenset({"seats"})
_BUDGETS = frozenset({"deficit", "shortfall", "surplus"})
LEAST_FIGURES = 3
"""Figures of a sentence that says what two of them make."""
_PERCENT_OF, _FORM_OF = attrgetter("percent"), attrgetter("form")
_SCORE = Form.SCORE


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each total, margin, rest or poll that does not add up."""
    found = {finding.span: finding for finding in _found(document)}
    yield from sorted(found.values(), key=lambda finding: finding.span)


def _found(document: Document) -> Iterator[Finding]:
    figured = document.figured
    has_scores = _SCORE in map(_FORM_OF, document.figures)
    for sentence, figures in figured:
        if len(figures) > 1:
            yield from _in_sentence(document, sentence, figures)
            if has_scores:
                yield from wrong_margins(document, figures)
    for check_of, numbers in _checks_of(document, figured):
        for number in numbers:
            yield from check_of(document, figured, number)


def _checks_of(document: Document, figured: Sequence[Figured]) -> Iterator[tuple[CheckOf, Sequence[int]]]:
    """What else is asked, and of which sentences: most stories have not the words or the percentages for it."""
    vocabulary, every = document.vocabulary, range(len(figured))
    if not LIST_WORDS.isdisjoint(vocabulary):
        yield wrong_list, every
    if not _HOUSES.isdisjoint(vocabulary):
        yield wrong_seats, every
    shares = [*map(_PERCENT_OF, document.figures)].count("%")
    if shares > 1:
        shared = [number for number, (_, figures) in enumerate(figured) if "%" in map(_PERCENT_OF, figures)]
        if shares >= LEAST_SHARES:
            yield wrong_polls, shared
        yield wrong_votes, shared
    if not _BUDGETS.isdisjoint(vocabulary):
        yield wrong_budget, every


def _in_sentence(document: Document, sentence: Sentence, figures: Sequence[Figure]) -> Iterator[Finding]:
    """What is wrong in a sentence of two figures and more; a list and its total take two counts, a tally three."""
    counts = [figure.is_count for figure in figures].count(True)
    if counts > 1:
        yield from wrong_parts(document, sentence, figures)
    if counts >= LEAST_FIGURES:
        yield from wrong_tallies(document, sentence, figures)
    if len(figures) >= LEAST_FIGURES:
        yield from wrong_differences(document, figures)


RULE = Rule(
    id="sum-mismatch",
    family="consistency",
    summary="A total, margin or rest that its parts do not make",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"figures"})),
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones"
    "; its one finding on the former was true.",
    examples=(
        Bad("The blast killed ⟦12 people: eight soldiers and five⟧ civilians."),
        Bad("It freed ⟦10 hostages, including seven women and six⟧ children."),
        Bad("⟦Twelve people — eight soldiers and five⟧ civilians — were killed."),
        Bad("The club won ⟦11 medals: five gold, four silver and three⟧ bronze."),
        Bad("Some trucks were hit. The council has ⟦30 seats, made up of 14 Greens, 12 Blues and six⟧ others."),
        Bad(
            "Divers found the bodies of ⟦2:31⟧ people from the ferry.\n\n"
            "The dead were ⟦14 men, nine women and six⟧ children, the ministry said."
        ),
        Bad("Roe received ⟦51,204 votes to 49,871 for the mayor, a margin of 2,333⟧, the clerk said."),
        Bad("The bill passed ⟦62-58, a majority of six⟧."),
        Bad("It cut staff from ⟦1,200 to 900, a loss of 400⟧ jobs."),
        Bad("The firm sold ⟦12 of its 40 buses, leaving 26⟧ in service."),
        Bad("It ordered ⟦20 buses at $1.5 million each, a total of $40 million⟧."),
        Bad("The poll put Roe on ⟦2:46%⟧, with Holt on ⟦2:38%⟧. Another ⟦26%⟧ were undecided."),
        Bad(
            "The budget forecasts a deficit of ⟦$1.90 billion⟧ next year.\n\n"
            "It puts revenues at ⟦2:$8.63 billion⟧ and spending at ⟦2:$10.42 billion⟧."
        ),
        Bad("The gunman killed ⟦five people in Aland and eight in Borland, a total of 12⟧."),
        Bad("Of the ⟦41 people aboard, 17 died and 26⟧ survived, police said."),
        Bad("Of the ⟦40 buses, 12 are new and the other 26⟧ date from the war."),
        Bad("The bus carried ⟦84 people, 78 passengers and eight⟧ crew, when it sank."),
        Bad("Of the ⟦45 votes, 30 were in favor, 12 against and six⟧ abstained."),
        Bad("Roe won by ⟦1,210 votes, with 8,450 to 7,140⟧ for her rival."),
        Bad("Voters backed the plan by ⟦58% to 44%⟧."),
        Bad("The house has ⟦2:120⟧ seats. The Greens won ⟦54, the Blues 41 and independents 35⟧."),
        Bad("He paid ⟦$1,200 for four tickets at $400⟧ each."),
        Bad("Exports were ⟦2:$3.4 billion⟧ and imports ⟦2:$4.1 billion⟧, leaving a deficit of ⟦$1.7 billion⟧."),
        Good("The dead, 14 men and nine women, were from Aland."),
        Good("The bus carried 84 people, 78 passengers and six crew, when it sank."),
        Good("Of the 45 votes, 30 were in favor, nine against and six abstained."),
        Good("Roe won by 1,310 votes, with 8,450 to 7,140 for her rival."),
        Good("Voters backed the plan by 56% to 44%."),
        Good("The house has 120 seats. The Greens won 54, the Blues 41 and independents 25."),
        Good("He paid $1,200 for four tickets at $300 each."),
        Good("It had exports of $3.4 billion and imports of $4.1 billion, leaving a trade deficit of $0.7 billion."),
        Good("The gunman killed five people in Aland and seven in Borland, a total of 12."),
        Good("The gunman killed five people in Aland and at least eight in Borland, a total of 14."),
        Good("Of the 41 people aboard, 17 died and 24 survived, police said."),
        Good("Of the 50 wounded, 12 died and 40 were arrested in one street or another."),
        Good("Of the 40 buses, 12 are new and the other 28 date from the war."),
        Good("It has sold 20 trains and 12 buses, a total of 400 wheels."),
        Good("The blast killed 12 people: seven soldiers and five civilians."),
        Good("The blast killed 12 people, including eight soldiers."),
        Good("The raid freed 10 victims, including seven women and four teenagers."),
        Good("The blast killed about 12 people: eight soldiers and five civilians."),
        Good("The blast killed 12 people: eight soldiers, three civilians and a policeman."),
        Good("The blast killed 12 people: eight soldiers, two civilians and some others."),
        Good("The fire hit 12 homes: four trucks and 30 men fought it."),
        Good("The dead were 14 men, nine women and six children. Divers found 29 bodies."),
        Good("Divers found 31 bodies. The dead included 14 men, nine women and six children."),
        Good("Roe received 51,204 votes to 49,871 for the mayor, a margin of 1,333."),
        Good("The bill passed 62-58, a majority of four."),
        Good("It cut staff from 1,200 to 900, a loss of 300 jobs."),
        Good("Sales fell from $1.2 billion to $0.9 billion, a drop of $340 million."),
        Good("The firm sold 12 of its 40 buses, leaving 28 in service."),
        Good("It ordered 20 buses at $1.5 million each, a total of $30 million."),
        Good("The poll put Roe on 46%, with Holt on 38%. Another 15% were undecided."),
        Good("The poll put Roe on 41%, Holt on 39% and Berg on 20%; 1% were undecided."),
        Good(
            "Of those asked, 60% liked tea and 55% coffee; 12% had no opinion on either, and up to two answers counted."
        ),
        Good("It has a deficit of $1.79 billion, with revenues of $8.63 billion and spending of $10.42 billion."),
        Good("The team of 11 players, including six forwards and seven guests, lost."),
    ),
)
