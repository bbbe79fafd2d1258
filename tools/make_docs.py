"""Write docs/rules: a page for every house rule, made from the rule itself, and an index of them.

usage: python tools/make_docs.py [--check]

With --check nothing is written; the exit status is 1 when a page is stale, missing or left over.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

import wirelint_rules
from wirelint.manual import page

DOCS = Path(__file__).parent.parent / "docs" / "rules"
HEAD = "# The rules\n\nMade from the rules themselves by `make docs`; `wirelint explain RULE` prints the same pages.\n"


def pages() -> dict[str, str]:
    """File name to content, for every file of docs/rules."""
    wanted = {f"{rule.id}.md": page(rule) for rule in wirelint_rules.RULES}
    return {**wanted, "index.md": index()}


def index() -> str:
    """The table of contents, by family."""
    parts = [HEAD]
    rules = sorted(wirelint_rules.RULES, key=lambda rule: (rule.family, rule.id))
    for family, members in groupby(rules, key=lambda rule: rule.family):
        rows = "".join(f"- [{rule.id}]({rule.id}.md): {rule.summary}\n" for rule in members)
        parts.append(f"\n## {family}\n\n{rows}")
    return "".join(parts)


def stale(wanted: dict[str, str]) -> list[str]:
    """The names of the files that are not what they should be."""
    there = {path.name: path.read_text(encoding="utf-8") for path in DOCS.glob("*.md")}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def main() -> None:
    """Write the pages, or say which are stale."""
    wanted = pages()
    changed = stale(wanted)
    if "--check" in sys.argv[1:]:
        sys.exit(changed and f"docs/rules is stale ({', '.join(changed)}): run `make docs`")
    DOCS.mkdir(parents=True, exist_ok=True)
    for name in changed:
        if name in wanted:
            (DOCS / name).write_text(wanted[name], encoding="utf-8")
        else:
            (DOCS / name).unlink()


if __name__ == "__main__":
    main()
