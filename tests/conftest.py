"""How all tests are run."""

from __future__ import annotations

import pytest
from hypothesis import settings

from served import languagetool, languagetool_folder

__all__ = ["languagetool", "languagetool_folder"]

# No deadline for one example: what it measures on a busy machine is the machine.
settings.register_profile("wirelint", deadline=None)
settings.load_profile("wirelint")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put tests last that drive a browser through Playwright.

    It switches stacks with greenlets, behind which CPython 3.11 goes round for ever when a later test traces its code.
    """
    items.sort(key=lambda item: item.path.name.startswith("test_page"))
