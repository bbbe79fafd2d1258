"""Write-thrus in which nothing was left behind: each is a near miss of a stale fact."""

from __future__ import annotations

import pytest

from wirelint.diff.compare import stale_facts
from wirelint.document import Document

FIRE = """\
Hotel fire kills 9 in Sarn

SARN, May 4 (Wire) - A fire in a hotel in Sarn killed 9 people on Tuesday, police said.

The fire broke out in the kitchen of the Hotel Adler. It was put out by noon.

Nine people were killed, said fire chief Lena Brandt, 52. Two people were arrested.

Two people were treated for burns in the town.

A fire in a hotel in Teln killed 9 people in 2011.

“I saw nine people die,” said Otto Kern, a guest.
"""

BANK = """\
Bank raises rates to 4 percent

The central bank raised its main rate to 4 percent on Thursday, Governor Paul Ritter said.

Inflation stood at 4 percent in March, the statistics office said.

The bank has 300 staff in three towns. Ritter, 61, took office in 2019.

Shares in Velden rose 2 percent.

Shares in Horner rose 3 percent.

Economist Anna Weiss said the rate would rise again. Weiss works for Horner.
"""

ARREST = """\
Arrests in Corvin

Police arrested a man in Corvin on Friday after a fight in a bar.

Two guests were hurt. Police arrested the man in the bar in Corvin on Friday after a long fight.
"""

