from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.span import Span
from wirelint.text import sentences
from wirelint.text.sentences import split_sentences


def found_in(text: str) -> list[tuple[Span, int]]:
    return [(one.span, one.paragraph) for one in split_sentences(Document(text))]


def split(text: str) -> list[str]:
    return [span.of(text) for span, _ in found_in(text)]


# A bar stands where a sentence ends; without bars the text is one sentence.
CASES = {
    "plain": "Talks ended.| Both sides left.",
    "question": "Who pays?| Nobody said.",
    "exclamation": "They won!| The crowd sang.",
    "number opens": "Two died.| 14 were hurt.",
    "money opens": "It closed.| $5 million was lost.",
    "bracket opens": "It closed.| (Reporting by Jo Vale)",
    "lower case": "He said approx. five of them. and left.",
    "lower case of other scripts": "Il part. état de choc",
    "dots at the head": "... Then he left.",
    "title": "Mr. Vale and Sen. Orr met Gov. Lund.",
    "two titles": "Lt. Col. Dana Orr spoke.",
    "titles run together": "Lt.Gen. Vale spoke.",
    "title and a stray space": "Mr . Vale spoke.",
    "chain of titles": "Maj. Gen. Vale and Prof. Dr. Orr spoke.",
    "saint": "They met in St. Ives on Tuesday.",
    "street": "He lived on Mill St.| The house burnt down.",
    "month and day": "It opens Oct. 4 in Lund.",
    "month ends": "It opens in Oct.| The date is not set.",
    "state": "Police in Salem, Ore., said so.",
    "state before a name": "She grew up in Mobile, Ala. Vale said so.",
    "state ends": "She grew up in Mobile, Ala.| She left in 1980.",
    "state in brackets": "Sen. Dana Orr (D-Calif.) spoke.",
    "company": "Orr Corp. said Vale Inc. Chief Executive Jo Lund quit.",
    "company ends": "He sold Orr Corp.| The price was not given.",
    "company and co": "He sold Vale & Co. Ltd. shares.",
    "versus": "It was Vale vs. Orr.",
    "law case": "The court cited Vale v. Orr.",
    "number five": "Ship No. 5 sank.",
    "numbers": "Ships Nos. 5 and 6 sank.",
    "no ends": "Did he go?| No.| The ship sank.",
    "junior": "Jo Vale Jr. Stadium closed.",
    "junior ends": "He praised Jo Vale Jr.| He said so twice.",
    "us": "The U.S. Navy came.",
    "us ends": "They left the U.S.| The minister stayed.",
    "un": "The U.N. Security Council met.",
    "dc": "They met in Washington, D.C.| Nobody spoke.",
    "clock and day": "It starts at 5 p.m. Friday.",
    "clock ends": "It starts at 5 p.m.| The doors open at noon.",
    "clock and brackets": "It starts at 5 a.m. (0400 GMT) on Friday.",
    "clock and speech": 'It starts at 5 p.m.| "We wait," he said.',
    "degree": "Dana Orr, Ph.D. Vale's teacher, spoke.",
    "for example": "It grows herbs, e.g. The Thyme of Orr, i.e. One.",
    "for example in spanish": "Hay fruta, p.ej. Manzanas.",
    "initials": "J.K. Rowling and George W. Bush met.",
    "initial and hyphen": "J.-P. Vale spoke.",
    "initial ends": "It was plan B.| It failed.",
    "decimal": "It rose 3.5 percent to 10.4.| Nobody knew why.",
    "no leading zero": "He hit .300 last year.",
    "year ends": "It began in 2004.| Vale was there.",
    "list number": "1. Vale spoke.| 2. Orr left.",
    "list number of two digits": "12. Vale spoke.| 13. Orr left.",
    "list letter": "B. Orr left.",
    "ellipsis inside": "He paused ... then left.",
    "ellipsis before a name": "He spoke of ... Vale and Orr.",
    "ellipsis behind a word": "He spoke of... Vale and Orr.",
    "ellipsis ends": "He paused ...| Then he left.",
    "ellipsis character": "He paused…| Then he left.",
    "four stops": "He paused ....| Vale left.",
    "spaced ellipsis": "He spoke . . . of Vale . . . Orr left.",
    "yahoo": "Shares of Yahoo! Inc. fell.",
    "yahoo ends": "He left Yahoo!| The shares fell.",
    "asked in quotes": '"Who pays?" the minister asked.',
    "asked by name": '"Who pays?" Ms Orr asked.',
    "shouted": '"Go!" she shouted.',
    "quote ends": '"We stay."| The crowd sang.',
    "quote of two": '"We stay.| You go."| They left.',
    "curly quote": "“We stay.”| “You go.”",
    "nested quote": "“He said, ‘Stay.’”| They left.",
    "bracket closes": "(He left.| She stayed.)| They met.",
    "dateline": "LUND, Oct. 4 (Reuters) - The mill closed.",
    "dateline and state": "MOBILE, Ala. (AP) — The mill closed.",
    "dateline dc": "WASHINGTON, D.C. - The bill passed.",
    "feet": "The 6 ft. Vale is tall.| He is 6 ft.| The rest is not.",
    "web": "It is on example.com.| The rest is not.",
    "headline": "U.S. In Talks With Vale Corp. On Arms",
    "capitals": "SEN. ORR AND U.S. NAVY IN TALKS ON FT. LUND",
    "acronym": "He left the SEC.| Vale stayed.",
    "stray space": "Talks ended .| Vale left .| Orr stayed.",
    "french": "« Nous restons. »| Le ministre est parti.",
    "german": "„Wir bleiben.“| Dann ging er.",
    "spanish": "¿Quién paga?| ¡Nadie!| El ministro salió.",
    "russian": "Он ушёл.| Она осталась.",
    "arabic": "من يدفع؟| لا أحد.",
    "hindi": "वह गया।| वह आई।",
    "chinese": "他走了。|她留下了。",
    "chinese speech": "“我们走！”他说。",
    "japanese": "行った。|「行こう。」と言った。",
}


