"""A word that is misspelt.

A word that no list has is taken for misspelt where a common word is one slip of the fingers away: two letters changed
over, one left out, typed twice, too many, or the key beside the right one. Names are not looked at, nor is what the
story itself uses three times, what stands in an address or alone in quotation marks, and foreign words side by side or
in a foreign sentence. A small word of which a letter or two are left ("risk n its books") is told by its neighbours.
US and UK spellings are both sound here. A word that is merely unknown is a hint: check it, and add what is right to
the vocabulary of your desk, or under `allow`.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Tier, Wake, Zone
from wirelint.patterns import lazy_pattern
from wirelint.rule import SPEECH, Bad, Good
from wirelint.tuples import NamedTuple
from wirelint_rules._spelling import Meant, judged, meant
from wirelint_rules._spelling_place import is_free, is_mended_elsewhere, is_sure_capital
from wirelint_rules._stumps import STUMPS, find_stumps

_SHAPE = lazy_pattern(r"([a-z]+(?:-[a-z]+)*)(?:'s)?")
_PIECE = lazy_pattern("[a-z]+")
_MEANT_TIMES = 3
"""A word that the story has so often is no slip."""
_TWICE_WORTH = 3.8
"""How common the other word must be where the story has the slip twice, on the Zipf scale."""
_MOST_OFFERED = 3
_BEHIND = 1.0
"""How much less likely than the best a word may be that is offered too."""
_LONGEST_QUOTED = 24
HINT = Severity.HINT


class Options(NamedTuple):
    allow: frozenset[str] = frozenset()
    """Words that are right as they stand, in lower case, such as `whitegoods`."""


def check(document: Document, options: Options) -> Iterator[Finding]:
    """Look at the unknown words in lower case, piece by piece where they have hyphens, and at those with a capital."""
    found: list[Finding] = []
    for folded in document.unknown_words - options.allow:
        places = document.index[folded]
        written = document.words.texts[places[0]]
        if len(places) >= _MEANT_TIMES:
            continue
        if written.islower():
            found += _in_lower_case(document, folded, options.allow)
        elif len(places) == 1 and is_sure_capital(document, places[0]):
            found.append(_misspelt(document.words.span(places[0], places[0]), written, meant(folded, document.lexicon)))
    found += _small_words(document)
    yield from sorted(found, key=lambda one: one.span)


def _small_words(document: Document) -> Iterator[Finding]:
    """The stumps of small words, outside addresses and foreign sentences."""
    for place, words in find_stumps(document):
        if is_free(document, place):
            span = document.words.span(place, place)
            yield _misspelt(span, span.of(document.text), tuple(Meant(word, 0.0) for word in words))


def _in_lower_case(document: Document, folded: str, allow: frozenset[str]) -> Iterator[Finding]:
    """The pieces of a word that are themselves unknown, wherever it stands."""
    for begin, word in _pieces(folded):
        if word in allow or not (word in document.unknown_words or document.lexicon.unknown((word,))):
            continue
        verdict = judged(word, document.lexicon)
        if verdict is None or _is_known_here(document, word):
            continue
        for place in document.index[folded]:
            start = document.words.starts[place] + begin
            if found := _finding(document, place, Span(start, start + len(word)), *verdict):
                yield found


def _pieces(folded: str) -> list[tuple[int, str]]:
    """What stands between the hyphens of a word, without its “'s”, with the offset of each; nothing of an odd word."""
    if folded.isascii() and folded.isalpha():
        return [(0, folded)]
    shape = _SHAPE.fullmatch(folded)
    return [(piece.start(), piece[0]) for piece in _PIECE.finditer(shape[1])] if shape else []


def _is_known_here(document: Document, word: str) -> bool:
    """Has the desk the word, or is it somewhere in the story a name?"""
    if document.desk.has(word):
        return True
    return not document.written_words.isdisjoint((word.capitalize(), word.upper(), f"{word.capitalize()}'s"))


def _finding(document: Document, place: int, span: Span, found: tuple[Meant, ...], is_likely: bool) -> Finding | None:
    """What is to be said of a place, where the word alone tells what was meant, and whether that is likely."""
    word = span.of(document.text)
    if is_likely and len(document.index[document.words.folded[place]]) > 1:
        is_likely = found[0].worth >= _TWICE_WORTH
    if not is_free(document, place) or is_mended_elsewhere(document, place, word):
        return None
    return _misspelt(span, word, found) if is_likely else _unknown(span, word, found)


