"""LanguageTool's HTTP API, version 2, with what wirelint finds: every client of LanguageTool can ask wirelint instead.

Offsets are UTF-16 code units of the text that was sent. Source: LanguageTool, “HTTP API” (languagetool.org/http-api).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from wirelint._version import __version__
from wirelint.diagnostic import Diagnostic
from wirelint.rule import Severity
from wirelint.run import Result
from wirelint.serve.asked import Asked, Refused
from wirelint.source import PLAIN_TEXT

Json = dict[str, Any]
API_VERSION = 1
_AROUND = 40
_ISSUE_TYPES = {
    "damage": "typographical",
    "repetition": "duplication",
    "layout": "formatting",
    "reference": "inconsistency",
    "consistency": "inconsistency",
    "language": "grammar",
    "clarity": "style",
    "style": "style",
}
_QUIET = frozenset({Severity.INFO, Severity.HINT})
LANGUAGES = (
    {"name": "English", "code": "en", "longCode": "en"},
    {"name": "English (US)", "code": "en", "longCode": "en-US"},
    {"name": "English (GB)", "code": "en", "longCode": "en-GB"},
    {"name": "English (Australian)", "code": "en", "longCode": "en-AU"},
    {"name": "English (Canadian)", "code": "en", "longCode": "en-CA"},
    {"name": "English (New Zealand)", "code": "en", "longCode": "en-NZ"},
    {"name": "English (South African)", "code": "en", "longCode": "en-ZA"},
)


class Query:
    """A request of /v2/check, by its form. Raises Refused for one that LanguageTool would refuse too."""

    def __init__(self, form: Mapping[str, str]) -> None:
        self.text, self.markup = _text(form)
        self.language = form.get("language", "")
        if not self.language:
            raise Refused(400, "Missing 'language' parameter")
        self.is_picky = form.get("level") == "picky"
        self.disabled = _names(form, "disabledRules") | _names(form, "disabledCategories")
        self.enabled = _names(form, "enabledRules") | _names(form, "enabledCategories")
        self.only_enabled = form.get("enabledOnly", "").lower() in {"true", "yes"}
        if self.only_enabled and not self.enabled:
            raise Refused(400, "enabledOnly=true needs enabledRules or enabledCategories")

    @property
    def asked(self) -> Asked:
        """The same as wirelint is asked. Markup is white space to it."""
        code = self.language.partition("-")[0].lower()
        language = code if len(code) == 2 and code.isalpha() else None
        base = Asked(self.text.encode("utf-8", "surrogatepass"), format=PLAIN_TEXT)
        return base._replace(context=base.context._replace(language=language))

    def wants(self, one: Diagnostic) -> bool:
        """Is the finding to be told?"""
        names = {one.rule, one.family.upper(), one.family}
        if self.only_enabled:
            return not names.isdisjoint(self.enabled)
        if not names.isdisjoint(self.disabled):
            return False
        loud = one.severity not in _QUIET or self.is_picky
        return loud or not names.isdisjoint(self.enabled)


def _text(form: Mapping[str, str]) -> tuple[str, list[tuple[int, int]]]:
    """The text, and which stretches of it are markup. Those are blanked, so that every place stays where it is."""
    if "text" in form and "data" in form:
        raise Refused(400, "Set only 'text' or 'data' parameter, not both")
    if "text" in form:
        return form["text"], []
    if "data" not in form:
        raise Refused(400, "Missing 'text' or 'data' parameter")
    try:
        data = json.loads(form["data"])
        if "text" in data:
            return str(data["text"]), []
        parts, markup, length = [], [], 0
        for part in data["annotation"]:
            is_markup = "text" not in part
            piece = str(part["markup"] if is_markup else part["text"])
            if is_markup:
                markup.append((length, length + len(piece)))
                piece = _blank(piece, str(part.get("interpretAs", "")))
            parts.append(piece)
            length += len(piece)
    except (ValueError, TypeError, KeyError) as error:
        raise Refused(400, '\'data\' is not JSON of the form {"annotation": [{"text"}, {"markup"}]}') from error
    return "".join(parts), markup


def _blank(markup: str, meant: str) -> str:
    """White space as long as the markup; with a line end where it stands for one."""
    if "\n" in meant and len(markup) > 1:
        return "\n\n" + " " * (len(markup) - 2)
    return "".join(" " if len(mark.encode("utf-16-le")) == 2 else mark for mark in markup)


def _names(form: Mapping[str, str], key: str) -> frozenset[str]:
    return frozenset(name.strip() for name in form.get(key, "").split(",") if name.strip())


def answer(query: Query, results: Sequence[Result], manual: str = "") -> Json:
    """What LanguageTool would answer, with the findings of wirelint as matches."""
    matches = [
        _match(one, result)
        for result in results
        for one in result.diagnostics
        if query.wants(one) and one.family != "file" and not _in_markup(one, query.markup)
    ]
    code = query.language if query.language != "auto" else "en-US"
    name = next((one["name"] for one in LANGUAGES if one["longCode"].lower() == code.lower()), code)
    detected = {"name": name, "code": code, "confidence": 0.99, "source": "wirelint"}
    return {
        "software": software(),
        "warnings": {"incompleteResults": any(result.failed for result in results)},
        "language": {"name": name, "code": code, "detectedLanguage": detected},
        "matches": matches,
        "sentenceRanges": [_units(result, one.span) for result in results for one in result.document.sentences],
    }


def software() -> Json:
    """Who answers."""
    return {
        "name": "LanguageTool",
        "version": "6.8",
        "buildDate": f"wirelint {__version__}",
        "apiVersion": API_VERSION,
        "premium": False,
        "premiumHint": "",
        "status": "",
    }


def _in_markup(one: Diagnostic, markup: list[tuple[int, int]]) -> bool:
    return any(one.span.start < end and start < one.span.end for start, end in markup)


def _units(result: Result, span: tuple[int, int]) -> list[int]:
    """A span of code points in UTF-16 code units."""
    text = result.story.file_text
    start = _length(text[: span[0]])
    return [start, start + _length(text[span[0] : span[1]])]


def _length(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def _match(one: Diagnostic, result: Result) -> Json:
    text = result.story.file_text
    start, end = _units(result, one.span)
    left = max(0, one.span.start - _AROUND)
    right = min(len(text), one.span.end + _AROUND)
    before = ("..." if left else "") + text[left : one.span.start]
    sentence = result.document.sentence_at(one.span.start)
    return {
        "message": one.message,
        "shortMessage": "",
        "replacements": [{"value": fix.replacement} for fix in one.fixes if fix.span == one.span and not fix.also],
        "offset": start,
        "length": end - start,
        "context": {
            "text": before + text[one.span.start : right] + ("..." if right < len(text) else ""),
            "offset": _length(before),
            "length": end - start,
        },
        "sentence": sentence.span.of(text) if sentence else text[left:right],
        "type": {"typeName": "Other"},
        "rule": _rule(one, result),
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _rule(one: Diagnostic, result: Result) -> Json:
    href = result.href(one)
    issue = "misspelling" if one.rule in {"unknown-word", "fused-words"} else _ISSUE_TYPES.get(one.family, "other")
    return {
        "id": one.rule,
        "description": one.message,
        "issueType": issue,
        "category": {"id": one.family.upper(), "name": one.family.capitalize()},
        **({"urls": [{"value": href}]} if href else {}),
        "isPremium": False,
        "confidence": {0: 0.95, 1: 0.8, 2: 0.5}[int(one.tier)],
    }
