"""Words that tell what happened: verbs and nouns of events, and the words that make one event of many. Folded."""

from __future__ import annotations

from enum import Enum


class Phase(Enum):
    """Which part of an event a verb tells of."""

    START = "start"
    POINT = "point"
    END = "end"


def _kinds(table: str) -> dict[str, str]:
    """Word to kind, from lines of "kind: words"; the kind is not one of the words unless it is repeated."""
    found = {}
    for line in table.strip().splitlines():
        kind, _, words = line.partition(":")
        found.update(dict.fromkeys(words.split(), kind.strip()))
    return found


PHRASES = {
    ("lifted", "off"): "launch", ("blasted", "off"): "launch", ("came", "ashore"): "landfall",
    ("went", "down"): "crash",
    ("stepped", "down"): "resignation", ("blew", "up"): "attack", ("went", "missing"): "disappearance",
    ("broke", "up"): "breakup", ("stood", "down"): "resignation",
}  # fmt: skip
"""Verbs of two words that say by themselves what happened."""
LASTING = _kinds(
    """
    fighting: fighting clash clashes violence hostilities conflict war skirmish skirmishes
    shelling: shelling bombardment
    offensive: offensive
    riot: riot riots rioting unrest
    fire: fire blaze inferno wildfire bushfire wildfires bushfires
    storm: storm hurricane typhoon cyclone blizzard
    flood: flood floods flooding
    trial: trial
    inquest: inquest
    hearing: hearing
    talks: talks negotiations
    summit: summit
    strike: strike walkout stoppage
    truce: ceasefire cease-fire truce armistice
    eruption: eruption
    outbreak: outbreak epidemic
    outage: outage blackout
    siege: siege standoff
    curfew: curfew
    lockdown: lockdown
    festival: festival fair
    exhibition: exhibition show
    conference: conference
    tournament: tournament championship championships
    search: search
    siege: siege
    evacuation: evacuation
    sale: sale auction
    drought: drought
    heatwave: heatwave
    campaign: campaign
    exercise: exercise exercises drill drills
    season: season
    """
)
"""Nouns of what lasts: it begins and ends on a day, and a day in between says nothing."""
SUDDEN = _kinds(
    """
    quake: quake earthquake temblor tremor
    tornado: tornado twister
    landfall: landfall
    attack: attack bombing blast explosion shooting stabbing ambush raid assault massacre gunfire
    crash: crash collision derailment accident pile-up
    sinking: sinking capsizing shipwreck
    collapse: collapse
    avalanche: avalanche
    landslide: landslide mudslide
    match: match game final derby playoff
    race: race marathon
    protest: protest protests demonstration demonstrations rally sit-in march
    fight: fight bout
    election: election elections polls polling referendum ballot
    ruling: ruling judgment judgement
    decision: decision
    announcement: announcement
    release: release
    visit: visit
    vote: vote
    launch: launch liftoff lift-off rocket spacecraft
    landing: landing touchdown
    sentence: sentence sentencing
    verdict: verdict conviction acquittal
    arrest: arrest
    resignation: resignation
    death: death
    killing: killing murder slaying
    kidnapping: kidnapping abduction
    robbery: robbery heist burglary theft
    escape: escape jailbreak breakout
    rescue: rescue
    ceremony: ceremony inauguration coronation
    wedding: wedding
    funeral: funeral burial
    meeting: meeting
    concert: concert
    parade: parade
    signing: signing
    operation: operation surgery
    execution: execution
    disappearance: disappearance
    speech: speech
    debate: debate
    """
)
"""Nouns of what happens on one day."""
NOUNS = LASTING | SUDDEN

DEEDS = _kinds(
    """
    arrest: arrested detained arrests
    charge: charged
    sentence: sentenced jailed imprisoned
    verdict: convicted acquitted
    death: died dies
    killing: murdered assassinated
    resignation: resigned quit resigns quits
    appointment: appointed
    kidnapping: kidnapped abducted
    escape: escaped
    rescue: rescued
    wedding: married
    funeral: buried cremated
    disappearance: vanished disappeared
    release: freed released
    robbery: robbed
    shooting: stabbed
    execution: executed
    operation: hospitalised hospitalized
    adoption: adopted
    """
)
"""Verbs that say by themselves what happened to someone: the same event only of the same people."""
HAPPENINGS = _kinds(
    """
    crash: crashed collided derailed
    sinking: sank capsized
    collapse: collapsed
    vote: voted
    match: beat defeated beats
    attack: exploded detonated
    landing: landed
    ruling: ruled
    protest: marched protested rallied demonstrated
    """
)
"""Verbs that say by themselves what happened."""

_STARTS = (
    "go goes went began begins begin begun started starts start erupted erupts erupt opened opens open flared "
    "commenced launched"
)
_ENDS = "ended ends end finished concluded closed"
_POINTS = "took happened occurred struck strikes hit hits rocked shook held came passed handed made was were killed won"
PHASES = {
    **dict.fromkeys(_STARTS.split(), Phase.START),
    **dict.fromkeys(_ENDS.split(), Phase.END),
    **dict.fromkeys(_POINTS.split(), Phase.POINT),
}
"""Verbs that need a noun to say what happened."""
LIGHT = frozenset("made makes held holds gave took".split())
"""Verbs that say nothing without their object: "made landfall", "held talks"."""
PARTICLED = {
    "broke": ("out", Phase.START),
    "kicked": ("off", Phase.START),
    "got": ("under", Phase.START),
    "get": ("under", Phase.START),
    "wrapped": ("up", Phase.END),
}
"""The same, with the particle that must follow."""

OTHERS = frozenset(
    """
    another second third fourth fifth sixth new fresh further again resumed resume renewed continued continues later
    earlier separate other others next previous additional subsequent follow-up first twice both each every several
    more also repeated similar different former initial original initially originally spread latest final-day
    rescheduled postponed delayed adjourned extended daily weekly
    """.split()
)
"""Words that make an event one of several."""
COUNTS = frozenset("two three four five six seven eight nine ten twelve several many some few multiple dozens".split())
"""The same, right before its noun."""
PLANNED = frozenset(
    "will due scheduled expected planned set plans would likely supposed ahead upcoming to-be tomorrow next".split()
)
"""Words that set an event in the future, or in a plan."""
DENIED = frozenset("not no never without denied didn't wasn't weren't hadn't hasn't won't cancelled canceled".split())
DOUBTED = frozenset(
    """
    contradicted contradicts contradicting disputed disputes dispute rejected conflicting version versions rival instead
    whereas insisted insists differing discrepancy corrected mistakenly wrongly earlier-reported accounts alleged
    allegedly
    """.split()
)
"""Words that show that the story knows of the contradiction."""
RELATIVES = frozenset({"which", "that", "who"})
SUBORDINATES = RELATIVES | frozenset("as after before when while because but if although since until where".split())
NOT_ON = frozenset(
    "since until till by before after from through for to of during between into every each most all than".split()
)
"""Before a day: no event is said to have happened on it."""
IRREGULAR = frozenset(
    "took gave met left came went sold bought won lost broke fell rose led sent struck hit shot found held built drove "
    "flew wrote drew threw stole swore sworn given taken seen stolen drawn written broken shut cut began set burst "
    "blew spoke ran stood sank woke fled slid tore bit dug".split()
)
"""Verbs of the past that do not end in "ed"; with these any two clauses are compared."""
