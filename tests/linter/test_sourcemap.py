from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from wirelint.offsets import apply
from wirelint.sourcemap import Escape, SourceMap, Spelling, Weaver
from wirelint.span import Span

ENTITIES = {"&": "&amp;", "<": "&lt;", "é": "&#233;", "😀": "&#x1F600;"}


def escape(text: str) -> str | None:
    return "".join(ENTITIES.get(mark, mark) for mark in text)


def double(text: str) -> str | None:
    return text.replace("\\", "\\\\").replace("#", "\\u0023")


def refuse(text: str) -> str | None:
    return None if "!" in text else text


def woven(file: str) -> tuple[str, SourceMap]:
    """The words of a file between tags “[…]”, its entities read."""
    weaver = Weaver(file, escape)
    at = 0
    spelt = {entity: mark for mark, entity in ENTITIES.items()}
    while at < len(file):
        if file[at] == "[":
            end = file.find("]", at) + 1 or len(file)
            if file[at:end] == "[p]":
                weaver.made("\n\n", at)
            at = end
        elif file[at] == "&":
            end = file.index(";", at) + 1
            weaver.escaped(spelt[file[at:end]], at, end)
            at = end
        else:
            end = min((place for mark in "[&" if (place := file.find(mark, at)) >= 0), default=len(file))
            weaver.plain(at, end)
            at = end
    return weaver.text, weaver.map()


FILE = "[p]Rain &amp; wind[b] hit[/b] Oporto[p]caf&#233;s shut"
TEXT, MAP = woven(FILE)


