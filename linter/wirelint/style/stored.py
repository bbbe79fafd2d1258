"""A pack compiled ahead, as text: read at the start of a run without YAML, and each entry only when a story wakes it.

Three parts are set off by a line with %: what the pack says of itself; a line for each entry, its head and then its
JSON, set off by tabs; and the phrase table (wirelint.phrase_rows.dump_table).
"""

from __future__ import annotations

from wirelint.phrases import PhraseTable, load_table
from wirelint.rule import Severity
from wirelint.style.compiled import Compiled, Head
from wirelint.style.values import dump_style, load_style

_BREAK = "\n%\n"


def dump_pack(pack: Compiled, about: str = "") -> str:
    """A compiled pack as text."""
    from wirelint.phrase_rows import dump_table

    lines = (
        "\t".join((one.id, str(int(one.severity)), _flag(one.is_published), _flag(one.has_phrases), line))
        for number, one in enumerate(pack.heads)
        for line in [dump_style(pack.style(number))]
    )
    return _BREAK.join((" ".join(about.split()), "\n".join(lines), dump_table(pack.table)))


def load_pack(text: str, *, house: bool = True, stamp: str = "") -> Compiled:
    """The pack that `dump_pack` wrote; for `house` and `stamp` see Compiled. Raises ValueError for any other text."""
    about, entries, table = text.split(_BREAK)
    lines = [line.split("\t", 4) for line in entries.split("\n")]
    heads = [Head(id, Severity(int(level)), bool(public), bool(has)) for id, level, public, has, _ in lines]
    rows = load_table(table.encode()) if table.strip() else PhraseTable((), {})
    return Compiled(heads, lambda number: load_style(lines[number][4]), rows, house=house, about=about, stamp=stamp)


def _flag(value: bool) -> str:
    return "1" if value else ""
