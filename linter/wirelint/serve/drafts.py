"""A draft of an entry of house style: written as YAML, read as packs are, proved by its examples, tried on stories."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wirelint.config.errors import Mistake, Mistakes
from wirelint.config.marks import read_yaml
from wirelint.rule import BODY, Severity
from wirelint.serve.asked import Refused
from wirelint.style.compiled import compile_styles
from wirelint.style.finding import Member, members
from wirelint.style.proving import found_by, prove
from wirelint.style.reader import read_pack
from wirelint.style.values import PUBLISHED, Example, Style
from wirelint.tuples import NamedTuple

Json = dict[str, Any]
DRAFT = "draft"
MOST_HITS = 200
MOST_STORIES = 50
_AROUND = 48
"""Code points of a story that are shown on either side of a hit."""


class Draft(NamedTuple):
    """An entry as it was drafted: its YAML as a pack of one entry, what is wrong with it, and the entry if it is read.

    `faults` has for every example, in their order, what does not hold; empty text where all does.
    """

    yaml: str
    mistakes: tuple[Mistake, ...]
    member: Member | None = None
    faults: tuple[str, ...] = ()


def drafted(pack: str, entry: str, style: Mapping[str, Any]) -> Draft:
    """A draft read and proved. `style` is the mapping of the entry, as plain values."""
    text, mistakes = as_yaml({"pack": pack, "entries": {entry: dict(style)}}), Mistakes()
    node = read_yaml(text, DRAFT, mistakes)
    read = None if node is None else read_pack(node, mistakes)
    if mistakes or read is None or not read.styles:
        return Draft(text, tuple(sorted(set(mistakes))))
    return _proved(text, read.styles[0])


def draft_of(pack: object, entry: object, given: Mapping[str, Any]) -> Draft:
    """The draft that a client sends. Raises Refused."""
    style = given.get("style")
    if not isinstance(pack, str) or not isinstance(entry, str) or not isinstance(style, dict):
        raise Refused(400, "“pack” and “entry” are strings, “style” is the mapping of an entry")
    return drafted(pack, entry, style)


def tried(given: Mapping[str, Any]) -> Json:
    """A draft proved by its examples and tried on stories, as a client sends them. Raises Refused."""
    draft = draft_of(given.get("pack", "desk"), given.get("entry", "draft"), given)
    stories = given.get("stories", [])
    if not isinstance(stories, list) or len(stories) > MOST_STORIES:
        raise Refused(400, f"“stories” is not a list of at most {MOST_STORIES}")
    return {
        "yaml": draft.yaml,
        "mistakes": told(draft.mistakes),
        "examples": [{"ok": not fault, "message": fault} for fault in draft.faults],
        "hits": [trial(draft.member, *_story(story)) for story in stories] if draft.member else [],
    }


def as_yaml(value: Mapping[str, Any]) -> str:
    """Values as people write them in YAML: in the order given, in letters as they are, mappings in blocks."""
    import yaml

    text: str = yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=110, default_flow_style=False)
    return text


def trial(member: Member, name: str, text: str) -> Json:
    """What an entry finds in a story, each with the words around it. An entry that fails there says so."""
    try:
        found = found_by(member, text)
    except Exception as error:  # whatever a pattern of the draft does is told to its author
        return {"name": name, "found": [], "error": f"it fails on this story: {error}"}
    hits = [{**_around(text, *one.span), "message": one.message} for one in found[:MOST_HITS]]
    return {"name": name, "found": hits}


def told(mistakes: Sequence[Mistake]) -> list[Json]:
    """Mistakes with line and column, from one; 0 where there is none."""
    return [{"line": one.origin.line, "column": one.origin.column, "message": one.message} for one in mistakes]


def as_entry(style: Style) -> Json:
    """An entry as plain values, for a form: its kind, what stands under it, and every key that has not its default."""
    plain = {name: getattr(style, name) for name in ("message", "reason", "source", "url", "exact", "safe")}
    more: Json = {
        "except": list(style.unless),
        "language": "" if style.language == "en" else style.language,
        "status": style.status if style.status != PUBLISHED else "",
        "zones": [] if style.zones == BODY else sorted(zone.value for zone in style.zones),
        "examples": [_example(one) for one in style.examples],
        "extras": dict(style.extras),
    }
    told = {name: value for name, value in (plain | more).items() if value}
    severity = Severity(style.severity).name.lower()
    return {"id": style.id.partition("/")[2], "kind": style.kind, "says": style.says, "severity": severity, **told}


def _proved(text: str, style: Style) -> Draft:
    from wirelint.phrase_pattern import PhraseError

    try:
        pack = compile_styles([style])
    except PhraseError as error:
        return Draft(text, (Mistake(style.origin, str(error)),))
    mistakes = Mistakes()
    prove(pack, mistakes)
    by_place = {one.origin: one.message.removeprefix(f"{style.id}: ") for one in reversed(mistakes)}
    bare = tuple(Mistake(one.origin, one.message.removeprefix(f"{style.id}: ")) for one in mistakes)
    return Draft(text, bare, next(members(pack)), tuple(by_place.get(one.origin, "") for one in style.examples))


def _story(story: object) -> tuple[str, str]:
    name, text = (story.get("name"), story.get("text")) if isinstance(story, dict) else (None, None)
    if not isinstance(name, str) or not isinstance(text, str):
        raise Refused(400, "a story has a “name” and a “text”")
    return name, text


def _example(one: Example) -> Json:
    if not one.is_bad:
        return {"good": one.text}
    return {"bad": one.text, "fixed": one.fixed} if one.fixed else {"bad": one.text}


def _around(text: str, start: int, end: int) -> Json:
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    return {
        "offset": [start, end],
        "before": ("…" if start > _AROUND else "") + " ".join(before.split("\n")),
        "seen": text[start:end],
        "after": " ".join(after.split("\n")) + ("…" if end + _AROUND < len(text) else ""),
    }
