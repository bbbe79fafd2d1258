"""The page in a real browser: marks, keyboard, colours, no request, no script of the copy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from browser import Page, browser, contrast
from fakes import finds, rule
from reports import FUSED, graded, hostile, result, shown
from wirelint.rule import Related, Severity
from wirelint.run import Result
from wirelint.span import Span

SCHEMES = ("light", "dark")
Show = Callable[..., Page]


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """One browser for all tests."""
    with browser(tmp_path_factory.mktemp("profile")) as one:
        yield one


@pytest.fixture
def show(page: Page, tmp_path: Path) -> Iterator[Show]:
    """Opens the report of some results; at the end of the test nothing may have gone wrong."""

    def put(*results: Result) -> Page:
        path = tmp_path / "report.html"
        path.write_text(shown("html", *results), encoding="utf-8")
        page.dress()
        page.open(path)
        return page

    yield put
    assert page.trouble() == []
    assert [url for url in page.requests() if not url.startswith("file:///")] == []
    assert len(page.requests()) == 1


def conflict() -> Result:
    """A story with a finding that names two places."""
    return result(
        "Talks ended.\n\nTalks thewar.\n", rule("both", finds("thewar", related=(Related(Span(6, 11), "here"),)))
    )


FOCUS = "document.activeElement.id"


def test_marks_stand_in_the_copy(show: Show) -> None:
    page = show(conflict(), graded(*list(Severity)[:4], name="b.txt"))
    assert page.ask("[...document.querySelectorAll('a.mark')].map((mark) => mark.textContent)") == [
        "ended", "thewar", "w0e", "w1e", "w2e", "w3e"
    ]  # fmt: skip
    assert page.ask("document.querySelector('.bar').hidden") is False


def test_n_and_p_go_from_finding_to_finding(show: Show) -> None:
    page = show(conflict(), graded(Severity.ERROR, Severity.HINT, name="b.txt"))
    went = []
    for key in "nnnnpp":
        page.press(key)
        went.append(page.ask(FOCUS))
    assert went == ["m1", "m2", "m3", "m1", "m3", "m2"]
    page.ask("document.querySelector('[data-step=\"1\"]').click()")
    assert page.ask(FOCUS) == "m3"
    assert page.ask("getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_tab_key_reaches_marks_and_enter_what_is_said_of_them(show: Show) -> None:
    page = show(conflict())
    page.ask("document.getElementById('stories').focus()")
    seen = []
    for _ in range(4):
        page.press("Tab", code="Tab", windowsVirtualKeyCode=9)
        seen.append(page.ask("document.activeElement.id || document.activeElement.tagName"))
    assert seen[:3] == ["SUMMARY", "o1-1", "m1"]
    page.ask("document.getElementById('m1').click()")
    assert page.ask("location.hash") == "#n1"
    assert page.ask("getComputedStyle(document.getElementById('n1')).boxShadow") != "none"


def test_both_ends_of_a_conflict_light_up(show: Show) -> None:
    page = show(conflict())
    page.ask("document.getElementById('m1').focus()")
    assert page.ask("[...document.querySelectorAll('.lit')].map((lit) => lit.id)") == ["o1-1", "m1", "n1"]


def test_a_severity_can_be_hidden(show: Show) -> None:
    page = show(graded(Severity.ERROR, Severity.HINT, Severity.HINT))
    page.ask("document.querySelector('[data-severity=hint]').click()")
    assert page.ask("[...document.querySelectorAll('.note')].map((note) => note.offsetHeight > 0)") == [
        True,
        False,
        False,
    ]
    page.press("n")
    page.press("n")
    assert page.ask(FOCUS) == "m1"
    assert page.ask("document.getElementById('m2').tabIndex") == -1


def test_hostile_copy_is_text(show: Show) -> None:
    page = show(*hostile())
    page.press("n")
    assert page.ask("document.scripts.length") == 1
    assert page.ask("document.images.length") == 0
    assert "<script>alert(1)</script>" in page.ask("document.querySelector('main').textContent")


def test_the_policy_would_stop_a_script(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    text = shown("html", result("thewar", FUSED)).replace("</main>", "<script>document.title = 'run'</script></main>")
    path.write_text(text, encoding="utf-8")
    page.open(path)
    assert page.ask("document.title") == "wirelint report"
    assert any("Content Security Policy" in str(event) for event in page.trouble())


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_window(show: Show, width: int) -> None:
    long = result(f"Talks {'thewar' * 60} ended at {'x' * 300}.\n", FUSED, name=f"{'folder/' * 40}a.txt")
    page = show(long, conflict())
    page.dress(width=width)
    assert page.ask("document.documentElement.scrollWidth") <= width


COLOURS = """[...document.querySelectorAll('a.mark:not(.other), .note b, .note p, h2, .sum, td, label, label b, a')]
.map((one) => {
  let ground = one;
  while (getComputedStyle(ground).backgroundColor === 'rgba(0, 0, 0, 0)') ground = ground.parentElement;
  return [one.className || one.tagName, getComputedStyle(one).color, getComputedStyle(ground).backgroundColor];
})"""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_text_stands_out_from_its_ground(show: Show, scheme: str) -> None:
    page = show(graded(*list(Severity)[:4]), conflict())
    page.dress(scheme)
    colours = page.ask(COLOURS)
    assert len(colours) > 20
    assert [one for one in colours if contrast(one[1], one[2]) < 4.5] == []
