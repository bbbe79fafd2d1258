"""The JSON Schema of a pack, for editors: it accepts what the reader accepts, but for phrases and patterns."""

from __future__ import annotations

from wirelint.config.schema import DIALECT
from wirelint.config.shapes import Schema
from wirelint.style.keys import PACK


def pack_schema() -> Schema:
    """The schema, in JSON Schema 2020-12."""
    about = "Entries of house style for wirelint: see docs/style.md."
    return {"$schema": DIALECT, "title": "wirelint pack", "description": about, **PACK.schema()}
