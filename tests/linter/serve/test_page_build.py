"""The page that is shipped is the one that its sources make."""

from __future__ import annotations

import subprocess
from pathlib import Path

from desk import WEB
from programs import program
from served import lacking

SHIPPED = WEB.parent / "linter" / "wirelint" / "serve" / "page"
MOST_BYTES = 450_000


def test_the_sources_make_the_page_that_is_shipped(tmp_path: Path) -> None:
    node = program("node")
    if not (WEB / "node_modules" / "esbuild").is_dir():
        lacking("esbuild is not there: run `npm ci` in web/")
    subprocess.run([node, "build.mjs", str(tmp_path)], cwd=WEB, check=True, timeout=60)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in SHIPPED.iterdir()}


def test_the_page_is_not_too_large_and_names_its_licences() -> None:
    assert (SHIPPED / "page.js").stat().st_size < MOST_BYTES
    notice = (SHIPPED / "NOTICE.txt").read_text(encoding="utf-8")
    assert "@codemirror/view" in notice
    assert "style-mod" in notice


def test_the_page_has_no_script_or_style_in_its_markup() -> None:
    markup = (SHIPPED / "index.html").read_text(encoding="utf-8")
    assert " style=" not in markup
    assert "<style" not in markup
    assert " onclick" not in markup
    assert markup.count("<script") == 1
    assert '<script src="/static/page.js"></script>' in markup
