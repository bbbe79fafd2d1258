"""What fixes would change, as a unified diff that `patch -p0` and `git apply -p0` take."""

from __future__ import annotations

from collections.abc import Iterator

_NO_NEWLINE = "\n\\ No newline at end of file\n"


def unified(name: str, old: str, new: str) -> Iterator[str]:
    """The lines of the diff, each with its end; none where the texts are equal. Lines of the texts end at LF alone."""
    from difflib import unified_diff

    # A tab ends a name that holds spaces, as in git's own diffs.
    shown = f"{name}\t" if " " in name else name
    for line in unified_diff(_lines(old), _lines(new), shown, shown):
        yield line if line.endswith("\n") else line + _NO_NEWLINE


def _lines(text: str) -> list[str]:
    """As `patch` counts them; `str.splitlines` would see more of them."""
    pieces = text.split("\n")
    return [*(f"{piece}\n" for piece in pieces[:-1]), *filter(None, pieces[-1:])]
