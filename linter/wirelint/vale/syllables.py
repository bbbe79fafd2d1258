"""Syllables of an English word, as Vale counts them.

Source: the rules and exceptions of prose's summarize package (github.com/jdkato/prose, MIT), after Greg Fast's
Lingua::EN::Syllable: groups of vowels, less those that are silent, more those that are two.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from wirelint.patterns import lazy_pattern

_ODD = {
    word: count
    for count, words in (
        (2, "abed adieu cafe cafes chile chloe circe jesse jukebox maybe people shoreline daphne phoebe zoe"),
        (
            3,
            "abare acreage adame adobe apache coyote forever karate machete recipe sesame simile syncope tamale "
            "euterpe",
        ),
        (4, "abalone abruzzese abbruzzese anemone aphrodite apostrophe ariadne calliope catastrophe epitome facsimile"),
        (4, "gethsemane guacamole hyperbole yosemite eurydice hermione penelope persephone"),
        (5, "aborigine aborigines"),
    )
    for word in words.split()
}
_PREFIXES = (
    "above anti ante counter hyper afore agri infra intra inter over semi ultra under extra dia micro mega kilo pico "
    "nano macro".split(),
    "un fore ware none non out post sub pre pro dis side".split(),
)
_SUFFIXES = (
    "ology ologist onomy onomist".split(),
    "fully berry woman women".split(),
    "ly less some ful er ers ness cian cians ment ments ette ettes ville villes ships ship side sides port ports shire "
    "shires tion tioned".split(),
)
_VOWELS = lazy_pattern(r"[aeiouy]+")
_SILENT = (
    lazy_pattern(
        r"cia(?:l|$)|tia|cius|cious|[^aeiou]giu|[aeiouy][^aeiouy]ion|iou|sia$|eous$|[oa]gue$"
        r"|.[^aeiuoycgltdb]{2,}ed$|.ely$|^jua|uai|eau|^busi$"
        r"|[aeiouy](?:b|c|ch|dg|f|g|gh|gn|k|l|lch|ll|lv|m|mm|n|nc|ng|nch|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|th|v|y|z)ed$"
        r"|[aeiouy](?:b|ch|d|f|gh|gn|k|l|lch|ll|lv|m|mm|n|nch|nn|p|r|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y)es$"
    ),
    lazy_pattern(
        r"[aeiouy](?:b|c|ch|d|dg|f|g|gh|gn|k|l|ll|lv|m|mm|n|nc|ng|nn|p|r|rc|rn|rs|rv|s|sc|sk|sl|squ|ss|st|t|th|v|y|z)e$"
    ),
)
_DOUBLE = (
    lazy_pattern(
        r"(?:[^aeiouy]ie(?:r|st|t)|[aeiouym]bl|eo|ism|asm|thm|dnt|uity|dea|gean|oa|ua|eings?|[aeiouy]sh?e[rsd])$"
    ),
    lazy_pattern(r"[^gq]ua[^auieo]|[aeiou]{3}|^(?:ia|mc|coa[dglx].)"),
    lazy_pattern(r"[^aeiou]y[ae]|[^l]lien|riet|dien|iu|io|ii|uen|real|iell|eo[^aeiou]|[aeiou]y[aeiou]"),
    lazy_pattern(r"[^s]ia"),
)


@lru_cache(1 << 14)
def syllables(word: str) -> int:
    """The number of syllables of a word; 1 for one of fewer than three letters."""
    if len(word) < 3:
        return min(len(word), 1)
    word = word.lower()
    if word in _ODD:
        return _ODD[word]
    word, before = _cut(word, _PREFIXES, is_head=True)
    word, behind = _cut(word, _SUFFIXES, is_head=False)
    count = before + behind + len(_VOWELS.findall(word))
    count -= sum(len(pattern.findall(word)) for pattern in _SILENT)
    count += sum(len(pattern.findall(word)) for pattern in _DOUBLE)
    return max(count, 1)


def _cut(word: str, groups: Sequence[Sequence[str]], *, is_head: bool) -> tuple[str, int]:
    """The word without its prefix or suffix, and the syllables of that: by its group."""
    for number, group in enumerate(groups):
        for part in group:
            if word.startswith(part) if is_head else word.endswith(part):
                return (word.removeprefix(part) if is_head else word.removesuffix(part)), len(groups) - number
    return word, 0
