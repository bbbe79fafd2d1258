"""A capital too many or too few, where that is certain.

Programs that take the stop of “U.S.” for the end of a sentence leave “U.S. Dollars” and “in the U.S. And Japan”; a
finger that rests on the shift key leaves “MInister”; one that missed it leaves “tuesday”. Names of offices and
institutions keep their capitals (U.S. Senate, U.S. Department of Energy), and so does what may begin a new sentence.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Tier, Wake
from wirelint.rule import SPEECH, Bad, Good
from wirelint.text.capitals import SMALL_DATES
from wirelint_rules._small_quotes import OPENING, small_quotes

_OFFICIAL = frozenset(
    """
    acting administration agency agriculture air airways ambassador amateur army assistant associate attorney bank
    bankruptcy bicentennial bill bills bond bonds border botanic branch bureau cabinet capitol cellular census central
    chamber charge chief circuit citizenship civil clerk club coast code commander commerce commission commissioner
    committee comptroller conference congress congressional congressman congresswoman constitution consul consulate
    corps council counsel court courts cup customs davis defense democrat democratic democrats department dept deputy
    director district education embassy energy environmental equal export farm fed federal fire fish food foreign forest
    general geological golf government green gulf health healthcare highway holocaust homeland house immigration
    indian institute interior international interstate investigators joint judge justice justices labor lieutenant
    magistrate major marine marines marshal marshals masters men merchant military minerals mint mission national naval
    navy nuclear office olympic olympics open parole patent penitentiary pacific postal postmaster president
    presidential press public rangers rep reps representative representatives republican republicans robotics route
    rubber sailing school secret secretary securities sen senate senator senators sens seventh sixth fifth fourth third
    second first ninth eighth tenth eleventh ski small soccer social solicitor special speaker state states steel
    strategic supreme surgeon surgical swimming tax telecom tennis trade transportation travel treasuries treasury
    trust trustee under undersecretary veterans vice virgin west women world
    """.split()
)
"""What is a name, or part of one, behind “U.S.”."""
_COUNTRIES = frozenset({"us", "uk", "un", "eu", "ec"})
_NO_OPENERS = frozenset(
    "dollar currency economy market unit firm group company budget dlrs dlr industry is was has had will would".split()
)
"""Words with which no sentence begins without an article, or none but a question."""
_SUBJECTS = frozenset(
    "a an he her his i it its my our she that the their there these they this those we who you".split()
)
_JOINING = frozenset({"and", "or"})
_BOUNDARY = frozenset('.!?:;\n\r"“-–—')
_ADDRESS = frozenset("@#/_.-")
_REACH = 8
"""How many words before “and” may hold the “between” that it goes with."""
_SHORTEST = 5
_LEAST_COMMON = 3.0


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at the words that may have a capital too many or too few."""
    found = [_finding(document, place, written.capitalize()) for place, written in small_quotes(document)]
    for place in document.odd_capitals:
        put = _mended(document, place)
        if put:
            found.append(_finding(document, place, put))
    yield from sorted(found, key=lambda one: one.span)


def _mended(document: Document, place: int) -> str | None:
    """What to write for a word that may have a capital too many or too few; None where it is sound."""
    written = document.words.texts[place]
    if written in SMALL_DATES:
        return written.capitalize() if _is_date(document, place) else None
    if written.istitle():
        return written.lower() if _is_behind_country(document, place) else None
    return _with_one_capital(document, place)


def _is_date(document: Document, place: int) -> bool:
    """Is the word a day or a month of the sentence, and no part of an address?"""
    before, behind = document.words.gaps[place][-1:], document.words.gaps[place + 1]
    has_suffix = behind == "." and place + 1 < len(document.words)
    return not (before in _ADDRESS or behind[:1] in _ADDRESS - {"."} or has_suffix)


def _with_one_capital(document: Document, place: int) -> str | None:
    """The word with its first letter alone in capitals, where it is a common one that the story has so once."""
    written, folded = document.words.texts[place], document.words.folded[place]
    if len(written) < _SHORTEST or sum(document.words.texts[one] == written for one in document.index[folded]) > 1:
        return None
    is_word = document.lexicon.is_plain(folded) and document.lexicon.zipf(folded) >= _LEAST_COMMON
    return written.capitalize() if is_word or folded in SMALL_DATES else None


