"""`repetition`: one token several times running."""

from __future__ import annotations

from collections.abc import Iterator
from operator import eq

from wirelint.vale.blocks import Block, Sheet, sentences_of
from wirelint.vale.edits import goods
from wirelint.vale.exceptions import Exceptions
from wirelint.vale.messages import fill
from wirelint.vale.patterns import Pattern
from wirelint.vale.values import Alert, Definition, Runner

KEYS = frozenset({"tokens", "max", "ignorecase", "alpha", "vocab", "exceptions"})


def make(rule: Definition) -> Runner:
    """A match that is the same as the one before it is a fault, once there are more than `max`."""
    folds, most = rule.flag("ignorecase"), int(rule.number("max"))
    tokens = "|".join(rule.texts("tokens"))
    pattern = Pattern(f"{'(?i)' if folds else ''}(?:{tokens})")
    is_tight = pattern.is_one_class and not any(pattern.texts(sign) for sign in " \n\r\t\f\v\x85\u00a0\u2028")
    is_simple = "(" not in tokens.replace("(?", "").replace(r"\(", "")
    is_alpha, exceptions = rule.flag("alpha"), Exceptions.of(rule)

    def run(block: Block, sheet: Sheet) -> Iterator[Alert]:
        if is_simple and not _repeats(pattern.texts(block.lower if folds else block.text), is_tight=is_tight):
            return
        before, place, count = "", 0, 0
        for found in pattern.all(block.text):
            seen = found[0].strip()
            key = seen.lower() if folds else seen
            is_hit = bool(seen) and key == before and (not is_alpha or seen.isalpha())
            count += is_hit
            if is_hit and count > most:
                text = block.text[place : found.end()]
                if _is_one_sentence(text) and not exceptions.spare(block.text, place, found.end(), text):
                    yield Alert(place, found.end(), fill(rule.message, [seen]), goods(rule, text))
                    count = 0
            before, place = key, found.start()

    return Runner(run)


def _repeats(texts: list[str], *, is_tight: bool) -> bool:
    """Are two that follow one another the same, but for space around them? `is_tight`: they have none."""
    seen = texts if is_tight else [*map(str.strip, texts)]
    return any(map(eq, seen, seen[1:]))


def _is_one_sentence(text: str) -> bool:
    return not any(sign in text for sign in ".!?…") or len(sentences_of(text)) == 1
