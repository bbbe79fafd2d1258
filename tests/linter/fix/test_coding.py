"""Text back to bytes."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wirelint.fix.coding import coding_of
from wirelint.source import Unreadable, decode

CASES = [
    pytest.param("Café.\r\n".encode(), id="UTF-8"),
    pytest.param(codecs.BOM_UTF8 + "Café.\n".encode(), id="UTF-8 with a mark"),
    pytest.param(codecs.BOM_UTF8 + codecs.BOM_UTF8 + b"Twice.\n", id="UTF-8 with two marks"),
    pytest.param(codecs.BOM_UTF16_LE + "Café 😀\n".encode("utf-16-le"), id="UTF-16 LE"),
    pytest.param(codecs.BOM_UTF16_BE + "Café 😀\n".encode("utf-16-be"), id="UTF-16 BE"),
    pytest.param(codecs.BOM_UTF32_LE + "Café 😀\n".encode("utf-32-le"), id="UTF-32 LE"),
    pytest.param("Café “now”\n".encode("cp1252"), id="Windows-1252"),
    pytest.param(b"Caf\xe9 \x81\x8d\x90\n", id="Windows-1252 with bytes that it leaves open"),
    pytest.param(b"", id="nothing"),
]


@pytest.mark.parametrize("data", CASES)
def test_what_was_read_is_written_back_byte_by_byte(data: bytes) -> None:
    text, _ = decode(data)
    coding = coding_of(data, text)
    assert coding is not None
    assert coding.encode(text) == data
    assert decode(coding.encode(f"{text}é"))[0] == f"{text}é"


@given(st.binary(max_size=60))
def test_any_bytes_are_written_back_or_refused(data: bytes) -> None:
    try:
        text, _ = decode(data)
    except Unreadable:
        return
    coding = coding_of(data, text)
    assert coding is None or coding.encode(text) == data


def test_half_a_character_of_utf16_cannot_be_written_back() -> None:
    data = codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00"
    assert coding_of(data, decode(data)[0]) is None


def test_an_encoding_that_the_file_names_is_kept() -> None:
    data = '<?xml version="1.0" encoding="iso-8859-2"?><p>Łódź</p>'.encode("iso-8859-2")
    text = data.decode("iso-8859-2")
    assert coding_of(data, text) is None
    coding = coding_of(data, text, may_declare=True)
    assert coding is not None
    assert coding.encode("ż") == "ż".encode("iso-8859-2")
