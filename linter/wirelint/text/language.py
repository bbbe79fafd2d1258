"""The language of a text, by its script and its small words.

A text in another script than Latin is told by its letters alone. Among the languages in Latin script, each has a set
of small words that few of the others have; the one with the most of them in the vocabulary has it. Every different
word counts once, so the length of a text matters little, and capitals do not matter at all.

The copy that wirelint reads is English unless it shows otherwise: a text without evidence for another language is
English as long as its letters are, be it three words long.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wirelint.text.pieces import Pieces

HOME = "en"
UNKNOWN = "und"

_SAMPLE = 2000
"""Characters that are looked at for the script."""
_FOREIGN_SHARE = 0.4
"""From this share of letters in another script on, the script tells the language."""
_ACCENTED_SHARE = 0.2
"""From this share of words with accented letters on, a text with no small words is not English."""
_ENGLISH_SHARE = 3
"""A text that has a third of the small words of English is English, whatever else it quotes."""
_FEW_WORDS = 12
_LEAST_WORDS = 4

_WRAPPED = "\n       "
"""What goes on with a row of the table below."""
_SMALL_WORDS: Mapping[str, frozenset[str]] = {
    row.split()[0]: frozenset(row.split()[1:])
    for row in """
    en the and of to in is was that for it with as on are by be at from this have his which not were but had they has
       said will their would been who more after about he she they than or an its into over up we our you i my if out
       when there what all can could
    fr le la les des du et est une dans pour que qui sur au aux avec ce cette par plus pas son ses ont été être mais
       nous vous ils elle elles leur comme sont était selon
    de der die das und ist nicht mit von dem den des ein eine einen einer auf für im sich auch wird werden nach bei
       wurde wie noch aus über zum zur haben hatte sind dass aber
    es el la los las del y en que es un una por con para se su al lo como más pero sus fue ha han este esta entre sin
       sobre también según son era hasta
    pt o os a as do da dos das e em que é um uma não por com para se na no nas nos ao mais foi são pelo pela como mas
       sua seu também até está
    it il lo la gli le di del della dei delle e che è un una non per con si da dal nel nella al alla sono come più
       anche ha hanno ma dopo stato questo
    nl de het een en van is dat niet op te met voor zijn er aan om ook door bij naar maar heeft hebben werd wordt uit
       nog over dan deze als
    sv och att det som är en ett på av för med den till inte har de om var från efter vid kan ska sig också men hade
       sade under
    da og at det som er en et på af for med den til ikke har de om var fra efter ved kan skal sig også men havde blev
       siger
    no og å det som er en et på av for med den til ikke har de om var fra etter ved kan skal seg også men hadde ble
       sier
    fi ja on ei se että oli ovat mutta myös kun hän joka sekä mukaan kuin niin ole jo vain olisi tai ollut
    pl i w na z się nie do że jest to o jak po za od przez ale są był była dla co który która oraz ich jego
    cs a v na se je že s z do o to i ve si jako za by byl ale jsou podle od která který pro také jeho
    ro și si în de la cu pe nu din care este un o a fost pentru sunt mai al ale dar după că se au
    hu a az és hogy nem is egy volt meg de ez azt van csak már mint után szerint akkor vagy még el ki
    tr ve bir bu da de için ile olarak daha çok olan ne gibi sonra kadar ancak değil her en olduğu dedi
    id yang dan di ini itu dengan untuk dari dalam tidak pada akan juga ke oleh ada mereka bisa telah adalah
    vi và của là có không được cho các với một những trong đã này người khi từ đến về
    """.replace(_WRAPPED, " ")
    .strip()
    .splitlines()
}

_ABROAD = frozenset().union(*(words for language, words in _SMALL_WORDS.items() if language != HOME))
"""The small words of all languages but English."""

_SCRIPTS = (
    ("he", "\u0590-\u05ff"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("hy", "\u0530-\u058f"),
    ("ka", "\u10a0-\u10ff"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("pa", "\u0a00-\u0a7f"),
    ("gu", "\u0a80-\u0aff"),
    ("ta", "\u0b80-\u0bff"),
    ("te", "\u0c00-\u0c7f"),
    ("kn", "\u0c80-\u0cff"),
    ("ml", "\u0d00-\u0d7f"),
    ("si", "\u0d80-\u0dff"),
    ("th", "\u0e00-\u0e7f"),
    ("lo", "\u0e80-\u0eff"),
    ("my", "\u1000-\u109f"),
    ("am", "\u1200-\u137f"),
    ("km", "\u1780-\u17ff"),
    ("ko", "\u1100-\u11ff\uac00-\ud7af"),
    ("ja", "\u3040-\u30ff"),
    ("zh", "\u3400-\u9fff"),
    ("ar", "\u0600-\u06ff\u0750-\u077f"),
    ("ru", "\u0400-\u04ff"),
)
"""A language for each script, and the letters of the script as a class; where several languages share the script, the
commonest one. Kana stand before Han, since Japanese uses both."""
_KANA_SHARE = 0.05
_TELLING_LETTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "ar": (("ur", "ٹڈںے"), ("fa", "پچژگ")),
    "ru": (("uk", "іїєґ"), ("be", "ў"), ("sr", "јљњћђ"), ("kk", "әғқңұһ")),
}
"""Letters that only one language of the script has; the first that the text has three times decides."""
_TELLING = 3


def guess_language(document: Pieces) -> str:
    """ISO 639-1 code of the language of a text, "und" where the text does not tell."""
    vocabulary = document.vocabulary
    english = len(vocabulary & _SMALL_WORDS[HOME])
    if _ENGLISH_SHARE * english > len(_SMALL_WORDS[HOME]):
        return HOME
    foreign = None if document.text.isascii() else _by_script(document.text[:_SAMPLE].lower())
    return foreign or _by_small_words(vocabulary, english)


def is_foreign(words: frozenset[str]) -> bool:
    """Have the folded words of a passage more small words of another language than of English?"""
    return _by_small_words(words, len(words & _SMALL_WORDS[HOME])) != HOME


def _by_script(sample: str) -> str | None:
    """The language by the letters of a sample in lower case; None where most of them are Latin."""
    letters = sum(map(str.isalpha, sample))
    others = sum(letter > "\u036f" and letter.isalpha() for letter in set(sample))
    if not others:
        return None
    counts = {language: len(re.findall(f"[{script}]", sample)) for language, script in _SCRIPTS}
    if sum(counts.values()) < _FOREIGN_SHARE * letters:
        return None
    language = max(counts, key=lambda one: counts[one])
    if language == "zh" and counts["ja"] > _KANA_SHARE * counts["zh"]:
        return "ja"
    if not counts[language]:
        return UNKNOWN
    return _by_letters(sample, language)


def _by_letters(sample: str, language: str) -> str:
    for one, telling in _TELLING_LETTERS.get(language, ()):
        if sum(map(sample.count, telling)) >= _TELLING:
            return one
    if language == "ru" and sample.count("ъ") > 2 and not set("ыэё") & set(sample):
        return "bg"
    return language


def _by_small_words(vocabulary: frozenset[str], english: int) -> str:
    """The language of a text in Latin letters, `english` of whose words are small words of English."""
    if english and len(vocabulary & _ABROAD) <= english:  # no one language can have more of them
        return HOME
    counts = {language: len(vocabulary & words) for language, words in _SMALL_WORDS.items()}
    best = max(counts, key=lambda one: counts[one])
    if counts[best] > english and _are_enough(counts[best], len(vocabulary)):
        return best
    if english or not vocabulary:
        return HOME
    accented = sum(not word.isascii() and _has_accent(word) for word in vocabulary)
    return HOME if accented < _ACCENTED_SHARE * len(vocabulary) else UNKNOWN


def _are_enough(small_words: int, words: int) -> bool:
    """Two at least; in a short text one word in four, lest a name ("El Al", "Los Angeles") decide."""
    return small_words >= 2 and words >= _LEAST_WORDS and (words > _FEW_WORDS or 4 * small_words >= words)


def _has_accent(word: str) -> bool:
    return any(letter > "\x7f" and letter.isalpha() for letter in word)
