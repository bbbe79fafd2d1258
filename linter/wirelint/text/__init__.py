"""How the views of a text are made, a module each, which is imported when it is first asked for.

`views.repeats.find_repeats` after `from wirelint import text as views` is two look-ups. An import within a function
takes fifty times as long for every story, though the module has long been there.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.text import (
        attributions,
        capitals,
        content,
        dates,
        echoes,
        events,
        figured,
        figures,
        headline_names,
        kinds,
        known_phrases,
        known_slips,
        language,
        lines,
        loops,
        misread,
        names,
        near_names,
        paragraphs,
        parts,
        quotes,
        repeats,
        said_twice,
        sentences,
        slipped_names,
        sound,
        spellings,
        variants,
    )

__all__ = [
    "attributions", "capitals", "content", "dates", "echoes", "events", "figured", "figures", "headline_names", "kinds",
    "known_phrases", "known_slips", "language", "lines", "loops", "misread", "names", "near_names", "paragraphs",
    "parts", "quotes", "repeats", "said_twice", "sentences", "slipped_names", "sound", "spellings", "variants",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module(f"{__name__}.{name}")
