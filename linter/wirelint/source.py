"""Bytes to text: what a file or a stream holds, or what kept it from being read.

Nothing here raises for bad input. What happened to a file is a note on its story, and becomes a diagnostic of that
file in every format: `encoding` where its bytes had to be guessed at, `not-checked` where there is no text to check.
"""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, BinaryIO

from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Context
    from wirelint.placing import Origin

MOST_BYTES = 20_000_000
"""A larger file is not read unless `max-bytes` says so: its views would take more than a gigabyte."""

_PLAIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/")
"""The bytes of a path that stand for themselves in a URI."""
PLAIN_TEXT = "text"
"""The name of the format that needs no reader."""
OPEN_SUFFIXES = (".xml", ".json")
"""The suffixes of files that may be copy or anything else: what is in them decides."""
_HEAD_SPACE = b"\xef\xbb\xbf \t\r\n"
_MARKED_HEADS = tuple(bytes((byte,)) for byte in b"<{[\x01\x02\x16")
_UTF8_MARK = b"\xef\xbb\xbf"
# In this order: the mark of UTF-16 begins that of UTF-32.
_WIDE_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32-le", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32-be", "UTF-32"),
    (b"\xff\xfe", "utf-16-le", "UTF-16"),
    (b"\xfe\xff", "utf-16-be", "UTF-16"),
)
_START = Span(0, 0)
_NO_CHARSETS = frozenset({"unicode-escape", "raw-unicode-escape", "utf-7", "punycode", "idna", "undefined"})
"""What Python can decode and no file is stored in."""


class Note(NamedTuple):
    """What happened to a story before the rules: `rule` is `encoding` or `not-checked`.

    `fails` says that wirelint could not do what it was asked to, so that the exit status is 2.
    """

    rule: str
    message: str
    span: Span = _START
    fails: bool = False


class Story(NamedTuple):
    """One story to check.

    name   what people see: the path as given
    uri    absolute file URI, or `untitled:…`
    text   the text as decoded, without a byte order mark; None where there is none, and a note says why
    part   which story it is, where a file or a stream holds several
    origin  the file that a reader made the text from; None where the text is the file's
    context  what the file or the stream says of the story
    meta   what else it says: slug, urgency, service, version
    """

    name: str
    uri: str
    text: str | None
    notes: tuple[Note, ...] = ()
    part: str | None = None
    origin: Origin | None = None
    context: Context | None = None
    meta: Mapping[str, str] = {}

    @property
    def file_text(self) -> str:
        """The text of the file as decoded, which spans of diagnostics and of notes are of."""
        return self.origin.file.text if self.origin else self.text or ""


class Reading(NamedTuple):
    """How files are read.

    format   the name of a reader; None for what each seems to be
    plugins  readers of installed packages that may know a file, by the names of their entry points
    most     bytes of the largest file that is read
    """

    format: str | None = PLAIN_TEXT
    plugins: tuple[str, ...] = ()
    most: int = MOST_BYTES


class Unreadable(Exception):
    """There is no text to check; the message says why. `is_grave`: even where the file was only met in a folder."""

    def __init__(self, message: str, is_grave: bool = False) -> None:
        super().__init__(message)
        self.is_grave = is_grave


def decode(data: bytes, declared: str | None = None) -> tuple[str, tuple[Note, ...]]:
    """The text of a file's bytes, and a note where they are not UTF-8. Raises Unreadable for bytes that are no text.

    `declared` is the encoding that the file itself names: it is kept to without a word where the bytes are in it.
    UTF-16 and UTF-32 are known by their byte order mark; anything else is read as Windows-1252.
    """
    if declared is not None:
        text = _as_declared(data, declared)
        if text is not None:
            return text, ()
        read, notes = decode(data)
        return read, (Note("encoding", f"Declared as {declared[:20]}, which its bytes are not"), *notes)
    for mark, codec, name in _WIDE_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, "replace"), (_encoding(f"Stored as {name}"),)
    data = data.removeprefix(_UTF8_MARK)
    if b"\0" in data:
        raise Unreadable("Not text: it holds NUL bytes")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        text = data.decode("latin-1").translate(_cp1252())
        return text, (_encoding("Not UTF-8, so read as Windows-1252", Span(error.start, error.start + 1)),)


def _cp1252() -> dict[int, str]:
    """What Windows-1252 has over Latin-1; the bytes it leaves open are control characters, as WHATWG has it."""
    return {byte: bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}


