"""The description of the API, held to the server by schemathesis."""

from __future__ import annotations

import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from newsroom import Newsroom
from wirelint.serve import rulebook
from wirelint.serve.asked import _KEYS
from wirelint.serve.rulebook import presets

SPECIFICATION = json.loads(rulebook.openapi())
SCHEMA = schemathesis.openapi.from_dict(SPECIFICATION)
CALM = settings(
    max_examples=12, deadline=None, derandomize=True,
    suppress_health_check=list(HealthCheck), phases=[Phase.explicit, Phase.generate],
)  # fmt: skip


@SCHEMA.parametrize()
@CALM
def test_every_answer_is_as_described(case: Any, desk: Newsroom) -> None:
    # A name of a rule or a format may be in the form of one and none that is known: that is refused.
    case.call_and_validate(base_url=desk.address, excluded_checks=[positive_data_acceptance])


def test_what_copy_may_say_is_described() -> None:
    copy = SPECIFICATION["components"]["schemas"]["Copy"]["properties"]
    assert set(copy) == _KEYS
    assert copy["preset"]["enum"] == [*presets(), None, ""]


@pytest.mark.parametrize(
    "path", ["/api/v1/check", "/api/v1/fix", "/api/v1/diff", "/api/v1/report", "/healthz", "/metrics"]
)
def test_every_address_is_described(path: str) -> None:
    assert path in SPECIFICATION["paths"]


def test_it_is_served(desk: Newsroom) -> None:
    assert desk.get("/api/v1/openapi.json").json() == SPECIFICATION
    assert SPECIFICATION["openapi"].startswith("3.1")
