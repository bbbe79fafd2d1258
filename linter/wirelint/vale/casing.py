"""Titles and sentences in the case of a style, as `capitalization` expects them, and the case of a replacement.

Source: prose's strcase. Its part-of-speech tagger says whether “to” stands before a noun; here “to” is right either
way.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from wirelint.vale.patterns import Pattern

_SMALL = frozenset("a an and as at but by en for if in nor of on or per the to vs vs. via v v.".split())
_CHICAGO = frozenset(
    "with from into during including until against among throughout despite towards upon concerning about over through "
    "before between after since without under within along following across beyond around down near above".split()
)
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "..."})


def title(text: str, vocabulary: Sequence[str], *, is_chicago: bool = False, prefix: str = "") -> str:
    """The text in title case, by AP or Chicago."""
    head, text = _cut(prefix, text)
    straight = text.translate(_STRAIGHT)
    out, done, at = [], 0, 0
    for found in _words().all(text):
        word = found[0]
        place = max(straight.find(word, at), 0)
        at = place + len(word)
        out += [text[done : found.start()], _titled(word, straight, place, at, vocabulary, is_chicago)]
        done = found.end()
    return head + "".join(out) + text[done:]


@cache
def _words() -> Pattern:
    return Pattern(r"[\p{N}\p{L}]+[^\s-/]*")


def _titled(word: str, straight: str, place: int, end: int, vocabulary: Sequence[str], is_chicago: bool) -> str:
    if (known := _known(word, vocabulary)) is not None:
        return known
    low = word.lower()
    is_edge = place == 0 or end == len(straight)
    if low == "to" and not is_edge:
        return word
    is_small = not is_edge and (low in _SMALL or (is_chicago and low in _CHICAGO))
    before, second, behind = (straight[at : at + 1] if at >= 0 else "" for at in (place - 1, place - 2, end))
    if is_small and before in {" ", "-", "/"} and second not in {":", "-"} and (behind != "-" or before == "-"):
        return low
    return word[:1].title() + word[1:]


def sentence(text: str, vocabulary: Sequence[str], indicates: Callable[[str, int], bool], *, prefix: str = "") -> str:
    """The text in sentence case: its first word has a capital, and each behind a word that `indicates` one."""
    head, text = _cut(prefix, text)
    pattern = r"[\p{N}\p{L}*]+[^\s]*"
    if vocabulary:
        pattern = rf"\b(?:{'|'.join(vocabulary)})\b|{pattern}"
    tokens = [found[0] for found in Pattern(f"(?i){pattern}").all(text)]
    made = []
    for number, token in enumerate(tokens):
        if (known := _known(token, vocabulary)) is not None:
            made.append(known)
        elif number == 0 or indicates(tokens[number - 1], number - 1):
            made.append(token[:1].title() + token[1:].lower())
        else:
            made.append(token.lower())
    return head + " ".join(made)


def _cut(prefix: str, text: str) -> tuple[str, str]:
    found = Pattern(prefix).first(text) if prefix else None
    return (found[0], text.removeprefix(found[0])) if found else ("", text)


def _known(word: str, vocabulary: Sequence[str]) -> str | None:
    for term in vocabulary:
        if term.lower() == word.lower():
            return term
        if Pattern(term).first(word):
            return word
    return None


def recased(good: str, seen: str) -> str:
    """The text with the case of what it replaces, word by word where both have words in common at their ends."""
    words, olds = re.findall(r"\w+(?:['’]\w+)*", good), re.findall(r"\w+(?:['’]\w+)*", seen)
    if not words or not olds:
        return _cased(good, _case(seen))
    head = _common(words, olds)
    tail = min(_common(words[::-1], olds[::-1]), len(words) - head, len(olds) - head)
    middle = olds[head : len(olds) - tail]
    case = _case(" ".join(middle)) if middle else _case(olds[len(olds) - tail] if tail else olds[head - 1])
    each = case == "title" and bool(middle) and all(word[:1].isupper() for word in middle)
    cases = []
    for number in range(len(words)):
        if number < head:
            cases.append(_case(olds[number]))
        elif number >= len(words) - tail:
            cases.append(_case(olds[len(olds) - (len(words) - number)]))
        else:
            cases.append("lower" if case == "title" and not each and number > head else case)
    left = iter(cases)
    return re.sub(r"\w+(?:['’]\w+)*", lambda found: _cased(found[0], next(left)), good)


def _common(left: Sequence[str], right: Sequence[str]) -> int:
    pairs = enumerate(zip(left, right, strict=False))
    return next((number for number, (one, two) in pairs if one.lower() != two.lower()), min(len(left), len(right)))


def _case(text: str) -> str:
    letters = "".join(filter(str.isalpha, text))
    if letters.islower():
        return "lower"
    if len(letters) > 1 and letters.isupper():
        return "upper"
    return "title" if letters[:1].isupper() and not letters[1:].isupper() else ""


def _cased(text: str, case: str) -> str:
    if case == "title":
        return text[:1].upper() + text[1:].lower()
    return text.lower() if case == "lower" else text.upper() if case == "upper" else text
