"""Where house style has no say."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., list[tuple[str, str, str]]]
ENTRY = '  e:\n    prefer: {"air strike~": "airstrike~", air-strike: airstrike}'


@pytest.mark.parametrize(
    "text",
    [
        'He said: "The air strikes hit us."',
        "He said: “The air strikes hit us,” and left.",
        "The Air Strike Command moved to Ohio.",
        "They read “Air Strike at Dawn” and the book *Air Strike at Dawn* and _Air strike_ at home.",
        "See https://example.org/air-strike and www.air-strike.example for more.",
        "See air-strike.com or write to air-strike@example.org today.",
        "Follow @air-strike and #air-strike there.",
    ],
)
def test_silent(found: Found, text: str) -> None:
    assert found(ENTRY, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The air strike near Air Base Nine was over.",
        "Air strikes hit the town.",
        "It was 2 * 3 air strikes * 4 in all.",
        "“It is over,” he said of the air strike.",
        "The mayor (air strike or not) stayed.",
    ],
)
def test_not_silent(found: Found, text: str) -> None:
    assert len(found(ENTRY, text)) == 1


def test_zones_are_asked_for(found: Found) -> None:
    text = "Air strike hits a depot in town\n\nAn officer said on Monday that “the air strike” was over for the town."
    assert found(ENTRY, text) == []
    assert [seen for _, seen, _ in found(f"{ENTRY}\n    zones: [headline]", text)] == ["Air strike"]
    assert [seen for _, seen, _ in found(f"{ENTRY}\n    zones: [body, quotations]", text)] == ["air strike"]
    assert len(found(f"{ENTRY}\n    zones: [everywhere]", text)) == 2


def test_languages_are_asked_for(found: Found) -> None:
    assert found(f"{ENTRY}\n    language: de", "The air strike ended.") == []
    assert len(found(f"{ENTRY}\n    language: any", "The air strike ended.")) == 1