def _misspelt(span: Span, written: str, found: tuple[Meant, ...]) -> Finding:
    fixes = _fixes(span, written, found)
    message = f"“{written[:_LONGEST_QUOTED]}” is misspelt: write “{fixes[0].replacement[:_LONGEST_QUOTED]}”"
    return Finding(span, message, fixes[0], Tier.LIKELY, others=fixes[1:])


def _unknown(span: Span, written: str, found: tuple[Meant, ...]) -> Finding:
    fixes = _fixes(span, written, found)
    message = f"“{written[:_LONGEST_QUOTED]}” is in no word list: check its spelling"
    return Finding(span, message, fixes[0] if fixes else None, Tier.WEAK, others=fixes[1:])


def _fixes(span: Span, written: str, found: tuple[Meant, ...]) -> tuple[Fix, ...]:
    """The likeliest words, as the word is written."""
    near = [one.word for one in found[:_MOST_OFFERED] if one.worth >= found[0].worth - _BEHIND]
    raised = str.upper if written.isupper() else str.capitalize
    words = near if written.islower() else [raised(word) for word in near]
    return tuple(Fix(span, word, f"Write “{word}”") for word in words)


RULE = Rule(
    id="unknown-word",
    family="language",
    summary="A word that is misspelt",
    severity={Tier.LIKELY: Severity.WARNING, Tier.WEAK: HINT},
    presets=frozenset({"wire"}),
    check=check,
    options=Options,
    wake=Wake(views=frozenset({"unknown_words"}), words=frozenset(STUMPS)),
    zones=SPEECH | {Zone.HEADLINE, Zone.LIST},
    precision="All 160 warnings on 620 published stories (225,000 words) were true slips, 84 % of the misspellings "
    "there; of 19 hints four were.",
    safety="Never safe: the word may be a name, a quotation's own, or one that no list has yet.",
    examples=(
        Bad("The ⟦goverment⟧ resumed ⟦negotations⟧.", fixed="The government resumed negotiations."),
        Bad("They met for an ⟦hsitoric⟧ vote, he said.", fixed="They met for an historic vote, he said."),
        Bad("The ⟦comittee⟧’s chairman left.", fixed="The committee’s chairman left."),
        Bad("A pro-⟦goverment⟧ paper said so.", fixed="A pro-government paper said so."),
        Bad("⟦Nevertheles⟧, the ship sailed.", fixed="Nevertheless, the ship sailed."),
        Bad("He works for the ⟦Intrenational⟧ Union.", fixed="He works for the International Union."),
        Bad("It was ⟦gromulent⟧, they said.", severity=HINT),
        Bad("⟦Govrenment⟧ troops left Wall ⟦Sreet⟧.", fixed="Government troops left Wall Street."),
        Bad(
            "It was facing risk ⟦n⟧ its books. ⟦Th⟧ company said so.",
            fixed="It was facing risk in its books. The company said so.",
        ),
        Bad("They went to Rome ⟦nd⟧ then home.", fixed="They went to Rome and then home."),
        Bad("HOME ⟦MORTAGE⟧ RATES FALL\n\nRates fell.\n", fixed="HOME MORTGAGE RATES FALL\n\nRates fell.\n"),
        Bad("The Court of ⟦Appreals⟧ met.", fixed="The Court of Appeals met."),
        Bad("He asked for ⟦indeminifiacation⟧ of the men.", fixed="He asked for indemnification of the men."),
        Bad("He filed a ⟦coutersuit⟧ in Delft.", fixed="He filed a countersuit in Delft."),
        Good("The 4 th man took vitamin E and n of them said t ends. S Korea has said no; rock n roll is in."),
        Good("Die Produktion wurde nach dem Brand von der Polizei gestoppt, und der Sprecher nicht."),
        Good("The hoppiest ale was discriminatorily named; naming and faming was the aim."),
        Good("The firm closed its Produktion Office. A trade financer lent it the sum."),
        Good("Marta Kowalewska met Oduya in Brzezno-on-Sea; the Kowalewskas left."),
        Good("Mawell said no. Jean Castaing, Flavorite, Champell, Strett and Sowth met in the city of Fronta."),
        Good("The neighbours analysed the colour of the theatre; neighbors analyzed its color."),
        Good("An anti-lobster vote, a chairlike rock: the boatwide shoulds went on."),
        Good("“We was goin’ home,” he said, “’cause it were gettin’ dark.”"),
        Good("They call it “gromulent”, after an old word. The menu had mareuse tressee."),
        Good("See www.goverment.example, mail negotations@desk.example or @comittee under #goverment."),
        Good("The sokolnik fell; a sokolnik has no engine, and no sokolnik sails."),
        Good("He wrote of “the goverment (sic) of the day”."),
        Good("The whitegoods were sold.", options={"allow": ["whitegoods"]}),
    ),
)
