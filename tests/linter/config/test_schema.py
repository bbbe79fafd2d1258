"""The JSON Schema accepts what the loader accepts, and nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import jsonschema
import pytest
import yaml
from hypothesis import event, given, settings
from hypothesis import strategies as st
from jsonschema.protocols import Validator

from desk_rules import ENTRIES
from wirelint.config import ConfigError
from wirelint.config.errors import Mistakes
from wirelint.config.keys import table
from wirelint.config.marks import read_yaml
from wirelint.config.schema import json_schema
from wirelint.registry import house_rules

Errors = Iterator[jsonschema.ValidationError]


def pattern(validator: Validator, pattern: str, instance: object, schema: object) -> Errors:
    """Patterns as ECMAScript has them: there `$` is the very end, where Python allows a line end after it."""
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match")


SCHEMA = json_schema(ENTRIES)
VALIDATOR = jsonschema.validators.extend(jsonschema.Draft202012Validator, {"pattern": pattern})(SCHEMA)
SHAPE = table(ENTRIES)


def verdicts(document: object) -> tuple[bool, bool]:
    """Does the schema accept a document, and does the loader?"""
    mistakes = Mistakes()
    unshared = json.loads(json.dumps(document))
    node = read_yaml(yaml.safe_dump(unshared, allow_unicode=True), "f", mistakes)
    assert node is not None
    assert not mistakes
    if node.value is not None:
        SHAPE.read(node, mistakes)
    return VALIDATOR.is_valid(node.plain), not mistakes


GOOD: tuple[Any, ...] = (
    None,
    {},
    {"extends": ["wire", "ap", "a.yaml", "sub/b.yml", "packs/desk"]},
    {"extends": []},
    {"rules": {}},
    {"rules": {"cliche": "error", "final-newline": "off", "fused-words": False, "no-subject": {"severity": False}}},
    {"rules": {"long-sentence": {"severity": "hint", "max-words": 3, "share": 0.5, "quotes": True, "note": ""}}},
    {"rules": {"long-sentence": {"max-words": 3.0, "share": -1, "form": "word", "allow": [], "order": ["a", "a"]}}},
    {"rules": {"final-newline": {}}},
    {"paths": []},
    {"paths": [{"match": ["sport/**", "*.txt"]}]},
    {"paths": [{"match": ["a"], "kind": "sport", "language": "no", "rules": {"cliche": "off"}}]},
    {"vocabulary": ["names.txt"], "plugins": ["desk"]},
    {"language": "en", "manual-url": "http://a/b?c#d", "required-version": ">=0.1, <1"},
    {"include": ["*"], "exclude": [], "timeout": 0.001, "fail-on": "hint"},
)

BAD: tuple[Any, ...] = (
    [],
    "wire",
    3,
    False,
    {"rule": {}},
    {"extends": "wire"},
    {"extends": [["wire"]]},
    {"extends": ["a\n.yaml"]},
    {"extends": ["a.yaml\n"]},
    {"rules": []},
    {"rules": None},
    {"rules": {"x": "off"}},
    {"rules": {"cliche": "Off"}},
    {"rules": {"cliche": True}},
    {"rules": {"cliche": 0}},
    {"rules": {"cliche": None}},
    {"rules": {"cliche": ["off"]}},
    {"rules": {"cliche": {"severity": None}}},
    {"rules": {"cliche": {"max-words": 3}}},
    {"rules": {"no-subject": "off", "unnamed-subject": "off"}},
    {"rules": {"no-subject": "off", "nameless-subject": {}}},
    {"rules": {"long-sentence": {"max-words": 3.5}}},
    {"rules": {"long-sentence": {"max-words": True}}},
    {"rules": {"long-sentence": {"max-words": "3"}}},
    {"rules": {"long-sentence": {"max_words": 3}}},
    {"rules": {"long-sentence": {"share": False}}},
    {"rules": {"long-sentence": {"quotes": 1}}},
    {"rules": {"long-sentence": {"note": 1}}},
    {"rules": {"long-sentence": {"form": "Word"}}},
    {"rules": {"long-sentence": {"allow": "a"}}},
    {"rules": {"long-sentence": {"allow": [1]}}},
    {"rules": {"long-sentence": {"order": [None]}}},
    {"paths": {}},
    {"paths": [{}]},
    {"paths": [{"match": []}]},
    {"paths": [{"match": "a"}]},
    {"paths": [{"match": ["/a"]}]},
    {"paths": [{"match": ["a\n"]}]},
    {"paths": [{"match": ["a"], "vocabulary": []}]},
    {"paths": [{"match": ["a"], "kind": "Sport"}]},
    {"paths": [{"match": ["a"], "rules": {"x": "off"}}]},
    {"vocabulary": [""]},
    {"vocabulary": ["a\tb"]},
    {"plugins": [1]},
    {"language": "eng"},
    {"language": "en\n"},
    {"manual-url": "ftp://a"},
    {"manual-url": "https://a b"},
    {"required-version": 1},
    {"required-version": "1.0\n"},
    {"include": ["{a,b}"]},
    {"exclude": [".."]},
    {"timeout": 0},
    {"timeout": True},
    {"fail-on": "off"},
    {"fail-on": False},
)

LOADER_ALONE = {
    "a file that is not there": "extends: [gone.yaml]",
    "a file outside the folder": "vocabulary: [../names.txt]",
    "files that extend one another": "extends: [.wirelint.yaml]",
    "a plug-in that is not installed": "plugins: [gone]",
    "a version that this is not": "required-version: '>=99'",
    "a key that stands twice": "language: en\nlanguage: en",
    "an alias": "include: &a [x]\nexclude: *a",
    "an unknown tag": "language: !mine en",
}
"""What a schema cannot know; its data model has no files, packages or YAML."""


@pytest.mark.parametrize("document", GOOD, ids=str)
def test_both_accept(document: object) -> None:
    assert verdicts(document) == (True, True)


@pytest.mark.parametrize("document", BAD, ids=str)
def test_both_refuse(document: object) -> None:
    assert verdicts(document) == (False, False)


@pytest.mark.parametrize("text", LOADER_ALONE.values(), ids=LOADER_ALONE)
def test_the_loader_alone_refuses(read: Callable[..., object], text: str) -> None:
    with pytest.raises(ConfigError):
        read(text)

    class Plain(yaml.SafeLoader):
        """Reads any tag."""

    Plain.add_constructor("!mine", lambda loader, node: node.value)
    assert VALIDATOR.is_valid(yaml.load(text, Loader=Plain))


# ----- documents at random

ANY = st.sampled_from([None, True, False, 0, 1, -1, 0.0, 2.0, 1.5, "", "a", "off", "error", "word", "en", [], {}, "**"])


def mostly(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The strategy, and once in a while something else."""
    return st.integers(0, 39).flatmap(lambda dice: ANY if dice == 39 else strategy)


