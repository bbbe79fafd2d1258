"""Rules of Vale run over a story: over its file where that is Markdown, and over its text in any other format."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from wirelint.diagnostic import Diagnostic, Located, diagnose
from wirelint.document import Document
from wirelint.engine import Crash
from wirelint.rule import Severity, Tier
from wirelint.vale.checking import MARKDOWN, check_text
from wirelint.vale.pack import ValePack

if TYPE_CHECKING:
    from wirelint.config.settings import Settings
    from wirelint.rule import Finding
    from wirelint.source import Story


def found_in(story: Story, document: Document, settings: Settings) -> tuple[tuple[Diagnostic, ...], tuple[Crash, ...]]:
    """What the rules of Vale that are on find, with spans of the story's file, and the rules that failed.

    `document` is the story's text as stored.
    """
    suffix = os.path.splitext(story.name)[1].removeprefix(".").lower()
    is_page = story.origin is not None and suffix in MARKDOWN
    whole = Document(story.file_text) if is_page else document
    errors: dict[str, Exception] = {}
    parts = [(pack, on) for pack, on in settings.foreign if isinstance(pack, ValePack)]
    found = check_text(whole.text, suffix or "txt", parts, errors)
    made = diagnose(whole, [one for finding in found if (one := _located(finding, settings))])
    if story.origin is not None and not is_page:
        made = story.origin.placed(made)
    crashes = tuple(Crash(id, f"{type(error).__name__}: {error}", error) for id, error in errors.items())
    return made, crashes


def _located(finding: Finding, settings: Settings) -> Located | None:
    entry, severity, _ = settings.members[finding.member]
    worth = severity.get(Tier.SURE, Severity.OFF)
    return None if worth is Severity.OFF else Located(finding.member, entry.family, worth, finding, entry.plugin)
