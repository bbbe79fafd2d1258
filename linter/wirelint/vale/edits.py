"""What an `action` makes of a match: the texts that may be written in its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from wirelint.vale.casing import title
from wirelint.vale.patterns import Pattern
from wirelint.vale.values import Definition

_ARITY = {
    "replace": 3, "remove": 2, "regex": 3, "trim_right": 2, "trim_left": 2, "trim": 2, "truncate": 2, "split": 3,
    "wrap": 2, "unwrap": 2, "prefix": 2, "suffix": 2, "squeeze": 1, "capitalize": 1, "uncapitalize": 1, "lower": 1,
    "upper": 1, "title": 1, "simple": 1,
}  # fmt: skip
_ACTIONS = frozenset({"replace", "remove", "edit", "convert", "suggest"})
_GROUP = r"\$(?:\$|\d+|\{\d+\})"


def fault_of(action: Sequence[str]) -> str | None:
    """What of an action cannot be done here; None where all can."""
    if not action:
        return None
    name, *params = action
    if name not in _ACTIONS or name == "suggest":
        return f"the action “{name}”"
    if name == "edit":
        at = 0
        while at < len(params):
            if params[at] not in _ARITY:
                return f"the edit “{params[at]}”"
            at += _ARITY[params[at]]
    return None


def goods(rule: Definition, match: str, groups: Sequence[str] = ()) -> tuple[str, ...]:
    """What the action of a rule makes of a match; nothing where it cannot."""
    if not rule.action or fault_of(rule.action):
        return ()
    name, *params = rule.action
    if name == "replace":
        return tuple(_with_groups(param, match, groups) for param in params)
    if name == "remove":
        return ("",)
    return (simple(match),) if name == "convert" else (_edited(match, params, groups),)


def _with_groups(text: str, match: str, groups: Sequence[str]) -> str:
    def put(found: re.Match[str]) -> str:
        body = found[0][1:].strip("{}")
        if body == "$":
            return "$"
        number = int(body)
        return match if number == 0 else groups[number - 1] if number <= len(groups) else ""

    return re.sub(_GROUP, put, text)


def _edited(match: str, params: Sequence[str], groups: Sequence[str]) -> str:
    text, at = match, 0
    while at < len(params):
        name, *given = params[at : at + _ARITY[params[at]]]
        at += _ARITY[name]
        if name != "regex":
            given = [_with_groups(one, match, groups) for one in given]
        text = _STEPS[name](text, *given)
    return text.strip()


def _regex(text: str, pattern: str, replacement: str) -> str:
    def put(found: re.Match[str]) -> str:
        return _with_groups(replacement, found[0], [group or "" for group in found.groups()])

    out, done = [], 0
    for found in Pattern(pattern).all(text):
        out += [text[done : found.start()], put(found)]
        done = found.end()
    return "".join(out) + text[done:]


def simple(text: str) -> str:
    """The words of a text in small letters: “someName” is “some name”."""
    out, old = "", " "
    for number, sign in enumerate(text):
        is_letter = sign.isalpha() or sign.isnumeric()
        if (number > 1 and old.islower() and sign.isupper()) or not is_letter:
            out += " "
        if is_letter or sign == " ":
            out += sign.lower()
        old = sign
    return re.sub(" +", " ", out.strip())


def _nth(text: str, separator: str, number: str) -> str:
    pieces = text.split(separator)
    return pieces[int(number)] if int(number) < len(pieces) else text


_STEPS: Mapping[str, Callable[..., str]] = {
    "replace": lambda text, old, new: text.replace(old, new),
    "remove": lambda text, signs: "".join(sign for sign in text if sign not in signs),
    "regex": _regex,
    "trim_right": lambda text, signs: text.rstrip(signs),
    "trim_left": lambda text, signs: text.lstrip(signs),
    "trim": lambda text, signs: text.strip(signs),
    "truncate": lambda text, separator: text.split(separator)[0] if separator else text[:1],
    "split": _nth,
    "wrap": lambda text, one: f"{one}{text}{one}",
    "unwrap": lambda text, one: text.removeprefix(one).removesuffix(one),
    "prefix": lambda text, one: f"{one}{text}",
    "suffix": lambda text, one: f"{text}{one}",
    "squeeze": lambda text: re.sub(r"\s+", " ", text),
    "capitalize": lambda text: text[:1].upper() + text[1:],
    "uncapitalize": lambda text: text[:1].lower() + text[1:],
    "lower": str.lower,
    "upper": str.upper,
    "title": lambda text: title(text, ()),
    "simple": simple,
}
