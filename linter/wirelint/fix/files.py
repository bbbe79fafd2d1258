"""Fixes made in files: what is offered for a file, made until nothing is left, stored, and what is left reported.

Where to start reading: `Fixer.over`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING

from wirelint.diagnostic import Located, diagnose
from wirelint.document import Document
from wirelint.filerules import FAMILY
from wirelint.fix.choice import Offer, Settled, settle
from wirelint.fix.coding import Coding, coding_of
from wirelint.fix.whole_file import NotWritten
from wirelint.rule import Finding, Severity
from wirelint.source import decode
from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.batch import Judged
    from wirelint.diagnostic import Diagnostic
    from wirelint.run import Result

Group = tuple["Judged", ...]
"""The stories of one file, in its order."""

MOST_ATTEMPTS = 4
"""How often a file is begun again without the rules that turned out to be at odds."""

SURROGATES = range(0xD800, 0xE000)


class Place(NamedTuple):
    """Where a file's bytes are read from and its new ones go.

    again  checks what a path would hold if it held these bytes
    read   the bytes that a path holds. Raises OSError
    store  takes a path, the bytes that it held and those that it shall hold. Raises NotWritten
    """

    again: Callable[[str, bytes], Group]
    read: Callable[[str], bytes]
    store: Callable[[str, bytes, bytes], None]


class Fixer:
    """Makes fixes in the files of a run. `is_bold`: also those that may change what the copy says."""

    def __init__(self, place: Place, *, is_bold: bool = False) -> None:
        self.place, self.is_bold = place, is_bold
        self._stored: set[str] = set()

    def over(self, judged: Iterable[Judged]) -> Iterator[Judged]:
        """The results as they are once the fixes are made, each with how many there were."""
        for path, group in groupby(judged, key=attrgetter("path")):
            yield from self._of_file(path, tuple(group))

    def _of_file(self, path: str, group: Group) -> Group:
        try:
            if os.path.realpath(path) in self._stored:  # By another name: what was found in it may be gone.
                group = self.place.again(path, self.place.read(path))
            return self._fixed(path, group) if self._offers(group) else group
        except NotWritten as fault:
            return noted(group, str(fault))
        except OSError as error:
            return noted(group, f"Cannot be read again: {(error.strerror or type(error).__name__).lower()}")

    def _fixed(self, path: str, group: Group) -> Group:
        stored = self.place.read(path)
        coding = _coding(stored, group[0].result)
        last, settled, at_odds = self._settled(path, group, coding)
        if settled.made:
            self.place.store(path, stored, _encoded(coding, settled.text))
            self._stored.add(os.path.realpath(path))
            last = _counted(last, settled.made.total())
        if at_odds:
            return noted(last, f"Rules undo each other’s fixes, left as they are: {', '.join(sorted(at_odds))}")
        return last

    def _settled(self, path: str, group: Group, coding: Coding) -> tuple[Group, Settled, frozenset[str]]:
        """What the file comes to, with its results, and the rules whose fixes are left out since they never end."""
        text = group[0].result.story.file_text
        without: frozenset[str] = frozenset()
        for _ in range(MOST_ATTEMPTS):
            rounds = _Rounds(self, path, group, coding, without)
            settled = settle(text, rounds.offered)
            if not settled.at_odds:
                return rounds.last, settled, without
            without |= settled.at_odds
        return group, Settled(text, settled.made), without

    def _offers(self, group: Group, without: frozenset[str] = frozenset()) -> list[Offer]:
        """The fixes that may be made: safe ones, and only when none is left others, if those are asked for at all."""
        found = [one for judged in group for one in judged.result.diagnostics if one.fixes and one.rule not in without]
        safe = [Offer(one.rule, one.fixes[0]) for one in found if one.fixes[0].safe]
        if safe or not self.is_bold:
            return safe
        return [Offer(one.rule, one.fixes[0]) for one in found if _is_only_way(one)]


class _Rounds:
    """One file on its way: remembers the results of the text last looked at."""

    def __init__(self, fixer: Fixer, path: str, group: Group, coding: Coding, without: frozenset[str]) -> None:
        self.fixer, self.path, self.coding, self.without = fixer, path, coding, without
        self.last = self._first = group

    def offered(self, text: str) -> list[Offer]:
        """The fixes offered for a text of the file."""
        if text != self._first[0].result.story.file_text:
            self.last = self.fixer.place.again(self.path, _encoded(self.coding, text))
            if self.last[0].result.story.file_text != text:
                raise NotWritten("Not fixed: its encoding would be read as another")
        return self.fixer._offers(self.last, self.without)


def _is_only_way(one: Diagnostic) -> bool:
    """Is there one way out, and not in words that somebody is quoted with? Which of several is for people to say."""
    return len(one.fixes) == 1 and not one.fixes[0].quoted


def _coding(stored: bytes, result: Result) -> Coding:
    """How the file is stored. Raises NotWritten where it has changed or what was read of it was not the whole."""
    story = result.story
    coding = coding_of(stored, story.file_text, may_declare=story.origin is not None)
    if coding is None:
        is_same = story.origin is None and _text(stored) == story.file_text
        raise NotWritten(
            "Not fixed: bytes that are no text would be lost" if is_same else "Changed while it was checked: left alone"
        )
    return coding


def _text(stored: bytes) -> str | None:
    from wirelint.source import Unreadable

    try:
        return decode(stored)[0]
    except Unreadable:
        return None


def _encoded(coding: Coding, text: str) -> bytes:
    try:
        return coding.encode(text)
    except UnicodeEncodeError as error:
        shown = text[error.start]
        what = f"“{shown}”" if shown.isprintable() and ord(shown) not in SURROGATES else f"U+{ord(shown):04X}"
        raise NotWritten(f"Not fixed: {what} cannot be stored in its encoding; save it as UTF-8") from error


def _counted(group: Group, number: int) -> Group:
    first = group[0]
    return (first._replace(result=first.result._replace(fixed=number)), *group[1:])


def noted(group: Group, message: str) -> Group:
    """The results of a file with what kept it from being fixed; the run fails with it."""
    first, *rest = group
    result = first.result
    finding = Finding(Span(0, 0), message)
    note = diagnose(Document(result.story.file_text), (Located("not-fixed", FAMILY, Severity.ERROR, finding),))
    result = result._replace(diagnostics=(*note, *result.diagnostics), failed=True)
    return (first._replace(result=result), *rest)