UPDATES = {
    "all places of a toll": (
        FIRE,
        ("kills 9 in", "kills 11 in"), ("Sarn killed 9", "Sarn killed 11"), ("Nine people were", "Eleven people were"),
    ),
    "a toll that rose, and says from what": (
        FIRE,
        ("kills 9 in", "kills 11 in"), ("Sarn killed 9", "Sarn killed 11"),
        ("Nine people were killed, said", "The toll rose from nine to 11 people killed, said"),
    ),
    "a toll that rose, and an earlier count by somebody": (
        FIRE,
        ("kills 9 in", "kills 11 in"), ("Sarn killed 9", "Sarn killed 11"),
        ("Nine people were killed, said", "Nine people were killed, officials had earlier said, among them"),
    ),
    "another count of as many people": (FIRE, ("Two people were arrested", "Three people were arrested")),
    "more of them": (FIRE, ("Two people were arrested", "Two more people were arrested")),
    "another event on another day": (
        FIRE,
        ("A fire in a hotel in Sarn killed 9 people on Tuesday, police said.",
         "A second fire in Sarn killed four people on Wednesday, police said."),
    ),
    "a new lead for the next day": (
        FIRE,
        ("A fire in a hotel in Sarn killed 9 people on Tuesday, police said.",
         "Police in Sarn arrested a cook on Wednesday over a fire in a hotel that killed 9 people."),
    ),
    "a paragraph added": (FIRE, ("Two people were treated", "The hotel has 40 rooms.\n\nTwo people were treated")),
    "a paragraph dropped": (FIRE, ("Two people were treated for burns in the town.\n\n", "")),
    "a paragraph moved": (
        FIRE,
        ("The fire broke out in the kitchen of the Hotel Adler. It was put out by noon.\n\n", ""),
        ("Two people were treated",
         "The fire broke out in the kitchen of the Hotel Adler. It was put out by noon.\n\nTwo people were treated"),
    ),
    "an age told of another person": (FIRE, ("Otto Kern, a guest", "Otto Kern, 34, a guest")),
    "another source": (
        FIRE, ("said fire chief Lena Brandt, 52", "said police chief Jan Moll, 48"),
    ),
    "another day for what a source says": (BANK, ("on Thursday, Governor", "on Friday, Governor")),
    "the rate, where another percentage was the same": (
        BANK, ("raises rates to 4 percent", "raises rates to 5 percent"),
        ("raised its main rate to 4 percent", "raised its main rate to 5 percent"),
    ),
    "one of two like paragraphs": (BANK, ("Velden rose 2 percent", "Velden rose 3 percent")),
    "a like paragraph added": (BANK, ("Shares in Horner", "Shares in Morlau rose 1 percent.\n\nShares in Horner")),
    "a title told at greater length": (BANK, ("Governor Paul Ritter", "Central Bank Governor Paul Ritter")),
    "a former title": (
        BANK,
        ("Governor Paul Ritter", "Chairman Paul Ritter"), ("Ritter, 61, took", "Former Governor Ritter, 61, took"),
    ),
    "a name, everywhere": (
        BANK, ("Economist Anna Weiss", "Economist Anna Weisz"), ("Weiss works", "Weisz works"),
    ),
    "a name corrected that a person of like name has": (
        BANK, ("Economist Anna Weiss said", "Economist Anna Weiss and her rival Anna Weisz said"),
    ),
    "an introduction moved to another sentence": (
        BANK,
        ("Economist Anna Weiss said the rate would rise again. Weiss works for Horner.",
         "The rate would rise again, said Anna Weiss, an economist. Weiss works for Horner."),
    ),
    "a person dropped": (
        BANK, ("Economist Anna Weiss said the rate would rise again. Weiss works for Horner.\n", ""),
    ),
    "a firm of a founder's name, whose founder is dropped": (
        BANK.replace("Weiss works for Horner", "Demand for a Weiss loan fell. Weiss works for Horner"),
        ("Economist Anna Weiss said the rate would rise again. ", ""),
    ),
    "a paragraph that stands twice": (
        FIRE,
        ("Two people were treated",
         "The fire broke out in the kitchen of the Hotel Adler. It was put out by noon.\n\nTwo people were treated"),
    ),
    "two sums that were one by chance": (
        BANK.replace("three towns.", "three towns. A house in Velden costs 300 euros a month.").replace(
            "Shares in Velden rose", "Its staff get 300 euros a year for lunch. Shares in Velden rose"
        ),
        ("get 300 euros", "get 320 euros"),
    ),
    "a part of as many": (
        FIRE.replace("Two people were arrested.", "The blaze killed 11 in all, including 9 women."),
        ("Sarn killed 9 people", "Sarn killed 11 people"), ("kills 9 in", "kills 11 in"),
        ("Nine people were killed, said", "Eleven people were killed, said"),
    ),
    "those killed in one room, of all": (
        FIRE.replace("Two people were arrested.", "They were guests, including 9 people killed in their beds."),
        ("kills 9 in", "kills 13 in"), ("Sarn killed 9", "Sarn killed 13"),
        ("Nine people were killed", "Thirteen people were killed"),
    ),
    "more arrests": (
        FIRE.replace("It was put out by noon.", "The two people arrested work there."),
        ("Two people were arrested", "Another three people were arrested"),
    ),
    "a longer title, and the shorter one below": (
        BANK.replace("Ritter, 61, took", "Governor Ritter, 61, took"),
        ("Governor Paul Ritter", "Central Bank Governor Paul Ritter"),
    ),
    "a new post, and the old one in what went before": (
        BANK.replace("Ritter, 61, took", "Governor Ritter, 61, took"),
        ("Governor Paul Ritter said", "Chairman Paul Ritter said after he was elected"),
    ),
    "a post that somebody was elected to": (
        BANK.replace("Ritter, 61, took office", "Governor Ritter, 61, was elected"),
        ("Governor Paul Ritter", "Chairman Paul Ritter"),
    ),
    "a word said of the other of two people of like names": (
        BANK.replace("Shares in Velden", "Her rival Anna Weisz disagreed.\n\nShares in Velden"),
        ("Weiss works for Horner", "Weisz works for Horner"),
    ),
    "one more of several paragraphs of one form": (
        BANK.replace("Velden rose", "Velden, which makes pumps for mines, rose on Thursday by").replace(
            "Horner rose", "Horner, which makes pumps for mines, rose on Thursday by"
        ),
        ("Economist Anna",
         "Shares in Morlau, which makes pumps for mines, rose on Thursday by 4 percent.\n\nEconomist Anna"),
    ),
    "a new lead on a deed of the same kind": (
        ARREST,
        ("Police arrested a man in Corvin on Friday after a fight in a bar.",
         "Police arrested the mayor of Teln on Monday over a forged bill."),
    ),
    "a spelling that is no name": (FIRE, ("was put out by noon", "was put out by midday")),
    "a headline rewritten with a rounded figure": (BANK, ("Bank raises rates to 4 percent", "Bank lifts rates again")),
    "sums in one place alone": (BANK, ("has 300 staff", "has 310 staff")),
}  # fmt: skip


@pytest.mark.parametrize("name", UPDATES)
def test_a_sound_update_is_let_be(name: str) -> None:
    story, *edits = UPDATES[name]
    new = story
    for old, replacement in edits:
        assert new.count(old) == 1, old
        new = new.replace(old, replacement)
    assert [(fact.id, fact.old, fact.new) for fact in stale_facts(Document(story), Document(new))] == []
