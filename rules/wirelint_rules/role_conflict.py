"""One person with two posts that nobody holds at once.

The defence minister of the lead is the foreign minister further down, the colonel is a captain, the senator a
congressman. Only posts that exclude each other are compared. Two people of one surname are left alone, as the story
shows them by other given names, and so are posts held in turn ("former", "then", "was named", "succeeds").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wirelint import Document, Finding, Related, Rule, Severity, Tier, Wake
from wirelint.rule import Bad, Good
from wirelint_rules._posts import Post, may_clash, posts

if TYPE_CHECKING:
    from collections.abc import Iterator

_LONGEST_QUOTED = 24
_CHANGES = frozenset(
    """
    appoint appointed appointment became become becomes demoted elected election moved named nominated post promoted
    promotion replace replaced replaces resigned reshuffle reshuffled succeed succeeded succeeds switched transferred
    """.split()
)


def check(document: Document, options: object) -> Iterator[Finding]:
    """One finding for each person's first post that an earlier one excludes."""
    first: dict[tuple[str, str], Post] = {}
    done = set()
    for post in posts(document) if may_clash(document) else ():
        slot = post.surname, post.kind
        earlier = first.setdefault(slot, post)
        if earlier.which == post.which or slot in done:
            continue
        done.add(slot)
        if not _are_several(document, post.surname) and not _has_moved(document, earlier, post):
            yield _finding(document, earlier, post)


def _are_several(document: Document, surname: str) -> bool:
    """Has the story two people of one surname?"""
    names = [person.name.split() for person in document.names.by_surname.get(surname, ())]
    given = {name[0] for name in names if len(name) > 1}
    return len(given) > 1


def _has_moved(document: Document, *both: Post) -> bool:
    """Does a sentence of either post speak of a change of posts?"""
    for post in both:
        sentence = document.sentence_at(post.span.start)
        if sentence and not _CHANGES.isdisjoint(document.words.folded[sentence.first : sentence.stop]):
            return True
    return False


def _finding(document: Document, earlier: Post, post: Post) -> Finding:
    here, there = (one.span.of(document.text)[:_LONGEST_QUOTED] for one in (post, earlier))
    name = post.surname[:_LONGEST_QUOTED]
    message = f"{name} is “{here}” here, “{there}” above"
    return Finding(post.span, message, related=(Related(earlier.span, f"“{there}” here"),))


RULE = Rule(
    id="role-conflict",
    family="consistency",
    summary="One person with two posts that nobody holds at once",
    severity={Tier.SURE: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(
        words=frozenset(
            "minister secretary spokesman spokeswoman col colonel capt captain sgt sergeant rep congressman".split()
        )
    ),
    precision="446,000 words of published copy: no finding.",
    examples=(
        Bad("⟦2:Defence Minister⟧ Ivan Tarkov spoke in May.\n\n⟦Foreign Minister⟧ Tarkov left at noon.\n"),
        Bad(
            "Ivan Tarkov, the ⟦2:defense minister⟧, spoke in May.\n\nSnow fell.\n\n"
            "⟦Interior Minister⟧ Tarkov was not hurt, police said.\n"
        ),
        Bad("⟦2:Prime Minister⟧ Lena Orlova wept.\n\n⟦President⟧ Orlova will fly home on Monday.\n"),
        Bad("⟦2:Capt⟧. Tom Ashdown led them. The raid failed.\n\n⟦Sgt⟧. Ashdown was not there.\n"),
        Bad("⟦2:Sen⟧. Anna Reed voted no.\n\n⟦Rep⟧. Reed said the bill was bad.\n"),
        Bad(
            "Marek Oduya, an ⟦2:army spokesman⟧, gave no figures.\n\n⟦Navy spokesman⟧ Oduya said two ships were lost.\n"
        ),
        Good("Defence Minister Ivan Tarkov spoke. Former Foreign Minister Tarkov was in the post for a year.\n"),
        Good("Defence Minister Ivan Tarkov spoke.\n\nForeign Minister Lena Tarkov left.\n"),
        Good("Defense Minister Ivan Tarkov spoke.\n\nDefence Minister Tarkov left.\n"),
        Good("Deputy Defence Minister Ivan Tarkov spoke.\n\nForeign Minister Tarkov left.\n"),
        Good("Prime Minister and Defence Minister Ivan Tarkov spoke.\n\nDefence Minister Tarkov left.\n"),
        Good("Ivan Tarkov, then defence minister, spoke in 2004.\n\nForeign Minister Tarkov left.\n"),
        Good("Defence Minister Ivan Tarkov was moved in May.\n\nForeign Minister Tarkov left.\n"),
        Good("Lt. Col. Tom Ashdown led them.\n\nColonel Ashdown was not there.\n"),
        Good("Maj. Gen. Tom Ashdown led them.\n\nGeneral Ashdown was not there.\n"),
        Good("Attorney General Anna Reed voted.\n\nCaptain Reed was not there.\n"),
        Good("Captain Tom Ashdown led the team.\n\nCoach Ashdown was not there.\n"),
        Good("Finance Minister Ivan Tarkov, Trade Minister Lena Orlova and others met.\n\nTarkov left.\n"),
        Good("Foreign Minister Ivan Tarkov met the finance minister, Lena Orlova.\n\nTarkov left.\n"),
        Good("“Defence Minister Tarkov is a friend,” he said.\n\nForeign Minister Ivan Tarkov left.\n"),
        Good("Minister Ivan Tarkov spoke.\n\nForeign Minister Tarkov left.\n"),
    ),
)
