"""A headline that the new version no longer bears out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wirelint.diff.fact import FactKind, StaleFact
from wirelint.diff.figures import shown
from wirelint.text.name_words import bare

if TYPE_CHECKING:
    from wirelint.diff.versions import Versions
    from wirelint.document import Document
    from wirelint.text.figures import Figure


def stale_headline(versions: Versions) -> Iterator[StaleFact]:
    """The names and figures of the headline that the body had and has no more."""
    if versions.new.parts.headline is None:
        return
    yield from _figures(versions)
    yield from _names(versions)


def _figures(versions: Versions) -> Iterator[StaleFact]:
    new, old = versions.new, versions.old
    body = [one for one in _body(new) if one.is_amount]
    for figure in _top(new):
        had = next((one for one in _body(old) if _means(figure, one)), None)
        if had is None or not figure.is_amount or figure.is_vague:
            continue
        if not any(_means(figure, one) or _means(one, figure) for one in body):
            span = shown(new, figure)
            yield StaleFact(FactKind.HEADLINE, span, span.of(new.text), "", shown(old, had))


def _means(left: Figure, right: Figure) -> bool:
    """May one figure stand for the other, as a rounded one does?"""
    return left.low <= right.value <= left.high


def _top(document: Document) -> list[Figure]:
    headline = document.parts.headline
    return [one for one in document.figures if headline and headline.holds(one.span)]


def _body(document: Document) -> list[Figure]:
    headline = document.parts.headline
    return [one for one in document.figures if not (headline and headline.holds(one.span))]


def _names(versions: Versions) -> Iterator[StaleFact]:
    old, new = versions.old, versions.new
    for place in new.absent_names:
        name = bare(new.words.texts[place])
        had = next((at for at, word in enumerate(old.words.texts) if bare(word) == name and _is_body(old, at)), None)
        if had is not None:
            span = new.words.span(place, place)
            yield StaleFact(FactKind.HEADLINE, span, span.of(new.text), "", old.words.span(had, had))


def _is_body(document: Document, place: int) -> bool:
    headline = document.parts.headline
    return headline is None or document.words.starts[place] >= headline.end
