"""A verb or noun in the wrong number: “the minister have said”, “two men was held”, “several country”.

Only subjects that begin a clause and stand right before their verb are judged; between head and verb there may be
phrases, and nothing that could be a clause. Bodies of people (“the team are”, “police say”) may be one or many, sums
and measures (“two years was enough”) are one thing, and what somebody asks for (“he asked that she have a say”) takes
the plain form.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint.text.word_pairs import Pairs
from wirelint_rules._long_subjects import far_subjects, which_of_one
from wirelint_rules._neighbours import opens_clause, together
from wirelint_rules._noun_numbers import COUNTING, wrong_nouns
from wirelint_rules._nouns import MANY
from wirelint_rules._subjects import HEADS, LINKS, NUMBERS, may_be_a_wish, subject_of
from wirelint_rules._verbs import FINITE_OF_BASE

_TO_MANY = {
    "is": "are", "was": "were", "has": "have", "says": "say", "does": "do", "isn't": "aren't", "wasn't": "weren't",
    "hasn't": "haven't", "doesn't": "don't",
}  # fmt: skip
_TO_ONE = {many: one for one, many in _TO_MANY.items() if one not in {"says", "does"}} | FINITE_OF_BASE
_TO_ONE |= {"come": "comes"}
_TO_MANY |= {one: many for many, one in FINITE_OF_BASE.items()}
_BEHIND_WHICH = Pairs({"which": frozenset(_TO_ONE)})
_TO_ONE_ALONE = frozenset(_TO_ONE).difference(_TO_MANY)
_VERBS = _TO_ONE_ALONE.union(_TO_MANY)
_LAST_WORDS = Pairs(
    dict.fromkeys(HEADS.last_of_many, frozenset(_TO_MANY)) | dict.fromkeys(HEADS.last_of_one, _TO_ONE_ALONE)
)
_BEFORE_LINKS = Pairs(dict.fromkeys(HEADS.many | HEADS.one, LINKS))
_COUNTS = NUMBERS | {"several"}


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at verbs behind a subject that is sure, and at nouns behind a word that is of one or of many."""
    found = [*_verbs(document), *(_finding(document, *wrong) for wrong in wrong_nouns(document))]
    known = {one.span for one in found}
    found += [one for one in _long_subjects(document) if one.span not in known]
    found += _relatives(document)
    yield from sorted(found, key=lambda one: one.span)


def _verbs(document: Document) -> Iterator[Finding]:
    words = document.words
    for place in _candidates(document):
        if not words.texts[place].islower():
            continue
        subject, verb = subject_of(document, place), words.folded[place]
        if subject is not None:
            right = (_TO_MANY if subject.is_many else _TO_ONE).get(verb)
            if right and (subject.is_many or not may_be_a_wish(document, subject.first)):
                yield _finding(document, subject.first, place, right, subject.head)
        elif verb in {"is", "was"} and _is_there(document, place):
            yield _finding(document, place - 1, place, _TO_MANY[verb], place + 2)


def _relatives(document: Document) -> Iterator[Finding]:
    words = document.words
    for which in document.followed(_BEHIND_WHICH):
        subject = which_of_one(document, which + 1) if words.gaps[which + 1] == " " else None
        if subject is not None:
            yield _finding(document, subject.first, which + 1, _TO_ONE[words.folded[which + 1]], subject.head)


def _long_subjects(document: Document) -> Iterator[Finding]:
    for place, subject in far_subjects(document):
        right = (_TO_MANY if subject.is_many else _TO_ONE).get(document.words.folded[place])
        if right and (subject.is_many or not may_be_a_wish(document, subject.first)):
            yield _finding(document, subject.first, place, right, subject.head)


def _candidates(document: Document) -> set[int]:
    """Places of verbs whose subject may be in the other number, by the words before them.

    A head with a phrase behind it has its verb from the second word behind to the seventh.
    """
    folded = document.words.folded
    found = {last + 1 for last in document.followed(_LAST_WORDS)}
    for head in document.followed(_BEFORE_LINKS):
        verbs = _TO_MANY if folded[head] in HEADS.many else _TO_ONE_ALONE
        found.update([place for place, word in enumerate(folded[head + 2 : head + 8], head + 2) if word in verbs])
    return found


def _is_there(document: Document, place: int) -> bool:
    """Does “there is” open a clause before a number of things: “there is two reasons”?"""
    folded = document.words.folded
    if place + 2 >= len(folded) or folded[place - 1] != "there" or not together(document, place - 1, place + 3):
        return False
    return folded[place + 1] in _COUNTS and folded[place + 2] in MANY and opens_clause(document, place - 1)


def _finding(document: Document, first: int, place: int, right: str, head: int) -> Finding:
    words = document.words
    span, word = words.span(first, place), words[place]
    if not right:
        return Finding(span, f"“{words.texts[head]}” does not go with “{word.text}”: mend one of them")
    message = f"“{words.texts[head]}” does not go with “{word.text}”: write “{right}”"
    return Finding(span, message, Fix(word.span, right, f"Write “{right}”"))


