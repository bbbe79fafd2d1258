from __future__ import annotations

from wirelint.document import Document

LEAD = "A storm tore boats from the quay at Ostby on Monday.\n\n"
FIRST = (
    "Divers found the wreck of the Marta near Ostby at 4 a.m. and raised it with a crane, said Jan Holt, the pilot.\n\n"
)
GAP = "The owner is on holiday.\n\n"
AGAIN = "At 4 a.m. divers reached the Marta near Ostby and brought up the wreck with a crane.\n\n"


def retold(text: str) -> list[tuple[str, str]]:
    document = Document(text)
    return [(repeat.first.span.of(text)[:12], repeat.later[0].span.of(text)[:12]) for repeat in document.repeats.retold]


def test_a_fact_in_other_words() -> None:
    assert retold(LEAD + FIRST + GAP + AGAIN) == [(FIRST[:12], AGAIN[:12])]


def test_the_lead_may_be_told_again() -> None:
    assert retold(FIRST + GAP + AGAIN) == []


def test_a_new_name_or_number_is_news() -> None:
    assert retold(LEAD + FIRST + GAP + AGAIN.replace("a crane", "the crane Lotta")) == []
    assert retold(LEAD + FIRST + GAP + AGAIN.replace("a crane", "3 cranes")) == []


def test_a_name_beside_the_old_ones_is_news() -> None:
    first = "Divers found the sunken wreck near Ostby at 4 a.m. and raised it by floating crane, a port pilot said.\n\n"
    again = "At 4 a.m. divers reached it near Ostby and brought up the wreck by floating crane.\n\n"
    assert retold(LEAD + first + GAP + again) == [(first[:12], again[:12])]
    assert retold(LEAD + first + GAP + again.replace("reached it", "of Lotta")) == []
    assert retold(LEAD + first + GAP + again.replace("floating crane", "3 cranes")) == []


def test_words_of_one_root_are_one() -> None:
    first = "The evacuation of Ostby and Lund ended at 4 a.m. with ferries, a helper of the mayor said.\n\n"
    again = "Ostby and Lund were evacuated by 4 a.m. with ferries from the mayor's quay.\n\n"
    assert retold(LEAD + first + GAP + again) == [(first[:12], again[:12])]
    assert retold(LEAD + first + GAP + again.replace("evacuated", "cleared")) == []


def test_a_quotation_may_tell_it_again() -> None:
    assert retold(LEAD + FIRST + GAP + f"“{AGAIN.strip()}” a diver said.\n") == []


def test_one_paragraph_may_go_on_about_it() -> None:
    assert retold(LEAD + FIRST.strip() + " " + AGAIN) == []


def test_dated_background() -> None:
    first = "The clashes are the worst since a 1994 truce.\n\n"
    again = "They have quarrelled for decades, and a truce has been in place since 1994.\n\n"
    assert retold(LEAD + first + GAP + again) == [(first[:12], again[:12])]
    assert retold(LEAD + first + GAP + again.replace("since 1994", "from 1994").replace("since", "after")) != []
    assert retold(LEAD + first.replace("since a", "of the") + GAP + again.replace("since 1994", "from 1994")) == []
    assert retold(LEAD + first + GAP + again.replace("truce", "mayor")) == []
    assert retold(LEAD + first + GAP + f"“{again.strip()}”\n") == []
    assert retold(LEAD + first.strip() + " " + again) == []


def test_another_telling_of_the_year_may_stand_between() -> None:
    first = "The clashes are the worst since a 1994 truce.\n\n"
    again = "They have quarrelled for decades, and a truce has been in place since 1994.\n\n"
    assert retold(LEAD + first + "The harbour burnt down in 1994.\n\n" + again) == [(first[:12], again[:12])]
    assert retold(LEAD + first + "The harbour burnt down in 1994.\n\n" * 5 + again) == []


def test_at_most_three() -> None:
    twice = [
        f"The {noun} has been shut since {year}.\n\n{GAP}No {noun} was open, and the {noun} is quiet since {year}.\n\n"
        for year, noun in enumerate(("mill", "bridge", "school", "mine", "quay"), start=1990)
    ]
    assert len(retold(LEAD + "".join(twice))) == 3
