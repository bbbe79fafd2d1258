"""A run over a collection for its near-duplicates, whatever does the work.

Where to start reading: `run`.
"""

from __future__ import annotations

import os
import shutil
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from wirelint.archive.inputs import shards
from wirelint.archive.near.clusters import Pair, Told, clusters
from wirelint.archive.near.table import write
from wirelint.batch import Batch

if TYPE_CHECKING:
    from wirelint.archive.item import How
    from wirelint.archive.run import Ordered
    from wirelint.archive.shard import Shard

    Finder = Callable[[Sequence[Shard], How, str, float], tuple[list[Pair], dict[int, Told]]]

FOLDER = "duplicates"
LEAST = 0.8
"""What two stories share of all their shingles, to be near-duplicates."""
_WORK = "sketches"


def run(ordered: Ordered, finder: Finder, least: float = LEAST) -> Counter[str]:
    """Write the pairs and the clusters of a collection to DIR/duplicates; how many members there are of each kind,
    and as “clusters” and “pairs” how many of these.

    Raises ConfigError, and OSError where the folder cannot be written.
    """
    out = os.path.join(ordered.out, FOLDER)
    work = os.path.join(out, _WORK)
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    try:
        wanted = list(shards(ordered.inputs, ordered.size, Batch(ordered.work.configs)))
        pairs, told = finder(wanted, ordered.work.how, work, least)
        members = list(clusters(pairs, told))
        write(out, pairs, members, told)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    heads = {one.head for one in members}
    return Counter({**Counter(one.kind for one in members), "clusters": len(heads), "pairs": len(pairs)})
