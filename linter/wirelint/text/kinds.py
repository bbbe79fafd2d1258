"""What kind of story it is, by cheap features: form first, then telling words.

Rules are muted by kind, so a wrong kind costs findings, and none costs alarms: it takes clear evidence, else the story
is news. Form: questions and answers, lists from end to end, a label before the headline, a writer who says "I".
Words: each kind that has a language of its own has a short table of words with weights. Every different word counts
once, and what they weigh together must be much in itself and against the size of the vocabulary: a match report is
full of such words, a story on a club's debts has a few.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.patterns import lazy_pattern
from wirelint.rule import Kind, Zone
from wirelint.text.word_sets import WordSet
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wirelint.document import Document


class _Telling(NamedTuple):
    """Words and their weights; least weight together, and least weight for each different word of the story."""

    weights: Mapping[str, int]
    words: frozenset[str]
    least: int
    share: float


def _telling(three: str, two: str, one: str, least: int, share: float) -> _Telling:
    """Words that weigh three, two and one."""
    table = dict.fromkeys(one.split(), 1)
    table.update(dict.fromkeys(two.split(), 2))
    table.update(dict.fromkeys(three.split(), 3))
    return _Telling(table, frozenset(table), least, share)


_SPORT = _telling(
    "goalkeeper striker midfielder winger fly-half scrum-half flanker quarterback touchdown touchdowns innings "
    "wicket wickets batsman batter bowler hat-trick kick-off semi-final semi-finals semifinal semifinals "
    "quarter-final quarter-finals quarterfinal quarterfinals premiership offside equaliser birdie bogey podium "
    "peloton heptathlon decathlon sprinter sprinters tie-break tiebreak relegation touchline playoff playoffs "
    "play-off play-offs dugout crossbar netminder puck grandmaster pitcher shortstop homer rebounds free-kick "
    "corner-kick wimbledon uefa fifa",
    "coach coaches league cup match matches squad scored scorer referee tournament season stadium medal medallist "
    "medalist olympic olympics champion champions championship championships tennis rugby cricket football soccer "
    "golf golfer basketball baseball hockey athletics athlete athletes teammate team-mate team-mates teammates "
    "fixture fixtures halftime half-time full-time substitute midfield lap laps nba nfl mlb nhl goalless unbeaten "
    "seeded unseeded ipc iaaf fide",
    "game games win won wins beat beaten beating defeat defeated victory captain side team fans play played "
    "playing player players club clubs final finals title race ball kick ranked round injured injury fitness led "
    "lead draw score scoring goal goals penalty penalties seed rivals debut kicked trophy runner-up cap caps",
    8,
    0.055,
)
_MARKETS = _telling(
    "bourse ftse nikkei nasdaq dax cac sensex midcap intraday gilts gilt bullish bearish profit-taking blue-chip "
    "blue-chips brent topix stoxx footsie",
    "shares stocks share stock index indices points traders trader dealers dealer brokers yield yields bond bonds "
    "futures equities equity treasuries currency yen dollar sterling euro exchange market markets trading volume "
    "turnover rally rallied session crude barrel",
    "investors rose fell slipped gained gains eased climbed dropped closed percent pct cents pence low high lower "
    "higher bid bids analysts prices price stg mln",
    16,
    0.12,
)
_OBITUARY = _telling(
    "obituary survived widow widower",
    "funeral tributes mourners cremated buried obituaries memoirs autobiography",
    "born career aged married retired studied daughter son sons daughters educated remembered cancer childhood "
    "founded appeared early later known friend friends family",
    6,
    0.03,
)
_ALL_TELLING = WordSet(_SPORT.words | _MARKETS.words | _OBITUARY.words)
_DEATH = lazy_pattern(r"\b(?:dies|obituary|ha(?:s|ve) died|died (?:on|at|aged|in|of|peacefully)\b|who died\b)", re.I)
_VIOLENCE = frozenset(
    "police killed attack crash troops bomb shooting gunman injured wounded rescuers collision".split()
)

_LABELS = (
    (
        "FTCE",
        lazy_pattern(r"(?:FACTBOX|TIMELINE|CHRONOLOGY|EXPLAINER|FACT ?BOX|Factbox|Timeline|Chronology)\b"),
        Kind.FACTBOX,
    ),
    ("Q", lazy_pattern(r"(?:Q ?& ?A|Q and A)\b"), Kind.INTERVIEW),
    (
        "OCERLD",
        lazy_pattern(
            r"(?:Opinion|OPINION|Comment|COMMENT|COMMENTARY|Commentary|Editorial|EDITORIAL|COLUMN|Column|REVIEW|Review"
            r"|Letters?|LETTERS?)(?::| ?[|—–-])|(?:Letters to the editor|Dear (?:Sir|Editor|editor|Madam)\b)"
        ),
        Kind.OPINION,
    ),
)
"""The letters that a label begins with, the label at the head of a headline or first paragraph, and what it says."""
_QUESTION = lazy_pattern(r"Q(?:uestion|UESTION)?[:.] ?\S")
_ANSWER = lazy_pattern(r"A(?:nswer|NSWER)?[:.] ?\S")
_LEAST_QUESTIONS = 2
_LEAST_ITEMS = 4
_ITEM_SHARE = 0.6
_SELF = ("i", "i'm", "i've", "i'd", "i'll", "my", "me")
_QUOTE_MARKS = '"“”‘«„'
_LEAST_SELF = 3
_SELF_SHARE = 0.3


def guess_kind(document: Document) -> Kind:
    """The kind of a story; NEWS without clear evidence for another."""
    if not document.paragraphs:
        return Kind.NEWS
    return _by_label(document) or _by_words(document) or _by_form(document) or Kind.NEWS


def _by_label(document: Document) -> Kind | None:
    """By what the story says of itself at its head, or by its questions and answers."""
    start = document.paragraphs[0].start
    for heads, label, kind in _LABELS:
        if document.text[start] in heads and label.match(document.text, start):
            return kind
    return Kind.INTERVIEW if _has_questions(document) else None


def _by_form(document: Document) -> Kind | None:
    zones = document.parts.zones
    items = zones.count(Zone.LIST) + zones.count(Zone.TABLE)
    if items >= _LEAST_ITEMS and items >= _ITEM_SHARE * (items + zones.count(Zone.BODY)):
        return Kind.FACTBOX
    return Kind.OPINION if _is_first_person(document) else None


def _has_questions(document: Document) -> bool:
    """Do paragraphs begin with "Q:" and "A:" in turn, twice or more?"""
    if document.vocabulary.isdisjoint({"q", "question"}):
        return False
    starts = [span.start for span in document.paragraphs if document.text[span.start] in "QA"]
    questions = sum(bool(_QUESTION.match(document.text, start)) for start in starts)
    answers = sum(bool(_ANSWER.match(document.text, start)) for start in starts)
    return questions >= _LEAST_QUESTIONS and answers >= _LEAST_QUESTIONS


def _is_first_person(document: Document) -> bool:
    """Does the writer say "I" in a good part of the paragraphs that hold no quotation?"""
    if "i" not in document.vocabulary:
        return False
    places = document.places(frozenset(_SELF))
    if len(places) < _LEAST_SELF:
        return False
    starts = document.words.starts
    spoken = {document.paragraph_at(starts[place]) for place in places}
    own = [number for number in spoken if not _has_quote(document, number)]
    return len(own) >= _LEAST_SELF and len(own) >= _SELF_SHARE * len(document.paragraphs)


def _has_quote(document: Document, number: int) -> bool:
    paragraph = document.paragraphs[number].of(document.text)
    return any(mark in paragraph for mark in _QUOTE_MARKS) or paragraph.startswith("'") or " '" in paragraph


def _by_words(document: Document) -> Kind | None:
    vocabulary = document.vocabulary
    words, count = document.found(_ALL_TELLING), len(vocabulary)  # a few, of which each table has some
    sport, markets = _weight(words, count, _SPORT), _weight(words, count, _MARKETS)
    if sport or markets:
        return Kind.SPORT if sport >= markets else Kind.MARKETS
    if _weight(words, count, _OBITUARY) and vocabulary.isdisjoint(_VIOLENCE) and _tells_a_death(document):
        return Kind.OBITUARY
    return None


def _weight(words: frozenset[str], count: int, telling: _Telling) -> float:
    """What the telling words weigh in a story of so many different ones: a multiple of what is enough; 0.0 for less."""
    weight = sum(map(telling.weights.__getitem__, words & telling.words))
    least = max(telling.least, telling.share * count)
    return weight / least if weight >= least else 0.0


def _tells_a_death(document: Document) -> bool:
    """Is it said in the headline or the lead?"""
    top = document.paragraphs[:2]
    return bool(_DEATH.search(document.text, top[0].start, top[-1].end))
