"""The loop: a story and settings in, diagnostics out.

Rules of the damage stages read the text first and their safe fixes make the text that the others read (see
wirelint.mend). A rule runs when something in the story wakes it. A rule that raises is named and the others go on.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator

from wirelint.config.settings import RuleSetting, Settings
from wirelint.diagnostic import Diagnostic, Located, diagnose
from wirelint.document import Context, Document
from wirelint.mend import Found, mend
from wirelint.registry import Entry
from wirelint.rule import EVERYWHERE, Finding, Severity, Stage
from wirelint.span import Span
from wirelint.tuples import NamedTuple


class Crash(NamedTuple):
    """A rule that raised: the story counts as not checked. `cause` has the traceback, for whoever mends the rule."""

    rule: str
    error: str
    cause: Exception | None = None


class Checked(NamedTuple):
    """A story checked: its document as stored, what was found, and the rules that could not be run to their end."""

    document: Document
    diagnostics: tuple[Diagnostic, ...]
    crashes: tuple[Crash, ...] = ()


class Check:
    """One story's way through the rules."""

    def __init__(self, settings: Settings, deadline: float | None = None) -> None:
        self.settings = settings
        self.deadline = deadline
        self.crashes: dict[str, Crash] = {}
        self._run = [one for one in settings.rules.values() if one.is_on or one.entry.stage is not Stage.STORY]

    def run(self, document: Document, stage: Stage) -> list[Found]:
        """What every rule of a stage that wakes finds in the document."""
        return [
            (setting.entry.id, finding)
            for setting in self._run
            if setting.entry.stage is stage
            for finding in self._found(setting, document)
        ]

    def _found(self, setting: RuleSetting, document: Document) -> list[Finding]:
        """The findings of one rule; a crash of it is noted and loses the rule's findings in this story."""
        if self.deadline is not None and time.monotonic() > self.deadline:
            raise TimeoutError
        entry = setting.entry
        try:
            if not _is_awake(entry, document):
                return []
            options = entry.default_options if setting.options is None else setting.options
            found = list(entry.rule.check(document, options))
            if not all(Span(0, len(document.text)).holds(span) for one in found for span in one.spans):
                raise ValueError("a span lies outside the text")
            everywhere = entry.zones == EVERYWHERE
            return [one for one in found if everywhere or document.zone_at(one.span.start) in entry.zones]
        except Exception as error:
            self.crashes.setdefault(entry.id, Crash(entry.id, f"{type(error).__name__}: {error}", error))
            return []


def _is_awake(entry: Entry, document: Document) -> bool:
    """Does the story wake the rule, and is it in a language that it knows, and of no kind that mutes it?"""
    if not entry.wake.wakes(document):
        return False
    if entry.languages is not None and document.language not in entry.languages:
        return False
    return not (entry.muted and document.kind in entry.muted)


def check(text: str, settings: Settings, context: Context | None = None) -> Checked:
    """Check one story. Raises TimeoutError when it takes longer than the settings allow."""
    deadline = None if settings.timeout is None else time.monotonic() + settings.timeout
    one = Check(settings, deadline)
    mended = mend(Document(text, context), one.run)
    later = ((rule, mended.back(finding)) for rule, finding in one.run(mended.document, Stage.STORY))
    located = _located((*mended.found, *later), settings)
    return Checked(mended.stored, diagnose(mended.stored, located), tuple(one.crashes.values()))


def _located(found: Iterable[Found], settings: Settings) -> Iterator[Located]:
    """Findings that are to be reported, with their severities."""
    for rule, finding in found:
        entry, severity, _ = settings.rules[rule]
        worth = severity.get(finding.tier, Severity.OFF)
        if worth is not Severity.OFF:
            yield Located(rule, entry.family, worth, finding, entry.plugin)
