"""Markup left in the copy: HTML, Markdown, wiki text, shortcodes, and the marks of templates.

Copy passes through systems that each write it in a format of their own, and what one of them forgets to turn back
reaches the reader: “&nbsp;”, “</p>”, “**”, “[caption …]”, “{% if %}”. Character codes are decoded, also where they
have lost a mark (“eacute;”) or were coded twice (“&amp;amp;”); tags and marks are cut and what they enclose stays. The
names of shares in old agency copy (“<TOYO.T>”, “<B>”) are no tags, and “AT&T” and “R&D;” no character codes.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Rule, Severity, Stage, Tier, Wake
from wirelint.patterns import holds
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._edits import apart
from wirelint_rules._entities import BROKEN_WORDS, broken_references, escapes, references
from wirelint_rules._tags import tags
from wirelint_rules._wikitext import typed_markup


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look for each kind of markup whose first mark the text has; of two that overlap the first is named."""
    text = document.text
    found = [*typed_markup(text)]
    if document.coded_words or not document.vocabulary.isdisjoint(BROKEN_WORDS):
        found += broken_references(text)
    if "&" in text:
        found += references(text)
    if "\\" in text:
        found += escapes(text)
    if "<" in text or holds(text, "/>"):
        found += tags(text)
    yield from apart(found)


RULE = Rule(
    id="html-residue",
    family="damage",
    summary="Markup left in the copy: tags, character codes, Markdown, shortcodes",
    severity={Tier.SURE: Severity.ERROR},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.CHARACTERS,
    wake=Wake(words=BROKEN_WORDS, marks=frozenset({"__"}), views=frozenset({"markup_gaps", "coded_words"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe: a character code is decoded, and a tag or mark goes that no reader should see. Not safe for links, "
    "pictures, raised figures, tables, shortcodes and template marks, with which something is lost.",
    sources=("HTML Living Standard, named character references",),
    examples=(
        Bad("The envoy⟦&#8217;⟧s plane, Rao ⟦&amp;amp;⟧ Co.", fixed="The envoy’s plane, Rao & Co."),
        Bad("Rao⟦&amp;⟧he, Rao⟦&amp;⟧Smith; and Rao⟦&amp;⟧ Co.", fixed="Rao&he, Rao&Smith; and Rao& Co."),
        Bad("A new⟦&nbsp;⟧⟦&nbsp;⟧truce, ⟦&nbsp;⟧at last", fixed="A new truce, at last"),
        Bad("He called it ⟦&quot⟧ bold ⟦&quot⟧.", fixed='He called it " bold ".'),
        Bad("A communiqu⟦eacute;⟧ was⟦nbsp;⟧signed.", fixed="A communiqué was signed."),
        Bad("⟦<p>⟧Police said.⟦</p>⟧⟦<p>⟧Nobody spoke.⟦</p>⟧", fixed="Police said.\nNobody spoke."),
        Bad("The talks⟦<br />⟧resumed in ⟦<em>⟧Accra⟦</em>⟧.", fixed="The talks resumed in Accra."),
        Bad("Talks ⟦<B>⟧resumed⟦</B>⟧ and the ⟦</p⟧ envoy left.", fixed="Talks resumed and the  envoy left."),
        Bad('See ⟦<a href="https://example.org/">⟧the list⟦</a>⟧.', fixed="See the list."),
        Bad("Talks ⟦**have resumed**⟧ in Accra.", fixed="Talks have resumed in Accra."),
        Bad("⟦## Talks resume⟧\nEnvoys met.", fixed="Talks resume\nEnvoys met."),
        Bad("See ⟦[the list](https://example.org/list)⟧.", fixed="See the list."),
        Bad("The ⟦[[Accra|Ghanaian capital]]⟧ was quiet.", fixed="The Ghanaian capital was quiet."),
        Bad('⟦[caption id="7" width="300"]⟧Envoys⟦[/caption]⟧', fixed="Envoys"),
        Bad("⟦{% if photo %}⟧The envoy left.", fixed="The envoy left."),
        Bad(r"It⟦\'⟧s late, caf⟦\u00e9⟧.⟦\n\n⟧Nobody spoke.", fixed="It's late, café.\n\nNobody spoke."),
        Good("AT&T and Marks & Spencer agreed; so did P&O; and R&D; costs fell."),
        Good("The B&B, M&Ms; the “&” and the “&;”; Q&A, AT&ampT, Rao&lite."),
        Good("Sales < $5m, 3 <5> 2, and x <y and z> w; I <3 it."),
        Good("EXXON <XON> TO LIMIT DIRECTORS, Boeing Co <BA>, Macmillan <B> and Toyota <TOYO.T> said."),
        Good("The film got ** out of ****, and 2**3 is 8."),
        Good("“[I]t is over,” she said of “[the] talks” [sic]."),
        Good("* Free ballots\n* An amnesty*\n* New courts"),
        Good("# 1 in the charts, C# and #talks"),
        Good("An acute shortage: the grave, the tilde, the lamp; the camp; copy; reg; trade."),
        Good("See https://example.org/list?a=1&lt=2&copy=3#4."),
        Good(r"Save it in C:\users\new, or in \\host\name."),
        Good("Votes == seats, they said (see [2] and [a] above)."),
        Good("Name | Votes\n-- | --\nRao - 1,204"),
        Good("“What {is} that?” [[NAME]] asked."),
        Good("____ signed here ____, on -- date --."),
        Good("He swore: “F*** off, you ****.” It was ‘rock ’n’ roll’."),
    ),
)
