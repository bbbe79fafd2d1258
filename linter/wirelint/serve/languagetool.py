"""LanguageTool's HTTP API, version 2, with what wirelint finds: every client of LanguageTool can ask wirelint instead.

Offsets are UTF-16 code units of the text that was sent. Source: LanguageTool, “HTTP API” (languagetool.org/http-api).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wirelint._version import __version__
from wirelint.diagnostic import Diagnostic
from wirelint.rule import Fix, Severity
from wirelint.run import Result
from wirelint.serve.annotated import Annotated, parsed, plain, units
from wirelint.serve.asked import Asked, Refused
from wirelint.source import PLAIN_TEXT
from wirelint.span import Span

Json = dict[str, Any]
API_VERSION = 1
_AROUND = 40
_WIDER = 40
"""Code points by which a match may be wider than its finding, so that its replacements are whole."""
_SPELLED = frozenset({"unknown-word", "fused-words"})
_CONFIDENCE = (0.95, 0.8, 0.5)
"""By tier."""
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
        self.copy = _copy(form)
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
        """The same as wirelint is asked."""
        code = self.language.partition("-")[0].lower()
        language = code if len(code) == 2 and code.isalpha() else None
        base = Asked(self.copy.text, format=PLAIN_TEXT)
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


def _copy(form: Mapping[str, str]) -> Annotated:
    if "text" in form and "data" in form:
        raise Refused(400, "Set only 'text' or 'data' parameter, not both")
    if "text" in form:
        return plain(form["text"])
    if "data" not in form:
        raise Refused(400, "Missing 'text' or 'data' parameter")
    return parsed(form["data"])


def _names(form: Mapping[str, str], key: str) -> frozenset[str]:
    return frozenset(name.strip() for name in form.get(key, "").split(",") if name.strip())


def answer(query: Query, results: Sequence[Result]) -> Json:
    """What LanguageTool would answer, with the findings of wirelint as matches."""
    return {
        "software": software(),
        "warnings": {"incompleteResults": any(result.failed for result in results)},
        "language": _language(query.language),
        "matches": [match for result in results for match in _matches(query, result)],
        "sentenceRanges": [
            list(sent)
            for result in results
            for sentence in result.document.sentences
            if (sent := query.copy.sent(sentence.span)) is not None
        ],
    }


def _language(code: str) -> Json:
    code = "en-US" if code == "auto" else code
    name = next((one["name"] for one in LANGUAGES if one["longCode"].lower() == code.lower()), code)
    detected = {"name": name, "code": code, "confidence": 0.99, "source": "wirelint"}
    return {"name": name, "code": code, "detectedLanguage": detected}


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


def _matches(query: Query, result: Result) -> Iterator[Json]:
    for one in result.diagnostics:
        if one.family != "file" and query.wants(one):
            span, fixes = _with_fixes(one)
            if not query.copy.is_whole(span):
                span, fixes = one.span, []
            sent = query.copy.sent(span)
            if sent is not None:
                replacements = [{"value": _replaced(query.copy.text, span, fix)} for fix in fixes]
                yield _match(one, result, query.copy, span, sent, replacements)


def _with_fixes(one: Diagnostic) -> tuple[Span, list[Fix]]:
    """What a match of a finding covers, and the fixes within it: LanguageTool knows no edit in another place."""
    span = one.span
    if one.fixes:
        edits = one.fixes[0].edits
        wider = Span(min(span.start, edits[0][0].start), max(span.end, edits[-1][0].end))
        span = wider if wider.end - wider.start <= span.end - span.start + _WIDER else span
    return span, [fix for fix in one.fixes if all(span.holds(edit) for edit, _ in fix.edits)]


def _replaced(text: str, span: Span, fix: Fix) -> str:
    """The words of a span with a fix made."""
    parts: list[str] = []
    at = span.start
    for edit, said in fix.edits:
        parts += (text[at : edit.start], said)
        at = edit.end
    return "".join((*parts, text[at : span.end]))


def _match(
    one: Diagnostic, result: Result, copy: Annotated, span: Span, sent: Span, replacements: list[dict[str, str]]
) -> Json:
    text = copy.text
    left, right = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    before = ("..." if left else "") + text[left : span.start]
    sentence = result.document.sentence_at(span.start)
    return {
        "message": one.message,
        "shortMessage": "",
        "replacements": replacements,
        "offset": sent.start,
        "length": sent.end - sent.start,
        "context": {
            "text": before + text[span.start : right] + ("..." if right < len(text) else ""),
            "offset": units(before),
            "length": copy.length(span),
        },
        "sentence": sentence.span.of(text) if sentence else text[left:right],
        "type": {"typeName": "Other"},
        "rule": _rule(one, result),
        "ignoreForIncompleteSentence": False,
        "contextForSureMatch": 0,
    }


def _rule(one: Diagnostic, result: Result) -> Json:
    href = result.href(one)
    issue = "misspelling" if one.rule in _SPELLED else _ISSUE_TYPES.get(one.family, "other")
    return {
        "id": one.rule,
        "description": one.message,
        "issueType": issue,
        "category": {"id": one.family.upper(), "name": one.family.capitalize()},
        **({"urls": [{"value": href}]} if href else {}),
        "isPremium": False,
        "confidence": _CONFIDENCE[int(one.tier)],
    }
