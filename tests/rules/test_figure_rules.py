"""The rules on figures, on copy that is no copy: they say nothing, or at least end."""

from __future__ import annotations

import importlib

import pytest

from wirelint.config.settings import RuleSetting, Settings
from wirelint.document import Document
from wirelint.engine import check
from wirelint.registry import Entry
from wirelint_rules._change import role_of, true_change
from wirelint_rules._figures import disjoint, number
from wirelint_rules._units import converted, unit_behind

MODULES = (
    "percent_arithmetic",
    "percent_point_confusion",
    "sum_mismatch",
    "count_list_mismatch",
    "unit_conversion_mismatch",
    "figure_conflict",
    "headline_figure_mismatch",
)
RULES = [importlib.import_module(f"wirelint_rules.{module}").RULE for module in MODULES]
SETTINGS = Settings({rule.id: RuleSetting(Entry.of(rule), rule.severity) for rule in RULES})


@pytest.mark.parametrize(
    "text",
    [
        "It rose 5% to 0 from 0, down from 0. The 0 of the 0 buses, or 0%.\n" * 50,
        f"Sales rose {'9' * 400}% to ${'9' * 400} from $1.\n",
        "12/0 0/0 1-0/0 1/2/3 -0 (0) 0% of 0\n" * 50,
        "Table of 9 dead\n\n" + " ".join(f"{one} {one:,} ${one}.5m, {one}%" for one in range(1, 3000)),
        "The 5 km (" * 500,
        "Two cities: " + ", ".join(["Aland"] * 500) + " and Ostby.\n",
    ],
    ids=["zeros", "long", "ratios", "table", "brackets", "list"],
)
def test_nonsense_is_left_alone(text: str) -> None:
    checked = check(text, SETTINGS)
    assert not checked.crashes
    assert not checked.diagnostics


@pytest.mark.parametrize(
    ("before", "role"),
    [
        (" to about ", "new"),
        (" to a record ", "new"),
        (", compared with ", "old"),
        (" from nearly ", "old"),
        (" over the ", "old"),
        (" and ", ""),
        (", ", ""),
    ],
)
def test_role(before: str, role: str) -> None:
    assert role_of(before) == role


def test_what_is_more_than_doubled_by_a_hyphen_is_not_held_to_a_double() -> None:
    text = "Sales more-than-doubled from 20 million euros to 50 million euros, and debt halved."
    assert not check(text, SETTINGS).diagnostics
    assert check(text.replace("more-than-", ""), SETTINGS).diagnostics


def test_change_from_nothing_is_none() -> None:
    old, new = Document("It rose from 0 to 5.").figures
    assert true_change(old, new) is None


def test_change_has_room_for_rounding() -> None:
    old, new = Document("It rose from $48.8bn to $51.2bn.").figures
    change = true_change(old, new)
    assert change is not None
    assert change == (pytest.approx(4.7083, abs=1e-3), pytest.approx(5.1282, abs=1e-3))


@pytest.mark.parametrize(
    ("left", "right", "value"),
    [
        ("10 km", "5 miles", 6.214),
        ("5 acres", "5 hectares", 2.023),
        ("40 C", "5 F", 104),
        ("2 square miles", "1 sq km", 5.18),
    ],
)
def test_conversion(left: str, right: str, value: float) -> None:
    one, other = (unit_behind(text, text.index(" ")) for text in (left, right))
    assert one
    assert other
    amount = float(left.split()[0])
    assert converted(amount, amount, one[0], other[0])[0] == (pytest.approx(value, rel=1e-3),) * 2


def test_small_letters_are_no_heat() -> None:
    assert unit_behind("5 c", 1) is None


def test_intervals_that_touch_are_not_apart() -> None:
    assert not disjoint((1.0, 2.0), (2.0, 3.0))
    assert disjoint((1.0, 2.0), (2.1, float("inf")))


@pytest.mark.parametrize(
    ("value", "shown"), [(1333, "1,333"), (4.94, "4.9"), (1.79e9, "1.79 billion"), (13.0, "13"), (0.25, "0.2")]
)
def test_number(value: float, shown: str) -> None:
    assert number(value) == shown
