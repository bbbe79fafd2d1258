"""Stories that only seem to give one event two days."""

from __future__ import annotations

import pytest

from wirelint.rule import Good
from wirelint.testing import check_example
from wirelint_rules.day_conflict import RULE

SOUND = {
    "several": "Some protests were held on Monday.\n\nThe protests were held on Tuesday.\n",
    "two rulings": "A court ruled on Monday that the dam was safe.\n\nA new ruling on Tuesday said it was not.\n",
    "two bodies": "Searchers found the body of a man on Friday.\n\nThe body of a woman was found on Thursday.\n",
    "approved twice": "The lower house approved the budget on Monday.\n\nThe upper house approved the budget on "
    "Tuesday.\n",
    "announced and signed": "Zarno announced the sale on Monday.\n\nThe sale was signed on Tuesday.\n",
    "death and funeral": "Petra Zann died on Monday.\n\nShe was buried on Friday.\n",
    "went home": "He went home on Monday.\n\nHe went to the office on Tuesday.\n",
    "left and came": "The ship left Ostby on Monday.\n\nThe ship reached Lemma on Tuesday.\n",
    "two races": "Zann won the race on Sunday.\n\nZann won the sprint race on Saturday.\n",
    "two visits": "The pope began his visit on Monday.\n\nThe king’s visit began on Tuesday.\n",
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


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_two_events(text: str) -> None:
    check_example(RULE, Good(text))
