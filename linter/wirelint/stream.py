"""Stories as a stream of JSON objects, one a line: what a pipeline sends, and what is said of a line that is none.

An object has `id` (text or a whole number) and `text`; it may have `date` (YYYY-MM-DD), `language` and `kind`, for what
the sender knows of the story. Other keys are the sender's own affair.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import quote_from_bytes

from wirelint.document import Context
from wirelint.run import brief, known
from wirelint.source import MOST_BYTES, Note, Story


class _Faulty(Exception):
    """A line that is not what it should be; the message says why."""


def read_stories(file: BinaryIO, name: str, uri: str) -> Iterator[Story]:
    """The stories of a stream, each as soon as its line is there. A line that is no story is one that was not checked.

    A story is named `name#id` and `uri#id`, a line without an id after its number. Blank lines are passed over.
    """
    for number, line in enumerate(_lines(file), 1):
        if not line.isspace():
            yield _sent(line, number, name, uri)


def _sent(line: bytes, number: int, name: str, uri: str) -> Story:
    part = fragment = f"line={number}"
    try:
        sent = _object(line)
        part = str(_identity(sent))
        fragment = quote_from_bytes(part.encode("utf-8", "surrogatepass"))
        text, context = _text(sent), _context(sent)
    except _Faulty as fault:
        note = Note("not-checked", f"Line {number}: {fault}", fails=True)
        return Story(f"{name}#{part}", f"{uri}#{fragment}", None, (note,), part)
    return Story(f"{name}#{part}", f"{uri}#{fragment}", text, (), part, context=context)


def _lines(file: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long, no more than shows that it is."""
    while line := file.readline(MOST_BYTES + 1):
        rest = line
        while len(rest) > MOST_BYTES and not rest.endswith(b"\n"):
            rest = file.readline(MOST_BYTES + 1)
        yield line


def _object(line: bytes) -> dict[str, Any]:
    if len(line) > MOST_BYTES and not line.endswith(b"\n"):
        raise _Faulty(f"longer than {MOST_BYTES // 1_000_000} MB")
    try:
        sent = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _Faulty("not UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise _Faulty(f"broken JSON: {brief(str(error))}") from error
    if not isinstance(sent, dict):
        raise _Faulty("not a JSON object")
    return sent


def _identity(sent: dict[str, Any]) -> str | int:
    identity = sent.get("id")
    if not isinstance(identity, str | int) or isinstance(identity, bool):
        raise _Faulty("no “id”, or one that is neither text nor a whole number")
    return identity


def _text(sent: dict[str, Any]) -> str:
    text = sent.get("text")
    if not isinstance(text, str):
        raise _Faulty("“text” is missing, or is not a string")
    return text


def _context(sent: dict[str, Any]) -> Context:
    given = {name: sent[name] for name in ("date", "language", "kind") if sent.get(name) is not None}
    for name, value in given.items():
        if not isinstance(value, str):
            raise _Faulty(f"“{name}” is not a string")
    try:
        return known(**given)._replace(is_file=False)
    except ValueError as error:
        raise _Faulty(brief(str(error))) from error
