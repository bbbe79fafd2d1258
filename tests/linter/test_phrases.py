from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.phrase_graph import ANY, NUMBER
from wirelint.phrase_pattern import PhraseError, Variant, variants
from wirelint.phrase_place import Where
from wirelint.phrase_rows import dump_table, make_table
from wirelint.phrases import Match, PhraseTable, Row, load_table
from wirelint.rule import Tier
from wirelint.span import Span


def table_of(*rows: Row) -> PhraseTable:
    return make_table(rows, lambda word: 8 - len(word))


def found(phrase: str, text: str, where: Where = Where.ANYWHERE, *, exact: bool = False) -> list[str]:
    return [match.span.of(text) for match in table_of(Row(phrase, where, exact)).find(Document(text))]


@pytest.mark.parametrize(
    ("phrase", "text", "expected"),
    [
        ("read more", "READ MORE, or read  more", ["READ MORE", "read  more"]),
        ("read more", "Read: more. Read\n\nmore. Read-more.", []),
        ("read more:", "Read more. Read more : here, READ MORE | on", ["Read more :", "READ MORE |"]),
        ("word count: #", "**Word count:** 1,412 words", ["Word count:** 1,412"]),
        ("# options", "Here are 5 options and 1,200 options", ["5 options", "1,200 options"]),
        ("say~ _ so", "He said it so, and says she so.", ["said it so", "says she so"]),
        ("only time will tell", "only time will tell\n", ["only time will tell"]),
        ("i don't know", "“I don’t know,” he said.", ["I don’t know"]),
        ("so: peculiar", "So: peculiar, so peculiar: peculiar", ["So: peculiar"]),
        ("so [very] very", "so very very very", ["so very very"]),
        ("tell", "tell tell", ["tell", "tell"]),
        ("na na", "na na na na na", ["na na", "na na"]),
    ],
)
def test_finds_phrases(phrase: str, text: str, expected: list[str]) -> None:
    assert found(phrase, text) == expected


def test_a_phrase_may_run_over_the_line_of_wrapped_copy() -> None:
    first = "The minister told reporters on Monday that he hoped to find the time to read"
    wrapped = f"{first}\nmore of the papers before the house meets again for the vote on the bill."
    assert found("read more", wrapped) == ["read\nmore"]


def test_case_counts_where_the_row_says_so() -> None:
    text = "Image caption: a caption of an image. IMAGE CAPTION. Don’t."
    assert found("Image caption", text, exact=True) == ["Image caption"]
    assert found("Don't", text, exact=True) == ["Don’t"]


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        (Where.ANYWHERE, 7),
        (Where.SENTENCE_START, 5),
        (Where.WHOLE_SENTENCE, 3),
        (Where.PARAGRAPH_START, 3),
        (Where.WHOLE_PARAGRAPH, 1),
    ],
)
def test_place_of_a_row(where: Where, expected: int) -> None:
    text = (
        "**Read more!**\n\nRead more. It said (read more) and no more; to read more is good. "
        "It ended.Read more\n\nRead more of it, or read more"
    )
    assert len(found("read more", text, where)) == expected


def test_matches_are_in_the_order_of_the_text_and_the_longest_is_first() -> None:
    table = table_of(Row("more here"), Row("read more here"), Row("read more"))
    text = "read more here"
    assert [match.row.phrase for match in table.find(Document(text))] == ["read more here", "read more", "more here"]


def test_a_match_says_which_words_it_is_made_of() -> None:
    (match,) = table_of(Row("read more:")).find(Document("To read more: this."))
    assert (match.first, match.stop, match.span) == (1, 3, Span(3, 13))


def test_a_row_is_filed_under_its_rarest_word() -> None:
    assert table_of(Row("as an ai language model")).words == {"language"}
    assert table_of(Row("(ab|abcdef) abcde")).words == {"abcde"}
    assert table_of(Row("Don't read MORE’s", exact=True)).words == {"more's"}


@pytest.mark.parametrize(
    ("row", "filed"),
    [
        (Row("read more"), ";more;;0.0;"),
        (Row("more:"), ";;;;0.0>0"),
        (Row("read more _:"), ";more;;0.0>2;"),
        (Row("now read more", Where.PARAGRAPH_START), ";more;;0<1;"),
        (Row("read more", Where.WHOLE_SENTENCE), ";more;;0<0>1;"),
        (Row("# reads # more", Where.WHOLE_PARAGRAPH), ";;;;0.#"),
        (Row("[now] reads", Where.SENTENCE_START), "now;;0<1;;0<0"),
        (Row("reads[:]"), ";;;;0.0"),
    ],
)
def test_a_row_is_filed_with_what_must_stand_at_its_ends(row: Row, filed: str) -> None:
    (key,) = make_table([row], lambda word: 0 if word.startswith("read") else 8 - len(word)).keys.values()
    assert key == (filed if "read" in row.phrase else ";;;;0.0>0")


def test_a_file_gives_the_table_back() -> None:
    rows = (Row("read (more|on)", Where.WHOLE_SENTENCE, True, Tier.WEAK, "é", "", "x"), Row("a"))
    table = load_table(dump_table(table_of(*rows)).encode())
    assert table.rows == rows
    assert table.keys == table_of(*rows).keys


