"""The loop: a story and settings in, diagnostics out.

Damage rules read the text first; the others read it mended (wirelint.mend). A rule that raises is named.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence

from wirelint.config.settings import Settings
from wirelint.diagnostic import Diagnostic, Located, diagnose
from wirelint.document import Context, Document
from wirelint.members import MemberErrors
from wirelint.mend import Found, Mended, mend
from wirelint.plan import Planned, plans_for
from wirelint.rule import EVERYWHERE, Finding, Severity, Stage, Zone
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

    def __init__(self, settings: Settings) -> None:
        self.deadline = None if settings.timeout is None else time.monotonic() + settings.timeout
        self.crashes: dict[str, Crash] = {}
        self._plans = plans_for(settings.rules)

    def run(self, document: Document, stage: Stage) -> list[Found]:
        """What every rule of a stage that wakes finds in the document."""
        found: list[Found] = []
        for one in self._plans[stage].awake(document, self._note):
            if findings := self.found(one, document):
                found += [(finding.member or one.entry.id, finding) for finding in findings]
        return found

    def found(self, planned: Planned, document: Document) -> Sequence[Finding]:
        """The findings of one rule; a crash of it, or of one that it stands for, is noted and loses its findings."""
        if self.deadline is not None and time.monotonic() > self.deadline:
            raise TimeoutError
        try:
            try:
                found = list(planned.check(document))
            except MemberErrors as failed:
                for id, error in failed.errors.items():
                    self._note(id, error)
                found = list(failed.findings)
            return _within(found, document, planned.entry.zones) if found else ()
        except Exception as error:
            self._note(planned.entry.id, error)
            return ()

    def told(self, mended: Mended, located: Iterable[Located]) -> Checked:
        """What came of it. The traceback of a crash holds the callers of the rule: none of these may hold the crash."""
        checked = Checked(mended.stored, diagnose(mended.stored, located), tuple(self.crashes.values()))
        self.crashes.clear()
        mended.release()
        return checked

    def _note(self, id: str, error: Exception) -> None:
        self.crashes.setdefault(id, Crash(id, f"{type(error).__name__}: {error}", error))


def _within(found: list[Finding], document: Document, zones: frozenset[Zone]) -> list[Finding]:
    """Those of the findings that stand where the rule may speak. Raises ValueError for a span outside the text."""
    if any(start < 0 or end > len(document.text) for one in found for start, end in one.spans):
        raise ValueError("a span lies outside the text")
    return found if zones == EVERYWHERE else [one for one in found if document.zone_at(one.span.start) in zones]


def check(text: str, settings: Settings, context: Context | None = None) -> Checked:
    """Check one story. Raises TimeoutError when it takes longer than the settings allow."""
    one = Check(settings)
    mended = mend(Document(text, context), one.run)
    later = ((rule, mended.back(finding)) for rule, finding in one.run(mended.document, Stage.STORY))
    return one.told(mended, _located((*mended.found, *later), settings))


def _located(found: Iterable[Found], settings: Settings) -> Iterator[Located]:
    """Findings that are to be reported, with their severities."""
    for rule, finding in found:
        entry, severity, _ = settings.rules.get(rule) or settings.members[rule]
        if (worth := severity.get(finding.tier, Severity.OFF)) is not Severity.OFF:
            yield Located(rule, entry.family, worth, finding, entry.plugin)