def mapping(**values: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the keys; once in a while one that is unknown."""
    optional = {name.replace("_", "-"): mostly(value) for name, value in values.items()}
    known, dice = st.fixed_dictionaries({}, optional=optional), st.integers(0, 39)
    return st.tuples(known, dice).map(lambda pair: {**pair[0], "unknown": 1} if pair[1] == 39 else pair[0])


LEVELS = mostly(st.sampled_from(["error", "warning", "info", "hint", "off", False]))
WORDS = st.lists(mostly(st.text(max_size=3)), max_size=3)
NUMBERS = st.floats(0.1, 1e9)
OPTIONS = mapping(
    severity=LEVELS,
    max_words=st.integers(-(10**9), 10**9),
    share=NUMBERS,
    quotes=st.booleans(),
    note=st.text(max_size=3),
    form=st.sampled_from(["figure", "word"]),
    allow=WORDS,
    order=WORDS,
)
RULES = mapping(
    long_sentence=LEVELS | OPTIONS,
    cliche=LEVELS | mapping(severity=LEVELS),
    no_subject=LEVELS,
    unnamed_subject=LEVELS,
)
GLOBS = st.lists(mostly(st.sampled_from(["a", "sport/**", "*.txt"])), min_size=1, max_size=2)
OVERRIDES = st.tuples(GLOBS, mapping(rules=RULES, kind=st.just("sport"), language=st.just("en"))).map(
    lambda pair: {"match": pair[0], **pair[1]}
)
DOCUMENTS = mapping(
    extends=st.lists(mostly(st.sampled_from(["wire", "strict", "a.yaml", "b/c.yml"])), max_size=2),
    rules=RULES,
    paths=st.lists(mostly(OVERRIDES), max_size=2),
    vocabulary=GLOBS,
    plugins=GLOBS,
    language=st.just("en"),
    manual_url=st.just("https://a"),
    required_version=st.sampled_from(["0.1", ">=0.1, <1"]),
    include=GLOBS,
    exclude=GLOBS,
    timeout=NUMBERS,
    fail_on=st.sampled_from(["error", "hint"]),
)


@given(DOCUMENTS)
@settings(max_examples=400)
def test_schema_and_loader_agree(document: object) -> None:
    schema, loader = verdicts(document)
    event(f"accepted: {loader}")
    assert schema == loader


LISTS = ["extends", "include", "plugins", "vocabulary"]
TEXTS = ["language", "manual-url", "required-version", "fail-on"]
NAMES = (
    st.sampled_from(["a.yaml", "wire", "sport/**", "a.yml\n", "0.1", ">=1, <2", "https://a", "en"])
    | st.text("a*?[]!{}/.\\-\n", max_size=6)
    | st.text("01.,<>= ", max_size=6)
    | st.text(max_size=8)
)


@given(NAMES, st.sampled_from([*LISTS, *TEXTS]))
@settings(max_examples=400)
def test_they_agree_on_text(name: str, key: str) -> None:
    schema, loader = verdicts({key: [name] if key in LISTS else name})
    event(f"accepted: {loader}")
    assert schema == loader


# ----- the schema itself


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert set(SCHEMA["$defs"]["rules"]["properties"]) >= set(ENTRIES)
    assert set(json_schema()["$defs"]["rules"]["properties"]) >= set(house_rules())


def test_every_key_is_described() -> None:
    options = SCHEMA["$defs"]["rules"]["properties"]["long-sentence"]["anyOf"][1]["properties"]
    assert options["max-words"] == {
        "title": "max-words",
        "description": "Words that a sentence may have.",
        "default": 40,
        "type": "integer",
    }
    assert options["allow"]["default"] == ["had"]
    for properties in (SCHEMA["properties"], SCHEMA["properties"]["paths"]["items"]["properties"], options):
        assert all(value["description"] for value in properties.values())


def test_old_names_are_marked() -> None:
    rules = SCHEMA["$defs"]["rules"]["properties"]
    assert rules["no-subject"]["deprecated"]
    assert "deprecated" not in rules["unnamed-subject"]


def test_defaults_are_accepted() -> None:
    defaults = {name: value["default"] for name, value in SCHEMA["properties"].items() if "default" in value}
    assert verdicts(defaults) == (True, True)
