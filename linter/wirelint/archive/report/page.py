"""The page put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources import files
from typing import TYPE_CHECKING

from wirelint.archive import manifest
from wirelint.archive.report import stories
from wirelint.archive.report.counted import by_month, by_name, by_rule
from wirelint.archive.report.doubles import doubles
from wirelint.archive.report.sums import LEVELS, Sums
from wirelint.archive.report.text import Section, clip, per_thousand
from wirelint.report.html import asset
from wirelint.report.html.frame import foot, head
from wirelint.report.html.show import show

if TYPE_CHECKING:
    from wirelint.archive.report.worst import Worst

_CLUSTERS = 25
_TITLE = "wirelint archive report"


def page(folder: str, base: str, sums: Sums, worst: Worst) -> Iterator[str]:
    """The page; `base` is the folder where it will be, which links to stories begin at. Raises ArchiveError."""
    style = asset("page.css") + files("wirelint.archive.report").joinpath("page.css").read_text(encoding="utf-8")
    rules, every_rule = by_rule(sums)
    sections = [
        Section("rules", "Rules", every_rule),
        by_name(sums, "desk", "Desks", "no desk told"),
        by_name(sums, "origin", "Sources", "no source told"),
        stories.worst(worst, folder, base),
        stories.duplicates(doubles(folder, _CLUSTERS), base),
        stories.unchecked(sums),
    ]
    shown = [one for one in sections if one.body]
    yield head(_TITLE, style)
    yield '<body class="archive">\n<a class="skip" href="#main">Skip to the figures</a>\n'
    yield f"<header>\n<h1>{_TITLE}</h1>\n{_summary(folder, sums)}{_contents(shown)}</header>\n"
    yield f'<main id="main" tabindex="-1">\n<div class="overview">\n{rules}{by_month(sums)}</div>\n'
    yield from map(str, shown)
    yield f"</main>\n{foot()}</body>\n</html>\n"


def _summary(folder: str, sums: Sums) -> str:
    """The whole in a sentence and in numbers, and whether it is the whole."""
    whole, levels = sums.all, sums.all.levels()
    held = manifest.read(folder) or {}
    inputs = held.get("inputs")
    of = f"Of {show(clip(', '.join(map(str, inputs))))}." if isinstance(inputs, list) and inputs else ""
    is_part = "" if held.get("complete") else "The run is not finished: this is what there is so far."
    numbers = [
        (f"{whole.stories:,}", "stories"), (f"{whole.words:,}", "words"), (f"{whole.found.total():,}", "findings"),
        (per_thousand(whole.found.total(), whole.words), "per 1,000 words"),
        *((f"{levels[level]:,}", f'<span class="key {level}">{level}</span>') for level in LEVELS if levels[level]),
        *([(f"{sums.reasons.total():,}", "not checked")] if sums.reasons else []),
    ]  # fmt: skip
    drawn = "".join(f"<div><dt>{name}</dt><dd>{count}</dd></div>\n" for count, name in numbers)
    told = f'<p class="sum">{f"{of} {is_part}".strip()}</p>\n' if of or is_part else ""
    return f'{told}<dl class="numbers">\n{drawn}</dl>\n'


def _contents(sections: Sequence[Section]) -> str:
    links = "".join(f'<a href="#{one.id}">{one.title}</a>\n' for one in sections)
    return f'<nav class="sections" aria-label="Sections">\n{links}</nav>\n' if links else ""
