"""Stories that give one event two days."""

from __future__ import annotations

import time

import pytest

from wirelint.rule import Bad, Good, Severity
from wirelint.testing import check_example, diagnostics_of, unmark
from wirelint_rules.day_conflict import RULE

CONFLICTS = {
    "quake": (
        "A strong earthquake struck the island of Lemma on ⟦2:Friday⟧, killing two people, rescuers said.\n\n"
        "The quake, which hit on ⟦Thursday night⟧, was felt in the capital.\n"
    ),
    "quake, whose": (
        "An earthquake shook Lemma on ⟦2:Friday⟧.\n\n⟦Thursday’s⟧ quake brought down a school, the mayor said.\n"
    ),
    "trial": (
        "The trial of a banker accused of fraud opened on ⟦2:Monday⟧ in Ostby.\n\n"
        "The trial, which began on ⟦Tuesday⟧, is to last three weeks.\n"
    ),
    "summit": (
        "Leaders of nine countries began a summit in Ostby on ⟦2:Wednesday⟧.\n\n"
        "“We are late,” the host said.\n\nThe summit, which opened ⟦Thursday⟧, ends with a dinner.\n"
    ),
    "strike": (
        "Nurses went home as the strike began on ⟦2:Monday⟧.\n\n"
        "Wards were closed. The strike started on ⟦Tuesday⟧ at dawn.\n"
    ),
    "strike, end": (
        "The walkout ended on ⟦2:Monday⟧ after 12 days.\n\nBuses ran again. The walkout, which ended on ⟦Sunday⟧, cost "
        "the city a fortune.\n"
    ),
    "storm": (
        "The storm hit the coast on ⟦2:Saturday⟧.\n\nRoofs flew off when the storm struck on ⟦Sunday⟧, farmers said.\n"
    ),
    "crash": (
        "Two trains collided near Ostby on ⟦2:Monday⟧, and nine people were hurt.\n\n"
        "The crash on ⟦Tuesday⟧ was the line’s worst.\n"
    ),
    "blast": (
        "An explosion rocked a mill on ⟦2:Monday⟧, killing one man.\n\nThe blast, which happened on ⟦Sunday⟧, broke "
        "windows a mile away.\n"
    ),
    "attack, whose": (
        "Gunmen struck a bus in an attack on ⟦2:Monday⟧.\n\nNobody has owned up to ⟦Tuesday’s⟧ attack, police said.\n"
    ),
    "arrest": (
        "Police arrested Dan Moor, a butcher, on ⟦2:Monday⟧.\n\nMoor was arrested on ⟦Tuesday⟧ at his shop in Ostby.\n"
    ),
    "arrest, he": (
        "Dan Moor, a butcher, was arrested on ⟦2:Monday⟧, police said.\n\nMoor has a shop in Ostby. He was detained on "
        "⟦Sunday⟧ while cutting meat.\n"
    ),
    "death": (
        "The poet Ana Lund died on ⟦2:Friday⟧ at home.\n\n“She was kind,” a friend said.\n\nLund died on ⟦Thursday⟧ "
        "after a long illness, her son said.\n"
    ),
    "resignation": (
        "Mayor Ana Lund resigned on ⟦2:Friday⟧ over a land deal.\n\nLund, who resigned on ⟦Wednesday⟧, denies that she "
        "knew of it.\n"
    ),
    "sentence": (
        "A judge jailed Dan Moor for nine years on ⟦2:Friday⟧.\n\nMoor wept when he was sentenced on ⟦Thursday⟧.\n"
    ),
    "vote": (
        "Lawmakers voted on ⟦2:Tuesday⟧ to ban plastic straws.\n\nThe vote on ⟦Wednesday⟧ went along party lines.\n"
    ),
    "vote, whose": (
        "Lawmakers voted on ⟦2:Tuesday⟧ to ban plastic straws.\n\nAfter ⟦Monday’s⟧ vote, shops were given a year.\n"
    ),
    "election, planned": (
        "The election will be held on ⟦2:Sunday⟧, the board said.\n\nMost farmers will stay away when the "
        "election is held on ⟦Saturday⟧.\n"
    ),
    "launch": (
        "A rocket with two satellites was launched on ⟦2:Monday⟧ from a barge.\n\nThe launch on ⟦Tuesday⟧ was the "
        "firm’s tenth.\n"
    ),
    "match": (
        "Ostby beat Lanby 2-0 on ⟦2:Saturday⟧ to stay top.\n\nThe match on ⟦Sunday⟧ was watched by 900 people.\n"
    ),
    "dates": (
        "The bridge was closed on ⟦2:March 3⟧ after cracks were found.\n\nDrivers have had to take the ferry.\n\n"
        "The bridge, which was closed on ⟦March 4⟧, carries 900 cars a day.\n"
    ),
    "letter": (
        "He sent the board a letter on ⟦2:May 6⟧.\n\nThe letter, which was sent on ⟦May 7⟧, has two pages.\n"
    ),
    "report": (
        "The watchdog published its report on the dam on ⟦2:Monday⟧.\n\nEngineers have read the report, which was "
        "published on ⟦Tuesday⟧, with care.\n"
    ),
    "initial day": (
        "On ⟦2:Monday⟧, the trial of three pilots began in Ostby.\n\nThe trial opened on ⟦Tuesday⟧ with a row.\n"
    ),
    "truce": (
        "A truce took effect on ⟦2:Friday⟧.\n\nShots were heard, though the truce came into force on ⟦Thursday⟧.\n"
    ),
    "sinking": (
        "A ferry sank off Lemma on ⟦2:Friday⟧.\n\nDivers are looking for the ferry, which sank on ⟦Saturday⟧.\n"
    ),
    "headline": (
        "Trial of pilots opens ⟦2:Monday⟧\n\nThree pilots told a judge that they had slept.\n\nThe trial opened on "
        "⟦Tuesday⟧ in a full hall.\n"
    ),
    "one source": (
        "The fire began on ⟦2:Monday⟧, fire chief Jan Holt said.\n\nHolt said the fire had started on ⟦Sunday⟧.\n"
    ),
    "yesterday and a date": (
        "Ship sinks\n\nOSTBY, March 5 (Reuters) - A ferry sank ⟦2:yesterday⟧ off the pier.\n\nThe ferry sank on ⟦March "
        "3⟧ in fog.\n"
    ),
    "meeting": (
        "The two ministers held a meeting on ⟦2:Monday⟧.\n\nThe meeting, which took place on ⟦Tuesday⟧, was short.\n"
    ),
    "robbery": (
        "Two men robbed a bank in Ostby on ⟦2:Monday⟧.\n\nThe robbery on ⟦Tuesday⟧ took four minutes, police said.\n"
    ),
    "riot": (
        "The riots, which broke out on ⟦2:Friday⟧, have spread.\n\nShops closed when the riots began on ⟦Saturday⟧.\n"
    ),
    "funeral": (
        "The singer Ana Lund was buried on ⟦2:Monday⟧.\n\nThe funeral on ⟦Tuesday⟧ drew a crowd of 3,000.\n"
    ),
}  # fmt: skip

