"""Results made for tests of the formats, and one whose copy, name, messages and settings are all out to do harm."""

from __future__ import annotations

from typing import Any

from fakes import finds, rule, settings
from wirelint.report import Look, lines
from wirelint.rule import Fix, Related, Rule, Severity, Tier
from wirelint.run import Result, Suppressed, check_story
from wirelint.source import Note, Story, file_uri
from wirelint.span import Span

FUSED = rule("fused-words", finds("thewar", "the war"))
HARM = (
    "\x1b]0;x\x07\x9b31m\r\n::error file=x::y\n##[error]z\n"
    "<script>alert(1)</script><img src=x onerror=alert(2)>]]>--><!-- &lt; \"'` "
    "[a](javascript:alert(3)) ![b](https://x.example/c.png) | **d** @team #1 https://x.example www.x.example {0} {{e}} "
    "</style></title></table>\u202e\u2028\u200b\ud800\udc80\x00\ufffe% : , ;\n::warning::v\n  ::notice::w"
)


def result(text: str | None, *rules: Rule, name: str = "wire/story.txt", **fields: Any) -> Result:
    """What is said of a story with just these rules on."""
    notes, part = fields.pop("notes", ()), fields.pop("part", None)
    story = Story(name, file_uri(name), text, notes, part)
    return check_story(story, settings(*rules, language="en", **fields))


def unread(name: str = "none.txt") -> Result:
    """A file that cannot be read."""
    return result(None, name=name, notes=(Note("not-checked", "No such file or folder", fails=True),))


def graded(*severities: Severity, name: str = "wire/story.txt") -> Result:
    """A story with a finding of each of these severities."""
    rules = [rule(f"r{n}", finds(f"w{n}e"), severity={Tier.SURE: level}) for n, level in enumerate(severities)]
    return result(" ".join(f"w{n}e" for n in range(len(severities))), *rules, name=name)


def hostile() -> list[Result]:
    """Stories in which everything that comes from outside tries to be more than text."""
    fix = Fix(Span(0, 6), HARM, HARM)
    found = rule("harm", finds("thewar", HARM, related=(Related(Span(0, len(HARM)), HARM),), others=(fix,)))
    text = f"{HARM}\n\nOn thewar {HARM}\n\n{HARM}"
    bad = result(
        text,
        found,
        name=HARM.replace("\0", "").replace("\ud800", ""),
        manual_url='javascript:alert(4)//"><script>',
        part=HARM,
    )
    loud = tuple(one._replace(message=HARM) for one in bad.diagnostics)
    let_pass = (Suppressed(loud[0], "waiver", HARM), Suppressed(loud[0], "comment", HARM))
    failed = unread("::error::x")
    return [bad._replace(diagnostics=loud, suppressed=let_pass), failed, unread("  ::error::y")]


def shown(format: str, *results: Result, **look: Any) -> str:
    """The report in a format, as a stream would hold it: a lone surrogate is written as an escape."""
    text = "".join(lines(format, results, Look(**look)))
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
