"""Words of records: superlatives and what they measure, ranks, what is measured, and where. Folded."""

from __future__ import annotations


def _sorted_out(table: str) -> dict[str, str]:
    found = {}
    for line in table.strip().splitlines():
        name, _, words = line.partition(":")
        found.update(dict.fromkeys(words.split(), name.strip()))
    return found


MEASURES = _sorted_out(
    """
    severity: worst heaviest deadliest bloodiest fiercest gravest
    size: biggest largest greatest steepest sharpest
    height: highest hottest warmest
    lowness: lowest coldest coolest chilliest
    strength: strongest
    weakness: weakest
    length: longest
    shortness: shortest
    speed: fastest quickest
    slowness: slowest
    youth: youngest
    age: oldest
    quality: best
    tallness: tallest
    cost: costliest dearest
    dryness: driest
    wetness: wettest
    smallness: smallest
    busyness: busiest
    depth: deepest
    weight: heaviest-ever
    """
)
"""Superlative to what it measures: two of one measure say the same of one thing."""
MOST = _sorted_out(
    """
    severity: intense serious severe violent destructive devastating lethal deadly damaging
    strength: powerful
    cost: expensive costly
    """
)
"""Adjective behind "most" to what it measures."""
RANKS = {
    name: number
    for number, name in enumerate("first second third fourth fifth sixth seventh eighth ninth tenth".split(), 1)
}
RANKED = frozenset(
    f"{rank}-{measure}"
    for rank in ("second", "third", "fourth", "fifth")
    for measure in ("largest", "biggest", "highest", "worst", "deadliest", "longest", "hottest", "oldest")
)
"""Ranks in one word, such as wake the rule."""
KINDS = _sorted_out(
    """
    fall: fall drop decline slump loss losses plunge slide tumble decrease falls drops
    rise: rise gain jump increase surge gains climb
    win: win victory triumph wins
    defeat: defeat defeats
    fire: wildfire bushfire wildfires bushfires
    """
)
"""What is measured: nouns for one thing."""
SPANS = {"year": 1, "years": 1, "decade": 10, "decades": 10, "century": 100, "centuries": 100}
NUMBERS = {
    name: number
    for number, name in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
        "eighteen nineteen twenty".split(),
        1,
    )
} | {"a": 1, "an": 1, "the": 1, "half": 0, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
LEVELS = _sorted_out(
    """
    country: country nation
    world: world globe planet
    region: region area province state county district valley
    place: city town village capital
    continent: continent
    """
)
"""Where: nouns of places to how wide they are."""
COUNTED = frozenset("title win victory crown championship medal trophy term defeat loss goal strike".split())
"""What someone has for the first, the second, the third time."""
LEADS = frozenset("lead head hold run chair become serve govern occupy fill take".split())
"""What whoever has a post does with it."""
POSTS = frozenset("post job role position office title".split())
ALIKE = {
    "daily": "one-day", "single-day": "one-day", "day": "one-day", "yearly": "annual", "road": "away",
    "weekly": "one-week", "monthly": "one-month", "rail": "train", "consecutive": "straight", "successive": "straight",
}  # fmt: skip
"""What stands before or behind a noun, in one word for several."""
BOUNDS = frozenset(
    "since in for on ever of to that which at from by after with and as when while but to recorded found seen built "
    "made held registered measured known taken discovered caught grown this so is was are were has had have "
    "will would said".split()
)
"""Where the noun of a record ends."""
