"""The whole API of a rule: what it is, what it finds, how it would mend it, and the examples that prove it.

A rule is one value, `RULE`, in a module named after its id. Its module's docstring is its manual page. It knows
documents and spans; it knows nothing of lines, columns, files, terminals or configuration.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from wirelint.span import Span
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document


class Severity(enum.IntEnum):
    """How loud a diagnostic is; the numbers are those of the Language Server Protocol."""

    ERROR = 1
    WARNING = 2
    INFO = 3
    HINT = 4
    OFF = 5


class Tier(enum.IntEnum):
    """How sure a rule is of one finding."""

    SURE = 0
    LIKELY = 1
    WEAK = 2


class Stage(enum.IntEnum):
    """Which text a rule reads; the safe fixes of each stage are in the text of the next (see wirelint.mend)."""

    CHARACTERS = 0
    """The text as stored: entities, encoding, invisible characters."""
    DAMAGE = 1
    """The text with its characters mended: marks and words."""
    STORY = 2
    """The text with its damage mended: everything else."""


class Zone(enum.Enum):
    """A part of a story in which a rule may speak."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    QUOTE = "quote"
    LIST = "list"
    TABLE = "table"
    CREDIT = "credit"
    __hash__ = object.__hash__  # that of Enum is in Python, and every finding is asked for its zone


BODY = frozenset({Zone.BODY})
SPEECH = frozenset({Zone.BODY, Zone.QUOTE})
EVERYWHERE = frozenset(Zone)


class Kind(enum.Enum):
    """What kind of story it is, by cheap features."""

    NEWS = "news"
    SPORT = "sport"
    MARKETS = "markets"
    OBITUARY = "obituary"
    FACTBOX = "factbox"
    INTERVIEW = "interview"
    OPINION = "opinion"
    __hash__ = object.__hash__


class Fix(NamedTuple):
    """One way out of a finding: put `replacement` in the place of `span`, and do the same for each pair of `also`.

    A safe fix cannot change what the copy says: `check --fix` may apply it unseen. wirelint sets `quoted` where quoted
    words would change: that is for people alone.
    """

    span: Span
    replacement: str
    title: str
    safe: bool = False
    also: tuple[tuple[Span, str], ...] = ()
    quoted: bool = False

    @property
    def edits(self) -> tuple[tuple[Span, str], ...]:
        """Every edit of the fix, in the order of the text."""
        if not self.also:
            return ((self.span, self.replacement),)
        return tuple(sorted(((self.span, self.replacement), *self.also)))


class Related(NamedTuple):
    """The other place of a conflict."""

    span: Span
    message: str


class Finding(NamedTuple):
    """What a rule found in a document: where, what is wrong and the way out.

    `span` names the words at fault; `message` is one line of at most 80 characters that quotes them and says what to
    do; `fix` is the preferred way out, `others` further ones; `related` shows the other places of a conflict. `member`
    is the id that it is reported under where its rule stands for many, as that of house style does for its entries.
    """

    span: Span
    message: str
    fix: Fix | None = None
    tier: Tier = Tier.SURE
    related: tuple[Related, ...] = ()
    others: tuple[Fix, ...] = ()
    member: str = ""

    @property
    def fixes(self) -> tuple[Fix, ...]:
        """Every fix offered, the preferred one first."""
        return (self.fix, *self.others) if self.fix else self.others

    @property
    def spans(self) -> tuple[Span, ...]:
        """Every place that the finding, its fixes or its other places name."""
        if not (self.fix or self.others or self.related):
            return (self.span,)
        edits = [span for fix in self.fixes for span, _ in fix.edits]
        return (self.span, *(place.span for place in self.related), *edits)


class Wake(NamedTuple):
    """What in a story wakes a rule: any one of these is enough. A rule with nothing here is run on every story.

    words    folded words, any of which the story has
    marks    literal strings, any of which the text has
    views    names of Document's views, any of which is not empty; "repeats.sentences" is a part of one
    phrases  names of the house's tables of phrases, of any of which the story has a phrase (see Document.phrases)
    """

    words: frozenset[str] = frozenset()
    marks: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    phrases: frozenset[str] = frozenset()

    def wakes(self, document: Document) -> bool:
        """Is there anything in the document for the rule to look at? wirelint.plan asks it for all rules at once."""
        has_word = bool(self.words) and not document.vocabulary.isdisjoint(self.words)
        is_awake = has_word or any(mark in document.text for mark in self.marks)
        is_awake = is_awake or any(attrgetter(view)(document) for view in self.views) or not any(self)
        return is_awake or not self.phrases.isdisjoint(document.phrases if self.phrases else ())


ALWAYS = Wake()


class NoOptions(NamedTuple):
    """The options of a rule that has none."""


class Good(NamedTuple):
    """Sound copy on which the rule must keep silent: a near miss. The fields after `text` are as in Bad."""

    text: str
    options: Mapping[str, Any] = {}
    date: str = ""
    kind: Kind | None = None
    language: str = "en"


class Bad(NamedTuple):
    """Faulty copy: each place that the rule must name stands in ⟦…⟧, the other place of a conflict in ⟦2:…⟧.

    fixed     the text after the preferred fix of every finding; None where no fix is offered
    options   options of the rule, as they would stand in YAML
    date      the story's date, YYYY-MM-DD
    kind      the story's kind, where it should not be guessed
    severity  the severity of the findings, where it is not that of the rule's strongest tier
    """

    text: str
    fixed: str | None = None
    options: Mapping[str, Any] = {}
    date: str = ""
    kind: Kind | None = None
    language: str = "en"
    severity: Severity | None = None


class Rule(NamedTuple):
    """One rule. See the package wirelint_rules for the house's own, and docs/writing-a-rule.md for how to add one.

    id         names the fault, lower case with hyphens; the module is named after it
    family     the family it is listed under
    summary    one line for tables
    severity   what each tier of its findings is worth
    presets    the presets that turn it on
    check      document and options to findings, in the order of the text
    examples   run as tests: at least as many Good as Bad, and the Good ones are near misses
    options    a NamedTuple class: fields, types, defaults and their docstrings are what YAML may set
    stage      which text it reads
    wake       what in a story wakes it
    zones      where it may speak: a finding elsewhere is dropped
    languages  the languages it knows, or None for all
    muted      the kinds of story in which it keeps silent
    safety     why its fixes are safe or not, for the manual
    sources    style book and edition, paper or standard
    precision  measured share of findings that were right, with the copy it was measured on
    preview    on only in the preset strict, or where a configuration names it
    aliases    ids it had before
    """

    id: str
    family: str
    summary: str
    severity: Mapping[Tier, Severity]
    presets: frozenset[str]
    check: Callable[[Document, Any], Iterable[Finding]]
    examples: tuple[Good | Bad, ...]
    options: type[Any] = NoOptions
    stage: Stage = Stage.STORY
    wake: Wake = ALWAYS
    zones: frozenset[Zone] = BODY
    languages: frozenset[str] | None = frozenset({"en"})
    muted: frozenset[Kind] = frozenset()
    safety: str = ""
    sources: tuple[str, ...] = ()
    precision: str = ""
    preview: bool = False
    aliases: tuple[str, ...] = ()

    @property
    def module(self) -> str:
        """The name of the module that the rule's check is written in."""
        return self.check.__module__

    @property
    def manual(self) -> str:
        """The docstring of the rule's module: what it finds and why, in Markdown."""
        return (sys.modules[self.module].__doc__ or "").strip()
