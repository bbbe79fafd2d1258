"""What a whole run came to."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wirelint.rule import Severity

if TYPE_CHECKING:
    from wirelint.run import Result


class Summary:
    """Counts results as they go by."""

    def __init__(self) -> None:
        self.stories = self.faulty = self.failed = self.fixable = 0
        self.status = self.fixed = self.fixed_files = 0
        self.severities: Counter[Severity] = Counter()
        self.suppressed: Counter[str] = Counter()

    def add(self, result: Result, floor: Severity = Severity.WARNING) -> None:
        """Count one more; a finding at or above the floor makes the status 1, a story that was not checked 2."""
        fails = any(one.severity <= floor for one in result.diagnostics)
        self.status = max(self.status, 2 if result.failed else int(fails))
        self.stories += 1
        self.faulty += bool(result.diagnostics)
        self.failed += result.failed
        self.severities.update(one.severity for one in result.diagnostics)
        self.suppressed.update(_HIDDEN[one.kind] for one in result.suppressed)
        self.fixed += result.fixed
        self.fixed_files += bool(result.fixed)
        self.fixable += sum(bool(one.fixes) and one.fixes[0].safe for one in result.diagnostics)

    def __str__(self) -> str:
        where = f"{self.faulty} of {_count(self.stories, 'story', 'stories')}"
        if not self.severities:
            nothing = f"Nothing to report in {_count(self.stories, 'story', 'stories')}."
            return " ".join(filter(None, (self.mended, nothing, self.hidden)))
        counts = [_count(self.severities[level], *_NAMES[level]) for level in _NAMES if self.severities[level]]
        fixable = f"{self.fixable:,} can be fixed safely." if self.fixable else ""
        return " ".join(
            filter(None, (self.mended, f"{_joined(counts)} in {where}.", fixable, self.hidden, self.trouble))
        )

    @property
    def mended(self) -> str:
        """What is to be said of fixes that were made; empty where there were none."""
        return f"Fixed {self.fixed:,} in {_count(self.fixed_files, 'file', 'files')}." if self.fixed else ""

    @property
    def hidden(self) -> str:
        """What is to be said of findings that are not reported; empty where there are none."""
        counts = [f"{number:,} {how}" for how, number in sorted(self.suppressed.items(), reverse=True)]
        return f"{_joined(counts)}." if counts else ""

    @property
    def trouble(self) -> str:
        """What is to be said of stories that were not checked; empty where all were."""
        return f"{_count(self.failed, 'story', 'stories')} could not be checked." if self.failed else ""


_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("info", "info"),
    Severity.HINT: ("hint", "hints"),
}

_HIDDEN = {"waiver": "waived", "comment": "waived", "baseline": "in the baseline"}


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _joined(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
