"""The cheap look before the people of a story are made out loses nothing."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from wirelint import Context, Document
from wirelint_rules import protected_person_named as rule

PIECES = [
    "Ben Roe",
    ", 14,",
    ", 34,",
    " was",
    " been",
    " charged",
    " raped",
    " who",
    " rape victim",
    " assaulted",
    ". ",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=12))
@example(pieces=["Ben Roe", ", 14,", " was", " been", " been", " raped"])
def test_the_look_at_the_words_loses_no_finding(monkeypatch: pytest.MonkeyPatch, pieces: list[str]) -> None:
    document = Document("".join(pieces), Context(language="en"))
    found = list(rule.check(document, None))
    with monkeypatch.context() as patch:
        patch.setattr(rule, "_may_be_protected", lambda document: True)
        assert found == list(rule.check(document, None))


def test_people_are_not_made_out_without_a_sign() -> None:
    document = Document(
        "Ben Roe was charged with arson in May. Ann Roe, 34, wept; he is no rapist.", Context(language="en")
    )
    assert list(rule.check(document, None)) == []
    assert "names" not in vars(document)
