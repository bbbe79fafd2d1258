"""Edits as the client can take them: versioned where it can, and only in the words that change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import accumulate
from typing import TYPE_CHECKING

from lsprotocol import types

from wirelint.lsp.positions import range_of
from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.text.lines import LineIndex

if TYPE_CHECKING:
    from wirelint.lsp.server import Server

TextEdits = list[types.TextEdit]
MOST_COMPARED = 4_000_000
"""Pairs of words: more would take seconds to compare."""
_PIECE = lazy_pattern(r"\w+|\r\n|\W")


def workspace_edit(
    server: Server, uri: str, version: int | None, edits: TextEdits, *, creates: bool = False
) -> types.WorkspaceEdit:
    """Edits of one document. `creates`: it is no file yet."""
    workspace = server.client.workspace
    known = workspace.workspace_edit if workspace else None
    if known is None or not known.document_changes:
        return types.WorkspaceEdit(changes={uri: edits})
    document = types.OptionalVersionedTextDocumentIdentifier(uri, version)
    change = types.TextDocumentEdit(document, list(edits))
    if creates and types.ResourceOperationKind.Create in (known.resource_operations or ()):
        created = types.CreateFile(uri, options=types.CreateFileOptions(ignore_if_exists=True))
        return types.WorkspaceEdit(document_changes=[created, change])
    return types.WorkspaceEdit(document_changes=[change])


def between(old: LineIndex, new: str, unit: str) -> TextEdits:
    """The edits that make one text of another: of each line no more than what differs."""
    return [types.TextEdit(range_of(old, span, unit), text) for span, text in changes(old, LineIndex(new))]


def changes(old: LineIndex, new: LineIndex) -> Iterator[tuple[Span, str]]:
    """The stretches of a text that another has differently, each with what it has."""
    for (first, stop), (other, end) in _unlike(list(_lines(old)), list(_lines(new))):
        span = Span(_start(old, first), _start(old, stop))
        yield from _in_words(span, span.of(old.text), new.text[_start(new, other) : _start(new, end)])


def _unlike(old: list[str], new: list[str]) -> Iterator[tuple[Span, Span]]:
    """The stretches in which two lists differ."""
    for tag, *places in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield Span(*places[:2]), Span(*places[2:])


def _in_words(span: Span, before: str, after: str) -> Iterator[tuple[Span, str]]:
    """A change of lines as changes of words, where they are few enough to be compared."""
    old, new = _PIECE.findall(before), _PIECE.findall(after)
    if len(old) * len(new) > MOST_COMPARED:
        yield span, after
        return
    places = list(accumulate(map(len, old), initial=span.start))
    for (first, stop), (other, end) in _unlike(old, new):
        yield Span(places[first], places[stop]), "".join(new[other:end])


def _start(lines: LineIndex, number: int) -> int:
    return lines.starts[number] if number < len(lines) else len(lines.text)


def _lines(lines: LineIndex) -> Iterable[str]:
    return (lines.text[_start(lines, number) : _start(lines, number + 1)] for number in range(len(lines)))
