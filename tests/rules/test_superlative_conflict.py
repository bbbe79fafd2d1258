"""Records that cannot both stand, and records that can."""

from __future__ import annotations

import time

import pytest

from wirelint.rule import Bad, Good, Severity
from wirelint.testing import check_example, diagnostics_of, unmark
from wirelint_rules.superlative_conflict import RULE

CONFLICTS = {
    "fighting": (
        "The clashes, which erupted on Saturday, are the ⟦2:worst in the region since a 1994 ceasefire⟧.\n\n"
        "Rain fell.\n\nThe fighting is the ⟦heaviest since 2016⟧, when 100 people died.\n"
    ),
    "quake": (
        "The earthquake was the ⟦2:deadliest since 1999⟧.\n\nIt was the country’s ⟦worst quake in a decade⟧, and in "
        "2023 few had expected it.\n"
    ),
    "quake, two years": (
        "The quake was the ⟦2:strongest in the country since 1980⟧.\n\nThe quake is the country’s ⟦strongest since "
        "2009⟧.\n"
    ),
    "fire": (
        "The wildfire is the ⟦2:worst in the valley since 2003⟧.\n\nFarmers fled. The blaze is the valley’s ⟦deadliest "
        "since 2018⟧.\n"
    ),
    "flood": (
        "The floods are Lemma’s ⟦2:worst since 1952⟧.\n\nThe ⟦worst flooding in Lemma since 2002⟧ has cut off two "
        "towns.\n"
    ),
    "fall": (
        "Shares in the bank had their ⟦2:biggest one-day fall since 2008⟧.\n\nThe stock’s ⟦steepest daily "
        "decline since "
        "March 2020⟧ wiped out a year’s gains.\n"
    ),
    "rise": "Prices had their ⟦2:biggest rise since 1990⟧.\n\nThe ⟦sharpest increase since 2011⟧ hit the poor.\n",
    "win": "It was the team’s ⟦2:first away win since 2019⟧.\n\nFans sang. The ⟦first away victory since 2022⟧ was won "
    "late.\n",
    "defeat": "It was the side’s ⟦2:heaviest defeat since 1998⟧.\n\nThe ⟦heaviest defeat since 2015⟧ hurt.\n",
    "temperature": (
        "Ostby has had its ⟦2:hottest June day on record⟧.\n\nThe day was the ⟦second-hottest June day in Ostby⟧, the "
        "weather office wrote.\n"
    ),
    "rank": (
        "Divers have found the ⟦2:largest wreck ever found in Kenya⟧.\n\nFog held them up for a week.\n\nIt is the "
        "⟦second-largest wreck found in the country⟧.\n"
    ),
    "two ranks": (
        "The lake is the ⟦2:third-largest lake in Kenya⟧.\n\nThe ⟦fourth-largest lake in Kenya⟧ is falling.\n"
    ),
    "post": (
        "Ana Lund is the ⟦2:first woman to lead the court⟧.\n\nShe is the ⟦second woman to hold the post⟧.\n"
    ),
    "deed": (
        "He is the ⟦2:first man to row the lake alone⟧.\n\nHe is the ⟦third man to row the lake without sleep⟧.\n"
    ),
    "ever": (
        "The strike is the ⟦2:longest strike ever⟧.\n\nNo pay came. The ⟦longest strike since 1984⟧ has split "
        "the town.\n"
    ),
    "most": (
        "It was the ⟦2:most violent storm in the country since 1987⟧.\n\nThe ⟦worst storm in the country since 2013⟧ "
        "felled oaks.\n"
    ),
    "cold": "The town had its ⟦2:coldest night since 1962⟧.\n\nThe ⟦coldest night since 2010⟧ burst pipes.\n",
    "years": (
        "The drought is the ⟦2:worst in the country since 1976⟧.\n\nIn the ⟦worst drought in 10 years⟧, cattle died in "
        "2022.\n"
    ),
    "headline": (
        "Lemma has ⟦2:worst floods since 1952⟧\n\nRain fell for a week on the island.\n\nThe floods are the "
        "⟦worst since "
        "1998⟧.\n"
    ),
    "one source": (
        "The floods are the ⟦2:worst since 1952⟧, the mayor said.\n\nThe mayor said the floods were the ⟦worst since "
        "1998⟧.\n"
    ),
}  # fmt: skip

CONFLICTS |= {
    "unnamed and named": (
        "The crash was the country’s ⟦2:deadliest since 1997⟧.\n\nIt was the ⟦worst rail crash in the country since "
        "2005⟧.\n"
    ),
    "for whom": "Eva Zann won her ⟦2:third world title⟧ on Sunday.\n\nIt was the ⟦fourth world title for Zann⟧.\n",
    "title": (
        "Eva Zann beat Ana Holt on Sunday to win her ⟦2:third Ostby Open title⟧.\n\nHolt wept.\n\nZann held up "
        "the cup. "
        "It was her ⟦fourth Ostby Open title⟧.\n"
    ),
    "streak": "It was the team’s ⟦2:fifth straight win⟧.\n\nFans sang. It was the team’s ⟦sixth consecutive "
    "victory⟧.\n",
    "train": (
        "It was the country’s ⟦2:deadliest train crash⟧.\n\nNine died in what is the country’s ⟦third-deadliest train "
        "accident⟧.\n"
    ),
    "tower": "It is the ⟦2:tallest tower in Asia⟧.\n\nIt is the ⟦second tallest tower in Asia⟧.\n".replace(
        "⟦second tallest", "second ⟦tallest"
    ),
    "youngest": "She is the ⟦2:youngest winner ever⟧.\n\nShe is the ⟦youngest winner since 1974⟧.\n",
    "busiest": "July was the port’s ⟦2:busiest month since 1999⟧.\n\nIt was the port’s ⟦busiest month since 2012⟧.\n",
    "drought": "The drought is Kenya’s ⟦2:worst since 1984⟧.\n\nKenya’s ⟦worst drought since 2011⟧ has killed "
    "cattle.\n",
}  # fmt: skip

