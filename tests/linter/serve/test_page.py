"""The desk page in a real browser: type, see, mend, let pass, read a file, compare, with keys alone, for every eye."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk import chromium, drop, server, tab, until, wrong

EDITOR = "#editor .cm-content"
DOUBLED = "Talks on the the bridge resumed in Lismore."
CONFLICT = "The fire killed 12 people on Monday.\n\nThe blaze, which killed 15 people, began in a kitchen.\n"
NITF = """<?xml version="1.0"?>
<nitf><head><title>Quay opens</title></head><body><body.head><hedline><hl1>Quay opens in Lismore</hl1></hedline>
</body.head><body.content><p>The quay opened on on Monday &amp; stayed open.</p></body.content></body></nitf>
"""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A server without anything to edit."""
    with server() as one:
        yield one


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for all tests."""
    with chromium() as one:
        yield one


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """The page, empty."""
    with tab(browser, address) as one:
        yield one


def typed(page: Any, text: str, *, findings: int = 1) -> None:
    """Put a story into the editor as a keyboard does, and wait for what is found."""
    page.click(EDITOR)
    page.keyboard.insert_text(text)
    until(page, f"document.querySelectorAll('.finding').length === {findings}")


def text(page: Any) -> str:
    """The story, as the page keeps it."""
    return str(page.evaluate("sessionStorage.getItem('wirelint-story')"))


def test_an_empty_page_explains_itself_and_has_an_example(page: Any) -> None:
    assert page.locator("#empty").is_visible()
    assert page.locator("#tab-house").is_hidden()
    page.click("#example")
    page.wait_for_selector(".finding")
    families = page.locator("#findings h3").all_text_contents()
    assert {"damage 4", "consistency 3", "repetition 1"} <= {*families}
    assert page.locator("#empty").is_hidden()


def test_findings_appear_as_one_types_and_move_with_the_text(page: Any) -> None:
    typed(page, f"🚢 é “Ferry”: {DOUBLED}")
    assert (
        page.locator(".cm-lintRange-error").inner_text() == "the the" or page.locator(".mark").inner_text() == "the the"
    )
    page.keyboard.press("Control+Home")
    page.keyboard.insert_text("Now: ")
    until(page, "document.querySelector('#figures b').textContent === '11'")
    assert page.locator(".mark").inner_text() == "the the"


def test_a_fix_is_made_and_taken_back(page: Any) -> None:
    typed(page, DOUBLED)
    page.click(".finding .head")
    page.click("[data-fix]")
    until(page, "!document.querySelector('.finding')")
    assert text(page) == DOUBLED.replace("the the", "the")
    page.keyboard.press("Control+z")
    page.wait_for_selector(".finding")
    assert text(page) == DOUBLED


def test_all_safe_fixes_at_once(page: Any) -> None:
    typed(page, f"{DOUBLED}\n\nThe ferry , a liner, left.5.Police came.\n", findings=3)
    page.click("#fix-all")
    until(page, "document.querySelector('#fix-all').disabled")
    assert "the the" not in text(page)
    assert ".5." not in text(page)


def test_what_is_let_pass_needs_a_reason_and_is_handed_out(page: Any, tmp_path: Path) -> None:
    typed(page, DOUBLED)
    page.click(".finding .head")
    page.get_by_role("button", name="Let it pass …").click()
    page.keyboard.press("Enter")
    assert page.locator(".finding").count() == 1
    page.fill("#reason", "A song’s “name”: so it is")
    page.keyboard.press("Enter")
    page.wait_for_selector(".passed")
    assert page.locator(".mark").count() == 0
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download as a waiver file").click()
    path = tmp_path / "copy.txt.waivers.yaml"
    waiting.value.save_as(path)
    _holds(path)
    page.get_by_role("button", name="Take back").click()
    page.wait_for_selector(".finding")


def _holds(path: Path) -> None:
    """The waiver file is one that `wirelint check` takes."""
    from wirelint.api import lint_file

    path.with_name("copy.txt").write_text(DOUBLED + "\n", encoding="utf-8")
    assert lint_file(path.with_name("copy.txt")) == []


def test_both_ends_of_a_contradiction_are_joined(page: Any) -> None:
    typed(page, CONFLICT)
    page.click(".finding .head")
    assert page.locator(".is-shown").first.inner_text() == "15"
    assert page.locator(".is-other").first.inner_text() == "12"
    assert page.locator(".joined .bracket").count() == 1
    page.get_by_role("button", name="There").click()
    assert page.evaluate("document.activeElement.classList.contains('cm-content')")
    page.get_by_role("button", name="figure-conflict").click()
    page.wait_for_selector("#rule-page .example.bad mark.other")
    page.keyboard.press("Escape")
    assert page.locator("#rule").is_hidden()


def test_it_works_by_keyboard_alone(page: Any) -> None:
    typed(page, DOUBLED)
    page.keyboard.press("Control+Home")
    page.keyboard.press("F8")
    page.wait_for_selector(".finding.open")
    assert "“the” stands twice" in page.inner_text("#said")
    page.keyboard.press("Alt+Enter")
    until(page, "!document.querySelector('.finding')")
    page.focus("#tab-story")
    page.keyboard.press("ArrowRight")
    assert page.locator("#compare").is_visible()


@pytest.mark.parametrize(
    ("name", "copy"), [("quay.nitf", NITF), ("quay.txt", "The quay opened on on Monday & stayed open.")]
)
def test_a_file_is_dropped(page: Any, name: str, copy: str) -> None:
    drop(page, name, copy)
    page.wait_for_selector(".finding")
    assert page.locator(".mark").inner_text() == "on on"
    assert "The quay opened on on Monday & stayed open." in text(page)
    assert name in page.inner_text("#note")


def test_a_file_of_several_stories_offers_each(page: Any) -> None:
    items = "".join(f"<item><title>{name}</title><description>The {name} opened on on Monday.</description></item>"
                    for name in ("quay", "pier"))  # fmt: skip
    drop(page, "feed.rss", f"<rss version='2.0'><channel>{items}</channel></rss>")
    page.wait_for_selector("#part")
    assert "quay opened" in text(page)
    page.select_option("#part", "1")
    until(page, "sessionStorage.getItem('wirelint-story').includes('pier opened')")
    page.wait_for_selector(".mark")


def test_a_pointer_on_a_mark_shows_why(page: Any) -> None:
    typed(page, DOUBLED)
    page.hover(".mark")
    page.wait_for_selector(".cm-tooltip .why:has-text('A word typed twice running')")
    page.click(".cm-tooltip .main")
    until(page, "!document.querySelector('.finding')")


def test_a_file_that_cannot_be_read_says_so(browser: Any, address: str) -> None:
    with tab(browser, address) as page:
        drop(page, "bad.nitf", "<nitf><body>")
        page.wait_for_selector("#note.error")
        assert "bad.nitf" in page.inner_text("#note")


def test_two_versions_side_by_side(page: Any) -> None:
    typed(page, CONFLICT)
    page.click("#tab-compare")
    page.fill("#old-text", CONFLICT.replace("15 people", "12 people"))
    page.click("#old-use")
    until(page, "document.querySelector('#compare-state').textContent.startsWith('1 new finding')")
    assert page.locator("#merge .cm-merge-b .cm-changedText").inner_text() == "15"
    assert wrong(page) == []
    page.click("#tab-story")
    assert text(page) == CONFLICT


def test_reports_and_the_story_are_handed_out(page: Any, tmp_path: Path) -> None:
    typed(page, DOUBLED)
    got = {}
    for id in ("download", "report-html", "report-json"):
        page.click(".menu summary")
        with page.expect_download() as waiting:
            page.click(f"#{id}")
        waiting.value.save_as(tmp_path / id)
        got[id] = (tmp_path / id).read_text(encoding="utf-8")
    assert got["download"] == DOUBLED
    assert "doubled-words" in got["report-html"]
    assert got["report-html"].startswith("<!DOCTYPE html>")
    assert json.loads(got["report-json"])[0]["diagnostics"][0]["code"] == "doubled-words"


def test_copy_never_becomes_markup(page: Any) -> None:
    typed(
        page,
        '<img src=x onerror="document.title=1"> Talks on the the bridge <b>ended.',
        findings=page.locator(".finding").count(),
    )
    page.wait_for_selector(".finding")
    assert page.locator("#editor img, #findings img, #findings b, #editor b").count() == 0
    assert page.title() == "wirelint desk"


def test_the_preset_decides(page: Any) -> None:
    typed(page, "Sales rose 4 percent in the year, the company said on Monday.\n", findings=0)
    page.select_option("#preset", "ap")
    page.wait_for_selector(".finding")
    page.click(".finding .head")
    page.get_by_role("button", name="ap/percent").click()
    page.wait_for_selector("#rule-page .example")
    assert "Associated Press Stylebook" in page.inner_text("#rule-page")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 420])
def test_axe_finds_nothing_serious(browser: Any, address: str, scheme: str, width: int) -> None:
    with tab(browser, address, color_scheme=scheme, viewport={"width": width, "height": 860}) as page:
        assert wrong(page) == []
        page.click("#example")
        page.wait_for_selector(".finding")
        page.locator(".finding .head", has_text="14 people").click()
        page.wait_for_selector(".why:not(:empty)")
        assert wrong(page) == []
        page.click(".finding.open .rule")
        page.wait_for_selector("#rule-page .example")
        assert wrong(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_look_is_switched(page: Any) -> None:
    def paper() -> str:
        return str(page.evaluate("getComputedStyle(document.querySelector('.sheet')).backgroundColor"))

    auto = paper()
    page.click("#look")
    page.click("#look")
    assert paper() != auto
