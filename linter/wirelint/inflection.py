"""The forms of an English word, for phrases that mean all of them: "say" is also "says", "said" and "saying".

More forms are made than there are ("openned"): a form that nobody writes costs nothing.
"""

from __future__ import annotations

import re

from wirelint.patterns import lazy_pattern

_DOUBLES = lazy_pattern(r"(?:^|[^aeiou])[aeiou][bdfglmnprstvz]$")
# Verb, past and participle; the participle is left out where it is the past.
_IRREGULAR = """
be am is are was were been being|have has had having|do does did done doing|go goes went gone going
become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken
bring brought|build built|buy bought|catch caught|choose chose chosen|come came|cost cost|cut cut|deal dealt|dig dug
draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt
fight fought|find found|fly flew flown|forget forgot forgotten|forgive forgave forgiven|freeze froze frozen
get got gotten|give gave given|grow grew grown|hang hung|hear heard|hide hid hidden|hit hit|hold held|hurt hurt
keep kept|know knew known|lay laid|lead led|leave left|lend lent|let let|lie lay lain lied|light lit|lose lost
make made|mean meant|meet met|pay paid|put put|quit quit|read read|ride rode ridden|ring rang rung|rise rose risen
run ran|say said|see saw seen|seek sought|sell sold|send sent|set set|shake shook shaken|shed shed|shine shone
shoot shot|show showed shown|shrink shrank shrunk|shut shut|sing sang sung|sink sank sunk|sit sat|sleep slept
speak spoke spoken|speed sped|spend spent|spin spun|split split|spread spread|spring sprang sprung|stand stood
steal stole stolen|stick stuck|strike struck stricken|strive strove striven|swear swore sworn|sweep swept
swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown
undergo underwent undergone|understand understood|undertake undertook undertaken|wake woke woken|wear wore worn
weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written
man men|woman women|child children|foot feet|tooth teeth|person people|life lives|half halves|wife wives|knife knives
leaf leaves|loaf loaves|thief thieves|wolf wolves|crisis crises|basis bases|mouse mice
"""
_ROWS = {row.split()[0]: row.split() for row in re.split(r"[|\n]", _IRREGULAR) if row.strip()}
_FORMS = {word: frozenset(row) for word, row in _ROWS.items()}
_PLURALS = {
    row[0]: row[1]
    for row in map(str.split, _IRREGULAR[_IRREGULAR.index("man men") :].replace("|", "\n").split("\n"))
    if row
}


def forms(word: str) -> frozenset[str]:
    """The word and every form of it as a verb or a noun; the word is in lower case."""
    if word in {"be", "have", "do", "go"}:
        return _FORMS[word]
    irregular = _FORMS.get(word, frozenset())
    return frozenset({word, _with_s(word), *_with("ing", word), *(irregular or _with("ed", word))})


def labelled(word: str) -> dict[str, frozenset[str]]:
    """The forms of a word by what they are: base, s, ing, past, participle; one form may be several of them."""
    irregular = _ROWS.get(word, [])
    is_noun = len(irregular) == 2 and irregular[1] == _PLURALS.get(word)
    past = _with("ed", word) if len(irregular) < 2 or is_noun else frozenset({irregular[1]})
    return {
        "base": frozenset({word}),
        "s": frozenset({irregular[1] if is_noun else _with_s(word)}),
        "ing": _with("ing", word),
        "past": past,
        "participle": frozenset({irregular[2]}) if len(irregular) > 2 else past,
    }


def _with_s(word: str) -> str:
    if re.search(r"[^aeiou]y$", word):
        return f"{word[:-1]}ies"
    return f"{word}es" if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", word) else f"{word}s"


def _with(ending: str, word: str) -> frozenset[str]:
    """The word with "ed" or "ing"; both ways where its last letter may be doubled."""
    if word.endswith("ie") and ending == "ing":
        return frozenset({f"{word[:-2]}ying"})
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return frozenset({f"{word[:-1]}{ending}"})
    if word.endswith(("ee", "oe", "ye")):
        return frozenset({f"{word}d" if ending == "ed" else f"{word}ing"})
    if ending == "ed" and re.search(r"[^aeiou]y$", word):
        return frozenset({f"{word[:-1]}ied"})
    doubled = {f"{word}{word[-1]}{ending}"} if _DOUBLES.search(word) else set()
    return frozenset({f"{word}{ending}", *doubled})
