"""What holds where no configuration says otherwise; apart, so that a run without one reads nothing else."""

from __future__ import annotations

PRESETS = ("pipeline", "wire", "ap", "reuters", "guardian", "strict")
"""The presets. A rule names those that turn it on; `strict` is every rule there is."""

PRESET = "wire"
FAIL_ON = "warning"
INCLUDE = (
    "*.txt", "*.text", "*.md", "*.markdown", "*.nitf", "*.newsml", "*.ninjs", "*.anpa", "*.iptc", "*.rss", "*.atom",
    "*.html", "*.htm", "*.xhtml", "*.xml", "*.json",
)  # fmt: skip
"""The files of a folder that are checked; of .xml and .json, those that are a format of news (readers.formats)."""
