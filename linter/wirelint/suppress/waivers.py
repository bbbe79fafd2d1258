"""Waivers at work: which findings each lets pass, and which of them are over or let nothing pass any more."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from wirelint.config.errors import nearest, quoted
from wirelint.config.globs import matches
from wirelint.diagnostic import Diagnostic, Located, diagnose
from wirelint.document import Document
from wirelint.filerules import FAMILY, FILE_RULES
from wirelint.rule import Finding
from wirelint.run import Result, Suppressed
from wirelint.source import Story, file_uri
from wirelint.span import Span
from wirelint.suppress.quoting import NEVER, WORDS, Place, place
from wirelint.suppress.waiverfile import Waiver, WaiverFile, same_text

if TYPE_CHECKING:
    from wirelint.registry import Entry

IsOn = Callable[[str], bool]
"""Is the rule of this id on for the story at hand?"""


class Waivers:
    """The waivers of one file, and what has become of each so far.

    entries   every rule there is, by id
    is_whole  are all stories of the file's folder checked in this run?
    """

    def __init__(
        self, file: WaiverFile, entries: Mapping[str, Entry], today: datetime.date, *, is_whole: bool = False
    ) -> None:
        self.file, self.today, self.is_whole = file, today, is_whole or bool(file.story)
        self._ids = {alias: id for id, entry in entries.items() for alias in (*entry.aliases, id)}
        self._filed: dict[tuple[str, str], list[int]] = {}
        for number, waiver in enumerate(file.waivers):
            key = self._ids.get(waiver.rule, waiver.rule), same_text(waiver)
            self._filed.setdefault(key, []).append(number)
        self._rules = {rule for rule, _ in self._filed}
        self._used: set[int] = set()
        self._tried: set[int] = set()
        self._untried: set[int] = set()
        self._stories: set[str] = set()

    def apply(self, result: Result, path: str, is_on: IsOn) -> Result:
        """The result without what is waived. `path` is that of the story."""
        meant = frozenset(self._meant(path))
        self._note(result, path, meant, is_on)
        kept: list[Diagnostic] = []
        waived: list[Suppressed] = []
        for one in result.diagnostics:
            waiver = self._waiver(result, one, meant) if one.rule not in NEVER else None
            if waiver is None:
                kept.append(one)
            else:
                waived.append(Suppressed(one, "waiver", _reason(waiver)))
        if not waived:
            return result
        return result._replace(diagnostics=tuple(kept), suppressed=(*result.suppressed, *waived))

    def _meant(self, path: str) -> Iterator[int]:
        """The numbers of the waivers that speak of a story."""
        for number, waiver in enumerate(self.file.waivers):
            if not waiver.stories or matches(waiver.stories, os.path.abspath(path), self.file.folder):
                yield number

    def _note(self, result: Result, path: str, meant: frozenset[int], is_on: IsOn) -> None:
        self._stories.add(os.path.abspath(path))
        for number in meant:
            is_tried = not result.failed and is_on(self._id(number))
            (self._tried if is_tried else self._untried).add(number)

    def _id(self, number: int) -> str:
        rule = self.file.waivers[number].rule
        return self._ids.get(rule, rule)

    def _waiver(self, result: Result, one: Diagnostic, meant: frozenset[int]) -> Waiver | None:
        """The first waiver in force that lets a finding pass; all that would are in use."""
        if one.rule not in self._rules:
            return None
        here = place(result, one.span)
        fitting = [
            number
            for number in self._filed.get((one.rule, here.text), ())
            if number in meant and _fits(self.file.waivers[number], here)
        ]
        self._used.update(fitting)
        found = (self.file.waivers[number] for number in fitting)
        return next((waiver for waiver in found if not waiver.is_over(self.today)), None)

    # ----- what is to be said of the waivers

    def leftovers(self, manual_url: str = "") -> Result | None:
        """What is to be said of the file itself; None for nothing."""
        located = list(self._located())
        if not located:
            return None
        document = Document(self.file.text)
        story = Story(self.file.path, file_uri(self.file.path), self.file.text)
        return Result(story, document, diagnose(document, located), False, manual_url)

    def _located(self) -> Iterator[Located]:
        document = Document(self.file.text)
        for number, waiver in enumerate(self.file.waivers):
            said = self._said(number, waiver)
            if said is not None:
                id, message = said
                yield Located(id, FAMILY, FILE_RULES[id].severity, Finding(_span(waiver, document), message))

    def _said(self, number: int, waiver: Waiver) -> tuple[str, str] | None:
        if not (number in self._tried or number in self._untried):
            return None
        if self._id(number) not in self._ids.values():
            return "faulty-waiver", f"{quoted(waiver.rule)} is no rule here{nearest(waiver.rule, sorted(self._ids))}"
        if waiver.is_over(self.today):
            return "expired-waiver", f"{quoted(waiver.text)} was waived until {waiver.until}: look at it again"
        if number not in self._used and number not in self._untried and self._is_complete(waiver):
            return "unused-waiver", f"{quoted(waiver.text)} is found no more: delete its waiver"
        return None

    def _is_complete(self, waiver: Waiver) -> bool:
        """Was every story that the waiver speaks of checked? Stories are known where they are named without a glob."""
        named = {os.path.abspath(os.path.join(self.file.folder, story)) for story in waiver.stories}
        return self.is_whole or (bool(named) and named <= self._stories)


def _fits(waiver: Waiver, here: Place) -> bool:
    """Are the neighbours those that the waiver asks for, as far as neighbours are looked at?"""
    before, after = waiver.before.split()[-WORDS:], waiver.after.split()[:WORDS]
    is_before = not before or here.before.split()[-len(before) :] == before
    return is_before and here.after.split()[: len(after)] == after


def _reason(waiver: Waiver) -> str:
    return f"{waiver.reason} ({waiver.who})" if waiver.who else waiver.reason


def _span(waiver: Waiver, document: Document) -> Span:
    """Where a waiver stands: from its first key to the end of that line."""
    lines = document.lines
    line = min(waiver.origin.line, len(lines)) - 1
    start, end = lines.span(line)
    return Span(min(start + waiver.origin.column - 1, end), end)
