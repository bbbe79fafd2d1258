"""Make spellings.tsv of linter/wirelint/data, American and British spellings, from the word list beside it.

    python tools/make_spellings.py

A row is an American spelling, a British one, and whose word the other list has not: "us" where the British list lacks
the American spelling, "uk" where the American list lacks the British one, "both". A pair differs by one of the ways in
which the two spell. Words that either has in another sense ("meter", "practise", "tyre") are left out.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "linter"))

from marisa_trie import BytesTrie  # noqa: E402

from wirelint.lexicon import DATA, LOWER, US, Lexicon, lexicon  # noqa: E402

WAYS = (
    ("or", "our"), ("er", "re"), ("ter", "tre"), ("ense", "ence"), ("ens", "enc"), ("og", "ogue"), ("iz", "is"),
    ("yz", "ys"), ("l", "ll"), ("ll", "l"), ("e", "ae"), ("e", "oe"), ("p", "pp"), ("s", "ss"), ("t", "tt"),
    ("ck", "que"), ("eck", "eque"), ("gm", "gem"), ("gray", "grey"), ("mold", "mould"), ("molt", "moult"),
    ("plow", "plough"), ("sk", "sc"), ("pajama", "pyjama"), ("aluminum", "aluminium"), ("cozy", "cosy"),
    ("cozi", "cosi"), ("mustache", "moustache"), ("smolder", "smoulder"), ("jewelry", "jewellery"),
    ("licorice", "liquorice"), ("artifact", "artefact"), ("sulf", "sulph"), ("maneuver", "manoeuvre"),
    ("maneuver", "manoeuvr"), ("center", "centr"),
)  # fmt: skip
NEITHER = frozenset(
    "practice practices practiced practicing practise practises practised practising license licenses licensed "
    "licensing licence licences meter meters metre metres story storey stories storeys program programs programme "
    "programmes disk disks disc discs tire tires tyre tyres curb curbs kerb kerbs draft drafts draught draughts ass "
    "litter litters nett netts prize prizes prized prizing prise prises prised prising check checks cheque cheques "
    "checker chequer checkers chequers gaol specialty specialties speciality "
    "specialities".split()
)
WORDS = BytesTrie().mmap(str(Path(DATA, "words.marisa")))
LEAST = 1.5
"""How common the commoner spelling must be, on the Zipf scale."""


def pairs(words: Lexicon) -> Iterator[tuple[str, str, str]]:
    """Every row, in the order of the American spellings."""
    for us in sorted(WORDS.keys()):
        if words.classes(us) & US and us not in NEITHER and _is_plain(words, us):
            near = [uk for uk in set(_changed(us)) - NEITHER if _kind(words, us, uk)]
            if near:
                uk = max(near, key=lambda one: (_kind(words, us, one) == "both", words.zipf(one), one))
                if max(words.zipf(us), words.zipf(uk)) >= LEAST:
                    yield us, uk, _kind(words, us, uk)


def _kind(words: Lexicon, us: str, uk: str) -> str:
    """Which list lacks the other's spelling; empty where the two are no pair."""
    if not words.is_uk(uk) or not _is_plain(words, uk):
        return ""
    is_us_alone, is_uk_alone = not words.is_uk(us), not words.is_us(uk)
    return {(True, True): "both", (True, False): "us", (False, True): "uk"}.get((is_us_alone, is_uk_alone), "")


def _is_plain(words: Lexicon, word: str) -> bool:
    return word.isascii() and word.isalpha() and bool(words.classes(word) & LOWER)


def _changed(us: str) -> Iterator[str]:
    """What the word may be in British spelling: one way, at one place, or throughout."""
    for there, here in WAYS:
        place = us.find(there)
        while place >= 0:
            yield us[:place] + here + us[place + len(there) :]
            place = us.find(there, place + 1)


def main() -> None:
    """Write the table."""
    rows = "".join("\t".join(row) + "\n" for row in pairs(lexicon()))
    Path(DATA, "spellings.tsv").write_text(f"us\tuk\talone\n{rows}", encoding="utf-8")


if __name__ == "__main__":
    main()
