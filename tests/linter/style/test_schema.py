"""The JSON Schema of a pack accepts what the reader accepts."""

from __future__ import annotations

import jsonschema
import pytest
import yaml

from wirelint.config.errors import Mistakes
from wirelint.config.marks import read_yaml
from wirelint.style.reader import read_pack
from wirelint.style.schema import pack_schema

VALIDATOR = jsonschema.Draft202012Validator(pack_schema())
GOOD = [
    {"prefer": {"a": "b", "c": ["d", "e"]}, "exact": True, "except": ["a b"], "zones": ["body", "quotations"]},
    {"ban": ["a"], "severity": "off", "status": "draft", "language": "any", "message": "x {seen}"},
    {"once": {"NGO": "aid group"}, "source": "s", "url": "https://a/b", "reason": "r"},
    {"once": ["NGO"], "examples": [{"bad": "a", "fixed": "b"}, {"good": "c"}]},
    {"consistent": [["a", "b"]]},
    {"limit": {"of": "words", "per": "lead", "most": 0}},
    {"limit": {"of": ["a", "b"], "per": "story", "most": 3}},
    {"form": "times", "style": "7pm"},
    {"form": "numerals", "below": 11},
    {"headline": "title"},
    {"pattern": "a+", "write": "b"},
]
BAD = [
    {},
    {"prefer": {}},
    {"prefer": {"a": "b"}, "ban": ["c"]},
    {"prefer": {"a": 3}},
    {"ban": []},
    {"ban": ["a"], "severity": "loud"},
    {"ban": ["a"], "zones": []},
    {"ban": ["a"], "language": "eng"},
    {"ban": ["a"], "sorce": "x"},
    {"ban": ["a"], "below": 3},
    {"ban": ["a"], "examples": [{"bad": "a", "good": "b"}]},
    {"ban": ["a"], "examples": [{"fixed": "a"}]},
    {"once": []},
    {"consistent": [["a"]]},
    {"limit": {"of": "words", "per": "lead"}},
    {"limit": {"of": "words", "per": "page", "most": 3}},
    {"form": "percnt"},
    {"headline": "upper"},
    {"pattern": ""},
]


def verdicts(entry: object) -> tuple[bool, bool]:
    document = {"pack": "p", "entries": {"one": entry}}
    mistakes = Mistakes()
    node = read_yaml(yaml.safe_dump(document), "f", mistakes)
    assert node is not None
    read_pack(node, mistakes)
    return VALIDATOR.is_valid(document), not mistakes


@pytest.mark.parametrize("entry", GOOD, ids=str)
def test_both_accept(entry: object) -> None:
    assert verdicts(entry) == (True, True)


@pytest.mark.parametrize("entry", BAD, ids=str)
def test_both_refuse(entry: object) -> None:
    assert verdicts(entry) == (False, False)
