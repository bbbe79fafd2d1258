from __future__ import annotations

import pytest

from wirelint.document import Document

# ⟦…⟧ stands around the later place.
CASES = {
    "day": "On Monday the firm said ⟦on Monday⟧ that it would close.",
    "two days": "On Monday the firm said on Tuesday that it would close.",
    "day, not when": "The Monday club met on Monday.",
    "parts of a day": "It opened on Monday morning and shut on Monday night.",
    "part of the second day": "It opened on Monday and shut on Monday night.",
    "two sentences": "It opened on Monday. It shut on Monday.",
    "spoken": "“On Monday we met, on Monday we lost,” he said.",
    "year ago": "Sales beat year-ago sales of 5 million ⟦a year ago⟧.",
    "year ago once": "Sales beat those of a year ago and of two years ago.",
    "move": "Shares closed up 3 percent ⟦up⟧ in Ostby.",
    "move in speech": "“They closed down three percent ⟦down⟧,” he said.",
    "move told on": "Shares were down 3 percent, down from Monday.",
    "moves": "Shares went up the slope up.",
    "number": "Its two main ⟦two⟧ rivals shut.",
    "number of a number": "It took two of two votes and two by two.",
    "amount": "They risk a fine of up to 1,000 pounds ⟦fine⟧ for each.",
    "amount of a list": "A fine of 5 pounds and a fine of 9 were set.",
    "no amount": "A day of that day was lost.",
    "number of": "The number of 14 in the number is odd.",
    "share": "They sank six boats out of 28 ⟦boats⟧.",
    "share told once": "They sank six boats out of 28.",
    "out of": "The boats are out of the boats.",
    "item": "The prize goes to Norby, Ostby and ⟦Norby⟧.",
    "long item": "He is chief medical officer and pilot and ⟦chief medical officer⟧ of the port.",
    "item that goes on": "Norby, Ostby and Norby Glass met.",
    "pairs": "Between Norby and Ostby and Norby and Lund there is a road.",
    "pairs with names of two words": "Between New Vik and Ostby and New Vik and Lund there is a road.",
    "four words between": "It sells bread, salt of the sea and ⟦bread⟧.",
    "five words between": "It sells bread, salt of the deep sea and bread.",
    "clause": "Prices rose, he said with a sigh last night, and prices fell.",
    "same item": "It went on for years and years and years.",
    "figures": "They sold 5,000 maps, or 5 each, and 5,800 pens.",
    "none": "",
}  # fmt: skip


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES)
def test_said_twice(marked: str) -> None:
    document = Document(marked.replace("⟦", "").replace("⟧", ""))
    shown = document.text
    for twice in reversed(document.said_twice):
        start, end = document.words.span(twice.second, twice.second_last)
        shown = f"{shown[:start]}⟦{shown[start:end]}⟧{shown[end:]}"
    assert shown == marked
