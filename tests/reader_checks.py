"""What must hold of anything that readers make of any bytes; for tests, and for the search for what breaks it."""

from __future__ import annotations

from wirelint.readers import formats
from wirelint.source import Story, Unreadable
from wirelint.sourcemap import Spelling
from wirelint.span import Span

NAMES = {name: "a.x" for name in formats.format_names() if name != "text"}


def read(data: bytes, format: str | None, name: str = "a.x") -> tuple[Story, ...]:
    """The stories of some bytes, each of them held to what must hold."""
    try:
        stories = formats.stories(name, "file:///a.x", data, format)
    except Unreadable:
        return ()
    assert stories
    for story in stories:
        _hold(story)
    return stories


def _hold(story: Story) -> None:
    file = story.file_text
    for note in story.notes:
        assert "its reader failed" not in note.message, note.message
        assert 0 <= note.span.start <= note.span.end <= len(file)
    if story.text is None or story.origin is None:
        return
    assert story.text.strip()
    end = 0
    for piece in story.origin.map.pieces():
        assert piece.text.start == end
        end = piece.text.end
        assert 0 <= piece.file.start <= piece.file.end <= len(file)
        if piece.spelling is Spelling.PLAIN:
            assert piece.text.of(story.text) == piece.file.of(file)
    assert end == len(story.text)
    _hold_parts(story.context.parts if story.context else (), end)
    for start in range(0, end, max(1, end // 50)):
        span = Span(start, min(end, start + 7))
        outward = story.origin.map.outward(span)
        assert 0 <= outward.start <= outward.end <= len(file)
        edit = story.origin.map.written(span, "word")
        assert edit is None or 0 <= edit[0].start <= edit[0].end <= len(file)


def _hold_parts(parts: tuple[tuple[Span, object], ...], length: int) -> None:
    last = 0
    for span, _ in parts:
        assert last <= span.start < span.end <= length
        last = span.end
