"""What docs/archive.md says can be asked is asked."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from archives import jsonl, records, work
from wirelint.archive import parts
from wirelint.archive.local import Done
from wirelint.archive.near.local import near
from wirelint.archive.near.run import run as run_near
from wirelint.archive.rows import rows
from wirelint.archive.run import Ordered, run

MANUAL = (Path(__file__).parent.parent.parent.parent / "docs" / "archive.md").read_text(encoding="utf-8")
QUERIES = [query for block in re.findall(r"```sql\n(.*?)```", MANUAL, re.DOTALL) for query in block.split("\n\n")]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive `checked` in it."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / ".git").mkdir()
    desks = ({**record, "desk": "Inland"} for record in records(6))
    path = jsonl(str(folder / "copy.jsonl"), [*desks, {"id": "none"}, {"id": "again", "text": records(6)[0]["text"]}])
    ordered = Ordered((path,), str(folder / "checked"), work())

    def engine(left: Any, held: Any, out: str) -> Any:
        yield from (Done(shard, parts.write(out, shard.id, rows(shard, held))) for shard in left)

    run(ordered, engine, lambda state: None)
    run_near(ordered, partial(near, jobs=1))
    return folder


def test_there_are_queries() -> None:
    assert len(QUERIES) == 5


@pytest.mark.parametrize("query", QUERIES, ids=[query.splitlines()[0][3:] for query in QUERIES])
def test_each_query_has_an_answer(query: str, checked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    duckdb = pytest.importorskip("duckdb")
    monkeypatch.chdir(checked)
    assert duckdb.sql(query.rstrip().rstrip(";")).fetchall()
