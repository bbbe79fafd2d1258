"""ISO/IEC 6937: pairs of bytes to letters and back, what is in neither, and files that name it."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands import done
from wirelint import iso_6937
from wirelint.fix.coding import coding_of
from wirelint.source import read_file

iso_6937.known()

LETTERS = "àéîõūğżüÿåçŁőąšŽßøþÆ¿«»“”—½µ"
NITF = (
    '<?xml version="1.0" encoding="{}"?>\n<nitf><body><body.head><hedline><hl1>{}</hl1></hedline></body.head>'
    "<body.content><p>{}</p></body.content></body></nitf>\n"
)


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("Málaga", b"M\xc2alaga"),
        ("Łódź", b"\xe8\xc2od\xc2z"),
        ("“Å”", b"\xaa\xcaA\xba"),
        ("ģ, Ģ", b"\xcbg, \xcbG"),
        ("¨ ´", b"\xc8  \xc2 "),
        ("a\r\nb", b"a\r\nb"),
    ],
)
def test_a_mark_stands_before_its_letter(text: str, data: bytes) -> None:
    assert data.decode("iso-6937") == text
    assert text.encode("iso-6937") == data


@pytest.mark.parametrize(
    "data", [b"\xc2", b"\xc2\n", b"\xc2b", b"\xc0", b"\xc9u", b"\xa4", b"\x80", b"\xc2\xc2e", b"\xd8"]
)
def test_what_is_no_character_is_said_with_its_place(data: bytes) -> None:
    with pytest.raises(UnicodeDecodeError) as caught:
        (b"ab" + data).decode("iso-6937")
    assert caught.value.start == 2


@pytest.mark.parametrize("mark", ["中", "e\u0301", "😀", "€", "\x85"])
def test_a_character_that_it_has_not_is_refused(mark: str) -> None:
    with pytest.raises(UnicodeEncodeError) as caught:
        f"ab{mark}".encode("iso-6937")
    assert caught.value.start == 2 + (mark[0] == "e")


def is_read(*data: int) -> bool:
    try:
        return len(bytes(data).decode("iso-6937")) == 1
    except UnicodeDecodeError:
        return False


def test_the_repertoire_is_that_of_the_standard() -> None:
    assert sum(is_read(byte) for byte in range(0x80, 0x100)) == 73
    pairs = [sum(is_read(mark, byte) for byte in range(0x20, 0x7F)) for mark in range(0xC0, 0xD0)]
    assert pairs == [0, 10, 25, 24, 10, 11, 7, 10, 13, 0, 5, 17, 0, 5, 9, 19]
    assert sum(pairs) == 165


@given(st.binary(max_size=12))
def test_bytes_that_are_read_are_written_again(data: bytes) -> None:
    try:
        text = data.decode("iso-6937")
    except UnicodeDecodeError:
        return
    assert text.encode("iso-6937") == data


@given(st.text(f"{LETTERS} ab\n"))
def test_text_of_its_repertoire_is_read_again(text: str) -> None:
    data = text.encode("iso-6937")
    assert data.decode("iso-6937") == text
    assert len(data) == len(text) + sum(bool(unicodedata.decomposition(mark)) for mark in text if mark not in "½µ")


@pytest.mark.parametrize("name", ["ISO-6937", "ISO_6937", "iso6937", "ISO_6937-2", "ISO-IR-156"])
def test_a_file_that_names_it_is_read_and_written_in_it(name: str, tmp_path: Path) -> None:
    text = NITF.format(
        name, "Café “Łódź” opens", "The café on the the quay of Málaga opened on Monday, the owner said."
    )
    path = tmp_path / "cafe.nitf"
    path.write_bytes(text.encode("iso-6937"))
    (story,) = read_file(str(path), format=None)
    assert str(story.text).startswith("Café “Łódź” opens\n\nThe café on the the")
    assert story.notes == ()
    coding = coding_of(path.read_bytes(), text, may_declare=True)
    assert coding is not None
    assert coding.encode("ő") == b"\xcdo"


def test_a_fix_changes_its_own_bytes_alone(tmp_path: Path) -> None:
    text = NITF.format("ISO-6937", "Café “Łódź” opens", "The café on the the quay of Málaga opened on Monday.")
    path = tmp_path / "cafe.nitf"
    path.write_bytes(text.encode("iso-6937"))
    assert done("check", "--no-config", "--select", "doubled-words", "--fix", str(path)).status == 0
    assert path.read_bytes() == text.replace("the the quay", "the quay").encode("iso-6937")


def test_a_file_that_names_it_wrongly_is_said(tmp_path: Path) -> None:
    path = tmp_path / "cafe.nitf"
    path.write_bytes(NITF.format("ISO-6937", "Opens", "The café opened.").encode("utf-8"))
    (story,) = read_file(str(path), format=None)
    assert str(story.text).endswith("The café opened.")
    assert [note.message for note in story.notes] == ["Declared as ISO-6937, which its bytes are not"]