@pytest.mark.parametrize("marked", CASES.values(), ids=CASES.keys())
def test_sentences(marked: str) -> None:
    assert split(marked.replace("|", "")) == [piece.strip() for piece in marked.split("|")]


def test_sentences_do_not_cross_paragraphs() -> None:
    text = "Orr leaves U.S.\n\nThe minister left. He\n\nwas late"
    found = found_in(text)
    assert [(span.of(text), number) for span, number in found] == [
        ("Orr leaves U.S.", 0),
        ("The minister left.", 1),
        ("He", 1),
        ("was late", 2),
    ]


def test_a_paragraph_may_be_wrapped() -> None:
    text = "The envoys met\nDr. Vale and Gen.\nOrr.\nThey left."
    document = Document(text)
    document.__dict__["paragraphs"] = (Span(0, len(text)),)
    found = split_sentences(document)
    assert [one.span.of(text) for one in found] == ["The envoys met\nDr. Vale and Gen.\nOrr.", "They left."]


def test_no_text_has_no_sentences() -> None:
    assert split_sentences(Document("")) == ()


WORDS = st.sampled_from(
    [
        *(
            "Mr.",
            "U.S.",
            "p.m.",
            "No.",
            "5",
            "3.5",
            "The",
            "he",
            "Vale",
            "...",
            ". .",
            "Yahoo!",
            "B.",
            "e.g.",
            "“Go.”",
            "1.",
            "12.",
            "it.",
            "U.S.Vale.",
            "-year's.",
            "ST.",
        ),
        *('“”"?!…。؟»()-é🙂\n\u00a0\u2028'),
        *("\n\n", "\r\n"),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join), st.lists(WORDS, max_size=30).map("".join))


@given(TEXTS)
def test_every_character_of_a_paragraph_is_in_one_sentence(text: str) -> None:
    paragraphs, found = Document(text).paragraphs, found_in(text)
    held = [offset for span, _ in found for offset in range(*span)]
    assert held == sorted(set(held)), "ordered and disjoint"
    assert all(paragraphs[number].holds(span) for span, number in found)
    assert all(span.of(text) == span.of(text).strip() != "" for span, _ in found)
    missing = set(range(len(text))) - set(held)
    assert all(text[offset].isspace() for offset in missing)


@given(TEXTS)
def test_every_paragraph_has_a_sentence(text: str) -> None:
    assert list(range(len(Document(text).paragraphs))) == sorted({number for _, number in found_in(text)})


@given(TEXTS)
def test_a_sentence_knows_its_words(text: str) -> None:
    document = Document(text)
    for span, _, first, stop in document.sentences:
        assert range(first, stop) == document.words_in(span)


def plainly(document: Document) -> list[tuple[Span, int]]:
    """The same, by a search of the whole text for each mark, and with every place looked at."""
    text = document.text
    patterns = [sentences._pattern(mark) for mark in sentences._ALL_MARKS]
    places = sorted((one.start(), *one.span(1)) for pattern in patterns for one in pattern.finditer(text))
    found = []
    for number, (begin, close) in enumerate(document.paragraphs):
        for mark, end, start in places:
            if begin < start < close and sentences._ends(text, begin, close, (mark, end, start, 0, False)):
                found.append((Span(begin, end), number))
                begin = start
        found.append((Span(begin, close), number))
    return found


@given(TEXTS)
def test_the_quick_way_splits_as_the_plain_one(text: str) -> None:
    document = Document(text)
    assert [(one.span, one.paragraph) for one in document.sentences] == plainly(document)


@pytest.mark.parametrize(
    "piece", ["Mr. ", "He left. ", "? ", "word", ".", "A. ", "Yahoo! ", 'Go!" Vale ', "ST. ", ". . "]
)
def test_each_place_is_looked_at_once(piece: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The work at a place is bounded, and no place is judged twice, however often a sentence does not end."""
    judged: list[int] = []
    ends = sentences._ends

    def watched(text: str, begin: int, close: int, place: tuple[int, int, int, int, bool]) -> bool:
        judged.append(place[0])
        return ends(text, begin, close, place)

    monkeypatch.setattr(sentences, "_ends", watched)
    split_sentences(Document(piece * 2000))
    assert len(judged) == len(set(judged)) <= 2 * 2000
