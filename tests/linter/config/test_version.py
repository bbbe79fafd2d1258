"""`required-version`."""

from __future__ import annotations

import re

import pytest

from wirelint.config.version import PATTERN, is_met


@pytest.mark.parametrize(
    ("required", "version", "met"),
    [
        ("0.1", "0.1.0", True),
        ("0.1", "0.2.3", True),
        ("0.2", "0.1.9", False),
        (">=0.1, <1", "0.9.9", True),
        (">=0.1,<1", "1.0.0", False),
        (">0.1", "0.1.0", False),
        (">0.1", "0.1.1", True),
        ("<=0.1", "0.1.0", True),
        ("== 0.1", "0.1.0", True),
        ("==0.1", "0.1.1", False),
        ("0.10", "0.9.0", False),
        ("1", "1.0.0rc1", True),
        ("0.2", "0.2.dev3", True),
    ],
)
def test_bounds(required: str, version: str, met: bool) -> None:
    assert re.fullmatch(PATTERN, required)
    assert is_met(required, version) is met


@pytest.mark.parametrize("required", ["", "x", "~=1.0", ">=", "1.2.3.4", "1,", "1 2", ">=1 <2", "1.x", "v1"])
def test_what_is_no_version(required: str) -> None:
    assert not re.fullmatch(PATTERN, required)
