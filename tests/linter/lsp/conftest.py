"""Clients for tests, each with a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from lsp_client import Client, Connect, Json


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder that no configuration above it reaches."""
    (tmp_path / ".git").mkdir()
    return tmp_path


@pytest.fixture
def connect(desk: Path) -> Iterator[Connect]:
    """Makes clients, and says goodbye for them."""
    made: list[Client] = []

    def client(capabilities: Json | None = None) -> Client:
        made.append(Client(capabilities, desk))
        return made[-1]

    yield client
    for one in made:
        if not one.is_closed:
            assert one.end() == 0
