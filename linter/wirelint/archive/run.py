"""A run over a collection, whatever does the work: what is to be done, what is done already, and the manifest.

Where to start reading: `run`.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import time
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.archive import ArchiveError, manifest, parts
from wirelint.archive.inputs import shards
from wirelint.archive.shard import SIZE, total
from wirelint.batch import Batch
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.archive.local import Done
    from wirelint.archive.rows import Work
    from wirelint.archive.shard import Shard

    Engine = Callable[[Sequence[Shard], Work, str], Iterator[Done | None]]

_LOCK = ".lock"
_OWN = {_LOCK, "duplicates"}


class State(NamedTuple):
    """How far a run is: bytes of input and stories; `earlier` bytes were done before it began."""

    done: int
    total: int
    stories: int
    earlier: int
    seconds: float

    @property
    def left(self) -> float | None:
        """Seconds that it will take to the end; None where that cannot be told yet."""
        own = self.done - self.earlier
        return (self.total - self.done) * self.seconds / own if own > 0 else None


class Ordered(NamedTuple):
    """What is asked for: the inputs, the folder for what is found, and how."""

    inputs: Sequence[str]
    out: str
    work: Work
    size: int = SIZE
    anew: bool = False


def run(ordered: Ordered, engine: Engine, told: Callable[[State], None]) -> dict[str, Any]:
    """Check what is not yet checked, and return the manifest. `told` is called again and again while it goes on.

    Raises ArchiveError, ConfigError, and OSError where the folder cannot be written.
    """
    out = ordered.out
    with _alone(out):
        key = manifest.made_by(ordered.work)
        _ready(ordered, key)
        wanted = list(shards(ordered.inputs, ordered.size, Batch(ordered.work.configs)))
        gone = parts.clear(out, {shard.id for shard in wanted})
        done = parts.done(out)
        began = time.monotonic()
        head = {"made-by": key, "inputs": list(ordered.inputs), "id-field": ordered.work.id_field,
                "text-field": ordered.work.text_field, "shards": len(wanted)}  # fmt: skip
        manifest.write(out, {**head, "complete": False})
        left = [shard for shard in wanted if shard.id not in done]
        _follow(engine(left, ordered.work, out), total(wanted), total(wanted) - total(left), told)
        counts = parts.counts_of(out, [shard.id for shard in wanted])
        made = {**head, "complete": True, "shards-kept": len(wanted) - len(left), "shards-gone": gone, **counts,
                "seconds": round(time.monotonic() - began, 1)}  # fmt: skip
        manifest.write(out, made)
    return made


def _follow(engine: Iterator[Done | None], whole: int, earlier: int, told: Callable[[State], None]) -> None:
    began, size, stories = time.monotonic(), earlier, 0
    for done in engine:
        if done is not None:
            size += done.shard.size
            stories += done.counts["stories"]
        told(State(size, whole, stories, earlier, time.monotonic() - began))


def _ready(ordered: Ordered, key: str) -> None:
    """Make the folders. Raises ArchiveError for a folder that holds something else."""
    out = ordered.out
    if ordered.anew and os.path.exists(os.path.join(out, manifest.NAME)):
        for folder in parts.folders(out):
            shutil.rmtree(folder, ignore_errors=True)
        os.remove(os.path.join(out, manifest.NAME))
    held = manifest.read(out)
    manifest.refuse(held, key, out)
    if held is None and set(os.listdir(out)) - _OWN:
        raise ArchiveError(f"{out} holds something else: use a folder that is empty or none yet")
    manifest.write(out, held or {"made-by": key, "complete": False})
    for folder in parts.folders(out):
        os.makedirs(folder, exist_ok=True)


@contextlib.contextmanager
def _alone(out: str) -> Iterator[None]:
    """No second run over the same folder. Raises ArchiveError where there is one."""
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, _LOCK), "wb") as file:
        try:
            import fcntl

            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:  # no such locks on this system
            pass
        except OSError as error:
            raise ArchiveError(f"another run works on {out}") from error
        yield
