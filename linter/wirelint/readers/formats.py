"""Which reader a file is for, and the stories that it makes of the file.

Content decides before the suffix: what calls itself `<nitf>` is NITF whatever its name. What no reader knows is plain
text, as copy mostly is.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from urllib.parse import quote_from_bytes

from wirelint.placing import FileText, Origin
from wirelint.readers import Broken, Read, Reader
from wirelint.source import PLAIN_TEXT, Note, Story, decode
from wirelint.sourcemap import Weaver
from wirelint.span import Span

HOUSE = ("markdown", "anpa_1312", "iptc_7901", "nitf", "newsml_g2", "newsml_1", "feed", "html", "ninjs")
"""The names of the formats that come with wirelint, the most telling first; each is a module here with a `READER`."""

HEAD = 4_096
"""Bytes of a file that tell its format."""


def stories(name: str, uri: str, data: bytes, format: str | None = None) -> tuple[Story, ...]:
    """The stories of a file's bytes; at least one, which says what is wrong where nothing can be read.

    format  the name of a reader, None for what the file seems to be

    Raises wirelint.source.Unreadable for bytes that are no text, and KeyError for a format that is not known.
    """
    head = data[:HEAD]
    reader = reader_for(name, head) if format is None else readers()[format]
    if reader is None:
        return (Story(name, uri, *decode(data)),)
    text, notes = decode(data, reader.encoding(data) if reader.encoding else None)
    return _read(name, uri, text, notes, reader)


def stories_of_text(name: str, uri: str, text: str) -> tuple[Story, ...]:
    """The stories of a file's text, as an editor has it, in the format that it seems to be; as `stories`."""
    reader = reader_for(name, text[:HEAD].encode("utf-8", "surrogatepass"))
    return (Story(name, uri, text),) if reader is None else _read(name, uri, text, (), reader)


def _read(name: str, uri: str, text: str, notes: tuple[Note, ...], reader: Reader) -> tuple[Story, ...]:
    try:
        found = tuple(reader.read(text))
    except Broken as broken:
        return (_failed(name, uri, text, reader, broken),)
    if not found:
        note = Note("not-checked", f"Nothing to check: this {reader.name} file has no story in it")
        return (Story(name, uri, None, (*notes, note)),)
    return tuple(_placed(name, uri, text, notes, found))


def reader_for(name: str, head: bytes) -> Reader | None:
    """The reader of a file, by its first bytes or else by its suffix; None for plain text."""
    text = head.decode("utf-8-sig", "replace")
    for reader in readers().values():
        if reader.knows is not None and reader.knows(text):
            return reader
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return next((reader for reader in readers().values() if suffix in reader.suffixes), None)


@cache
def readers() -> dict[str, Reader]:
    """Every reader of the house by its name."""
    made = (import_module(f"wirelint.readers.{module}").READER for module in HOUSE)
    return {reader.name: reader for reader in made}


def format_names() -> tuple[str, ...]:
    """The names of the formats, plain text first."""
    return (PLAIN_TEXT, *(module.replace("_", "-") for module in HOUSE))


def _placed(name: str, uri: str, text: str, notes: tuple[Note, ...], found: tuple[Read, ...]) -> Iterator[Story]:
    """The stories as the run knows them; what is to be said of the file is said with the first."""
    file = FileText(text)
    for one in found:
        shown, place = _named(name, uri, one.part)
        yield Story(
            shown, place, one.text, (*notes, *one.notes), one.part, Origin(file, one.map), one.context, one.meta
        )
        notes = ()


def _named(name: str, uri: str, part: str | None) -> tuple[str, str]:
    if part is None:
        return name, uri
    return f"{name}#{part}", f"{uri}#{quote_from_bytes(part.encode('utf-8', 'surrogatepass'))}"


def _failed(name: str, uri: str, text: str, reader: Reader, broken: Broken) -> Story:
    """The file as one that could not be read, with the place of the break."""
    note = Note("not-checked", f"Broken {reader.name}: {broken}", Span(broken.place, broken.place), fails=True)
    return Story(name, uri, None, (note,), origin=Origin(FileText(text), Weaver(text).map()))
