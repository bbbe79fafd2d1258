"""What a client asks to be checked, read from the body and the query of a request."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from wirelint.config.defaults import PRESETS
from wirelint.document import Context
from wirelint.patterns import lazy_pattern
from wirelint.run import known
from wirelint.tuples import NamedTuple

_LISTS = ("select", "ignore", "fingerprints")
_TEXTS = ("name", "format", "preset", "date", "language", "kind")
_KEYS = frozenset({"text", *_LISTS, *_TEXTS})
LONGEST_NAME = 300
_DAY = lazy_pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Refused(Exception):
    """A request that cannot be answered: the status of the answer, and a message that says why in plain words."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(status, message)
        self.status, self.message = status, message

    def __str__(self) -> str:
        return self.message


class Asked(NamedTuple):
    """Copy to check, and how.

    data          the copy as it came: text, or the bytes of a file
    name          what it is called: its suffix may tell its format, its path the settings of a configuration
    format        the name of a reader; None for what it seems to be
    preset        in the place of that of the server's configuration
    context       what the client knows of the story
    select, ignore  ids or families of rules
    fingerprints  for fixes: only those of these findings
    """

    data: bytes | str
    name: str = "untitled"
    format: str | None = None
    preset: str | None = None
    context: Context = Context(is_file=False)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fingerprints: tuple[str, ...] = ()


def asked(body: bytes, media_type: str, query: Mapping[str, str]) -> Asked:
    """What a request asks: a JSON object with `text`, or the copy itself with everything else in the query.

    Raises Refused.
    """
    if media_type == "application/json":
        given = json_object(body)
        text = given.get("text")
        if not isinstance(text, str):
            raise Refused(400, "“text” is missing, or is not a string")
        return _made(whole(text), given)
    if not media_type and not body:
        raise Refused(400, "the request holds no copy")
    return _made(body, {**query, **{key: query[key].split(",") for key in _LISTS if query.get(key)}})


def whole(text: str) -> str:
    """The text with a replacement character for each half of a surrogate pair: places stay where they are."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def json_object(body: bytes) -> dict[str, Any]:
    """The object that a body is. Raises Refused."""
    try:
        given = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Refused(400, "the body is not JSON") from error
    if not isinstance(given, dict):
        raise Refused(400, "the body is not a JSON object")
    return given


def _made(data: bytes | str, given: Mapping[str, Any]) -> Asked:
    for key in given.keys() - _KEYS:
        raise Refused(400, f"unknown key “{key[:40]}”")
    texts = {key: _text(given, key) for key in _TEXTS}
    if texts["preset"] not in {None, *PRESETS}:
        raise Refused(400, f"no preset is called “{texts['preset']}”: {', '.join(PRESETS)}")
    return Asked(
        data,
        _name(texts["name"]),
        texts["format"],
        texts["preset"],
        _context(texts),
        *(_list(given, key) for key in _LISTS),
    )


def _text(given: Mapping[str, Any], key: str) -> str | None:
    value = given.get(key)
    if value is not None and not isinstance(value, str):
        raise Refused(400, f"“{key}” is not a string")
    return value or None


def _list(given: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = given.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Refused(400, f"“{key}” is not a list of strings")
    return tuple(value)


def _name(name: str | None) -> str:
    """The name of the copy. It is matched against globs and never opened."""
    if name is not None and (len(name) > LONGEST_NAME or "\0" in name):
        raise Refused(400, "the name is no name of a file")
    return name or "untitled"


def _context(texts: Mapping[str, str | None]) -> Context:
    if texts["date"] and not _DAY.fullmatch(texts["date"]):
        raise Refused(400, "“date” is not a day as in 2026-01-31")
    try:
        context = known(date=texts["date"], language=texts["language"], kind=texts["kind"])
    except ValueError as error:
        raise Refused(400, str(error)) from error
    return context._replace(is_file=False)
