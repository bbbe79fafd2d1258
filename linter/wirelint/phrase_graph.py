"""What a phrase may be in a text, word by word, as the run uses it and as a table's file has it.

A phrase of two hundred variants, each a row of words, is a graph of some ten nodes: from each node lead the words that
may stand next. It is walked from the word that the phrase begins with, and given up at the first that does not fit.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from wirelint.tuples import NamedTuple

ANY = frozenset({"_"})
NUMBER = frozenset({"#"})
JOINTS = frozenset({",", "."})
"""What stands between two words of one number: “1,412.50”."""

_SAME_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "|": ":", "*": None})


class Edge(NamedTuple):
    """One word of a phrase: the words that fit, the marks that must stand before it, and the node that it leads to."""

    words: frozenset[str]
    marks: str
    target: int


class Node(NamedTuple):
    """What may stand next: marks that end the phrase here, each enough, or a word."""

    ends: tuple[str, ...]
    edges: tuple[Edge, ...]


Graph = Sequence[Node]
"""Nodes by their numbers; a phrase begins at node 0."""


def dump_graph(graph: Graph) -> str:
    """A graph as text: two spaces between nodes and one within; “a|b~2,” leads to node 2 behind a comma, “~:” ends.

    Neither marks nor words hold a space, a bar or a tilde (see wirelint.phrase_pattern).
    """
    return "  ".join(
        " ".join(
            (
                *(f"~{marks}" for marks in node.ends),
                *(f"{'|'.join(sorted(one.words))}~{one.target}{one.marks}" for one in node.edges),
            )
        )
        for node in graph
    )


def load_graph(text: str) -> Graph:
    """The graph of a text that `dump_graph` wrote."""
    return [_node(node.split(" ")) for node in text.split("  ")]


def _node(parts: Sequence[str]) -> Node:
    return Node(
        tuple(part[1:] for part in parts if part[0] == "~"), tuple(_edge(part) for part in parts if part[0] != "~")
    )


def _edge(text: str) -> Edge:
    words, _, rest = text.partition("~")
    marks = rest.lstrip("0123456789")
    fitting = NUMBER if words == "#" else ANY if words == "_" else frozenset(words.split("|"))
    return Edge(fitting, marks, int(rest.removesuffix(marks)))


def ways(graph: Graph, first: int, texts: Sequence[str], gaps: Sequence[str]) -> list[tuple[int, str]]:
    """Where a phrase ends that begins with word `first`: the place behind its last word, and the marks that end it.

    `texts` are the words as they are compared, as written or folded; `gaps` what stands before each and behind all.
    """
    found: list[tuple[int, str]] = []
    left = [(0, first)]
    for number, place in left:
        ends, edges = graph[number]
        gap = gaps[place]
        found += [(place, end) for end in ends if not end or marks(on_line(gap)).startswith(end)]
        if place == len(texts):
            continue
        text, sign = texts[place], "" if gap == " " or place == first else marks(gap)
        for words, wanted, target in edges:
            if wanted == sign and text in words:
                left.append((target, place + 1))
            elif wanted == sign and (words is ANY or (words is NUMBER and text.isdecimal())):
                left.append((target, place + 1 if words is ANY else _behind_number(place, texts, gaps)))
    return found


def _behind_number(place: int, texts: Sequence[str], gaps: Sequence[str]) -> int:
    """The place behind all words of the number that begins here."""
    while place + 1 < len(texts) and gaps[place + 1] in JOINTS and texts[place + 1].isdecimal():
        place += 1
    return place + 1


def on_line(gap: str) -> str:
    """The gap up to its first line end: marks on the next line are not those of the word before."""
    return gap.partition("\n")[0].partition("\r")[0]


@lru_cache(maxsize=4096)
def marks(gap: str) -> str:
    """The marks of a gap as they are compared: without white space and asterisks, each sign with its like."""
    return "".join(gap.split()).translate(_SAME_MARKS).replace("--", "-")
