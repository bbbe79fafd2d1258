from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from wirelint.document import Document
from wirelint.text import quote_pairs
from wirelint.text.paragraphs import find_paragraphs
from wirelint.text.quotation import Flaw, Quote, Unmatched
from wirelint.text.quote_marks import leans_of
from wirelint.text.quote_pairs import read_paragraph
from wirelint.text.quotes import Quotes, find_quotes


def read(text: str) -> Quotes:
    return find_quotes(text, find_paragraphs(text))


def marked(text: str, quotes: Quotes) -> str:
    """The text with ⟦ ⟧ around every quotation; a running one ends in ⟫, one never closed in ⟩."""
    inserts: list[tuple[int, int, str]] = []
    for number, quote in enumerate(quotes.spans):
        inserts.append((quote.span.start, number, "⟦"))
        inserts.append((quote.span.end, -number, "⟫" if quote.runs_on else "⟧" if quote.is_closed else "⟩"))
    for offset, _, mark in sorted(inserts, reverse=True):
        text = text[:offset] + mark + text[offset:]
    return text


SOUND = {
    "none": "No marks at all.",
    "straight": '⟦"We stay,"⟧ he said. ⟦"All of us."⟧',
    "curly": "⟦“We stay,”⟧ he said. ⟦“All of us.”⟧",
    "one word": 'the ⟦"deal"⟧ is off',
    "in brackets": 'the pact (⟦"the deal"⟧) is off',
    "behind a dash": "the pact—⟦“the deal”⟧—is off",
    "dots at the head": '(⟦"...and so on"⟧)',
    "inner between dashes": "⟦\"We stay—⟦'never'⟧—here,\"⟧ he said.",
    "inner ends in dots": "⟦“He said, ⟦‘Go ... ’⟧”⟧ They left.",
    "apostrophes inside": "⟦\"We don't like the dogs' home,\"⟧ he said.",
    "curly apostrophes": "⟦“We don’t like the dogs’ home,”⟧ he said.",
    "inner single": "⟦\"They call it ⟦'home'⟧ here,\"⟧ he said.",
    "inner single first": "⟦\"⟦'Go,'⟧ he said,\"⟧ she told us.",
    "inner single last": "⟦\"He said, ⟦'Go.'⟧\"⟧ They left.",
    "inner curly": "⟦“They call it ⟦‘home’⟧ here,”⟧ he said.",
    "british": "⟦'We stay,'⟧ he said. ⟦'All of us.'⟧",
    "british curly": "⟦‘We stay,’⟧ he said. ⟦‘It is ⟦“vital”⟧ to us.’⟧",
    "british and inner": "⟦'It is ⟦\"vital\"⟧ to us,'⟧ he said.",
    "british and a plural": "⟦'The dogs' home isn't open,'⟧ she said.",
    "british and plurals": "⟦'The dogs' and cats' homes are open,'⟧ she said.",
    "single behind an s": "⟦'Experts'⟧ said so.",
    "single behind an s, then a plural": "⟦'Experts'⟧ saw the dogs' home.",
    "three deep": '⟦"I said ⟦\'the ⟦"deal"⟧ is off\'⟧ today,"⟧ he said.',
    "short one inside its own kind": '⟦"We want the ⟦"B"⟧ shares,"⟧ he said.',
    "guillemets": "⟦« Nous restons »⟧, a-t-il dit.",
    "guillemets about": "⟦»Wir bleiben«⟧, sagte er. ⟦»Ja.«⟧",
    "german": "⟦„Wir bleiben“⟧, sagte er. ⟦„Ja.“⟧",
    "swedish": "⟦”Vi stannar”⟧, sade han. ⟦”Ja.”⟧",
    "old wire": "⟦``We stay,''⟧ he said. ⟦``Yes.''⟧",
    "two apostrophes": "⟦''We stay,''⟧ he said.",
    "backtick": "the show ⟦`Neighbours'⟧ ended",
    "figures": 'the hits ⟦"1989"⟧ and ⟦"1990"⟧ sold',
    "ends in a figure": '⟦"the class of 69"⟧ and ⟦"the rest"⟧',
    "inches inside": '⟦"It was 12" long,"⟧ he said.',
    "possessive of a title": '⟦“Cats”⟧’s run and ⟦"Dogs"⟧\'s run ended',
    "running": '⟦"We stay.⟫\n\n⟦"We go."⟧',
    "running over three": "⟦“We stay.⟫\n\n⟦“We wait.⟫\n\n⟦“We go,”⟧ he said.",
    "running, begun late": '⟦"No,"⟧ he said. ⟦"We stay.⟫\n\n⟦"We go."⟧',
    "running british": "⟦'We stay.⟫\n\n⟦'We go,'⟧ he said.",
    "running inside": "⟦“He said: ⟦‘We stay.⟫⟫\n\n⟦“⟦‘We go.’⟧”⟧",
    "spoken of inside": '⟦"They go, as the minister said.⟫\n\n⟦"We stay."⟧',
}


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND.keys())
def test_sound_quotations(text: str) -> None:
    plain = text.translate(dict.fromkeys(map(ord, "⟦⟧⟫⟩")))
    found = read(plain)
    assert marked(plain, found) == text
    assert found.unmatched == ()


