"""A page for people: the stories as a reader sees them, with the findings marked in place, a table and a chart.

One file that needs no network and loads nothing: its style and its script stand in it, and its content security policy
allows these two by their hashes and nothing else. Copy gets into it as text alone (`show`).

Where to start reading: wirelint.report.html.story, which puts marks into a story.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from typing import TYPE_CHECKING

from wirelint.report.html.frame import foot, head
from wirelint.report.html.show import SEVERITIES
from wirelint.report.html.story import article
from wirelint.report.html.tally import Tally
from wirelint.report.where import Base

if TYPE_CHECKING:
    from wirelint.report import Look
    from wirelint.run import Result


def lines(results: Iterable[Result], look: Look) -> Iterator[str]:
    """The page, when everything is checked: its head sums up the run. Stories are kept as they will be shown."""
    tally, base = Tally(), Base.here()
    articles: list[str] = []
    for result in results:
        path = base.path(result.story)
        if result.diagnostics or result.suppressed:
            articles.append(article(result, path, len(articles) + 1, tally.found + 1))
        tally.add(result, path)
    yield head("wirelint report", asset("page.css"), asset("page.js"))
    yield '<body>\n<a class="skip" href="#stories">Skip to the stories</a>\n'
    yield f"<header>\n<h1>wirelint report</h1>\n{tally.overview()}</header>\n"
    yield _bar(tally)
    yield f'<main id="stories" tabindex="-1">\n{tally.contents()}'
    yield from articles
    yield f"</main>\n{foot()}<script>{asset('page.js')}</script>\n</body>\n</html>\n"


def _bar(tally: Tally) -> str:
    """Steps from finding to finding and a filter by severity; the script shows it, since it works by the script."""
    boxes = "".join(
        f'<label class="{name}"><input type="checkbox" data-severity="{name}" checked> {name}'
        f" <b>{tally.severities[severity]:,}</b></label>\n"
        for severity, name in SEVERITIES.items()
        if tally.severities[severity]
    )
    steps = (
        '<button type="button" data-step="-1" aria-keyshortcuts="p">Previous <kbd>p</kbd></button>\n'
        '<button type="button" data-step="1" aria-keyshortcuts="n">Next <kbd>n</kbd></button>\n'
    )
    shown = f'<span class="filter" role="group" aria-label="Severities shown">\n{boxes}</span>\n'
    return f'<nav class="bar" aria-label="Findings" hidden>\n<span class="steps">\n{steps}</span>\n{shown}</nav>\n'


def asset(name: str) -> str:
    """A file of this package: `page.css` or `page.js`."""
    return files(__name__).joinpath(name).read_text(encoding="utf-8")
