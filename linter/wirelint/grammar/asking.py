"""Paragraphs asked about in the background, each once: the answers are kept by the paragraph's text.

One thread asks at a time, since an engine need not bear more. It is started for what is missing and ends with it, so
that no thread outlives a fork. Whoever waits gives up when no answer has come for the time allowed. The thread cannot
be ended from outside; when one request has been given up so often that it hangs, nobody waits for it any more.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Sequence

from wirelint.grammar.engine import Engine, Match, Unavailable

MOST_KEPT = 5_000
"""Paragraphs whose answers are kept: some ten megabytes with their texts."""
PATIENCE = 3
"""Stories that wait for the same request, one after the other."""
MOST_ASKED = 8_000
"""Characters of one request, if no paragraph is longer: LanguageTool takes a second for 20,000."""


class Asking:
    """Asks an engine, and remembers. `timeout` is in seconds, for one request. May be used from any thread."""

    def __init__(self, engine: Engine, timeout: float) -> None:
        self.engine, self.timeout = engine, timeout
        self._changed = threading.Condition()
        self._answers: dict[str, tuple[Match, ...]] = {}
        self._wanted: dict[str, None] = {}
        self._on_the_way: frozenset[str] = frozenset()
        self._thread: threading.Thread | None = None
        self._requests = 0
        self._failure: Exception | None = None
        self._given_up = 0

    def begin(self, texts: Iterable[str]) -> None:
        """Ask about those that have no answer yet, in the background."""
        with self._changed:
            self._want(texts)

    def answers(self, texts: Sequence[str]) -> list[tuple[Match, ...]]:
        """The answer for each text. Raises Unavailable when the engine is away, or slow, and what else it raises."""
        with self._changed:
            while missing := [text for text in texts if text not in self._answers]:
                self._want(missing)
                self._wait()
            found = [self._answers[text] for text in texts]
            for text in [*self._answers][:-MOST_KEPT]:
                del self._answers[text]
            return found

    def _want(self, texts: Iterable[str]) -> None:
        new = (text for text in texts if text not in self._answers and text not in self._on_the_way)
        self._wanted |= dict.fromkeys(new)
        if self._wanted and self._thread is None:
            self._thread = threading.Thread(target=self._ask, name="wirelint-grammar", daemon=True)
            self._thread.start()

    def _wait(self) -> None:
        """Wait for the next request to be answered."""
        before = self._requests
        hangs = self._given_up >= PATIENCE
        if hangs or not self._changed.wait_for(lambda: self._requests != before, self.timeout):
            self._given_up += 1
            self._wanted.clear()
            raise Unavailable(f"LanguageTool did not answer within {self.timeout:g} s: grammar not checked")
        if self._failure is not None:
            raise self._failure

    def _ask(self) -> None:
        """The thread: one request after the other, until nothing is wanted."""
        while True:
            with self._changed:
                texts = self._next()
                self._on_the_way = frozenset(texts)
                if not texts:
                    self._thread = None
                    return
            answers, failure = self._answered(texts)
            with self._changed:
                self._answers.update(zip(texts, answers, strict=False))
                self._on_the_way, self._failure, self._given_up = frozenset(), failure, 0
                self._requests += 1
                if failure:
                    self._wanted.clear()
                self._changed.notify_all()

    def _answered(self, texts: Sequence[str]) -> tuple[Sequence[tuple[Match, ...]], Exception | None]:
        """What the engine says, or what kept it from saying anything: that is for whoever waits, in its own thread."""
        try:
            return self.engine.check(texts), None
        except Exception as error:
            return (), error

    def _next(self) -> list[str]:
        """The texts of the next request, taken off the list."""
        taken: list[str] = []
        length = 0
        for text in self._wanted:
            length += len(text)
            if taken and length > MOST_ASKED:
                break
            taken.append(text)
        for text in taken:
            del self._wanted[text]
        return taken
