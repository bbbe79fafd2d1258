"""Sound copy that repeats itself on purpose: no rule on repetition may speak of it at warning or above."""

from __future__ import annotations

import pytest

import wirelint_rules
from wirelint.config.settings import RuleSetting, Settings
from wirelint.diagnostic import Diagnostic
from wirelint.document import Document
from wirelint.engine import check
from wirelint.registry import Entry
from wirelint.rule import Severity, Tier
from wirelint_rules._repeats import cut, number_of, quoted

FAMILY = {rule.id: rule for rule in wirelint_rules.RULES if rule.family == "repetition"}
SETTINGS = Settings({id: RuleSetting(Entry.of(rule), rule.severity) for id, rule in FAMILY.items()})


def found(text: str, least: Severity = Severity.WARNING) -> list[Diagnostic]:
    return [one for one in check(text, SETTINGS).diagnostics if one.severity <= least]


TRAPS = {
    "headline and lead": (
        "Storm shuts harbour at Ostby for a second day\n\n"
        "A storm shut the harbour at Ostby for a second day on Tuesday.\n\nFerries stayed in port.\n"
    ),
    "results": (
        "Results of the county league on Saturday:\n\nOstby 3, Norby 1; Lund 2, Vik 2; Moss 0, Hamar 0\n\n"
        "Ostby 2, Norby 2; Lund 1, Vik 2; Moss 1, Hamar 0\n"
    ),
    "fixtures": (
        "- Ostby v Norby, county hall, 7 p.m. on Saturday, referee to be named\n"
        "- Ostby v Norby, county hall, 7 p.m. on Saturday, referee to be named\n"
    ),
    "awards": "Best film: The Ferry\n\nBest director: Olga Brandt, The Ferry\n\nBest actress: Olga Brandt, The Ferry\n",
    "poll": (
        "The survey asked 900 people. Of those who live in Ostby, 41 percent said they would vote for the mayor.\n\n"
        "Of those who live in Norby, 58 percent said they would vote for the mayor.\n"
    ),
    "questions and answers": (
        "Q: When will the bridge open?\n\nA: It will open in May.\n\nQ: When will the tunnel open?\n\n"
        "A: It will open in June.\n"
    ),
    "paraphrase and quotation": (
        "The mayor said the town would rebuild every house in the flooded street by winter.\n\n"
        "“The town will rebuild every house in the flooded street by winter,” the mayor said.\n"
    ),
    "parallel reports": (
        "Shares in Ostby Steel rose 2% in heavy trading on Monday.\n\n"
        "Shares in Norby Glass fell 3% in heavy trading on Monday.\n"
    ),
    "two denials": (
        "The Ardanian ministry said it had not fired on civilian targets along the border.\n\n"
        "The Kestrian ministry said it had not fired on civilian targets along the border.\n"
    ),
    "refrain": (
        "Ostby Steel cut its forecast. The company declined to comment on the report when asked.\n\n"
        "Norby Glass closed a mill. The company declined to comment on the report when asked.\n"
    ),
    "verse": (
        "They sang of the old ferry:\n\nRow her home\n\nRow her home\n\nRow her home to the quay tonight\n\n"
        "Row her home\n\nRow her home\n"
    ),
    "chant": "The crowd shouted “No more war, no more war, no more war” for an hour.\n",
    "slogan": (
        "“Our river is not for sale,” said the banners.\n\nThe mayor left.\n\n“Our river is not for sale,” they sang.\n"
    ),
    "short sentences": "He won. He wept. He won again. He won. He wept.\n",
    "credits": "The quay reopened.\n\n(Reporting by Dana Orr in Ostby)\n\n(Reporting by Dana Orr in Ostby)\n",
    "counts of a charge": (
        "She was charged with one count of fraud over 5 million crowns. He was charged with one count of fraud over 2 "
        "million crowns.\n"
    ),
    "update": (
        "At least 10 people died when the roof of the market hall fell on Monday, police said.\n\n"
        "By night the toll had risen: 14 people died when the roof of the market hall fell, police said.\n"
    ),
    "before and after": (
        "In May a litre of milk cost 12 crowns at the market in Ostby.\n\n"
        "In June a litre of milk cost 15 crowns at the market in Ostby.\n"
    ),
    "rhetoric": "Of the town, by the town, for the town: that was his speech, again and again and again.\n",
    "only one paragraph": "Rain fell.\n",
    "nothing": "",
}  # fmt: skip


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS)
def test_sound_copy_is_left_alone(text: str) -> None:
    assert [(one.rule, one.message) for one in found(text)] == []


FRENCH = "Le conseil a voté lundi pour transformer le vieux moulin en bibliothèque municipale."


def test_copies_are_found_in_any_language() -> None:
    (one,) = found(f"{FRENCH}\n\nIl pleuvait.\n\n{FRENCH}\n")
    assert one.rule == "duplicate-paragraph"


def test_ten_thousand_copies_are_one_finding() -> None:
    (one,) = found(f"{FRENCH}\n\n" * 10_000, Severity.HINT)
    assert len(one.fixes[0].edits) == 9_999
    assert len(one.related) <= 5


