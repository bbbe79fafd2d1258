"""Days as wire copy writes them, and what they are in the calendar."""

from __future__ import annotations

import datetime
import time

import pytest

from wirelint.document import Context, Document
from wirelint.text.dates import Day


def days(text: str) -> tuple[Day, ...]:
    return Document(text).dates.days


def shown(text: str) -> list[str]:
    return [day.span.of(text) for day in days(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It sank on Saturday, Oct. 3, 2020, at sea.", "Saturday, Oct. 3, 2020"),
        ("It sank on Saturday 3 October 2020 at sea.", "Saturday 3 October 2020"),
        ("It sank on Sat 3 Oct 2020.", "Sat 3 Oct 2020"),
        ("It sank on the 3rd of October.", "3rd of October"),
        ("It sank on Saturday, the 3rd of October.", "Saturday, the 3rd of October"),
        ("It sank late Saturday night.", "late Saturday night"),
        ("It sank early on Saturday morning.", "early on Saturday morning"),
        ("Last Sunday’s wreck is gone.", "Last Sunday’s"),
        ("It lasts from Friday and Saturday, Oct. 2-3, 2020.", "Friday and Saturday, Oct. 2-3, 2020"),
        ("Oct. 2–4 was wet.", "Oct. 2–4"),
        ("It sank on Oct. 3, 2020, a Saturday.", "Oct. 3, 2020, a Saturday"),
        ("On Saturday 2020-10-03 it sank.", "Saturday 2020-10-03"),
        ("It sank yesterday.", "yesterday"),
        ("It sank on 31 April.", "31 April"),
        ("Rows: 32 36 November 30, 2014.", "November 30, 2014"),
        ("Rows: 31 Nov. 3, 2015.", "Nov. 3, 2015"),
        ("On 3 November 30 boats sank.", "3 November"),
        ("On March 20, 2000 people marched.", "March 20"),
        ("Kick-off is on Tuesday, 1 March\n2000 GMT.", "Tuesday, 1 March"),
        ("Kick-off is on Tuesday, 1 March 2000 GMT.", "Tuesday, 1 March"),
    ],
)  # fmt: skip
def test_a_day_is_read_whole(text: str, expected: str) -> None:
    assert shown(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Times reported it.",
        "Shops open early on Black Friday.",
        "Sheffield Wednesday lost.",
        "Mrs May said 5 people came.",
        "They may 5 times a week march 3 miles.",
        "In March 20 people drowned.",
        "At June 7.30pm it began.",
        "The sun sat on 3 walls.",
        "May 5% of it be lost.",
        "Augusta 4 and Marching 3.",
    ],
)
def test_what_is_no_day(text: str) -> None:
    assert shown(text) == []


def test_the_parts_of_a_day() -> None:
    (day,) = days("It lasts from Friday and Saturday, Oct. 2-3, 2020.")
    assert (day.weekday, day.last_weekday, day.month, day.day, day.until, day.year) == (4, 5, 10, 2, 3, 2020)
    assert (day.first, day.stop) == (3, 9)


def test_year_nought_and_a_day_that_no_month_has() -> None:
    text = "On Feb. 30, 0, nothing sank."
    (day,) = days(text)
    assert (day.month, day.day, day.year) == (2, 30, 0)
    assert Document(text).dates.date_of(day) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("yesterday", (2020, 1, 2)),
        ("on Friday", (2020, 1, 3)),
        ("on Saturday", (2019, 12, 28)),
        ("last Friday", (2019, 12, 27)),
        ("on 30 December", (2019, 12, 30)),
        ("on 5 March", (2020, 3, 5)),
        ("on 5 March 2011", (2011, 3, 5)),
    ],
)
def test_days_are_counted_from_the_story(words: str, expected: tuple[int, int, int]) -> None:
    document = Document(f"It sank {words}.", Context(date=datetime.date(2020, 1, 3)))
    assert document.dates.date_of(document.dates.days[0]) == datetime.date(*expected)


def test_a_dateline_gives_the_story_its_day() -> None:
    document = Document("Ship sinks\n\nOSTBY, March 5 (Reuters) - A ship sank yesterday near the old pier.\n")
    dates = document.dates
    assert dates.story is None
    assert dates.story_month_day == (3, 5)
    assert dates.month_day(dates.days[-1]) == (3, 4)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Saturday, on Sunday", True),
        ("on Saturday, on Saturday night", False),
        ("on May 6, on May 7", True),
        ("on May 6, on Saturday", None),
        ("last Saturday, on Sunday", None),
        ("on Saturday, yesterday", None),
    ],
)
def test_two_days_or_one(text: str, expected: bool | None) -> None:
    dates = Document(text).dates
    assert dates.differ(*dates.days) is expected


def test_ten_thousand_days_take_linear_time() -> None:
    text = "On Saturday and Sunday, Oct. 3 and May 4 2020, it rained. " * 5_000
    start = time.perf_counter()
    assert len(days(text)) >= 10_000
    assert time.perf_counter() - start < 2
