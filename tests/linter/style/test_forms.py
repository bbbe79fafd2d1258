"""What no phrase can say: each form in each style, and the near misses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wirelint.style.forms import FORMS

Found = Callable[..., list[tuple[str, str, str]]]

CASES = [
    ("percent", "sign", "It rose 4 percent, 5 per cent and 6%.", [("4 percent", "4%"), ("5 per cent", "5%")]),
    ("percent", "sign", "It rose 4 percentage points, a percent, 3 percent points.", []),
    ("percent", "percent", "It rose 4.5% and 4 per cent.", [("4.5%", "4.5 percent"), ("4 per cent", "4 percent")]),
    ("percent", "per-cent", "It rose 4%.", [("4%", "4 per cent")]),
    ("numerals", "words", "They hired 3 doctors and 12 nurses.", [("3", "three")]),
    ("numerals", "words", "They ran 3 miles on Route 6 trucks in 2 to 3 hours, 4 million people.", []),
    (
        "months",
        "abbreviated-with-date",
        "On September 4 and Mar. 9 and June 5.",
        [("September", "Sept."), ("Mar.", "March")],
    ),
    ("months", "abbreviated-with-date", "In September 1951 and Sept. 1951 it fell.", [("Sept.", "September")]),
    ("months", "full", "On 4 Sept 1951 and in Dec.", [("Sept", "September")]),
    (
        "dates",
        "month-day",
        "On Oct. 3rd and on 3 October 1973.",
        [("Oct. 3rd", "Oct. 3"), ("3 October 1973", "Oct. 3, 1973")],
    ),
    ("dates", "month-day", "The 3rd Infantry left in October 1973 on Oct. 3.", []),
    (
        "dates",
        "day-month",
        "On October 3, 1973 and the 4th of May.",
        [("October 3, 1973", "3 October 1973"), ("4th of May", "4 May")],
    ),
    ("dates", "day-month", "In October 1973 and on 3 October and from October 3-5.", []),
    (
        "times",
        "7 p.m.",
        "At 7pm, 7:30 PM and 8:00 a.m. today.",
        [("7pm", "7 p.m."), ("7:30 PM", "7:30 p.m."), ("8:00 a.m.", "8 a.m.")],
    ),
    ("times", "7 p.m.", "It ended at 7pm.", [("7pm", "7 p.m")]),
    ("times", "7 p.m.", "From 7 p. m. to 8 o'clock.", [("7 p. m.", "7 p.m.")]),
    ("times", "7pm", "At 7 p.m. today and 7:30 p.m. too.", [("7 p.m.", "7pm"), ("7:30 p.m.", "7.30pm")]),
    ("times", "7pm", "It ended at 7 p.m.", [("7 p.m.", "7pm.")]),
    ("times", "7 p.m.", "From 12:00 p.m. to 12.00am on Friday.", [("12:00 p.m.", "noon"), ("12.00am", "midnight")]),
    ("times", "7pm", "At 12:00 a.m. it shut.", [("12:00 a.m.", "midnight")]),
    ("decades", "1990s", "In the 1990's and the early 1980’s.", [("1990's", "1990s"), ("1980’s", "1980s")]),
    ("decades", "1990s", "It was 1990's best and in the 1990s.", []),
    ("decades", "1990's", "In the 1990s.", [("1990s", "1990's")]),
    ("currency", "$5 million", "It cost $5m and £3bn.", [("$5m", "$5 million"), ("£3bn", "£3 billion")]),
    ("currency", "$5 million", "It cost $5 million dollars.", [("$5 million dollars", "$5 million")]),
    (
        "currency",
        "$5 million",
        "The fund rose last year.\n\nIt cost all the farmers of the US\n$5m, as the fund itself said on Friday.",
        [("$5m", "$5 million")],
    ),
    ("currency", "$5m", "It cost $5 million and a $5-million house.", [("$5 million", "$5m")]),
    (
        "states",
        "spelled-out",
        "He lives in Reno, Nev., near Austin, TX, now.",
        [("Nev.", "Nevada"), ("TX", "Texas")][:1],
    ),
    ("states", "spelled-out", "Sen. Lee, R-Nev., wrote to 1 Elm St., Reno, NV 89501.", []),
    ("states", "traditional", "He lives in Reno, Nevada, now.", [("Nevada", "Nev.")]),
    ("us-points", "U.S.", "The US army told us of a US Airways jet.", [("US", "U.S.")]),
    ("us-points", "U.S.", "He left the US.", [("US", "U.S")]),
    ("us-points", "US", "The U.S. army left the U.S.", [("U.S.", "US"), ("U.S.", "US.")]),
    ("dashes", "spaced-em", "The talks—long over – ended.", [("—", " — "), ("–", "—")]),
    ("dashes", "spaced-em", "The 2016-20 plan and the Rwanda–Congo line — and a 3 - 2 win.", []),
    ("dashes", "spaced-en", "The talks -- long over - ended.", [("--", "–"), ("-", "–")]),
    ("dashes", "unspaced-em", "The talks — long over.", [(" — ", "—")]),
    ("dashes", "spaced-em", "The talks, -- over”—a-b -- — c.", [("--", "—"), ("—", " — ")]),
    ("titles", "abbreviated", "Voters like Senator Mary Lee and General Motors.", [("Senator", "Sen.")]),
    ("titles", "full", "Voters like Sen. Mary Lee.", [("Sen.", "Senator")]),
    ("quotation-marks", "curly-double", 'He said "yes" and "no" and “maybe”.', [('"', "")]),
    ("quotation-marks", "single", "He said ‘yes’ to the men’s club.", []),
]


@pytest.mark.parametrize(("form", "style", "text", "expected"), CASES)
def test_forms(found: Found, form: str, style: str, text: str, expected: list[tuple[str, str]]) -> None:
    entry = f'  e:\n    form: {form}\n    style: "{style}"'
    assert [(seen, good) for _, seen, good in found(entry, text)] == expected


def test_every_style_of_every_form_is_tried() -> None:
    assert {(form, style) for form, style, _, _ in CASES} | {("quotation-marks", "straight-double")} == {
        (name, style) for name, form in FORMS.items() for style in form.styles
    }
