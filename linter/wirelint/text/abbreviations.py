"""Abbreviations of news copy, and the words that open the next sentence behind one.

Written from the abbreviations that agency style books list and desks use; nothing here was counted in a corpus. Case
matters: "Sen." is a senator, "sen." a coin, and the "SEC" no section.
"""

from __future__ import annotations

from enum import Enum


class Ending(Enum):
    """What an abbreviation's stop may be beside the sign of the abbreviation."""

    NEVER = "never the end of a sentence: a name or more must follow"
    NOT_BEFORE_NUMBER = "the end of a sentence unless a number follows"
    MAYBE = "the end of a sentence only where a word follows that opens sentences"


_TITLES = (
    "Mr Mrs Ms Mx Dr Drs Prof Rev Hon Msgr Fr Messrs Mme Mmes Mlle Hr Sra Srta Dra Gov Govs Sen Sens Rep Reps Amb Atty "
    "Sec Supt Cllr Ald Gen Gens Lt Maj Col Capt Cmdr Cdr Comdr Adm Sgt Cpl Pvt Pfc Spc Brig Ens Det Insp Asst Assoc "
    "Dep Mt Ste Wm Geo Chas Thos"
)
_LINKS = "v vs viz approx incl esp cf"
_BEFORE_NUMBERS = "No Nos no nos Nr Art Res Fig Figs Vol Vols Ch Pt pp para paras Rs Op ed eds"
_COMPANIES = "Inc Corp Co Cos Ltd Bros Pty Pte Bhd Mfg Intl Assn Assns Dept Depts Univ Inst Hosp Natl Govt Cia"
_MONTHS_AND_DAYS = "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri"
_PLACES = "St Sts Ave Blvd Rd Ln Hwy Pkwy Ft Sq Bldg Cres Ctr Rte Mts Jr Sr Esq"
_STATES = (
    "Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn "
    "Tenn Tex Va Vt Wash Wis Wyo Ont Que Sask Alta"
)
_MEASURES = "ft lb lbs oz yd yds hr hrs mins secs sq cu est dept etc al"


def _table() -> dict[str, Ending]:
    maybe = f"{_COMPANIES} {_MONTHS_AND_DAYS} {_PLACES} {_STATES} {_MEASURES}"
    table = dict.fromkeys(maybe.split(), Ending.MAYBE)
    table.update(dict.fromkeys(_BEFORE_NUMBERS.split(), Ending.NOT_BEFORE_NUMBER))
    table.update(dict.fromkeys(f"{_TITLES} {_LINKS}".split(), Ending.NEVER))
    return table


ABBREVIATIONS = _table()
"""An abbreviation without its stop, as written, to what its stop may be."""

NEVER_LAST = frozenset({"e.g", "i.e", "a.k.a", "d.b.a", "f.k.a", "n.b", "N.B", "z.B", "d.h", "p.ej"})
"""Abbreviations with stops inside that never end a sentence; of the others any may ("U.S", "p.m", "J.K", "Ph.D")."""

BANG_NAMES = frozenset({"E", "Jeopardy", "Mia", "Oklahoma", "Oliver", "Wham", "Yahoo", "Yum"})
"""Last words of names that are written with a "!"."""

OPENERS = frozenset(
    """
    The A An He She It They We You I This That These Those There Here His Her Its Their Our My Your In On At But And Or
    So If When While After Before As By For From With Without To Of Under Over During Despite Between Among Amid Since
    Until Once Although Though Because Unless Whether Besides Beyond Within Against Across Through Some Many Most All
    Both Each Every Other Others Another Such No Not None Nobody Nothing Neither Either Few Several What Who Why How
    Where Which Whose Now Then Yet Also Still Thus Hence Only Even Just Instead Perhaps Maybe However Meanwhile
    Moreover Nevertheless Nonetheless Furthermore Otherwise Therefore Earlier Later Afterwards Last Next Today
    Yesterday Tomorrow According Asked Speaking Analysts Shares Officials Traders Investors Witnesses Critics Based
    One Two Three Four Five Six Seven Eight Nine Ten Mr Mrs Ms
    """.split()
)
"""Capitalised words that open a sentence far more often than they continue one behind an abbreviation."""

SPEECH_VERBS = (
    "said|says|asked|asks|added|adds|told|replied|wrote|writes|shouted|cried|wondered|yelled|demanded|joked|quipped|"
    "exclaimed|screamed|answered|continued|recalled|chanted"
)
"""Alternatives of a pattern: verbs that give a quotation to its speaker."""
