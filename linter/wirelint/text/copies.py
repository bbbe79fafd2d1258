"""Passages that stand twice, word for word: case, space and marks aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Sentence


class Repeat(NamedTuple):
    """Passages that say the same: the first, and the later ones in the order of the text.

    likeness  how much of the content they share, 0 to 1; of the closest pair where there are several
    """

    first: Sentence
    later: tuple[Sentence, ...]
    likeness: float = 1.0


def same_openings(sentences: Sequence[Sentence], folded: Sequence[str], length: int) -> list[Sentence]:
    """The sentences whose first words, so many of them, open another sentence too; they may run into the next one.

    In sound copy there are hardly any, so this is all that it pays for the search for copies.
    """
    openings = [tuple(folded[first : first + length]) for _, _, first, _ in sentences]
    if len(openings) == len({*openings}):
        return []
    groups = _groups(zip(openings, sentences, strict=True))
    return sorted(sentence for group in groups for sentence in group)


def copies(passages: Iterable[Sentence], folded: Sequence[str], least: int) -> tuple[Repeat, ...]:
    """Groups of passages with the same words, at least so many, in the order of their second member. Linear."""
    long_enough = (passage for passage in passages if passage.stop - passage.first >= least)
    groups = _groups((tuple(folded[one.first : one.stop]), one) for one in long_enough)
    return tuple(sorted((Repeat(one[0], tuple(one[1:])) for one in groups), key=lambda repeat: repeat.later[0]))


def _groups(keyed: Iterable[tuple[tuple[str, ...], Sentence]]) -> list[list[Sentence]]:
    """The passages of each key that several have."""
    groups: dict[tuple[str, ...], list[Sentence]] = {}
    for key, passage in keyed:
        groups.setdefault(key, []).append(passage)
    return [group for group in groups.values() if len(group) > 1]


def clusters(pairs: Iterable[tuple[Sentence, Sentence, float]]) -> tuple[Repeat, ...]:
    """One Repeat for all passages that pairs join, directly or through others, in the order of their second member."""
    ordered = sorted(pairs)
    if not ordered:
        return ()
    roots: dict[Sentence, Sentence] = {}
    best: dict[Sentence, float] = {}
    for left, right, likeness in ordered:
        root = roots.setdefault(left, left)
        roots.setdefault(right, root)
        best[root] = max(best.get(root, 0.0), likeness)
    groups: dict[Sentence, list[Sentence]] = {}
    for member in sorted(roots):
        groups.setdefault(roots[member], []).append(member)
    return tuple(sorted(_repeats(groups, best), key=lambda repeat: repeat.later[0]))


def _repeats(groups: dict[Sentence, list[Sentence]], best: dict[Sentence, float]) -> Iterator[Repeat]:
    for root, members in groups.items():
        if len(members) > 1:
            yield Repeat(root, tuple(members[1:]), best[root])
