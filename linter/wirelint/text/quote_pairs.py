"""The quotations of one paragraph, read mark by mark.

Where to start reading: `read_paragraph`, then `_Reader.read`. A stack holds the quotations that are open.

1. Apostrophes and inches are passed over (`_is_apostrophe`, `_is_inches`): a single mark is an apostrophe where an
   elision is known ("'90s", "goin'"), or behind an "s" where a better mark closes what is open.
2. A mark opens or closes by its position, by its shape, and by what is open (`_side`).
3. An opening mark of a kind that is open already gives up the open one, which ends here: it was never closed, or
   paragraphs of a running quotation were run together.
4. A closing mark closes the nearest open one of its kind and gives up what is open inside. Where none is open, it is
   unmatched, or closes one of the other kind that nothing else will close.
5. What is open at the end of the paragraph runs on if the next paragraph opens with the same marks, and the paragraph
   does not end by naming the speaker; else it is given up, so that it silences no more than its paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wirelint.span import Span
from wirelint.text.abbreviations import SPEECH_VERBS
from wirelint.text.apostrophes import follows_measure, is_elision, may_be_apostrophe
from wirelint.text.quotation import Flaw, Quote, Unmatched, nested
from wirelint.text.quote_marks import DOUBLE, SINGLE, Mark, Side, families_at, read_marks

if TYPE_CHECKING:
    from collections.abc import Mapping

# Both are rare, and compile when first wanted.
_SPEECH_INTRODUCED = rf"(?::|\b(?:{SPEECH_VERBS}),)$"
_SPEAKER_NAMED = (
    rf",\s+(?!as\b|which\b|who\b|like\b|so\b)(?:[\w.'’-]+\s+){{0,6}}?(?:{SPEECH_VERBS})(?:\s+[\w.'’-]+){{0,6}}[.,]?$"
)
_INTRODUCTION = 24  # characters before a mark in which a speech may be introduced
_TAIL = 120  # characters before an end in which a speaker may be named
_FEW_WORDS = 40  # characters of the longest quotation inside one of its own kind


def read_paragraph(
    text: str, paragraph: Span, following: Span | None, leans: Mapping[str, Side | None]
) -> tuple[list[Quote], list[Unmatched]]:
    """The quotations and the unmatched marks of a paragraph, in order; `following` is the next paragraph, if any."""
    reader = _Reader(text, paragraph, read_marks(text, paragraph, leans))
    reader.read()
    reader.finish(families_at(text, following.start) if following else [])
    return nested(reader.quotes), sorted(reader.unmatched, key=lambda one: one.span)


class _Reader:
    """The state of reading one paragraph. `stack` holds the places, among the marks, of those that are open."""

    def __init__(self, text: str, paragraph: Span, marks: list[Mark]) -> None:
        self.text = text
        self.paragraph = paragraph
        self.marks = marks
        self.stack: list[int] = []
        self.opened = dict.fromkeys((mark.family for mark in marks), 0)
        self.quotes: list[Quote] = []
        self.unmatched: list[Unmatched] = []
        self.following: list[int | None] = [None] * len(marks)  # the next mark of the same family
        self.last_close = dict.fromkeys(self.opened, -1)
        self.closes_ahead = [False] * len(marks)  # of a single mark: a sure closing one comes before an opening one
        self._look_ahead()

    def _look_ahead(self) -> None:
        seen: dict[str, int] = {}
        for place in range(len(self.marks) - 1, -1, -1):
            mark = self.marks[place]
            after = self.following[place] = seen.get(mark.family)
            if mark.family == SINGLE and after is not None and self.marks[after].position is Side.CLOSES:
                is_sure = not may_be_apostrophe(self.text, self.marks[after])
                self.closes_ahead[place] = is_sure or self.closes_ahead[after]
            seen[mark.family] = place
            if mark.position is Side.CLOSES and self.last_close[mark.family] < 0:
                self.last_close[mark.family] = place

    # ----- the walk

    def read(self) -> None:
        for place, mark in enumerate(self.marks):
            if self._is_apostrophe(place, mark) if mark.family == SINGLE else self._is_inches(place, mark):
                continue
            if self._side(mark) is Side.OPENS:
                self._open(place, mark)
            else:
                self._close(mark)

    def finish(self, heads: list[str]) -> None:
        """At the end of the paragraph; `heads` are the families of the marks that open the next one."""
        end = self.paragraph.end
        if self.stack and heads and self._names_speaker(end):
            heads = []
        wanted = iter(heads)
        head = next(wanted, None)
        for place in self.stack:
            mark = self.marks[place]
            if mark.family == head:
                head = next(wanted, None)
                self._quote(mark, end, end, runs_on=True)
            else:
                self._give_up(mark, end)

    def _open(self, place: int, mark: Mark) -> None:
        if self.opened[mark.family] and not self._may_nest(place, mark):
            end = self._trimmed(mark.start)
            self._unwind(mark.family, end)
            self._give_up(self._pop(), end, Flaw.REOPENED if self._ends_in_speech(end) else Flaw.NEVER_CLOSED)
        self.stack.append(place)
        self.opened[mark.family] += 1

    def _close(self, mark: Mark) -> None:
        if self.opened[mark.family]:
            self._unwind(mark.family, self._trimmed(mark.start))
        elif self._closes_other(mark):
            self._flag(mark, Flaw.OTHER_MARK)
        else:
            self._flag(mark, Flaw.NEVER_OPENED)
            return
        self._quote(self._pop(), mark.start, mark.end)

    # ----- judgement

    def _is_apostrophe(self, place: int, mark: Mark) -> bool:
        """Is this single mark none that quotes?"""
        if mark.position is Side.EITHER:
            return not self.opened[SINGLE]
        if mark.position is Side.CLOSES:
            return may_be_apostrophe(self.text, mark) and not self._is_wanted(place)
        if is_elision(self.text, mark):
            if mark.glyph == "‘":
                self._flag(mark, Flaw.WRONG_WAY)
            return bool(self.opened[SINGLE]) or not self.closes_ahead[place]
        return mark.glyph == "’" and not self.opened[SINGLE] and not self.closes_ahead[place]

    def _is_wanted(self, place: int) -> bool:
        """Does the innermost open quotation need this mark, which may be an apostrophe, to close it?"""
        return bool(self.stack) and self.marks[self.stack[-1]].family == SINGLE and not self.closes_ahead[place]

    def _is_inches(self, place: int, mark: Mark) -> bool:
        """Is this double mark the sign of inches, not needed to close a quotation?"""
        if mark.family != DOUBLE or mark.position is Side.OPENS or not follows_measure(self.text, mark):
            return False
        after = self.following[place]
        return not self.opened[DOUBLE] or (after is not None and self.marks[after].position is Side.CLOSES)

    def _side(self, mark: Mark) -> Side:
        """What the mark does; a flaw of its own is noted."""
        side = self._turned(mark, bool(self.opened[mark.family]))
        if mark.lean is not Side.EITHER and mark.lean is not side:
            self._flag(mark, Flaw.WRONG_WAY)
        elif side is not mark.position and mark.family == DOUBLE and self._has_space_inside(mark, side):
            self._flag(mark, Flaw.WRONG_SPACE)
        return side

    def _turned(self, mark: Mark, is_open: bool) -> Side:
        """What the mark does, by its shape, its position and what is open."""
        if mark.lean is Side.OPENS:
            return Side.CLOSES if is_open and mark.position is Side.CLOSES else Side.OPENS
        if mark.lean is Side.CLOSES:
            return Side.OPENS if not is_open and mark.position is Side.OPENS else Side.CLOSES
        if mark.position is Side.OPENS:
            return Side.CLOSES if self._is_late_close(mark) else Side.OPENS
        if mark.position is Side.CLOSES and not is_open and self._is_early_open(mark):
            return Side.OPENS
        return Side.CLOSES if is_open or mark.position is Side.CLOSES else Side.OPENS

    def _is_late_close(self, mark: Mark) -> bool:
        """Does it close what is open, with its space on the wrong side ("We stay, "he said)?"""
        if not self.stack or self.marks[self.stack[-1]].family != mark.family:
            return False
        before = self.text[max(self.paragraph.start, mark.start - 2) : mark.start]
        return before[:1] in (",", "?", "!", ".") and self.text[mark.end].islower()

    def _is_early_open(self, mark: Mark) -> bool:
        """Does it open, with its space on the wrong side (He said:" We stay")?"""
        first = max(self.paragraph.start, mark.start - _INTRODUCTION)
        is_introduced = re.search(_SPEECH_INTRODUCED, self.text[first : mark.start])
        return is_introduced is not None and self.text[mark.end + 1 : mark.end + 2].isupper()

    def _has_space_inside(self, mark: Mark, side: Side) -> bool:
        """Does a space stand between the mark and what it quotes?"""
        return self.text.startswith(" ", mark.end if side is Side.OPENS else max(0, mark.start - 1))

    def _may_nest(self, place: int, mark: Mark) -> bool:
        """May it open inside a quotation of its own kind: with another kind between, or for a few words?"""
        around = self.marks[self.stack[-1]]
        if around.family != mark.family:
            return min(self.last_close[around.family], self.last_close[mark.family]) > place
        first = self.following[place]
        second = None if first is None else self.following[first]
        if first is None or second is None or around.end == mark.start:
            return False
        if self.marks[first].start - mark.start > _FEW_WORDS:
            return False
        return self.marks[first].position is self.marks[second].position is Side.CLOSES

    def _names_speaker(self, end: int) -> bool:
        """Does the text before `end` name the speaker of what was said (…, the minister said.)?"""
        return re.search(_SPEAKER_NAMED, self.text[max(self.paragraph.start, end - _TAIL) : end]) is not None

    def _ends_in_speech(self, end: int) -> bool:
        """Does a sentence of the speaker's end here? Then paragraphs were run together."""
        return self.text[end - 1] in ".?!…" and not self._names_speaker(end)

    def _closes_other(self, mark: Mark) -> bool:
        """Does it close a quotation that a mark of the other kind opened, and that nothing else will close?"""
        if not self.stack or {mark.family, self.marks[self.stack[-1]].family} != {DOUBLE, SINGLE}:
            return False
        after = self.following[self.stack[-1]]
        return after is None or self.marks[after].position is Side.OPENS

    # ----- what is found

    def _pop(self) -> Mark:
        mark = self.marks[self.stack.pop()]
        self.opened[mark.family] -= 1
        return mark

    def _unwind(self, family: str, end: int) -> None:
        """Give up what is open inside the nearest open quotation of a family."""
        while self.marks[self.stack[-1]].family != family:
            self._give_up(self._pop(), end)

    def _give_up(self, mark: Mark, end: int, flaw: Flaw = Flaw.NEVER_CLOSED) -> None:
        """It was never closed. A double mark quotes up to `end` all the same; a single one may be an apostrophe."""
        self._flag(mark, flaw)
        if mark.family != SINGLE:
            self._quote(mark, end, end)

    def _trimmed(self, end: int) -> int:
        """An end without the white space before it."""
        while end > self.paragraph.start and self.text[end - 1].isspace():
            end -= 1
        return end

    def _quote(self, mark: Mark, stop: int, end: int, *, runs_on: bool = False) -> None:
        span, inner = Span(mark.start, end), Span(mark.end, stop)
        self.quotes.append(Quote(span, inner, mark.glyph, runs_on=runs_on))

    def _flag(self, mark: Mark, flaw: Flaw) -> None:
        self.unmatched.append(Unmatched(Span(mark.start, mark.end), mark.glyph, flaw))
