"""Titles before a full name: “Sen. Ann Lee” or “Senator Ann Lee”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from wirelint.gazetteer import given_names
from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.style.forms._calendar import begins_word
from wirelint.style.values import Hit

if TYPE_CHECKING:
    from wirelint.document import Document

_SHORT = {
    "Lieutenant Governor": "Lt. Gov.", "Lieutenant General": "Lt. Gen.", "Lieutenant Colonel": "Lt. Col.",
    "Major General": "Maj. Gen.", "Brigadier General": "Brig. Gen.", "Governor": "Gov.", "Senator": "Sen.",
    "Representative": "Rep.", "Reverend": "Rev.", "Doctor": "Dr.", "General": "Gen.", "Colonel": "Col.",
    "Lieutenant": "Lt.", "Captain": "Capt.", "Sergeant": "Sgt.", "Admiral": "Adm.", "Major": "Maj.",
}  # fmt: skip
_LONGER = frozenset(
    "Adjutant Attorney Auditor Comptroller Consul Director Governor Inspector Postmaster Secretary Solicitor Special "
    "Surgeon Trade".split()
)
"""Words that make another title of the one behind them: an attorney general is no general."""
_SPORT = frozenset({"Captain", "Major"})
"""Titles that a team's captain, or an adjective, may be where a sentence gives the capital."""
_WORD_BEFORE = lazy_pattern(r"(\w+)[ -]$")


@cache
def _patterns() -> tuple[Any, Any, dict[str, str]]:
    """Titles in full and shortened, each before two words with capitals, and short to full."""
    behind = r" (?P<given>[A-Z][\w'’-]*)(?= (?:[A-Z]\. )?[A-Z])"
    short = {value: key for key, value in _SHORT.items()}
    in_full, shortened = ("|".join(name.replace(".", r"\.") for name in names) for names in (_SHORT, short))
    return (
        lazy_pattern(rf"(?P<title>{in_full}){behind}"),
        lazy_pattern(rf"(?P<title>{shortened}){behind}"),
        short,
    )


def check(document: Document, style: str, below: int) -> Iterator[Hit]:
    """Titles before a given and another name that are not as the style has them."""
    in_full, shortened, long = _patterns()
    is_short = style == "abbreviated"
    for match in (in_full if is_short else shortened).finditer(document.text):
        is_title = match["given"] in given_names() and begins_word(document.text, match.start())
        if is_title and not _is_other(document, match.start(), match["title"]):
            good = _SHORT[match["title"]] if is_short else long[match["title"]]
            yield Hit(Span(*match.span("title")), (good,))


def _is_other(document: Document, start: int, title: str) -> bool:
    """Is the title part of a longer one, or perhaps none?"""
    before = _WORD_BEFORE.search(document.text, max(0, start - 20), start)
    if before:
        return before[1] in _LONGER
    sentence = document.sentence_at(start)
    return title in _SPORT and sentence is not None and sentence.span.start == start
