"""Quoted words belong to whoever said them: no fix that changes them is ever made by a machine.

Damage is mended in a quotation as anywhere: what happened to the characters, and spaces, marks and digits that stand
between or inside words. Words stay, doubled or misspelt as they may be, and so does every mark that is a matter of
style. A fix that takes a quotation away as a whole, as a paragraph told twice, changes none of its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.rule import Finding, Fix, Stage

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.span import Span


def spared(finding: Finding, document: Document, stage: Stage) -> Finding:
    """The finding, with its fixes that change quoted words marked so and safe no more. Spans are of the document."""
    if finding.fix is None or stage is Stage.CHARACTERS:
        return finding
    fixes = [fix._replace(safe=False, quoted=True) if _rewords(fix, document, stage) else fix for fix in finding.fixes]
    return finding._replace(fix=fixes[0], others=tuple(fixes[1:]))


def _rewords(fix: Fix, document: Document, stage: Stage) -> bool:
    return any(
        not _keeps(span.of(document.text), replacement, stage) and _is_quoted(span, document)
        for span, replacement in fix.edits
    )


def _keeps(old: str, new: str, stage: Stage) -> bool:
    """Does an edit keep the words: of damage the letters, of anything else all but white space?"""
    if stage is Stage.DAMAGE:
        return [*filter(str.isalpha, old)] == [*filter(str.isalpha, new)]
    return "".join(old.split()) == "".join(new.split())


def _is_quoted(span: Span, document: Document) -> bool:
    """Does a span reach into the words of a quotation, without holding it with its marks?"""
    for offset in (span.start, max(span.start, span.end - 1)):
        quote = document.quotes.at(offset)
        if quote is not None and quote.inner.touches(span) and not span.holds(quote.span):
            return True
    return False
