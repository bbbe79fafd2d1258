"""Make the word list, the frequencies and the word pairs of linter/wirelint/data.

    apt-get install wamerican wbritish wamerican-large wbritish-large pocketsphinx-en-us
    pip install marisa-trie==1.4.1 wordfreq==3.1.1
    python tools/make_lexicon.py

Every input is checked by its SHA-256, so a run gives the same bytes or says which input is another one. The outputs
are read by wirelint.lexicon; the tries go from a key to one byte (marisa_trie.BytesTrie):

words.marisa        folded word → classes, from the lists of SCOWL in sizes 60 and 70 as Debian packages them. A word
                    with accents is there without them too. Possessives are left out: the reader strips them. A word
                    that listed words begin or end with ("air", "port") is marked: it makes compounds.
frequencies.marisa  folded word → frequency on the Zipf scale × 20, from wordfreq. Words outside the lists only from
                    Zipf 1.5, since they serve to tell jargon and names from slips.
common.txt          the plain words of a Zipf frequency of 3.3 or more and four letters or more, one a line: few enough
                    to be held as a set, for questions that are asked of every pair of neighbours
bigrams.marisa      "left right" → Zipf scale × 4 of the pair, from the US English language model of CMU Sphinx:
                    pairs that stand together more often than chance has it, and the common ones.

Each has its licence and its source in the .NOTICE beside it.
"""

from __future__ import annotations

import hashlib
import math
import re
import struct
import sys
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import marisa_trie

DATA = Path(__file__).parent.parent / "linter" / "wirelint" / "data"
LISTS = Path("/usr/share/dict")
MODEL = Path("/usr/share/pocketsphinx/model/en-us/en-us.lm.bin")

US, UK, LARGE, LOWER, OPENS, CLOSES, OPENS_MANY, CLOSES_MANY = 1, 2, 4, 8, 16, 32, 64, 128
CLASSES = {
    "american-english": US,
    "british-english": UK,
    "american-english-large": LARGE,
    "british-english-large": LARGE,
}
DIGESTS = {
    "american-english": "9f513f1ceadb6a01c5485b7dbdfd5118dc66cd70b59cae2851292112d4066a32",
    "british-english": "7424d6682301dc86f73b0a5c8c53f0ba4c9f0a41fb2d1cb7e5fe7f8a04f15fb0",
    "american-english-large": "7722e490a1575058326569c778fcb8e93b3cf866452c0f54bfd1c22817ad5a90",
    "british-english-large": "02f04d6521570c597c9a23f9c661d298892b325ae052e9c500eb85bcc35da6b5",
    "en-us.lm.bin": "db21d0642286677699e6dbc859d2e5395570222361999387ce60f6e1d01995d6",
    "large_en.msgpack.gz": "dffae8066b78dce0a6667cf5f58e567054f902674667090a7ac8a8a44628b05c",
}

SHORTEST_PART = 3
MANY_COMPOUNDS = 8
FREQUENCY_STEPS = 20
PAIR_STEPS = 4
LEAST_UNLISTED, LEAST_COMMON = 1.5, 3.3
LEAST_PAIR, LEAST_LIFT = 1.3, 0.1
COMMON_PAIR, COMMON_LIFT = 2.5, -0.5
"""A pair is kept from LEAST_PAIR on the Zipf scale where it stands together 10^LEAST_LIFT as often as chance has it;
a common pair also where it stands together somewhat less often."""


def main() -> None:
    """Make the three files."""
    words = read_lists()
    mark_compounds(words)
    save("words", words)
    known = frequencies(words)
    save("frequencies", {word: scaled(zipf, FREQUENCY_STEPS) for word, zipf in known.items()})
    common = (word for word, zipf in known.items() if zipf >= LEAST_COMMON and is_common_form(word, words))
    (DATA / "common.txt").write_text("\n".join(sorted(common)) + "\n", encoding="utf-8", newline="\n")
    save("bigrams", {pair: scaled(zipf, PAIR_STEPS) for pair, zipf in pairs(Model(read(MODEL)), words)})


def read(path: Path) -> bytes:
    """An input, which must be the very one that the data was made from."""
    if not path.exists():
        sys.exit(f"{path} is missing: see the head of this script")
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != DIGESTS[path.name]:
        sys.exit(f"{path} is another version: its SHA-256 is {digest}")
    return data


def save(name: str, table: Mapping[str, int]) -> None:
    """Write a table of small numbers as a trie."""
    path = DATA / f"{name}.marisa"
    marisa_trie.BytesTrie((key, bytes((table[key],))) for key in sorted(table)).save(str(path))
    print(f"{path.name}: {len(table)} keys, {path.stat().st_size} bytes")


def scaled(zipf: float, steps: int) -> int:
    """A frequency on the Zipf scale as one byte; at least 1, since 0 says that it was never seen."""
    return min(255, max(1, round(zipf * steps)))


def bare(word: str) -> str:
    """A word without its accents."""
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter))


def read_lists() -> dict[str, int]:
    """Folded word to its classes."""
    words: dict[str, int] = {}
    for name, classes in CLASSES.items():
        for word in read(LISTS / name).decode("utf-8").split():
            if word.endswith("'s"):
                continue
            mask = classes | (LOWER if word.islower() else 0)
            for form in {word.lower(), bare(word.lower())}:
                words[form] = words.get(form, 0) | mask
    return words


