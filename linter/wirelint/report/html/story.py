"""One story: its paragraphs as a reader sees them, marks in them, and beside each paragraph what is said of it.

`_Text` sweeps over the story once: it cuts the text wherever a mark begins or ends, and each piece becomes one link
to what is said of it. The white space between two paragraphs is shown only where it is marked.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.filerules import FAMILY
from wirelint.patterns import lazy_pattern
from wirelint.report.html.marks import Mark, marks_of
from wirelint.report.html.notes import let_pass, note
from wirelint.report.html.show import SEVERITIES, show
from wirelint.rule import Zone
from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.run import Result

_SPACES = str.maketrans({" ": "·", "\t": "→", "\n": "¶", "\r": None})
_LINE_END = lazy_pattern(r"\r\n|\n|\r")
_LINE_ENDS = {Zone.TABLE: "<br>"}
"""What a reader sees at the end of a line: where prose was wrapped, a space."""
_POINT = "‸"


def article(result: Result, path: str, number: int, first: int) -> str:
    """A story with its findings, numbered from `first`."""
    language = result.document.language
    lang = f' lang="{show(language)}"' if result.story.text and language != "und" else ""
    rows = "\n".join(_rows(result, first, lang))
    return (
        f'<article id="s{number}" aria-labelledby="t{number}">\n<h2 id="t{number}">{show(path)}</h2>\n'
        f"{rows}\n{let_pass(result)}</article>\n"
    )


def _rows(result: Result, first: int, lang: str) -> Iterator[str]:
    """The paragraphs, each with what is said of it; first what is said of the file."""
    found = list(enumerate(result.diagnostics, first))
    of_file = [pair for pair in found if _is_of_file(pair[1])]
    yield _notes(of_file, result)
    placeless = {number for number, _ in of_file}
    marks = [mark for mark in marks_of(result, first) if mark.number not in placeless]
    paragraphs = result.document.paragraphs or ((Span(0, 0),) if marks else ())
    starts = [0, *(span.start for span in paragraphs[1:])][: len(paragraphs)]
    told = _by_paragraph(found, marks, starts)
    sweep = _Text(result.document.text, marks)
    stops = [*starts[1:], len(result.document.text)]
    for place, (span, stop) in enumerate(zip(paragraphs, stops, strict=False)):
        zone = result.document.parts.zones[place] if span.start < span.end else Zone.BODY
        copy = sweep.upto(span.start) + sweep.upto(span.end, _LINE_ENDS.get(zone, " ")) + sweep.upto(stop)
        copy += sweep.rest() if place == len(paragraphs) - 1 else ""
        notes = _notes(told.get(place, []), result)
        yield f'<div class="row">\n{_paragraph(copy, zone, place == 0, lang)}\n{notes}</div>'


def _by_paragraph(
    found: list[tuple[int, Diagnostic]], marks: list[Mark], starts: list[int]
) -> dict[int, list[tuple[int, Diagnostic]]]:
    """The findings, with their numbers, by the paragraph in or behind which they begin."""
    places = {mark.number: mark.span.start for mark in marks if not mark.is_other}
    told: dict[int, list[tuple[int, Diagnostic]]] = {}
    for number, one in found:
        if number in places:
            told.setdefault(bisect_right(starts, places[number]) - 1, []).append((number, one))
    return told


def _is_of_file(one: Diagnostic) -> bool:
    return one.family == FAMILY and one.span.start == one.span.end


def _notes(found: list[tuple[int, Diagnostic]], result: Result) -> str:
    items = "".join(note(one, number, result) for number, one in found)
    return f'<ol class="notes">\n{items}</ol>\n' if items else ""


def _paragraph(copy: str, zone: Zone, is_first: bool, lang: str) -> str:
    tag = "h3" if zone is Zone.HEADLINE else "p"
    return f'<{tag} class="{zone.value}{" first" if is_first else ""}" dir="auto"{lang}>{copy}</{tag}>'


class _Begun(NamedTuple):
    """The marks of words that begin somewhere, and those of no words as they are drawn."""

    spans: list[Mark]
    points: str


class _Text:
    """The text of a story, given out piece by piece with its marks."""

    def __init__(self, text: str, marks: list[Mark]) -> None:
        self.text, self.marks = text, marks
        self._cuts = sorted({end for mark in marks for end in mark.span})
        self._at = self._next = 0
        self._open: dict[str, Mark] = {}

    def upto(self, stop: int, line_end: str | None = None) -> str:
        """The text from where the last one ended, with `line_end` for the ends of lines.

        None: it is the white space between paragraphs, of which only what is marked is shown.
        """
        pieces = []
        while self._at < stop:
            begun = self._begin()
            cut = bisect_right(self._cuts, self._at)
            end = min(stop, self._cuts[cut]) if cut < len(self._cuts) else stop
            pieces.append(begun.points + self._piece(self.text[self._at : end], begun.spans, line_end))
            self._at = end
            pieces.append(self._end())
        return "".join(pieces)

    def rest(self) -> str:
        """The marks behind the last character."""
        return self._begin().points

    def _begin(self) -> _Begun:
        """Open the marks that begin here; those of no words are drawn at once."""
        spans, points = [], []
        while self._next < len(self.marks) and self.marks[self._next].span.start <= self._at:
            mark = self.marks[self._next]
            if mark.span.start == mark.span.end:
                points.append(_link(_POINT, [mark], [mark]) + _number(mark))
            else:
                self._open[mark.id] = mark
                spans.append(mark)
            self._next += 1
        return _Begun(spans, "".join(points))

    def _piece(self, words: str, begun: list[Mark], line_end: str | None) -> str:
        if line_end is None and not self._open:
            return ""
        shown = show(words.translate(_SPACES)) if line_end is None else line_end.join(map(show, _LINE_END.split(words)))
        if not self._open:
            return shown
        return _link(shown, list(self._open.values()), begun)

    def _end(self) -> str:
        """Close the marks that end here; each has its number behind it."""
        ended = [mark for mark in self._open.values() if mark.span.end <= self._at]
        for mark in ended:
            del self._open[mark.id]
        return "".join(map(_number, ended))


def _number(mark: Mark) -> str:
    return f'<sup class="{SEVERITIES[mark.severity]}" aria-hidden="true">{mark.number}</sup>'


def _link(shown: str, marks: list[Mark], begun: list[Mark]) -> str:
    """Marked words: a link to what is said of them. A place that goes on here is no second stop for the keyboard."""
    gravest = min(marks, key=lambda mark: (mark.severity, mark.is_other, mark.number))
    ids = [mark.id for mark in sorted(begun, key=lambda mark: mark is not gravest)]
    anchors = "".join(f'<span id="{id}"></span>' for id in ids[1:])
    attributes = f' id="{ids[0]}"' if ids else ' tabindex="-1"'
    kind = f"mark {SEVERITIES[gravest.severity]}{' other' if all(mark.is_other for mark in marks) else ''}"
    numbers = sorted({mark.number for mark in marks})
    described = " ".join(f"n{number}" for number in numbers)
    return (
        f'{anchors}<a class="{kind}"{attributes} href="#n{gravest.number}" aria-describedby="{described}"'
        f' data-f="{" ".join(map(str, numbers))}">{shown}</a>'
    )
