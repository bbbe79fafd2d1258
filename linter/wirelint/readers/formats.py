"""Which reader a file is for, and the stories that it makes of the file.

Content decides before the suffix: what calls itself `<nitf>` is NITF whatever its name. What no reader knows is plain
text, as copy mostly is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from urllib.parse import quote_from_bytes

from wirelint.placing import FileText, Origin
from wirelint.readers import Broken, Read, Reader
from wirelint.registry import PluginError
from wirelint.source import OPEN_SUFFIXES, PLAIN_TEXT, Note, Story, Unreadable, decode
from wirelint.sourcemap import Weaver
from wirelint.span import Span

HOUSE = ("markdown", "anpa_1312", "iptc_7901", "nitf", "newsml_g2", "newsml_1", "feed", "html", "ninjs")
"""The names of the formats that come with wirelint, the most telling first; each is a module here with a `READER`."""

HEAD = 16_384
"""Bytes of a file that tell its format."""
GROUP = "wirelint.readers"
"""The group of entry points through which other packages offer a reader."""
_UNKNOWN = "No format that wirelint reads: name one with --input-format"
_MARKS = ("<", "{", "[", "\x00", "\x01", "\x16")
"""What the formats of the house that content tells begin with."""


def stories(
    name: str, uri: str, data: bytes, format: str | None = None, plugins: tuple[str, ...] = ()
) -> tuple[Story, ...]:
    """The stories of a file's bytes; at least one, which says what is wrong where nothing can be read.

    format   the name of a reader, None for what the file seems to be
    plugins  readers of other packages that may know it

    Raises wirelint.source.Unreadable for bytes that are no text or of no format, and registry.PluginError.
    """
    reader = reader_for(name, data[:HEAD], plugins) if format is None else named(format)
    if reader is None:
        if name.lower().endswith(OPEN_SUFFIXES):
            raise Unreadable(_UNKNOWN)
        return (Story(name, uri, *decode(data)),)
    text, notes = decode(data, reader.encoding(data) if reader.encoding else None)
    return _read(name, uri, text, notes, reader)


def stories_of_text(
    name: str, uri: str, text: str, plugins: tuple[str, ...] = (), format: str | None = None
) -> tuple[Story, ...]:
    """The stories of a file's text, as an editor has it, in a format or the one that it seems to be; as `stories`."""
    if format == PLAIN_TEXT:
        return (Story(name, uri, text),)
    head = text[:HEAD].encode("utf-8", "surrogatepass")
    reader = reader_for(name, head, plugins) if format is None else named(format)
    if reader is not None:
        return _read(name, uri, text, (), reader)
    if name.lower().endswith(OPEN_SUFFIXES):
        return (Story(name, uri, None, (Note("not-checked", _UNKNOWN),)),)
    return (Story(name, uri, text),)


def _read(name: str, uri: str, text: str, notes: tuple[Note, ...], reader: Reader) -> tuple[Story, ...]:
    try:
        found = tuple(reader.read(text))
    except Broken as broken:
        return (_failed(name, uri, text, reader, broken),)
    except Exception as error:
        return (_failed(name, uri, text, reader, Broken(f"its reader failed: {type(error).__name__}: {error}")),)
    empty = [one for one in found if not one.text.strip()]
    notes += tuple(note for one in empty for note in one.notes)
    if len(empty) == len(found):
        note = Note("not-checked", f"Nothing to check: this {reader.name} file has no story in it")
        return (Story(name, uri, None, (*notes, note), origin=Origin(FileText(text), Weaver(text).map())),)
    return tuple(_placed(name, uri, text, notes, (one for one in found if one.text.strip())))


def reader_for(name: str, head: bytes, plugins: tuple[str, ...] = ()) -> Reader | None:
    """The reader of a file, by its first bytes or else by its suffix, others than the house's first; None for text."""
    text = _head_text(head)
    others = [plugin_reader(plugin) for plugin in plugins]
    is_marked = text.lstrip()[:1] in _MARKS
    telling: Iterable[Reader] = (*others, *_house()) if is_marked else others
    for one in telling:
        if one.knows is not None and one.knows(text):
            return one
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return next((one for some in (others, _house()) for one in some if suffix in one.suffixes), None)


def is_known(path: str, plugins: tuple[str, ...] = ()) -> bool:
    """Is a file of a format that is read? So is one that cannot be looked into, so that somebody says why."""
    try:
        with open(path, "rb") as file:
            return reader_for(path, file.read(HEAD), plugins) is not None
    except OSError:
        return True


def _head_text(head: bytes) -> str:
    """The beginning of a file in letters that tell its format."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    if head[:2] in {b"<\0", b"\0<"}:
        return head.decode("utf-16-le" if head[0] else "utf-16-be", "replace")
    return head.decode("utf-8-sig", "replace")


def named(format: str) -> Reader:
    """The reader of a name, the house's first. Raises wirelint.registry.PluginError."""
    return next((reader for reader in _house() if reader.name == format), None) or plugin_reader(format)


def is_format(name: str) -> bool:
    """Is there a reader of this name?"""
    try:
        return name in format_names() or bool(named(name))
    except PluginError:
        return False


@cache
def plugin_reader(name: str) -> Reader:
    """The reader that an installed package offers under a name. Raises wirelint.registry.PluginError."""
    from importlib.metadata import entry_points

    found = next(iter(entry_points(group=GROUP, name=name)), None)
    if found is None:
        installed = ", ".join(sorted(point.name for point in entry_points(group=GROUP))) or "none"
        raise PluginError(f"no installed package offers the reader “{name}”; installed: {installed}")
    try:
        reader = found.load()
    except Exception as error:
        raise PluginError(f"the reader “{name}” cannot be loaded: {type(error).__name__}: {error}") from error
    if not isinstance(reader, Reader):
        raise PluginError(f"the reader “{name}” is no wirelint.readers.Reader")
    return reader


def _house() -> Iterator[Reader]:
    """The readers of the house, each imported when it is asked for."""
    for module in HOUSE:
        reader: Reader = import_module(f"wirelint.readers.{module}").READER
        yield reader


def format_names() -> tuple[str, ...]:
    """The names of the formats, plain text first."""
    return (PLAIN_TEXT, *(module.replace("_", "-") for module in HOUSE))


def _placed(name: str, uri: str, text: str, notes: tuple[Note, ...], found: Iterable[Read]) -> Iterator[Story]:
    """The stories as the run knows them; what is to be said of the file is said with the first."""
    file = FileText(text)
    met: Counter[str | None] = Counter()
    for one in found:
        met[one.part] += 1
        part = f"{one.part};{met[one.part]}" if met[one.part] > 1 else one.part
        shown, place = _named(name, uri, part)
        yield Story(shown, place, one.text, (*notes, *one.notes), part, Origin(file, one.map), one.context, one.meta)
        notes = ()


def _named(name: str, uri: str, part: str | None) -> tuple[str, str]:
    if part is None:
        return name, uri
    return f"{name}#{part}", f"{uri}#{quote_from_bytes(part.encode('utf-8', 'surrogatepass'))}"


def _failed(name: str, uri: str, text: str, reader: Reader, broken: Broken) -> Story:
    """The file as one that could not be read, with the place of the break."""
    note = Note("not-checked", f"Broken {reader.name}: {broken}", Span(broken.place, broken.place), fails=True)
    return Story(name, uri, None, (note,), origin=Origin(FileText(text), Weaver(text).map()))
