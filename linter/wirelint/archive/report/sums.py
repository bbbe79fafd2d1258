"""What is counted of an archive: stories, words and findings, by month, by desk and by source.

What is held grows with the rules and with the names that are kept, never with the stories.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from wirelint.report.html.show import SEVERITIES

MOST = 1000
"""Names that are told apart; what comes with still others is counted together."""
OTHERS = "\0others"
"""The name of all that are not told apart, which no desk has."""
LEVELS = tuple(SEVERITIES.values())


class Share:
    """A part of an archive.

    found  findings by rule and severity
    """

    def __init__(self) -> None:
        self.stories = self.words = 0
        self.found: Counter[tuple[str, str]] = Counter()

    @property
    def rate(self) -> float:
        """Findings per 1,000 words; 0 where no word was counted."""
        return 1000 * self.found.total() / self.words if self.words else 0.0

    def levels(self, rule: str | None = None) -> Counter[str]:
        """Findings by severity, of one rule or of all."""
        counts: Counter[str] = Counter()
        for (name, level), count in self.found.items():
            if rule is None or rule == name:
                counts[level] += count
        return counts

    def rules(self) -> Counter[str]:
        """Findings by rule."""
        counts: Counter[str] = Counter()
        for (name, _), count in self.found.items():
            counts[name] += count
        return counts


class Shares:
    """The parts of an archive by what they have in common, such as a desk."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._shares: dict[str, Share] = {}

    def of(self, name: str) -> Share:
        """The part of a name; that of the others where too many are held already."""
        if name not in self._shares and len(self._shares) >= self._most:
            name = OTHERS
        return self._shares.setdefault(name, Share())

    def __iter__(self) -> Iterator[tuple[str, Share]]:
        """Names and parts, by name."""
        return iter(sorted(self._shares.items()))

    def __len__(self) -> int:
        return len(self._shares)


class Sums:
    """All that is counted of an archive.

    stories_by_rule  in how many stories a rule has found something
    reasons          why stories were not checked, with the number of these
    """

    def __init__(self) -> None:
        self.all = Share()
        self.by = {name: Shares() for name in ("month", "desk", "origin")}
        self.stories_by_rule: Counter[str] = Counter()
        self.reasons: Counter[tuple[str, str]] = Counter()

    def excuse(self, status: str, reason: str, stories: int) -> None:
        """Count stories that were not checked."""
        key = (status, reason) if (status, reason) in self.reasons or len(self.reasons) < MOST else (status, OTHERS)
        self.reasons[key] += stories
