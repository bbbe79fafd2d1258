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


FORMS: dict[str, Form] = {}
"""Every form by its name; the module is named with underscores."""


def check_form(name: str, document: Document, style: str, below: int) -> Iterable[Hit]:
    """What the form finds in a document that is not in its style."""
    module: Any = import_module(f"{__name__}.{name.replace('-', '_')}")
    hits: Iterable[Hit] = module.check(document, style, below)
    return hits
