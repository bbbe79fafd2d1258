"""Compile the house's packs: for every folder of styles/ the file NAME.style beside it, which a run loads without YAML.

usage: python tools/make_styles.py [--check]

With --check nothing is written; the exit status is 1 when a file is stale.
"""

from __future__ import annotations

import sys
from pathlib import Path

from wirelint.config.errors import Mistakes, Origin
from wirelint.style.packs import compiled, read_path
from wirelint.style.stored import dump_pack

STYLES = Path(__file__).parent.parent / "rules" / "wirelint_rules" / "styles"


def compiled_text(folder: Path) -> str:
    """What a run loads for a folder of packs. Raises ConfigError with every mistake in them."""
    mistakes = Mistakes()
    reads, _ = read_path(folder, Origin(folder.name), mistakes)
    mistakes.raise_any()
    return dump_pack(compiled(reads), " ".join(read.about for read in reads if read.about))


def main() -> None:
    """Write the files, or say which are stale."""
    wanted = {STYLES / f"{folder.name}.style": compiled_text(folder) for folder in sorted(STYLES.glob("*/"))}
    left = set(STYLES.glob("*.style")) - wanted.keys()
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if "--check" in sys.argv[1:]:
        names = ", ".join(sorted(path.name for path in {*stale, *left}))
        sys.exit(bool(names) and f"{names}: stale, run tools/make_styles.py")
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    for path in left:
        path.unlink()


if __name__ == "__main__":
    main()
