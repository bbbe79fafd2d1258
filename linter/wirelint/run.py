"""One story's way from what was read to what is reported; nothing that happens on it is lost.

A story that could not be read, a rule that raised, a check that took too long: each becomes a diagnostic of the story,
beside those of the rules, and makes the result `failed`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from wirelint._version import MANUAL_URL
from wirelint.config.settings import Settings
from wirelint.diagnostic import Diagnostic, Located, diagnose
from wirelint.document import Context, Document
from wirelint.engine import Checked, Crash, check
from wirelint.filerules import FAMILY, FILE_RULES
from wirelint.registry import page_name
from wirelint.rule import Finding, Kind, Severity, Tier
from wirelint.source import Note, Story
from wirelint.timer import within
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    import datetime

    from wirelint.cache import Cache
    from wirelint.text.lines import LineIndex

_GRAMMAR = "grammar"
"""The one rule that asks something outside wirelint; wirelint.grammar.story says how."""
LONGEST = 120
"""Characters of an error's text that a message repeats."""


class Suppressed(NamedTuple):
    """A diagnostic that is not reported: `kind` says by what, “waiver”, “comment” or “baseline”; `reason` says why."""

    diagnostic: Diagnostic
    kind: str
    reason: str = ""


class Result(NamedTuple):
    """A story and what is said of it, those of the file itself first. `failed`: it was not checked, or not wholly.

    Spans of diagnostics are code points of the file as decoded; `lines` has their lines and columns. `fixed` counts the
    fixes that were made before the story was as it is; the first story of a file has those of the whole file.
    """

    story: Story
    document: Document
    diagnostics: tuple[Diagnostic, ...]
    failed: bool
    manual_url: str
    suppressed: tuple[Suppressed, ...] = ()
    fixed: int = 0

    @property
    def lines(self) -> LineIndex:
        """The lines of the file that the story stands in, as decoded."""
        return self.story.origin.file.lines if self.story.origin else self.document.lines

    def href(self, diagnostic: Diagnostic) -> str | None:
        """The address of the manual page; None for a rule of a plug-in, unless the configuration says where it is."""
        if diagnostic.plugin and not self.manual_url:
            return None
        return f"{self.manual_url.rstrip('/') or MANUAL_URL}/{page_name(diagnostic.rule)}"


def check_story(story: Story, settings: Settings, context: Context | None = None, cache: Cache | None = None) -> Result:
    """Check a story, or find in the cache what was found before. Never raises for what the story or a rule does.

    `context` is what the caller knows of it.
    """
    notes = list(story.notes)
    checked = Checked(Document(""), ())
    if story.text is not None:
        checked = _checked(story.text, settings, _context(settings, story.context, context), notes, cache)
    of_vale, crashes = _of_vale(story, checked.document, settings, notes)
    for crash in (*checked.crashes, *crashes):
        notes += _of_crash(crash, settings)
        if debug() and crash.cause:
            show(crash.cause)
    if settings.require_grammar and story.text is not None and _GRAMMAR not in settings.rules:
        notes.append(Note("not-checked", "The rule “grammar” is off: grammar not checked", fails=True))
    found = checked.diagnostics if story.origin is None else story.origin.placed(checked.diagnostics)
    if of_vale:
        found = tuple(sorted((*found, *of_vale), key=lambda one: (one.span, one.rule, one.message)))
    of_file = diagnose(_file_document(story, checked.document), _located(notes, settings))
    failed = any(note.fails for note in notes)
    return Result(story, checked.document, (*of_file, *found), failed, settings.manual_url)


def document_of(story: Story, settings: Settings, context: Context | None = None) -> Document:
    """The document of a story as it is checked; `context` is what the caller knows of it."""
    if story.text is None:
        return Document("")
    return Document(story.text, _context(settings, story.context, context))


def _of_vale(
    story: Story, document: Document, settings: Settings, notes: list[Note]
) -> tuple[tuple[Diagnostic, ...], tuple[Crash, ...]]:
    """What styles of Vale find, and those of their rules that failed."""
    if not settings.foreign or story.text is None:
        return (), ()
    from wirelint.vale.story import found_in

    try:
        return within(settings.timeout, lambda: found_in(story, document, settings))
    except TimeoutError:
        if not any(note.fails for note in notes):
            notes.append(_timed_out(settings))
        return (), ()


def _timed_out(settings: Settings) -> Note:
    return Note("not-checked", f"Not checked: it took longer than {settings.timeout:g} s", fails=True)


