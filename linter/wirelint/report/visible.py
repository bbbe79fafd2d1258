"""Text made fit for a terminal: nothing that it would act on, and columns that can be counted.

Copy and file names come from anywhere. Control characters, overrides of the writing direction, and what nobody can
see are shown as escapes (`\\x1b`, `\\u202e`), so that a story can neither move the cursor nor hide what it says.
"""

from __future__ import annotations

TAB = "    "
_COMMAND = "#["
"""The end of "##[", with which GitHub's runner has a command begin, anywhere in a line of a log."""
_JOINERS = "\u200c\u200d"
_MODIFIERS = range(0x1F3FB, 0x1F400)
_VOWELS = range(0x1160, 0x1200)


def visible(text: str) -> str:
    """The text on one line, with everything escaped that a terminal would act on or that cannot be seen."""
    if text.isprintable() and _COMMAND not in text:
        return text
    return "".join(cell(mark, before) for mark, before in zip(text, f" {text}", strict=False))


def visible_name(name: str) -> str:
    """The name of a file at the head of a line: one that begins as GitHub's workflow commands do gets its folder."""
    return visible(f"./{name}" if name.lstrip().startswith("::") else name)


def cell(mark: str, before: str = " ") -> str:
    """One character as it is shown behind another: itself, an escape, or spaces for a tab."""
    if mark.isprintable():
        return r"\x5b" if f"{before}{mark}" == _COMMAND else mark
    from unicodedata import category

    if category(mark) == "Zs":
        return mark
    if mark == "\t":
        return TAB
    if mark in _JOINERS and category(before)[0] in "LM":
        return mark  # part of how Persian and Indic words are spelt; between emoji it is escaped, as terminals differ
    if "\udc80" <= mark <= "\udcff":
        return f"\\x{ord(mark) - 0xDC00:02x}"  # a byte of a file name that is not UTF-8
    return mark.encode("unicode_escape").decode("ascii")


def columns(shown: str) -> int:
    """How many columns of a terminal a text takes that `visible` or `cell` has made."""
    return len(shown) if shown.isascii() else sum(map(_columns, shown))


def _columns(mark: str) -> int:
    from unicodedata import category, east_asian_width

    code = ord(mark)
    if category(mark) in {"Mn", "Me", "Cf"} or code in _VOWELS or code in _MODIFIERS:
        return 0
    return 2 if east_asian_width(mark) in "WF" else 1
