"""What befell the people that a figure counts: killed, wounded, missing, displaced, held, rescued."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wirelint.document import Document
    from wirelint.text.figures import Figure

_CLASSES = {
    "killed": "killed kills kill killing dead die dies died dying deaths death fatalities fatally bodies perished "
    "perish drowned lives slain massacred toll fatal victims",
    "wounded": "wounded wounding wounds injured injures injuring injuries hurt hurting injury",
    "missing": "missing unaccounted",
    "displaced": "displaced displaces displacing homeless evacuated evacuates evacuating evacuees evacuate fled flee "
    "flees fleeing",
    "held": "arrested arrests arresting arrest detained detains detaining detainees",
    "aboard": "aboard onboard carrying",
    "rescued": "rescued rescues rescuing survived survivors survive saved",
}
HARM = {word: harm for harm, words in _CLASSES.items() for word in words.split()}
"""Folded word to what it says befell people."""
BEHIND, BEFORE = 6, 5
_BREAKS = frozenset("and but while as who which when after where including with or of from by".split())
_PASSED = frozenset({"who", "which", "as", "by", "from", "of", "or"})


def harm_of(document: Document, figure: Figure, sentence: tuple[int, int], others: Sequence[Figure] = ()) -> str:
    """What befell those whom a figure counts, as the words beside it in its sentence say; "" where they say nothing.

    `sentence` holds the places of the sentence's first word and of the one behind its last.
    """
    folded, gaps = document.words.folded, document.words.gaps
    if figure.unit in HARM:
        return HARM[figure.unit]
    taken = {
        place for other in others if other is not figure for place in range(other.first, other.noun_end or other.stop)
    }
    start = max(figure.noun_end, figure.stop)
    for place in range(start, min(sentence[1], start + BEHIND)):
        if gaps[place].strip() or place in taken or folded[place] in _BREAKS - _PASSED:
            break
        if folded[place] in HARM:
            return HARM[folded[place]]
    for place in range(figure.first - 1, max(sentence[0], figure.first - BEFORE) - 1, -1):
        if gaps[place + 1].strip() or place in taken or folded[place] in {"and", "but", "while"}:
            break
        if folded[place] in HARM:
            return HARM[folded[place]]
    return ""
