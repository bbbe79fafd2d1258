"""What quote-speaker-conflict is spared: its examples say what it finds."""

from __future__ import annotations

import pytest

from wirelint import Document
from wirelint_rules import quote_speaker_conflict


def test_quotations_of_one_paragraph_are_not_looked_into(monkeypatch: pytest.MonkeyPatch) -> None:
    # Or a paragraph as long as a file, with a quotation a line, would be read once for each.
    looked: list[object] = []
    monkeypatch.setattr(quote_speaker_conflict, "_said", lambda document, span: looked.append(span))
    said = "“We will not leave the valley to them,” said Ivan Tarkov. "
    assert not [*quote_speaker_conflict.check(Document(said * 3), None)]
    assert not looked
    assert not [*quote_speaker_conflict.check(Document(f"{said}\n\n{said}"), None)]
    assert looked
