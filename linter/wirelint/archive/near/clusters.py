"""From pairs to clusters, each with its head, and what each member is to the head."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wirelint.archive.near.told import COPY, RESEND, WRITE_THRU
from wirelint.tuples import NamedTuple

DAYS = 2
"""Within these a desk that sends a changed story sends a version of it."""


class Told(NamedTuple):
    """What clusters are made by of a story. `size` counts its shingles, `mark` is what it calls itself."""

    number: int
    story: str
    source: str
    place: str
    sent: str
    desk: str
    mark: str
    same: int
    size: int


class Pair(NamedTuple):
    """Two stories by their numbers, the smaller first, and what they share of all shingles."""

    first: int
    second: int
    jaccard: float


class Member(NamedTuple):
    """A story that is near to the head of a cluster; see `kind_of`."""

    head: int
    number: int
    kind: str
    jaccard: float


def clusters(pairs: Iterable[Pair], told: Mapping[int, Told]) -> Iterator[Member]:
    """Every member of every cluster. Each story is in one at most: that of the earliest that it is near to.

    A head is a story that is in no cluster of an earlier one. Stories without a time stand behind those that have one,
    in the order of the collection.
    """
    near: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for first, second, shared in pairs:
        near[first][second] = near[second][first] = shared

    def age(number: int) -> tuple[str, int]:
        return told[number].sent or "~", number

    taken: set[int] = set()
    for head in sorted(near, key=age):
        if head in taken:
            continue
        taken.add(head)
        for number in sorted(near[head].keys() - taken, key=age):
            taken.add(number)
            yield Member(head, number, kind_of(told[head], told[number]), near[head][number])


def kind_of(head: Told, member: Told) -> str:
    """What a story is to an earlier one: what it calls itself; else, where the same desk sent both, a resend if the
    words are the same, a write-thru if they changed within two days; else a copy."""
    if member.mark:
        return member.mark
    if not head.desk or head.desk != member.desk:
        return COPY
    if head.same == member.same:
        return RESEND
    return WRITE_THRU if _is_soon(head.sent, member.sent) else COPY


def _is_soon(first: str, second: str) -> bool:
    try:
        days = datetime.date.fromisoformat(second[:10]) - datetime.date.fromisoformat(first[:10])
    except ValueError:
        return False
    return 0 <= days.days <= DAYS
