"""`capitalization`: the case of a text as a whole, most of all of headings."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wirelint.vale.blocks import Block, Sheet
from wirelint.vale.casing import sentence, title
from wirelint.vale.exceptions import Exceptions
from wirelint.vale.messages import fill
from wirelint.vale.patterns import Pattern
from wirelint.vale.values import Alert, Definition, Runner

KEYS = frozenset({"match", "style", "exceptions", "indicators", "threshold", "vocab", "prefix"})
_NUMBER = Pattern(r"\d+\.")
_Check = Callable[[str], tuple[str, bool]]
"""A text to what is expected, and whether it is that."""


def make(rule: Definition) -> Runner:
    """A text that is not in the case that `match` names."""
    check = _check(rule)

    def run(block: Block, sheet: Sheet) -> Iterator[Alert]:
        expected, is_right = check(block.text)
        if not is_right:
            good = rule.action[1:] if rule.action[:1] == ("replace",) else ()
            if rule.action == ("replace",) and rule.text("match") in {"$title", "$sentence"}:
                good = (expected,)
            yield Alert(0, len(block.text), fill(rule.message, [block.text, expected]), good)

    return Runner(run, whole=True)


def _check(rule: Definition) -> _Check:
    exceptions, match = Exceptions.of(rule), rule.text("match")
    vocabulary, prefix = exceptions.terms if not rule.accept else _vocabulary(rule), rule.text("prefix")
    least = rule.number("threshold") or 0.8
    if match == "$title":
        is_chicago = rule.text("style") == "Chicago"
        return lambda text: _title(
            text, title(text, vocabulary, is_chicago=is_chicago, prefix=prefix), exceptions, least
        )
    if match == "$sentence":
        indicates = _indicates(rule.texts("indicators"))
        return lambda text: _sentence(text, sentence(text, vocabulary, indicates, prefix=prefix), exceptions, least)
    if match in {"$lower", "$upper"}:
        make_case = str.lower if match == "$lower" else str.upper
        return lambda text: (make_case(text), text == make_case(text) or exceptions.has(text))
    pattern = Pattern(match)
    return lambda text: (match, pattern.first(text) is not None or exceptions.has(text))


def _vocabulary(rule: Definition) -> tuple[str, ...]:
    # Where there is a vocabulary, Vale keeps a rule's exceptions without the mark that makes their case count.
    words = (*rule.texts("exceptions"), *(rule.accept if rule.flag("vocab", True) else ()))
    return tuple(sorted(words, key=lambda word: -len(word)))


def _indicates(suffixes: tuple[str, ...]) -> Callable[[str, int], bool]:
    def says(word: str, number: int) -> bool:
        return word.endswith(suffixes) or (number == 0 and _NUMBER.first(word) is not None)

    return says


def _words(text: str, exceptions: Exceptions) -> list[str]:
    pattern = r"[\p{N}\p{L}*]+[^\s]*"
    return [found[0] for found in Pattern(f"{exceptions.source}|{pattern}" if exceptions.source else pattern).all(text)]


def _title(text: str, expected: str, exceptions: Exceptions, least: float) -> tuple[str, bool]:
    words, wanted = _words(text, exceptions), _words(expected, exceptions)
    right = sum(
        number >= len(wanted) or word == wanted[number] or exceptions.has(word) or word == word.upper()
        for number, word in enumerate(words)
    )
    return expected, _reaches(right, len(words), least)


def _sentence(text: str, expected: str, exceptions: Exceptions, least: float) -> tuple[str, bool]:
    words, wanted = _words(text, exceptions), _words(expected, exceptions)
    right = 0
    for number, word in enumerate(words):
        if number >= len(wanted) or word == wanted[number] or exceptions.has(word):
            right += 1
        elif number == 0 and word != word.lower().title():
            return expected, False
    return expected, _reaches(right, len(words), least)


def _reaches(right: int, count: int, least: float) -> bool:
    # Of no words, Vale gets a number that is not one, which reaches nothing.
    return count > 0 and right / count >= least
