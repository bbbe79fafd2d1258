"""Comments to wirelint in copy that may have comments: Markdown and HTML.

    <!-- wirelint off: doubled-words -- the name of the band -->
    …
    <!-- wirelint on: doubled-words -->
    <!-- wirelint off-next: long-sentence -- from the statute -->

The last is for the next paragraph alone. Rules are set off by commas; `on` without any turns all on again.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from wirelint.config.errors import nearest, quoted
from wirelint.diagnostic import Diagnostic, Located, diagnose
from wirelint.document import Document
from wirelint.filerules import FAMILY, FILE_RULES
from wirelint.patterns import lazy_pattern
from wirelint.rule import Finding
from wirelint.run import Result, Suppressed
from wirelint.span import Span
from wirelint.suppress.quoting import NEVER
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.registry import Entry
    from wirelint.suppress.waivers import IsOn

_OPEN, _CLOSE = "<!--", "-->"
_NAME = "wirelint"
_ACTIONS = ("off", "off-next", "on")
_BLANK_LINE = lazy_pattern(r"\S[^\r\n]*(?:\r\n|\n|\r(?!\n))[^\S\r\n]*(?=[\r\n])")


class Comment(NamedTuple):
    """A comment to wirelint: where it stands and what it says."""

    span: Span
    action: str
    rules: tuple[str, ...]
    reason: str


class _Off(NamedTuple):
    """A rule that is off in a stretch of the text, by the comment of that number."""

    rule: str
    span: Span
    comment: Comment


class _Stretches:
    """Answers which stretches a finding touches, for findings in the order of their spans."""

    def __init__(self, offs: Iterable[_Off]) -> None:
        self._ahead = sorted(offs, key=lambda off: off.span, reverse=True)
        self._near: dict[str, list[_Off]] = {}

    def at(self, one: Diagnostic) -> list[_Off]:
        """The stretches in which the rule of a finding is off where it stands."""
        while self._ahead and self._ahead[-1].span.start <= one.span.end:
            off = self._ahead.pop()
            self._near.setdefault(off.rule, []).append(off)
        near = [off for off in self._near.get(one.rule, ()) if off.span.end >= one.span.start]
        self._near[one.rule] = near
        return [off for off in near if off.span.touches(one.span)]


class _Fault(NamedTuple):
    span: Span
    message: str


def apply(result: Result, entries: Mapping[str, Entry], is_on: IsOn) -> Result:
    """The result without what comments turn off and what stands in the comments themselves; their faults are added."""
    text = result.lines.text
    comments = tuple(find_comments(text))
    if not comments:
        return result
    offs, faults = _Reader(text, entries).read(comments)
    kept: list[Diagnostic] = []
    hidden: list[Suppressed] = []
    used: set[_Off] = set()
    stretches = _Stretches(offs)
    for one in sorted(result.diagnostics, key=lambda one: one.span):
        fitting = stretches.at(one)
        used.update(fitting)
        if one.rule in NEVER or not (fitting or _is_in(one, comments)):
            kept.append(one)
        elif fitting:
            hidden.append(Suppressed(one, "comment", fitting[0].comment.reason))
    unused = [off for off in offs if off not in used and is_on(off.rule)] if not result.failed else []
    said = (*_faulty(faults), *_unused(unused))
    of_comments = diagnose(Document(text), said)
    diagnostics = tuple(sorted((*kept, *of_comments), key=_order))
    return result._replace(diagnostics=diagnostics, suppressed=(*result.suppressed, *hidden))


def find_comments(text: str) -> Iterator[Comment]:
    """Every comment to wirelint in a text. Linear."""
    start = text.find(_OPEN)
    while start >= 0:
        close = text.find(_CLOSE, start + len(_OPEN))
        if close < 0:
            return
        end = close + len(_CLOSE)
        said = " ".join(text[start + len(_OPEN) : close].split())
        name, _, rest = said.partition(" ")
        if name == _NAME:
            yield _comment(Span(start, end), rest)
        start = text.find(_OPEN, end)


def _comment(span: Span, said: str) -> Comment:
    head, _, reason = f"{said} ".partition(" -- ")
    action, _, rules = head.partition(":")
    names = tuple(filter(None, (name.strip() for name in rules.split(","))))
    return Comment(span, action.strip(), names, reason.strip())


class _Reader:
    """Makes stretches of comments, and gathers what is wrong with them."""

    def __init__(self, text: str, entries: Mapping[str, Entry]) -> None:
        self.text = text
        self.ids = {alias: id for id, entry in entries.items() for alias in (*entry.aliases, id)}
        self.faults: list[_Fault] = []
        self.offs: list[_Off] = []
        self._open: dict[str, Comment] = {}

    def read(self, comments: tuple[Comment, ...]) -> tuple[list[_Off], list[_Fault]]:
        """The stretches in which rules are off, and the faults."""
        for one in comments:
            fault = self._fault(one)
            if fault:
                self.faults.append(_Fault(one.span, fault))
            self._take(one, [self.ids[rule] for rule in one.rules if rule in self.ids])
        for rule, comment in self._open.items():
            self._close(rule, comment, len(self.text))
        return self.offs, self.faults

    def _fault(self, one: Comment) -> str:
        if one.action not in _ACTIONS:
            return f"{quoted(one.action)} is nothing a comment can say{nearest(one.action, _ACTIONS)}"
        for rule in one.rules:
            if rule not in self.ids:
                return f"{quoted(rule)} is no rule here{nearest(rule, sorted(self.ids))}"
        if one.action == "on":
            open_rules = {self.ids.get(rule) for rule in one.rules} - self._open.keys()
            return "Nothing is off here that this could turn on" if open_rules or not self._open else ""
        if not one.rules:
            return "Name the rules that are to be off: “off: rule -- reason”"
        return "" if one.reason else "Give a reason: “off: rule -- reason”"

    def _take(self, one: Comment, rules: list[str]) -> None:
        if one.action == "on":
            for rule in rules if one.rules else list(self._open):
                if rule in self._open:
                    self._close(rule, self._open.pop(rule), one.span.start)
        elif one.reason and one.action == "off":
            for rule in rules:
                self._open.setdefault(rule, one)
        elif one.reason and one.action == "off-next":
            span = Span(one.span.end, self._end_of_paragraph(one.span.end))
            self.offs += [_Off(rule, span, one) for rule in rules]

    def _close(self, rule: str, comment: Comment, end: int) -> None:
        self.offs.append(_Off(rule, Span(comment.span.end, end), comment))

    def _end_of_paragraph(self, start: int) -> int:
        """The end of the first paragraph behind an offset: the next blank line below text."""
        found = _BLANK_LINE.search(self.text, start)
        return found.end() if found else len(self.text)


def _is_in(one: Diagnostic, comments: tuple[Comment, ...]) -> bool:
    number = bisect_right(comments, one.span.start, key=lambda comment: comment.span.start) - 1
    return number >= 0 and comments[number].span.holds(one.span)


def _faulty(faults: list[_Fault]) -> Iterator[Located]:
    for span, message in faults:
        yield Located("faulty-waiver", FAMILY, FILE_RULES["faulty-waiver"].severity, Finding(span, message))


def _unused(offs: list[_Off]) -> Iterator[Located]:
    for rule, _, comment in offs:
        message = f"{quoted(rule)} finds nothing where it is off: delete the comment"
        yield Located("unused-waiver", FAMILY, FILE_RULES["unused-waiver"].severity, Finding(comment.span, message))


def _order(one: Diagnostic) -> tuple[bool, Span, str, str]:
    """What is said of the file itself stands first."""
    return one.rule not in ("encoding", "not-checked", "rule-crashed"), one.span, one.rule, one.message
