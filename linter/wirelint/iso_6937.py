"""ISO/IEC 6937, Latin letters with their marks in front of them: the encoding of older wires and of what came of them.

A byte of 0xC1 to 0xCF is a mark, and the byte behind it the letter that bears it: “é” is 0xC2 0x65. Only the pairs of
the standard's repertoire are known. Source: ISO/IEC 6937:2001, by its code table as public converters have it.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from functools import cache
from unicodedata import normalize

NAME = "iso-6937"
_NAMES = frozenset({"iso6937", "iso69372", "iso693721983", "iso69371992", "iso69371994", "iso69372001", "isoir156"})
"""What a file may call it, in lower case without marks."""
_UPPER = (
    "\xa0¡¢£\0¥\0§¤‘“«←↑→↓°±²³×µ¶·÷’”»¼½¾¿" + "\0" * 16 +
    "—¹®©™♪¬¦\0\0\0\0⅛⅜⅝⅞\u2126ÆÐªĦ\0ĲĿŁØŒºÞŦŊŉĸæđðħıĳŀłøœßþŧŋ\xad"
)  # fmt: skip
"""The characters of one byte from 0xA0; NUL where there is none."""
_MARKED = {
    "\xc1": ("\u0300", "AEIOUaeiou"),
    "\xc2": ("\u0301", "ACEILNORSUYZaceilnorsuyz"),
    "\xc3": ("\u0302", "ACEGHIJOSUWYaceghijosuwy"),
    "\xc4": ("\u0303", "AINOUainou"),
    "\xc5": ("\u0304", "AEIOUaeiou"),
    "\xc6": ("\u0306", "AGUagu"),
    "\xc7": ("\u0307", "CEGIZcegz"),
    "\xc8": ("\u0308", "AEIOUYaeiouy"),
    "\xca": ("\u030a", "AUau"),
    "\xcb": ("\u0327", "CGKLNRSTcgklnrst"),
    "\xcd": ("\u030b", "OUou"),
    "\xce": ("\u0328", "AEIUaeiu"),
    "\xcf": ("\u030c", "CDELNRSTZcdelnrstz"),
}
"""Each byte of a mark with the mark, and the letters that bear it."""
_ALONE = dict(zip("\xc2\xc5\xc6\xc7\xc8\xca\xcb\xcd\xce\xcf", "´¯˘˙¨˚¸˝˛ˇ", strict=True))
"""The marks that stand by themselves, before a space."""


@cache
def known() -> None:
    """Make the encoding known to Python under its names."""
    codecs.register(_found)


def is_name(name: str) -> bool:
    """Is it a name of this encoding?"""
    return re.sub(r"[\W_]", "", name.lower()) in _NAMES


def decode(data: bytes, errors: str = "strict") -> tuple[str, int]:
    """The text of some bytes, and how many they are; of `errors` only “strict” is known. Raises UnicodeDecodeError."""
    meanings = _table()

    def meaning(found: re.Match[str]) -> str:
        known = meanings.get(found[0])
        if known is None:
            raise UnicodeDecodeError(NAME, bytes(data), *found.span(), "no character of its repertoire")
        return known

    return re.sub(r"(?s)[\xc1-\xcf].?|[\x80-\xff]", meaning, str(data, "latin-1")), len(data)


def encode(text: str, errors: str = "strict") -> tuple[bytes, int]:
    """The bytes of a text, and how long it is; of `errors` only “strict” is known. Raises UnicodeEncodeError."""
    spellings = _spellings()

    def spelling(found: re.Match[str]) -> str:
        known = spellings.get(found[0])
        if known is None:
            raise UnicodeEncodeError(NAME, text, *found.span(), "no character of its repertoire")
        return known

    return re.sub(r"[^\x00-\x7f]", spelling, text).encode("latin-1"), len(text)


@cache
def _table() -> dict[str, str]:
    """What each byte, or pair of bytes, stands for; bytes as characters of Latin-1."""
    found = {chr(0xA0 + number): mark for number, mark in enumerate(_UPPER) if mark != "\0"}
    found |= {f"{byte} ": mark for byte, mark in _ALONE.items()}
    for byte, (mark, letters) in _MARKED.items():
        found |= {byte + letter: normalize("NFC", letter + mark) for letter in letters}
    return found


@cache
def _spellings() -> dict[str, str]:
    return {mark: spelt for spelt, mark in _table().items()}


def _found(name: str) -> codecs.CodecInfo | None:
    if not is_name(name):
        return None
    # The stubs know no decoder by function that takes every kind of buffer; this one takes what `bytes` does.
    reads: Callable[..., tuple[str, int]] = decode
    return codecs.CodecInfo(encode, reads, name=NAME)
