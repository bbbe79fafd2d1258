"""The one rule that the engine runs for all packs, and the entries of packs as the configuration knows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from wirelint.config.settings import RuleSetting
from wirelint.members import MemberErrors
from wirelint.registry import Entry, house_pack
from wirelint.rule import EVERYWHERE, NoOptions, Rule, Severity, Stage, Tier
from wirelint.tuples import NamedTuple

if TYPE_CHECKING:
    from wirelint.document import Document
    from wirelint.rule import Finding
    from wirelint.style.compiled import Compiled, Head
    from wirelint.style.values import Style

STYLE = "style"
"""The id of the rule, and the family of every entry."""


Parts: TypeAlias = "tuple[tuple[Compiled, frozenset[int]], ...]"


class Packs(NamedTuple):
    """What the rule looks for: compiled packs, each with the numbers of its entries that are on."""

    parts: Parts = ()


def check(document: Document, options: Packs) -> Sequence[Finding]:
    """What the entries find, in the order of the text. Raises MemberErrors where some failed."""
    errors: dict[str, Exception] = {}
    found = [one for pack, on in options.parts for one in pack.find(document, on, errors)]
    found.sort(key=lambda one: (one.span, one.member))
    if errors:
        raise MemberErrors(errors, found)
    return found


class Member(Entry):
    """An entry of a pack as the configuration knows it."""

    def __init__(self, pack: Compiled, number: int, head: Head, name: str) -> None:
        super().__init__(
            head.id, __name__, STYLE, "", {Tier.SURE: head.severity}, frozenset(),
            zones=EVERYWHERE, languages=None, plugin="" if pack.house else name,
        )  # fmt: skip
        self.pack, self.compiled, self.number, self.is_published = name, pack, number, head.is_published

    def is_named(self, name: str) -> bool:
        """The same; a pack or the whole family means what is published and not off."""
        if name == self.id:
            return True
        is_meant = self.is_published and self.severity[Tier.SURE] is not Severity.OFF
        return is_meant and name in (STYLE, self.pack, f"{self.pack}/*")

    @property
    def style(self) -> Style:
        """The entry as its author wrote it."""
        return self.compiled.style(self.number)

    @cached_property
    def rule(self) -> Rule:
        """The entry as a rule by itself, for its page, its examples and the configuration."""
        from wirelint.style.pages import examples_of, summary_of

        style = self.style
        return Rule(
            id=self.id,
            family=STYLE,
            summary=summary_of(style),
            severity=self.severity,
            presets=frozenset(),
            check=lambda document, options: check(document, alone(self)),
            examples=examples_of(style),
            zones=EVERYWHERE,
            languages=None,
            sources=(style.source,) if style.source else (),
        )


def members(pack: Compiled) -> Iterator[Member]:
    """The entries of a pack, in order."""
    for number, head in enumerate(pack.heads):
        yield Member(pack, number, head, head.id.partition("/")[0])


def house_members(name: str) -> Mapping[str, Member]:
    """The entries of the house's pack that an id or a pack's name is of; empty where there is none such."""
    pack = house_pack(name.partition("/")[0])
    return {} if pack is None else {member.id: member for member in members(pack)}


def alone(member: Member) -> Packs:
    """What the rule looks for where one entry is on."""
    return Packs(((member.compiled, frozenset({member.number})),))


def setting_of(settings: Mapping[str, RuleSetting]) -> RuleSetting:
    """The rule with the members that are on."""
    parts = tuple(part for part in _parts(settings) if not part[0].is_foreign)
    return RuleSetting(ENTRY, {Tier.SURE: Severity.ERROR}, Packs(parts))


def foreign_of(settings: Mapping[str, RuleSetting]) -> Parts:
    """Of the members that are on, those that wirelint.vale runs."""
    return tuple(part for part in _parts(settings) if part[0].is_foreign)


def _parts(settings: Mapping[str, RuleSetting]) -> Parts:
    on: dict[int, tuple[Compiled, set[int]]] = {}
    for setting in settings.values():
        member: Any = setting.entry
        on.setdefault(id(member.compiled), (member.compiled, set()))[1].add(member.number)
    return tuple((pack, frozenset(numbers)) for pack, numbers in on.values())


RULE = Rule(
    id=STYLE,
    family=STYLE,
    summary="House style, by the entries of packs",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset(),
    check=check,
    examples=(),
    options=NoOptions,
    stage=Stage.STORY,
    zones=EVERYWHERE,
    languages=None,
)
ENTRY = Entry.of(RULE)
