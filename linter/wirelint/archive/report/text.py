"""Names, numbers and addresses as the page shows them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from urllib.parse import quote

from wirelint._version import MANUAL_URL
from wirelint.archive.report.sums import OTHERS
from wirelint.registry import house_packs, house_rules, page_name
from wirelint.report.html.show import show
from wirelint.tuples import NamedTuple

_LONGEST = 160
Rows = Sequence[tuple[str, ...]]


def clip(text: str, longest: int = _LONGEST) -> str:
    """The beginning of a text."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def name_of(name: str, none: str) -> str:
    """What a part of the archive is called; `none` where nothing says so."""
    return "all others" if name == OTHERS else clip(name) or none


def number(value: float) -> str:
    """A count whole, what is small with as many digits as say something."""
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def counted(count: int, one: str, many: str) -> str:
    """A count and what is counted."""
    return f"{count:,} {one if count == 1 else many}"


def per_thousand(count: int, words: int) -> str:
    """A count per 1,000 words."""
    return number(1000 * count / words) if words else "–"


def manual_link(rule: str) -> str:
    """A rule, as a link to its page where it is one of the house's."""
    pack, slash, _ = rule.partition("/")
    is_known = pack in house_packs() if slash else rule in house_rules()
    name = f"<code>{show(clip(rule, 80))}</code>"
    return f'<a href="{show(f"{MANUAL_URL}/{page_name(rule)}")}" rel="noreferrer">{name}</a>' if is_known else name


def file_link(source: str, words: str, folder: str) -> str:
    """Words, already mark-up, as a link from a page in the folder to a file; the words alone where it is not there.

    The address is a relative one, so that the page says nothing of where it was made.
    """
    try:
        if not os.path.isfile(source):
            return words
        path = os.path.relpath(source, folder).replace(os.sep, "/")
    except (OSError, ValueError):
        return words
    address = quote(path.encode("utf-8", "surrogateescape"))
    return f'<a href="./{show(address)}" rel="noreferrer">{words}</a>'


def table(id: str, caption: str, heads: tuple[str, ...], rows: Rows) -> str:
    """A table that can be scrolled by keyboard. Cells are mark-up; the first of a row names it."""
    top = "".join(f'<th scope="col">{head}</th>' for head in heads)
    body = "".join(
        f'<tr><th scope="row" dir="auto">{first}</th>{"".join(f"<td>{cell}</td>" for cell in cells)}</tr>\n'
        for first, *cells in rows
    )
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-labelledby="{id}"><table>\n<caption id="{id}">{caption}'
        f"</caption>\n<thead><tr>{top}</tr></thead>\n<tbody>\n{body}</tbody>\n</table></div>\n"
    )


class Section(NamedTuple):
    """A part of the page with a heading; one with no body is left out. `title` and `body` are mark-up."""

    id: str
    title: str
    body: str

    def __str__(self) -> str:
        head = f'<h2 id="{self.id}-head">{self.title}</h2>'
        return f'<section id="{self.id}" aria-labelledby="{self.id}-head">\n{head}\n{self.body}</section>\n'


def figure(caption: str, body: str) -> str:
    """A chart with its caption, which is mark-up."""
    return f'<figure class="chart">\n<figcaption>{caption}</figcaption>\n{body}</figure>\n'
