"""Names, as far as a text shows them: words that are names, runs of them, and the people among these.

How runs are found stands in wirelint.text.name_runs, what makes a person in wirelint.text.people. Everything is made
when first asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from wirelint.lazy import cached_property
from wirelint.span import Span
from wirelint.text.name_runs import find_runs
from wirelint.text.name_words import JOINERS, bare
from wirelint.text.words import folded
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wirelint.document import Document
    from wirelint.text.name_runs import Run
    from wirelint.text.people import Person


class Mention(NamedTuple):
    """A name where it stands: its span without a possessive ending, and its words (end-exclusive)."""

    span: Span
    first: int
    stop: int


class Names:
    """The names of a document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every name, in the order of the text: a run of capitalised words, with the particles that join them."""
        words = self._document.words
        return tuple(
            Mention(Span(words.starts[first], words.starts[stop - 1] + len(bare(words.texts[stop - 1]))), first, stop)
            for first, stop in self._runs
        )

    @cached_property
    def words(self) -> frozenset[str]:
        """The words, as written but without a possessive ending, that the story shows to be names."""
        texts = self._document.words.texts
        found = {word for first, stop in self._runs for word in texts[first:stop]}
        return frozenset(map(bare, found - JOINERS))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The names that are people's, in the order of the text, each with the evidence for it."""
        from wirelint.text.people import find_people

        return find_people(self._document, self._runs)

    @cached_property
    def by_surname(self) -> Mapping[str, Sequence[Person]]:
        """The people by their surnames as written, each in the order of the text."""
        found: dict[str, list[Person]] = {}
        for person in self.people:
            found.setdefault(person.surname, []).append(person)
        return found

    @cached_property
    def surnames(self) -> frozenset[str]:
        """The surnames of the people, folded."""
        return frozenset(map(folded, self.by_surname))

    def is_name(self, place: int) -> bool:
        """Is the word at a place a name, by what the story shows? In capitals it may be one all the same."""
        word = bare(self._document.words.texts[place])
        return word in self.words or (word.isupper() and word.capitalize() in self.words)

    def person_before(self, offset: int, paragraphs: int = 5) -> Person | None:
        """The last person named before an offset, in its paragraph or so many before it; None where there is none."""
        number = bisect_left(self.people, offset, key=lambda person: person.span.start) - 1
        if number < 0:
            return None
        document, person = self._document, self.people[number]
        distance = document.paragraph_at(offset) - document.paragraph_at(person.span.start)
        return person if distance <= paragraphs else None

    @cached_property
    def _runs(self) -> list[Run]:
        return find_runs(self._document)


def find_names(document: Document) -> Names:
    """The names of a document. Nothing is looked for until it is asked for."""
    return Names(document)
