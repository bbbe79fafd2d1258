"""The parts of the page that name stories: the worst, those that were not checked, and near-duplicates."""

from __future__ import annotations

from collections import Counter
from typing import Any

from wirelint.archive.report.doubles import Doubles
from wirelint.archive.report.sums import LEVELS, OTHERS, Sums
from wirelint.archive.report.text import Section, clip, counted, file_link, manual_link, per_thousand, table
from wirelint.archive.report.worst import SHOWN, Needy, Worst, findings_of
from wirelint.report.html.show import show

_REASONS = 50
_KINDS = {"resend": "resends", "correction": "corrections", "write-thru": "write-thrus", "copy": "copies"}


def worst(stories: Worst, folder: str, base: str) -> Section:
    """The worst stories, each with its gravest findings; links are made from the folder of the page, `base`."""
    items = "".join(_needy(one, findings_of(folder, one), base) for one in stories)
    told = '<p class="sum">Those with the most errors first, among equals those with the most warnings.</p>\n'
    body = f'{told}<ol class="worst">\n{items}</ol>\n' if items else ""
    return Section("worst", "Stories most in need", body)


def _needy(one: Needy, found: list[dict[str, Any]], base: str) -> str:
    counts = "".join(
        f'<span class="key {level}">{count:,} {level}</span> '
        for level, count in zip(LEVELS, one.counts, strict=True)
        if count
    )
    total = sum(one.counts)
    rest = f"<li>and {total - SHOWN:,} more</li>\n" if total > SHOWN else ""
    items = "".join(
        f'<li class="note {show(row["severity"])}"><b>{show(row["severity"])}</b> {show(clip(row["message"]))} '
        f"{manual_link(row['rule'])}</li>\n"
        for row in found
    )
    return (
        f'<li class="needy"><div><h3 dir="auto">{_story(one.key, base)}</h3>\n<p>{counts}</p>\n'
        f"<p>{one.words:,} words, {per_thousand(total, one.words)} per 1,000</p></div>\n"
        f'<ul class="notes">\n{items}{rest}</ul></li>\n'
    )


def _story(key: tuple[str, ...], base: str) -> str:
    """A story by its name, and where it was met where that says more."""
    story, source, place = (show(clip(part)) for part in key)
    if source in (story, ""):
        return file_link(key[1], story, base) + (f" <small>{place}</small>" if place else "")
    return f"{story} <small>{file_link(key[1], source, base)}{f', {place}' if place else ''}</small>"


def unchecked(sums: Sums) -> Section:
    """Why stories were not checked, or not wholly."""
    ordered = sorted(sums.reasons.items(), key=lambda pair: (-pair[1], pair[0]))
    rows = [
        ("other reasons" if reason == OTHERS else show(clip(reason)) or "no reason told", show(status), f"{count:,}")
        for (status, reason), count in ordered[:_REASONS]
    ]
    cut = f"; the first {_REASONS} of {len(ordered):,} reasons" if len(ordered) > _REASONS else ""
    body = table("reasons-table", f"By reason{cut}", ("reason", "state", "stories"), rows) if rows else ""
    return Section("unchecked", "Not checked", body)


def duplicates(found: Doubles | None, base: str) -> Section:
    """Near-duplicates by kind, and the largest clusters."""
    if found is None:
        return Section("duplicates", "Near-duplicates", "")
    kinds = ", ".join(show(counted(found.kinds[kind], kind, _KINDS.get(kind, kind))) for kind in _ordered(found.kinds))
    told = f'<p class="sum">{counted(found.clusters, "cluster", "clusters")}{f": {kinds}" if kinds else ""}.</p>\n'
    names = _ordered(found.kinds)
    rows = [
        (_story(one.key, base), *(f"{one.kinds[kind] or ''}" for kind in names), f"{one.kinds.total():,}")
        for one in found.largest
    ]
    heads = ("earliest story", *map(show, names), "all")
    body = table("clusters-table", "The largest clusters", heads, rows) if rows else ""
    return Section("duplicates", "Near-duplicates", told + body)


def _ordered(kinds: Counter[str]) -> list[str]:
    """The kinds that there are: those that are known in their order, then any others."""
    return [*(kind for kind in _KINDS if kind in kinds), *sorted(kinds.keys() - set(_KINDS))]
