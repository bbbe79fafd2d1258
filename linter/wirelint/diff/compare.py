"""Two versions of a story compared: the one function that the command line, the editor and the server use.

Where to start reading: `compare`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.diff.days import stale_days
from wirelint.diff.fact import FactKind, StaleFact
from wirelint.diff.figures import stale_figures
from wirelint.diff.findings import Findings, compare_findings
from wirelint.diff.headline import stale_headline
from wirelint.diff.names import lost_introductions, stale_names
from wirelint.diff.passages import Passage, left_over, passages
from wirelint.diff.people import stale_ages, stale_titles
from wirelint.diff.versions import Versions
from wirelint.rule import Severity
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.run import Result


class Comparison(NamedTuple):
    """What became of a story.

    facts       what was changed in one place and not in another, in the order of the new version; spans of `was` are of
                the old story's text, the others of the new one's (not of the file, where a reader made the text of it)
    findings    new, gone and standing; their spans are of the files
    paragraphs  what became of each
    """

    old: Result
    new: Result
    facts: tuple[StaleFact, ...]
    findings: Findings
    paragraphs: tuple[Passage, ...]

    def fails(self, floor: Severity) -> bool:
        """Is a fact stale, or a finding new that is at or above a severity?"""
        return bool(self.facts) or any(one.severity <= floor for one in self.findings.new)


def compare(old: Result, new: Result) -> Comparison:
    """What the new version of a story changed. Each result is what wirelint.run.check_story says of a version."""
    facts = stale_facts(old.document, new.document)
    made = Comparison(old, new, facts, compare_findings(old, new), passages(old.document, new.document))
    for result in (old, new):
        result.document.release()
    return made


def stale_facts(old: Document, new: Document) -> tuple[StaleFact, ...]:
    """The facts that the new version changed in one place and not in another, in its order, one for each place."""
    versions = Versions(old, new)
    found: dict[tuple[int, int], StaleFact] = {}
    over = list(left_over(old, new))
    for one in (*over, *_facts(versions)):
        inside = one.kind is not FactKind.PARAGRAPH and any(other.span.holds(one.span) for other in over)
        if not inside and not any(one.span.touches(other.span) for other in found.values()):
            found[one.span] = one
    return tuple(found[span] for span in sorted(found))


def _facts(versions: Versions) -> Iterator[StaleFact]:
    yield from stale_figures(versions)
    yield from stale_ages(versions)
    yield from stale_days(versions)
    yield from stale_titles(versions)
    yield from stale_names(versions)
    yield from lost_introductions(versions)
    yield from stale_headline(versions)