WORDS = st.sampled_from(["a", "b", "c", "dd", "1", "22"])
GAPS = st.sampled_from([" ", " ", " ", "  ", ", ", ": ", ".", ",", "\n", "\n\n"])
PLACES = st.sampled_from(list(Where))
ITEMS = st.sampled_from(["a", "b", "dd", "_", "#", ":", "(a|b)", "(a b|c)", "[c]", "[:]", "[b|c dd]", "[_]"])


@st.composite
def stories(draw: st.DrawFn, ways: tuple[Variant, ...]) -> str:
    """Words and gaps at random, with a variant of the phrase, more or less, among them."""
    noise = [part for pair in draw(st.lists(st.tuples(WORDS, GAPS), max_size=6)) for part in pair]
    said = []
    for slot in draw(st.sampled_from(ways)).slots:
        word = draw(st.sampled_from(sorted(slot.words - ANY - NUMBER) or ["a", "1", "1,22"]))
        said += [slot.marks + draw(st.sampled_from([" ", " ", "", "\n"])), word]
    at = draw(st.integers(0, len(noise)))
    return "".join((*noise[:at], *said, draw(GAPS), *noise[at:]))


@given(st.lists(ITEMS, min_size=1, max_size=4), st.data(), st.sampled_from([Where.ANYWHERE, Where.WHOLE_PARAGRAPH]))
def test_finds_what_a_naive_search_finds(items: list[str], data: st.DataObject, where: Where) -> None:
    phrase = " ".join(items)
    try:
        ways = variants(phrase)
    except PhraseError:
        assume(False)
    document = Document(data.draw(stories(ways)))
    spans = [match.span for match in table_of(Row(phrase, where)).find(document)]
    assert spans == naive(ways, document, where)


@given(st.lists(st.tuples(st.lists(ITEMS, min_size=1, max_size=3), PLACES), min_size=1, max_size=4), st.data())
def test_a_table_of_many_rows_finds_what_each_finds_alone(
    said: list[tuple[list[str], Where]], data: st.DataObject
) -> None:
    rows = [Row(" ".join(items), where, table=str(number)) for number, (items, where) in enumerate(said)]
    try:
        ways = tuple(way for row in rows for way in variants(row.phrase))
    except PhraseError:
        assume(False)
    document = Document(data.draw(stories(ways)))
    alone = [match for row in rows for match in table_of(row).find(document)]
    assert sorted(table_of(*rows).find(document), key=by_row) == alone


@given(st.lists(ITEMS, min_size=1, max_size=4), st.data(), PLACES)
def test_what_a_row_is_filed_with_keeps_none_from_being_found(
    items: list[str], data: st.DataObject, where: Where
) -> None:
    row = Row(" ".join(items), where)
    try:
        ways = variants(row.phrase)
    except PhraseError:
        assume(False)
    table = table_of(row)
    bare = PhraseTable(
        table.lines,
        {key: re.sub(r">\d+", "", filed.replace("<", ".")) for key, filed in table.keys.items()},
    )
    document = Document(data.draw(st.sampled_from(["", " "])) + data.draw(stories(ways)))
    assert table.find(document) == bare.find(document)


def by_row(match: Match) -> tuple[str, Span]:
    return match.row.table, match.span


def test_marks_on_the_next_line_are_not_the_phrases() -> None:
    document = Document("a a\n: b a: c")
    assert [match.span for match in table_of(Row("a[:]", Where.ANYWHERE)).find(document)] == [(0, 1), (2, 3), (8, 10)]


def naive(ways: tuple[Variant, ...], document: Document, where: Where) -> list[Span]:
    """Every variant as a regular expression, tried at every place; then the longest of those that overlap."""
    every = {
        Span(match.start(), match.end())
        for one in ways
        for start in range(len(document.text))
        if (match := re.compile(expression(one)).match(document.text, start))
    }
    taken: list[Span] = []
    for span in sorted(every, key=lambda span: (span.start, -span.end)):
        inside = any(paragraph.holds(span) for paragraph in document.paragraphs)
        whole = not re.search(r"\w", around(document, span))
        if inside and (whole or where is Where.ANYWHERE) and not (taken and taken[-1].touches(span)):
            taken.append(span)
    return taken


def around(document: Document, span: Span) -> str:
    paragraph = document.paragraphs[document.paragraph_at(span.start)]
    return document.text[paragraph.start : span.start] + document.text[span.end : paragraph.end]


def expression(variant: Variant) -> str:
    parts = []
    for slot in variant.slots:
        gap = rf"\s*{re.escape(slot.marks)}\s*" if slot.marks else r"\s+"
        if slot.words is NUMBER:
            word = r"(?<!\d[.,])\d+(?:[.,]\d+\b)*(?![.,]\d+\b)"
        else:
            word = r"\w+" if slot.words is ANY else f"(?:{'|'.join(sorted(slot.words))})"
        parts += [gap if parts else "", rf"\b{word}\b"]
    return "".join(parts) + (rf"\s*{re.escape(variant.marks)}" if variant.marks else "")
