"""The damage stages: damage is mended on a copy, so that every later rule reads the story as it was meant.

Damage hides sentence ends ("soon.5.Residents"), so a rule that counts sentences on the raw text miscounts. The rules
of the stages CHARACTERS and DAMAGE always run; their safe, short fixes make the text of the next stage. A mend can
uncover more damage, so a stage runs again on what it mended, until nothing is mended or it has run often enough: what
it mended is reported from the pass that mended it, everything else from the last pass. Sound copy is read once, and
its document is handed on as it is. The user's file is never touched by this.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wirelint.document import Context, Document
from wirelint.offsets import Edit, OffsetMap, apply, disjoint, forward
from wirelint.quoted import spared
from wirelint.rule import Finding, Fix, Related, Stage, Tier
from wirelint.tuples import NamedTuple

MOST_PASSES = 8
"""Passes of one stage; the last of them mends nothing, so that it reports what is left."""

MOST_CHARACTERS = 16
"""A fix longer than this, in what it takes or gives, is never made unseen on the copy."""

Found = tuple[str, Finding]
Run = Callable[[Document, Stage], list[Found]]


class Mended(NamedTuple):
    """A story's document as stored and as mended, the way back between them, and what the damage rules found."""

    stored: Document
    document: Document
    maps: tuple[OffsetMap, ...]
    found: tuple[Found, ...]

    def back(self, finding: Finding) -> Finding:
        """The finding with every span mapped back to the text as stored; fixes that touch a mend are withheld."""
        return _back(spared(finding, self.document, Stage.STORY), self.maps)

    def release(self) -> None:
        """Let both documents go with their last user (see Document.release)."""
        self.stored.release()
        self.document.release()


def mend(stored: Document, run: Run) -> Mended:
    """Run the rules of both damage stages, each on the text that the one before has mended."""
    document, maps, found = stored, (), ()  # type: tuple[Document, tuple[OffsetMap, ...], tuple[Found, ...]]
    for stage in (Stage.CHARACTERS, Stage.DAMAGE):
        for number in range(MOST_PASSES):
            here = [(rule, spared(finding, document, stage)) for rule, finding in run(document, stage)]
            if not here:
                break
            edits = _edits(document.text, here, stage) if number < MOST_PASSES - 1 else ()
            made = frozenset(edits)
            kept = [one for one in here if _mends(one[1], made)] if edits else here
            found += tuple((rule, _back(finding, maps)) for rule, finding in kept)
            if not edits:
                break
            document = Document(apply(document.text, edits), _moved(document.context, edits))
            maps += (OffsetMap(edits),)
    return Mended(stored, document, maps, found)


def _moved(context: Context, edits: tuple[Edit, ...]) -> Context:
    """What is known of the story, with its parts where the edits have moved them."""
    if not context.parts:
        return context
    spans = forward([span for span, _ in context.parts], edits)
    return context._replace(parts=tuple(zip(spans, (zone for _, zone in context.parts), strict=True)))


def _edits(text: str, found: Iterable[Found], stage: Stage) -> tuple[Edit, ...]:
    """The edits of the fixes that are made on the copy, in order and disjoint."""
    return disjoint(
        edit
        for _, finding in found
        if finding.tier is Tier.SURE and finding.fix and finding.fix.safe
        for edit in finding.fix.edits
        if _is_short(edit) and (stage is Stage.CHARACTERS or _keeps_letters(edit, text))
    )


def _mends(finding: Finding, made: frozenset[Edit]) -> bool:
    return finding.fix is not None and finding.tier is Tier.SURE and not made.isdisjoint(finding.fix.edits)


def _is_short(edit: Edit) -> bool:
    span, replacement = edit
    return span.end - span.start <= MOST_CHARACTERS and len(replacement) <= MOST_CHARACTERS


def _keeps_letters(edit: Edit, text: str) -> bool:
    """Does the edit move only spaces, marks and digits? No word is ever cut from the copy unseen."""
    span, replacement = edit
    return [*filter(str.isalpha, span.of(text))] == [*filter(str.isalpha, replacement)]


def _back(finding: Finding, maps: tuple[OffsetMap, ...]) -> Finding:
    for offsets in reversed(maps):
        fixes = tuple(_fix_back(fix, offsets) for fix in finding.fixes if not _is_changed(fix, offsets))
        finding = finding._replace(
            span=offsets.back(finding.span),
            fix=fixes[0] if fixes else None,
            others=fixes[1:],
            related=tuple(Related(offsets.back(span), message) for span, message in finding.related),
        )
    return finding


def _is_changed(fix: Fix, offsets: OffsetMap) -> bool:
    return any(offsets.is_changed(span) for span, _ in fix.edits)


def _fix_back(fix: Fix, offsets: OffsetMap) -> Fix:
    also = tuple((offsets.back(span), text) for span, text in fix.also)
    return fix._replace(span=offsets.back(fix.span), also=also)
