"""Characters that no reader sees, and letters that only look like the right ones.

A zero-width space, a soft hyphen or a control code hides in a word and breaks every search for it; a Cyrillic “а” in
“Pаris” makes two words of one. Ligatures (“ﬁ”), letters of full width and letters of formulas are left by typesetting
systems. What a script needs is sound: joiners in Persian, Hindi and emoji, direction marks in Arabic and Hebrew copy.
Spaces that do not break are a hint, given once a story.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from wirelint import Document, Finding, Fix, Rule, Severity, Span, Stage, Tier, Wake
from wirelint.patterns import lazy_pattern
from wirelint.rule import EVERYWHERE, Bad, Good
from wirelint_rules._edits import around, narrowed
from wirelint_rules._lookalikes import mended, seems_latin
from wirelint_rules._unseen import unbroken_spaces, unseen_characters

_WIDE_MARKS = lazy_pattern("[\uff01-\uff0f\uff1a-\uff1f]")
_EAST_ASIAN = lazy_pattern("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_LIGATURE = lazy_pattern("[\ufb00-\ufb06]")
_APOSTROPHES = frozenset("´`′")
_HAS_LATIN = lazy_pattern("[a-z]")
_ENDINGS = frozenset({"s", "t", "re", "ve", "ll", "d", "m"})


def check(document: Document, options: object) -> Iterator[Finding]:
    """Look at every gap and word that holds a character of the kind."""
    is_east_asian = _EAST_ASIAN.search(document.text) is not None
    in_words = sorted(_in_words(document, is_east_asian), key=lambda finding: finding.span)
    set_as_one = [one for one in in_words if _LIGATURE.search(one.span.of(document.text))]
    others = [one for one in in_words if not _LIGATURE.search(one.span.of(document.text))]
    marks = _wrong_marks(document, is_east_asian)
    found = [*unseen_characters(document), *unbroken_spaces(document), *marks, *others, *_once(set_as_one)]
    yield from sorted(found, key=lambda finding: finding.span)


def _once(findings: list[Finding]) -> Iterator[Finding]:
    """One finding for all: what typesetting leaves in one word it leaves in every word."""
    fixes = [finding.fix for finding in findings if finding.fix]
    if fixes:
        also = tuple(edit for fix in fixes[1:] for edit in fix.edits)
        message = findings[0].message if not also else f"{len(fixes)} words have letters set as one: put plain letters"
        yield findings[0]._replace(message=message, fix=fixes[0]._replace(also=also))


def _wrong_marks(document: Document, is_east_asian: bool) -> Iterator[Finding]:
    """Marks of full width beside Latin text, and what was typed for an apostrophe."""
    text = document.text
    for gap in document.odd_gaps:
        if gap in _APOSTROPHES:
            put = "’" if "’" in text else "'"
            for place in filter(lambda place: _is_apostrophe(document, place), document.gap_index[gap]):
                span = document.gap_span(place)
                yield _look_alike(text, span, put, f"“{around(text, span)}” has a wrong apostrophe")
        if not is_east_asian and _WIDE_MARKS.search(gap):
            for place in document.gap_index[gap]:
                for match in _WIDE_MARKS.finditer(text, *document.gap_span(place)):
                    put = unicodedata.normalize("NFKC", match[0])
                    yield _look_alike(text, Span(*match.span()), put, f"“{match[0]}” is a mark of full width")


def _is_apostrophe(document: Document, place: int) -> bool:
    texts = document.words.texts
    return (
        0 < place < len(texts)
        and texts[place - 1][-1].isalpha()
        and (texts[place] in _ENDINGS or (texts[place - 1] in "ODdLl" and texts[place][0].isupper()))
    )


def _in_words(document: Document, is_east_asian: bool) -> Iterator[Finding]:
    words = document.words
    is_latin_copy = all(seems_latin(word) or _HAS_LATIN.search(word) for word in document.odd_words)
    for folded in document.odd_words:
        for place in document.index[folded]:
            word, put = words[place], mended(words.texts[place], is_wide_sound=is_east_asian)
            if put != word.text:
                yield _look_alike(document.text, word.span, put, f"“{word.text[:18]}” has letters of another alphabet")
            elif is_latin_copy and seems_latin(folded) and _is_among_latin(document, place):
                message = f"“{word.text[:24]}” is in Cyrillic letters: put Latin ones"
                put = seems_latin(word.text) or seems_latin(folded) or ""
                yield Finding(word.span, message, Fix(word.span, put, "Put Latin letters"), Tier.LIKELY)


def _is_among_latin(document: Document, place: int) -> bool:
    """Does the word stand between two words of ASCII letters, with no mark but a comma by it?"""
    texts, gaps = document.words.texts, document.words.gaps[place : place + 2]
    beside = texts[max(0, place - 1) : place] + texts[place + 1 : place + 2]
    return all(word.isascii() and word.isalpha() for word in beside) and all(gap in ("", " ", ", ") for gap in gaps)


def _look_alike(text: str, span: Span, put: str, fault: str) -> Finding:
    """A finding whose fix changes no more than the odd letters, so that it is short."""
    changed, letters = narrowed(span, span.of(text), put)
    return Finding(span, f"{fault}: put “{put[:18]}”", Fix(changed, letters, "Put plain characters", safe=True))


RULE = Rule(
    id="odd-characters",
    family="damage",
    summary="Characters that no reader sees, and letters that only look right",
    severity={Tier.SURE: Severity.ERROR, Tier.LIKELY: Severity.WARNING, Tier.WEAK: Severity.HINT},
    presets=frozenset({"pipeline", "wire"}),
    check=check,
    stage=Stage.CHARACTERS,
    wake=Wake(views=frozenset({"odd_gaps", "odd_words"})),
    zones=EVERYWHERE,
    languages=None,
    safety="Safe: what goes shows no ink, and a letter is put for one that looks the same. A word wholly of Cyrillic "
    "look-alikes, which may be meant, is left to an editor.",
    sources=("Unicode 15.1; Unicode Technical Standard 39, Security Mechanisms (mixed scripts)",),
    examples=(
        Bad("The ⟦\x1b[31m⟧man⟦\x1b[0m⟧ said so.", fixed="The man said so."),
        Bad("The pre⟦\xad⟧sident met the en⟦\u200b⟧voy.", fixed="The president met the envoy."),
        Bad("Talks resumed⟦\x02⟧.⟦\u2028⟧Nobody spoke⟦\ufeff⟧.", fixed="Talks resumed.\nNobody spoke."),
        Bad("The mayor of ⟦Pаris⟧ and ⟦МОСКBА⟧ met.", fixed="The mayor of Paris and МОСКВА met."),
        Bad("A ⟦scientiﬁc⟧ study found it diﬃcult.", fixed="A scientific study found it difficult."),
        Bad("⟦Ｔａｌｋｓ⟧ resumed⟦，⟧ ⟦𝐚𝐭⟧ ⟦𝐥𝐚𝐬𝐭⟧.", fixed="Talks resumed, at last."),
        Bad("It⟦´⟧s the mayor⟦`⟧s day, O⟦′⟧Brien said.", fixed="It's the mayor's day, O'Brien said."),
        Bad("Shares of\u202eXYZ fell.".replace("\u202e", "⟦\u202e⟧"), fixed="Shares ofXYZ fell."),
        Bad("They sat in ⟦а⟧ house.", fixed="They sat in a house.", severity=Severity.WARNING),
        Bad("They fled⟦\xa0⟧at night to a\xa0camp.", fixed="They fled at night to a camp.", severity=Severity.HINT),
        Bad("The ⟦\uf0b7⟧ envoy left.", severity=Severity.WARNING),
        Good("The man [31] said so."),
        Good("It weighs 10\xa0km, at 5\u202f%, and cost £5\u2009m."),
        Good("The fighter (Хор) and the poet (Анна Ахматова) met in Москва."),
        Good("Он и а с у нас, сказал Рао."),
        Good("👩\u200d🚀 and 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f waved; ❤️ too."),
        Good("The paper می\u200cخواهم and क्\u200dष were quoted."),
        Good("\ufeffTalks resumed."),
        Good("שלום \u200fAccra\u200e שלום", language="he"),
        Good("A 5 μm film, Ωm, α-helix, βA and 𝑥 = 3; 5′ 8″ tall."),
        Good("USB-кабель и PRщик, Wi-Fi-сеть", language="ru"),
        Good("彼はＮＨＫ，と言った。", language="ja"),
        Good("The ‘`quoted´’ word, the naïve façade, Łódź and Đà Nẵng."),
    ),
)
