"""`limit: {of: words, per: headline, most: 10}`: how long, and how often."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from wirelint.rule import ALWAYS, Related, Wake, Zone
from wirelint.span import Span
from wirelint.style.kinds import Kind
from wirelint.style.values import Hit, Phrase, Scanner, Seen, Style
from wirelint.style.wording import with_possessive

if TYPE_CHECKING:
    from wirelint.config.marks import Node
    from wirelint.config.shapes import Schema, Shape
    from wirelint.document import Document

COUNTED = ("words", "characters", "sentences")
UNITS = ("headline", "sentence", "paragraph", "lead", "story")
_OFTEN = "“{seen}” stands {count} times in the {per}; the most is {most}"


def scanner(style: Style) -> Scanner:
    """Every unit with more than the most is a fault, at what stands beyond it."""
    of, per, most = style.says["of"], style.says["per"], style.says["most"]
    if isinstance(of, list):
        phrases = tuple(Phrase(with_possessive(text), style.exact) for text in of)
        return Scanner(lambda document, found: _often(document, found, style), phrases)
    wake = Wake(views=frozenset({"parts.headline"})) if per == "headline" else ALWAYS

    def scan(document: Document, found: Sequence[Seen]) -> Iterator[Hit]:
        for unit in units(document, per):
            count, beyond = _beyond(document, unit, of, most)
            if beyond:
                yield Hit(beyond, fills={"of": of, "per": per, "most": f"{most:,}", "count": f"{count:,}"})

    return Scanner(scan, wake=wake, guarded=False)


def units(document: Document, per: str) -> list[Span]:
    """The spans that are counted in, in order: body alone, but for the headline and the story."""
    if per == "story":
        return [Span(0, len(document.text))]
    if per == "headline":
        return [document.parts.headline] if document.parts.headline else []
    if per == "sentence":
        return [sentence.span for sentence in document.prose]
    body = [span for span, zone in zip(document.paragraphs, document.parts.zones, strict=True) if zone is Zone.BODY]
    return body[:1] if per == "lead" else body


def _beyond(document: Document, unit: Span, of: str, most: int) -> tuple[int, Span | None]:
    """How many the unit has, and the span of what is beyond the most; None where nothing is."""
    if of == "characters":
        count = unit.end - unit.start
        return count, Span(unit.start + most, unit.end) if count > most else None
    if of == "words":
        words = document.words_in(unit)
        return len(words), document.words.span(words[most], words[-1]) if len(words) > most else None
    sentences = document.sentences
    first, stop = (bisect_left(sentences, place, key=lambda one: one.span.start) for place in unit)
    beyond = Span(sentences[first + most].span.start, unit.end) if stop - first > most else None
    return stop - first, beyond


def _often(document: Document, found: Sequence[Seen], style: Style) -> Iterator[Hit]:
    """The first phrase beyond the most in each unit; the first of all is shown with it."""
    per, most = style.says["per"], style.says["most"]
    for unit in units(document, per):
        here = [one for one in found if unit.start <= one.span.start < unit.end]
        if len(here) > most:
            text = here[0].span.of(document.text)
            fills = {"per": per, "most": f"{most:,}", "count": f"{len(here):,}"}
            related = (Related(here[0].span, f"“{text}” here"),) if most else ()
            yield Hit(here[most].span, fills=fills, related=related, message=style.message or _OFTEN)


class _Of:
    """What is counted: one of a few words, or phrases."""

    def read(self, node: Node, mistakes: Any) -> Any:
        return (self._phrases() if isinstance(node.value, tuple) else self._words()).read(node, mistakes)

    def schema(self) -> Schema:
        return {"anyOf": [self._words().schema(), self._phrases().schema()]}

    def _words(self) -> Shape:
        from wirelint.config.shapes import OneOf

        return OneOf("what to count, or a list of phrases", COUNTED)

    def _phrases(self) -> Shape:
        from wirelint.config.shapes import Many
        from wirelint.style.shapes import Phrase as PhraseShape

        return Many(PhraseShape(), list, least=1)


def _shape() -> Shape:
    from wirelint.config.shapes import OneOf
    from wirelint.config.tables import Key, Table
    from wirelint.style.shapes import Count, Plain

    return Plain(
        Table(
            (
                Key("of", _Of(), "words, characters, sentences, or phrases.", required=True),
                Key("per", OneOf("a unit", UNITS), "What they are counted in.", required=True),
                Key("most", Count(), "How many there may be.", required=True),
            )
        )
    )


KIND = Kind(
    "limit",
    "How many words, characters, sentences or phrases (of) a headline, sentence, … or story (per) may have.",
    "{count} {of} in the {per}; the most is {most}",
    scanner,
    _shape,
)
