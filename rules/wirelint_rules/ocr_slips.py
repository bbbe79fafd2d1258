"""Words that a reading machine got wrong: “preparati0n”, “rnore”, “tbe”.

Printed pages that are read by machine come with letters taken for others of the same shape: “0” for “o”, “rn” for “m”,
“b” for “h”, “l” for “I”. A word is named where no list has it and undoing one such confusion gives one common word.
Names in capitals, user names and numbers with units (“10m”) are left alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Stage, Tier, Wake
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint.text.misread import SHORT, read_again

_ALONE = {"l": "I", "ln": "In", "lf": "If", "lt": "It", "ls": "Is"}
_AFTER_I = frozenset(
    "am was have had will would do did don't didn't can can't could think thought know knew want wanted feel felt "
    "believe hope mean say said saw see".split()
)
_ADDRESS = frozenset("@#/_\\~")


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at every word that seems misread, and at “l” where “I” must have stood."""
    found = [
        _finding(document, place, read_again(word) or word)
        for word in document.misread_words
        for place in document.index[word]
        if _is_plain(document, place)
    ]
    found += (
        _finding(document, place, _ALONE[document.words.texts[place]])
        for place in document.places(frozenset(_ALONE))
        if _is_capital_i(document, place)
    )
    yield from sorted(found, key=lambda finding: finding.span)


def _is_plain(document: Document, place: int) -> bool:
    """Is it a word of the sentence: no part of an address, and where it may be a name one of the short ones?"""
    words = document.words
    text, before, behind = words.texts[place], words.gaps[place], words.gaps[place + 1]
    if _ADDRESS & {*before[-1:], *behind[:1]} or (behind == "." and place + 1 < len(words)):
        return False
    may_be_capital = not text.isalpha() or (words.folded[place] in SHORT and _opens(document, place))
    return text.islower() or (may_be_capital and text[1:].islower())


def _opens(document: Document, place: int) -> bool:
    """Does a sentence begin with the word, as far as the marks before it tell?"""
    return place == 0 or bool({*".!?\\n\\r"} & {*document.words.gaps[place]})


def _is_capital_i(document: Document, place: int) -> bool:
    words = document.words
    text = words.texts[place]
    if text not in _ALONE or place + 1 >= len(words) or words.gaps[place + 1] != " ":
        return False
    if text == "l":
        return words.folded[place + 1] in _AFTER_I
    return _opens(document, place) and words.texts[place + 1].islower()


def _finding(document: Document, place: int, meant: str) -> Finding:
    word = document.words[place]
    put = meant if word.text.islower() else meant.capitalize()
    has_digit = not word.text.isalpha()
    message = f"“{word.text[:24]}” looks misread by a machine: put “{put[:24]}”"
    fix = Fix(word.span, put, "Put the word", safe=has_digit)
    return Finding(word.span, message, fix, Tier.SURE if has_digit else Tier.LIKELY)


RULE = Rule(
    id="ocr-slips",
    family="damage",
    summary="Words that a reading machine got wrong",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.DAMAGE,
    wake=Wake(words=frozenset(_ALONE), views=frozenset({"misread_words"})),
    zones=EVERYWHERE,
    safety="Safe where a digit stands in a word. Where a letter is taken for another the word is only offered: it may "
    "be one that no list has yet.",
    examples=(
        Bad(
            "The ⟦preparati0n⟧ ⟦0f⟧ the vote ⟦wi11⟧ go on in ⟦L0ndon⟧.",
            fixed="The preparation of the vote will go on in London.",
        ),
        Bad("⟦Tbe⟧ ⟦govemment⟧ said ⟦rnore⟧.", fixed="The government said more.", severity=Severity.WARNING),
        Bad(
            "⟦lt⟧ was over. “⟦l⟧ was there,” she said.",
            fixed="It was over. “I was there,” she said.",
            severity=Severity.WARNING,
        ),
        Good("It cost 10m, at 10am, for 5bn, on the 5th, in FY05, an A10 and an a1 b0."),
        Good("Goverument and Tbat Rnore met. Generale and Tbeo, of the THC, in AUD."),
        Good("Mail b0ok@example.org, see c0mpany.example.org or @m0re."),
        Good("Lt Rao and l’homme: ln x, 5 l were spilt, a lf."),
        Good("The fbr and the wlth are nothing that we know."),
    ),
)
