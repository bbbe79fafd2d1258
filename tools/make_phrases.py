"""Write the phrases of the house rules: one table of every data/phrases/*.yaml, the TSV beside them that a run loads.

usage: python tools/make_phrases.py [--check]

With --check nothing is written; the exit status is 1 when the file is stale.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import wirelint_rules
from wirelint.lexicon import lexicon
from wirelint.phrase_rows import dump_table, make_table, read_groups
from wirelint.phrases import Row
from wirelint.registry import HOUSE_PHRASES

FILE = Path(wirelint_rules.__path__[0], *HOUSE_PHRASES)


def rows() -> Iterator[Row]:
    """Every row, with the name of its YAML file for its table."""
    for path in sorted(FILE.parent.glob("*.yaml")):
        for group in read_groups(path.read_text(encoding="utf-8"), path.name):
            yield from (row._replace(table=path.stem) for row in group.rows)


def main() -> None:
    """Write the file, or say whether it is stale."""
    wanted = dump_table(make_table(rows(), lexicon().zipf))
    if "--check" in sys.argv[1:]:
        sys.exit(FILE.read_text(encoding="utf-8") != wanted and f"{FILE.name} is stale: run tools/make_phrases.py")
    FILE.write_text(wanted, encoding="utf-8")


if __name__ == "__main__":
    main()
