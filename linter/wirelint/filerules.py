"""What is said of a file itself, whatever it holds: the ids that no rule module stands behind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from wirelint.registry import Entry
from wirelint.rule import EVERYWHERE, Rule, Severity, Stage, Tier, Wake
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.rule import Finding

FAMILY = "file"


class FileRule(NamedTuple):
    """An id that diagnostics of a file itself carry, with its manual page. `text` ends in a newline."""

    id: str
    summary: str
    severity: Severity
    text: str

    @property
    def page(self) -> str:
        """The manual page, in Markdown, ending in one newline."""
        return (
            f"# {self.id}\n\n{self.summary}.\n\n"
            f"- Family: {FAMILY}\n- Severity: {self.severity.name.lower()}\n- Presets: all\n\n{self.text}"
        )


_ENCODING = """\
Copy travels as UTF-8; anything else is sooner or later read as UTF-8 and breaks. A file with the byte order mark of
UTF-16 or UTF-32 is decoded by it. Bytes that are not UTF-8 are read as Windows-1252, as browsers do, so that the story
is checked all the same; the diagnostic stands at the first of them. Save the file as UTF-8.
"""
_NOT_CHECKED = """\
The path does not exist or cannot be read; it is a pipe or a device, or a link, met in a folder, that leads out of it;
it holds NUL bytes, so that it is no text; it is too large to be a story; a line of a stream is not the object it
should be; or the check took longer than `--timeout` allows. The message says which. Nothing is known about the copy
then, so the exit status is 2.

Only what is met in a folder and is no copy at all (a binary file with a text suffix, a pipe, a link that leads nowhere)
is passed over: it is reported as info, and the exit status does not change. So it is where the rule `grammar` could not
ask LanguageTool and every other rule was run, unless `--require-grammar` says that the run is to fail then.
"""
_RULE_CRASHED = """\
A rule raised an exception: the fault is in the rule, not in the copy. The story counts as not checked, so the exit
status is 2, though every other rule was run and reported. `WIRELINT_DEBUG=1` shows the traceback. Turn the rule off
until it is mended, and report the fault to those who wrote it.
"""
_NOT_FIXED = """\
`wirelint check --fix` left the file as it was, whole and unchanged. It was changed by something else while it was
checked; it or its folder is read-only; the disk is full; or its encoding has no place for a character that a fix needs.
Or the fixes of two rules undo each other: those are left, and the others made. The message says which. The exit status
is 2, since wirelint could not do what it was asked to.
"""
_EXPIRED_WAIVER = """\
A waiver has a last day, and it has passed: what it let pass is reported again. Mend the copy, or give the waiver a
later day, with a reason that still holds.
"""
_UNUSED_WAIVER = """\
A waiver or a comment lets nothing pass any more: the copy was mended, or the words were changed. Delete it, so that it
does not one day hide something else. It is told only where every story that it speaks of was checked with the rule on.
"""
_FAULTY_WAIVER = """\
A waiver or a comment that does nothing, since it cannot be understood: there is no such rule, or a comment gives no
reason, or turns on what is not off. See the page on letting findings pass.
"""
_RULES = (
    FileRule("encoding", "A file that is not UTF-8", Severity.WARNING, _ENCODING),
    FileRule("not-checked", "A file or a story that could not be checked", Severity.ERROR, _NOT_CHECKED),
    FileRule("not-fixed", "A file that could not be fixed", Severity.ERROR, _NOT_FIXED),
    FileRule("rule-crashed", "A rule that failed on a story", Severity.ERROR, _RULE_CRASHED),
    FileRule("expired-waiver", "A waiver whose last day has passed", Severity.WARNING, _EXPIRED_WAIVER),
    FileRule("faulty-waiver", "A waiver or a comment that cannot be understood", Severity.WARNING, _FAULTY_WAIVER),
    FileRule("unused-waiver", "A waiver or a comment that lets nothing pass", Severity.INFO, _UNUSED_WAIVER),
)

FILE_RULES: Mapping[str, FileRule] = {rule.id: rule for rule in _RULES}
"""Every one of them by id."""


def _finds_nothing(document: Document, options: object) -> Iterable[Finding]:
    """The bytes are gone when rules are run: who decoded them says what there is to say."""
    return ()


ENCODING = Entry.of(
    Rule(
        id="encoding",
        family=FAMILY,
        summary=FILE_RULES["encoding"].summary,
        severity={Tier.SURE: FILE_RULES["encoding"].severity},
        presets=frozenset({"pipeline", "wire"}),
        check=_finds_nothing,
        examples=(),
        stage=Stage.CHARACTERS,
        wake=Wake(words=frozenset({"\0"})),
        zones=EVERYWHERE,
        languages=None,
    )
)
"""`encoding` as a configuration knows it: a desk may give it another severity or turn it off. It never wakes.

The others say that there is no telling what is wrong with the copy, or that a waiver needs a look, and cannot be turned
off.
"""
