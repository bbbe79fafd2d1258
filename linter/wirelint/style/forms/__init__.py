"""Forms: what house style asks of dates, numbers, titles and the like, where no phrase can say it.

A form is a module here with a function `check`. Which there are, which styles each knows and what wakes it stands in
this table, so that a run imports only what wakes.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from wirelint.rule import Wake
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.document import Document
    from wirelint.style.values import Hit


class Form(NamedTuple):
    """A form: its styles, the first of which is the default, and what wakes it.

    guarded  see wirelint.style.values.Scanner
    """

    styles: tuple[str, ...]
    wake: Wake
    guarded: bool = True


_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec".split()
)
_TITLES = frozenset(
    "senator governor representative reverend doctor general colonel lieutenant captain sergeant admiral major sen gov "
    "rep rev dr gen col lt capt sgt adm maj".split()
)
_FIGURES = frozenset(map(str, range(2, 13)))
_HALVES = frozenset(("am", "AM", "pm", "PM", ".m", ".M", ". m", ". M"))
"""Short ones, most of which a story has: the form's own look is faster than to seek twenty that are rarer."""
FORMS: dict[str, Form] = {
    "percent": Form(
        ("sign", "percent", "per-cent"),
        Wake(frozenset("percent cent per-cent pct".split()), frozenset("%")),
    ),
    "numerals": Form(("words",), Wake(_FIGURES)),
    "months": Form(("full", "abbreviated-with-date"), Wake(_MONTHS)),
    "dates": Form(("month-day", "day-month"), Wake(_MONTHS)),
    "times": Form(("7 p.m.", "7pm"), Wake(marks=_HALVES)),
    "decades": Form(("1990s", "1990's"), Wake(marks=frozenset({"0s", "0's", "0’s"}))),
    "currency": Form(("$5 million", "$5m"), Wake(marks=frozenset("$£€"))),
    "states": Form(("spelled-out", "traditional"), Wake(marks=frozenset({", "}))),
    "us-points": Form(("U.S.", "US"), Wake(marks=frozenset({"US", "U.S", "U. S"}))),
    "dashes": Form(("spaced-em", "unspaced-em", "spaced-en"), Wake(marks=frozenset({"—", " – ", "--", " - "}))),
    "titles": Form(("abbreviated", "full"), Wake(_TITLES)),
    "quotation-marks": Form(
        ("curly-double", "straight-double", "single"), Wake(marks=frozenset("\"'“‘")), guarded=False
    ),
}
"""Every form by its name; the module is named with underscores."""


def check_form(name: str, document: Document, style: str, below: int) -> Iterable[Hit]:
    """What the form finds in a document that is not in its style."""
    module: Any = import_module(f"{__name__}.{name.replace('-', '_')}")
    hits: Iterable[Hit] = module.check(document, style, below)
    return hits
