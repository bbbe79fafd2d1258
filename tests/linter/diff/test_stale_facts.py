"""Facts that a write-thru changed in one place and left in another."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from wirelint.diff.compare import stale_facts
from wirelint.diff.fact import FactKind
from wirelint.diff.versions import MOST_LEFT
from wirelint.document import Document


class Case(NamedTuple):
    """A story, the edits of the write-thru, and what is left behind: its kind, and its words in the new version."""

    name: str
    story: str
    edits: tuple[tuple[str, str], ...]
    kind: FactKind
    left: str
    new: str


FERRY = """\
Ferry sinks off Vellmar, killing 12

VELLMAR, March 3 (Wire) - A ferry sank off Vellmar in a storm on Monday, killing 12 people and injuring 30, police said.

The vessel, the Northern Star, left port with 140 passengers on board, the harbour master said.

Divers searched the hull through the night. Wind hampered the work.

Among the 12 people killed were two children, a hospital doctor said. The 30 injured were taken to two hospitals.
"""

COUNCIL = """\
Ostra council approves new bridge

The council of Ostra approved a bridge over the Lenne on Tuesday, at a cost of 4.2 million euros.

Mayor Anna Kowalczik said work would begin in May.

“We have waited for ten years,” Kowalczik said.

At 4.2 million euros, the cost of the bridge is the highest that the council has had to bear.
"""

TRIAL = """\
Baker on trial over warehouse fire

Karl Ebner, 47, went on trial on Tuesday, accused of setting fire to a warehouse in Lindau.

The 47-year-old Ebner denied the charge.

Prosecutor Maria Holt told the court that the fire destroyed three shops.

Defence lawyer Peter Sand said the case was weak. Sand spoke to reporters outside.

A verdict in the trial of the baker is expected in June, prosecutor Holt said.
"""

RALLY = """\
Thousands march in Corvin

The march began in Corvin on Saturday with a speech by Foreign Minister Ivan Tarkov.

About 40 percent of voters support the plan, a survey by the Corvin institute found.

Foreign Minister Tarkov told the crowd that the plan would bring jobs.

The survey by the institute found that about 40 percent of voters would support the plan.

The explosion happened on Friday near the Corvin market, wounding nobody.

Officials said the explosion, which happened on Friday, damaged market stalls in Corvin.
"""

CASES = (
    Case(
        "a toll raised in headline and lead",
        FERRY, (("killing 12\n", "killing 15\n"), ("killing 12 people", "killing 15 people")),
        FactKind.FIGURE, "12 people killed", "15",
    ),
    Case(
        "a toll raised in the lead of a rewritten story, left in the headline",
        FERRY,
        (
            ("A ferry sank off Vellmar in a storm on Monday, killing 12 people and injuring 30, police said.",
             "At least 15 people were killed and 30 injured when a ferry sank in a storm off Vellmar, police said."),
            ("Among the 12 people killed", "Among the 15 people killed"),
        ),
        FactKind.FIGURE, "12", "15 people",
    ),
    Case(
        "the injured, changed further down and left in the lead",
        FERRY, (("The 30 injured were", "The 34 injured were"),),
        FactKind.FIGURE, "30", "34 injured",
    ),
    Case(
        "a cost", COUNCIL, (("at a cost of 4.2 million", "at a cost of 4.8 million"),),
        FactKind.FIGURE, "4.2 million euros", "4.8 million euros",
    ),
    Case(
        "a percentage", RALLY, (("About 40 percent", "About 44 percent"),),
        FactKind.FIGURE, "40 percent of voters", "44 percent of voters",
    ),
    Case(
        "the spelling of a name", COUNCIL, (("Mayor Anna Kowalczik", "Mayor Anna Kowalczyk"),),
        FactKind.NAME, "Kowalczik", "Kowalczyk",
    ),
    Case(
        "a name spelled anew below", COUNCIL, (("ten years,” Kowalczik said", "ten years,” Kowalczyk said"),),
        FactKind.NAME, "Kowalczik", "Kowalczyk",
    ),
    Case(
        "who a name is, dropped", TRIAL, (("Defence lawyer Peter Sand said the case was weak. ", ""),),
        FactKind.NAME, "Sand", "",
    ),
    Case("an age", TRIAL, (("Karl Ebner, 47,", "Karl Ebner, 48,"),), FactKind.AGE, "47", "48"),
    Case("an age below", TRIAL, (("47-year-old Ebner", "49-year-old Ebner"),), FactKind.AGE, "47", "49"),
    Case(
        "a title", RALLY, (("speech by Foreign Minister", "speech by Trade Minister"),),
        FactKind.TITLE, "Foreign Minister", "Trade Minister",
    ),
    Case(
        "a title below", RALLY, (("Foreign Minister Tarkov told", "Defence Minister Tarkov told"),),
        FactKind.TITLE, "Foreign Minister", "Defence Minister",
    ),
    Case(
        "the day of an event", RALLY, (("explosion happened on Friday near", "explosion happened on Thursday near"),),
        FactKind.DAY, "Friday", "Thursday",
    ),
    Case(
        "a figure of the headline that the story has no more",
        FERRY,
        (
            (", killing 12 people and injuring 30,", ", and several people are missing,"),
            ("Among the 12 people killed were two children, a hospital doctor said. ", ""),
        ),
        FactKind.HEADLINE, "12", "",
    ),
    Case(
        "a paragraph left over beside its rewriting",
        FERRY,
        (
            ("Divers searched the hull",
             "The vessel, the Northern Star, left port with 140 passengers and a crew of nine on board, "
             "the harbour master said.\n\nDivers searched the hull"),
        ),
        FactKind.PARAGRAPH,
        "The vessel, the Northern Star, left port with 140 passengers on board, the harbour master said.",
        "The vessel, the Northern Star, left port with 140 passengers and a crew of nine on board, "
        "the harbour master said.",
    ),
)  # fmt: skip


def edited(story: str, edits: tuple[tuple[str, str], ...]) -> str:
    for old, new in edits:
        assert story.count(old) == 1, old
        story = story.replace(old, new)
    return story


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_was_left_behind_is_shown_with_what_was_changed(case: Case) -> None:
    new = edited(case.story, case.edits)
    (fact,) = stale_facts(Document(case.story), Document(new))
    assert (fact.kind, fact.span.of(new), fact.old) == (case.kind, case.left, case.left)
    assert (fact.changed.of(new) if fact.changed else "") == fact.new == case.new


@pytest.mark.parametrize("story", [FERRY, COUNCIL, TRIAL, RALLY], ids=["ferry", "council", "trial", "rally"])
def test_a_story_left_as_it_is_has_none(story: str) -> None:
    assert stale_facts(Document(story), Document(story)) == ()
    assert stale_facts(Document(story), Document("")) == ()
    assert stale_facts(Document(""), Document(story)) == ()


def test_no_more_places_are_looked_at_for_one_change_than_a_desk_would_read() -> None:
    head = "Defence Minister Ivan Tarkov said 12 people were killed in a flood in Corvin."
    rest = "".join(
        f"\n\nThe 12 people killed lived in house {number + 200} of the town." for number in range(2 * MOST_LEFT)
    )
    old, new = f"{head}{rest}\n", f"{head.replace('12', '15')}{rest}\n"
    assert len(stale_facts(Document(old), Document(new))) == MOST_LEFT
