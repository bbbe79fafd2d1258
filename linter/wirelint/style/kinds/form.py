"""`form: percent`: what no phrase can say, by the name of a form and of one of its styles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from wirelint.style.forms import FORMS, check_form
from wirelint.style.kinds import Kind
from wirelint.style.values import Hit, Scanner, Seen, Style

if TYPE_CHECKING:
    from wirelint.config.shapes import Shape
    from wirelint.config.tables import Key
    from wirelint.document import Document

BELOW = 10


def scanner(style: Style) -> Scanner:
    """What the form finds."""
    form = FORMS[style.says]
    named, below = style.extras.get("style", form.styles[0]), style.extras.get("below", BELOW)

    def scan(document: Document, found: Sequence[Seen]) -> Iterable[Hit]:
        return check_form(style.says, document, named, below)

    return Scanner(scan, wake=form.wake, guarded=form.guarded, names=True)


def _fault(style: Style) -> tuple[str, str] | None:
    """A style that the form does not know."""
    from wirelint.config.errors import nearest, quoted

    known = FORMS[style.says].styles
    named = style.extras.get("style", known[0])
    if named in known:
        return None
    return "style", f"{quoted(style.says)} has no style {quoted(named)} ({', '.join(known)}){nearest(named, known)}"


def _shape() -> Shape:
    from wirelint.config.shapes import OneOf

    return OneOf("a form", tuple(FORMS))


def _extras() -> tuple[Key, ...]:
    from wirelint.config.shapes import Text
    from wirelint.config.tables import Key
    from wirelint.style.shapes import Count

    return (
        Key("style", Text(), "Which of the form's styles is the house's."),
        Key("below", Count(), "Numbers below this are words.", BELOW),
    )


KIND = Kind(
    "form",
    "A form by its name, with its style: " + ", ".join(FORMS) + ".",
    "House style is “{good}”, not “{seen}”",
    scanner,
    _shape,
    _extras,
    _fault,
)
