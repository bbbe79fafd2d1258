"""What the XML formats share: text that XML 1.0 can hold and that no reader takes for anything else."""

from __future__ import annotations

from wirelint.report.visible import visible

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_TABLE = str.maketrans(_ESCAPES)


def text(copy: str) -> str:
    """Text on one line, for an element or an attribute. What XML 1.0 has no place for is shown escaped, as `\\x1b`."""
    return visible(copy).translate(_TABLE)


def tag(element: str, end: str = ">", /, **attributes: object) -> str:
    """A start tag; `end` closes it."""
    told = "".join(f' {key}="{text(str(value))}"' for key, value in attributes.items())
    return f"<{element}{told}{end}"
