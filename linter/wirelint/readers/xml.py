"""What the XML formats of news have in common: the encoding declared, the tree, what is said of a broken file."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wirelint.patterns import lazy_pattern
from wirelint.readers.markup import Element, break_of, parse
from wirelint.source import Note
from wirelint.span import Span

_DECLARED = lazy_pattern(r"""<\?xml[^>]{0,80}?encoding\s*=\s*["']([A-Za-z][\w.-]{0,40})["']""")
_BEFORE_ROOT = lazy_pattern(
    r"(?s)(?:\s++|<\?.{0,2000}?\?>|<!--.{0,3000}?-->|<!DOCTYPE[^>]{0,2000}>)*+<([\w.-]+:)?([\w.-]+)"
)


def declared_encoding(head: bytes) -> str | None:
    """The encoding that an XML declaration names; None where there is none."""
    found = _DECLARED.search(head[:200].decode("latin-1"))
    return found[1] if found else None


def has_root(*names: str) -> Callable[[str], bool]:
    """A test whether the beginning of a file has one of these as its root element."""

    def knows(head: str) -> bool:
        found = _BEFORE_ROOT.match(head) if "<" in head else None
        return found is not None and found[2] in names

    return knows


def parsed(text: str) -> tuple[Element, tuple[Note, ...]]:
    """The tree of a file, and what is to be said of it: where it breaks off being XML, or that it declares entities."""
    broken = break_of(text)
    if broken is None:
        return parse(text), ()
    what = "XML" if broken.is_declared else "Broken XML, read as far as it goes"
    note = Note("not-checked", f"{what}: {broken.message}", Span(broken.place, broken.place), not broken.is_declared)
    return parse(text), (note,)


def words(elements: Iterable[Element], file: str) -> str:
    """The text of the first of some elements; empty where there is none."""
    return next((found.text(file) for found in elements), "")