def at(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def test_the_text_is_what_a_person_reads() -> None:
    assert TEXT == "\n\nRain & wind hit Oporto\n\ncafés shut"


def test_a_place_is_found_through_escapes_and_markup() -> None:
    assert MAP.outward(at("wind hit")).of(FILE) == "wind[b] hit"
    assert MAP.outward(at("&")).of(FILE) == "&amp;"
    assert MAP.outward(at("és sh")).of(FILE) == "&#233;s sh"
    assert MAP.outward(at("Oporto\n\ncaf")).of(FILE) == "Oporto[p]caf"


def test_words_with_no_markup_in_them_can_be_written_over() -> None:
    assert MAP.written(at("Rain & wind"), "Rain & é") == (MAP.outward(at("Rain & wind")), "Rain &amp; &#233;")
    assert MAP.written(at("cafés"), "bars") == (MAP.outward(at("cafés")), "bars")


def test_markup_and_breaks_are_not_written_over() -> None:
    assert MAP.written(at("wind hit"), "") is None
    assert MAP.written(at("Oporto\n\ncaf"), "") is None
    assert MAP.written(at("\n\ncaf"), "") is None


def test_new_words_go_beside_words_of_the_file() -> None:
    end = at("wind").end
    place, words = MAP.written(Span(end, end), " & rain") or (Span(0, 0), "")
    assert FILE[: place.start].endswith("wind")
    assert words == " &amp; rain"
    behind_break = at("cafés").start
    place, _ = MAP.written(Span(behind_break, behind_break), "x") or (Span(0, 0), "")
    assert FILE[place.start :].startswith("caf&#233;")


def test_part_of_an_escape_cannot_be_written_over() -> None:
    weaver = Weaver("x&ffi;y", escape)
    weaver.plain(0, 1)
    weaver.escaped("ffi", 1, 6)
    weaver.plain(6, 7)
    ligature = weaver.map()
    assert ligature.written(Span(2, 3), "") is None
    assert ligature.written(Span(0, 2), "") is None
    assert ligature.written(Span(3, 5), "") is None
    assert ligature.written(Span(2, 2), "") is None
    assert ligature.written(Span(1, 4), "") == (Span(1, 6), "")
    assert ligature.outward(Span(2, 3)) == Span(1, 6)


def test_an_empty_text_is_at_the_start() -> None:
    empty = Weaver("[b][/b]", escape).map()
    assert empty.outward(Span(0, 0)) == Span(0, 0)
    assert empty.written(Span(0, 0), "x") is None


def plain(text: str, spell: Escape | None) -> SourceMap:
    weaver = Weaver(text, spell)
    weaver.plain(0, len(text))
    return weaver.map()


def test_layers_are_spelt_from_the_inside_out() -> None:
    outer = Weaver('{"p":"a\\u0023b"}', double)
    outer.plain(6, 7)
    outer.escaped("#", 7, 13)
    outer.plain(13, 14)
    both = plain(outer.text, escape).within(outer.map())
    assert both.outward(Span(1, 3)) == Span(7, 14)
    assert both.written(Span(0, 3), "é#") == (Span(6, 14), "&\\u0023233;\\u0023")


def test_a_layer_that_cannot_spell_the_words_says_so() -> None:
    assert plain("ab", refuse).within(plain("ab", double)).written(Span(0, 1), "no!") is None
    assert plain("ab", double).within(plain("ab", refuse)).written(Span(0, 1), "no!") is None
    assert plain("ab", None).within(plain("ab", double)).written(Span(0, 1), "x") is None
    assert plain("ab", double).within(plain("ab", None)).written(Span(0, 1), "x") is None


def test_words_across_two_ways_to_spell_are_not_written_over() -> None:
    weaver = Weaver("abcd", escape)
    weaver.plain(0, 2)
    weaver.escape = double
    weaver.plain(2, 4)
    assert weaver.map().written(Span(1, 3), "x") is None
    assert weaver.map().written(Span(2, 3), "#") == (Span(2, 3), "\\u0023")


def test_a_text_is_put_together_from_texts_with_ways_of_their_own() -> None:
    weaver = Weaver("ab|cd", None)
    weaver.plain(3, 5)
    weaver.made("-", 3)
    weaver.extend("ab", plain("ab", escape))
    assert weaver.text == "cd-ab"
    assert weaver.map().outward(Span(3, 5)) == Span(0, 2)
    assert weaver.map().written(Span(3, 5), "&") == (Span(0, 2), "&amp;")


def test_a_stretch_is_read_in_one_go() -> None:
    weaver = Weaver("[&amp;é&no;&#233;&lt;]", escape)
    meanings = {entity: mark for mark, entity in ENTITIES.items()}
    weaver.read(re.compile("(&[^;]*;)"), meanings.get, 1, 21)
    assert weaver.text == "&é&no;é<"
    pieces = [(piece.file, piece.spelling) for piece in weaver.map().pieces()]
    assert pieces == [
        (Span(1, 6), Spelling.ESCAPED),
        (Span(6, 7), Spelling.PLAIN),
        (Span(7, 11), Spelling.PLAIN),
        (Span(11, 17), Spelling.ESCAPED),
        (Span(17, 21), Spelling.ESCAPED),
    ]
    assert weaver.map().written(Span(1, 6), "<") == (Span(6, 11), "&lt;")


words = st.text("ab &<é😀", max_size=6)
files = st.lists(st.one_of(words.map(lambda one: escape(one) or ""), st.sampled_from(["[p]", "[b]", "[/b]"]))).map(
    "".join
)


@given(files, st.data())
def test_what_is_written_over_is_read_again_and_nothing_else_changes(file: str, data: st.DataObject) -> None:
    text, source_map = woven(file)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    new = data.draw(words)
    edit = source_map.written(span, new)
    assert Span(0, len(file)).holds(source_map.outward(span))
    if edit is not None:
        changed = apply(file, [edit])
        assert woven(changed)[0] == apply(text, [(span, new)])


@given(files)
def test_every_plain_or_escaped_piece_spells_its_text(file: str) -> None:
    text, source_map = woven(file)
    spelt = {Spelling.PLAIN: lambda one: one, Spelling.ESCAPED: escape, Spelling.MADE: lambda one: ""}
    assert all(piece.file.of(file) == spelt[piece.spelling](piece.text.of(text)) for piece in source_map.pieces())


@given(files, st.data())
def test_a_map_through_two_layers_is_one_through_the_other(file: str, data: st.DataObject) -> None:
    text, inner = woven(file)
    page = (escape(file) or "") + "[b]"
    middle, outer = woven(page.replace("[p]", "&lt;"))
    if middle != file:
        return
    both = inner.within(outer)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    assert both.outward(span) == outer.outward(inner.outward(span))
