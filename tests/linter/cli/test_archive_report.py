"""`wirelint archive-report`."""

from __future__ import annotations

from pathlib import Path

from archive_tables import finding, story, tables
from commands import Run


def test_a_page_is_written(wirelint: Run, tmp_path: Path) -> None:
    folder = tables(tmp_path / "a", [story("1", finding()), story("2", finding()), story("3")])
    done = wirelint("archive-report", str(folder), "--output", str(tmp_path / "page.html"), "--worst", "1")
    assert (done.status, done.out) == (0, "")
    assert done.err == f"3 stories, 2 findings; {tmp_path / 'page.html'}\n"
    assert (tmp_path / "page.html").read_text(encoding="utf-8").count('class="needy"') == 1


def test_a_folder_of_something_else_is_refused(wirelint: Run, tmp_path: Path) -> None:
    done = wirelint("archive-report", str(tmp_path), "--output", str(tmp_path / "page.html"))
    assert done.status == 2
    assert "holds no stories: it is not what “wirelint archive” writes" in done.err
    assert not (tmp_path / "page.html").exists()
