"""People among the names of a text.

Where to start reading: `find_people`. What shows a name to be a person's stands in wirelint.text.person_signs; here the
signs of a whole story are put together. Once a person is known, the surname alone is that person wherever it stands;
a name that an organisation of the story bears needs more than a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.gazetteer import given_names, places_and_peoples
from wirelint.span import Span
from wirelint.text.person_signs import Evidence, Named, Signs
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wirelint.document import Document
    from wirelint.text.name_runs import Run

__all__ = ["Evidence", "Person", "find_people"]

_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv", "qc", "kc", "sc", "obe", "mbe"})
_WEAK = frozenset({Evidence.SPEECH, Evidence.RUN, Evidence.DEED})
"""Evidence that an organisation of the same name outweighs: "Moor Reed Plc"."""


class Person(NamedTuple):
    """A person where he or she is named.

    span      the name alone, without titles and without a possessive ending
    first     its words, end-exclusive
    evidence  the best that the story has for this name; a surname alone has that of the full name
    """

    span: Span
    first: int
    stop: int
    name: str
    surname: str
    evidence: Evidence


def find_people(document: Document, runs: Iterable[Run]) -> tuple[Person, ...]:
    """The people among the names (first and stop of each), in the order of the text."""
    signs = Signs(document)
    names = [
        name
        for first, stop in runs
        if (name := signs.single(first) if stop - first == 1 else signs.several(first, stop)) is not None
    ]
    alone = frozenset(name.words[0] for name in names if len(name.words) == 1)
    sound = [name for name in names if name.evidence not in _WEAK or not signs.is_organisation(name.words)]
    known = _known(sound, alone)
    found = (_person(document, name, known, alone) for name in sound)
    return tuple(person for person in found if person)


def _known(names: Iterable[Named], alone: frozenset[str]) -> dict[tuple[str, ...], Evidence]:
    """Every name and every surname that is a person's, to the best evidence for it in the story.

    What one word does says nothing of the same word elsewhere: a team wins as a woman does.
    """
    known: dict[tuple[str, ...], Evidence] = {}
    for name in names:
        if name.evidence is None or name.evidence is Evidence.DEED:
            continue
        known[name.words] = min(name.evidence, known.get(name.words, name.evidence))
        surname = (_surname(name.words, alone),)
        if len(name.words) > 1 and surname[0] not in places_and_peoples():
            known[surname] = min(name.evidence, known.get(surname, name.evidence))
    return known


def _person(
    document: Document, name: Named, known: dict[tuple[str, ...], Evidence], alone: frozenset[str]
) -> Person | None:
    evidence = known.get(name.words, name.evidence)
    if evidence is None:
        return None
    surname = _surname(name.words, alone)
    evidence = min(evidence, known.get((surname,), evidence))
    starts = document.words.starts
    span = Span(starts[name.first], starts[name.stop - 1] + len(name.words[-1]))
    return Person(span, name.first, name.stop, span.of(document.text), surname, evidence)


def _surname(words: Sequence[str], alone: frozenset[str]) -> str:
    """The last word, or the first of two where the story has that one alone: "Li" of "Li Peng"."""
    last = next((word for word in reversed(words) if word.lower() not in _SUFFIXES), words[-1])
    if len(words) == 2 and words[0] in alone and last not in alone and words[0] not in given_names():
        return words[0]
    return last
