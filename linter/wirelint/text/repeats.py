"""What a story says twice, each repetition once.

A repetition has many faces: the sentences of a copied paragraph are copied too, and a sentence that is nearly the same
as another is an echo of it. It is reported under the strongest: copied paragraphs, then nearly copied ones; of what
they leave, copied sentences; of those, nearly the same ones, echoes, and facts told again. A later passage that has
been reported is left out of all that follows, so that no two rules report one place, whichever of them are on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.rule import Zone
from wirelint.text.copies import Repeat, clusters, copies, same_openings
from wirelint.text.likeness import is_echo, near_paragraphs, nearness, paragraph
from wirelint.text.links import linked, told_twice
from wirelint.text.retold import retellings
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wirelint.document import Document, Sentence
    from wirelint.text.links import Told

COMPARED = frozenset({Zone.BODY, Zone.LIST})
LEAST_PARAGRAPH = 8
LEAST_SENTENCE = 6
"""Words of the shortest paragraph and sentence that are no refrain when they stand twice."""


class Repeats(NamedTuple):
    """The repetitions of a story, each kind in the order of its later place; no later passage is in two of them."""

    paragraphs: tuple[Repeat, ...]
    near_paragraphs: tuple[Repeat, ...]
    sentences: tuple[Repeat, ...]
    near_sentences: tuple[Repeat, ...]
    echoes: tuple[Repeat, ...]
    retold: tuple[Repeat, ...]


def find_repeats(document: Document) -> Repeats:
    """Look for copies in the body and in lists, and for what is nearly the same in the body. Linear in the text."""
    folded = document.words.folded
    opened = same_openings(document.sentences, folded, LEAST_SENTENCE)
    same = copies(_paragraphs(document, opened), folded, LEAST_PARAGRAPH) if opened else ()
    gone = _later(same) if same else frozenset()
    sentences = _left(document, document.prose, gone)
    links = linked(document, sentences)
    if not (opened or links):  # as in every second story
        return Repeats((), (), (), *_retellings(document, ()))
    near = near_paragraphs(document, sentences, links) if links else ()
    if near:
        gone |= _later(near)
    same_sentences = copies(_compared(document, opened, gone), folded, LEAST_SENTENCE) if opened else ()
    told = {later for repeat in same_sentences for later in repeat.later}
    kept = [
        pair
        for pair in (told_twice(document, sentences, links) if links else ())
        if told.isdisjoint({pair.earlier, pair.later}) and gone.isdisjoint(pair.paragraphs)
    ]
    return Repeats(same, near, same_sentences, *_retellings(document, kept))


def _left(document: Document, sentences: Sequence[Sentence], gone: frozenset[int]) -> Sequence[Sentence]:
    """The sentences of paragraphs that are not gone, and that do not begin in text that loops: it is reported whole."""
    if not document.loops and not gone:
        return sentences
    looped = {place for loop in document.loops for place in range(loop.first, loop.stop)}
    return [one for one in sentences if one.paragraph not in gone and one.first not in looped]


def _compared(document: Document, sentences: Sequence[Sentence], gone: frozenset[int]) -> Iterator[Sentence]:
    """Those of the sentences that are left in the body and in lists."""
    zones = document.parts.zones
    return (one for one in _left(document, sentences, gone) if zones[one.paragraph] in COMPARED)


def _paragraphs(document: Document, opened: Iterable[Sentence]) -> Iterator[Sentence]:
    """The paragraphs of the body and of lists that one of the sentences opens."""
    for sentence in opened:
        number = sentence.paragraph
        is_first = sentence.span.start == document.paragraphs[number].start
        if is_first and document.parts.zones[number] in COMPARED:
            yield paragraph(document, number)


def _later(repeats: Iterable[Repeat]) -> frozenset[int]:
    """The numbers of the paragraphs that are later passages."""
    return frozenset(later.paragraph for repeat in repeats for later in repeat.later)


def _retellings(
    document: Document, pairs: Sequence[Told]
) -> tuple[tuple[Repeat, ...], tuple[Repeat, ...], tuple[Repeat, ...]]:
    """Nearly the same sentences, echoes, and facts told again; each later sentence under the first that it is."""
    if not pairs:
        dated = retellings(document, ())
        return (), (), clusters(dated) if dated else ()
    near = [(pair.earlier, pair.later, likeness) for pair in pairs if (likeness := nearness(document, pair))]
    done = {later for _, later, _ in near}
    echoes = [pair for pair in pairs if pair.later not in done and is_echo(document, pair)]
    done.update(pair.later for pair in echoes)
    retold = retellings(document, [pair for pair in pairs if pair.later not in done])
    told = ((pair.earlier, pair.later, pair.containment) for pair in echoes)
    return clusters(near), clusters(told), clusters(retold)
