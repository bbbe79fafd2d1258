"""Write docs/rules: a page for every house rule, made from the rule itself, one for what is said of files, an index.

usage: python tools/make_docs.py [--check]

With --check nothing is written; the exit status is 1 when a page is stale, missing or left over.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

import wirelint_rules
from wirelint.filerules import FAMILY, FILE_RULES
from wirelint.manual import page
from wirelint.registry import house_pack, house_packs
from wirelint.style.pages import pack_page

DOCS = Path(__file__).parent.parent / "docs" / "rules"
HEAD = "# The rules\n\nMade from the rules themselves by `make docs`; `wirelint explain RULE` prints the same pages.\n"


def pages() -> dict[str, str]:
    """File name to content, for every file of docs/rules."""
    wanted = {f"{rule.id}.md": page(rule) for rule in wirelint_rules.RULES}
    of_files = {f"{rule.id}.md": rule.page for rule in FILE_RULES.values()}
    packs = {f"{name}.md": _pack(name) for name in house_packs()}
    return {**wanted, **of_files, **packs, "index.md": index()}


def _pack(name: str) -> str:
    """The page of one of the house's packs."""
    pack = house_pack(name)
    assert pack is not None
    return pack_page(name, pack.about, map(pack.style, range(len(pack.heads))))


def index() -> str:
    """The table of contents, by family."""
    parts = [HEAD]
    rows_of = [(rule.family, rule.id, rule.summary) for rule in wirelint_rules.RULES]
    rows_of += [(FAMILY, rule.id, rule.summary) for rule in FILE_RULES.values()]
    for family, members in groupby(sorted(rows_of), key=lambda row: row[0]):
        rows = "".join(f"- [{id}]({id}.md): {summary}\n" for _, id, summary in members)
        parts.append(f"\n## {family}\n\n{rows}")
    packs = "".join(f"- [{name}]({name}.md)\n" for name in house_packs())
    parts.append(
        f"\n## style\n\nThe entries of the house's packs; see [the language of style](../style.md).\n\n{packs}"
    )
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
        sys.exit(bool(changed) and f"docs/rules is stale ({', '.join(changed)}): run `make docs`")
    DOCS.mkdir(parents=True, exist_ok=True)
    for name in changed:
        if name in wanted:
            (DOCS / name).write_text(wanted[name], encoding="utf-8")
        else:
            (DOCS / name).unlink()


if __name__ == "__main__":
    main()
