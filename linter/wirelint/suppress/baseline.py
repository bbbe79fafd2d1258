"""A baseline: what was found on a day, so that later runs report only what is new.

A finding is known again by its rule, its words and their neighbours in the line, and by how many of them there are:
not by where it stands, so that a paragraph may move and the copy around it change. Paths are relative to the file's
folder, with slashes, so that it holds on another machine.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from wirelint.config.errors import ConfigError, Mistake, Mistakes, Origin
from wirelint.config.files import path_of, read_text, shown
from wirelint.run import Result, Suppressed
from wirelint.suppress.quoting import NEVER, place
from wirelint.suppress.suppressor import path_of as path_of_story
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diagnostic import Diagnostic

VERSION = 1
TOOL = "wirelint-baseline"
MOST_BYTES = 1 << 26
_LONGEST = 80
_HEAD = 60


class Known(NamedTuple):
    """What a finding is known by."""

    rule: str
    text: str
    before: str
    after: str


Stories = Mapping[str, Mapping[Known, int]]
"""Path to what is known there, and how often."""


class Baseline:
    """What is known of many stories. `path` is that of the file, `data` what it holds; None where it is not there."""

    def __init__(self, path: str, stories: Stories, data: bytes | None = None) -> None:
        self.path, self.stories, self.data = path, stories, data
        self._root = os.path.dirname(os.path.abspath(path))

    @classmethod
    def read(cls, path: str) -> Baseline:
        """The baseline in a file. Raises ConfigError where there is none, or where it is something else."""
        file = path_of(path)
        origin, mistakes = Origin(shown(file)), Mistakes()
        text = read_text(file, origin, mistakes, most=MOST_BYTES) or ""
        mistakes.raise_any()
        return cls(path, _parsed(text, origin), text.encode("utf-8"))

    def apply(self, result: Result) -> Result:
        """The result without what is known."""
        left = Counter(self.stories.get(self.key(result), {}))
        if not left or not result.diagnostics:
            return result
        found = [(one, known_by(result, one)) for one in result.diagnostics if one.rule not in NEVER]
        known = {number for number, (_, key) in enumerate(found) if _is_same(left, key)}
        beside = _beside(left)
        known |= {number for number, (_, key) in enumerate(found) if number not in known and _is_beside(beside, key)}
        hidden = {id(found[number][0]) for number in known}
        return result._replace(
            diagnostics=tuple(one for one in result.diagnostics if id(one) not in hidden),
            suppressed=(
                *result.suppressed,
                *(Suppressed(one, "baseline") for one in result.diagnostics if id(one) in hidden),
            ),
        )

    def key(self, result: Result) -> str:
        """The name of a story in the file: its path seen from the file's folder, and its part."""
        story = result.story
        if story.uri.startswith("untitled:"):
            return story.uri
        path = os.path.relpath(os.path.abspath(path_of_story(story)), self._root).replace(os.sep, "/")
        return path if story.part is None else f"{path}#{story.part}"

    def is_there(self, key: str) -> bool:
        """Is the file of a story there? Files outside the baseline's folder are not looked for, and count as there."""
        path = os.path.normpath(os.path.join(self._root, key))
        if not path.startswith(os.path.join(self._root, "")):
            return True
        return os.path.lexists(path) or os.path.lexists(path.rpartition("#")[0])

    def text(self) -> str:
        """The file's content: sorted, so that it changes no more than what is known."""
        stories = {path: _rows(known) for path, known in sorted(self.stories.items()) if known}
        content = {"tool": TOOL, "version": VERSION, "stories": stories}
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def known_by(result: Result, one: Diagnostic) -> Known:
    """What a finding is known by."""
    return Known(one.rule, *map(_short, place(result, one.span)))


def counted(result: Result) -> Counter[Known]:
    """What is found in a story and may stand in a baseline, and how often."""
    return Counter(known_by(result, one) for one in result.diagnostics if one.rule not in NEVER)


def _is_same(left: Counter[Known], key: Known) -> bool:
    """Is a finding known with all its neighbours? It is then counted off."""
    if left[key] <= 0:
        return False
    left[key] -= 1
    return True


def _beside(left: Counter[Known]) -> dict[tuple[str, str], Counter[Known]]:
    """What is left, by rule and words."""
    filed: dict[tuple[str, str], Counter[Known]] = {}
    for known, count in left.items():
        if count > 0:
            filed.setdefault((known.rule, known.text), Counter())[known] = count
    return filed


def _is_beside(beside: Mapping[tuple[str, str], Counter[Known]], key: Known) -> bool:
    """Is a finding known with its neighbours on one side, those on the other having been changed?"""
    left = beside.get((key.rule, key.text), Counter())
    near = (known for known in left if known.before == key.before or known.after == key.after)
    return any(_is_same(left, known) for known in near)


def _short(text: str) -> str:
    """The text, or its head and a digest of it: whole paragraphs are found too."""
    if len(text) <= _LONGEST:
        return text
    from hashlib import blake2b

    digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
    return f"{text[:_HEAD]}…{digest}"


def _rows(known: Mapping[Known, int]) -> list[dict[str, Any]]:
    return [{**one._asdict(), "count": count} for one, count in sorted(known.items())]


def _parsed(text: str, origin: Origin) -> Stories:
    try:
        content = json.loads(text)
    except ValueError as error:
        line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
        raise _faulty(origin._replace(line=line, column=column), "broken JSON: it is no baseline") from error
    except RecursionError as error:
        raise _faulty(origin, "nested too deeply: it is no baseline") from error
    if not isinstance(content, dict) or content.get("tool") != TOOL:
        raise _faulty(origin, "not a baseline of wirelint: make one with “wirelint baseline create”")
    if content.get("version") != VERSION:
        raise _faulty(origin, f"a baseline of another version; this wirelint reads {VERSION}: create it anew")
    try:
        return {path: dict(_entries(rows)) for path, rows in content["stories"].items()}
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise _faulty(origin, "not as a baseline should be: create it anew") from error


def _entries(rows: Iterable[Mapping[str, Any]]) -> Iterator[tuple[Known, int]]:
    """The rows of a story. Raises KeyError, TypeError, AttributeError or ValueError for what is none."""
    for row in rows:
        known, count = Known(*(row[name] for name in ("rule", "text", "before", "after"))), row["count"]
        if not (all(isinstance(value, str) for value in known) and isinstance(count, int) and count > 0):
            raise ValueError("a row is not as it should be")
        yield known, count


def _faulty(origin: Origin, message: str) -> ConfigError:
    return ConfigError([Mistake(origin, message)])