@pytest.mark.parametrize(
    "text",
    [
        "It doesn't matter to the dogs' owners or the Joneses.",
        "It doesn’t matter to the dogs’ owners or the Joneses.",
        "the '90s and the ’80s, '68ers too",
        "rock 'n' roll and rock ’n’ roll",
        "Give 'em goin' rates 'til five o'clock.",
        "The O'Neils' house and Gomez' car",
        "a 6'2\" forward, a 5-foot-11 guard, 6' 4\" tall",
        'a 12" pipe and a 3½" nail',
        "10' by 12'",
        '5"x7" prints',
        "the ’orse bolted",
        "a ' b",
        "» Read more",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(text: str) -> None:
    found = read(text)
    assert (found.spans, found.unmatched) == ((), ())


UNSOUND = {
    "never closed": ('⟦"We stay.⟩\n\nHe left.', [(0, Flaw.NEVER_CLOSED)]),
    "never closed at the end": ('He left. ⟦"We stay.⟩', [(9, Flaw.NEVER_CLOSED)]),
    "never closed, then another speaks": (
        '⟦"We stay, he said.⟩\n\n⟦"We go,"⟧ she said.',
        [(0, Flaw.NEVER_CLOSED)],
    ),
    "never closed, speaker named in the paragraph": (
        '⟦"We stay, said one.⟩ ⟦"We go,"⟧ said another.',
        [(0, Flaw.NEVER_CLOSED)],
    ),
    "run together": ('⟦"We stay. All of us.⟩ ⟦"We wait."⟧', [(0, Flaw.REOPENED)]),
    "never opened": ('We stay," he said. ⟦"We wait."⟧', [(8, Flaw.NEVER_OPENED)]),
    "never opened, curly": ("We stay,” he said.", [(8, Flaw.NEVER_OPENED)]),
    "inner never closed": ('⟦"Call it \'home and go,"⟧ he said.', [(9, Flaw.NEVER_CLOSED)]),
    "inner never opened": ('⟦"Call it home\' and go,"⟧ he said.', [(13, Flaw.NEVER_OPENED)]),
    "closed with another": ("the ⟦\"deal'⟧ is off", [(9, Flaw.OTHER_MARK)]),
    "opened with another": ("⟦'We stay,\"⟧ he said.", [(9, Flaw.OTHER_MARK)]),
    "wrong way at the head": ("⟦”We stay,”⟧ he said ⟦“twice”⟧.", [(0, Flaw.WRONG_WAY)]),
    "wrong way at the end": ("⟦“We stay,“⟧ he said.", [(9, Flaw.WRONG_WAY)]),
    "elision turned": ("the ‘90s", [(4, Flaw.WRONG_WAY)]),
    "space before the end": ('⟦"We stay, "⟧he said. She left.', [(10, Flaw.WRONG_SPACE)]),
    "space behind the head": ('He said:⟦" We stay,"⟧ and left.', [(8, Flaw.WRONG_SPACE)]),
    "spaces inside": ('⟦" We stay "⟧', [(0, Flaw.WRONG_SPACE), (10, Flaw.WRONG_SPACE)]),
    "space before the end, then a space": ('⟦"We stay "⟧ he said.', [(9, Flaw.WRONG_SPACE)]),
    "single, wrong way": ("⟦’We stay,’⟧ he said.", [(0, Flaw.WRONG_WAY)]),
    "inner never opened, last": ('⟦"Call it home\'"⟧ he said.', [(13, Flaw.NEVER_OPENED)]),
    "long one inside its own kind": (
        '⟦"He told us,⟩ ⟦"We stay in the old town hall until the mill opens,"⟧ she said," he said.',
        [(0, Flaw.NEVER_CLOSED), (75, Flaw.NEVER_OPENED)],
    ),
    "doubled at both ends": ('⟦"⟩⟦"We stay,"⟧" he said.', [(0, Flaw.NEVER_CLOSED), (11, Flaw.NEVER_OPENED)]),
    "doubled": ('⟦"⟩⟦"We stay,"⟧ he said.', [(0, Flaw.NEVER_CLOSED)]),
}


@pytest.mark.parametrize(("text", "flaws"), UNSOUND.values(), ids=UNSOUND.keys())
def test_unsound_quotations(text: str, flaws: list[tuple[int, Flaw]]) -> None:
    plain = text.translate(dict.fromkeys(map(ord, "⟦⟧⟫⟩")))
    found = read(plain)
    assert marked(plain, found) == text
    assert [(one.span.start, one.flaw) for one in found.unmatched] == flaws
    assert all(one.span.of(plain) == one.mark for one in found.unmatched)


def test_a_mark_never_closed_does_not_silence_the_story() -> None:
    text = 'He said "we stay.\n\nThe mill closed.\n\nThe town wept.'
    assert [read(text).covers(text.index(word)) for word in ("stay", "mill", "town")] == [True, False, False]


def test_a_quotation_knows_its_parts() -> None:
    text = "He said “they ‘go’” twice."
    outer, inner = read(text).spans
    assert (outer.inner.of(text), outer.mark, outer.depth) == ("they ‘go’", "“", 0)
    assert (inner.inner.of(text), inner.mark, inner.depth) == ("go", "‘", 1)


def test_looking_up() -> None:
    text = 'He said “they ‘go’” and "stay".'
    quotes = read(text)
    assert [quotes.covers(offset) for offset in (0, 7, 8, 14, 18, 19, 24, 29, 30)] == [0, 0, 1, 1, 1, 0, 1, 1, 0]
    assert quotes.at(15) == quotes.spans[0]
    assert quotes.at(25) == quotes.spans[-1]
    assert quotes.at(20) is None
    assert read("").at(0) is None


# ----- any text

MARKS = st.sampled_from(
    [
        *("\"'“”‘’«»„.,5S(-? \n"),
        *(
            "``",
            "''",
            " ",
            "\n\n",
            "\u00a0",
            "🙂",
            "We",
            "dogs",
            "said,",
            "'s",
            "12",
            ", he said.",
            '"We go,"',
            "“We go.”",
        ),
    ]
)
TEXTS = st.one_of(st.text(), st.lists(MARKS, max_size=40).map("".join))


@given(TEXTS)
def test_quotations_nest_and_lie_within_their_paragraph(text: str) -> None:
    paragraphs = find_paragraphs(text)
    open_ends: list[int] = []
    before = -1
    for quote in find_quotes(text, paragraphs).spans:
        assert before < quote.span.start
        before = quote.span.start
        open_ends = [end for end in open_ends if end > quote.span.start]
        assert quote.depth == len(open_ends)
        assert all(quote.span.end <= end for end in open_ends)
        open_ends.append(quote.span.end)
        assert quote.span.holds(quote.inner)
        assert text.startswith(quote.mark, quote.span.start)
        assert any(paragraph.holds(quote.span) for paragraph in paragraphs)


@given(TEXTS)
def test_unmatched_marks_are_marks_in_order(text: str) -> None:
    found = read(text).unmatched
    assert [one.span for one in found] == sorted(one.span for one in found)
    assert all(one.span.of(text) == one.mark for one in found)


@example('"We " he "go" a')
@example('"We ("go" a')
@example('a "We"b "c" d')
@example('5"x7" "y"')
@example('"We 5" b "c" d')
@example('," We" a "c"')
@example("“We” a “b ” c ”d")
@given(TEXTS)
def test_both_readings_agree(text: str) -> None:
    """The quick reading of plain quotations finds what reading mark by mark finds."""
    paragraphs = find_paragraphs(text)
    spans: list[Quote] = []
    unmatched: list[Unmatched] = []
    for paragraph, following in zip(paragraphs, [*paragraphs[1:], None], strict=False):
        found, flawed = read_paragraph(text, paragraph, following, leans_of(text))
        spans += found
        unmatched += flawed
    quick = find_quotes(text, paragraphs)
    assert (quick.spans, quick.unmatched) == (tuple(spans), tuple(unmatched))


@given(TEXTS)
def test_looking_up_agrees_with_the_quotations(text: str) -> None:
    quotes = read(text)
    for offset in range(len(text)):
        holding = [quote for quote in quotes.spans if quote.span.start <= offset < quote.span.end]
        assert quotes.at(offset) == (holding[0] if holding else None)
        assert quotes.covers(offset) is bool(holding)


LONG = {
    "double": '"' * 3000,
    "single": "'" * 3000,
    "in turn": "\"'" * 1500,
    "opening": '"a ' * 3000,
    "opening single": "'a " * 3000,
    "closing": 'a" ' * 3000,
    "plurals": "s' " * 3000,
    "nested, then another kind": " \"'a" * 1500 + " »" * 1500,
    "nested, given up behind spaces": " \"'a" * 1000 + " " * 3000 + '"b' + " '\" c" * 3,
    "another kind, then nested": "«" * 1500 + "\"'" * 1500,
    "running": "\n\n".join('"a' for _ in range(2000)),
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_each_mark_is_handled_a_few_times(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Giving up, closing and looking for what is open cost a bounded number of steps for each mark."""
    steps = 0

    def counting(name: str) -> None:
        method = getattr(quote_pairs._Reader, name)

        def counted(*args: object, **kwargs: object) -> object:
            nonlocal steps
            steps += 1
            return method(*args, **kwargs)

        monkeypatch.setattr(quote_pairs._Reader, name, counted)

    for name in ("_open", "_close", "_pop", "_give_up", "_quote", "_flag", "_trimmed", "_turned"):
        counting(name)
    read(text)
    assert steps <= 8 * len(text)


@given(TEXTS)
def test_offsets_in_quotations_are_counted(text: str) -> None:
    quotes, starts = read(text), Document(text).words.starts
    if starts:
        assert quotes.covered(starts) == sum(map(quotes.covers, starts))
