"""Frames: what a sentence says of a figure, so that two sentences can be held against each other.

Where to start reading: `comparable`; which figures get a frame stands in wirelint_rules._rivals. Two figures are of
one thing where they count the same people or things in the same way, and nothing in either sentence says otherwise:
another place or name, another source, another year, a part of the whole, or a count that has moved on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint.lazy import cached_property
from wirelint.text.content import content_of, contradict, is_content, stem

if TYPE_CHECKING:
    from wirelint import Document, Sentence
    from wirelint.text.figures import Figure

ROOT = 5
MOST_TO_SUBJECT = 14
"""Words before a figure among which its verb and the subject of that are looked for."""
BEHIND = 5
_MOVING = frozenset(
    """
    less fewer raised raising rose rise rises risen climbed climbs jumped revised updated increased increase grew grown
    lowered now later initially originally earlier previous previously before another additional further other others
    second third last next former latest remaining rest then again also per each every average ago annual annually fell
    fall dropped down up new total overall altogether respectively minimum maximum between compared against versus half
    first
    """.split()
)
"""Words that say of a figure that it has moved on, is a part of another, or is of another time."""
_PARTS = frozenset({"including", "among", "included", "include", "includes", "comprising"})
"""Words before a figure that make it a part of another."""
_MODAL = frozenset("could may might would expected estimated if target forecast planned plans".split())
_BEFORE = _PARTS | _MODAL
_MEMBERS = frozenset({"whom", "them", "these", "those"})
_SAYING = frozenset("said says say told according announced claimed claims put".split())
_SPOKESMAN = "spoke"
_TOP = frozenset(
    "people dead killed wounded injured hurt missing victim life body casualty fatality death person homeless detained "
    "arrested".split()
) | {""}
_NODES = {
    word: node
    for node, words in {
        "soldiers": "soldier troops personnel serviceman marine troop",
        "police": "police policeman officer constable",
        "children": "child boy girl teenager infant baby youngster",
        "civilians": "civilian villager resident",
        "rebels": "rebel militant insurgent fighter guerrilla gunman",
    }.items()
    for word in words.split()
}


class Frame:
    """A figure and what its sentence says of it.

    harm    what befell those whom it counts, or ""
    number  number of the sentence among those with figures
    """

    def __init__(self, document: Document, figure: Figure, sentence: Sentence, harm: str, number: int) -> None:
        self.document, self.figure, self.sentence, self.harm, self.number = document, figure, sentence, harm, number

    @cached_property
    def _slot(self) -> tuple[str, str]:
        return _hangs_on(self.document, self.figure, self.sentence)

    @property
    def verb(self) -> str:
        """Root of the verb that the figure hangs on, or ""."""
        return self._slot[0]

    @property
    def subject(self) -> str:
        """Root of the word that the verb follows, or ""."""
        return self._slot[1]

    @cached_property
    def done(self) -> str:
        """Root of what was done to those it counts ("12 homes were destroyed"), or ""."""
        return _done_to(self.document, self.figure, self.sentence)

    @cached_property
    def words(self) -> frozenset[str]:
        """The folded words of the sentence."""
        return frozenset(self.document.words.folded[self.sentence.first : self.sentence.stop])

    @cached_property
    def clause(self) -> frozenset[str]:
        """The folded words around the figure."""
        near = range(max(self.sentence.first, self.figure.first - 6), min(self.sentence.stop, self.figure.stop + 8))
        words = self.document.words
        return frozenset(words.folded[place] for place in near if words.texts[place] != "May")

    @cached_property
    def names(self) -> frozenset[str]:
        """The stems of the names in the sentence, those of its sources aside."""
        names = content_of(self.document, self.sentence).names
        return frozenset(name for name in names if name[:ROOT] not in self._said_by)

    @cached_property
    def roots(self) -> frozenset[str]:
        """Roots of the content words of the sentence, the noun and the verb of the figure aside."""
        own = {self.figure.unit[:ROOT], self.verb, self.done}
        return frozenset(stem(word)[:ROOT] for word in self.words if is_content(word) and word.isalpha()) - own

    @cached_property
    def sources(self) -> frozenset[str]:
        """Roots of the words before a verb of saying and behind "according to"."""
        found = self._said_by
        return found - ({_SPOKESMAN} | self._all_names) if _SPOKESMAN in found else found

    @cached_property
    def _said_by(self) -> frozenset[str]:
        folded = self.document.words.folded
        found: list[str] = []
        for place in range(self.sentence.first, self.sentence.stop):
            if folded[place] in _SAYING:
                behind = folded[place] == "according"
                near = folded[place + 1 : place + 5] if behind else folded[max(self.sentence.first, place - 3) : place]
                found += [stem(word)[:ROOT] for word in near if is_content(word) and word.isalpha()]
        return frozenset(found)

    @cached_property
    def _all_names(self) -> frozenset[str]:
        return frozenset(name[:ROOT] for name in content_of(self.document, self.sentence).names)

    @property
    def node(self) -> str:
        """The population: "people" at the top, "soldiers", "children", …, else the noun itself."""
        unit = self.figure.unit
        return "people" if unit in _TOP else _NODES.get(unit, unit)

    @cached_property
    def is_settled(self) -> bool:
        """Does the sentence say a plain count of this event: no earlier year, no part, no count that moves on?"""
        folded = self.document.words.folded
        before = folded[max(self.sentence.first, self.figure.first - 6) : self.figure.first]
        return _BEFORE.isdisjoint(before) and self.clause.isdisjoint(_MEMBERS) and self.clause.isdisjoint(_MOVING)


def _hangs_on(document: Document, figure: Figure, sentence: Sentence) -> tuple[str, str]:
    """Roots of the last two content words before a figure: in plain order the verb and its subject.

    ", which began on Monday," is passed over.
    """
    folded, gaps = document.words.folded, document.words.gaps
    first, place = max(sentence.first, figure.first - MOST_TO_SUBJECT), figure.first - 1
    roots: list[str] = []
    while place >= first and len(roots) < 2:
        if gaps[place + 1][0] == ",":
            opened = next((at for at in range(place, first, -1) if folded[at] in _RELATIVE and "," in gaps[at]), None)
            place = opened - 1 if opened else place
        if is_content(folded[place]):
            roots.append(stem(folded[place])[:ROOT])
        place -= 1
    verb, subject = [*roots, "", ""][:2]
    return verb, subject


_RELATIVE = frozenset({"which", "who"})


def _done_to(document: Document, figure: Figure, sentence: Sentence) -> str:
    """Root of the participle behind a figure and its noun, where a form of "be" or "have" stands between."""
    folded, gaps = document.words.folded, document.words.gaps
    start = max(figure.noun_end, figure.stop)
    for place in range(start, min(sentence.stop, start + BEHIND)):
        if gaps[place] != " ":
            break
        if folded[place].endswith(("ed", "en")) and place > start and folded[place] != "been":
            return folded[place][:ROOT]
        if folded[place] not in _AUXILIARIES:
            break
    return ""


_AUXILIARIES = frozenset("was were been be have has had being".split())


def comparable(left: Frame, right: Frame) -> bool:
    """May two frames be of one event: no other names, sources or times?"""
    if left.sentence == right.sentence or not (left.is_settled and right.is_settled):
        return False
    if contradict(left.names, right.names):
        return False
    pairs = ((left.sources, right.sources), (left.words & _TIMES, right.words & _TIMES))
    if any(one and other and not one & other for one, other in pairs):
        return False
    return not (left.words ^ right.words) & _OTHERWISE


_OTHERWISE = frozenset(
    "north south east west northern southern eastern western elsewhere both neither not no suspected confirmed "
    "alleged probable unconfirmed yesterday until".split()
)
"""Words that one sentence has and the other lacks where the two are not of one thing."""
_TIMES = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday month week year today".split()
)
