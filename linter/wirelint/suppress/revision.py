"""What has changed since a git revision: only what stands on changed lines is new.

Changed are the lines of the working tree that differ from the merge base of the revision and HEAD; a file that git did
not have then is new as a whole. Git is asked for paths with NUL between them, so that no name needs quoting, and for
the changes of one file at a time, so that no path is ever read out of a patch.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from wirelint.config.errors import quoted
from wirelint.git import RevisionError, git
from wirelint.patterns import lazy_pattern
from wirelint.span import Span
from wirelint.suppress.quoting import NEVER
from wirelint.suppress.suppressor import path_of
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.run import Result

_HUNK = lazy_pattern(r"(?m)^@@ -[0-9,]+ \+([0-9]+)(?:,([0-9]+))? @@")
_DIFF = ("diff", "--no-color", "--no-ext-diff", "--no-textconv", "--ignore-submodules", "-M")


class Lines(NamedTuple):
    """Lines as git counts them, from one: `first` up to `stop`, which is not among them."""

    first: int
    stop: int


class _Repository:
    """The working tree of a repository, seen from the merge base of a revision and HEAD."""

    def __init__(self, root: str, revision: str) -> None:
        self.root = root
        self.base = self._base(revision)
        self.tracked = frozenset(self._names("ls-files", "-z"))
        self.changed = dict(self._changed())

    def lines(self, name: str) -> tuple[Lines, ...] | None:
        """The changed lines of a file, by its path in the repository; None for all of them."""
        if name not in self.changed:
            return () if name in self.tracked else None
        old = self.changed[name]
        if old is None:
            return None
        patch = self._git(*_DIFF, "-U0", self.base, "--", *dict.fromkeys((old, name)))
        hunks = tuple(_lines(patch))
        return hunks if hunks or b"\nBinary files " not in patch else None

    def _base(self, revision: str) -> str:
        if not revision or revision.startswith("-"):
            raise RevisionError(f"{quoted(revision)} is no revision")
        try:
            commit = self._git("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
        except RevisionError as error:
            raise RevisionError(f"git knows no revision {quoted(revision)} here") from error
        try:
            return self._git("merge-base", commit.decode("ascii").strip(), "HEAD").decode("ascii").strip()
        except RevisionError as error:
            raise RevisionError(f"{quoted(revision)} and HEAD have no commit in common") from error

    def _changed(self) -> Iterator[tuple[str, str | None]]:
        """The path of each changed file, and the one that it had; None for one that was not there."""
        fields = iter(self._names(*_DIFF, "--name-status", "-z", self.base, "--"))
        for status in fields:
            old = next(fields)
            if status[0] in "RC":
                yield next(fields), old
            else:
                yield old, old if status[0] in "MT" else None

    def _names(self, *arguments: str) -> list[str]:
        return [os.fsdecode(name) for name in self._git(*arguments).split(b"\0") if name]

    def _git(self, *arguments: str) -> bytes:
        """What git says. Raises RevisionError where it fails or is not there."""
        try:
            return git(self.root, *arguments)
        except OSError as error:
            raise RevisionError(f"git cannot be run: {error.strerror}") from error


class Changes:
    """The changed lines of stories, each in the repository that it lies in.

    Raises RevisionError where a story is in no repository, or the revision cannot be used in one.
    """

    def __init__(self, revision: str, paths: Iterable[str]) -> None:
        self._roots: dict[str, str] = {}
        self._repositories: dict[str, _Repository] = {}
        for path in paths:
            root = self._root(path)
            if root not in self._repositories:
                self._repositories[root] = _Repository(root, revision)

    def apply(self, result: Result) -> Result:
        """The result without what stands on lines that have not changed; one changed place of a conflict is enough."""
        if all(one.rule in NEVER for one in result.diagnostics):
            return result
        changed = self._spans(result)
        if changed is None:
            return result
        kept = (
            one
            for one in result.diagnostics
            if one.rule in NEVER
            or any(_is_on(here, changed) for here in (one.span, *(span for span, _ in one.related)))
        )
        return result._replace(diagnostics=tuple(kept))

    def _spans(self, result: Result) -> tuple[Span, ...] | None:
        """The changed stretches of a story's file; None for all of it."""
        path = path_of(result.story)
        root = self._root(path)
        lines = self._repositories[root].lines(os.path.relpath(os.path.abspath(path), root).replace(os.sep, "/"))
        return None if lines is None else tuple(_spans(result.lines.text, lines))

    def _root(self, path: str) -> str:
        """The folder that holds .git, upwards of a story."""
        folder = start = os.path.dirname(os.path.abspath(path))
        while start not in self._roots:
            if os.path.lexists(os.path.join(folder, ".git")):
                self._roots[start] = folder
            elif folder == os.path.dirname(folder):
                raise RevisionError(f"{quoted(path)} is in no git repository")
            folder = os.path.dirname(folder)
        return self._roots[start]


def _is_on(here: Span, changed: Sequence[Span]) -> bool:
    """Does a span touch any of these, which are in order and apart?"""
    number = bisect_left(changed, here.start, key=lambda span: span.end)
    return any(here.touches(span) for span in changed[number : number + 2])


def _lines(patch: bytes) -> Iterator[Lines]:
    """The lines that the hunks of a patch have put in; a hunk that only takes away has none."""
    for first, count in _HUNK.findall(patch.decode("latin-1")):
        length = int(count or 1)
        if length:
            yield Lines(int(first), int(first) + length)


def _spans(text: str, lines: Iterable[Lines]) -> Iterator[Span]:
    """The stretches of a text that lines take up, their ends included. Git's lines end at LF alone."""
    starts = [0, *accumulate(len(line) for line in text.split("\n")[:-1])]
    starts = [start + number for number, start in enumerate(starts)]
    for first, stop in lines:
        start = starts[min(first - 1, len(starts) - 1)]
        end = starts[stop - 1] if stop - 1 < len(starts) else len(text)
        yield Span(start, end)
