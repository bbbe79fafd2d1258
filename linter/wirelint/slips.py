"""Slips of the fingers: what a writer may have meant who typed one letter too many, too few, wrong, or out of turn.

After the error model of Damerau (1964, "A technique for computer detection and correction of spelling errors"): four in
five misspellings are one such slip. No index is kept; every slip is made and asked for, some five hundred for a word
of nine letters.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import compress, count, takewhile
from operator import ne

LETTERS = "abcdefghijklmnopqrstuvwxyz"
VOWELS = "aeiou"
KEYBOARD = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

TRANSPOSED = 0.0
DOUBLED = 0.0
DROPPED = 0.3
ADDED = 0.4
NEIGHBOUR = 0.5
VOWEL = 0.6
OTHER = 1.0
FIRST_LETTER = 1.0
"""What each slip costs, on the scale of Zipf frequencies: how much commoner another word must be to come first.

TRANSPOSED    two letters out of turn: "teh"
DOUBLED       a letter doubled or not doubled: "comittee", "untill"
DROPPED       a letter left out: "goverment"
ADDED         a letter too many: "befpore"
NEIGHBOUR     the key beside the right one: "mirister"
VOWEL         one vowel for another: "seperate"
OTHER         any other letter for the right one
FIRST_LETTER  added where the first letter changes, which is where slips are rare
"""


def candidates(word: str, is_begun: Callable[[str], bool] | None = None) -> list[str]:
    """What may have been meant by a word in lower case; some come twice.

    `is_begun` says of some letters whether any word begins with them that may be meant: slips behind letters with which
    none begins are left out, a third of them in misspelt words and more in foreign ones.
    """
    cuts = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    if is_begun is not None:
        cuts = [*takewhile(lambda cut: is_begun(cut[0]), cuts)]
    found = [head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1]
    found += [head + tail[1:] for head, tail in cuts if tail]
    for head, tail in cuts:
        rest = tail[1:]
        found += [head + letter + tail for letter in LETTERS]
        if tail:
            found += [head + letter + rest for letter in LETTERS]
    return found


def with_letters_of(word: str, filed: Iterable[tuple[str, frozenset[str]]], most: int) -> list[str]:
    """Of words, each with the set of its letters folded, those that share all but so many letters with a folded word.

    A slip changes few letters: to ask this first costs a fraction of comparing the words.
    """
    return [one for one, letters in filed if len(letters.symmetric_difference(word)) <= most]


def is_one_slip(word: str, rival: str) -> bool:
    """Is a word one of the candidates of another? Without making them."""
    more = len(word) - len(rival)
    place = next(compress(count(), map(ne, word, rival)), min(len(word), len(rival)))
    typed, meant = word[place:], rival[place:]
    if more:
        return typed[1:] == meant if more == 1 else more == -1 and typed == meant[1:]
    is_transposed = typed[:2] == meant[1::-1] and typed[2:] == meant[2:]
    return word != rival and (is_transposed or typed[1:] == meant[1:])


def cost(word: str, rival: str) -> float:
    """What the cheapest slip costs that makes `word` of `rival`, which is one of its candidates."""
    place = next((n for n, (one, other) in enumerate(zip(word, rival, strict=False)) if one != other), None)
    if place is None:
        place = min(len(word), len(rival))
    typed, meant = word[place:], rival[place:]
    extra = 0.0 if place else FIRST_LETTER
    if len(typed) > len(meant):
        return (DOUBLED if typed[0] == word[place - 1 : place] else ADDED) + extra
    if len(typed) < len(meant):
        return (DOUBLED if meant[0] in {word[place - 1 : place], typed[:1]} else DROPPED) + extra
    if typed[:2] == meant[1::-1] and typed[2:] == meant[2:]:
        return TRANSPOSED + extra
    return replacement(typed[0], meant[0]) + extra


def replacement(typed: str, meant: str) -> float:
    """What it costs to type one letter for another."""
    if meant in _beside(typed):
        return NEIGHBOUR
    return VOWEL if typed in VOWELS and meant in VOWELS else OTHER


def _beside(letter: str) -> str:
    """The keys on either side, and those above and below."""
    for row, keys in enumerate(KEYBOARD):
        place = keys.find(letter)
        if place >= 0:
            around = keys[max(0, place - 1) : place + 2]
            above = KEYBOARD[row - 1][place : place + 2] if row else ""
            below = KEYBOARD[row + 1][max(0, place - 1) : place + 1] if row + 1 < len(KEYBOARD) else ""
            return around + above + below
    return ""
