"""Collections for tests, and what a run over them came to."""

from __future__ import annotations

import gzip
import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from wirelint.archive.rows import Work
from wirelint.config import Configs

SOUND = "The council met in Vellmar on Tuesday and voted to repair the harbour wall.\n"
FAULTY = "Talks resumed in the the capital on Monday, the ministry said.\n"


def work(**options: Any) -> Work:
    """What is done with every story: the default rules, whatever configurations there are."""
    return Work(Configs(use_config=False), os.getcwd(), **{"timeout": 30.0, **options})


def records(number: int) -> list[dict[str, Any]]:
    """So many stories, every second of them with a fault, no two the same."""
    return [
        {"id": f"s{place}", "text": (FAULTY if place % 2 else SOUND) + f"It was vote {place}.\n", "date": "2024-05-01"}
        for place in range(number)
    ]


def jsonl(path: str, lines: Iterable[Mapping[str, Any]]) -> str:
    """A file of JSON lines, compressed if its name says so."""
    data = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines).encode()
    Path(path).write_bytes(gzip.compress(data, mtime=0) if path.endswith(".gz") else data)
    return path


def table(out: str | Path, name: str) -> list[dict[str, Any]]:
    """The rows of a table, in an order that hangs on nothing but them."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    files = sorted((Path(out) / name).glob("*.parquet"))
    rows = pa.concat_tables([pq.read_table(file) for file in files]).to_pylist() if files else []
    return sorted(rows, key=lambda row: json.dumps(row, default=str))


def tables(out: str | Path) -> list[list[dict[str, Any]]]:
    """Both tables."""
    return [table(out, name) for name in ("stories", "findings")]
