"""The rules on small grammar at the edges of a text, and where their tables meet."""

from __future__ import annotations

import pytest

from wirelint.document import Document
from wirelint.rule import Rule
from wirelint_rules import _closed_frames, _verbs, agreement, extra_word, missing_stop, missing_word, word_form
from wirelint_rules._edit_frames import frame

RULES = (agreement.RULE, extra_word.RULE, missing_stop.RULE, missing_word.RULE, word_form.RULE)
ENDS = (
    "",
    "the",
    "One of",
    "He is one of the",
    "It is one of the reason ",
    "She said two minister ",
    "They would not",
    "They would ",
    "It was said there is",
    "There was",
    "of the",
    "He was there again The",
    "according",
    "is",
)


@pytest.mark.parametrize("text", ENDS)
@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_frame_may_be_cut_off_by_the_end_of_the_text(rule: Rule, text: str) -> None:
    assert all(found.span.end <= len(text) for found in rule.check(Document(text), None))


def test_every_frame_changes_one_word() -> None:
    for text in (*_closed_frames.MISSING, *_closed_frames.EXTRA):
        one = frame(text)
        assert sum(token[0] in "+-" for token in text.split()) == 1, text
        assert len(one.words) > 1, text
        assert 0 <= one.key < len(one.words), text
        assert all(one.words), text


def test_a_frame_says_what_to_put_in_and_where() -> None:
    one = frame("is !due +to take|leave")
    assert list(map(set, one.words)) == [{"is"}, {"due"}, {"take", "leave"}]
    assert (one.key, one.at, one.word, one.adds) == (1, 2, "to", True)


def test_a_frame_says_what_to_take_out() -> None:
    one = frame("the -most !largest")
    assert list(map(set, one.words)) == [{"the"}, {"most"}, {"largest"}]
    assert (one.key, one.at, one.word, one.adds) == (2, 1, "most", False)


def test_forms_of_verbs() -> None:
    assert _verbs.BASE_OF_REGULAR["submitted"] == "submit"
    assert _verbs.BASE_OF_REGULAR["denied"] == "deny"
    assert _verbs.BASE_OF_REGULAR["agreed"] == "agree"
    assert _verbs.THIRD_PERSON["reaches"] == "reach"
    assert _verbs.PARTICIPLE_OF["went"] == "gone"
    assert "cut" not in _verbs.PARTICIPLE_OF
    assert not set(_verbs.PARTICIPLE_OF) & set(_verbs.PARTICIPLE_OF.values())
