"""What a run came to, for the head of the page: a chart and a table by rule and severity, and the stories."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from wirelint.report.html.show import SEVERITIES, show
from wirelint.report.summary import Summary
from wirelint.report.where import web_address

if TYPE_CHECKING:
    from wirelint.rule import Severity
    from wirelint.run import Result

_BARS = 12
"""Rules that the chart has a bar for; the table has them all."""
_UNITS = 1000
"""Width of the longest bar in its own units."""


class Tally:
    """Counts results as they go by."""

    def __init__(self) -> None:
        self.summary = Summary()
        self.found = 0
        self.severities: Counter[Severity] = Counter()
        self._rules: dict[str, Counter[Severity]] = {}
        self._addresses: dict[str, str | None] = {}
        self._marked: list[tuple[str, str]] = []
        self._clean: list[str] = []

    def add(self, result: Result, path: str) -> None:
        """Count a story."""
        self.summary.add(result)
        self.found += len(result.diagnostics)
        for one in result.diagnostics:
            self.severities[one.severity] += 1
            self._rules.setdefault(one.rule, Counter())[one.severity] += 1
            self._addresses.setdefault(one.rule, web_address(result.href(one)))
        if result.diagnostics or result.suppressed:
            counts = Counter(one.severity for one in result.diagnostics)
            self._marked.append((path, _counts(counts)))
        else:
            self._clean.append(path)

    def overview(self) -> str:
        """The sum of it, a chart and a table."""
        told = f'<p class="sum">{show(str(self.summary))}</p>\n'
        return f'{told}<div class="overview">\n{self._chart()}{self._table()}</div>\n' if self._rules else told

    def contents(self) -> str:
        """The stories with something in them as links, and the names of the others."""
        items = "".join(
            f'<li><a href="#s{number}">{show(path)}</a> <span>{counts}</span></li>\n'
            for number, (path, counts) in enumerate(self._marked, 1)
        )
        names = "".join(f"<li>{show(path)}</li>\n" for path in self._clean)
        told = _folded("Stories with findings", len(self._marked), f"<ol>\n{items}</ol>")
        return told + _folded("Stories without", len(self._clean), f"<ul>\n{names}</ul>")

    def _ordered(self) -> list[tuple[str, Counter[Severity]]]:
        """The rules, the most frequent first."""
        return sorted(self._rules.items(), key=lambda pair: (-pair[1].total(), pair[0]))

    def _chart(self) -> str:
        rows = self._ordered()[:_BARS]
        longest = rows[0][1].total()
        bars = "".join(
            f'<div class="bar-row"><span>{show(rule)}</span>{_bar(rule, counts, longest)}'
            f"<b>{counts.total():,}</b></div>\n"
            for rule, counts in rows
        )
        key = " ".join(
            f'<span class="key {name}">{name}</span>' for level, name in SEVERITIES.items() if self.severities[level]
        )
        rest = len(self._rules) - len(rows)
        more = f"<small> The other {rest:,} are in the table.</small>" if rest else ""
        return f'<figure class="chart">\n<figcaption>Findings by rule {key}{more}</figcaption>\n{bars}</figure>\n'

    def _table(self) -> str:
        heads = "".join(f'<th scope="col">{name}</th>' for name in (*SEVERITIES.values(), "all"))
        rows = "".join(self._row(rule, counts) for rule, counts in self._ordered())
        return (
            '<div class="scroll" tabindex="0" role="region" aria-labelledby="by-rule"><table>\n'
            '<caption id="by-rule">By rule and severity</caption>\n'
            f'<thead><tr><th scope="col">rule</th>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n'
        )

    def _row(self, rule: str, counts: Counter[Severity]) -> str:
        href = self._addresses[rule]
        name = f'<a href="{show(href)}" rel="noreferrer">{show(rule)}</a>' if href else show(rule)
        cells = "".join(f"<td>{counts[level] or ''}</td>" for level in SEVERITIES)
        return f'<tr><th scope="row">{name}</th>{cells}<td>{counts.total():,}</td></tr>\n'


def _bar(rule: str, counts: Counter[Severity], longest: int) -> str:
    """A bar of one part for each severity, as wide as its share of the longest."""
    parts, at = [], 0.0
    for level, name in SEVERITIES.items():
        width = _UNITS * counts[level] / longest
        if width:
            parts.append(f'<rect class="{name}" x="{at:.0f}" y="0" width="{width:.0f}" height="10"/>')
        at += width
    told = f'role="img" aria-label="{show(rule)}: {_counts(counts)}"'
    return f'<svg {told} viewBox="0 0 {_UNITS} 10" preserveAspectRatio="none">{"".join(parts)}</svg>'


def _counts(counts: Counter[Severity]) -> str:
    return ", ".join(f"{counts[level]:,} {name}" for level, name in SEVERITIES.items() if counts[level])


def _folded(title: str, number: int, body: str) -> str:
    """A list that opens when asked to; nothing where it is empty."""
    if not number:
        return ""
    return f'<details class="contents"><summary>{title}: {number:,}</summary>\n{body}</details>\n'
