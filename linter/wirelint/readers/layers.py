"""A story put together from strings of a file, each plain text or markup of its own: JSON, feeds.

The way back through these layers is worked out when somebody first asks for it, which for most stories of a feed nobody
does: nothing is found in them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from wirelint.readers.flow import BREAK, Flow
from wirelint.readers.markup import Element, parse
from wirelint.readers.nitf import weave
from wirelint.rule import Zone
from wirelint.sourcemap import SourceMap, Spelling
from wirelint.span import Span

Way = Callable[[], SourceMap]
"""Makes a map to the file; of functions of a module, not a closure, so that it goes to another process."""
_Layer = tuple["SourceMap | None", "Way | None"]
"""The map of a text to the string that it is in, and the way of that to the file; None where the two are one."""


class Layers:
    """The text of a story so far: parts one after the other, with a break between them."""

    def __init__(self) -> None:
        self.parts: list[tuple[Span, Zone]] = []
        self._texts: list[str] = []
        self._length = 0
        self._layers: list[_Layer] = []

    def plain(self, text: str, way: Way, zone: Zone) -> None:
        """Add a string as it is, as one part."""
        self._add(text, (None, way), [(Span(0, len(text)), zone)])

    def flow(self, flow: Flow, way: Way | None = None) -> None:
        """Add what is woven of the file, or of a string of it that has a way back to the file."""
        self._add(flow.weaver.text, (flow.map(), way), flow.parts)

    def markup(self, text: str, way: Way, zone: Zone = Zone.BODY, headline: str = "") -> None:
        """Add what a person reads of HTML or NITF; a heading that says the headline again is left out."""
        root = parse(text, is_html=True)
        flow = Flow(text, skipped=_repeated(root, headline, text) if headline else None)
        if article := root.first("nitf"):
            weave(flow, article)
        else:
            flow.add(root.first("body") or root, zone)
        self.flow(flow, way)

    def _add(self, text: str, layer: _Layer, parts: Sequence[tuple[Span, Zone]]) -> None:
        """Add a text and its parts. Text that is all white space is left out."""
        if not text.strip():
            return
        shift = self._length + (len(BREAK) if self._texts else 0)
        self._texts.append(text)
        self._layers.append(layer)
        self._length = shift + len(text)
        self.parts += [(Span(start + shift, end + shift), zone) for (start, end), zone in parts]

    @property
    def text(self) -> str:
        """The text so far."""
        return BREAK.join(self._texts)

    def map(self) -> SourceMap:
        """The way back from the text so far to the file."""
        return _Late(self._length, partial(_joined, tuple(self._layers)))


class _Late(SourceMap):
    """A map that is made when its pieces are first asked for."""

    def __init__(self, length: int, make: Way) -> None:
        self.length, self._make = length, make

    def __getattr__(self, name: str) -> Any:
        if name not in {"starts", "rows"}:
            raise AttributeError(name)
        made = self._make()
        self.starts, self.rows = made.starts, made.rows
        return getattr(self, name)


def _joined(layers: tuple[_Layer, ...]) -> SourceMap:
    """The maps of texts one after the other, with a break between them."""
    joined = SourceMap(0, [], [])
    for inner, way in layers:
        outer = way() if way else None
        one = outer if inner is None else inner if outer is None else inner.within(outer)
        assert one is not None
        if joined.length:
            place = one.outward(Span(0, 0)).start
            joined.starts.append(joined.length)
            joined.rows.append((place, place, Spelling.MADE, None))
            joined.length += len(BREAK)
        joined.starts += [start + joined.length for start in one.starts]
        joined.rows += one.rows
        joined.length += one.length
    return joined


def _repeated(root: Element, headline: str, file: str) -> Element | None:
    """The first heading, if it says the headline."""
    first = root.first("h1", "h2", "hl1")
    return first if first is not None and first.text(file) == " ".join(headline.split()) else None
