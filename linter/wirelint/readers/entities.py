"""Character references of XML and HTML, and how words are spelt in each."""

from __future__ import annotations

from functools import lru_cache
from html.entities import html5

from wirelint.patterns import lazy_pattern

REFERENCE_SOURCE = r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{0,31});"
REFERENCE = lazy_pattern(f"({REFERENCE_SOURCE})")
"""A reference as it may stand in a file."""

_REPLACED = {0x80 + number: mark for number, mark in enumerate(bytes(range(0x80, 0xA0)).decode("cp1252", "replace"))}
_COMMON = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
_LAST = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)


@lru_cache(1024)
def meaning(reference: str) -> str | None:
    """What a reference stands for; None where nobody says.

    Numbers of Windows-1252 (`&#150;`) are read as browsers do (WHATWG HTML, "Numeric character reference end state").
    """
    if reference in _COMMON:
        return _COMMON[reference]
    if reference[1] != "#":
        return html5.get(reference[1:])
    hexadecimal = reference[2] in "xX"
    code = int(reference[3:-1], 16) if hexadecimal else int(reference[2:-1])
    if code in _REPLACED:
        return _REPLACED[code]
    return None if code == 0 or code > _LAST or code in _SURROGATES else chr(code)


def unescape(text: str) -> str:
    """The text with every reference that is known read."""
    if "&" not in text:
        return text
    texts = REFERENCE.split(text)
    texts[1::2] = [meaning(one) or one for one in texts[1::2]]
    return "".join(texts)


def escape_text(text: str) -> str | None:
    """Words as they are spelt between tags; None for what XML 1.0 cannot hold."""
    if any(mark < " " and mark not in "\t\n\r" for mark in text):
        return None
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


def escape_section(text: str) -> str | None:
    """Words as they are spelt in a CDATA section; None where they might end it."""
    return None if "]" in text or ">" in text or any(mark < " " and mark not in "\t\n" for mark in text) else text
