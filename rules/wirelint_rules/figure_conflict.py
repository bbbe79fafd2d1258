"""Two figures for one thing: a toll, a count or a score that does not agree with itself.

What different sources say, what is said of different groups, places or times, what has moved on ("the toll rose to
12") and what is merely rounded is no conflict. A number that is said of soldiers in one place and of people in
another is shown as information: say whether these are the same.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from wirelint import Document, Finding, Rule, Severity, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.figures import Form
from wirelint_rules._definite import definite
from wirelint_rules._figures import apart, conflict, shown
from wirelint_rules._frames import Frame, comparable
from wirelint_rules._magnitude import thousandfold
from wirelint_rules._rivals import SPENT, find_frames

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MOST_COMPARED = 6
"""Earlier frames of one kind that a figure is held against."""
_SCORES = "score"
LEAST_SHARED = 2
"""Content words that two sentences share beside the noun and the verb of their figures."""
_RATES = frozenset({"point", "barrel", "basis", "goal", "run", "minute", "second", "metre", "share", "time"})
"""Nouns that are counted again and again in one story."""


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each figure that an earlier one contradicts."""
    earlier: dict[tuple[str, ...], list[Frame]] = defaultdict(list)
    yield from thousandfold(document)
    yield from definite(document)
    for frame in _with_fellows([*find_frames(document)]):
        found = None
        for key in _keys(frame):
            found = found or _against(frame, earlier[key][-MOST_COMPARED:])
            earlier[key].append(frame)
        if found:
            yield found


def _with_fellows(frames: Sequence[Frame]) -> list[Frame]:
    """Those of the frames that one of another sentence may be held against, before anybody asks what they hang on."""
    sentences: dict[str, set[int]] = {}
    for frame in frames:
        sentences.setdefault(_group(frame), set()).add(frame.number)
    return [frame for frame in frames if frame.figure.currency or len(sentences[_group(frame)]) > 1]


def _group(frame: Frame) -> str:
    """What frames that share a key share at least, money aside: what befell people, or the form or noun of a figure."""
    return frame.harm or (_SCORES if frame.figure.form is Form.SCORE else frame.figure.unit)


def _keys(frame: Frame) -> Iterator[tuple[str, ...]]:
    """Where frames are filed that may be held against this one."""
    figure = frame.figure
    if frame.harm:
        yield ("harm", frame.harm)
    elif figure.form is Form.SCORE and frame.verb:
        yield ("score", frame.verb)
    elif figure.currency and frame.verb in SPENT and frame.subject:
        yield ("slot", figure.currency, frame.verb, frame.subject)
    elif figure.unit and figure.unit not in _RATES and (frame.done or (frame.verb and frame.subject)):
        yield ("slot", figure.unit, frame.verb, frame.subject)
        yield ("done", figure.unit, frame.done or frame.verb)


def _against(frame: Frame, others: Sequence[Frame]) -> Finding | None:
    """A finding where one of the earlier frames is of the same thing and has another number."""
    for other in others:
        if comparable(other, frame):
            found = _tolls(other, frame) if frame.harm else _slots(other, frame)
            if found:
                return found
    return None


def _tolls(left: Frame, right: Frame) -> Finding | None:
    if left.node == right.node:
        return _finding(left, right) if apart(left.figure, right.figure) and _same_kinds(left, right) else None
    if "people" not in {left.node, right.node}:
        return None
    part, whole = (left, right) if right.node == "people" else (right, left)
    if part.figure.low > whole.figure.high:
        return _finding(left, right)
    return _same(left, right) if left.figure.value == right.figure.value > 1 and not left.figure.is_vague else None


def _same_kinds(left: Frame, right: Frame) -> bool:
    mine, others = left.figure.kinds, right.figure.kinds
    return mine == others or (left.node == "people" and not (mine and others))


def _slots(left: Frame, right: Frame) -> Finding | None:
    """Two counts or scores that hang on the same verb, of the same subject."""
    one, other = left.figure, right.figure
    if one.form is not other.form or one.kinds != other.kinds:
        return None
    if one.form is Form.SCORE:
        document = left.document
        is_other = one.span.of(document.text) != other.span.of(document.text) and left.roots & right.roots
        return _finding(left, right) if is_other and (one.low, one.high) != (other.low, other.high) else None
    is_slot = (left.verb, left.subject) == (right.verb, right.subject)
    is_one = is_slot or len(left.roots & right.roots) >= LEAST_SHARED
    return _finding(left, right) if is_one and apart(one, other) else None


def _finding(left: Frame, right: Frame) -> Finding:
    document = left.document
    here, there = shown(document, right.figure, most=28), shown(document, left.figure, most=24)
    return conflict(document, left.figure, right.figure, f"{here} here, {there} above: settle which", Tier.SURE)


