"""People among names, and places, teams and firms that stand as people do."""

from __future__ import annotations

import pytest

from wirelint.document import Document
from wirelint.text.people import Evidence


def people(text: str) -> dict[str, str]:
    return {person.name: person.evidence.name for person in Document(text).names.people}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ship was hit, said President Oyelaran.", "Oyelaran"),
        ("It hit Mr Moor.", "Moor"),
        ("It hit Mr Major.", "Major"),
        ("It hit Sen. Tom Reed.", "Tom Reed"),
        ("It hit Russian Deputy Prime Minister Ana Oyelaran.", "Ana Oyelaran"),
        ("It hit Secretary of State Ann Moor.", "Ann Moor"),
        ("It hit Hasten Inc Chairman Tom D. Reed.", "Tom D. Reed"),
        ("It hit striker Oyelaran.", "Oyelaran"),
        ("It hit the former minister Vasco Oyelaran.", "Vasco Oyelaran"),
        ("It hit Vasco Oyelaran, a retired farmer.", "Vasco Oyelaran"),
        ("It hit Vasco Oyelaran, the union's chief economist, and a dog.", "Vasco Oyelaran"),
        ("It hit Oyelaran (D-Utah).", "Oyelaran"),
        ("It hit Oyelaran, R-Utah, and a dog.", "Oyelaran"),
        ("It hit President Jordan.", "Jordan"),
        ("It hit Mr Hill.", "Hill"),
        ("It hit Labour MP Ann Hall.", "Ann Hall"),
    ],
)
def test_titles_and_roles(text: str, name: str) -> None:
    assert people(text) == {name: "TITLE"}


@pytest.mark.parametrize(
    ("text", "name", "evidence"),
    [
        ("It hit Vastri Oyelaran, 47, and a dog.", "Vastri Oyelaran", "AGE"),
        ("It hit Vastri Oyelaran, aged 7.", "Vastri Oyelaran", "AGE"),
        ("It hit Anna Hall.", "Anna Hall", "GIVEN"),
        ("It hit Anna de Moor's dog.", "Anna de Moor", "GIVEN"),
        ("It hit New Zealand's Anna Moor.", "Anna Moor", "GIVEN"),
        ("It hit Liberal Democrat Anna Moor.", "Anna Moor", "GIVEN"),
        ("On Monday Vastri Oyelaran said it was late.", "Vastri Oyelaran", "SPEECH"),
        ("On Monday Oyelaran said she was late.", "Oyelaran", "SPEECH"),
        ("It hit Vastri Oyelaran.", "Vastri Oyelaran", "RUN"),
        ("It hit Vastri de Oyelaran, the de facto head.", "Vastri de Oyelaran", "RUN"),
        ("On Monday Oyelaran scored.", "Oyelaran", "DEED"),
        ('"It is late," said Oyelaran.', "Oyelaran", "DEED"),
    ],
)
def test_weaker_evidence(text: str, name: str, evidence: str) -> None:
    assert people(text) == {name: evidence}


@pytest.mark.parametrize(
    "text",
    [
        "It hit Russia, said officials in New York.",
        "It hit General Motors and Prime Time.",
        "On Monday Ombre said it was late.",
        "It hit the Oyelaran Bank, the Vastri Museum and Carnegie Hall.",
        "It hit the Vastri & Oyelaran works.",
        "It hit San Vastri, Puerto Oyelaran and Southern France.",
        "It hit the White Paper, the Red Lion and the Blue Book.",
        "Vastri Oyelaran Inc fell. On Monday Vastri Oyelaran said it was late, and Vastri won.",
        "It hit British Prime Minister and Deputy President.",
        "It hit NATO BASE and the AK-47.",
        "It hit Perry No. 1, a plant.",
        "It hit DR Congo.",
        "It hit Monte Carlo, Beverly Hills and Vastri Hill.",
        "It hit the Anna Bank Hall.",
        "It hit captain Shares, captain Bank and captain BSkyB.",
        "It hit Uno Due Vastri Oyelaran Tern Ombre.",
        "Vastri Oyelaran was a ship. The vastri sank.",
        "On Monday the market leader Ombre won.",
    ],
)
def test_no_people(text: str) -> None:
    strong = [person for person in Document(text).names.people if person.evidence is not Evidence.DEED]
    assert strong == []


def test_a_surname_has_the_evidence_of_the_full_name() -> None:
    text = "It hit Vastri Oyelaran, a farmer. A dog saw Oyelaran fall. Oyelaran's hat was found."
    assert [(one.name, one.evidence) for one in Document(text).names.people] == [
        ("Vastri Oyelaran", Evidence.TITLE),
        ("Oyelaran", Evidence.TITLE),
        ("Oyelaran", Evidence.TITLE),
    ]


def test_what_one_word_does_says_nothing_of_it_elsewhere() -> None:
    assert [one.span.start for one in Document("On Monday Vastri won. It hit Vastri.").names.people] == [10]


def test_a_surname_may_stand_first() -> None:
    text = "It hit President Oyo Vastri. A dog saw Oyo fall."
    assert [(one.name, one.surname) for one in Document(text).names.people] == [("Oyo Vastri", "Oyo"), ("Oyo", "Oyo")]


def test_a_suffix_is_no_surname() -> None:
    assert [one.surname for one in Document("It hit Tom Reed Jr.").names.people] == ["Reed"]


def test_a_namesake_of_a_place_is_the_place() -> None:
    assert list(people("It hit Jack London. He left London.")) == ["Jack London"]