SOUND = {
    "last week": "Last week she won her third title.\n\nShe won her fourth title.\n",
    "two views": "The floods are the worst since 1994, farmers said.\n\nThe floods are the worst since 2016, fishermen "
    "said.\n",
    "titles over time": "She won her third title in 2010.\n\nShe won her fourth title a year later.\n",
    "another title": "It was her third Ostby Open title.\n\nIt was her fourth Lanby Open title.\n",
    "goals": "He scored his second goal early.\n\nHe scored his third goal after the break.\n",
    "busy month, busy year": "July was the port’s busiest month since 1999.\n\nIt was the port’s busiest year since "
    "2012.\n",
    "another crash": "It was the country’s deadliest train crash.\n\nIt was the country’s third-deadliest air crash.\n",
    "measures": "The quake was the deadliest since 1999.\n\nThe quake was the longest since 1980.\n",
    "christmas": "It was the worst Christmas since 1981.\n\nShops had the worst January for 10 years, in 2005.\n",
    "first": "It was the biggest fall in four years, the first since 2003.\n\nThe first fall since 2003 shook "
    "traders.\n",
    "equal": "Sales are at the lowest in 20 years.\n\nIt is the lowest level in two decades, as of 2004.\n",
    "region and city": "The floods are the worst in the region since 1994.\n\nThe floods are the worst in the "
    "city since "
    "2016.\n",
    "two sources": "The U.N. called the fighting the worst since 1994.\n\nRussia said the fighting was the worst since "
    "2016.\n",
    "storm and flood": "It is the strongest cyclone since 1918.\n\nThe floods are the highest for a century, in "
    "2004.\n",
    "since records": "It was the hottest day since records began in 1910.\n\nIt was the hottest day since 1910.\n",
    "history": "In 2016 the fighting was the heaviest since 1999.\n\nThe fighting is the heaviest since 2016.\n",
    "part": "The floods are the worst in Ostby since 1994.\n\nThe floods are the worst since 2016.\n",
    "other shares": "Lemma Bank had its biggest fall since 2008.\n\nOstby Mills had its biggest fall since 2015.\n",
    "one day and one month": "It was the biggest one-day fall since 2008.\n\nIt was the biggest monthly fall "
    "since 2015.\n",
    "home or away": "It was the first away win since 2019.\n\nIt was the first victory home or away since 2022.\n",
    "any month": "It was the hottest July day on record in the village.\n\nIt was the third-hottest day for any month "
    "in the village.\n",
    "continent": "It is the largest turtle ever found in Kenya.\n\nIt is the second-largest turtle found in Africa.\n",
    "appointed": "She is the first woman to lead the court.\n\nShe was the second woman to be appointed to the "
    "court.\n",
    "another woman": "Ana Lund is the first woman to lead the court.\n\nEva Holt is the second woman to lead "
    "the court, "
    "in Ostby.\n",
    "man and woman": "She is the first woman to lead the court.\n\nShe is the third judge to lead the court "
    "this year.\n",
    "banks": "Zarno Bank is the largest bank in Kenya.\n\nOstby Bank is the second-largest bank in Kenya.\n",
    "second time": "It was the first time since 2010.\n\nIt was the second time this year.\n",
    "same": "The floods are the worst since 1994.\n\nThe worst floods since 1994 have killed nine.\n",
    "near": "The drought is the worst since 1994.\n\nThe drought is the worst in 10 years, as of 2004.\n",
    "month": "It was the first win since March.\n\nIt was the first win since 2019 at home.\n",
    "half": "It was the best first half since 2010.\n\nIt was the best second half since 2015.\n",
    "quoted": "The floods are the worst since 1994.\n\n“The worst floods since 2016,” a farmer said.\n",
    "at least": "At least nine died, the most since 2010.\n\nMost of them were old.\n",
    "highest water": "The floods brought the highest water in the country since 1998.\n\nThe floods are the country’s "
    "deadliest since 2013.\n",
    "close": "It was the stock’s biggest fall since 2008.\n\nIt was the stock’s lowest finish since March 2020.\n",
    "women": "She was the first woman to win the race.\n\nHe was the second man to win the race.\n",
    "worst of all": "It was the worst start to a season since 1987.\n\nIt was the worst end to a season since 1999.\n",
}  # fmt: skip


@pytest.mark.parametrize("text", CONFLICTS.values(), ids=CONFLICTS)
def test_records_that_clash(text: str) -> None:
    marked = unmark(text)
    (found,) = diagnostics_of(RULE, Bad(text))
    assert (found.span,) == marked.places
    assert tuple(other.span for other in found.related) == marked.others
    assert found.severity <= Severity.WARNING


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_records_that_stand(text: str) -> None:
    check_example(RULE, Good(text))


def test_ten_thousand_records_take_linear_time() -> None:
    text = "The floods are the worst since 1994. It is the second-largest lake in Kenya, the first to shrink. " * 4_000
    start = time.perf_counter()
    diagnostics_of(RULE, Good(text))
    assert time.perf_counter() - start < 10
