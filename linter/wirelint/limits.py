"""What the type of an option does not say: how small a number may be.

max_words: Annotated[int, Least(1)] = 40
"""

from __future__ import annotations

from wirelint.tuples import NamedTuple


class Least(NamedTuple):
    """The least value that a number may have."""

    value: float
