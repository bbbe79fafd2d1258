"""A finding as it is reported: with its severity, mapped back to the text as stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import TYPE_CHECKING

from wirelint.doubles import without_doubles
from wirelint.rule import Finding, Fix, Related, Severity, Tier
from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    import hashlib

    from wirelint.document import Document


class Diagnostic(NamedTuple):
    """One finding in one story. Spans are code points of the story's text as decoded, end-exclusive.

    `fingerprint` names the finding by what it says of which words, not by where they stand: it outlives edits elsewhere
    in the story. `plugin` names the installed package that the rule comes from; it is empty for the house's own.
    """

    rule: str
    family: str
    severity: Severity
    tier: Tier
    span: Span
    message: str
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    fingerprint: str = ""
    plugin: str = ""


class Located(NamedTuple):
    """A finding of a rule, before it has a fingerprint."""

    rule: str
    family: str
    severity: Severity
    finding: Finding
    plugin: str = ""


def diagnose(document: Document, located: Iterable[Located]) -> tuple[Diagnostic, ...]:
    """Diagnostics in the order of the text, each with its fingerprint; no rule repeats an entry of house style.

    `document` is the text as stored.
    """
    ordered = sorted(without_doubles(located), key=lambda one: (one.finding.span, one.rule, one.finding.message))
    seen: dict[str, int] = {}
    diagnostics = []
    for rule, family, severity, finding, plugin in ordered:
        key = _key(document, rule, finding.span)
        number = seen[key] = seen.get(key, -1) + 1
        diagnostics.append(
            Diagnostic(
                rule, family, severity, finding.tier, finding.span, finding.message, finding.fixes, finding.related,
                _digest(f"{key}\0{number}"), plugin,
            )
        )  # fmt: skip
    return tuple(diagnostics)


def _key(document: Document, rule: str, span: Span) -> str:
    """The rule, the words of the span and three on either side, folded: what a fingerprint is made of."""
    words = document.words_in(span)
    folded = document.words.folded
    before, after = folded[max(0, words.start - 3) : words.start], folded[words.stop : words.stop + 3]
    quoted = " ".join(span.of(document.text).lower().split())
    return "\0".join((rule, " ".join(before), quoted, " ".join(after)))


@cache
def _hash() -> Callable[..., hashlib.blake2b]:
    try:
        from _blake2 import blake2b  # as hashlib.blake2b, without the OpenSSL that hashlib loads
    except ImportError:
        from hashlib import blake2b
    return blake2b


def _digest(key: str) -> str:
    return _hash()(key.encode("utf-8", "surrogatepass"), digest_size=10).hexdigest()
