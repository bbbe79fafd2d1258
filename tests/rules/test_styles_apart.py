"""Where the houses differ, each flags the form of the other; and none restyles quotations, names, titles, addresses."""

from __future__ import annotations

from pathlib import Path

import pytest

from house_styles import NAMES, found, ids, pack_of
from wirelint import lint_text

SEED = Path(__file__).parent.parent.parent / "seeds" / "000_639edf6c4c6bc7a9.txt"

# The matter, as AP writes it, as the Guardian writes it: each is sound for its own house and a fault for the other.
APART = [
    ("acronyms", "Ministers of the NATO allies met in May.", "Ministers of the Nato allies met in May."),
    ("points", "The U.S. ambassador has left the country.", "The US ambassador has left the country."),
    ("un", "Envoys of the U.N. spoke in Geneva.", "Envoys of the UN spoke in Geneva."),
    ("months", "The bridge was opened on Sept. 4 by the mayor.", "The bridge was opened on 4 September by the mayor."),
    ("times", "The polls will open at 7 p.m. on the island.", "The polls will open at 7pm on the island."),
    ("currency", "The firm paid $5 million for the mill.", "The firm paid $5m for the mill."),
    ("direction", "The crowd moved toward the gate of the plant.", "The crowd moved towards the gate of the plant."),
    ("under-way", "Work on the new harbor wall is underway.", "Work on the new harbour wall is under way."),
    ("again", "The senator was reelected in the spring.", "The senator was re-elected in the spring."),
    ("care", "The cost of health care rose for the poor.", "The cost of healthcare rose for the poor."),
    ("x-ray", "The X-ray showed a crack in the bone.", "The x-ray showed a crack in the bone."),
    ("vice", "The vice president of the bank has resigned.", "The vice-president of the bank has resigned."),
    ("war", "The mill was built before World War II.", "The mill was built before the second world war."),
    ("wi-fi", "The trains of the line now have Wi-Fi.", "The trains of the line now have wifi."),
    ("high-tech", "The high-tech plant will open in the spring.", "The hi-tech plant will open in the spring."),
]
each_matter = pytest.mark.parametrize(("ap", "guardian"), [row[1:] for row in APART], ids=[row[0] for row in APART])

GUARDED = [
    pytest.param("“We moved towards the US e-mail center, advisor,” he said.", id="double quotation"),
    pytest.param('"The advisor sent an e-mail on 4 Sept about air strikes," she said.', id="straight quotation"),
    pytest.param("The report is at www.example.com/e-mail/advisor/web-site for all to read.", id="address"),
    pytest.param("Write to advisor@example.com about the plan of the council.", id="mail address"),
    pytest.param("The film of the book, *The Advisor’s Air Strike*, won a prize.", id="title of a work"),
    pytest.param("The Kestrel Health Care Advisors Group hired a lawyer.", id="name of a firm"),
]


@each_matter
def test_ap_flags_the_guardian_and_not_itself(ap: str, guardian: str) -> None:
    assert not ids("ap", ap)
    assert ids("ap", guardian)


@each_matter
def test_the_guardian_flags_ap_and_not_itself(ap: str, guardian: str) -> None:
    assert not ids("guardian", guardian)
    assert ids("guardian", ap)


def test_percent_is_a_word_for_reuters_and_a_sign_for_the_others() -> None:
    word, sign = "Sales of the firm rose 4 percent in May.", "Sales of the firm rose 4% in May."
    assert ids("ap", word) == ids("guardian", word) == ids("reuters", sign) == ["percent"]
    assert not [*ids("ap", sign), *ids("guardian", sign), *ids("reuters", word)]


def test_the_mixed_descent_of_americans_is_hyphened_by_reuters_alone() -> None:
    assert ids("ap", "She is an Asian-American poet of some fame.") == ["african-american"]
    assert ids("reuters", "She is an Asian American poet of some fame.") == ["african-american"]
    assert not ids("ap", "She is an Asian American poet of some fame.")
    assert not ids("reuters", "She is an Asian-American poet of some fame.")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", GUARDED)
def test_nothing_is_restyled_where_style_has_no_say(name: str, text: str) -> None:
    assert not ids(name, text)


def test_a_guarded_word_is_a_fault_elsewhere() -> None:
    assert ids("ap", "The advisor of the mayor sent an e-mail to the press.") == ["adviser", "email"]


def test_the_seed_has_what_ap_supports_and_no_more() -> None:
    text = SEED.read_text(encoding="utf-8")
    said = [(one.member, one.span.of(text)) for one in found("ap", text)]
    assert said == [
        ("ap/both-the-other", "both sides blaming the other"),
        ("ap/about-around", "Around 50"),
        ("ap/about-around", "around 100"),
        ("ap/airstrike", "air strikes"),
    ]


@pytest.mark.parametrize("name", NAMES)
def test_no_word_of_the_house_is_torn_by_a_rule_of_its_preset(name: str) -> None:
    pack = pack_of(name)
    styles = map(pack.style, range(len(pack.heads)))
    goods = [good for style in styles if style.kind == "prefer" for row in style.says.values() for good in row]
    words = sorted({good for good in goods if good.isalpha()})
    text = "".join(f"The report on the {word} was read by all the members of the council.\n\n" for word in words)
    assert len(words) > 60
    assert [one.message for one in lint_text(text, preset=name) if one.rule in {"fused-words", "split-words"}] == []


def test_the_presets_turn_on_their_house_and_wire_none() -> None:
    text = "The air strikes hit the US base at 7pm.\n"
    said = {name: {one.rule for one in lint_text(text, preset=name)} for name in ("wire", *NAMES)}
    assert {"ap/airstrike", "ap/us-points", "ap/times"} <= said["ap"]
    assert not any("/" in rule for rule in said["wire"])
    assert all(rule.startswith("guardian/") for rule in said["guardian"] if "/" in rule)
