"""The desk page for tests: a server of its own, and a tab of Chromium in which nothing may go wrong."""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from programs import program
from served import lacking

WEB = Path(__file__).parent.parent / "web"
AXE = WEB / "node_modules" / "axe-core" / "axe.min.js"

PATIENCE = 20
"""Seconds."""


@contextmanager
def server(*options: str) -> Iterator[str]:
    """A server that is stopped at the end; gives its address."""
    command = [sys.executable, "-m", "wirelint", "serve", "--no-config", "--port", "0", "--processes", "1", *options]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        try:
            found = re.search(r"http://\S+", process.stderr.readline())
            assert found is not None
            _await(f"{found[0]}healthz")
            yield found[0]
        finally:
            process.terminate()
            process.stderr.read()


def _await(address: str) -> None:
    """Wait until a server answers: it says where it listens before its processes are warm."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            urlopen(address, timeout=PATIENCE).close()
        except OSError:
            assert time.monotonic() < end, f"{address} does not answer"
            time.sleep(0.05)
        else:
            return


@contextmanager
def chromium() -> Iterator[Any]:
    """A headless Chromium, the system's own."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=program("chromium", "google-chrome"), args=["--no-sandbox", "--disable-gpu"]
        )
        yield browser
        browser.close()


@contextmanager
def tab(browser: Any, address: str, *, refused: bool = False, **look: Any) -> Iterator[Any]:
    """The page in a tab of its own; at the end nothing may stand on the console, nor have been asked of others.

    `refused`: the server refuses something there, which Chromium writes on the console.
    """
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 860}, **look})
    context.set_default_timeout(1000 * PATIENCE)
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda said: said.type in {"error", "warning"} and trouble.append(said.text))
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda asked: asked.url.startswith((address, "blob:", "data:")) or trouble.append(asked.url))
    page.goto(address)
    page.wait_for_selector("#preset option:nth-child(3)", state="attached")
    yield page
    context.close()
    assert [one for one in trouble if not (refused and one.startswith("Failed to load resource"))] == []


def until(page: Any, expression: str) -> None:
    """Wait until an expression of JavaScript is true. Playwright's own way needs `eval`, which the page forbids."""
    end = time.monotonic() + PATIENCE
    while not page.evaluate(expression):
        assert time.monotonic() < end, expression
        page.wait_for_timeout(20)


def wrong(page: Any) -> list[str]:
    """What axe finds on the page that is serious or critical."""
    if not AXE.is_file():
        lacking("axe-core is not there: run `npm ci` in web/")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']}).then((said) => said.violations)")
    return [
        f"{one['id']}: {node['html'][:160]} {node['any'][:1]}"
        for one in found
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]


def drop(page: Any, name: str, text: str) -> None:
    """Drop a file on the page, as from a folder."""
    page.evaluate(
        """([name, text]) => {
            const dataTransfer = new DataTransfer();
            dataTransfer.items.add(new File([text], name));
            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        }""",
        [name, text],
    )
