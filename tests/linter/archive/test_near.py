"""Near-duplicates: found, compared exactly, and told apart."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archives import jsonl, work
from wirelint.archive.near.bucket import NEIGHBOURS, WHOLE, candidates
from wirelint.archive.near.clusters import Pair, Told, clusters, kind_of
from wirelint.archive.near.local import near
from wirelint.archive.near.run import LEAST, run
from wirelint.archive.near.sketch import _shingles, jaccard, sketches
from wirelint.archive.near.told import mark
from wirelint.archive.run import Ordered

ROOT = Path(__file__).parent.parent.parent.parent


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_archive", ROOT / "tools" / "make_archive.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def found(stories: list[dict[str, Any]], jobs: int = 1) -> list[list[dict[str, Any]]]:
    """Pairs and clusters of stories."""
    import pyarrow.parquet as pq

    ordered = Ordered((jsonl("copy.jsonl", stories),), "out", work(), 200_000)
    run(ordered, lambda *given: near(*given, jobs=jobs))
    assert not Path("out/duplicates/sketches").exists()
    return [pq.read_table(f"out/duplicates/{name}.parquet").to_pylist() for name in ("pairs", "clusters")]


def true_share(one: str, other: str) -> float:
    left, right = set(_shingles(one)), set(_shingles(other))
    return len(left & right) / len(left | right)


def test_pairs_are_found_and_none_is_false() -> None:
    stories = list(maker().stories(1500, near=0.3, seed=4))
    texts = {story["id"]: story["text"] for story in stories}
    planted = {(story["near"], story["id"]): story["as"] for story in stories if "near" in story}
    wanted = {pair for pair in planted if true_share(*(texts[id] for id in pair)) >= LEAST}
    pairs, members = found(stories, jobs=2)
    there = {(row["story"], row["other_story"]) for row in pairs}
    assert len(wanted) > 150
    assert len(wanted & there) >= 0.95 * len(wanted)
    for row in pairs:
        assert row["jaccard"] == pytest.approx(true_share(texts[row["story"]], texts[row["other_story"]]))
        assert row["jaccard"] >= LEAST
    for row in members:
        assert true_share(texts[row["head_story"]], texts[row["story"]]) >= LEAST
        assert row["head_story"] < row["story"]
        assert row["kind"] == planted.get((row["head_story"], row["story"]), row["kind"])
    assert {row["kind"] for row in members} == {"resend", "correction", "write-thru", "copy"}
    assert len({row["story"] for row in members}) == len(members)


def test_stories_without_words_and_equal_ones() -> None:
    story = "The council met in Vellmar on Tuesday and voted to repair the harbour wall.\n"
    pairs, members = found(
        [{"id": place, "text": text} for place, text in enumerate(["", "…", story, story, story.upper(), "Vellmar."])]
    )
    assert [(row["story"], row["other_story"]) for row in pairs] == [("2", "3"), ("2", "4")]
    assert [(row["head_story"], row["story"], row["kind"]) for row in members] == [
        ("2", "3", "copy"),
        ("2", "4", "copy"),
    ]


def test_nothing_at_all() -> None:
    assert found([]) == [[], []]
    assert found([{"id": 1, "text": "One story alone."}]) == [[], []]


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=12), min_size=2, max_size=2))
def test_the_exact_check_is_that_of_sets_of_shingles(words: list[list[str]]) -> None:
    left, right = (" ".join(one) for one in words)
    one, other = sketches([left, right])
    assert jaccard(frozenset(one.shingles), other.shingles) == (true_share(left, right) if left or right else 0.0)
    assert (one.same == other.same) == (set(_shingles(left)) == set(_shingles(right)))


def test_what_agrees_in_thousands_is_compared_with_few() -> None:
    assert sorted(candidates([3, 1, 2])) == [(1, 2), (1, 3), (2, 3)]
    pairs = list(candidates(range(5000)))
    assert len(pairs) == len(set(pairs)) <= 5000 * 2 * NEIGHBOURS
    assert all(one < other for one, other in pairs)
    assert {other for one, other in pairs if one == 0} >= set(range(1, 5000))
    assert len(list(candidates(range(WHOLE)))) == WHOLE * (WHOLE - 1) // 2


def told(number: int, sent: str = "", desk: str = "", mark: str = "", same: int = 0) -> Told:
    return Told(number, f"s{number}", "", "", sent, desk, mark, same or number, 100)


def test_a_head_is_the_earliest_and_nothing_is_a_member_by_way_of_a_third() -> None:
    held = {number: told(number, sent) for number, sent in enumerate(["2024-03-02", "2024-03-01", "", "2024-03-03"])}
    chain = [Pair(0, 1, 0.9), Pair(0, 2, 0.9), Pair(2, 3, 0.9)]
    assert [one[:2] for one in clusters(chain, held)] == [(1, 0), (3, 2)]


@pytest.mark.parametrize(
    ("head", "member", "kind"),
    [
        (told(1, desk="Inland"), told(2, desk="Inland", same=1), "resend"),
        (told(1, desk="Inland"), told(2, desk="Harbour", same=1), "copy"),
        (told(1), told(2, same=1), "copy"),
        (told(1, "2024-03-01", "Inland"), told(2, "2024-03-02T09:00", "Inland"), "write-thru"),
        (told(1, "2024-03-01", "Inland"), told(2, "2024-04-02", "Inland"), "copy"),
        (told(1, "2024-03-01", "Inland"), told(2, "", "Inland"), "copy"),
        (told(1, desk="Inland"), told(2, desk="Inland", mark="correction", same=1), "correction"),
    ],
)
def test_kinds(head: Told, member: Told, kind: str) -> None:
    assert kind_of(head, member) == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("UPDATE 2-Ferry sinks off Vellmar", "write-thru"),
        ("Ferry sinks, 3rd Ld-Writethru", "write-thru"),
        ("Ferry sinks\n\n(Adds quotes, background)", "write-thru"),
        ("RPT-Ferry sinks off Vellmar", "resend"),
        ("Ferry sinks\n(Repeats to more subscribers)", "resend"),
        ("CORRECTED-UPDATE 1-Ferry sinks", "correction"),
        ("Ferry sinks\n\n(Corrects number of dead in lead)", "correction"),
        ("REFILE-Ferry sinks", "correction"),
        ("Ministry adds staff, repeats its offer and corrects its figures", ""),
        ("An update on the ferry: 1 dead", ""),
        ("The leader of the 3rd division was corrected by the umpire", ""),
    ],
)
def test_what_a_story_calls_itself(head: str, kind: str) -> None:
    assert mark(head) == kind


def test_the_command_says_how_many() -> None:
    from commands import done

    text = json.dumps("The council met in Vellmar on Tuesday and voted to repair the harbour wall.")
    Path("copy.jsonl").write_text(f'{{"id": 1, "text": {text}}}\n{{"id": 2, "text": {text}}}\n', encoding="utf-8")
    ran = done("duplicates", "copy.jsonl", "--out", "out", "--jobs", "1")
    assert (ran.status, ran.err) == (
        0,
        "1 clusters: 0 resend, 0 correction, 0 write-thru, 1 copy; 1 pairs; out/duplicates\n",
    )
