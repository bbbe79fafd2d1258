"""An archive counted part by part."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive_tables import finding, story, tables, unread
from wirelint.archive import ArchiveError, parts
from wirelint.archive.report.columns import read
from wirelint.archive.report.gather import gather
from wirelint.archive.report.sums import OTHERS, Shares, Sums
from wirelint.archive.report.worst import findings_of


def counted(folder: Path, most: int = 10) -> Sums:
    return gather(str(folder), most)[0]


ROWS = (
    story("1", finding(), finding(), finding("cliche", "hint"), day="2024-01-05", desk="World"),
    story("2", finding("cliche", "hint"), day="2024-03-05", desk="World", words=300),
    story("3", day="2024-01-31"),
    story("4", finding("cliche", "info"), source="news/a.txt", place="", desk="Sport"),
    story("5", source="news/b.txt", place=""),
    unread("6", "Not UTF-8"),
)


def test_the_whole_is_counted(tmp_path: Path) -> None:
    sums = counted(tables(tmp_path / "a", ROWS))
    assert (sums.all.stories, sums.all.words) == (6, 700)
    assert sums.all.found == {("fused-words", "error"): 2, ("cliche", "hint"): 2, ("cliche", "info"): 1}
    assert sums.stories_by_rule == {"fused-words": 1, "cliche": 3}
    assert sums.reasons == {("unread", "Not UTF-8"): 1}


def test_parts_are_counted_by_month_desk_and_source(tmp_path: Path) -> None:
    by = counted(tables(tmp_path / "a", ROWS)).by
    found = {
        kind: {name: (share.stories, share.words, share.found.total()) for name, share in shares}
        for kind, shares in by.items()
    }
    assert found == {
        "month": {"": (3, 200, 1), "2024-01": (2, 200, 3), "2024-03": (1, 300, 1)},
        "desk": {"": (3, 200, 0), "World": (2, 400, 4), "Sport": (1, 100, 1)},
        "origin": {"wire.jsonl": (4, 500, 4), "news": (2, 200, 1)},
    }


def test_how_stories_are_shared_out_does_not_matter(tmp_path: Path) -> None:
    one, many = (counted(tables(tmp_path / str(share), ROWS, share)) for share in (100, 1))
    assert one.all.found == many.all.found
    assert one.stories_by_rule == many.stories_by_rule
    assert [(name, share.found) for name, share in one.by["desk"]] == [
        (name, share.found) for name, share in many.by["desk"]
    ]


def test_a_story_that_is_named_twice_counts_its_findings_once(tmp_path: Path) -> None:
    sums = counted(tables(tmp_path / "a", [story("1", finding()), story("1", finding())]))
    assert sums.all.found.total() == 2


def test_no_more_than_a_part_is_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes = []

    def seen(path: str, columns: tuple[str, ...]) -> object:
        table = read(path, columns)
        sizes.append(table.num_rows)
        return table

    monkeypatch.setattr("wirelint.archive.report.gather.read", seen)
    counted(tables(tmp_path / "a", [story(str(number), finding()) for number in range(20)], share=2))
    assert sizes == [2] * 20


def test_names_without_end_are_counted_together() -> None:
    shares = Shares(most=2)
    for name in "abcda":
        shares.of(name).stories += 1
    assert [(name, share.stories) for name, share in shares] == [(OTHERS, 2), ("a", 2), ("b", 1)]


def test_the_worst_have_the_most_errors_and_then_the_most_warnings(tmp_path: Path) -> None:
    warning = finding("cliche", "warning")
    rows = [
        story("hint", *[finding("cliche", "hint")] * 9),
        story("one", finding()),
        story("both", finding(), warning),
        story("two", finding(), finding("loud", "error", start=4)),
        story("none"),
        unread("broken", "Not UTF-8"),
    ]
    folder = str(tables(tmp_path / "a", rows))
    worst = list(gather(folder, 3)[1])
    assert [one.key[0] for one in worst] == ["two", "both", "one"]
    assert [row["rule"] for row in findings_of(folder, worst[0])] == ["fused-words", "loud"]
    assert [row["severity"] for row in findings_of(folder, worst[1])] == ["error", "warning"]
    assert [one.key[0] for one in gather(folder, 9)[1]] == ["two", "both", "one", "hint"]


@pytest.mark.parametrize("share", [1, 3, 100])
def test_among_equals_the_name_says_who_is_told(tmp_path: Path, share: int) -> None:
    rows = [story(name, finding(), place="") for name in "hgfedcba"]
    worst = gather(str(tables(tmp_path / "a", rows, share)), 2)[1]
    assert [one.key[0] for one in worst] == ["a", "b"]


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="holds no stories"):
        counted(tmp_path)


def test_a_broken_part_is_named(tmp_path: Path) -> None:
    folder = tables(tmp_path / "a", ROWS)
    path = next(Path(parts.folders(str(folder))[0]).iterdir())
    path.write_bytes(b"PAR1 no more")
    with pytest.raises(ArchiveError, match=path.name):
        counted(folder)
