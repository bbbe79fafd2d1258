"""One server for all tests that need nothing particular of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsroom import Newsroom, newsroom


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    """A server without a configuration."""
    with newsroom(tmp_path_factory.mktemp("desk"), "--no-config") as one:
        yield one
