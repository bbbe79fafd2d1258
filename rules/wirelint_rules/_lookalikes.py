"""Letters that look like Latin ones and are not: words of two scripts, ligatures, and letters of full width."""

from __future__ import annotations

import re
import unicodedata

from wirelint.patterns import lazy_pattern

_CYRILLIC = dict(zip("аеорсухіјѕԁһАВЕЗКМНОРСТУХІЈЅ", "aeopcyxijsdhABE3KMHOPCTYXIJS", strict=True))
_CYRILLIC.pop("З")
_GREEK = dict(zip("οινρΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "oivpABEZHIKMNOPTYX", strict=True))
_PHONETIC = {"ɑ": "a", "ɡ": "g"}
_LATIN_TO_CYRILLIC = {latin: other for other, latin in _CYRILLIC.items()}

_IS_LATIN = lazy_pattern("[A-Za-z\u00c0-\u024f]")
_IS_CYRILLIC = lazy_pattern("[\u0400-\u052f]")
_IS_GREEK = lazy_pattern("[\u0370-\u03ff]")
_IS_PHONETIC = lazy_pattern("[\u0250-\u02af]")
_COMPATIBLE = lazy_pattern("[\ufb00-\ufb06]+")
_WIDE = lazy_pattern("[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+|[\U0001d400-\U0001d7ff]{2,}")
_PART = lazy_pattern("[^-'’]+")
_LEAST_GREEK_WORD = 4


def mended(word: str, *, is_wide_sound: bool) -> str:
    """The word with its odd letters put right; the word itself where there are none, or nobody can tell.

    `is_wide_sound`: letters of full width are at home in the text, since it is Chinese, Japanese or Korean.
    """
    plain = _COMPATIBLE.sub(_normal, word)
    if not is_wide_sound:
        plain = _WIDE.sub(_normal, plain)
    return _PART.sub(_one_script, plain)


def seems_latin(word: str) -> str | None:
    """The Latin letters that a whole word of Cyrillic look-alikes shows, or None."""
    return "".join(_CYRILLIC[one] for one in word) if all(one in _CYRILLIC for one in word) else None


def _normal(match: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", match[0])


def _one_script(match: re.Match[str]) -> str:
    """A part of a word in the script that most of its letters are in, if the others only look like it."""
    part = match[0]
    latin = len(_IS_LATIN.findall(part))
    if not latin or part.isascii():
        return part
    cyrillic, greek = len(_IS_CYRILLIC.findall(part)), len(_IS_GREEK.findall(part))
    if cyrillic > latin:
        return _translated(part, _LATIN_TO_CYRILLIC, _IS_LATIN)
    if 0 < cyrillic < latin:
        return _translated(part, _CYRILLIC, _IS_CYRILLIC)
    if 0 < greek < latin and len(part) >= _LEAST_GREEK_WORD:
        return _translated(part, _GREEK, _IS_GREEK)
    return _translated(part, _PHONETIC, _IS_PHONETIC) if _IS_PHONETIC.search(part) else part


def _translated(part: str, table: dict[str, str], odd: re.Pattern[str]) -> str:
    """The part with every letter of the odd script exchanged, or as it is where one of them has no look-alike."""
    if any(one not in table for one in odd.findall(part)):
        return part
    return "".join(table.get(one, one) if odd.match(one) else one for one in part)
