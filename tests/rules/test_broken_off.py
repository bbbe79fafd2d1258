"""All rules on copy that breaks off behind a space or an opening bracket, as it does while somebody types."""

from __future__ import annotations

import pytest

from fakes import house
from wirelint import Context
from wirelint.engine import check


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The envoy met the sokolnik ", id="unknown-word-space"),
        pytest.param("The envoy met the sokolnik (", id="unknown-word-bracket"),
        pytest.param("The port agreed on old deal ", id="missing-word"),
        pytest.param("MarBank cut its rate, and MarBank will cut again.\n\nShares in Marbank ", id="name-spelling"),
        pytest.param("The prize goes to Norby, Ostby and Norby ", id="echoed-phrase"),
        pytest.param("The team has to step-in ", id="wrong-hyphen"),
    ],
)
def test_nothing_crashes_where_copy_breaks_off(text: str) -> None:
    assert check(text, house(), Context(language="en")).crashes == ()
