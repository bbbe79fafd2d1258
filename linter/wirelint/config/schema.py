"""The JSON Schema of a configuration, for editors: it accepts what the loader accepts.

What a schema cannot know is left to the loader: whether files, plug-ins and the version it names are there, and the
faults of a YAML text itself, such as a key that stands twice.
"""

from __future__ import annotations

from collections.abc import Mapping

from wirelint.config.choices import Rules
from wirelint.config.keys import table
from wirelint.config.shapes import Schema
from wirelint.registry import Entry, house_rules

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(entries: Mapping[str, Entry] | None = None) -> Schema:
    """The schema, in JSON Schema 2020-12, for the house rules or for these. Imports every rule for its options."""
    known = house_rules() if entries is None else entries
    return {
        "$schema": DIALECT,
        "title": "wirelint configuration",
        "description": "How wirelint checks the copy in this folder and below.",
        **table(known).schema(),
        "type": ["object", "null"],
        "$defs": {"rules": Rules(known).definition()},
    }
