"""Diagnostics of a story's text put where they stand in the file that the story was read from."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from wirelint.diagnostic import Diagnostic
from wirelint.rule import Fix, Related
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wirelint.sourcemap import SourceMap
    from wirelint.text.lines import LineIndex


class FileText:
    """A file as decoded, without a byte order mark; shared by the stories in it."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lines(self) -> LineIndex:
        """Its lines, and positions in code points, UTF-16 units and bytes."""
        from wirelint.text.lines import LineIndex

        return LineIndex(self.text)


class Origin(NamedTuple):
    """Where a story's text comes from."""

    file: FileText
    map: SourceMap

    def placed(self, diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
        """The same diagnostics with spans of the file, in its order.

        A fix is spelt as the file spells such words; one that would touch markup, or that nobody knows how to spell, is
        withheld.
        """
        placed = map(self._placed, diagnostics)
        return tuple(sorted(placed, key=lambda one: (one.span, one.rule, one.message)))

    def _placed(self, one: Diagnostic) -> Diagnostic:
        outward = self.map.outward
        return one._replace(
            span=outward(one.span),
            related=tuple(Related(outward(span), message) for span, message in one.related),
            fixes=tuple(fix for fix in map(self._fix, one.fixes) if fix is not None),
        )

    def _fix(self, fix: Fix) -> Fix | None:
        edits = [self.map.written(*edit) for edit in ((fix.span, fix.replacement), *fix.also)]
        known = [edit for edit in edits if edit is not None]
        if len(known) < len(edits):
            return None
        span, replacement = known[0]
        return fix._replace(span=span, replacement=replacement, also=tuple(known[1:]))