def _same(left: Frame, right: Frame) -> Finding:
    document = left.document
    here, there = shown(document, right.figure, most=28), shown(document, left.figure, most=28)
    return conflict(document, left.figure, right.figure, f"{here}, {there} above: the same?", Tier.WEAK)


RULE = Rule(
    id="figure-conflict",
    family="consistency",
    summary="Two figures for one thing",
    severity={Tier.SURE: Severity.WARNING, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.INFO},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"figures"})),
    zones=SPEECH,
    precision="No false alarm on 620 published stories (225,000 words) and 30 clean ones"
    " and no finding: conflicts are too rare there to count.",
    examples=(
        Bad("The fire killed ⟦2:12⟧ people on Monday.\n\nThe blaze, which killed ⟦15⟧ people, began in a kitchen.\n"),
        Bad(
            "The bill passed ⟦2:62-58⟧ after a long debate.\n\n"
            "Growers were angry.\n\nThe bill, which passed ⟦62-56⟧, sets a fee for water.\n"
        ),
        Bad(
            "The ministry has recorded ⟦2:340⟧ cases of the disease since May.\n\n"
            "Two wells were flooded.\n\nThe ministry has recorded ⟦430⟧ cases since May and asked for doses.\n"
        ),
        Bad(
            "The storm destroyed ⟦2:120⟧ homes on the island, the governor said.\n\n"
            "Some ⟦210⟧ homes were destroyed on the island by the storm.\n"
        ),
        Bad(
            "The bank will lend the port ⟦2:$2.2 billion⟧ for a new quay.\n\n"
            "Work starts in May.\n\nThe port said the bank's ⟦$2.2 million⟧ loan would pay for the quay.\n"
        ),
        Bad("The blast killed ⟦2:12⟧ people.\n\nA total of 40 were hurt. The blast killed at least ⟦15⟧ miners.\n"),
        Bad("Ostby won a ⟦2:$5 million⟧ grant.\n\nThe ⟦$3 million⟧ grant will pay for a quay, the mayor said.\n"),
        Bad("He got a ⟦2:12⟧-year term for fraud.\n\nHis ⟦10⟧-year term begins on Monday, the court said.\n"),
        Good("Ostby won a $5 million grant and a $3 million loan.\n\nThe $3 million loan will pay for a quay.\n"),
        Good("Ostby won a $5 million grant.\n\nAland was given a $3 million grant for its quay.\n"),
        Good("He got a 12-year term for fraud.\n\nHis earlier 10-year term ended in May, the court said.\n"),
        Bad(
            "The ministry said that ⟦2:50⟧ of its soldiers had been killed on the border.\n\n"
            "Around ⟦50⟧ people have been reported killed in the fighting.\n",
            severity=Severity.INFO,
        ),
        Good("The fire killed at least 10 people.\n\nThe toll rose to 12 dead on Tuesday.\n"),
        Good("The clashes killed 200 people in Aland.\n\nThey killed 150 people in Borland.\n"),
        Good("The blast killed 12 people and wounded 30.\n\nOne of the wounded had been on a bus.\n"),
        Good("Officials said 12 people were killed.\n\nRebels said 40 people were killed.\n"),
        Good("The flood killed 1,700 people in 1986.\n\nThe new flood killed three people.\n"),
        Good("The blast killed about 50 people.\n\nThe blast killed 48 people, police said.\n"),
        Good("The blast killed dozens of people.\n\nThe blast killed 48 people, police said.\n"),
        Good("The blast killed 17 people.\n\nThe blast killed three children, a doctor said.\n"),
        Good("The blast killed 17 people on Monday.\n\nA blast killed four people on Thursday.\n"),
        Good("The ministry has recorded 340 confirmed cases.\n\nThe ministry has recorded 430 suspected cases.\n"),
        Good("The bill passed 62-58.\n\nAn amendment to delay the bill was voted down, 62-56.\n"),
        Good("Arven employs 1,900 people.\n\nBrack employs 2,300 people.\n"),
        Good("The storm destroyed 120 homes on the island.\n\nAnother 40 homes were destroyed on the coast.\n"),
        Good("The bank lent $2.2 billion to ports.\n\nThe mayor spent $2.2 million on a park.\n"),
        Good("The blast killed 12 people.\n\nIn 2004, a blast at the mill killed 31 people.\n"),
        Good("The blast killed 12 people.\n\nThe dead included five children and seven women killed in a bus.\n"),
        Good("“The fire killed 12 people,” she said.\n\nThe fire killed 15 people.\n"),
        Good("The crash killed nearly 200 people.\n\nThe crash killed 195 people, the airline said.\n"),
        Good("The crash initially killed 12 people, officials said.\n\nThe crash killed 15 people.\n"),
    ),
)
