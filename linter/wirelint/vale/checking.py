"""Rules of Vale run over a file, each finding at its place in it.

They read the file as it is stored: quotations, headlines and mark-up among it, and nothing mended. Where to start
reading: `check_text`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

from wirelint.rule import Finding, Fix
from wirelint.span import Span
from wirelint.vale.blocks import PARAGRAPH, SENTENCE, Block, Sheet, plain
from wirelint.vale.pack import Ready, ValePack

if TYPE_CHECKING:
    from wirelint.vale.values import Alert

MARKDOWN = frozenset({"md", "markdown", "mdown", "markdn"})
Parts: TypeAlias = Iterable[tuple[ValePack, frozenset[int]]]


def check_text(text: str, suffix: str, on: Parts, errors: dict[str, Exception]) -> list[Finding]:
    """What the rules of these numbers find in a file, in the order of the text.

    suffix  of the file's name, without its dot: it says whether the file is read as Markdown
    errors  rules that failed are noted here by their ids, and the others go on
    """
    on = tuple(on)
    sheet = read(text, suffix, frozenset().union(*(pack.bases for pack, _ in on)))
    check = _Check(text, errors)
    for block in sheet.blocks:
        for pack, numbers in on:
            for ready in pack.awake(block):
                if ready.number in numbers:
                    check.ask(ready, block, sheet)
    return sorted(check.found, key=lambda one: (one.span, one.member))


def read(text: str, suffix: str, bases: frozenset[str]) -> Sheet:
    """The blocks of a file."""
    paragraphs, sentences = PARAGRAPH in bases, SENTENCE in bases
    if suffix not in MARKDOWN:
        return plain(text, suffix, paragraphs=paragraphs, sentences=sentences)
    from wirelint.vale.markdown import markdown

    return markdown(text, suffix, paragraphs=paragraphs, sentences=sentences)


class _Check:
    """Gathers what is found: at one place one finding of a rule, and of a rule no more than its limit."""

    def __init__(self, text: str, errors: dict[str, Exception]) -> None:
        self.text, self.errors = text, errors
        self.found: list[Finding] = []
        self._seen: set[tuple[str, int]] = set()
        self._counts: Counter[str] = Counter()

    def ask(self, ready: Ready, block: Block, sheet: Sheet) -> None:
        """Ask a rule about a block."""
        try:
            for alert in ready.runner.run(block, sheet):
                self._add(ready, block, alert)
        except Exception as error:
            self.errors.setdefault(ready.rule.id, error)

    def _add(self, ready: Ready, block: Block, alert: Alert) -> None:
        span = self._span(block, alert)
        id, limit = ready.rule.id, ready.rule.limit
        if (
            span is None
            or _is_masked(block.text[alert.start : alert.end], span, self.text)
            or (id, span.start) in self._seen
            or (limit and self._counts[id] >= limit)
        ):
            return
        self._seen.add((id, span.start))
        self._counts[id] += 1
        fixes = [*_fixes(span, alert, self.text)]
        self.found.append(Finding(span, alert.message, fixes[0] if fixes else None, others=tuple(fixes[1:]), member=id))

    def _span(self, block: Block, alert: Alert) -> Span | None:
        if alert.is_measure:
            start = self.text.rfind("\n", 0, block.line) + 1
            return Span(start, min(start + 1, len(self.text)))
        return block.place(alert.start, alert.end)


def _is_masked(seen: str, span: Span, text: str) -> bool:
    """Was nothing seen but the stars that stand for code and addresses?"""
    return seen[:1] == "*" and not seen.strip("*") and span.of(text) != seen


def _fixes(span: Span, alert: Alert, text: str) -> Iterator[Fix]:
    # Only what stands in the file as it was read can be replaced.
    if span.end - span.start == alert.end - alert.start:
        seen = span.of(text)
        for good in alert.good:
            if good != seen:
                yield Fix(span, good, f"Write “{good}”" if good else "Delete it")
