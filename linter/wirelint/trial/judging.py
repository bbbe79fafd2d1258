"""A reader at a terminal says of one hit after the other whether it is right."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirelint.trial.hits import Hit
    from wirelint.trial.verdicts import Verdicts

KEYS = "right? t(rue), f(alse), s(kip), q(uit) "
_RIGHT, _WRONG, _SKIP = frozenset("tyTY"), frozenset("fnFN"), frozenset("sS \r\n")
_QUIT = frozenset("qQ\x03\x04\x1b")
_ANSWERS = {True: "true", False: "false", None: "skipped"}


class Reader:
    """Asks about each hit that nobody has judged.

    verdicts  where the answers are kept, each as soon as it is given
    key       waits for a key and gives it; an interrupt or the end of input counts as quitting
    say       shows text on the terminal
    day       today, YYYY-MM-DD
    """

    def __init__(self, verdicts: Verdicts, key: Callable[[], str], say: Callable[[str], None], day: str) -> None:
        self._verdicts, self._key, self._say, self._day = verdicts, key, say, day
        self.has_quit = False

    def ask(self, hit: Hit) -> None:
        """Ask until there is an answer, and keep it. Afterwards `has_quit` says whether the reader has had enough."""
        self._say(KEYS)
        try:
            answer = self._answer()
        except (KeyboardInterrupt, EOFError):
            self.has_quit = True
        if self.has_quit:
            self._say("quit\n\n")
            return
        if answer is not None:
            self._verdicts.add(hit, answer, self._day)
        self._say(f"{_ANSWERS[answer]}\n\n")

    def _answer(self) -> bool | None:
        """The verdict by the first key that is one; None where the hit is skipped, or the reader quits."""
        while True:
            key = self._key()
            if key in _RIGHT or key in _WRONG:
                return key in _RIGHT
            if key in _QUIT or not key:
                self.has_quit = True
            if self.has_quit or key in _SKIP:
                return None
