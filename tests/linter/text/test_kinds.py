"""Kinds of story, and news that only touches on the same things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.rule import Kind
from wirelint.text.kinds import guess_kind

SPORT = (
    "Vale win shoot-out to reach the final\n\n"
    "Vale beat Lund on penalties in the semi-final of the cup on Saturday after a goalless match.\n\n"
    "Their goalkeeper, Tom Reed, saved two of five kicks. Striker Ann Oak scored the last.\n\n"
    '"The players gave everything," coach Ilse Moor said. Lund played without their injured captain.\n'
)
CLUB = (
    "Vale sells its ground to pay its debts\n\n"
    "Vale has sold its ground to a builder of flats, the club said on Tuesday. It owes 12 million crowns to the town, "
    "which lent it the money in 2019, and as much again to its bank.\n\n"
    "The council will vote on the plan in May. Neighbours have asked for a park. The mayor, Ilse Moor, said the town "
    "had no use for a stadium and less for a debt that it could not collect.\n"
)
MARKETS = (
    "Stocks close higher in Lund\n\n"
    "The bourse closed higher on Tuesday, with the index up 12 points, as traders bought shares in banks.\n\n"
    "Bond yields fell and the dollar slipped against the crown. Crude gained 2 percent.\n\n"
    "Turnover was low. Dealers said investors stayed away before the session of the central bank.\n"
)
COMPANY = (
    "Ombre to build a second mill\n\n"
    "Ombre will build a mill for umbrella cloth in Lund, it said on Tuesday. The company's shares rose 2 percent.\n\n"
    "The mill will employ 300 people from 2028. The town has promised a road and a bridge, and the state has promised "
    "nothing so far, said Tom Reed, who heads the project. He hopes that the river will be dredged.\n"
)
OBITUARY = (
    "Ann Oak, who mapped the sea floor, dies at 91\n\n"
    "Ann Oak, who drew the first map of the bay's floor, has died aged 91, her family said.\n\n"
    "Born in Lund, she studied geology and began her career on a dredger. She retired in 1998.\n\n"
    "She is survived by a daughter and two sons.\n"
)
ACCIDENT = (
    "Driver dies in crash near Lund\n\n"
    "A driver who was born in Lund has died after a crash on the coast road, police said.\n\n"
    "Two daughters were injured. The family had retired early that day.\n\n"
    "He is survived by a son, a friend of the family said. Rescuers came late.\n"
)
INTERVIEW = (
    "Five questions for the harbour master\n\n"
    "Ilse Moor has run the harbour since May.\n\n"
    "Q: Why did the ferry have no lights?\n\nA: Nobody had paid for them.\n\n"
    "Q: Who should have?\n\nA: The line.\n"
)
LETTER = (
    "What the sea took\n\n"
    "I was on the ferry that night, and I have not slept well since. My brother was on it too.\n\n"
    "When I think of the lights, I think of him, and of what he told me on the quay.\n\n"
    "I'm sure that he would laugh at me now.\n"
)
QUOTES = (
    "Survivor tells of night at sea\n\n"
    '"I was on the ferry that night, and I have not slept well since," said Tom Reed, 47.\n\n'
    '"When I think of the lights, I think of my brother."\n\n'
    '"I\'m sure that he would laugh at me now. I miss him," he added.\n'
)
LIST = "New rates\n\nThe council has set rates.\n\n- Water: 12 crowns\n\n- Power: 4 crowns\n\n- Waste: 9\n\n- Heat: 2\n"
NAMED = "{}\n\nThe ferry that sank on Tuesday had no lights, the harbour master said.\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (SPORT, Kind.SPORT),
        (CLUB, Kind.NEWS),
        (MARKETS, Kind.MARKETS),
        (COMPANY, Kind.NEWS),
        (OBITUARY, Kind.OBITUARY),
        (ACCIDENT, Kind.NEWS),
        (INTERVIEW, Kind.INTERVIEW),
        (LETTER, Kind.OPINION),
        (QUOTES, Kind.NEWS),
        (LIST, Kind.FACTBOX),
        (LIST.replace("\n\n- Heat: 2", ""), Kind.NEWS),
        (LIST + 3 * "\nThe council said that it would look at the rates again in May.\n", Kind.NEWS),
        (LETTER + 9 * "\nThe ferry was raised in May.\n", Kind.NEWS),
        (NAMED.format("FACTBOX: Ferries that sank"), Kind.FACTBOX),
        (NAMED.format("Timeline of a disaster"), Kind.FACTBOX),
        (NAMED.format("Opinion | The ferry was doomed"), Kind.OPINION),
        (NAMED.format("Review: A night at sea"), Kind.OPINION),
        (NAMED.format("Dear Editor,"), Kind.OPINION),
        (NAMED.format("Review of ferries ordered"), Kind.NEWS),
        (NAMED.format("Comments sought on ferry"), Kind.NEWS),
        (NAMED.format("Timelines for ferries set"), Kind.NEWS),
        ("", Kind.NEWS),
    ],
    ids=lambda value: value.name if isinstance(value, Kind) else value[:24],
)
def test_kind(text: str, kind: Kind) -> None:
    assert guess_kind(Document(text)) is kind


def test_capitals_do_not_matter() -> None:
    assert guess_kind(Document(SPORT.upper())) is Kind.SPORT


def test_one_question_is_no_interview() -> None:
    assert guess_kind(Document(INTERVIEW.replace("Q: Who", "Who"))) is Kind.NEWS


@given(st.lists(st.sampled_from([*SPORT.split(), *LETTER.split(), "Q:", "A:", "\n\n", "“", ";"]), max_size=40))
def test_any_text_has_a_kind(words: list[str]) -> None:
    assert guess_kind(Document(" ".join(words))) in Kind