def mark_compounds(words: dict[str, int]) -> None:
    """Mark the words that make compounds: those that begin or end some or many words of which both parts are words."""
    plain = {word for word, classes in words.items() if classes & LOWER and classes & (US | UK)}
    opens: Counter[str] = Counter()
    closes: Counter[str] = Counter()
    for word in (word for word, classes in words.items() if classes & LOWER):
        for end in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1):
            if word[:end] in plain and word[end:] in plain:
                opens[word[:end]] += 1
                closes[word[end:]] += 1
    for counts, some, many in ((opens, OPENS, OPENS_MANY), (closes, CLOSES, CLOSES_MANY)):
        for word, count in counts.items():
            words[word] |= some | many if count >= MANY_COMPOUNDS else some


def frequencies(words: Mapping[str, int]) -> dict[str, float]:
    """Folded word to its frequency on the Zipf scale: the logarithm of its occurrences in a billion words."""
    import wordfreq

    read(Path(wordfreq.__file__).parent / "data" / "large_en.msgpack.gz")
    found = {}
    for word, share in wordfreq.get_frequency_dict("en", "large").items():
        zipf = 9 + math.log10(share)
        if re.fullmatch(r"[^\W\d_]+(?:'[^\W\d_]+)?", word) and (word in words or zipf >= LEAST_UNLISTED):
            found[word] = zipf
    return found


def is_common_form(word: str, words: Mapping[str, int]) -> bool:
    """Is it a word of the standard lists in lower case, letters alone and four or more of them?"""
    classes = words.get(word, 0)
    return bool(classes & (US | UK)) and bool(classes & LOWER) and word.isascii() and word.isalpha() and len(word) > 3


def pairs(model: Model, words: Mapping[str, int]) -> Iterator[tuple[str, float]]:
    """The pairs worth keeping, each with its frequency on the Zipf scale."""
    plain = [word.isalpha() and word.isascii() and word in words for word in model.words]
    for left, right, given in model.pairs():
        if not (plain[left] and plain[right]):
            continue
        zipf = 9 + model.shares[left] + given
        lift = given - model.shares[right]
        if (zipf >= LEAST_PAIR and lift >= LEAST_LIFT) or (zipf >= COMMON_PAIR and lift >= COMMON_LIFT):
            yield f"{model.words[left]} {model.words[right]}", zipf


class Model:
    """A language model of three words in the binary trie format of CMU Sphinx; of it, the words and the pairs.

    The file, little-endian: a head; three tables of 65,536 floats (what a pair's share and its back-off are rounded
    to, and a triple's share); a record for every word; the pairs, packed bit by bit, grouped by their RIGHT word; the
    triples, likewise; the words, each ended by a NUL. Shares are logarithms to the base 1.0001. See ngram_model_trie.c
    and lm_trie.c in the source of pocketsphinx.
    """

    MAGIC = b"Trie Language Model\x03"
    TABLE = 1 << 16

    def __init__(self, data: bytes) -> None:
        if not data.startswith(self.MAGIC):
            sys.exit("this is no language model of three words in the format of CMU Sphinx")
        word_count, pair_count, triple_count, _ = struct.unpack_from("<4I", data, len(self.MAGIC))
        offset = len(self.MAGIC) + 16
        self._table = floats(data[offset : offset + 4 * self.TABLE])
        offset += 3 * 4 * self.TABLE
        records = list(struct.iter_unpack("<ffI", data[offset : offset + 12 * (word_count + 1)]))
        offset += 12 * (word_count + 1)
        self.shares = [share * math.log10(1.0001) for share, _, _ in records]
        self._firsts = [first for _, _, first in records]
        self._word_bits = word_count.bit_length()
        self._pair_bits = self._word_bits + 32 + triple_count.bit_length()
        self._packed = data[offset : offset + packed_size(pair_count, self._pair_bits)]
        offset += len(self._packed) + packed_size(triple_count, self._word_bits + 16) + 4
        self.words = data[offset:].decode("utf-8").split("\0")[:word_count]

    def pairs(self) -> Iterator[tuple[int, int, float]]:
        """Number of the left word, number of the right, and the logarithm of the right's share behind the left."""
        scale = math.log10(1.0001)
        for right in range(len(self.words)):
            for place in range(self._firsts[right], self._firsts[right + 1]):
                bit = place * self._pair_bits
                packed = int.from_bytes(self._packed[bit // 8 : bit // 8 + 9], "little") >> bit % 8
                left = packed & ((1 << self._word_bits) - 1)
                yield left, right, self._table[packed >> self._word_bits + 16 & self.TABLE - 1] * scale


def floats(data: bytes) -> array[float]:
    """Little-endian floats of four bytes."""
    values = array("f", data)
    if sys.byteorder == "big":
        values.byteswap()
    return values


def packed_size(count: int, bits: int) -> int:
    """Bytes that records of so many bits take; there is one more, and eight bytes of slack."""
    return ((count + 1) * bits + 7) // 8 + 8


if __name__ == "__main__":
    main()
