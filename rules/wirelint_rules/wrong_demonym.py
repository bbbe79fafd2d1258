"""A word for a people that is another word, or none: “two Afghanis were killed”, “Phillipino sailors”, “Iraqians”.

An afghani is money, an Afghan a person; other forms are made by rule where the language has a word of its own. Sums of
money are left alone, and “Columbian” is named only in a story with Colombia in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import EVERYWHERE, Bad, Good

_MADE_UP = {
    "bangladeshian": "Bangladeshi", "iraqian": "Iraqi", "pakistanian": "Pakistani", "israelian": "Israeli",
    "kuwaitian": "Kuwaiti", "saudian": "Saudi", "yemenian": "Yemeni", "omanian": "Omani", "nepalian": "Nepali",
    "qatarian": "Qatari", "bahrainian": "Bahraini", "emiratian": "Emirati", "kosovian": "Kosovar",
    "phillipino": "Filipino", "philippino": "Filipino", "philipino": "Filipino", "phillippino": "Filipino",
    "filippino": "Filipino", "fillipino": "Filipino", "argentinan": "Argentine", "singaporian": "Singaporean",
    "taiwanian": "Taiwanese", "vietnamian": "Vietnamese", "lebanesian": "Lebanese", "sudanian": "Sudanese",
    "congolian": "Congolese", "moldovian": "Moldovan", "tibetian": "Tibetan", "haitan": "Haitian",
    "norweigan": "Norwegian", "norwegan": "Norwegian", "sri-lankian": "Sri Lankan", "ghanan": "Ghanaian",
    "ghanian": "Ghanaian", "hondurian": "Honduran", "guatemalian": "Guatemalan", "venezualan": "Venezuelan",
    "equadorian": "Ecuadorean", "bolivan": "Bolivian",
    "uzbekistanian": "Uzbek", "tajikistanian": "Tajik", "turkmenistanian": "Turkmen", "kirgizstanian": "Kyrgyz",
    "kazakhstanian": "Kazakh", "azerbaidjani": "Azerbaijani", "azerbaijanian": "Azerbaijani", "maltesian": "Maltese",
    "cypriotic": "Cypriot", "monacan": "Monegasque", "finlander": "Finn", "icelandian": "Icelander",
    "zimbabwian": "Zimbabwean", "zambianese": "Zambian", "mozambiquan": "Mozambican", "beninian": "Beninese",
    "togoan": "Togolese", "gabonian": "Gabonese", "senegalian": "Senegalese", "madagascarian": "Malagasy",
    "burmesian": "Burmese", "laosian": "Laotian", "bhutanian": "Bhutanese",
}  # fmt: skip
_SAME_IN_PLURAL = ("ese", "gasy", "Kyrgyz")
_PLURALS = {f"{word}s": right if right.endswith(_SAME_IN_PLURAL) else f"{right}s" for word, right in _MADE_UP.items()}
_DOUBLED = {"chineses": "Chinese", "japaneses": "Japanese", "portugueses": "Portuguese", "vietnameses": "Vietnamese"}
_WRONG = _MADE_UP | _PLURALS | _DOUBLED
_AFGHAN = {"afghani": "Afghan", "afghanis": "Afghans"}
_MONEY = frozenset(
    "currency exchange rate dollar dollars cost costs worth bank price prices paid pay bills notes coins note bill "
    "salary money billion million thousand budget fee fine bribe wage wages inflation central euro euros".split()
)
_COLOMBIAN = {"columbian": "Colombian", "columbians": "Colombians"}
_AMERICAN = frozenset("british district university pre-columbian exposition carolina missouri ohio".split())


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at each of the words, outside sums of money."""
    for place in document.places(_WAKE):
        word = document.words.folded[place]
        right = _WRONG.get(word) or _afghan(document, place) or _colombian(document, place)
        if right and document.words.texts[place][0].isupper():
            span = document.words.span(place, place)
            message = f"“{span.of(document.text)}” is not what the people are called: write “{right}”"
            yield Finding(span, message, Fix(span, right, f"Write “{right}”"))


def _afghan(document: Document, place: int) -> str | None:
    """The people of Afghanistan; None where money may be meant."""
    right = _AFGHAN.get(document.words.folded[place])
    sentence = document.sentence_at(document.words.starts[place])
    if right is None or sentence is None:
        return None
    is_sum = document.words.texts[place - 1].isdecimal() or not document.words.texts[place].istitle()
    is_name = place + 1 < len(document.words) and document.words.texts[place + 1].istitle()
    money = not _MONEY.isdisjoint(document.words.folded[sentence.first : sentence.stop])
    return None if is_sum or money or is_name or document.names.is_name(place - 1) else right


def _colombian(document: Document, place: int) -> str | None:
    right = _COLOMBIAN.get(document.words.folded[place])
    is_south = "colombia" in document.vocabulary or "bogota" in document.vocabulary
    return right if is_south and document.vocabulary.isdisjoint(_AMERICAN) else None


_WAKE = frozenset(_WRONG) | frozenset(_AFGHAN) | frozenset(_COLOMBIAN)

RULE = Rule(
    id="wrong-demonym",
    family="reference",
    summary="A word for a people that is another word, or none",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(words=_WAKE),
    zones=EVERYWHERE,
    safety="Never safe: a name may hold the word.",
    sources=("The Associated Press Stylebook",),
    examples=(
        Bad("Two ⟦Afghanis⟧ were killed in Kabul.", fixed="Two Afghans were killed in Kabul."),
        Bad("The ⟦Phillipino⟧ sailors swam ashore.", fixed="The Filipino sailors swam ashore."),
        Bad("Most ⟦Iraqians⟧ stayed at home.", fixed="Most Iraqis stayed at home."),
        Bad("In Colombia, ⟦Columbians⟧ voted.", fixed="In Colombia, Colombians voted."),
        Good("Fuel costs 60 afghanis, and the Afghanis fell against the dollar."),
        Good("The pre-Columbian bowl is in the Columbian Museum."),
        Good("Afghans, Filipinos and Iraqis voted."),
        Good("She works for Jamal Afghani of Herat."),
    ),
)
