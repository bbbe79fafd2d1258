"""The counts by rule, by month, by desk and by source, as charts and tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from wirelint.archive.report.charts import Column, bars, columns, interval, spark
from wirelint.archive.report.months import periods
from wirelint.archive.report.sums import LEVELS, OTHERS, Share, Shares, Sums
from wirelint.archive.report.text import Section, counted, figure, manual_link, name_of, per_thousand, table
from wirelint.measured import measured
from wirelint.report.html.show import show
from wirelint.trial.interval import told, wilson

_BARS = 12
_ROWS = 200
_RULES_OF_A_DESK = 3
_Course = Sequence[tuple[str, Counter[str], int]]
"""For each period its name, its findings by rule, and its words."""


def _caption(text: str, share: Share) -> str:
    """What a chart shows, and what its colours mean."""
    keys = " ".join(f'<span class="key {level}">{level}</span>' for level in LEVELS if share.levels()[level])
    return f'{text} <span class="keys">{keys}</span>'


def by_rule(sums: Sums) -> tuple[str, str]:
    """Rules by frequency: a chart of the first, and a table of all with their course and their precision."""
    rules = sorted(sums.all.rules().items(), key=lambda pair: (-pair[1], pair[0]))
    shown = [_rule_column(rule, sums.all) for rule, _ in rules[:_BARS]]
    rest = len(rules) - len(shown)
    more = f"<small> The other {rest:,} are in the table.</small>" if rest else ""
    chart = figure(_caption(f"Findings by rule{more}", sums.all), bars(shown))
    course = [(one.name, one.share.rules(), one.share.words) for one in periods(sums.by["month"])]
    rows = [_rule_row(rule, count, sums, course) for rule, count in rules]
    heads = ("rule", "findings", "stories", "per 1,000 words", "over time", "right, of those judged")
    return chart, table("rules-table", "Every rule", heads, rows)


def _rule_column(rule: str, share: Share) -> Column:
    levels = share.levels(rule)
    return Column(rule, levels, f"{rule}: {_told(levels)}")


def _rule_row(rule: str, count: int, sums: Sums, course: _Course) -> tuple[str, ...]:
    rates = [1000 * counts[rule] / words if words else 0.0 for _, counts, words in course]
    line = spark(rates, f"{rule} per 1,000 words, {course[0][0]} to {course[-1][0]}") if course else ""
    return (
        manual_link(rule), f"{count:,}", f"{sums.stories_by_rule[rule]:,}", per_thousand(count, sums.all.words),
        line, _precision(rule),
    )  # fmt: skip


def _precision(rule: str) -> str:
    """How often the rule was right, drawn and in words."""
    known = measured(rule)
    if known is None:
        return ""
    low, high = wilson(known.right, known.judged)
    drawn = interval(known.share, low, high, told(known.right, known.judged))
    words = f"{known.share:.0%} <small>{known.right:,}/{known.judged:,}</small>"
    return f'{drawn} <span class="share">{words}</span>'


def by_month(sums: Sums) -> str:
    """The course of the whole: a chart, and its figures in a table below; nothing where no story has a date."""
    course = periods(sums.by["month"])
    if not course:
        return ""
    drawn = [Column(one.name, _rates(one.share), f"{one.name}: {_share_told(one.share)}") for one in course]
    unit = "year" if len(course[0].name) == 4 else "month"
    chart = figure(_caption(f"Findings per 1,000 words by {unit}", sums.all), columns(drawn))
    rows = [(show(one.name), *_share_cells(one.share)) for one in reversed(course)]
    figures = table("months-table", f"By {unit}, the last first", (unit, *_SHARE_HEADS), rows)
    return f'<div>{chart}<details class="contents"><summary>The figures</summary>\n{figures}</details></div>\n'


def by_name(sums: Sums, kind: str, title: str, none: str) -> Section:
    """The parts of the archive by desk or by source; nothing where there is but one."""
    shares: Shares = sums.by[kind]
    if len(shares) < 2:
        return Section(kind, title, "")
    ordered = sorted(shares, key=lambda pair: (pair[0] == OTHERS, -pair[1].words, pair[0]))
    worded = [pair for pair in ordered if pair[1].words]
    largest = sorted(worded[:_BARS], key=lambda pair: (-pair[1].rate, pair[0]))
    names = [name_of(name, none) for name, _ in largest]
    drawn = [
        Column(name, _rates(share), f"{name}: {_share_told(share)}")
        for name, (_, share) in zip(names, largest, strict=True)
    ]
    which = f", the {_BARS} with most words" if len(worded) > _BARS else ""
    chart = figure(_caption(f"Findings per 1,000 words{which}", sums.all), bars(drawn))
    rows = [(show(name_of(name, none)), *_share_cells(share), _top(share)) for name, share in ordered[:_ROWS]]
    cut = f"; the first {_ROWS} of {len(ordered):,}" if len(ordered) > _ROWS else ""
    heads = (title.lower().removesuffix("s"), *_SHARE_HEADS, "found most")
    body = f'<div class="wide">\n{chart}{table(f"{kind}-table", f"Most words first{cut}", heads, rows)}</div>\n'
    return Section(kind, title, body)


_SHARE_HEADS = ("stories", "words", "findings", "per 1,000 words")


def _share_cells(share: Share) -> tuple[str, ...]:
    total = share.found.total()
    return f"{share.stories:,}", f"{share.words:,}", f"{total:,}", per_thousand(total, share.words)


def _share_told(share: Share) -> str:
    total = share.found.total()
    rate = per_thousand(total, share.words)
    stories = counted(share.stories, "story", "stories")
    return f"{rate} per 1,000 words ({counted(total, 'finding', 'findings')}, {stories}, {share.words:,} words)"


def _top(share: Share) -> str:
    first = sorted(share.rules().items(), key=lambda pair: (-pair[1], pair[0]))[:_RULES_OF_A_DESK]
    return ", ".join(manual_link(rule) for rule, _ in first)


def _rates(share: Share) -> dict[str, float]:
    return {level: 1000 * count / share.words for level, count in share.levels().items() if share.words}


def _told(levels: Mapping[str, int]) -> str:
    return ", ".join(f"{levels[level]:,} {level}" for level in LEVELS if levels[level])
