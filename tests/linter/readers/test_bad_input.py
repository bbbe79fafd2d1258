"""What no agency should send, and does: each is read, refused or said, and nothing raises or takes for ever."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from wirelint.config import load_config
from wirelint.readers import formats
from wirelint.run import Result, check_story
from wirelint.source import Story, read_file

NITF = (
    "<nitf><body><body.head><hedline><hl1>Rain falls</hl1></hedline></body.head>"
    "<body.content><p>{}</p></body.content></body></nitf>"
)
BOMB = """<?xml version="1.0"?>
<!DOCTYPE nitf [<!ENTITY a "ha ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>
"""
DEEP = 10_000


def stories(data: str | bytes, name: str = "a.xml", format: str | None = None) -> tuple[Story, ...]:
    return formats.stories(name, f"file:///{name}", data.encode() if isinstance(data, str) else data, format)


def story(data: str | bytes, name: str = "a.xml", format: str | None = None) -> Story:
    (one,) = stories(data, name, format)
    return one


def said(one: Story) -> list[str]:
    return [note.message for note in one.notes]


def checked(one: Story) -> Result:
    return check_story(one, load_config(use_config=False, select=["doubled-words"]).settings_for(None))


def test_an_entity_bomb_is_not_expanded_and_said() -> None:
    one = story(BOMB + NITF.format("Rain &c; fell."))
    assert one.text == "Rain falls\n\nRain &c; fell."
    assert said(one) == ["XML: entities that the file declares are not expanded"]
    assert not checked(one).failed


def test_external_entities_are_not_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    head = f'<!DOCTYPE nitf SYSTEM "{secret.as_uri()}" [<!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    one = story(head + NITF.format("Rain &x; fell."))
    assert one.text == "Rain falls\n\nRain &x; fell."
    assert "not expanded" in said(one)[0]


def test_the_entities_of_a_dtd_that_is_not_fetched_are_those_of_html() -> None:
    one = story('<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">' + NITF.format("Rain &mdash; snow."))
    assert (one.text, said(one)) == ("Rain falls\n\nRain — snow.", [])


def test_broken_xml_is_read_as_far_as_it_goes_with_the_place_of_the_break() -> None:
    text = NITF.format("Rain <b>fell</p><p>The the quay is closed.")
    one = story(text)
    assert one.text == "Rain falls\n\nRain fell\n\nThe the quay is closed."
    note, found = checked(one).diagnostics
    assert note.message == "Broken XML, read as far as it goes: mismatched tag"
    assert note.span.start == text.index("</p>") + 2
    assert (found.rule, found.span.of(text)) == ("doubled-words", "The the")
    assert checked(one).failed


@pytest.mark.parametrize("cut", range(20, 140, 7))
def test_xml_that_breaks_off_anywhere_is_read(cut: int) -> None:
    for one in stories(NITF.format("Rain fell on the quay.")[:cut], format="nitf"):
        assert one.notes


def test_a_huge_file_is_refused_without_being_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "dump.xml"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("it was opened"))
    (one,) = read_file(str(path), format=None)
    assert said(one) == ["Larger than 20 MB: split it into stories, or raise “max-bytes”"]


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ("", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ('<?xml version="1.0" encoding="UTF-16"?>', "utf-16"),
        ('<?xml version="1.0" encoding="UTF-16LE"?>', "utf-16-le"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "iso-8859-1"),
        ('<?xml version="1.0" encoding="windows-1252"?>', "cp1252"),
    ],
)
def test_the_encoding_is_as_declared(head: str, codec: str) -> None:
    one = story((head + NITF.format("Rain fell on the café.")).encode(codec))
    assert (one.text, said(one)) == ("Rain falls\n\nRain fell on the café.", [])


@pytest.mark.parametrize("name", ["ascii", "x-unknown", "idna", "unicode_escape", "utf-7"])
def test_a_wrong_encoding_is_said(name: str) -> None:
    one = story(f'<?xml version="1.0" encoding="{name}"?>' + NITF.format("Rain fell on the café."))
    assert one.text == "Rain falls\n\nRain fell on the café."
    assert said(one) == [f"Declared as {name}, which its bytes are not"]


def test_nul_characters_are_no_xml() -> None:
    one = story(b'<?xml version="1.0" encoding="UTF-8"?>' + NITF.format("Rain\0fell.").encode(), format="nitf")
    assert said(one) == ["Broken nitf: it holds NUL characters"]


def test_sections_split_where_they_would_end() -> None:
    one = story(NITF.format("<![CDATA[a ]]]]><![CDATA[> b]]>"))
    assert one.text == "Rain falls\n\na ]]> b"


def test_an_item_with_no_text_is_passed_over_with_a_word() -> None:
    one = story("<newsItem><contentMeta><headline>Rain</headline></contentMeta></newsItem>")
    assert said(one) == ["Nothing to check: this newsml-g2 file has no story in it"]
    assert not checked(one).failed


def test_keys_that_stand_twice_are_said_and_the_last_is_read() -> None:
    one = story('{"uri": "a", "headline": "Rain", "body_text": "First.", "body_text": "Last."}', "a.json")
    assert one.text == "Rain\n\nLast."
    assert said(one) == ["The key “body_text” stands 2 times: the last is read"]


def test_half_of_a_surrogate_pair_is_no_character() -> None:
    one = story('{"uri": "a", "headline": "Rain", "body_text": "A \\ud83d b \\ud83d\\ude00."}', "a.json")
    assert one.text == "Rain\n\nA \ufffd b 😀."


def test_broken_json_has_the_place_of_the_break() -> None:
    text = '{"uri": "a", "headline": "Rain", "body_text": "First."'
    one = story(text, "a.json")
    assert said(one) == ["Broken ninjs: expecting ',' delimiter"]
    assert one.notes[0].span.start == len(text)
    assert checked(one).failed


def test_deep_markup_is_read() -> None:
    deep = "<div>" * DEEP + "Rain fell." + "</div>" * DEEP
    assert story(f"<html><body>{deep}</body></html>", "a.html").text == "Rain fell."
    assert str(story(NITF.format(deep)).text).endswith("Rain fell.")
    assert str(story(">" * DEEP + " Rain fell.", "a.md").text) == "Rain fell."


def test_deep_json_is_refused() -> None:
    one = story('{"uri": "a", "headline": ' + "[" * DEEP + "]" * DEEP + "}", "a.json")
    assert said(one)[0].startswith("Broken ninjs: nested too deep")


@pytest.mark.parametrize(
    "piece",
    ["<a ", "<!--", "<![CDATA[", "<!x[", "<?", "&#", "</a", "<a b='", '<a "', "``", "[", "**a", "](", "<script>"],
)
@pytest.mark.parametrize("name", ["a.html", "a.md", "a.nitf"])
def test_time_is_linear_in_what_never_ends(piece: str, name: str) -> None:
    stories(piece * 20_000, name)


def test_xml_of_no_format_is_said_when_named_and_passed_over_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "pom.xml").write_text("<project/>")
    (tmp_path / "package.json").write_text(json.dumps({"name": "a", "version": "1"}))
    (one,) = read_file(str(tmp_path / "pom.xml"), format=None)
    assert said(one) == ["No format that wirelint reads: name one with --input-format"]
    assert one.notes[0].fails
    assert not formats.is_known(str(tmp_path / "pom.xml"))
    assert not formats.is_known(str(tmp_path / "package.json"))


def test_a_reader_that_fails_is_named() -> None:
    def fails(text: str) -> tuple[()]:
        raise KeyError("x")

    reader = formats.named("nitf")._replace(read=fails, name="desk")
    (one,) = formats._read("a", "b", "text", (), reader)
    assert said(one) == ["Broken desk: its reader failed: KeyError: 'x'"]