def _file_document(story: Story, document: Document) -> Document:
    """The document that the spans of notes are of."""
    return document if story.origin is None else Document(story.file_text)


def known(
    *, date: datetime.date | str | None = None, language: str | None = None, kind: Kind | str | None = None
) -> Context:
    """What a caller knows of a story. Raises ValueError where a value cannot be read.

    date      the day it was sent; as text, YYYY-MM-DD
    language  ISO 639-1 code, two lower-case letters
    kind      as text, the value of a Kind: “sport”
    """
    if isinstance(date, str):
        import datetime

        date = datetime.date.fromisoformat(date)
    if language is not None and not (len(language) == 2 and language.isascii() and language.islower()):
        raise ValueError(f"{language!r} is not a language by its two letters, such as 'en'")
    return Context(language, None if kind is None else Kind(kind), date)


def debug() -> bool:
    """Are faults of wirelint and of rules to be shown with their tracebacks?"""
    return bool(os.environ.get("WIRELINT_DEBUG"))


def _context(settings: Settings, told: Context | None, given: Context | None) -> Context:
    """What is known of the story: what came with it first, then what the caller says, then the configuration."""
    context, given = told or given or Context(), given or Context()
    return context._replace(
        language=context.language or given.language or settings.language,
        kind=context.kind or given.kind or settings.kind,
        date=context.date or given.date,
        vocabulary=context.vocabulary | given.vocabulary | settings.vocabulary
        if context.vocabulary or given.vocabulary
        else settings.vocabulary,
    )


def _of_crash(crash: Crash, settings: Settings) -> Iterator[Note]:
    """What there is to say of a rule that raised; a server that is away is no fault of the rule."""
    if crash.rule == _GRAMMAR:
        from wirelint.grammar.story import Unavailable, unchecked

        if isinstance(crash.cause, Unavailable):
            yield from unchecked(crash.cause, settings.require_grammar)
            return
    yield Note("rule-crashed", f"The rule “{crash.rule}” crashed: {brief(crash.error)}", fails=True)


def _check(text: str, settings: Settings, context: Context) -> Checked:
    if settings.foreign and not any(setting.is_on for setting in settings.rules.values()):
        # Only styles of Vale are on, which read the file: nothing needs the copy mended.
        return Checked(Document(text, context), ())
    if _GRAMMAR not in settings.rules:
        return check(text, settings, context)
    from wirelint.grammar.story import check_with_grammar

    return check_with_grammar(text, settings, context)


def _checked(text: str, settings: Settings, context: Context, notes: list[Note], cache: Cache | None = None) -> Checked:
    key = None if cache is None else cache.key(text, settings, context)
    try:
        if cache is None or key is None:
            return within(settings.timeout, lambda: _check(text, settings, context))
        return _known(cache, key, text, settings, context)
    except TimeoutError:
        notes.append(_timed_out(settings))
    except Exception as error:
        if debug():
            show(error)
        notes.append(Note("not-checked", f"wirelint failed here, please report it: {brief(error)}", fails=True))
    return Checked(Document(text, context), ())


def _known(cache: Cache, key: bytes, text: str, settings: Settings, context: Context) -> Checked:
    """What was found before, or is found now and kept, if it is all that there is. Raises as the check does."""
    found = cache.get(key, text, settings)
    if found is not None:
        return Checked(Document(text, context), found)
    checked = within(settings.timeout, lambda: _check(text, settings, context))
    if not checked.crashes:
        cache.put(key, checked.diagnostics)
    return checked


def show(error: Exception) -> None:
    """Print an error with its traceback on standard error."""
    import traceback

    traceback.print_exception(error)


def brief(error: Exception | str) -> str:
    """An error in one short line."""
    text = error if isinstance(error, str) else f"{type(error).__name__}: {error}"
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"


def _located(notes: Iterable[Note], settings: Settings) -> Iterator[Located]:
    for note in notes:
        severity = _severity(note, settings)
        if severity is not Severity.OFF:
            yield Located(note.rule, FAMILY, severity, Finding(note.span, note.message))


def _severity(note: Note, settings: Settings) -> Severity:
    """A note that fails the run is never turned down: exit status 2 must be explained."""
    if note.fails:
        return Severity.ERROR
    if note.rule in settings.rules:
        return settings.rules[note.rule].severity.get(Tier.SURE, Severity.OFF)
    return Severity.INFO if note.rule == "not-checked" else FILE_RULES[note.rule].severity
