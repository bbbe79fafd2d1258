"""“a” before the sound of a vowel, or “an” before that of a consonant.

The sound counts, not the letter: an hour, an MP, an 18-year-old, an $800 fine, but a unit, a European, a one-off and a
U.S. official. Initials go by the name of the first letter, unless they are said as a word (a NATO ship). What may be
said either way is let be: “an historic”, foreign names, initials that some say as a word.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.rule import SPEECH, Bad, Good

_NO_NOUN = frozenset(
    "a an and are as at be by for from had has have i if in is it its of on or that the to was".split()
)
"""Words that no article goes with: something else is wrong there, or “a” is a letter or a word of another language."""
_OPENING = frozenset('.!?:\n\r"“”‘—–-*')
_JOINED = frozenset("'’@#/&_.")
_LONGEST_INITIALS = 3
_LONGEST_QUOTED = 30


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at the articles that do not go with the next word by its sound."""
    for place in document.odd_articles:
        if _is_article(document, place) and _is_judged(document, place + 1):
            yield _finding(document, place)


def _is_article(document: Document, place: int) -> bool:
    """Is it no letter, like the “A” of “Serie A”? With a capital only what opens a sentence is an article."""
    words = document.words
    if place and words.gaps[place][-1:] in _JOINED:
        return False
    if words.texts[place].islower():
        return True
    opens = place == 0 or not _OPENING.isdisjoint(words.gaps[place])
    return words.texts[place] in {"A", "An"} and opens and not _is_capital_copy(document, place + 1)


def _is_capital_copy(document: Document, place: int) -> bool:
    """Is it a word in capitals, and no initials? Then “A” may be one too."""
    word = document.words.texts[place]
    return len(word) > _LONGEST_INITIALS and word.isupper() and document.lexicon.is_plain(document.words.folded[place])


def _is_judged(document: Document, place: int) -> bool:
    """Does an article go with the word, and is it a word that we know? A nought is said "oh" or "zero"."""
    words = document.words
    folded, written = words.folded[place], words.texts[place]
    if folded in _NO_NOUN or folded.startswith("0") or _is_capital_copy(document, place):
        return False
    return not (written.islower() and folded in document.unknown_words)


def _finding(document: Document, place: int) -> Finding:
    words = document.words
    span = words.span(place, place + 1)
    article = Span(words.starts[place], words.ends[place])
    put = {"a": "an", "A": "An", "an": "a", "An": "A", "AN": "A"}[words.texts[place]]
    rest = document.text[article.end : span.end]
    shown = rest if len(rest) <= _LONGEST_QUOTED else f"{rest[:_LONGEST_QUOTED]}…"
    message = f"“{words.texts[place]}{shown}” is wrong by its sound: write “{put}”"
    is_word = words.texts[place + 1].islower() and words.gaps[place + 1] == " "
    return Finding(span, message, Fix(article, put, f"Write “{put}”"), Tier.SURE if is_word else Tier.LIKELY)


RULE = Rule(
    id="wrong-article",
    family="language",
    summary="“a” before the sound of a vowel, or “an” before that of a consonant",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(views=frozenset({"odd_articles"})),
    zones=SPEECH | {Zone.HEADLINE, Zone.LIST},
    safety="Never safe: where another word was meant (“an move” for “any move”), the article is not the slip.",
    precision="3 of 3 on 620 published stories (225,000 words) were true; 46 of 46 articles put wrong were found.",
    examples=(
        Bad("They waited for ⟦a hour⟧.", fixed="They waited for an hour."),
        Bad("It was ⟦an unique⟧ case and ⟦an one-off⟧.", fixed="It was a unique case and a one-off."),
        Bad("⟦A electronic⟧ vote in ⟦an move⟧.", fixed="An electronic vote in a move."),
        Bad(
            "⟦A MP⟧ met ⟦an U⟧.S. official, ⟦an European⟧ and ⟦a 80⟧ per cent share.",
            fixed="An MP met a U.S. official, a European and an 80 per cent share.",
            severity=Severity.WARNING,
        ),
        Bad(
            "He paid ⟦a $800⟧ fine to ⟦an NATO⟧ aide and ⟦a “honest⟧” man.",
            fixed="He paid an $800 fine to a NATO aide and an “honest” man.",
            severity=Severity.WARNING,
        ),
        Good("An hour later an heir, an honest man, an MP and an SEC filing met a unit, a one-off and a European."),
        Good("A U.S. official, a UK firm, a UN envoy, an EU rule, an X-ray, a U-turn, an FBI agent, a NATO ship."),
        Good(
            "An 8-year-old, an 18-hole course, an 11th hour, an 80-page and a 180-page report, an $800 and a $900 fine."
        ),
        Good(
            "An historic vote, a historic vote, an herb, a herb, an unidentified man, an unimportant union, a unionist."
        ),
        Good("A user, a usual utility, a usurper, an usher, an urban and a uranium plant, a ewe, a eulogy."),
        Good("Serie A outfits and vitamin A in Group A are back. He goes from a to o, as in à la carte."),
        Good("An L.A. court, an A$8 million deal, an e-mail, an R&D unit, a C$5 note, an mRNA and an RAF jet."),
        Good("AN OFFER: A MAN OF MEANS"),
        Good("A car with an “05” plate and an 0800 number; a 0.5 litre jar."),
        Good(
            "An 1850s house, an 1,100-word text, a 1,800-metre run. An Hermes bag, an Mbeki ally, a Ouagadougou café."
        ),
    ),
)
