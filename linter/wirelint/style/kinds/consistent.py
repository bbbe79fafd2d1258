"""`consistent: [[adviser, advisor]]`: either is right, and a story keeps to one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.rule import Related
from wirelint.style.kinds import Kind
from wirelint.style.values import Hit, Phrase, Scanner, Seen, Style
from wirelint.style.wording import with_possessive, written

if TYPE_CHECKING:
    from wirelint.config.shapes import Shape
    from wirelint.document import Document


def scanner(style: Style) -> Scanner:
    """Where a story has several of a group, the first of each but the most frequent is a fault, shown with that."""
    flat = [(number, text) for number, group in enumerate(style.says) for text in group]

    def scan(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
        by_phrase: dict[int, list[Seen]] = {}
        for one in found:
            by_phrase.setdefault(one.phrase, []).append(one)
        for number in range(len(style.says)):
            there = [phrase for phrase in by_phrase if flat[phrase][0] == number]
            if len(there) > 1:
                main = max(there, key=lambda phrase: (len(by_phrase[phrase]), -by_phrase[phrase][0].first))
                rest = (phrase for phrase in there if phrase != main)
                yield from (_hit(document, by_phrase, phrase, main) for phrase in rest)

    def _hit(document: Document, by_phrase: dict[int, list[Seen]], phrase: int, main: int) -> Hit:
        here, there = by_phrase[phrase][0], by_phrase[main][0]
        seen, other = here.span.of(document.text), there.span.of(document.text)
        good = written(seen, flat[phrase][1], flat[main][1], exact=style.exact)
        fixes = (good,) if _is_plain(flat[main][1]) else ()
        return Hit(here.span, fixes, {"other": other}, (Related(there.span, f"“{other}” here"),))

    return Scanner(scan, tuple(Phrase(with_possessive(text), style.exact) for _, text in flat))


def _is_plain(phrase: str) -> bool:
    """Does the phrase say what to write, with nothing left open but the form of its last word?"""
    return not set(phrase) & set("()[]|#_") and "~" not in phrase[:-1]


def _shape() -> Shape:
    from wirelint.config.shapes import Many
    from wirelint.style.shapes import Phrase as PhraseShape

    return Many(Many(PhraseShape(), list, least=2), list, least=1)


KIND = Kind(
    "consistent",
    "Groups of phrases; a story may have any of a group, but keeps to it.",
    "“{seen}” here and “{other}” elsewhere: keep to one",
    scanner,
    _shape,
)
