"""Copy as the wire brings it: which format a file has, and the stories in it.

A reader makes of a file's text the text that a person reads, a story at a time, with the way back to the file (see
wirelint.sourcemap), the parts that the format names (headline, byline, body) and what it says of the story (language,
date sent, kind). Rules know nothing of any of this.

A format is told by its content first (wirelint.readers.formats), by its suffix second, or named by `--input-format`.
A house's own comes from an installed package, through the entry-point group `wirelint.readers`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Context
    from wirelint.source import Note
    from wirelint.sourcemap import SourceMap

__all__ = ["Broken", "Read", "Reader"]


class Broken(Exception):
    """A file that is not what its format says; the message says what, `place` is a code point of the file's text."""

    def __init__(self, message: str, place: int = 0) -> None:
        super().__init__(message)
        self.place = place


class Read(NamedTuple):
    """A story as a reader found it in a file.

    text     what a person reads: paragraphs with an empty line between them
    map      the way back to the file
    context  what the format says of the story, its parts among it (Context.parts: spans of `text`)
    part     which story it is, where a file may hold several; None where it holds one
    meta     what else the format says, for reports: slug, urgency, service, version
    notes    what is to be said of the file; spans are code points of the file's text
    """

    text: str
    map: SourceMap
    context: Context | None = None
    part: str | None = None
    meta: Mapping[str, str] = {}
    notes: tuple[Note, ...] = ()


class Reader(NamedTuple):
    """A format. A package of another house offers one through an entry point of the group `wirelint.readers`.

    name      what people call it, as in `--input-format`
    read      the text of a file, as decoded, to its stories; raises Broken
    suffixes  of files that are this format, where their content does not tell
    knows     is this the beginning of such a file? None: only the suffix tells
    encoding  the encoding that the file's bytes declare, None for none; None: as for plain text
    """

    name: str
    read: Callable[[str], Iterable[Read]]
    suffixes: frozenset[str] = frozenset()
    knows: Callable[[str], bool] | None = None
    encoding: Callable[[bytes], str | None] | None = None