def _is_behind_country(document: Document, place: int) -> bool:
    """Does the sentence surely go on behind “U.S.” with this word, which is no name?"""
    words = document.words
    folded = words.folded[place]
    if words.folded[place - 2] + words.folded[place - 1] not in _COUNTRIES or words.gaps[place - 2].endswith("."):
        return False
    if folded in _OFFICIAL or not (document.lexicon.is_plain(folded) or folded in _NO_OPENERS):
        return False
    if _has_capital_next(document, place) and folded not in _NO_OPENERS | _JOINING:
        return False
    if _opens(document, place - 2):
        return True
    if words.folded[place - 3] != "the":
        return folded not in _SUBJECTS
    return _opens(document, place - 3) or _goes_on(document, place)


def _goes_on(document: Document, place: int) -> bool:
    """Can no sentence begin with the word behind “the U.S.”, which may end one?"""
    words = document.words
    folded = words.folded[place]
    after = words.folded[place + 1] if place + 1 < len(words) else ""
    if folded in _JOINING:
        return "between" in words.folded[max(0, place - _REACH) : place] or (
            _has_capital_next(document, place) and after not in _SUBJECTS
        )
    return folded in _NO_OPENERS and after not in _SUBJECTS


def _has_capital_next(document: Document, place: int) -> bool:
    words = document.words
    return place + 1 < len(words) and words.gaps[place + 1] == " " and words.texts[place + 1][0].isupper()


def _opens(document: Document, place: int) -> bool:
    """Does a sentence or a paragraph begin with the word?"""
    return place == 0 or not _BOUNDARY.isdisjoint(document.words.gaps[place])


def _finding(document: Document, place: int, put: str) -> Finding:
    word = document.words[place]
    fault = "no capital" if word.text.islower() else "a capital too many"
    fix = Fix(word.span, put, f"Write “{put}”")
    return Finding(word.span, f"“{word.text[:24]}” has {fault}: write “{put[:24]}”", fix, Tier.LIKELY)


RULE = Rule(
    id="misplaced-capital",
    family="language",
    summary="A capital too many or too few, where that is certain",
    severity={Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"wire"}),
    check=check,
    wake=Wake(marks=OPENING, views=frozenset({"odd_capitals"})),
    zones=SPEECH,
    safety="Never safe: the capital may belong to a name.",
    precision="45 of 47 findings on 620 published stories (225,000 words) were true.",
    examples=(
        Bad("He paid in U.S. ⟦Dollars⟧ for a U.S. ⟦Firm⟧.", fixed="He paid in U.S. dollars for a U.S. firm."),
        Bad("It fell against the U.S. ⟦Currency⟧.", fixed="It fell against the U.S. currency."),
        Bad("Talks between the U.S. ⟦And⟧ Japan ended.", fixed="Talks between the U.S. and Japan ended."),
        Bad("They met. The U.K. ⟦Will⟧ reply soon.", fixed="They met. The U.K. will reply soon."),
        Bad('The mayor said, "⟦the⟧ vote was lost for good."', fixed='The mayor said, "The vote was lost for good."'),
        Good("“It is lost,” he said, “the vote I mean, for good.” He said, “and then he left them all.”"),
        Good("He said, “the best” of all. He called it, “the very best of all his many votes.”"),
        Bad("The ⟦MInister⟧ left on ⟦tuesday⟧.", fixed="The Minister left on Tuesday."),
        Good("He went to the U.S. Officials there said nothing. He moved to the U.S. And he stayed."),
        Good("The U.S. Senate, a U.S. District Court, U.S. President Ada Reed and a U.S. Navy ship."),
        Good("A U.S. Bancorp spokesman and the U.S. Geological Survey agreed with U.N. Secretary-General Oyelaran."),
        Good("They came from the U.S. Will they stay? Is the U.S. He asked so."),
        Good("See www.tuesday.example or @friday. The MPs, the TVs and a PhD may march in august company."),
        Good("J.P. Morgan and E.F. Hutton said so. McKinsey and LaTeX agreed."),
    ),
)