def test_every_finding_shows_the_earlier_place() -> None:
    text = f"Rain fell. {FRENCH}\n\nIl pleuvait. {FRENCH}\n"
    for one in found(text, Severity.HINT):
        assert one.related[0].span.start < one.span.start


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        (f"{FRENCH}\n\n{FRENCH}\n", True),
        (f"{FRENCH}\n\n{FRENCH}\n\n{FRENCH}\n", True),
        (f"{FRENCH}\n\n{FRENCH.upper()}\n", False),
        (f"{FRENCH}\n\nIl pleuvait.\n\n{FRENCH}\n", False),
        (f"{FRENCH}\n\n{FRENCH}\n\nIl pleuvait.\n\n{FRENCH}\n", False),
    ],
)
def test_only_copies_that_follow_at_once_are_safe_to_cut(text: str, safe: bool) -> None:
    (one,) = found(text)
    assert one.fixes[0].safe is safe


SHORT = "Ostby council: 12 seats, two fewer than before"
LONG = f"{SHORT}, of which nine are held by women, and a mayor for four years"


@pytest.mark.parametrize(("item", "severity"), [(SHORT, Severity.HINT), (LONG, Severity.ERROR)])
def test_short_items_of_a_list_may_stand_twice(item: str, severity: Severity) -> None:
    (one,) = found(f"The councils are these.\n\n- {item}\n- Vik council: none\n- {item}\n", Severity.HINT)
    assert one.severity is severity


@pytest.mark.parametrize(
    ("sentence", "severity"),
    [
        ("The vote was put off again.", Severity.WARNING),
        ("The vote was put off again until June.", Severity.ERROR),
        ("“The vote was put off again until June.”", Severity.HINT),
        ("“The vote was put off again until June,” he said.", Severity.ERROR),
        ("“The vote on the bridge was put off again until the end of June.”", Severity.ERROR),
    ],
)
def test_short_speech_may_be_repeated(sentence: str, severity: Severity) -> None:
    (one,) = found(f"Rain fell. {sentence}\n\nSnow fell. {sentence}\n", Severity.HINT)
    assert one.severity is severity


def test_a_refrain_names_nobody() -> None:
    text = "Snow fell. {}\n\nIt melted. {}"
    assert not found(text.replace("{}", "The firm declined to comment on its plans."))
    assert found(text.replace("{}", "The firm declined to comment on plans for Ostby."))
    assert found("Snow fell. {} It melted. {}".replace("{}", "The firm declined to comment on its plans."))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (f"{FRENCH}\n\nNon.\n\n{FRENCH}", "This paragraph repeats paragraph 1: cut one"),
        (
            f"{FRENCH}\n\nNon.\n\n{FRENCH}\n\n{FRENCH}",
            "This paragraph stands 3 times, first as paragraph 1: leave one",
        ),
        (
            "Divers raised the wreck near the quay at Ostby. Divers have raised the old wreck near Ostby quay.",
            "“Divers have raised the old…” says again what this paragraph says already: keep one",
        ),
        (
            "Divers raised the wreck near the quay at Ostby. It snowed.\n\n"
            "It melted. Divers have raised the old wreck near Ostby quay.",
            "“Divers have raised the old…” says what paragraph 1 says: keep one",
        ),
        ("Snow fell. {} It melted. {}", "“The vote was put off again…” stands twice in this paragraph: cut one"),
        ("Snow fell. {}\n\nIt melted. {}", "“The vote was put off again…” repeats paragraph 1: cut one"),
        ("Snow fell. {}\n\nIt melted. {} Rain. {}", "“The vote was put off again…” stands 3 times: leave one"),
    ],
)
def test_messages_name_the_place(text: str, message: str) -> None:
    (one,) = found(text.replace("{}", "The vote was put off again until June."))
    assert one.message == message


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Rain fell on Ostby. It snowed. Rain fell on Ostby.", "Rain fell on Ostby. It snowed."),
        ("Rain fell on Ostby.\n\nRain fell on Ostby. It snowed.", "Rain fell on Ostby.\n\nIt snowed."),
        ("Rain fell on Ostby.\r\n\r\nRain fell on Ostby.\r\n\r\nIt snowed.", "Rain fell on Ostby.\r\n\r\nIt snowed."),
        ("Rain fell on Ostby. Rain fell on Ostby. It snowed.", "Rain fell on Ostby. It snowed."),
    ],
)
def test_cut_takes_the_space_with_it(text: str, after: str) -> None:
    document = Document(text)
    first, *others = document.sentences
    later = [one for one in others if one.span.of(text) == first.span.of(text)]
    (edit,) = cut(document, later, "Leave the first").edits
    assert text[: edit[0].start] + edit[1] + text[edit[0].end :] == after


def test_cuts_never_overlap() -> None:
    document = Document("Rain fell.\n\nRain fell. Rain fell. It snowed.")
    edits = cut(document, document.sentences[1:3], "Leave the first").edits
    assert len(edits) == 1


def test_paragraphs_are_counted_from_the_first_of_the_body() -> None:
    document = Document("Storm shuts harbour\n\nA storm shut the harbour on Monday.\n\nFerries stayed in port.\n")
    assert [number_of(document, paragraph) for paragraph in range(3)] == [1, 1, 2]


def test_long_quotes_are_cut_between_words() -> None:
    document = Document("“The residents” of the border towns are leaving")
    assert quoted(document, 0, 4) == "“The residents’ of the”"
    assert quoted(document, 0, 8, 20) == "“The residents’ of…”"


def test_severities_of_the_machine_gate() -> None:
    gate = {id for id, rule in FAMILY.items() if "pipeline" in rule.presets}
    assert gate == {"duplicate-paragraph", "repeated-sentence", "looping-text"}
    assert all(FAMILY[id].severity[Tier.SURE] is Severity.ERROR for id in gate)
