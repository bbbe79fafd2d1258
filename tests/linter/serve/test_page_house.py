"""House rules on the page: browse, draft, prove, try, save."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desk import chromium, server, tab, until, wrong


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Path]]:
    """The page of a server that may edit a folder."""
    folder = tmp_path_factory.mktemp("desk")
    with server("--allow-edit", str(folder)) as address, chromium() as browser, tab(browser, address) as one:
        one.click("#tab-house")
        yield one, folder


def test_a_rule_is_drafted_tried_and_saved(page: tuple[Any, Path]) -> None:
    tab, folder = page
    tab.click("#tab-story")
    tab.click("#editor .cm-content")
    tab.keyboard.insert_text("The ferry left Lismore on Monday, the operator said.\n")
    tab.click("#tab-house")
    tab.fill("#entry", "boats")
    tab.fill("#says", "ferry = boat")
    tab.fill("#example-1", "The ⟦ferry⟧ sank.")
    tab.fill("#example-2", "The ferry sank.")
    tab.wait_for_selector("#result-2 .error")
    assert tab.locator("#save").is_disabled()
    tab.fill("#example-2", "The boat sank.")
    tab.wait_for_selector("#result-2 .ok")
    assert tab.locator("#hits mark").all_inner_texts() == ["ferry"]
    assert wrong(tab) == []
    tab.click("#save")
    assert "Say why" in tab.inner_text("#draft-told")
    tab.fill("#draft-reason", "Readers know boats.")
    until(tab, "document.querySelector('#yaml').textContent.includes('Readers know boats.')")
    tab.click("#save")
    tab.wait_for_selector("#draft-told .ok:has-text('desk.yaml')")
    tab.wait_for_selector("#entries .entry:has-text('boats')")
    assert "Readers know boats." in (folder / "desk.yaml").read_text(encoding="utf-8")


def test_a_profile_is_browsed(page: tuple[Any, Path]) -> None:
    tab, _ = page
    tab.select_option("#pack", "ap")
    tab.wait_for_selector("#entries .entry:has-text('percent')")
    tab.fill("#pack-find", "towards")
    assert tab.locator("#entries .entry").count() >= 1
    tab.locator("#entries .entry").first.click()
    assert "towards = toward" in tab.input_value("#says")
    tab.wait_for_selector("#result-1 .ok")
