"""The records of a story: "the worst in the region since 1994", "its hottest day on record", "the second woman to".

Where to start reading: `_Reader.record`. From the superlative or the rank the noun is read up to the first preposition,
then each phrase behind it: since when, within how many years, ever, where, of what. A record without a noun ("are the
worst since 1994") takes the event that its sentence names before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.lazy import cached_property
from wirelint.patterns import lazy_pattern
from wirelint.rule import Zone
from wirelint.text.calendar_words import WEEKDAYS
from wirelint.text.content import is_content, stem
from wirelint.text.event_words import NOUNS
from wirelint.text.word_sets import WordSet
from wirelint_rules._record import Claim, Record, rivals_of
from wirelint_rules._record_words import ALIKE, BOUNDS, KINDS, LEVELS, MEASURES, MOST, NUMBERS, RANKS, SPANS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wirelint import Document
    from wirelint.document import Sentence

_BREAKS = frozenset(',;:—–()"“”\n\r')
_RANKED = lazy_pattern(rf"({'|'.join(RANKS)})-([a-z]+est|worst|best)$")
LEAST_RECORDS = 2
"""Records that a clash takes."""
_ZONES = (Zone.BODY, Zone.HEADLINE)
_MOST_WORDS = 18
_MOST_BACK = 25
_SINCE = 7
"""Words behind "since" among which its year is looked for."""
_EVER = frozenset({"record", "record-keeping", "history", "memory", "time"})
_DAYS = [[day] for day in WEEKDAYS]
_EARLIEST, _LATEST = 1000, 2100
WAKING = WordSet([*MEASURES, "most", *RANKS, *(f"{rank}-{measure}" for rank in RANKS for measure in MEASURES)])


def records_of(document: Document) -> Iterator[Record]:
    """The records that the headline and the body claim, in the order of the text; linear.

    One that no other of its measure stands beside is left out: most stories have none but such.
    """
    places = document.places(WAKING)
    if len(places) < LEAST_RECORDS:
        return
    reader = _Reader(document)
    claims = [reader.claim(place, sentence) for place, sentence in _told(document, places)]
    rivals = rivals_of(document, claims)
    for claim in claims:
        if not rivals.isdisjoint(claim.measures):
            record = reader.record(claim.place, claim.sentence)
            if record is not None:
                yield record


def _told(document: Document, places: Iterable[int]) -> Iterator[tuple[int, Sentence]]:
    """Those of the places that stand in the headline or the body outside quotations, with their sentences."""
    starts, zones, covers = document.words.starts, document.parts.zones, document.quotes.covers
    for place in places:
        sentence = document.sentence_at(starts[place])
        if sentence is not None and zones[sentence.paragraph] in _ZONES and not covers(starts[place]):
            yield place, sentence


class _Reader:
    """Reads records from the words of a document."""

    def __init__(self, document: Document) -> None:
        words = document.words
        self.words, self.texts, self.folded, self.gaps = words, words.texts, words.folded, words.gaps
        self.document = document

    @cached_property
    def breaks(self) -> frozenset[str]:
        """The gaps that end what a record says of itself."""
        gaps = self.document.gaps
        return frozenset([gap for gap in gaps if not _BREAKS.isdisjoint(gap) or "--" in gap or " - " in gap])

    def claim(self, place: int, sentence: Sentence) -> Claim:
        """What the record of the word at a place may turn out to be; without measures where it is none."""
        measure, rank, behind = self._measure(place)
        if not measure:
            return Claim(place, sentence, 0, ())
        may_be_post = measure != "post" and "to" in self.folded[behind : min(sentence.stop, behind + _MOST_WORDS)]
        return Claim(place, sentence, rank, (measure, "post") if may_be_post else (measure,))

    def record(self, place: int, sentence: Sentence) -> Record | None:
        """The record that the word at a place claims."""
        measure, rank, behind = self._measure(place)
        if not measure or behind >= sentence.stop:
            return None
        stop = self._stop(behind, sentence)
        noun_stop = next((one for one in range(behind, stop) if self.folded[one] in BOUNDS), stop)
        nouns = [stem(word) for word in self.folded[behind:noun_stop] if _tells(word)]
        head = nouns.pop() if nouns else ""
        bare = Record(self.words.span(place, stop - 1), place, sentence, measure, rank, _kind(head), _alike(nouns))
        found, end = self._with_phrases(bare, noun_stop, stop)
        found = found._replace(span=self.words.span(place, max(end, behind) - 1))
        if not found.head:
            found = found._replace(head=self._head_before(place, sentence), is_named=False)
        return self._with_owner(found)

    def _measure(self, place: int) -> tuple[str, int, int]:
        """What is measured, the rank, and the place behind the words that say so."""
        word = self.folded[place]
        after = self.folded[place + 1] if place + 1 < len(self.folded) else ""
        if "-" in word and (ranked := _RANKED.match(word)):
            return MEASURES.get(ranked[2], ""), RANKS[ranked[1]], place + 1
        if word in RANKS:
            if after in MEASURES:
                return "", 0, place  # read from the superlative
            return ("first" if word == "first" else "post"), RANKS[word], place + 1
        if word == "most":
            return MOST.get(after, ""), 1, place + 2
        before = self.folded[place - 1] if place else ""
        return MEASURES[word], RANKS.get(before, 1), place + 1

    def _stop(self, place: int, sentence: Sentence) -> int:
        """The end of what a record says of itself."""
        most = min(sentence.stop, place + _MOST_WORDS)
        stop = place
        while stop < most and (stop == place or self.gaps[stop] not in self.breaks):
            stop += 1
        return stop if self.gaps[place] not in self.breaks else place

    def _with_phrases(self, record: Record, first: int, stop: int) -> tuple[Record, int]:
        """The record with what the phrases behind its noun say, and where the last of them ends."""
        place = end = first
        while place < stop:
            word = self.folded[place]
            if word == "since":
                return self._since(record, place, stop)
            if word == "to":
                return record._replace(measure="post", deed=tuple(self.folded[place + 1 : stop])), stop
            if word in {"that", "which", "when", "while", "but", "as"} or self.folded[place + 1 : place + 2] in _DAYS:
                break
            if word in {"in", "for", "of", "on", "at"}:
                record, place = self._phrase(record, place, stop)
                end = place
                continue
            if word == "ever":
                record, end = record._replace(is_ever=True), place + 1
            place += 1
        return record, end

    def _since(self, record: Record, place: int, stop: int) -> tuple[Record, int]:
        near = range(place + 1, min(stop, place + 1 + _SINCE))
        if records := next((one for one in near if self.folded[one] in {"records", "recordkeeping"}), 0):
            return record._replace(is_ever=True), records + 1
        year = next((one for one in near if _is_year(self.folded[one])), 0)
        if not year:
            return record._replace(measure=""), stop
        is_noun = year + 1 < stop and self.folded[year - 1] in {"a", "an", "the"}
        return record._replace(years=(int(self.folded[year]), int(self.folded[year]))), year + 1 + is_noun

    def _phrase(self, record: Record, place: int, stop: int) -> tuple[Record, int]:
        """The record with one phrase that a preposition opens, and the place behind it."""
        end = place + 1
        while end < stop and self.folded[end] not in BOUNDS:
            end += 1
        phrase = range(place + 1, end)
        folded = [self.folded[one] for one in phrase]
        if folded and folded[-1] in SPANS:
            return record._replace(years=self._within(folded)), end
        if folded and folded[-1] in _EVER:
            return record._replace(is_ever=True), end
        names = {
            self.folded[one].removesuffix("'s") for one in phrase if self.texts[one][0].isupper()
        } - WEEKDAYS.keys()
        others = [
            word for one, word in zip(phrase, folded, strict=True) if self.texts[one].islower() and is_content(word)
        ]
        levels = {LEVELS[word] for word in others if word in LEVELS}
        narrowed = _alike(stem(word) for word in others if word not in LEVELS)
        if "any" in folded:
            narrowed |= {"any"}
        return record._replace(
            names=record.names | names, levels=record.levels | levels, narrowed=record.narrowed | narrowed
        ), end

    def _within(self, phrase: list[str]) -> tuple[int, int] | None:
        """The years that "in ten years", "in a decade", "in half a century", "in decades" reach back to."""
        unit = SPANS[phrase[-1]]
        written = [word for word in phrase[:-1] if word in NUMBERS or (word.isdecimal() and len(word) < 4)]
        numbers = [NUMBERS[word] if word in NUMBERS else int(word) for word in written]
        if not self.year[0] or (not numbers and phrase[-1] not in {"decades", "centuries"}):
            return None
        back = unit // 2 if 0 in numbers else unit * (numbers[0] if numbers else 2)
        slack = max(1, back // 8)
        year, is_sure = self.year
        return (year - back - slack if numbers else 0), (year - back + slack if is_sure else _LATEST)

    @cached_property
    def year(self) -> tuple[int, bool]:
        """The year of the story, else the last one that it names, and whether it is the story's own."""
        story = self.document.dates.story
        if story:
            return story.year, True
        return max((int(word) for word in self.document.marked_words if _is_year(word)), default=0), False

    def _with_owner(self, record: Record) -> Record | None:
        """The record with what it belongs to: "the country's worst", "Italy's worst"."""
        if not record.measure:
            return None
        owner = self.folded[record.place - 1] if record.place > record.sentence.first else ""
        if owner in RANKS and record.place - 1 > record.sentence.first:
            owner = self.folded[record.place - 2]
        bare = owner.removesuffix("'s")
        if bare != owner and bare in LEVELS:
            return record._replace(levels=record.levels | {LEVELS[bare]})
        is_name = bare != owner and self.texts[record.place - 1][0].isupper()
        return record._replace(names=record.names | {bare}) if is_name else record

    def _head_before(self, place: int, sentence: Sentence) -> str:
        """The kind of the last event that the sentence names before a place."""
        for one in range(place - 1, max(sentence.first, place - _MOST_BACK) - 1, -1):
            if self.folded[one] in NOUNS or self.folded[one] in KINDS:
                return _kind(stem(self.folded[one]))
        return ""


def _kind(noun: str) -> str:
    """One word for the nouns that name one thing."""
    return KINDS.get(noun) or NOUNS.get(noun) or KINDS.get(f"{noun}s") or NOUNS.get(f"{noun}s") or noun


def _tells(word: str) -> bool:
    return is_content(word) or word in {"away", "home"}


def _alike(words: Iterable[str]) -> frozenset[str]:
    return frozenset(ALIKE.get(word, word) for word in words)


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and word.isascii() and _EARLIEST <= int(word) < _LATEST
