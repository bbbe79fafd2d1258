"""`vocabulary`: files of words and names that are right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from wirelint.config.errors import Mistakes, Valued, quoted
from wirelint.config.files import MOST_WORDS_BYTES, inside, read_text
from wirelint.patterns import lazy_pattern

_LINE_END = lazy_pattern(r"\r\n|\n|\r")
_COMMENT = lazy_pattern(r"(?:^|\s)#.*")


def find_words(
    names: Iterable[Valued[str]], base: Path, folder: Path, mistakes: Mistakes
) -> Iterator[tuple[Valued[Path], frozenset[str]]]:
    """Each file of words that a configuration names, seen from `base`, and what is in it; none outside `folder`."""
    for name, origin in names:
        path = inside(folder, base, name)
        if path is None:
            mistakes.add(origin, f"{quoted(name)} is outside the folder of the configuration")
        elif (text := read_text(path, origin, mistakes, most=MOST_WORDS_BYTES)) is not None:
            yield Valued(path, origin), words_of(text)


def words_of(text: str) -> frozenset[str]:
    """The words of a file: one a line, or a name of several; what follows # is a comment."""
    lines = (_COMMENT.sub("", line).split() for line in _LINE_END.split(text))
    return frozenset(" ".join(words) for words in lines if words)
