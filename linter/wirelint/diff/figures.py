"""Figures that were changed in one place and stand as they were in another.

A figure has changed where a sentence and what it became have one figure each of one matter (people killed, euros, a
percentage of something), and these differ. It is left behind where another sentence, which the old version had too,
still gives the old number of the same matter: outside quotations, and with no word that makes it an earlier count, a
part, or another time.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.diff.fact import FactKind, StaleFact
from wirelint.diff.words import EARLIER, ELSEWHEN, FURTHER, near, words_of
from wirelint.rule import Zone
from wirelint.text.content import FUNCTION_WORDS, NUMBER_WORDS, contradict, stem
from wirelint.text.figures import Form
from wirelint.text.harm import harm_of
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.diff.versions import Changed, Versions
    from wirelint.document import Document, Sentence
    from wirelint.span import Span
    from wirelint.text.figures import Figure

REACH = 10
"""Words beside a figure on either side that tell what it is of."""
WHOLE = 1_000
"""More words than a sentence has."""
LEAST_SHARED = 2
"""Content words that two figures share beside them, where they are not of people who came to harm."""
_MEASURES = frozenset("percent pct cent mln bln million billion dlr dlrs euro pound dollar franc year month".split())
_PEOPLE = frozenset({"people", "dead", "killed", "wounded", "injured", "hurt", "missing", "arrested", "detained", ""})
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_PARTS = frozenset("including include included includes them whom these those".split())
_ALONE = frozenset({"one"})

Matter = tuple[str, str, str, str]
"""What befell those who are counted, the unit or noun, the currency, the percent sign; "" for none."""


class Revised(NamedTuple):
    """A figure and what it became."""

    matter: Matter
    old: Figure
    new: Figure
    sentence: Changed


def stale_figures(versions: Versions) -> Iterator[StaleFact]:
    """The figures that were left behind, in the order in which the others were changed."""
    kept = versions.filed(_by_value)
    new, old = versions.new, versions.old
    for revised in _revised(versions):
        for after, left in kept.get((revised.matter, revised.old.value), []):
            if after != revised.sentence.new and _is_left(versions, revised, left, after):
                yield StaleFact(
                    FactKind.FIGURE, shown(new, left), shown(new, left).of(new.text),
                    shown(new, revised.new).of(new.text), shown(old, revised.old), shown(new, revised.new),
                )  # fmt: skip


def figures_in(document: Document, sentence: Sentence) -> tuple[Figure, ...]:
    """The figures of a sentence."""
    figures = document.figures
    first = bisect_left(figures, sentence.span.start, key=lambda figure: figure.span.start)
    stop = bisect_left(figures, sentence.span.end, first, key=lambda figure: figure.span.start)
    return figures[first:stop]


def _revised(versions: Versions) -> Iterator[Revised]:
    for changed in versions.changed:
        if _is_of_another_day(versions, changed):
            continue
        old = _by_matter(versions.old, changed.old)
        new = _by_matter(versions.new, changed.new)
        for matter in old.keys() & new.keys():
            mine = [one for one in old[matter] if all(one.value != other.value for other in new[matter])]
            others = [one for one in new[matter] if all(one.value != other.value for other in old[matter])]
            if len(mine) != 1 or len(others) != 1 or len(old[matter]) != len(new[matter]):
                continue
            if not near(versions.new, others[0].first, others[0].stop, changed.new, 3) & FURTHER:
                yield Revised(matter, mine[0], others[0], changed)


def _is_of_another_day(versions: Versions, changed: Changed) -> bool:
    """Does each version of the sentence name a weekday that the other does not: another event?"""
    old, new = words_of(versions.old, changed.old), words_of(versions.new, changed.new)
    return changed.score < 0.8 and contradict(old & _WEEKDAYS, new & _WEEKDAYS)


def _by_matter(document: Document, sentence: Sentence) -> dict[Matter, list[Figure]]:
    """The amounts of a sentence that can be held against others, by what they are of."""
    found: dict[Matter, list[Figure]] = {}
    figures = figures_in(document, sentence)
    for figure in figures:
        matter = _matter(document, figure, sentence, figures)
        if matter is not None:
            found.setdefault(matter, []).append(figure)
    return found


def _matter(document: Document, figure: Figure, sentence: Sentence, figures: tuple[Figure, ...]) -> Matter | None:
    if figure.form is not Form.AMOUNT or figure.is_vague or figure.is_range:
        return None
    if document.words.folded[figure.first] in _ALONE:
        return None
    harm = harm_of(document, figure, (sentence.first, sentence.stop), figures)
    if harm:
        return harm, "people" if figure.unit in _PEOPLE else figure.unit, "", figure.percent
    measure = figure.unit, figure.currency, figure.percent
    return ("", *measure) if any(measure) else None


def _by_value(document: Document, sentence: Sentence) -> dict[tuple[Matter, float], Figure]:
    """The same by matter and value, where one figure has them."""
    return {
        (matter, figure.value): figure
        for matter, figures in _by_matter(document, sentence).items()
        for figure in figures
        if sum(other.value == figure.value for other in figures) == 1
    }


def _is_left(versions: Versions, revised: Revised, figure: Figure, sentence: Sentence) -> bool:
    """Does a figure of a kept sentence still say what was changed elsewhere, and should it not?"""
    document = versions.new
    if any(one.value == revised.new.value for one in figures_in(document, sentence)):
        return False
    if document.quotes.covers(figure.span.start) or not _is_of_now(versions, revised, figure, sentence):
        return False
    return _is_one_matter(versions, revised, figure, sentence)


def _is_of_now(versions: Versions, revised: Revised, figure: Figure, sentence: Sentence) -> bool:
    """Is a figure no earlier count, no part of another, and of no other time or place than the one that was changed?"""
    document = versions.new
    words = words_of(document, sentence)
    if words & (EARLIER | ELSEWHEN) - words_of(versions.old, revised.sentence.old):
        return False
    if _is_part(document, figure, sentence):
        return False
    years = {one.value for one in figures_in(document, sentence) if one.form is Form.YEAR}
    known = {one.value for one in figures_in(versions.old, revised.sentence.old) if one.form is Form.YEAR}
    return years <= known and not _other_places(versions, revised, sentence)


def _is_part(document: Document, figure: Figure, sentence: Sentence) -> bool:
    """Is a figure a part of another: "including 12 women", "12 of the dead"?"""
    folded = document.words.folded
    if _PARTS & {*folded[max(sentence.first, figure.first - 2) : figure.first]}:
        return True
    return folded[figure.stop : figure.stop + 1] == ["of"] and not figure.percent and not figure.currency


def _other_places(versions: Versions, revised: Revised, sentence: Sentence) -> bool:
    """Does a sentence set its figure in a place of its own, where the one that was changed has another?"""
    mine = _places(versions.new, sentence)
    others = _places(versions.new, revised.sentence.new) | _places(versions.old, revised.sentence.old)
    return bool(mine) and bool(others) and not mine & others


_AT = frozenset("in at near off outside around from".split())


def _places(document: Document, sentence: Sentence) -> frozenset[str]:
    """The names behind a word of place."""
    words = document.words
    return frozenset(
        words.folded[place]
        for place in range(sentence.first + 1, sentence.stop)
        if words.folded[place - 1] in _AT and words.texts[place][0].isupper() and words.gaps[place] == " "
    )


def _is_one_matter(versions: Versions, revised: Revised, figure: Figure, sentence: Sentence) -> bool:
    """Is a figure of what the changed one is of? Those who came to harm are of one matter in one story.

    Of any other the words beside the two must tell it: two rates of 4 percent may be two.
    """
    harm, unit, *_ = revised.matter
    if harm:
        return True
    reach = REACH
    if _is_top(versions.new, sentence) or _is_top(versions.new, revised.sentence.new):
        reach = WHOLE
    mine = _stems(versions.new, figure, sentence, reach)
    others = _stems(versions.old, revised.old, revised.sentence.old, reach)
    others |= _stems(versions.new, revised.new, revised.sentence.new, reach)
    return len(mine & others - {unit} - _MEASURES) >= LEAST_SHARED


def _is_top(document: Document, sentence: Sentence) -> bool:
    """Is it the headline, which has all of the matter in few words?"""
    return document.parts.zones[sentence.paragraph] is Zone.HEADLINE


def _stems(document: Document, figure: Figure, sentence: Sentence, reach: int) -> frozenset[str]:
    """The stems of the content words beside a figure."""
    words = near(document, figure.first, figure.stop, sentence, reach) - FUNCTION_WORDS - NUMBER_WORDS
    return frozenset(stem(word) for word in words if len(word) > 2 and word.isalpha())


def shown(document: Document, figure: Figure) -> Span:
    """A figure with its noun."""
    last = max(figure.noun_end, figure.stop, figure.first + 1) - 1
    end = max(figure.span.end, document.words.ends[last])
    return figure.span._replace(end=end)