def _as_declared(data: bytes, encoding: str) -> str | None:
    import codecs

    try:
        if codecs.lookup(encoding).name.replace("_", "-") in _NO_CHARSETS:
            return None
        return data.removeprefix(_UTF8_MARK).decode(encoding)
    except (LookupError, ValueError):
        return None


def _encoding(fault: str, span: Span = _START) -> Note:
    return Note("encoding", f"{fault}: save it as UTF-8", span)


def read_file(
    path: str,
    is_named: bool = True,
    format: str | None = PLAIN_TEXT,
    plugins: tuple[str, ...] = (),
    most: int = MOST_BYTES,
) -> tuple[Story, ...]:
    """The stories in a file: one, unless it is read as a format that holds several.

    is_named  the user named it, so that it fails the run if it cannot be read
    format, plugins, most  as in Reading
    """
    how = Reading(format, plugins, most)
    return _stories(path, file_uri(path), lambda: _bytes_of(path, most), is_named, how)


def read_stream(
    stream: BinaryIO,
    filename: str | None = None,
    format: str | None = PLAIN_TEXT,
    plugins: tuple[str, ...] = (),
    most: int = MOST_BYTES,
) -> tuple[Story, ...]:
    """The stories on standard input; `filename` is what it is called, where it has a name."""
    name, uri = stream_name(filename)
    return _stories(name, uri, lambda: stream.read(most + 1), True, Reading(format, plugins, most))


def stream_name(filename: str | None) -> tuple[str, str]:
    """Name and URI of what is on standard input."""
    return (filename, file_uri(filename)) if filename else ("stdin", "untitled:stdin")


def unread(name: str, uri: str, reason: str) -> Story:
    """What the user named and could not be read."""
    return Story(name, uri, None, (Note("not-checked", reason, fails=True),))


def _stories(name: str, uri: str, read: Callable[[], bytes], is_named: bool, how: Reading) -> tuple[Story, ...]:
    try:
        data = read()
        _refuse_large(len(data), how.most)
        if how.format == PLAIN_TEXT or (how.format is None and not how.plugins and _is_plain(name, data)):
            return (Story(name, uri, *decode(data)),)
        from wirelint.readers.formats import stories

        return stories(name, uri, data, how.format, how.plugins)
    except OSError as error:
        is_gone = error.errno in {errno.ENOENT, errno.ELOOP}
        return (Story(name, uri, None, (Note("not-checked", reason(error), fails=is_named or not is_gone),)),)
    except Unreadable as error:
        return (Story(name, uri, None, (Note("not-checked", str(error), fails=is_named or error.is_grave),)),)


def _is_plain(name: str, data: bytes) -> bool:
    """Is there nothing about a file that a reader would look at: no suffix but .txt, no mark-up at its head?"""
    return name.endswith((".txt", "stdin")) and data.lstrip(_HEAD_SPACE)[:1] not in _MARKED_HEADS


def file_uri(path: str) -> str:
    """The absolute `file:` URI of a path; bytes of the path that are not UTF-8 keep their value."""
    absolute = os.fsencode(os.path.abspath(path).replace(os.sep, "/"))
    return f"file://{'' if absolute.startswith(b'/') else '/'}{_quoted(absolute)}"


def _quoted(path: bytes) -> str:
    """As urllib.parse.quote_from_bytes, whose module takes longer to import than most stories to check."""
    return "".join([chr(byte) if byte in _PLAIN else f"%{byte:02X}" for byte in path])


def reason(error: OSError) -> str:
    """What kept a file from being read, in plain words."""
    if isinstance(error, FileNotFoundError):
        return "No such file or folder"
    text = error.strerror or type(error).__name__
    return f"Cannot be read: {text[:1].lower()}{text[1:]}"


def _bytes_of(path: str, most: int) -> bytes:
    status = os.stat(path)
    _refuse_special(status.st_mode)
    _refuse_large(status.st_size, most)
    with open(path, "rb") as file:
        return file.read(most + 1)


def _refuse_special(mode: int) -> None:
    """A pipe would be waited for for ever, and a device may never end."""
    if stat.S_ISFIFO(mode):
        raise Unreadable("A pipe, not a file: send it to “wirelint check -”")
    if stat.S_ISDIR(mode):
        raise Unreadable("A folder, not a file")
    if not stat.S_ISREG(mode):
        raise Unreadable("A device or socket, not a file")


def _refuse_large(size: int, most: int) -> None:
    if size > most:
        shown = f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most:,} bytes"
        raise Unreadable(f"Larger than {shown}: split it into stories, or raise “max-bytes”", is_grave=True)
