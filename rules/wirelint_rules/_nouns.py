"""Nouns of which one can have one or two, for rules on number: small, closed lists, written for wirelint."""

from __future__ import annotations

_PAIRS = {
    "man": "men",
    "woman": "women",
    "child": "children",
    "spokesman": "spokesmen",
    "spokeswoman": "spokeswomen",
    "policeman": "policemen",
}
_PEOPLE = frozenset(
    "minister official officer leader lawmaker worker member student teacher doctor nurse voter soldier fighter "
    "protester analyst trader economist farmer resident player driver passenger victim suspect lawyer judge prosecutor "
    "director manager candidate politician diplomat scientist researcher investor expert parent journalist reporter "
    "senator president consumer customer shareholder employee citizen patient prisoner tourist visitor owner user "
    "critic supporter activist adviser".split()
)
_THINGS = frozenset(
    "reason issue problem question building car plane ship vehicle document letter book decision law rule incident "
    "accident change factor example effort element aspect option election area region road bridge plan attack case "
    "product computer game film project programme program proposal agreement device event".split()
)
# Bodies that British copy has in the plural: one of them may be many.
_BODIES = frozenset(
    "country city town village company school hospital bank party government constituency university agency "
    "industry business firm".split()
)
# What an of-phrase may hang on, and which is no quantity: “the cost of the talks”.
_OF_ONE = frozenset(
    "price cost sale death impact threat effect arrival departure loss resignation release introduction purpose cause "
    "result role aim prospect existence success failure use size level rate value opening closure collapse arrest "
    "number volume quality safety range degree extent demand production trading output spending marketing "
    "growth decline fall rise increase reduction".split()
)
_OF_MANY = frozenset(
    "benefits effects results members causes details prices costs leaders parts residents officials plans reports "
    "owners critics supporters victims relatives signs levels rates hopes fears allegations".split()
)


def _plural(noun: str) -> str:
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "sh", "ch", "x")) else f"{noun}s"


ONE_PERSON = _PEOPLE | set(_PAIRS)
ONE = frozenset(ONE_PERSON | _THINGS)
"""Nouns in the singular that mean one, in British copy too."""
PLURAL_OF = _PAIRS | {noun: _plural(noun) for noun in _PEOPLE | _THINGS | _BODIES}
SINGULAR_OF = {plural: noun for noun, plural in PLURAL_OF.items()}
PERSONS = frozenset({PLURAL_OF[noun] for noun in ONE_PERSON} | {"people"})
MANY = frozenset(SINGULAR_OF)
"""Nouns in the plural, none of them a measure: “two years was a long time” is sound."""
OF_ONE, OF_MANY = _OF_ONE, _OF_MANY
