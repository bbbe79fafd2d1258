"""Colour, for terminals that have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.rule import Severity
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

SEVERITY_STYLES: Mapping[Severity, str] = {
    Severity.ERROR: "1;31",
    Severity.WARNING: "1;33",
    Severity.INFO: "1;34",
    Severity.HINT: "1;36",
}
BOLD, DIM, GREEN = "1", "2", "32"


class Paint(NamedTuple):
    """Paints text, or leaves it plain."""

    color: bool

    def __call__(self, text: str, style: str) -> str:
        """The text in a style, given as parameters of the terminal's SGR sequence."""
        return f"\x1b[{style}m{text}\x1b[0m" if self.color and text else text