CONFLICTS |= {
    "stood down": (
        "Council leader Joan Zann, 54, stood down on ⟦2:Monday evening⟧.\n\nZann, who stood down on ⟦Tuesday⟧, had led "
        "the council since 2016.\n"
    ),
    "police and rescuers": (
        "The avalanche struck on ⟦2:Tuesday⟧, police said.\n\nThe avalanche occurred on ⟦Monday⟧, said rescue "
        "chief Luc "
        "Zann.\n"
    ),
    "march": "Nurses marched through Ostby on ⟦2:Thursday⟧.\n\nThe march on ⟦Friday⟧ was the city’s largest.\n",
    "deal": "The two sides signed a deal on ⟦2:Friday⟧.\n\nThe deal, signed on ⟦Saturday⟧, is short.\n",
    "subject": (
        "A gas explosion levelled two houses in Ostby on ⟦2:Wednesday⟧, killing a man of 71.\n\n“I thought it was "
        "thunder,” a neighbour said.\n\nThe explosion on ⟦Tuesday⟧ was heard nine miles away.\n"
    ),
    "budget": (
        "Parliament approved the budget on ⟦2:Thursday⟧ after a night of speeches.\n\nThe budget, approved on "
        "⟦Wednesday⟧, raises the tax on fish.\n"
    ),
    "who died": (
        "Writers paid tribute to the novelist Petra Zann, who died on ⟦2:Saturday⟧.\n\nZann wrote nine novels. Zann "
        "died on ⟦Sunday⟧ in her sleep, her agent said.\n"
    ),
    "avalanche": (
        "Three skiers were killed in an avalanche on ⟦2:Monday⟧.\n\nThe avalanche, which struck on ⟦Sunday⟧, buried a "
        "hut.\n"
    ),
    "body": (
        "Searchers found the body of a hiker on ⟦2:Friday⟧.\n\nThe man had set out alone. The body was found on "
        "⟦Thursday⟧ under a ledge.\n"
    ),
    "sale": (
        "Zarno, a maker of glass, announced the sale of its mills on ⟦2:Monday⟧.\n\nShares had risen before the "
        "sale was "
        "announced on ⟦Tuesday⟧.\n"
    ),
    "plane": (
        "A cargo plane crashed in a field on ⟦2:Tuesday⟧.\n\nBoth pilots lived. The plane went down on ⟦Monday⟧ in "
        "fog.\n"
    ),
    "lift-off": "The rocket lifted off on ⟦2:Monday⟧.\n\nThe launch on ⟦Tuesday⟧ was its third.\n",
    "ashore": "Typhoon Una made landfall on ⟦2:Sunday⟧.\n\nUna came ashore early on ⟦Tuesday⟧.\n".replace(
        "early on ⟦Tuesday⟧", "⟦early on Tuesday⟧"
    ),
    "ruling": "A court ruled on ⟦2:Monday⟧ that the dam was safe.\n\n⟦Tuesday’s⟧ ruling pleased the mayor.\n",
    "wedding": (
        "Prince Olav and Eva Zann were married on ⟦2:Saturday⟧.\n\n⟦Sunday’s⟧ wedding was seen by a million people.\n"
    ),
    "polls": "Voters went to the polls on ⟦2:Sunday⟧.\n\nTurnout in ⟦Saturday’s⟧ election was 71%.\n",
    "dam": "The dam burst on ⟦2:Tuesday night⟧.\n\nNobody was hurt when the dam burst on ⟦Thursday⟧.\n",
    "beside the noun": (
        "Two trucks collided on ⟦2:Tuesday⟧ near Ostby.\n\nThe accident, on ⟦Monday⟧, shut the road.\n"
    ),
    "freed": "The hostages were freed on ⟦2:Friday⟧.\n\nThe hostages were released on ⟦Saturday⟧ at the border.\n",
    "weekday and date": (
        "The bridge collapsed on ⟦2:Saturday, Sept. 6⟧.\n\nA boy saw the bridge collapse. The bridge collapsed on "
        "⟦Sept. 7⟧, he wrote.\n"
    ),
    "race": "Jan Zann won the race on ⟦2:Sunday⟧ in two hours.\n\nThe race on ⟦Saturday⟧ was held in the rain.\n",
    "headline, plan": (
        "Strike to start ⟦2:Monday⟧ on island ferries\n\nFerry crews will stop work over pay, their union said.\n\nThe "
        "strike will begin on ⟦Tuesday⟧ at dawn.\n"
    ),
}  # fmt: skip


@pytest.mark.parametrize("text", CONFLICTS.values(), ids=CONFLICTS)
def test_two_days_for_one_event(text: str) -> None:
    marked = unmark(text)
    (found,) = diagnostics_of(RULE, Bad(text))
    assert (found.span,) == marked.places
    assert tuple(other.span for other in found.related) == marked.others
    assert found.severity <= Severity.WARNING


def test_days_that_meet_at_midnight_are_a_hint() -> None:
    check_example(
        RULE,
        Bad(
            "The fire began ⟦2:late on Saturday⟧.\n\nThe fire began ⟦early on Sunday⟧.\n",
            severity=Severity.INFO,
        ),
    )


def test_ten_thousand_days_take_linear_time() -> None:
    text = "The fire began on Saturday. The fire began on Sunday, and the man died on Monday. " * 4_000
    start = time.perf_counter()
    diagnostics_of(RULE, Good(text))
    assert time.perf_counter() - start < 10
