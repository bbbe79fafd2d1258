"""Which words English builds others with, and which it does not: what tells two fused words from a coinage."""

from __future__ import annotations

FUNCTION = frozenset(
    "a about after all also am an and any are as at be because been before being between both but by can cannot could "
    "did do does down during even every for from go had has have he her here his how if in into is it its may me might "
    "more most must my no not of off on one only or our out over said says she should since so some such than that the "
    "their them then there these they this those though through to two under until up upon us very was we were what "
    "when where whether which while who whose will with would you your".split()
)
SHORT = frozenset("a am an as at be by do go he if in is it me my no of on or so to up us we".split())
"""The words of one and two letters that copy is written in; the lists have abbreviations too."""
PREFIXES = frozenset(
    "a after all am an any be by down even here how in more most no off on one out over so some there through two "
    "under up where".split()
)
"""Function words that English builds words with, in front: "underfund", "inaction", "bejewelled"."""
SUFFIXES = frozenset(
    "all am an any as at by do down go her here in is me more most my no off on one or out over so some there through "
    "two under up us where".split()
)
"""Function words that English words end in, as a particle ("rollout") or by chance ("asbestosis", "taxon")."""
PARTICLES = frozenset({"down", "in", "off", "on", "out", "over", "through", "under", "up"})
RARE_PREFIXES = frozenset({"even", "here", "how", "more", "on", "one", "some", "there", "two", "where"})
RARE_SUFFIXES = frozenset({"at", "by", "her", "here", "there", "where"})
"""Those of them that seldom do, so that a rare pair may be meant too."""
HYPHENATED = frozenset(
    "anti based caused centred centered driven ever fighting fore free friendly funded growing half held high inter "
    "knit led less like loving low made maker makers making mid minded multi non once oriented owned owner owners post "
    "pro quasi related risk run self semi shaped sized starting style sub super taker takers taking trained trans type "
    "well wide wise twenty thirty forty fifty sixty seventy eighty ninety".split()
)
"""Parts of compounds that have a hyphen or have lately lost it: "drugfree" and "sixtyfive" want one, not a space."""
DERIVING_PREFIXES = (
    "anti", "bi", "bio", "co", "counter", "de", "dis", "eco", "euro", "ex", "fore", "hyper", "inter", "mega", "micro",
    "mid", "mini", "mis", "mono", "multi", "neo", "non", "out", "over", "pan", "post", "pre", "pro", "re", "semi",
    "sub", "super", "tele", "trans", "tri", "ultra", "un", "under", "up",
)  # fmt: skip
DERIVING_SUFFIXES = (
    "able", "al", "ally", "ed", "er", "ers", "es", "ful", "hood", "ing", "ish", "ism", "isms", "ist", "ists", "ity",
    "less", "like", "ly", "ness", "or", "ors", "s", "ship", "ships", "wise", "y",
)  # fmt: skip
INFLECTIONS = ("d", "ed", "er", "ers", "es", "ing", "ly", "s")
