"""The parts of a document: symbols, folding, and a lens with the length of each story and how hard it is to read."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from lsprotocol import types

from wirelint.lsp.commands import SHOW_STATS
from wirelint.lsp.positions import range_of
from wirelint.rule import Zone
from wirelint.span import Span

if TYPE_CHECKING:
    from wirelint.lsp.diagnosing import Newest
    from wirelint.lsp.server import Server
    from wirelint.run import Result
    from wirelint.stats import Stats

LONGEST_NAME = 60
_KINDS = {
    Zone.HEADLINE: ("headline", types.SymbolKind.Class),
    Zone.BYLINE: ("byline", types.SymbolKind.Property),
    Zone.DATELINE: ("dateline", types.SymbolKind.Namespace),
    Zone.BODY: ("paragraph", types.SymbolKind.String),
    Zone.LIST: ("list", types.SymbolKind.Array),
    Zone.TABLE: ("table", types.SymbolKind.Array),
    Zone.CREDIT: ("credit", types.SymbolKind.Property),
}


def register(server: Server) -> None:
    """Register the requests."""

    @server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    async def symbols(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        newest = await server.diagnosing.of(params.text_document.uri)
        return [] if newest is None else list(_symbols(server, newest))

    @server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
    async def folds(params: types.FoldingRangeParams) -> list[types.FoldingRange]:
        newest = await server.diagnosing.of(params.text_document.uri)
        return [] if newest is None else list(_folds(newest))

    @server.feature(types.TEXT_DOCUMENT_CODE_LENS, types.CodeLensOptions(resolve_provider=False))
    async def lenses(params: types.CodeLensParams) -> list[types.CodeLens]:
        newest = await server.diagnosing.of(params.text_document.uri)
        return [] if newest is None else await _lenses(server, newest)


def _stories(newest: Newest) -> Iterator[Result]:
    return (result for result in newest.said.checked.results if result.story.text is not None)


def _placed(result: Result, span: Span) -> Span:
    """A span of the story in its file."""
    return result.story.origin.map.outward(span) if result.story.origin else span


def _symbols(server: Server, newest: Newest) -> Iterator[types.DocumentSymbol]:
    stories = list(_stories(newest))
    for result in stories:
        children = list(_parts(server, result))
        if len(stories) == 1 or not children:
            yield from children
            continue
        whole = types.Range(children[0].range.start, children[-1].range.end)
        name = result.story.part or "story"
        yield types.DocumentSymbol(name, types.SymbolKind.File, whole, children[0].range, children=children)


def _parts(server: Server, result: Result) -> Iterator[types.DocumentSymbol]:
    document = result.document
    dateline = document.parts.dateline
    for span, zone in zip(document.paragraphs, document.parts.zones, strict=True):
        if dateline and span.start <= dateline.start < dateline.end < span.end:
            yield _symbol(server, result, Span(dateline.start, dateline.end), Zone.DATELINE)
        yield _symbol(server, result, span, zone)


def _symbol(server: Server, result: Result, span: Span, zone: Zone) -> types.DocumentSymbol:
    detail, kind = _KINDS.get(zone, _KINDS[Zone.BODY])
    place = range_of(result.lines, _placed(result, span), server.sheets.unit)
    words = " ".join(span.of(result.document.text)[: 2 * LONGEST_NAME].split())
    name = words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1]}…"
    return types.DocumentSymbol(name or detail, kind, place, place, detail=detail)


def _folds(newest: Newest) -> Iterator[types.FoldingRange]:
    """The paragraphs that take several lines, and each of several stories."""
    stories = list(_stories(newest))
    for result in stories:
        spans = [_placed(result, span) for span in result.document.paragraphs]
        if len(stories) > 1 and spans:
            spans.insert(0, spans[0] | spans[-1])
        for span in spans:
            first, last = result.lines.code_points(span.start).line, result.lines.code_points(span.end).line
            if first < last:
                yield types.FoldingRange(first, last, kind=types.FoldingRangeKind.Region)


async def _lenses(server: Server, newest: Newest) -> list[types.CodeLens]:
    from wirelint.stats import story_stats

    lane, unit = server.diagnosing.lanes.slow, server.sheets.unit
    made: list[types.CodeLens] = []
    for result in _stories(newest):
        text = result.story.text or ""
        stats = await lane.do(partial(story_stats, text)).done
        start = _placed(result, Span(0, 0)).start
        command = types.Command(title(stats), SHOW_STATS, arguments=[whole(stats)])
        made.append(types.CodeLens(range_of(result.lines, Span(start, start), unit), command))
    return made


def title(stats: Stats) -> str:
    """What the lens says."""
    return f"{stats.words:,} {'word' if stats.words == 1 else 'words'} · LIX {stats.scores['lix']:.0f}"


def whole(stats: Stats) -> str:
    """What is shown when the lens is chosen."""
    from wirelint.text.readability import SCORES

    scores = ", ".join(f"{label} {stats.scores[name]:.1f}" for name, (label, _) in SCORES.items())
    return (
        f"{stats.words:,} words, {stats.sentences:,} sentences, {stats.paragraphs:,} paragraphs; "
        f"{stats.average} words a sentence, {stats.lead} in the lead; {stats.quoted:.0%} quoted; {scores}"
    )
