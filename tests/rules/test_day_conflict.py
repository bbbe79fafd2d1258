"""Stories that give one event two days, and stories that only seem to."""

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

SOUND = {
    "talks and fighting": "Fighting began on Saturday near Ostby.\n\nPeace talks began on Sunday.\n",
    "resumed": "Shelling began on Saturday near Ostby.\n\nShelling resumed on Sunday.\n",
    "rivals": (
        "Ardania says the shelling began on Saturday.\n\nKestria says the shelling began on Sunday.\n"
    ),
    "rivals, behind": (
        "The shelling began on Saturday, the Ardanian army said.\n\nThe shelling began on Sunday, rebels said.\n"
    ),
    "second": "A blast hit a mill on Monday.\n\nA second blast hit the mill on Tuesday.\n",
    "another place": "Clashes broke out in Ostby on Monday.\n\nClashes broke out in Lanby on Tuesday.\n",
    "testimony": "The trial opened on Monday.\n\nTestimony began on Tuesday.\n",
    "since": "The strike began on Monday.\n\nThe strike has gone on since Sunday, says a leaflet.\n",
    "by": "The fire started on Saturday.\n\nThe fire was out by Sunday.\n",
    "midnight": "Fighting began late Saturday.\n\nFighting in the north began on Monday, in the south on Tuesday.\n",
    "others": "Police arrested Dan Moor on Monday.\n\nAna Lund, his wife, was arrested on Tuesday.\n",
    "other victims": "A boy of nine died on Monday.\n\nA girl of seven died on Tuesday.\n",
    "other name": "Dan Moor died on Monday.\n\nHis brother, Jan Moor, died on Tuesday.\n",
    "guilty first": "Moor was found guilty on Monday.\n\nMoor was sentenced on Friday.\n",
    "arrest and charge": "Moor was arrested on Monday.\n\nMoor was charged on Tuesday.\n",
    "start and end": "The strike began on Monday.\n\nThe strike ended on Friday.\n",
    "planned": "The vote was due on Monday.\n\nLawmakers voted on Tuesday.\n",
    "put off": "The trial was to begin on Monday but was postponed.\n\nThe trial opened on Friday.\n",
    "last year": "The quake struck on Monday.\n\nThe 2011 quake struck on a Friday, and the quake killed 200.\n",
    "said on": "The attack killed two, police said on Monday.\n\nIt was well planned, police said on Tuesday.\n",
    "days of play": "Ostby beat Lanby on Saturday.\n\nOstby beat Merby on Sunday.\n",
    "semi-final": "Ostby beat Lanby in the final on Sunday.\n\nThe semi-final on Saturday was dull.\n",
    "next match": "Ostby beat Lanby on Saturday.\n\nThe match against Merby on Tuesday will be harder.\n",
    "next game": "Ostby beat Lanby on Saturday.\n\nThe next game is on Tuesday.\n",
    "plural": "Bombs killed two on Monday.\n\nAttacks on Monday and attacks on Tuesday killed nine.\n",
    "denied": "The talks began on Monday.\n\nThe talks did not begin on Tuesday, as some had it.\n",
    "he knows it": (
        "The fire began on Monday, Holt said.\n\nHolt contradicted the police, who said the fire began on Sunday.\n"
    ),
    "same": "The trial began on Monday.\n\nThe trial, which opened Monday, is to last a week.\n",
    "whose visit": "Lund met Moor on Monday.\n\nLund met Holt on Tuesday.\n",
    "two bills": "Senators passed a bill on fish on Monday.\n\nOn Tuesday they passed a bill on salt.\n",
    "two accords": "Ardania signed an accord on oil on Saturday.\n\nOn Friday, Ardania signed accords on trade.\n",
    "trials apart": "The murder trial opened on Monday.\n\nThe libel trial opened on Tuesday.\n",
    "a fire": "A fire broke out in a mill on Monday.\n\nA fire broke out in a school on Tuesday.\n",
    "three days": "The strike began on Monday in one city. The strike began on Tuesday elsewhere. On Friday the strike "
    "began in the north.\n",
    "quotation": "The fire began on Monday.\n\n“They say the fire began on Sunday,” a neighbour said.\n",
    "last Sunday": "The clashes erupted last Sunday.\n\nThe clashes that erupted on Saturday were worse.\n",
    "report twice": "The ministry published a report on Monday.\n\nThe bank published a report on Tuesday.\n",
    "sunday times": "The Sunday Times published its story.\n\nThe story was published on Monday in Ostby.\n",
    "again": "The blaze broke out on Monday.\n\nThe blaze flared up on Tuesday again.\n",
    "first": "Storm Una made its first landfall on Monday.\n\nUna made landfall near Ostby on Wednesday.\n",
    "twins": "Moor’s trial began on Monday.\n\nLund’s trial began on Tuesday.\n",
    "shares": "Shares in the bank fell 3% on Monday.\n\nShares fell 2% on Tuesday.\n",
    "crossed": "He opened a shop on Monday, and the fair opened on Saturday.\n",
}  # fmt: skip


@pytest.mark.parametrize("text", CONFLICTS.values(), ids=CONFLICTS)
def test_two_days_for_one_event(text: str) -> None:
    marked = unmark(text)
    (found,) = diagnostics_of(RULE, Bad(text))
    assert (found.span,) == marked.places
    assert tuple(other.span for other in found.related) == marked.others
    assert found.severity <= Severity.WARNING


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_two_events(text: str) -> None:
    check_example(RULE, Good(text))


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
