"""Write the phrase tables: for every data/phrases/*.yaml of the house rules, the TSV beside it that a run loads.

usage: python tools/make_phrases.py [--check]

With --check nothing is written; the exit status is 1 when a table is stale. Run it before tools/make_index.py, since
the words that wake a rule come from its table.
"""

from __future__ import annotations

import sys
from pathlib import Path

from wirelint.lexicon import lexicon
from wirelint.phrase_rows import dump_table, make_table, read_groups

PHRASES = Path(__file__).parent.parent / "rules" / "wirelint_rules" / "data" / "phrases"


def table(path: Path) -> str:
    """The TSV for a YAML file."""
    groups = read_groups(path.read_text(encoding="utf-8"), path.name)
    return dump_table(make_table((row for group in groups for row in group.rows), lexicon().zipf))


def main() -> None:
    """Write the tables, or say which are stale."""
    wanted = {path.with_suffix(".tsv"): table(path) for path in sorted(PHRASES.glob("*.yaml"))}
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        sys.exit(bool(stale) and f"{', '.join(path.name for path in stale)}: stale, run tools/make_phrases.py")
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")


if __name__ == "__main__":
    main()
