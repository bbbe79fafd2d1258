"""The page about an archive in a real browser: no request, no script, no width lost, colours that can be told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from archive_tables import Row, finding, story, tables, unread
from browser import Page, browser, contrast
from reports import HARM
from wirelint.archive.report import write
from wirelint.archive.rows import sound

Show = Callable[..., Page]
LEVELS = ("error", "warning", "info", "hint")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """One browser for all tests."""
    with browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture
def show(page: Page, tmp_path: Path) -> Iterator[Show]:
    """Opens the page about some rows; at the end of the test nothing may have gone wrong."""

    def put(*rows: Row) -> Page:
        write(str(tables(tmp_path / "archive", rows)), str(tmp_path / "page.html"))
        page.dress()
        page.open(tmp_path / "page.html")
        return page

    yield put
    assert page.trouble() == []
    assert len(page.requests()) == 1


def plain() -> list[Row]:
    found = [finding("apostrophe", level) for level in LEVELS]
    return [
        *(story(f"s{n}", *found, day=f"2024-{n:02}-01", desk=f"Desk {n}", words=100 * n) for n in range(1, 13)),
        unread("u", "Not UTF-8"),
    ]


def test_columns_stand_on_the_same_ground_and_in_their_order(show: Show) -> None:
    page = show(*plain())
    drawn = page.ask(
        "[...document.querySelectorAll('.columns > g:not([class])')].map((one) => {"
        " const box = one.getBoundingClientRect(); return [box.left, box.bottom, box.height]; })"
    )
    lefts, bottoms, heights = zip(*drawn, strict=True)
    assert len(drawn) == 12
    assert list(lefts) == sorted(lefts)
    assert max(bottoms) - min(bottoms) < 1
    assert heights[0] == pytest.approx(12 * heights[11], rel=0.05)


def test_tables_and_links_are_reached_by_keyboard(show: Show) -> None:
    page = show(*plain())
    seen = set()
    for _ in range(30):
        page.press("Tab", code="Tab", windowsVirtualKeyCode=9)
        seen.add(page.ask("document.activeElement.className || document.activeElement.tagName"))
        assert page.ask("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    assert seen >= {"skip", "A", "scroll", "SUMMARY"}


def test_hostile_tables_are_text(show: Show) -> None:
    harm = sound(HARM)
    found = finding(harm, "error", harm)
    page = show(story(harm, found, source=harm, place=harm, desk=harm), story("2", desk="x"), unread("3", harm))
    assert page.ask("document.scripts.length + document.images.length") == 0
    assert "<script>alert(1)</script>" in page.ask("document.querySelector('main').textContent")


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_window(show: Show, width: int) -> None:
    long = "x" * 900
    page = show(*plain(), story(long, finding(long, "error", long), source=f"{long}/y", place="", desk=long))
    page.dress(width=width)
    assert page.ask("document.documentElement.scrollWidth") <= width


def test_printed_tables_are_whole(show: Show) -> None:
    page = show(*(story(f"s{n}", finding(f"rule-{n}")) for n in range(40)))
    rows = "document.querySelector('#rules .scroll')"
    assert page.ask(f"{rows}.scrollHeight > {rows}.clientHeight")
    page.call("Emulation.setEmulatedMedia", media="print")
    assert page.ask(f"{rows}.scrollHeight == {rows}.clientHeight")


COLOURS = """[...document.querySelectorAll(
  'dt, dd, .key, td, th, h2, h3, small, .sum, a, .note b, .columns text, summary')]
.filter((one) => one.textContent && getComputedStyle(one).position !== 'absolute')
.map((one) => {
  let ground = one;
  while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  const style = getComputedStyle(one);
  return [one.className.baseVal || one.tagName, one instanceof SVGElement ? style.fill : style.color,
    getComputedStyle(ground).backgroundColor];
})"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(show: Show, scheme: str) -> None:
    page = show(*plain())
    page.dress(scheme)
    colours = page.ask(COLOURS)
    assert len(colours) > 100
    assert [one for one in colours if contrast(one[1], one[2]) < 4.5] == []