RULE = Rule(
    id="agreement",
    family="language",
    summary="A verb or a noun that is not in the number of the word it goes with",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_VERBS | COUNTING),
    safety="Never safe: the slip may be in the subject (“the ministers has” for “the minister has”).",
    precision="446,000 words of published copy, which it was tuned on: twelve findings, all right.",
    examples=(
        Bad("⟦The minister have⟧ said no.", fixed="The minister has said no."),
        Bad("⟦Two men was⟧ held on Monday.", fixed="Two men were held on Monday."),
        Bad("He said ⟦they was⟧ late, but ⟦he have⟧ no car.", fixed="He said they were late, but he has no car."),
        Bad("⟦There is⟧ three reasons for it.", fixed="There are three reasons for it."),
        Bad(
            "She said that ⟦the cost of the repairs are⟧ high.", fixed="She said that the cost of the repairs is high."
        ),
        Bad("In May, ⟦the number of calls are⟧ low.", fixed="In May, the number of calls is low."),
        Bad("⟦One of the men were⟧ held.", fixed="One of the men was held."),
        Bad("It hit ⟦several country⟧ in the east.", fixed="It hit several countries in the east."),
        Bad("⟦The benefits of the new law is⟧ plain.", fixed="The benefits of the new law are plain."),
        Bad(
            "⟦Ministers says⟧ no, and if ⟦voters agrees⟧ it is over.",
            fixed="Ministers say no, and if voters agree it is over.",
        ),
        Bad("It is ⟦one of the biggest firm⟧ in Accra.", fixed="It is one of the biggest firms in Accra."),
        Bad("⟦Allegations of fraud was⟧ made.", fixed="Allegations of fraud were made."),
        Bad(
            "⟦New rules on card payments in shops has⟧ failed.",
            fixed="New rules on card payments in shops have failed.",
        ),
        Bad(
            "He said that ⟦the big bonuses paid out by the bank was⟧ wrong.",
            fixed="He said that the big bonuses paid out by the bank were wrong.",
        ),
        Bad("But not ⟦everyone in the trade agree⟧.", fixed="But not everyone in the trade agrees."),
        Bad("At noon (2 GMT) ⟦bank officials says⟧ no.", fixed="At noon (2 GMT) bank officials say no."),
        Bad("He said that ⟦trading in these funds are⟧ rare.", fixed="He said that trading in these funds is rare."),
        Bad("It was in the midst of ⟦a huge losses⟧, and fell to ⟦a shares⟧ of two."),
        Bad(
            "It hurt ⟦Linux, which threaten⟧ it. It was a ⟦plan, which are⟧ rare.",
            fixed="It hurt Linux, which threatens it. It was a plan, which is rare.",
        ),
        Bad(
            "He said what ⟦volume of tin and other ores were⟧ sold.",
            fixed="He said what volume of tin and other ores was sold.",
        ),
        Bad("It led as far as ⟦marketing of ores were⟧ due.", fixed="It led as far as marketing of ores was due."),
        Good("Sale of ores and the use of tin are rare. Support of tin and other ores is."),
        Good("It was Chelsea, which have won, and firms in Oslo, which threaten it. Ann and Bo, which agree."),
        Good("It is a sports fan, a means, a news item, a few losses and a losses row. A heavy sales push."),
        Good(
            "New rules that banks in the east fear is late. Two weeks of rain has come. The rules on cards have failed."
        ),
        Good("Officials at the bank fear closure is near. Sales in May fell and the outlook is bad."),
        Good("One of the officials says no; a firm that hires officials says so. The team from the islands have won."),
        Good("The law that rules on cards is old. Asking friends of the firms is rare."),
        Good("The team are ready, the government have said, and police say so."),
        Good("He asked that the minister have a say. If the minister were here, he would know."),
        Good("Two years was a long time. Hiring two men was a mistake."),
        Good("The president and the minister have left. Does the minister have a car?"),
        Good("Fuel prices and the fall of the dollar are to blame. For ministers, members and officials it is."),
        Good("Two thirds of the vote has gone, and three quarters of it was his."),
        Good("It has 40 gigabits a second lasers, which two frames a second cameras need."),
        Good("A number of men were held. A range of reasons are given."),
        Good("There is two hours of it. There is one reason."),
        Good("The price of the goods ministers have seen is high."),
        Good("Several country singers, two company men and many member states came."),
        Good("One of the men who were held has left. Both country and city lost."),
        Good("The use of such cars is rare, and the members of the board have left."),
        Good("One of the party said so. One of the best film schools is here. It is one of the most read of them."),
        Good("Computer games is a big trade. Few officials, if any, say so. The game of the year award is his."),
        Good("Ministers HAS said no. The minister Have no say."),
    ),
)
