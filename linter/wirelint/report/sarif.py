"""SARIF 2.1.0 (OASIS, 27 March 2020), for GitHub's code scanning and everything else that reads it.

GitHub takes 25,000 results of a run and shows 5,000 of them, those of the greatest severity; ten tags and 1,000
characters of a message. What is above that is left out here and said in a notification.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from wirelint._version import PROJECT_URL, __version__
from wirelint.filerules import FAMILY
from wirelint.report.dumps import dumps
from wirelint.report.sarif_results import LEVELS, located, plain, sarif_result
from wirelint.report.sarif_rules import descriptor
from wirelint.report.where import Base
from wirelint.rule import Severity
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic
    from wirelint.report import Look
    from wirelint.run import Result

MOST = 25_000
"""Results that GitHub takes of a run."""
SHOWN = 5_000
"""Results that GitHub shows; above that, the gravest stand first."""
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_HEAD = {"$schema": _SCHEMA, "version": "2.1.0"}


class _Told(NamedTuple):
    """A result as JSON; results are many, and their text is small."""

    severity: Severity
    text: str


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The log, when everything is checked; a result a line."""
    run = _Run(Base.here())
    for result in results:
        run.add(result)
    yield f'{dumps(_HEAD)[:-1]},"runs":[{{{dumps(run.head())[1:-1]},"results":['
    for number, told in enumerate(run.told()):
        yield f"{',' if number else ''}\n{told.text}"
    yield "\n]}]}\n"


class _Run:
    """Collects the results of a run, and what must be said of it as a whole."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self.rules: dict[str, dict[str, Any]] = {}
        self.notes: list[dict[str, Any]] = []
        self.is_successful = True
        self._told: list[_Told] = []
        self._places: dict[str, int] = {}

    def add(self, result: Result) -> None:
        """Take in what is said of a story: also what is not reported, with the reason."""
        self.is_successful &= not result.failed
        for one in result.diagnostics:
            self._add(one, result)
            if one.family == FAMILY and one.severity is Severity.ERROR:
                self.notes.append(self._note(one, result))
        for one, kind, reason in result.suppressed:
            self._add(one, result, {"kind": "inSource" if kind == "comment" else "external",
                                    "justification": plain(reason or kind)})  # fmt: skip

    def _add(self, one: Diagnostic, result: Result, suppression: dict[str, Any] | None = None) -> None:
        if one.rule not in self.rules:
            self._places[one.rule] = len(self.rules)
            self.rules[one.rule] = descriptor(one, result)
        told = {
            **sarif_result(one, result, self._places[one.rule], self.base),
            **({"suppressions": [suppression]} if suppression else {}),
        }
        self._told.append(_Told(one.severity, dumps(told)))

    def _note(self, one: Diagnostic, result: Result) -> dict[str, Any]:
        return {
            "level": LEVELS[one.severity],
            "message": {"text": plain(one.message)},
            "descriptor": {"id": one.rule},
            "locations": [located(one.span, result, self.base)],
        }

    def told(self) -> list[_Told]:
        """The results there is room for, in the order of the stories, or the gravest first where they are many."""
        if len(self._told) <= SHOWN:
            return self._told
        return sorted(self._told, key=lambda told: told.severity)[:MOST]

    def head(self) -> dict[str, Any]:
        """All of the run but its results."""
        invocation = {
            "executionSuccessful": self.is_successful,
            "toolExecutionNotifications": self.notes[:MOST],
            "toolConfigurationNotifications": list(self._left_out()),
        }
        driver = {
            "name": "wirelint",
            "informationUri": PROJECT_URL,
            "semanticVersion": __version__,
            "rules": list(self.rules.values()),
        }
        return {
            "tool": {"driver": driver},
            "invocations": [invocation],
            "originalUriBaseIds": {"%SRCROOT%": {"uri": self.base.uri}},
            "columnKind": "utf16CodeUnits",
            "newlineSequences": ["\r\n", "\n", "\r"],
        }

    def _left_out(self) -> Iterator[dict[str, Any]]:
        if len(self._told) > MOST:
            rest = Counter(told.severity for told in sorted(self._told, key=lambda told: told.severity)[MOST:])
            counts = ", ".join(f"{number:,} at {level.name.lower()}" for level, number in sorted(rest.items()))
            yield {"level": "warning", "message": {"text": f"There is no room for all results; left out: {counts}"}}
