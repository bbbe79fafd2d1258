"""The page about an archive: what it says, and that nothing in a table can be more than text."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pyarrow as pa
import pytest

from archive_tables import Row, finding, story, tables, unread
from reports import HARM
from wirelint.archive import parts
from wirelint.archive.near.table import _schema
from wirelint.archive.report import write
from wirelint.archive.report.charts import rounded
from wirelint.archive.report.months import periods
from wirelint.archive.report.sums import Shares
from wirelint.archive.rows import sound
from wirelint.measured import measured


class Tags(HTMLParser):
    """Every element with its attributes, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def made(folder: Path, *rows: Row, **manifested: object) -> str:
    """The page about these rows."""
    tables(folder / "archive", rows, **manifested)
    return page(folder)


def page(folder: Path) -> str:
    write(str(folder / "archive"), str(folder / "page.html"))
    return (folder / "page.html").read_text(encoding="utf-8")


def doubled(folder: Path, rows: list[Row]) -> None:
    names = ["head_story", "head_source", "head_place", "story", "source", "place", "sent", "desk", "kind"]
    (folder / "archive" / "duplicates").mkdir()
    table = pa.Table.from_pylist(rows, _schema(names))
    parts.put(str(folder / "archive" / "duplicates" / "clusters.parquet"), table)


def test_it_says_what_was_found(tmp_path: Path) -> None:
    found = made(
        tmp_path,
        story("s1", finding(), day="2024-01-05", desk="World"),
        story("s2", *[finding("cliche", "hint")] * 2, day="2024-02-05", desk="Sport", words=3900),
        unread("s3", "Not UTF-8"),
        inputs=["wire.jsonl"],
    )
    assert dict(re.findall(r"<dt>([^<]+)</dt><dd>([^<]+)</dd>", found)) == {
        "stories": "3", "words": "4,000", "findings": "3", "per 1,000 words": "0.75", "not checked": "1",
    }  # fmt: skip
    assert "Of wire.jsonl.</p>" in found
    assert "fused-words per 1,000 words, 2024-01 to 2024-02" in found
    assert "World: 10 per 1,000 words (1 finding, 1 story, 100 words)" in found
    assert row(found, "cliche")[:3] == ["2", "1", "0.50"]
    assert row(found, "Not UTF-8") == ["unread", "1"]
    assert "not finished" not in found


def row(page: str, name: str) -> list[str]:
    """The cells of the row of a name, as text."""
    line = next(line for line in page.split("<tr>")[1:] if f">{name}<" in line.partition("<td>")[0])
    return [re.sub("<[^>]+>", "", cell) for cell in re.findall("<td>(.*?)</td>", line)]


def test_precision_is_told_where_it_was_counted(tmp_path: Path) -> None:
    found = made(tmp_path, story("s1", finding("apostrophe"), finding("desk/none"), day="2024-01-05"))
    known = measured("apostrophe")
    assert known is not None
    assert row(found, "apostrophe")[-1].endswith(f" {known.share:.0%} {known.right}/{known.judged}")
    assert "95% interval" in found
    assert row(found, "desk/none")[-1] == ""


def test_what_is_not_finished_says_so(tmp_path: Path) -> None:
    assert "The run is not finished" in made(tmp_path, story("s1"), complete=False)


def test_an_archive_of_nothing_is_a_page(tmp_path: Path) -> None:
    found = Tags(made(tmp_path))
    assert found.open == []
    assert "<section" not in found.text


def test_near_duplicates_are_told_where_they_were_looked_for(tmp_path: Path) -> None:
    assert "Near-duplicates" not in made(tmp_path, story("s1"))
    head = {"head_story": "s1", "head_source": "wire.jsonl", "head_place": "byte 0"}
    other = {**head, "head_story": "s9", "kind": "copy"}
    doubled(tmp_path, [{**head, "kind": "copy"}, {**head, "kind": "resend"}, {**head, "kind": "copy"}, other])
    found = page(tmp_path)
    assert "2 clusters: 1 resend, 3 copies." in found
    assert row(found, "s1 ") == ["1", "2", "3"]
    assert row(found, "s9 ") == ["", "1", "1"]


def test_stories_are_linked_where_they_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    odd = 'a "b" #1?&<.txt'
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / odd).write_text("", encoding="utf-8")
    rows = [story(name, finding(), source=name, place="") for name in (f"news/{odd}", "javascript:alert(1)")]
    links = [tag["href"] for name, tag in Tags(made(tmp_path, *rows)).tags if name == "a"]
    assert "./news/a%20%22b%22%20%231%3F%26%3C.txt" in links
    assert not [link for link in links if not str(link).startswith(("./", "#", "https://"))]


def harmful() -> list[Row]:
    harm = sound(HARM)
    found = [finding(harm, "error", harm), finding(f"ap/{harm}", "hint", harm)]
    return [
        story(harm, *found, source=harm, place=harm, desk=harm, day="0001-01-01"),
        story("2", source=harm[::-1], desk="Sport", day="9999-12-31"),
        {**unread("3", harm), "status": harm},
    ]


def test_nothing_in_a_table_is_more_than_text(tmp_path: Path) -> None:
    found = made(tmp_path, *harmful(), inputs=[HARM.replace("\ud800", "")])
    head = {name: sound(HARM) for name in ("head_story", "head_source", "head_place")}
    doubled(tmp_path, [{**head, "kind": sound(HARM)}])
    found = page(tmp_path)
    tags = Tags(found)
    assert tags.open == []
    assert {name for name, _ in tags.tags} <= KNOWN
    assert not [name for _, one in tags.tags for name in one if name.startswith("on") or name == "style"]
    assert not [
        one["href"] for name, one in tags.tags if name == "a" and not str(one["href"]).startswith(("#", "https://"))
    ]
    assert "<script>alert(1)</script>" in tags.text
    assert found.isprintable() or not set(found) & set("\0\x1b\x07\u202e\u2028\u200b")
    assert len(found) < 100_000


KNOWN = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "nav", "section", "figure",
    "figcaption", "div", "span", "p", "a", "b", "small", "code", "h1", "h2", "h3", "dl", "dt", "dd", "ol", "ul", "li",
    "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary", "svg", "g", "rect", "line", "text",
    "circle", "polyline",
}  # fmt: skip


@pytest.mark.parametrize(
    ("days", "names"),
    [
        ([], []),
        (["2023-11", "2024-02"], ["2023-11", "2023-12", "2024-01", "2024-02"]),
        (["2017-05", "2019-05", "2021-06"], ["2017", "2018", "2019", "2020", "2021"]),
        (["0001-01", "2023-02", "2023-11", "2024-02"], ["0001", "2023", "2024"]),
    ],
)
def test_the_course_is_of_months_or_years(days: list[str], names: list[str]) -> None:
    shares = Shares()
    for day in ["", *days]:
        shares.of(day).stories += 1
    course = periods(shares)
    assert [one.name for one in course] == names
    assert sum(one.share.stories for one in course) == len(days)


@pytest.mark.parametrize(("value", "end"), [(0, 1), (0.03, 0.04), (0.5, 0.5), (6.6, 8), (10, 10), (11, 20), (401, 500)])
def test_scales_end_with_a_round_number(value: float, end: float) -> None:
    assert rounded(value) == pytest.approx(end)
