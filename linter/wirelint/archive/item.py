"""One story of a collection as it was read, with all that the collection says of it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wirelint.document import Context
from wirelint.run import brief, known
from wirelint.source import Note, Story
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.source import Reading


class How(NamedTuple):
    """How inputs are read: the fields of records that hold the story, and what files hold."""

    reading: Reading
    id_field: str = "id"
    text_field: str = "text"


class Item(NamedTuple):
    """A story, or the reason why there is none.

    id      what the collection calls it; the path of a file, the name of a member
    source  the file that it was met in, as given
    place   where in that: “byte 120”, “row 7”, the name of a member; empty for the file itself
    sent    when it was sent, as the collection has it
    desk    who sent it, as the collection has it
    """

    id: str
    source: str
    place: str
    story: Story
    sent: str = ""
    desk: str = ""

    @property
    def date(self) -> datetime.date | None:
        """The day it was sent, where that is known."""
        context = self.story.context
        return _date(self.sent) or (context.date if context else None)


class Faulty(Exception):
    """A record that is no story; the message says why."""


def unread(source: str, place: str, reason: str, id: str = "") -> Item:
    """What there is to say of a place that no story could be read from."""
    name = id or (f"{source}@{place}" if place else source)
    return Item(name, source, place, Story(name, "", None, (Note("not-checked", reason, fails=True),)))


def of_record(record: Mapping[str, Any], source: str, place: str, how: How) -> Item:
    """The story of a JSON object or of a row. Besides identity and text it may have `date`, `language`, `kind` and
    `desk`. Never raises: what is no story is told."""
    try:
        id, text = _identity(record, how.id_field), record.get(how.text_field)
    except Faulty as fault:
        return unread(source, place, str(fault))
    if not isinstance(text, str):
        return unread(source, place, f"“{how.text_field}” is missing, or is not text", id)
    if len(text) > how.reading.most:
        return unread(source, place, f"Larger than {how.reading.most:,} characters: split it, or raise “max-bytes”", id)
    sent = _said(record, "date")
    story = Story(id, "", text, (), id, context=_context(record, sent))
    return Item(id, source, place, story, sent, _said(record, "desk"))


def _identity(record: Mapping[str, Any], field: str) -> str:
    identity = record.get(field)
    if not isinstance(identity, str | int) or isinstance(identity, bool):
        raise Faulty(f"no “{field}”, or one that is neither text nor a whole number")
    return str(identity)


def _said(record: Mapping[str, Any], field: str) -> str:
    value = record.get(field)
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value if isinstance(value, str) else ""


def _context(record: Mapping[str, Any], sent: str) -> Context:
    """What the record says of the story. What it says in another way than wirelint reads is as if it were not said."""
    context = Context(date=_date(sent), is_file=False)
    for name in ("language", "kind"):
        try:
            told = known(**{name: _said(record, name) or None})
        except ValueError:
            continue
        context = context._replace(**{name: getattr(told, name)})
    return context


def _date(sent: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(sent[:10]) if sent else None
    except ValueError:
        return None


def fault(error: Exception) -> str:
    """An error of a file in plain words."""
    if isinstance(error, EOFError):
        return "Breaks off: the compressed file is truncated"
    if isinstance(error, OSError) and error.strerror:
        return f"Cannot be read: {error.strerror}"
    return f"Broken: {brief(error)}"
