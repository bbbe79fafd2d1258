"""What to write instead of what stands there: in its form (“air strikes”: “airstrikes”) and with its capitals."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from wirelint.inflection import labelled
from wirelint.lexicon import lexicon
from wirelint.patterns import lazy_pattern

MOST_MESSAGE = 80
"""Characters of a message."""
_LEAST_QUOTED = 8
_LAST_WORD = lazy_pattern(r"(\w[\w'’-]*)~?$")
_PLAIN_END = lazy_pattern(r"(?<![\w'’-])(\w+(?:['’-]\w+)*)(~?)$")
_POSSESSIVE = lazy_pattern(r"['’]s$")


def with_possessive(phrase: str) -> str:
    """The phrase, in which its last word may have a possessive ending; as it is where it does not end in a word."""
    found = _PLAIN_END.search(phrase)
    if not found or found[1] in {"_", "#"} or _POSSESSIVE.search(found[1]):
        return phrase
    return f"{phrase[: found.start()]}({found[0]}|{found[1]}'s)"


def written(seen: str, bad: str, good: str, *, exact: bool = False) -> str:
    """What to write for `seen`, which the phrase `bad` matches and `good` is to stand for.

    A possessive ending stays. Where both end in `~`, the form that stands there is written; without `exact` so are its
    capitals.
    """
    ending = _POSSESSIVE.search(seen)
    kept = "" if ending is None or _POSSESSIVE.search(bad) else ending[0]
    stem = seen[: len(seen) - len(kept)]
    text = _inflected(stem, bad, good) if good.endswith("~") else good
    text = text if exact else _with_capitals(stem, text)
    return f"{text}{kept}" if kept and not text.endswith("s") else f"{text}{kept[:1]}"


def as_copy_has(copy: str, bad: str, good: str) -> str:
    """`good` with the apostrophes of the copy, curly or straight; as it is where the entry is about those alone."""
    plain = good.replace("’", "'")
    if "'" not in plain or plain == bad.replace("’", "'"):
        return good
    if "’" in copy:
        return plain.replace("'", "’")
    return plain if "'" in copy or '"' in copy else good


def fill(template: str, fills: dict[str, str]) -> str:
    """The message, with what is quoted in it cut until it is short enough."""
    most = max(map(len, fills.values()), default=0)
    message = template.format(**fills)
    while len(message) > MOST_MESSAGE and most > _LEAST_QUOTED:
        most -= 1
        message = template.format(**{name: _cut(text, most) for name, text in fills.items()})
    return message


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _inflected(seen: str, bad: str, good: str) -> str:
    """`good`, in the form in which its counterpart in `bad` stands in `seen`; the plain form where that is not told."""
    found, end = _LAST_WORD.search(seen), _PLAIN_END.search(good)
    assert end
    if found is None:
        return good[:-1]
    word = found[1].lower().replace("’", "'")
    labels = [label for base in _bases(bad) for label, forms in labelled(base).items() if word in forms]
    if not labels:
        return good[:-1]
    return good[: end.start()] + _likeliest(end[1], labels[0])


@cache
def _bases(phrase: str) -> tuple[str, ...]:
    """The words with `~` in a phrase, the last first."""
    pieces = phrase.lower().replace("’", "'").replace("(", " ").replace(")", " ").replace("|", " ").split()
    return tuple(piece.rstrip("~]") for piece in reversed(pieces) if "~" in piece)


@cache
def _likeliest(base: str, label: str) -> str:
    """The form of a word that the word list has; the shortest where it has none or several."""
    stem, hyphen, last = base.rpartition("-")
    forms = sorted(labelled(last.lower())[label], key=lambda form: (form not in lexicon(), len(form), form))
    word = forms[0]
    if last[:1].isupper():
        word = word[:1].upper() + word[1:]
    return f"{stem}{hyphen}{word}"


def _with_capitals(seen: str, text: str) -> str:
    letters = [*_letters(seen)]
    if len(letters) > 1 and seen.upper() == seen:
        return text.upper()
    return text[:1].upper() + text[1:] if letters and seen[:1].isupper() else text


def _letters(text: str) -> Iterator[str]:
    return (one for one in text if one.isalpha())
