"""What the XML formats of news have in common: the encoding declared, the tree, what is said of a broken file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from wirelint.patterns import lazy_pattern
from wirelint.readers import Broken, Read
from wirelint.readers.markup import Element, parse
from wirelint.readers.wellformed import break_of
from wirelint.source import Note
from wirelint.span import Span

_DECLARED = lazy_pattern(r"""<\?xml[^>]{0,80}?encoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']""")
_BEFORE_ROOT = lazy_pattern(
    r"\s*+(?:(?:<\?[^?]*+(?:\?(?!>)[^?]*+)*\?>|<!--[^-]*+(?:-(?!->)[^-]*+)*-->"
    r"|<!DOCTYPE[^>\[]*+(?:\[[^\]]*+(?:\](?!\s*+>)[^\]]*+)*\]\s*+)?>)\s*+)*<([\w.-]+:)?([\w.-]+)"
)


def declared_encoding(head: bytes) -> str | None:
    """The encoding that an XML declaration names or that its first bytes show; None where there is neither."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if head[:2] in {b"<\0", b"\0<"}:
        return "utf-16-le" if head[0] else "utf-16-be"
    found = _DECLARED.search(head[:200].decode("latin-1"))
    return understood(found[1]) if found else None


def understood(encoding: str) -> str:
    """The name of an encoding; one that Python lacks is made known to it."""
    if "6937" in encoding or "156" in encoding:
        from wirelint.iso_6937 import known

        known()
    return encoding


def has_root(*names: str) -> Callable[[str], bool]:
    """A test whether the beginning of a file has one of these as its root element."""

    def knows(head: str) -> bool:
        found = _BEFORE_ROOT.match(head) if "<" in head else None
        return found is not None and found[2] in names

    return knows


def parsed(text: str) -> tuple[Element, tuple[Note, ...]]:
    """The tree of a file, and what is to be said of it: where it breaks off being XML, or that it declares entities."""
    if "\0" in text:
        raise Broken("it holds NUL characters", text.index("\0"))
    broken = break_of(text)
    if broken is None:
        return parse(text), ()
    what = "XML" if broken.is_declared else "Broken XML, read as far as it goes"
    note = Note("not-checked", f"{what}: {broken.message}", Span(broken.place, broken.place), not broken.is_declared)
    return parse(text), (note,)


def with_notes(found: Iterable[Read], notes: tuple[Note, ...]) -> Iterator[Read]:
    """The stories, the first with what is to be said of the file. Raises Broken where a broken file has none."""
    for one in found:
        yield one._replace(notes=(*notes, *one.notes)) if notes else one
        notes = ()
    for note in notes:
        if note.fails:
            raise Broken(note.message, note.span.start)


def words(elements: Iterable[Element], file: str) -> str:
    """The text of the first of some elements; empty where there is none."""
    return next((found.text(file) for found in elements), "")
